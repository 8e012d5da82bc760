//! That goals are made up, and what takes them away.

use leptos::prelude::*;
use steppingstone_core::goals::Goal;

use crate::platform::page;
use crate::state::ToolStore;
use crate::ui::{EXAMPLE_NOTE, ExampleNoteWords, example_note};
use crate::words::goals_kept::example as w;

/// That some of the goals are made up, as long as one is there.
pub(super) fn note() -> AnyView {
    let store = ToolStore::new();
    let remove = move |()| {
        store
            .list::<Goal>()
            .remove_examples(w::removed().to_owned());
        store.then_focus(EXAMPLE_NOTE.to_owned());
        page::focus_heading();
    };
    let is_there = Signal::derive(move || store.list::<Goal>().has_example());
    let words = ExampleNoteWords {
        note: w::note(),
        remove: w::remove(),
    };
    example_note(is_there, words, Callback::new(remove))
}
