//! Bringing in files of other programs: chosen or pasted, shown, and stored once the reader says so.

mod failure;
mod preview;
mod problems;
mod reading;

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use steppingstone_core::journey::EntryKind;
use steppingstone_core::journey::files::{Import, MAX_BYTES};
use steppingstone_core::journey::record::{EntryStanding, standings};

use super::store::JourneyStore;
use crate::platform::{download, page};
use crate::ui::form::{FieldProps, InputKind, Width, field};
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{Button, ButtonVariant, live, text};
use crate::words::journey::{home, import_file as w};
use reading::{FileRead, ReadFiles};

// Not needed before a file was read.
part!(shown in journey_import_preview, found_preview, ImportState);

/// The heading of what was found, which has focus once it is there.
const FOUND: &str = "found";
const MAX_FILES: u32 = 20;

/// What was found, and what the reader chose of it, by the place in the file.
#[derive(Clone, Copy)]
struct ImportState {
    store: JourneyStore,
    /// `None` before a file was read.
    found: RwSignal<Option<Result<ReadFiles, String>>>,
    is_reading: RwSignal<bool>,
    pasted: RwSignal<String>,
    entries: RwSignal<Vec<bool>>,
    /// What entries are, where the reader says it: their places, and the kinds.
    kinds: RwSignal<Vec<(usize, EntryKind)>>,
    skills: RwSignal<Vec<bool>>,
    /// Whose suggested level is accepted.
    levels: RwSignal<Vec<bool>>,
    /// Why what was chosen was not stored.
    refused: RwSignal<String>,
}

impl ImportState {
    fn new(store: JourneyStore) -> ImportState {
        ImportState {
            store,
            found: RwSignal::new(None),
            is_reading: RwSignal::new(false),
            pasted: RwSignal::default(),
            entries: RwSignal::default(),
            kinds: RwSignal::default(),
            skills: RwSignal::default(),
            levels: RwSignal::default(),
            refused: RwSignal::default(),
        }
    }

    /// Shows what was found in files; only what is new is chosen at first.
    fn show(self, files: Vec<FileRead>) {
        // The reader may have gone on meanwhile.
        if self.found.is_disposed() {
            return;
        }
        self.is_reading.set(false);
        self.refused.set(String::new());
        let found = reading::joined(files);
        if let Ok(found) = &found {
            self.choose_new(&found.import);
        }
        let is_read = found.is_ok();
        self.found.set(Some(found));
        if is_read {
            page::focus_on(FOUND);
        }
    }

    fn choose_new(self, import: &Import) {
        self.entries.set(chosen_at_first(import, self.store));
        self.kinds.set(Vec::new());
        self.skills.set(vec![true; import.skills.len()]);
        // A level from a file is a suggestion, never a rating.
        self.levels.set(vec![false; import.skills.len()]);
    }

    /// Goes back to choosing a file.
    fn cancel(self) {
        self.found.set(None);
        page::focus_heading();
    }
}

fn chosen_at_first(import: &Import, store: JourneyStore) -> Vec<bool> {
    let standings = standings(import, &store.entries.read_untracked());
    let is_new = |standing| standing == EntryStanding::New;
    standings.into_iter().map(is_new).collect()
}

pub(super) fn import(store: JourneyStore) -> AnyView {
    let state = ImportState::new(store);
    let problem = text(move || match &*state.found.read() {
        Some(Err(problem)) => problem.clone(),
        Some(Ok(_)) | None => String::new(),
    });
    view! {
        <div class="measure stack stack--wide">
            <header class="stack">
                <h1 tabindex="-1">{w::heading()}</h1>
                <p class="lead">{w::lead()}</p>
            </header>
            {choose(state)}
            <p class="field__problem" role="alert">{problem}</p>
            {live(move || match &*state.found.read() {
                Some(Ok(_)) => shown::PART.view(
                    state,
                    |fetch| loading_placeholder(fetch, home::failed()),
                    || page::focus_on(FOUND),
                ),
                Some(Err(_)) | None => ().into_any(),
            })}
        </div>
    }
    .into_any()
}

fn found_preview(state: ImportState) -> AnyView {
    match &*state.found.read_untracked() {
        Some(Ok(found)) => preview::preview(state, found.clone()),
        Some(Err(_)) | None => ().into_any(),
    }
}

/// Files to choose, or a text to paste.
fn choose(state: ImportState) -> AnyView {
    let input = NodeRef::<html::Input>::new();
    let read = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        state.is_reading.set(true);
        spawn_local(async move {
            let chosen = download::read_all_chosen(input, MAX_BYTES, MAX_FILES).await;
            let mut files = Vec::new();
            for file in chosen {
                files.extend(reading::read(file.name, file.bytes).await);
            }
            state.show(files);
        });
    };
    let press = move |()| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    let kinds = w::programs().iter();
    let kinds = kinds.map(|text| view! { <li>{*text}</li> });
    let said = move || {
        let said = state.is_reading.get().then(w::reading);
        said.unwrap_or_default().to_owned()
    };
    view! {
        <section class="stack" aria-labelledby="choose">
            <h2 id="choose">{w::which()}</h2>
            <ul class="list">{kinds.collect_view()}</ul>
            <p>{w::privacy()}</p>
            <div>
                <Button on_press=press>{w::choose()}</Button>
                <input
                    node_ref=input
                    id="career-files"
                    class="visually-hidden"
                    type="file"
                    multiple=true
                    accept=".json,.zip,.csv,.xml,.txt,.pdf"
                    tabindex="-1"
                    aria-label=w::choose()
                    on:change=read
                />
            </div>
            <p class="muted" role="status">{text(said)}</p>
            {paste(state)}
        </section>
    }
    .into_any()
}

fn paste(state: ImportState) -> AnyView {
    let read = move |()| {
        let pasted = state.pasted.get_untracked();
        state.show(vec![reading::of_text(String::new(), &pasted)]);
    };
    let on_text = Callback::new(move |text| state.pasted.set(text));
    let label = Signal::stored(w::paste_label().to_owned());
    let props = FieldProps {
        kind: InputKind::Long,
        width: Width::Wide,
        ..FieldProps::new(
            "pasted".to_owned(),
            label,
            MAX_BYTES,
            state.pasted.into(),
            on_text,
        )
    };
    view! {
        <details class="drawer">
            <summary>{w::paste()}</summary>
            <div class="stack">
                {field(props)}
                <p>
                    <Button variant=ButtonVariant::Quiet on_press=read>{w::paste_button()}</Button>
                </p>
            </div>
        </details>
    }
    .into_any()
}

#[cfg(test)]
#[path = "import/tests.rs"]
mod tests;
