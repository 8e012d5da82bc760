//! What is wrong with records of a file, each with its place and that of the member at fault.

use leptos::prelude::*;
use steppingstone_core::store::Key;
use steppingstone_core::store::backup::{Flaw, Plan, Planned, title};

use super::super::kept::kind_name;
use crate::words::your_data::import as w;

/// Every record that is left out, and why.
pub(super) fn flaws(plan: &Plan) -> AnyView {
    let records = plan.records().iter();
    let flaws = records.filter_map(|record| Some((record, record.flaw?)));
    let rows = flaws.map(|(record, flaw)| {
        view! {
            <li>
                <b>{place(record)}</b>
                <br />
                {said(flaw)}
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
fn place(record: &Planned) -> String {
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

fn said(flaw: Flaw) -> &'static str {
    match flaw {
        Flaw::Key => w::flaw::key(),
        Flaw::Twice => w::flaw::twice(),
        Flaw::Envelope => w::flaw::envelope(),
        Flaw::Form => w::flaw::form(),
        Flaw::Value => w::flaw::value(),
        Flaw::Id => w::flaw::id(),
        Flaw::Newer { .. } => w::flaw::newer(),
        Flaw::NewerHere { .. } => w::flaw::newer_here(),
        Flaw::UnreadableHere => w::flaw::unreadable_here(),
    }
}
