//! What is wrong with records of a file, each with its place.

use leptos::prelude::*;
use steppingstone_core::store::Key;
use steppingstone_core::store::backup::{Flaw, Plan};

use super::super::kept::kind_name;
use crate::words::your_data::import as w;

/// Every record that is left out, and why.
pub(super) fn flaws(plan: &Plan) -> AnyView {
    let flaws = plan.flaws();
    if flaws.is_empty() {
        return ().into_any();
    }
    let rows = flaws.iter().map(|(stored_key, flaw)| {
        view! {
            <li>
                <b>{place(stored_key)}</b>
                <br />
                {said(*flaw)}
            </li>
        }
    });
    view! {
        <section class="stack" aria-labelledby="left-out">
            <h3 id="left-out">{w::flaws(flaws.len())}</h3>
            <ul class="list">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// Where a record stands in the file, in words where its key is one of ours.
fn place(stored_key: &str) -> String {
    match Key::parse(stored_key) {
        None => stored_key.to_owned(),
        Some(key) => match key.id() {
            None => kind_name(key.kind()).to_owned(),
            Some(id) => w::place(kind_name(key.kind()), id),
        },
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
