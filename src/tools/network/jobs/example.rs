//! Made-up applications to look around in.

use leptos::prelude::*;
use steppingstone_core::network::{Opportunity, SearchExampleWords, example_search};

use super::JobsPage;
use crate::platform::{clock, page};
use crate::state::Records;
use crate::ui::{Button, ButtonVariant, EXAMPLE_NOTE, ExampleNoteWords, example_note};
use crate::words::network_jobs::{empty as p, example as x};
use crate::words::network_jobs_more::example as w;

/// Asks for the example.
pub(super) fn button(page: JobsPage) -> AnyView {
    let press = move |()| {
        add(page.store.records);
        page::focus_on(EXAMPLE_NOTE);
    };
    view! {
        <p class="no-print">
            <Button variant=ButtonVariant::Plain on_press=press>{p::example()}</Button>
        </p>
    }
    .into_any()
}

/// Stores it.
pub fn add(records: Records) {
    let words = SearchExampleWords {
        titles: of_each(w::titles()),
        organizations: of_each(w::organizations()),
        places: of_each(w::places()),
        pay: of_each(w::pay()),
        interviews: of_each(w::interviews()),
        interview_result: w::interview_result(),
        follow_up: w::follow_up(),
        // They belong to the record of the search.
        activities: [""; 3],
        with: [""; 2],
    };
    let example = example_search(&words, clock::today(), clock::now_ms());
    for job in &example.opportunities {
        records.put(job);
    }
}

/// That some of what is shown is made up.
pub(super) fn note(page: JobsPage) -> AnyView {
    let remove = move |()| {
        let jobs = page.store.list::<Opportunity>();
        jobs.remove_examples(x::removed().to_owned());
        page::focus_heading();
        page.store.then_focus(EXAMPLE_NOTE.to_owned());
    };
    let words = ExampleNoteWords {
        note: x::note(),
        remove: x::remove(),
    };
    let is_there = Signal::derive(move || page.store.list::<Opportunity>().has_example());
    example_note(is_there, words, Callback::new(remove))
}

/// The words of a list, as many as there are to be.
fn of_each<const N: usize>(words: &[&'static str]) -> [&'static str; N] {
    std::array::from_fn(|place| words.get(place).copied().unwrap_or_default())
}
