//! The table of the figures, each with its arithmetic behind its name.

use leptos::prelude::*;
use steppingstone_core::benefits_share::WAGES;
use steppingstone_core::money::Money;
use steppingstone_core::offers::Figure;

use super::super::desk::Desk;
use super::super::{names, says};
use super::Answer;
use super::figures::{Line, kinds, lines};
use crate::platform::intl;
use crate::ui::{attr, live};
use crate::words::offers::figures as w;

/// The table.
pub(super) fn table(desk: Desk, answer: Memo<Answer>) -> AnyView {
    let opened = RwSignal::new(None::<usize>);
    view! {
        <div class="stack">
            <h3>{w::heading()}</h3>
            <p class="muted no-print">{w::text()}</p>
            {live(move || drawn(desk, &answer.read(), opened))}
            <p class="muted small">{w::usual(intl::percent(1.0 - WAGES))}</p>
        </div>
    }
    .into_any()
}

fn drawn(desk: Desk, answer: &Answer, opened: RwSignal<Option<usize>>) -> AnyView {
    let currency = desk.currency();
    let heads = answer.entries.iter().map(|entry| {
        view! { <th scope="col">{entry.name.clone()}</th> }
    });
    let rows = lines(answer, currency)
        .into_iter()
        .enumerate()
        .map(|(index, line)| row(line, index, opened, currency));
    view! {
        <div class="table-scroll" tabindex="0">
            <table class="table figures" aria-label=w::heading()>
                <thead>
                    <tr>
                        <th scope="col">{w::what()}</th>
                        {heads.collect_view()}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(
    line: Line,
    index: usize,
    opened: RwSignal<Option<usize>>,
    currency: &'static str,
) -> AnyView {
    let Line {
        name,
        cells,
        parts,
        is_headline,
        ..
    } = line;
    let has_parts = parts.iter().any(|figure| !figure.parts().is_empty());
    let toggle = move |_| {
        opened.update(|opened| *opened = (*opened != Some(index)).then_some(index));
    };
    let is_open = move || opened.get() == Some(index);
    let head = if has_parts {
        view! {
            <button
                type="button"
                class="figures__name"
                title=w::show()
                aria-expanded=attr(move || Some(if is_open() { "true" } else { "false" }))
                on:click=toggle
            >
                {name}
            </button>
        }
        .into_any()
    } else {
        name.into_any()
    };
    let class = if is_headline {
        "figures__row figures__row--headline"
    } else {
        "figures__row"
    };
    view! {
        <tr class=class>
            <th scope="row">{head}</th>
            {cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view()}
        </tr>
        {has_parts.then(|| arithmetic(parts, is_open, currency))}
    }
    .into_any()
}

/// The parts of a line of figures, as rows of their own while it is open; printed always.
fn arithmetic(
    parts: Vec<Figure>,
    is_open: impl Fn() -> bool + Copy + Send + Sync + 'static,
    currency: &'static str,
) -> AnyView {
    let kinds = kinds(&parts);
    live(move || {
        if !is_open() {
            return ().into_any();
        }
        let rows = kinds.iter().map(|kind| {
            let cells = parts.iter().map(|figure| {
                let amount = figure.of_kind(*kind);
                let text = match amount {
                    Money::ZERO => String::new(),
                    amount => says::money(amount, currency),
                };
                view! { <td>{text}</td> }
            });
            view! {
                <tr class="figures__part">
                    <th scope="row">{names::part(*kind)}</th>
                    {cells.collect_view()}
                </tr>
            }
        });
        rows.collect_view().into_any()
    })
}
