//! What was brought in: each import to delete, and people of old ones to tidy up.

use std::collections::HashSet;

use leptos::prelude::*;
use steppingstone_core::network::{
    ImportedBatch, NetworkEvent, Opportunity, Person, imported_batches, to_tidy_up,
};
use steppingstone_core::store::{Key, Kind, reverted_text};

use crate::platform::{clock, page};
use crate::state::{Texts, ToolStore};
use crate::ui::{Button, ButtonVariant, live, memo};
use crate::words::network_files as w;

/// The headings, one of which has focus once people are gone.
pub(super) const IMPORTS: &str = "imports";
const TIDY: &str = "tidy-up";

pub(super) fn kept(store: ToolStore) -> AnyView {
    let batches = memo(move || imported_batches(&*store.records.all::<Person>().read()));
    let unused = memo(move || unused(store));
    view! {
        {live(move || imports(store, &batches.read()))}
        {live(move || tidy(store, &unused.read()))}
    }
    .into_any()
}

fn imports(store: ToolStore, batches: &[ImportedBatch]) -> AnyView {
    if batches.is_empty() {
        return ().into_any();
    }
    let rows = batches.iter().map(|batch| {
        let id = batch.id.clone();
        let press = move |()| {
            let people = store.records.all::<Person>();
            let people = people.read_untracked();
            let of_it = people.iter().filter(|it| it.batch.value == id);
            let ids = of_it.map(|it| it.id.clone()).collect();
            delete(store, ids);
            page::focus_heading();
        };
        let in_use = (batch.in_use > 0)
            .then(|| view! { <p class="muted small">{w::imports::in_use(batch.in_use)}</p> });
        view! {
            <li class="stack">
                <p>{w::imports::row(batch.people)}</p>
                {in_use}
                <Button
                    variant=ButtonVariant::Quiet
                    label=w::imports::delete_label(batch.people)
                    on_press=press
                >
                    {w::imports::delete()}
                </Button>
            </li>
        }
    });
    view! {
        <section class="stack" aria-labelledby=IMPORTS>
            <h2 id=IMPORTS tabindex="-1">{w::imports::heading()}</h2>
            <ul class="list">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// The ids and names of people of old imports of whom nothing was ever made.
fn unused(store: ToolStore) -> Vec<(String, String)> {
    let people = store.records.all::<Person>();
    let jobs = store.records.all::<Opportunity>();
    let events = store.records.all::<NetworkEvent>();
    let (jobs, events) = (jobs.read(), events.read());
    let of_jobs = jobs.iter().filter_map(|it| it.contact.value.as_deref());
    let of_events = events.iter().flat_map(|it| &it.met.value);
    let linked: HashSet<&str> = of_jobs.chain(of_events.map(String::as_str)).collect();
    let people = people.read();
    let found = to_tidy_up(&*people, |id| linked.contains(id), clock::today());
    let found = found.into_iter();
    found
        .map(|it| (it.id.clone(), it.name.value.clone()))
        .collect()
}

fn tidy(store: ToolStore, unused: &[(String, String)]) -> AnyView {
    if unused.is_empty() {
        return ().into_any();
    }
    let names = unused.iter().map(|(_, name)| {
        let name = name.clone();
        view! { <li dir="auto">{name}</li> }
    });
    let ids: Vec<String> = unused.iter().map(|(id, _)| id.clone()).collect();
    let count = ids.len();
    let press = move |()| {
        delete(store, ids.clone());
        page::focus_heading();
    };
    view! {
        <section class="stack" aria-labelledby=TIDY>
            <h2 id=TIDY>{w::tidy::heading()}</h2>
            <p>{w::tidy::text(count)}</p>
            <details class="drawer">
                <summary>{w::tidy::who()}</summary>
                <ul class="list">{names.collect_view()}</ul>
            </details>
            <div>
                <Button variant=ButtonVariant::Quiet on_press=press>{w::tidy::delete(count)}</Button>
            </div>
        </section>
    }
    .into_any()
}

/// Deletes people in one step, and offers to bring them back.
pub(super) fn delete(store: ToolStore, ids: Vec<String>) {
    let key = |id: &String| Some((Key::of(Kind::Person, id)?.to_string(), None));
    let texts: Texts = ids.iter().filter_map(key).collect();
    let changes = store.records.replace(texts);
    store.offer_revert(
        w::imports::deleted(ids.len()),
        changes,
        reverted_text::<Person>,
    );
}
