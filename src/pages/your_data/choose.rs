//! Choosing a file to bring back. What reads it may still be on its way then.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use steppingstone_core::store::backup::{self, FileError};

use super::before::{before, question};
use super::state::{ImportMode, YourDataState};
use super::{Task, reading};
use crate::platform::download;
use crate::ui::part::Fetch;
use crate::ui::{Button, ButtonVariant, when};
use crate::words::your_data::import as w;

/// A file to choose, what it would change, and what was here before the last one.
pub(super) fn choose(state: YourDataState) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let asked = RwSignal::new(false);
    let read = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        asked.set(true);
        spawn_local(async move {
            let Some(read) = download::read_chosen(input, backup::MAX_BYTES).await else {
                return;
            };
            // The reader may have gone on meanwhile.
            let _ = state.way.try_set(ImportMode::default());
            let _ = state
                .chosen
                .try_set(Some(read.map_err(|_| FileError::TooLarge)));
        });
    };
    let choose = move |()| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    let meanwhile = |fetch| match fetch {
        Fetch::Failed => {
            view! { <p class="field__problem" role="alert">{w::failed()}</p> }.into_any()
        }
        Fetch::Coming | Fetch::There => {
            view! { <p class="muted" role="status">{w::coming()}</p> }.into_any()
        }
    };
    view! {
        <section class="section stack" aria-labelledby="bring-back">
            <h2 id="bring-back" tabindex="-1">{w::heading()}</h2>
            <p>{w::text()}</p>
            <div>
                <Button variant=ButtonVariant::Quiet on_press=choose>{w::button()}</Button>
                <input
                    node_ref=input
                    id="copy-file"
                    class="visually-hidden"
                    type="file"
                    accept="application/json,.json,text/plain,.txt"
                    tabindex="-1"
                    aria-label=w::button()
                    on:change=read
                />
            </div>
            {when(move || state.before.get().is_some(), move || before(state))}
            {question(state)}
            {when(
                move || asked.get() || state.chosen.with(Option::is_some),
                move || reading::PART.view((state, Task::BringIn), meanwhile, || ()),
            )}
        </section>
    }
}
