//! Made-up people to look at before anybody is typed in.

use leptos::prelude::*;
use steppingstone_core::network::{ExamplePeopleWords, Person, example_people};

use super::{People, week};
use crate::platform::{clock, page};
use crate::state::{Records, ToolStore};
use crate::ui::{Button, ButtonVariant, EXAMPLE_NOTE, ExampleNoteWords, example_note};
use crate::words::network_people::{example as w, first};

/// Offers them on a first visit.
pub(super) fn button(store: ToolStore) -> AnyView {
    let press = move |()| {
        add(store.records);
        week::focus();
    };
    view! { <Button variant=ButtonVariant::Plain on_press=press>{first::example()}</Button> }
        .into_any()
}

/// Stores them.
pub fn add(records: Records) {
    let words = ExamplePeopleWords {
        names: w::names(),
        organizations: w::organizations(),
        how: w::how(),
        note: w::last_note(),
        plan: w::plan(),
        topic: w::topic(),
        question: w::question(),
    };
    for person in example_people(&words, clock::today(), clock::now_ms()) {
        records.put(&person);
    }
}

/// That some of the people are made up, as long as one is there.
pub(super) fn note(people: People) -> AnyView {
    let store = people.store;
    let remove = move |()| {
        let list = store.list::<Person>();
        list.remove_examples(w::removed().to_owned());
        store.then_focus(EXAMPLE_NOTE.to_owned());
        page::focus_heading();
    };
    let is_there = Signal::derive(move || store.list::<Person>().has_example());
    let words = ExampleNoteWords {
        note: w::note(),
        remove: w::remove(),
    };
    example_note(is_there, words, Callback::new(remove))
}
