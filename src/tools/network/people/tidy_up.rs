//! People of an old import of whom nothing was ever made, deleted in one press.

use leptos::prelude::*;
use steppingstone_core::network::{NetworkEvent, Opportunity, Person, to_tidy_up};
use steppingstone_core::order::merge_sorted;
use steppingstone_core::store::reverted_text;

use super::People;
use crate::platform::{clock, page};
use crate::ui::{Button, ButtonVariant, live, memo};
use crate::words::network_people_more::tidy_up as w;

/// So many names are listed; the others are in the number.
const NAMED: usize = 20;

pub(super) fn tidy_up(people: People) -> AnyView {
    let unused = memo(move || unused(people));
    live(move || {
        let unused = unused.get();
        if unused.is_empty() {
            return ().into_any();
        }
        let count = unused.len();
        let names = unused.iter().take(NAMED);
        let names = names.map(|person| view! { <li>{person.name.value.clone()}</li> });
        let names = names.collect_view();
        let delete = move |()| {
            let store = people.store;
            let changes = unused
                .iter()
                .flat_map(|person| store.records.remove(person));
            let changes = changes.collect();
            store.offer_revert(w::deleted(count), changes, reverted_text::<Person>);
            page::focus_on(super::everybody::HEADING);
        };
        view! {
            <details class="drawer no-print">
                <summary>{w::heading()}</summary>
                <div class="stack">
                    <p>{w::text(count)}</p>
                    <ul class="list">{names}</ul>
                    <p>
                        <Button variant=ButtonVariant::Quiet on_press=delete>{w::delete(count)}</Button>
                    </p>
                </div>
            </details>
        }
        .into_any()
    })
}

/// Those of whom nothing was made, and whom nothing else names.
fn unused(people: People) -> Vec<Person> {
    let records = people.store.records;
    let (all, opportunities) = (records.all::<Person>(), records.all::<Opportunity>());
    let (all, opportunities) = (all.read(), opportunities.read());
    let events = records.all::<NetworkEvent>();
    let events = events.read();
    let contacts = opportunities
        .iter()
        .filter_map(|it| it.contact.value.clone());
    let met = events.iter().flat_map(|event| event.met.value.clone());
    let linked = merge_sorted(contacts.chain(met).collect(), &|one: &String, other| {
        one < other
    });
    let is_linked = |id: &str| {
        let found = linked.binary_search_by(|one| one.as_str().cmp(id));
        found.is_ok()
    };
    let unused = to_tidy_up(all.iter(), is_linked, clock::today());
    unused.into_iter().cloned().collect()
}
