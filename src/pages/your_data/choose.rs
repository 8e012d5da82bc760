//! Choosing a file to bring back. What reads it comes when one is chosen.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use steppingstone_core::store::backup::{self, FileError};

use super::bring_in;
use super::tray::{Tray, Way};
use crate::platform::download;
use crate::ui::part::{Fetch, part};
use crate::ui::{Button, Look, when};
use crate::words::your_data::import as w;

part!(bring_in_file, bring_in::bring_in, Tray);

/// A file to choose, what it would change, and what was here before the last one.
pub(super) fn choose(tray: Tray) -> impl IntoView {
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
            let _ = tray.way.try_set(Way::default());
            let _ = tray
                .chosen
                .try_set(Some(read.map_err(|_| FileError::TooLarge)));
        });
    };
    let choose = move |()| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    let meanwhile = move |fetch| match fetch {
        // Nobody waits for it.
        _ if !asked.get() => ().into_any(),
        Fetch::Failed => {
            view! { <p class="field__problem" role="alert">{w::failed()}</p> }.into_any()
        }
        _ => view! { <p class="muted" role="status">{w::coming()}</p> }.into_any(),
    };
    view! {
        <section class="section stack" aria-labelledby="bring-back">
            <h2 id="bring-back" tabindex="-1">{w::heading()}</h2>
            <p>{w::text()}</p>
            <div>
                <Button look=Look::Quiet on_press=choose>{w::button()}</Button>
                <input
                    node_ref=input
                    id="copy-file"
                    class="visually-hidden"
                    type="file"
                    accept="application/json,.json"
                    tabindex="-1"
                    aria-label=w::button()
                    on:change=read
                />
            </div>
            {when(
                move || asked.get() || tray.before.get().is_some(),
                move || bring_in_file::PART.view(tray, meanwhile, || ()),
            )}
        </section>
    }
}
