//! What is wrong with records of a file, each with its place and that of the member at fault.

use leptos::prelude::*;
use steppingstone_core::store::Key;
use steppingstone_core::store::backup::{ImportEntry, ImportError, Plan, title};

use super::super::stored_table::kind_name;
use crate::words::your_data::import as w;

/// Every record that is left out, and why.
pub(super) fn errors(plan: &Plan) -> AnyView {
    let records = plan.records().iter();
    let errors = records.filter_map(|record| Some((record, record.error?)));
    let rows = errors.map(|(record, error)| {
        view! {
            <li>
                <b>{place(record)}</b>
                <br />
                {message(error)}
                {record.place.clone().map(|place| view! { <br />{w::flaw_in(place)} })}
            </li>
        }
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="stack" aria-labelledby="left-out">
            <h3 id="left-out">{w::flaws(rows.len())}</h3>
            <ul class="list">{rows}</ul>
        </section>
    }
    .into_any()
}

/// Where a record stands in the file, in words where its key is one of ours, and what its reader
/// calls it where that can be read.
fn place(record: &ImportEntry) -> String {
    let Some(key) = Key::parse(&record.stored_key) else {
        return record.stored_key.clone();
    };
    let kind = kind_name(key.kind());
    match (key.id(), title(&record.stored_key, &record.text)) {
        (None, _) => kind.to_owned(),
        (Some(id), None) => w::place(kind, id),
        (Some(id), Some(title)) => w::place_of(kind, id, title),
    }
}

fn message(error: ImportError) -> &'static str {
    match error {
        ImportError::Key => w::flaw::key(),
        ImportError::Twice => w::flaw::twice(),
        ImportError::Envelope => w::flaw::envelope(),
        ImportError::Form => w::flaw::form(),
        ImportError::Value => w::flaw::value(),
        ImportError::Id => w::flaw::id(),
        ImportError::Newer { .. } => w::flaw::newer(),
        ImportError::NewerHere { .. } => w::flaw::newer_here(),
        ImportError::UnreadableHere => w::flaw::unreadable_here(),
    }
}
