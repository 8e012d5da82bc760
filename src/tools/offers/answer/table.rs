//! The table of the figures, each with its arithmetic behind its name.

use leptos::prelude::*;
use steppingstone_core::benefits_share::WAGES;
use steppingstone_core::money::Money;
use steppingstone_core::offers::{PartKind, Sum, Taxes};

use super::super::desk::Desk;
use super::super::{names, says};
use super::Answer;
use super::figures::lines;
use super::inside::{Inside, inside};
use super::line::{Line, kinds};
use super::steps;
use crate::platform::intl;
use crate::ui::part::{Fetch, part};
use crate::ui::{attr, live, memo, text, when};
use crate::words::offers::{answer as a, figures as w};

// What a part of a sum is worked out from: not needed before one is opened.
part!(parts_opened, inside, Inside);

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

/// What the table is drawn of, and what of it is open.
#[derive(Clone, Copy)]
struct Shown {
    desk: Desk,
    answer: Memo<Answer>,
    lines: Memo<Vec<Line>>,
    /// The line that is open, by its name.
    line: RwSignal<Option<&'static str>>,
    /// The part of it that is.
    part: RwSignal<Option<PartKind>>,
}

/// The table.
pub(super) fn table(desk: Desk, answer: Memo<Answer>) -> AnyView {
    let lines = memo(move || lines(&answer.read(), desk.currency()));
    let shown = Shown {
        desk,
        answer,
        lines,
        line: RwSignal::new(None),
        part: RwSignal::new(None),
    };
    let shape = memo(move || shape(&answer.read(), &lines.read()));
    view! {
        <div class="stack">
            <h3>{w::heading()}</h3>
            <p class="muted no-print">{w::text()}</p>
            {live(move || drawn(shown, shape.get()))}
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

fn drawn(shown: Shown, shape: Shape) -> AnyView {
    let columns = shape.names.len();
    let heads = shape.names.into_iter();
    let heads = heads.map(|name| view! { <th scope="col">{name}</th> });
    let rows = shape.rows.into_iter().enumerate();
    let rows = rows.map(|(index, of)| row(shown, (index, of), columns));
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

fn row(shown: Shown, (index, of): (usize, RowShape), columns: usize) -> AnyView {
    let RowShape {
        name,
        opens,
        is_headline,
    } = of;
    let toggle = move || {
        let line = shown.line;
        line.update(|opened| *opened = (*opened != Some(name)).then_some(name));
        shown.part.set(None);
    };
    let is_open = move || shown.line.get() == Some(name);
    let head = if opens {
        opener(name, is_open, toggle)
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
        let lines = shown.lines.read();
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
        {opens.then(|| when(is_open, move || arithmetic(shown, index)))}
    }
    .into_any()
}

/// A name that opens what it is worked out from.
fn opener(
    name: &'static str,
    is_open: impl Fn() -> bool + Send + 'static,
    toggle: impl Fn() + 'static,
) -> AnyView {
    view! {
        <button
            type="button"
            class="figures__name"
            title=w::show()
            aria-expanded=attr(move || Some(if is_open() { "true" } else { "false" }))
            on:click=move |_| toggle()
        >
            {name}
        </button>
    }
    .into_any()
}

/// The parts and the steps of a line of figures, as rows of their own while it is open.
fn arithmetic(shown: Shown, index: usize) -> AnyView {
    live(move || {
        let lines = shown.lines.read();
        let Some(line) = lines.get(index) else {
            return ().into_any();
        };
        let currency = shown.desk.currency();
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
            part_row(shown, line.sum, kind, cells.collect())
        });
        let heads = steps::heads(line, &shown.answer.read().shared.taxes);
        let heads = heads.into_iter().enumerate();
        let steps = heads.map(|(index, head)| {
            let cells = line.steps.iter().map(|steps| {
                let step = steps.get(index);
                step.map(|step| steps::value(step.value, currency))
                    .unwrap_or_default()
            });
            opened_row(head.into_any(), cells.collect())
        });
        let rows: Vec<AnyView> = parts.chain(steps).collect();
        rows.into_any()
    })
}

/// A part of a sum, and how it is worked out while it is open.
fn part_row(shown: Shown, sum: Option<Sum>, kind: PartKind, cells: Vec<String>) -> AnyView {
    let name = names::part_in(kind, shown.desk.currency());
    let Some(of) = sum.filter(|sum| sum.opens(kind)) else {
        return opened_row(name.into_any(), cells);
    };
    let opened = shown.part;
    let is_open = move || opened.get() == Some(kind);
    let toggle = move || opened.update(|it| *it = (*it != Some(kind)).then_some(kind));
    let columns = cells.len() + 1;
    let inside = Inside {
        desk: shown.desk,
        answer: shown.answer,
        of,
        kind,
    };
    view! {
        {opened_row(opener(name, is_open, toggle), cells)}
        {when(is_open, move || {
            parts_opened::PART.view(inside, move |fetch| inside_to_come(fetch, columns), || ())
        })}
    }
    .into_any()
}

/// Instead of the steps of a part while they are being fetched, or cannot be.
fn inside_to_come(fetch: Fetch, columns: usize) -> AnyView {
    let said = if fetch == Fetch::Failed {
        a::failed()
    } else {
        a::coming()
    };
    view! {
        <tr class="figures__step">
            <td class="figures__said" colspan=columns>{said}</td>
        </tr>
    }
    .into_any()
}

fn opened_row(head: AnyView, cells: Vec<String>) -> AnyView {
    let cells = cells.into_iter().map(|cell| view! { <td>{cell}</td> });
    view! {
        <tr class="figures__part">
            <th scope="row">{head}</th>
            {cells.collect_view()}
        </tr>
    }
    .into_any()
}
