//! The table of the figures, each with its arithmetic behind its name.

use leptos::prelude::*;
use steppingstone_core::benefits_share::WAGES;
use steppingstone_core::money::Money;
use steppingstone_core::offers::{
    Line, LineId, PartKind, Sign, Sum, Taxes, line_steps, part_kinds,
};

use super::super::labels;
use super::super::store::OffersStore;
use super::ComparisonView;
use super::lines::{amount_format, cell_text, label};
use super::part_steps::{OpenedPart, part_rows};
use super::steps;
use crate::platform::intl;
use crate::ui::chart::scrolling_table;
use crate::ui::part::{Fetch, part};
use crate::ui::{attr, live, memo, text, when};
use crate::words::offers::{answer as a, figures as w};

// What a part of a sum is worked out from: not needed before one is opened.
part!(parts_opened in offers_results, part_rows, OpenedPart);

/// What the table looks like whatever the figures are: it is rendered again only when this changes,
/// and otherwise only its texts are.
#[derive(Clone, PartialEq)]
struct Shape {
    /// What the offers are called.
    names: Vec<String>,
    rows: Vec<RowShape>,
}

#[derive(Clone, Copy, PartialEq)]
struct RowShape {
    id: LineId,
    label: &'static str,
    /// Whether it shows how it is worked out.
    opens: bool,
}

/// What the table is made of, and what of it is open.
#[derive(Clone, Copy)]
struct TableState {
    store: OffersStore,
    results: Memo<ComparisonView>,
    lines: Memo<Vec<Line>>,
    /// The line that is open.
    line: RwSignal<Option<LineId>>,
    /// The part of it that is.
    part: RwSignal<Option<PartKind>>,
}

/// The table.
pub(super) fn figures_table(store: OffersStore, results: Memo<ComparisonView>) -> AnyView {
    let lines = memo(move || results.read().table_lines());
    let state = TableState {
        store,
        results,
        lines,
        line: RwSignal::new(None),
        part: RwSignal::new(None),
    };
    let shape = memo(move || shape(&results.read(), &lines.read()));
    view! {
        <div class="stack">
            <h3>{w::heading()}</h3>
            <p class="muted no-print">{w::text()}</p>
            {live(move || table(state, shape.get()))}
            {when(
                move || {
                    let results = results.read();
                    let mut outcomes = results.comparison.outcomes.iter();
                    outcomes.any(|outcome| outcome.earns_more_than_take_home())
                },
                || view! { <p class="muted small">{w::earned_says()}</p> }.into_any(),
            )}
            {when(
                move || results.read().shared.taxes == Taxes::UnitedStates,
                || view! { <p class="muted small">{w::usual(intl::percent(1.0 - WAGES))}</p> }.into_any(),
            )}
        </div>
    }
    .into_any()
}

fn shape(results: &ComparisonView, lines: &[Line]) -> Shape {
    let rows = lines.iter().map(|line| RowShape {
        id: line.id,
        label: label(line.id, &results.shared.taxes),
        opens: line.opens(),
    });
    let entries = results.entries.iter();
    Shape {
        names: entries.map(|entry| entry.name.clone()).collect(),
        rows: rows.collect(),
    }
}

fn table(state: TableState, shape: Shape) -> AnyView {
    let columns = shape.names.len();
    let names = shape.names.into_iter().map(|name| name.into_any());
    let heads = std::iter::once(w::what().into_any()).chain(names);
    let rows = shape.rows.into_iter().enumerate();
    let rows = rows.map(|(index, shape)| row(state, (index, shape), columns).into_any());
    scrolling_table(
        "table figures",
        w::heading(),
        heads.collect(),
        rows.collect(),
    )
}

