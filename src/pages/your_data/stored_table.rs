//! What is stored, where, and how much.

use leptos::prelude::*;
use steppingstone_core::for_each_kind;
use steppingstone_core::store::{ASIDE_PREFIX, Key, Kind, ROOM};

use super::lasting::lasting;
use super::offline::offline;
use super::state::YourDataState;
use crate::platform::intl;
use crate::platform::storage::{self, Place};
use crate::ui::chart::{Meter, Table};
use crate::ui::{Notice, NoticeKind, live, memo, text};
use crate::words::your_data::what as w;

macro_rules! word {
    ([$of:expr] $(
        $(#[$doc:meta])* $kind:ident $key:literal $count:ident $tool:expr, $word:ident $record:ty;
    )*) => {
        match $of { $(Kind::$kind => w::$word()),* }
    };
}

/// What the records of a kind are called.
pub(super) fn kind_name(kind: Kind) -> &'static str {
    for_each_kind!([word] kind)
}

/// A table of what is stored, by kind, with its size; how full the storage is, and how lasting.
#[component]
pub(super) fn StoredTable(state: YourDataState) -> impl IntoView {
    let records = state.records;
    let rows = memo(move || rows(state));
    let saved = text(move || {
        records
            .last_saved_ms()
            .map(|at| w::last_saved(intl::moment(at)))
            .unwrap_or_default()
    });
    let place = match records.place() {
        Place::Device => view! {
            <p class="muted">{w::where_device()}</p>
            {lasting()}
            {offline(state)}
        }
        .into_any(),
        Place::Memory => view! { <p class="muted">{w::where_memory()}</p> }.into_any(),
    };
    view! {
        <section class="section stack" aria-labelledby="what-is-kept">
            <h2 id="what-is-kept">{w::heading()}</h2>
            {live(move || {
                let rows = rows.get();
                if rows.is_empty() {
                    return view! { <p>{w::none()}</p> }.into_any();
                }
                view! {
                    <Table label=w::heading() heads=vec![w::kind(), w::count(), w::size()] rows=rows />
                    {(records.place() == Place::Device).then(room)}
                }
                .into_any()
            })}
            {live(move || match (records.place(), records.waiting()) {
                (Place::Memory, _) | (_, 0) => ().into_any(),
                (Place::Device, waiting) => {
                    view! {
                        <Notice kind=NoticeKind::Warn>
                            <p>{w::waiting(waiting)}</p>
                        </Notice>
                    }
                    .into_any()
                }
            })}
            <p>{saved}</p>
            {place}
        </section>
    }
}

/// The rows of the table. Looks at keys and sizes alone.
fn rows(state: YourDataState) -> Vec<Vec<String>> {
    // What waits for room is in no storage, and is told apart.
    let texts = match state.records.place() {
        Place::Device => state.records.stored_texts(),
        Place::Memory => state.records.all_texts(),
    };
    let sizes = |belongs: &dyn Fn(&str) -> bool| -> Vec<usize> {
        let found = texts.iter().filter(|(key, _)| belongs(key));
        found.map(|(key, text)| key.len() + text.len()).collect()
    };
    let mut named: Vec<(&str, Vec<usize>)> = Vec::new();
    for kind in Kind::ALL {
        let is_it = |key: &str| Key::parse(key).is_some_and(|key| key.kind() == kind);
        named.push((kind_name(kind), sizes(&is_it)));
    }
    named.push((w::aside(), sizes(&|key| key.starts_with(ASIDE_PREFIX))));
    named.retain(|(_, sizes)| !sizes.is_empty());
    let before: Vec<usize> = state.before.get().into_iter().collect();
    let all: Vec<usize> = sizes(&|_| true).into_iter().chain(before.clone()).collect();
    if !before.is_empty() {
        named.push((w::before(), before));
    }
    if named.len() > 1 {
        named.push((w::total(), all));
    }
    let row = |(name, sizes): (&str, Vec<usize>)| row(name, sizes.len(), sizes.iter().sum());
    named.into_iter().map(row).collect()
}

fn row(name: &str, count: usize, bytes: usize) -> Vec<String> {
    let kilobytes = (bytes as f64 / 1024.0 * 10.0).ceil() / 10.0;
    vec![
        name.to_owned(),
        intl::number(count as f64),
        w::kilobytes(intl::number(kilobytes)),
    ]
}

/// How full the storage is.
fn room() -> impl IntoView {
    let taken = storage::used() as f64;
    let share = taken / ROOM as f64;
    view! {
        <Meter value=taken of=ROOM as f64 />
        <p>{w::room(intl::percent(share))}</p>
    }
}
