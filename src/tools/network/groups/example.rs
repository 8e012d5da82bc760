//! An example to look at, gone in one press.

use leptos::prelude::*;
use steppingstone_core::network::{ExampleGroupWords, NetworkEvent, NetworkGroup, example_groups};
use steppingstone_core::record::Clock;
use steppingstone_core::store::{Change, Key, Kind, ListRecord, reverted_text};

use super::GroupsPage;
use crate::platform::{clock, page as screen};
use crate::state::Records;
use crate::ui::{Button, ButtonVariant, EXAMPLE_NOTE, ExampleNoteWords, example_note};
use crate::words::network_groups::example as w;

/// The button that shows it.
pub(super) fn offer(page: GroupsPage) -> AnyView {
    let press = move |()| {
        add(page.store.records);
        screen::announce(w::shown());
        screen::focus_on(EXAMPLE_NOTE);
    };
    view! { <Button variant=ButtonVariant::Quiet on_press=press>{w::show()}</Button> }.into_any()
}

/// Stores it.
pub fn add(records: Records) {
    let words = ExampleGroupWords {
        groups: w::groups(),
        fees: w::fees(),
        why: w::why(),
        events: w::events(),
        places: w::places(),
        costs: w::costs(),
    };
    let (groups, events) = example_groups(&words, clock::today(), clock::now_ms());
    groups.iter().for_each(|it| records.put(it));
    events.iter().for_each(|it| records.put(it));
}

/// That what is shown is an example, as long as one is there.
pub(super) fn note(page: GroupsPage) -> AnyView {
    let store = page.store;
    let is_there = move || {
        store.list::<NetworkGroup>().has_example() || store.list::<NetworkEvent>().has_example()
    };
    let press = move |()| remove(page);
    let words = ExampleNoteWords {
        note: w::note(),
        remove: w::remove(),
    };
    example_note(Signal::derive(is_there), words, Callback::new(press))
}

/// Takes it away, with an undo.
pub(super) fn remove(page: GroupsPage) {
    let store = page.store;
    let groups = store.records.all::<NetworkGroup>().get_untracked();
    let events = store.records.all::<NetworkEvent>().get_untracked();
    let groups = groups.iter().filter(|it| it.is_example());
    let events = events.iter().filter(|it| it.is_example());
    let groups = groups.flat_map(|it| store.records.remove(it));
    let events = events.flat_map(|it| store.records.remove(it));
    let changes: Vec<Change> = groups.chain(events).collect();
    page.open.set(None);
    store.offer_revert(w::removed().to_owned(), changes, reverted);
    screen::focus_heading();
    store.then_focus(EXAMPLE_NOTE.to_owned());
}

/// Undoes one of the changes: only groups and events are stored here.
fn reverted(change: &Change, now: Option<&str>, clock: Clock) -> Option<Option<String>> {
    match Key::parse(&change.stored_key)?.kind() {
        Kind::Group => reverted_text::<NetworkGroup>(change, now, clock),
        _ => reverted_text::<NetworkEvent>(change, now, clock),
    }
}
