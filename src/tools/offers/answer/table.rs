//! The table of the figures, each with its arithmetic behind its name.

use leptos::prelude::*;
use steppingstone_core::benefits_share::WAGES;
use steppingstone_core::money::Money;
use steppingstone_core::offers::Taxes;

use super::super::desk::Desk;
use super::super::{names, says};
use super::Answer;
use super::figures::lines;
use super::line::{Line, kinds};
use super::steps;
use crate::platform::intl;
use crate::ui::{attr, live, memo, text, when};
use crate::words::offers::figures as w;

/// What the table looks like whatever the figures are: it is drawn anew only when this changes, and
/// otherwise only its texts do.
#[derive(Clone, PartialEq)]
struct Shape {
    /// What the offers are called.
    names: Vec<String>,
    rows: Vec<RowShape>,
}

#[derive(Clone, Copy, PartialEq)]
struct RowShape {
    name: &'static str,
    /// Whether it tells how it is worked out.
    opens: bool,
    is_headline: bool,
}

/// The table.
pub(super) fn table(desk: Desk, answer: Memo<Answer>) -> AnyView {
    let opened = RwSignal::new(None::<&'static str>);
    let lines = memo(move || lines(&answer.read(), desk.currency()));
    let shape = memo(move || shape(&answer.read(), &lines.read()));
    view! {
        <div class="stack">
            <h3>{w::heading()}</h3>
            <p class="muted no-print">{w::text()}</p>
            {live(move || drawn(desk, lines, shape.get(), opened))}
            {when(
                move || answer.read().shared.taxes == Taxes::UnitedStates,
                || view! { <p class="muted small">{w::usual(intl::percent(1.0 - WAGES))}</p> }.into_any(),
            )}
        </div>
    }
    .into_any()
}

fn shape(answer: &Answer, lines: &[Line]) -> Shape {
    let rows = lines.iter().map(|line| RowShape {
        name: line.name,
        opens: line.opens(),
        is_headline: line.is_headline,
    });
    let entries = answer.entries.iter();
    Shape {
        names: entries.map(|entry| entry.name.clone()).collect(),
        rows: rows.collect(),
    }
}

fn drawn(
    desk: Desk,
    lines: Memo<Vec<Line>>,
    shape: Shape,
    opened: RwSignal<Option<&'static str>>,
) -> AnyView {
    let columns = shape.names.len();
    let heads = shape.names.into_iter();
    let heads = heads.map(|name| view! { <th scope="col">{name}</th> });
    let rows = shape.rows.into_iter().enumerate();
    let rows = rows.map(|(index, of)| row(desk, lines, (index, of), columns, opened));
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
    desk: Desk,
    lines: Memo<Vec<Line>>,
    (index, of): (usize, RowShape),
    columns: usize,
    opened: RwSignal<Option<&'static str>>,
) -> AnyView {
    let RowShape {
        name,
        opens,
        is_headline,
    } = of;
    let toggle = move |_| {
        opened.update(|opened| *opened = (*opened != Some(name)).then_some(name));
    };
    let is_open = move || opened.get() == Some(name);
    let head = if opens {
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
    // A line or an offer that has just gone has no text for the moment until it is drawn anew.
    let cell = move |column: usize| {
        let lines = lines.read();
        let line = lines.get(index);
        let cell = line.and_then(|line| line.cells.get(column));
        cell.cloned().unwrap_or_default()
    };
    let cells = (0..columns).map(|column| view! { <td>{text(move || cell(column))}</td> });
    view! {
        <tr class=class>
            <th scope="row">{head}</th>
            {cells.collect_view()}
        </tr>
        {opens.then(|| when(is_open, move || arithmetic(desk, lines, index)))}
    }
    .into_any()
}

/// The parts and the steps of a line of figures, as rows of their own while it is open.
fn arithmetic(desk: Desk, lines: Memo<Vec<Line>>, index: usize) -> AnyView {
    live(move || {
        let lines = lines.read();
        let Some(line) = lines.get(index) else {
            return ().into_any();
        };
        let currency = desk.currency();
        let format = if line.is_exact {
            says::exact
        } else {
            says::money
        };
        let parts = kinds(&line.parts).into_iter().map(|kind| {
            let cells = line.parts.iter().map(|figure| match figure.of_kind(kind) {
                Money::ZERO => String::new(),
                amount => format(amount, currency),
            });
            (names::part(kind).to_owned(), cells.collect())
        });
        let heads = steps::heads(line).into_iter().enumerate();
        let steps = heads.map(|(index, head)| {
            let cells = line.steps.iter().map(|steps| {
                let step = steps.get(index);
                step.map(|step| steps::value(step, currency))
                    .unwrap_or_default()
            });
            (head, cells.collect())
        });
        let rows: Vec<AnyView> = parts.chain(steps).map(opened_row).collect();
        rows.into_any()
    })
}

fn opened_row((head, cells): (String, Vec<String>)) -> AnyView {
    let cells = cells.into_iter().map(|cell| view! { <td>{cell}</td> });
    view! {
        <tr class="figures__part">
            <th scope="row">{head}</th>
            {cells.collect_view()}
        </tr>
    }
    .into_any()
}
