//! The path as a river with stones: a list, newest first, and where there is room a picture of it.

mod picture;
mod table;

use leptos::prelude::*;
use steppingstone_core::journey::{
    EntryRow, Reading, Stretch, Timeline, Together, entry_rows, timeline,
};
use steppingstone_core::route::Route;

use super::entry_edits::link_id;
use super::store::JourneyStore;
use super::{format, labels};
use crate::platform::clock;
use crate::ui::{Tabs, live, memo};
use crate::words::journey::timeline as w;

/// The height of a stone, in pixels: the least, what a year adds, and the most.
const STONE: i32 = 44;
const PIXELS_A_YEAR: i32 = 4;
const HIGHEST_STONE: i32 = 120;
const STONE_WIDTH: i32 = 44;
/// What follows the timeline, for those who pass it by.
const AFTER: &str = "after-path";

/// What the list, the picture and the table are drawn from.
#[derive(Clone, PartialEq)]
struct Path {
    order: Timeline,
    rows: Vec<EntryRow>,
}

impl Path {
    fn row(&self, id: &str) -> Option<&EntryRow> {
        self.rows.iter().find(|row| row.entry.id == id)
    }
}

pub(super) fn view(store: JourneyStore) -> AnyView {
    let path = memo(move || {
        let entries = store.entries.read();
        Path {
            order: timeline(&entries, clock::today()),
            rows: entry_rows(&entries, clock::today()),
        }
    });
    let river = view! {
        <div class="journey-river">
            {live(move || list(store, &path.read()))}
            {live(move || picture::view(store))}
        </div>
    };
    let rows = memo(move || path.read().rows.clone());
    view! {
        <section class="stack" aria-labelledby="path">
            <h2 id="path" tabindex="-1">{w::heading()}</h2>
            <a class="journey-skip" href=store.here.anchor(AFTER)>{w::skip()}</a>
            <Tabs
                id="path-as"
                label=w::heading().to_owned()
                first=w::as_path()
                second=w::as_table()
                one=river.into_any()
                two=table::view(store, rows)
            />
            <div id=AFTER tabindex="-1"></div>
        </section>
    }
    .into_any()
}

fn list(store: JourneyStore, path: &Path) -> AnyView {
    let parts = path.order.parts.iter();
    let parts = parts.map(|part| together(store, path, part)).collect_view();
    let undated = path.order.undated.iter();
    let undated = undated.filter_map(|id| path.row(id));
    let undated: Vec<AnyView> = undated.map(|row| undated_row(store, row)).collect();
    let undated = (!undated.is_empty()).then(|| {
        view! {
            <h3>{w::undated()}</h3>
            <ul class="journey-undated" role="list">{undated}</ul>
        }
    });
    view! {
        <div class="stack">
            <ol class="journey-list" role="list" reversed>{parts}</ol>
            {undated}
        </div>
    }
    .into_any()
}

/// What overlaps stands in one bracket.
fn together(store: JourneyStore, path: &Path, part: &Together) -> AnyView {
    let stretches = part.iter().map(|it| stretch(store, path, it));
    match part.len() {
        0 | 1 => stretches.collect_view().into_any(),
        _ => view! {
            <li class="journey-bracket">
                <p class="journey-bracket__name">{w::same_time()}</p>
                <ol class="journey-list" role="list" reversed>{stretches.collect_view()}</ol>
            </li>
        }
        .into_any(),
    }
}

/// Roles at one employer stand in one bracket with its name.
fn stretch(store: JourneyStore, path: &Path, stretch: &Stretch) -> AnyView {
    let rows: Vec<&EntryRow> = stretch
        .entries
        .iter()
        .filter_map(|id| path.row(id))
        .collect();
    let stones = rows.iter().map(|row| stone(store, row)).collect_view();
    match rows.as_slice() {
        [first, _, ..] => {
            let length = format::length(stretch.months);
            let name = w::same_employer(&first.entry.organization, length);
            view! {
                <li class="journey-bracket">
                    <p class="journey-bracket__name">{name}</p>
                    <ol class="journey-list" role="list" reversed>{stones}</ol>
                </li>
            }
            .into_any()
        }
        _ => stones.into_any(),
    }
}

/// An entry: its stone, and one link with all that is said of it.
fn stone(store: JourneyStore, row: &EntryRow) -> AnyView {
    let entry = &row.entry;
    let months = row.months.map_or(0, |months| months.counted);
    let height = (STONE + months * PIXELS_A_YEAR / 12).clamp(STONE, HIGHEST_STONE);
    let reading = row.reading.map(|reading| reading.reading);
    let read = reading.filter(|reading| *reading != Reading::TooFewAnswers);
    let about = [
        Some(labels::kind(entry.kind).to_owned()),
        Some(format::period(entry.start, entry.end)),
        row.months.map(format::months),
        read.map(|reading| labels::reading(reading).to_owned()),
    ];
    let about = about.into_iter().flatten();
    let about = about.map(|part| view! { <span>{part}</span> " " });
    let needs = row.months.is_none() && entry.lacks_date();
    let needs =
        needs.then(|| view! { <span class="journey-stone__needs">{w::date_missing()}</span> });
    let place = (!entry.title.is_empty() && !entry.organization.is_empty())
        .then(|| view! { <span>{entry.organization.clone()}</span> });
    let title = name(row);
    view! {
        <li class="journey-stone" data-reading=read.map(Reading::key)>
            <svg class="journey-stone__shape" width=STONE_WIDTH height=height aria-hidden="true">
                <rect x="1" y="1" width=STONE_WIDTH - 2 height=height - 2 rx="18" />
                {read.map(|reading| marks(reading, height))}
            </svg>
            <a class="journey-stone__link" id=link_id(&entry.id) href=store.href(Route::JourneyEntry, &entry.id)>
                <span class="journey-stone__title">{title}</span> " "
                {place} " "
                <span class="journey-stone__about">{about.collect_view()}</span>
                {needs}
            </a>
        </li>
    }
    .into_any()
}

/// Lines across a stone that built a career, dots on one that was a job for pay, both on one that
/// was some of both: what the color says.
fn marks(reading: Reading, height: i32) -> AnyView {
    let middle = STONE_WIDTH / 2;
    let lines = (1..height / 12)
        .map(|at| format!("M10 {y}H34", y = at * 12))
        .collect::<Vec<_>>()
        .concat();
    let dots = (1..height / 12)
        .map(|at| view! { <circle cx=middle cy=at * 12 r="2.5" /> })
        .collect_view();
    match reading {
        Reading::Career => view! { <path d=lines /> }.into_any(),
        Reading::Job => dots.into_any(),
        Reading::Mixed => view! {
            <path d=format!("M10 12H34M10 {}H34", height - 12) />
            <circle cx=middle cy=height / 2 r="2.5" />
        }
        .into_any(),
        Reading::TooFewAnswers => ().into_any(),
    }
}

/// What an entry is called; never empty.
pub(super) fn name(row: &EntryRow) -> String {
    match row.name() {
        "" => labels::kind(row.entry.kind).to_owned(),
        name => name.to_owned(),
    }
}

fn undated_row(store: JourneyStore, row: &EntryRow) -> AnyView {
    let href = store.href(Route::JourneyEntry, &row.entry.id);
    let label = w::add_date_of(name(row));
    view! {
        <li class="history__row">
            <p>{name(row)} <span class="muted small">" " {labels::kind(row.entry.kind)}</span></p>
            <a id=link_id(&row.entry.id) href=href aria-label=label>{w::add_date()}</a>
        </li>
    }
    .into_any()
}
