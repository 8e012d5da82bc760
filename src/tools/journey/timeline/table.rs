//! The path as a table that can be sorted.

use leptos::prelude::*;
use steppingstone_core::journey::{EntryColumn, EntryRow, Reading, sorted_rows};
use steppingstone_core::route::Route;

use super::super::store::JourneyStore;
use super::super::{format, labels};
use super::name;
use crate::ui::{attr, live, text};
use crate::words::journey::table as w;

/// What the rows are sorted by, and whether the largest comes first.
type Order = (EntryColumn, bool);

pub(super) fn view(store: JourneyStore, rows: Memo<Vec<EntryRow>>) -> AnyView {
    let order = RwSignal::new((EntryColumn::When, true));
    let heads = EntryColumn::ALL
        .map(|column| head(order, column))
        .collect_view();
    let body = live(move || {
        let (column, is_falling) = order.get();
        let sorted = sorted_rows(rows.get(), column, is_falling);
        let rows = sorted.iter().map(|row| row_view(store, row));
        view! { <tbody>{rows.collect_view()}</tbody> }.into_any()
    });
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-label=w::caption()>
            <table class="table journey-table">
                <thead>
                    <tr>{heads}</tr>
                </thead>
                {body}
            </table>
        </div>
    }
    .into_any()
}

fn head(order: RwSignal<Order>, column: EntryColumn) -> AnyView {
    let sorted = move || match order.get() {
        (by, true) if by == column => Some("descending"),
        (by, false) if by == column => Some("ascending"),
        _ => None,
    };
    let press = move |_| {
        order.update(|(by, is_falling)| {
            *is_falling = if *by == column {
                !*is_falling
            } else {
                is_time(column)
            };
            *by = column;
        });
    };
    let arrow = move || match sorted() {
        Some("descending") => "▾",
        Some(_) => "▴",
        None => "",
    };
    view! {
        <th scope="col" aria-sort=attr(sorted)>
            <button type="button" class="button button--plain" on:click=press>
                {label(column)}
                <span aria-hidden="true">{text(move || arrow().to_owned())}</span>
            </button>
        </th>
    }
    .into_any()
}

/// Whether the largest is of most interest.
fn is_time(column: EntryColumn) -> bool {
    !matches!(column, EntryColumn::What | EntryColumn::Where)
}

fn label(column: EntryColumn) -> &'static str {
    match column {
        EntryColumn::When => w::when(),
        EntryColumn::What => w::what(),
        EntryColumn::Where => w::place(),
        EntryColumn::Length => w::length(),
        EntryColumn::Scope => w::scope(),
        EntryColumn::Reading => w::reading(),
        EntryColumn::Skills => w::skills(),
    }
}

fn row_view(store: JourneyStore, row: &EntryRow) -> AnyView {
    let entry = &row.entry;
    let scope = entry.scope.map_or("", labels::scope);
    let reading = row.reading.map(|it| it.reading);
    let reading = reading.filter(|it| *it != Reading::TooFewAnswers);
    let length = row.months.map(format::months).unwrap_or_default();
    let skills = store.skills.read();
    let named = entry.skills.iter();
    let named = named.filter_map(|id| skills.iter().find(|skill| skill.id == *id));
    let named: Vec<&str> = named.map(|skill| skill.name.as_str()).collect();
    view! {
        <tr>
            <td>{format::period(entry.start, entry.end)}</td>
            <th scope="row">
                <a href=store.href(Route::JourneyEntry, &entry.id)>{name(row)}</a>
            </th>
            <td>{entry.organization.clone()}</td>
            <td>{length}</td>
            <td>{scope}</td>
            <td>{reading.map(labels::reading)}</td>
            <td>{named.join(", ")}</td>
        </tr>
    }
    .into_any()
}