fn row(state: TableState, (index, shape): (usize, RowShape), columns: usize) -> AnyView {
    let RowShape { id, label, opens } = shape;
    let toggle = move || {
        let line = state.line;
        line.update(|opened| *opened = (*opened != Some(id)).then_some(id));
        state.part.set(None);
    };
    let is_open = move || state.line.get() == Some(id);
    let head = if opens {
        opener(label, is_open, toggle)
    } else {
        label.into_any()
    };
    let class = if id.is_headline() {
        "figures__row figures__row--headline"
    } else {
        "figures__row"
    };
    // A line or an offer that has just gone has no text for the moment until the table is rendered
    // again.
    let cell = move |column: usize| {
        let lines = state.lines.read();
        let cell = lines.get(index).and_then(|line| line.cells.get(column));
        let currency = state.store.currency();
        cell.map(|cell| cell_text(*cell, id, currency))
            .unwrap_or_default()
    };
    let cells = (0..columns).map(|column| view! { <td>{text(move || cell(column))}</td> });
    view! {
        <tr class=class>
            <th scope="row">{head}</th>
            {cells.collect_view()}
        </tr>
        {opens.then(|| when(is_open, move || arithmetic(state, index)))}
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
fn arithmetic(state: TableState, index: usize) -> AnyView {
    live(move || {
        let lines = state.lines.read();
        let Some(line) = lines.get(index) else {
            return ().into_any();
        };
        let currency = state.store.currency();
        let format = amount_format(line.id);
        let parts = part_kinds(&line.parts).into_iter().map(|kind| {
            let cells = line.parts.iter().map(|figure| match figure.of_kind(kind) {
                Money::ZERO => String::new(),
                amount => format(amount, currency),
            });
            part_row(state, line.sum, kind, cells.collect())
        });
        let results = state.results.read();
        let steps = line_steps(line).into_iter().map(|row| {
            let head = steps::row_label(&row, &results.shared.taxes);
            let cells = row.values.iter().map(|value| {
                let value = value.map(|value| steps::value(value, currency));
                value.unwrap_or_default()
            });
            opened_row(head.into_any(), cells.collect())
        });
        // Steps end in what they come to by themselves.
        let total = line.is_sum_of_parts().then(|| {
            let name = label(line.id, &results.shared.taxes).to_owned();
            let cells = line.cells.iter();
            let cells = cells.map(|cell| cell_text(*cell, line.id, currency));
            total_row(name, cells.collect())
        });
        let rows: Vec<AnyView> = parts.chain(steps).chain(total).collect();
        rows.into_any()
    })
}

/// A part of a sum, and how it is worked out while it is open.
fn part_row(state: TableState, sum: Option<Sum>, kind: PartKind, cells: Vec<String>) -> AnyView {
    let name = labels::part_in(kind, state.store.currency());
    let Some(sum) = sum.filter(|sum| sum.opens(kind)) else {
        return opened_row(name.into_any(), cells);
    };
    let opened = state.part;
    let is_open = move || opened.get() == Some(kind);
    let toggle = move || opened.update(|it| *it = (*it != Some(kind)).then_some(kind));
    let columns = cells.len() + 1;
    let part = OpenedPart {
        store: state.store,
        results: state.results,
        sum,
        kind,
    };
    view! {
        {opened_row(opener(name, is_open, toggle), cells)}
        {when(is_open, move || {
            parts_opened::PART.view(part, move |fetch| steps_placeholder(fetch, columns), || ())
        })}
    }
    .into_any()
}

/// Instead of the steps of a part while they are being fetched, or cannot be.
fn steps_placeholder(fetch: Fetch, columns: usize) -> AnyView {
    let message = if fetch == Fetch::Failed {
        a::failed()
    } else {
        a::coming()
    };
    view! {
        <tr class="figures__step">
            <td class="figures__said" colspan=columns>{message}</td>
        </tr>
    }
    .into_any()
}

/// What the parts of a line come to.
fn total_row(name: String, cells: Vec<String>) -> AnyView {
    let cells = cells.into_iter().map(|cell| view! { <td>{cell}</td> });
    view! {
        <tr class="figures__part figures__part--sum">
            <th scope="row">{steps::signed(Sign::Equals, false, name)}</th>
            {cells.collect_view()}
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
