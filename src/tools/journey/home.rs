//! Your journey.

use leptos::prelude::*;
use steppingstone_core::route::Route;
use steppingstone_core::store::Kind;

use super::store::JourneyStore;
use super::{answers, entry_skills, first_use, stage, timeline};
use crate::platform::page;
use crate::state::use_records;
use crate::ui::part::{LazyChunk, loading_placeholder, part};
use crate::ui::{
    self, Button, ButtonLink, ButtonVariant, EXAMPLE_NOTE, ExampleNoteWords, either, later, live,
    memo,
};
use crate::words::journey::{example as e, home as w};

/// The id of what is asked of a new entry.
pub(super) const ADDED: &str = "added";

type Added = RwSignal<Option<String>>;

// Neither is needed before there is something to show.
part!(overview in journey_overview, filled, Added);
part!(example in journey_overview, show_example, ());

/// Stores the example as soon as it is drawn; nothing is to be seen of it.
pub(super) const EXAMPLE: LazyChunk<()> = example::PART;

/// Comes once what is kept can be shown, or cannot be had.
pub async fn preload_overview() {
    // If it fails, the view loads it again and says so.
    let _ = (overview::PART.load)().await;
}

pub(super) fn home() -> AnyView {
    let records = use_records();
    let has = move |kind| !records.ids(kind).is_empty();
    let has_any = memo(move || has(Kind::JourneyEntry) || has(Kind::JourneySkill));
    // The entry that was added last on this page: its skills are asked for.
    let added = Added::new(None);
    either(
        move || has_any.get(),
        move || {
            overview::PART.view(
                added,
                |fetch| loading_placeholder(fetch, w::failed()),
                // The heading comes with it.
                page::focus_lost,
            )
        },
        move || first_use::first_use(added),
    )
}

fn show_example(_: ()) -> AnyView {
    let store = JourneyStore::new();
    // The page changes with it: not while it is being drawn.
    request_animation_frame(move || {
        store.add_example();
        page::focus_on(EXAMPLE_NOTE);
    });
    ().into_any()
}

fn filled(added: Added) -> AnyView {
    let store = JourneyStore::new();
    let answers = answers::answers(store);
    view! {
        <div class="journey stack stack--wide">
            <header class="measure stack">
                <h1 tabindex="-1">{w::heading()}</h1>
                {example_note(store)}
            </header>
            {live(move || match added.get() {
                Some(id) => skills_of_added(store, id, added),
                None => ().into_any(),
            })}
            <div class="journey-columns">
                <div class="stack">{answers::view(store, answers)}</div>
                <div class="stack">
                    {later(move || timeline::view(store))}
                    {later(move || more(store, added))}
                </div>
            </div>
            {later(move || stage::view(store, answers))}
            {later(move || stage::built(store))}
        </div>
    }
    .into_any()
}

/// That what is shown is an example, as long as one is there.
fn example_note(store: JourneyStore) -> AnyView {
    let remove = move |()| {
        store.remove_example();
        // That of a first visit may take its place.
        request_animation_frame(page::focus_heading);
        store.then_focus(EXAMPLE_NOTE.to_owned());
    };
    let words = ExampleNoteWords {
        note: e::note(),
        remove: e::remove(),
    };
    let is_there = Signal::derive(move || store.has_example());
    ui::example_note(is_there, words, Callback::new(remove))
}

/// What somebody has done in the entry that was just added.
fn skills_of_added(store: JourneyStore, id: String, added: Added) -> AnyView {
    let entry = store.entry_memo(id.clone());
    let href = store.href(Route::JourneyEntry, &id);
    let done = move |()| {
        added.set(None);
        page::focus_on("path");
    };
    view! {
        <section class="card stack measure" aria-labelledby=ADDED>
            <h2 id=ADDED tabindex="-1">{w::what_done()}</h2>
            {entry_skills::entry_skills(store, id, entry)}
            <div class="actions">
                <Button on_press=done>{w::done()}</Button>
                <ButtonLink variant=ButtonVariant::Plain href=href>{w::more_about()}</ButtonLink>
            </div>
        </section>
    }
    .into_any()
}

/// What else can be added, brought in and taken along.
fn more(store: JourneyStore, added: Added) -> AnyView {
    let link = |route: Route, words: &'static str| {
        let href = store.here.href(route);
        view! { <ButtonLink variant=ButtonVariant::Plain href=href>{words}</ButtonLink> }
    };
    view! {
        <div class="stack no-print">
            <details class="drawer">
                <summary>{w::add_more()}</summary>
                {first_use::new_entry(store.records, added, false)}
            </details>
            <div class="actions">
                {link(Route::JourneyImport, w::from_file())}
                {link(Route::JourneyRecord, w::to_record())}
                {link(Route::JourneyLearning, w::to_learning())}
            </div>
        </div>
    }
    .into_any()
}

#[cfg(feature = "ssr")]
#[cfg(test)]
#[path = "home_tests.rs"]
mod tests;
