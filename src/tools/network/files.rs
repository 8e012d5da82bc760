//! Contacts brought in, and files to take along. Reading a file, and writing one, are parts that come
//! when they are asked for.

mod columns;
mod kept;
mod out;
mod preview;
mod problems;
mod reading;

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use steppingstone_core::network::Person;
use steppingstone_core::network::contact_files::MAX_BYTES;
use steppingstone_core::route::Route;

use crate::platform::{download, page};
use crate::state::ToolStore;
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{Button, later, live, memo, text, when};
use crate::words::network_files as w;

part!(read in network_files_preview, preview::preview, Chosen);
part!(along in network_files_out, out::out, ToolStore);

/// What focus goes to once a file was let go.
const CHOOSE: &str = "choose-contacts";

/// A file that was chosen, by its bytes.
#[derive(Clone, Copy)]
struct Chosen {
    store: ToolStore,
    bytes: RwSignal<Option<Arc<Vec<u8>>>>,
}

impl Chosen {
    fn let_go(self) {
        self.bytes.set(None);
        page::focus_on(CHOOSE);
    }
}

pub(super) fn files(route: Route) -> AnyView {
    let store = ToolStore::new();
    let chosen = Chosen {
        store,
        bytes: RwSignal::new(None),
    };
    let people = memo(move || store.records.all::<Person>().read().len());
    view! {
        <div class="measure stack stack--wide">
            <header class="stack">
                <h1 tabindex="-1">{w::heading()}</h1>
                {super::pages(route)}
                <p>{text(move || w::stored(people.get()))}</p>
            </header>
            {choose(chosen)}
            {live(move || match chosen.bytes.read().is_some() {
                true => read::PART
                    .view(chosen, |fetch| loading_placeholder(fetch, w::failed()), || ()),
                false => ().into_any(),
            })}
            {later(move || kept::kept(store))}
            {later(move || {
                along::PART.view(store, |fetch| loading_placeholder(fetch, w::failed()), || ())
            })}
        </div>
    }
    .into_any()
}

fn choose(chosen: Chosen) -> AnyView {
    let input = NodeRef::<html::Input>::new();
    let is_reading = RwSignal::new(false);
    let is_unreadable = RwSignal::new(false);
    let read = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        is_reading.set(true);
        is_unreadable.set(false);
        spawn_local(async move {
            let files = download::read_all_chosen(input, MAX_BYTES, 1).await;
            let file = files.into_iter().next();
            // The reader may have gone on meanwhile.
            if is_reading.is_disposed() {
                return;
            }
            is_reading.set(false);
            match file.map(|file| file.bytes) {
                Some(Some(bytes)) => chosen.bytes.set(Some(Arc::new(bytes))),
                Some(None) => is_unreadable.set(true),
                None => {}
            }
        });
    };
    let press = move |()| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    let said = move || {
        is_reading
            .get()
            .then(w::reading)
            .unwrap_or_default()
            .to_owned()
    };
    let kinds = w::kinds().iter().map(|kind| view! { <li>{*kind}</li> });
    view! {
        <section class="stack" aria-label=w::choose()>
            <p class="lead">{w::lead()}</p>
            <div>
                <Button id=CHOOSE on_press=press>{w::choose()}</Button>
                <input
                    node_ref=input
                    id="contact-file"
                    class="visually-hidden"
                    type="file"
                    accept=".vcf,.vcard,.csv,.tsv,.txt,.zip,text/vcard,text/csv"
                    tabindex="-1"
                    aria-label=w::choose()
                    on:change=read
                />
            </div>
            <p class="muted" role="status">{text(said)}</p>
            {when(
                move || is_unreadable.get(),
                || view! { <p class="field__problem" role="alert">{w::unreadable()}</p> }.into_any(),
            )}
            <ul class="list">{kinds.collect_view()}</ul>
            <p>{w::privacy()}</p>
            <p>{w::keep_little()}</p>
        </section>
    }
    .into_any()
}

#[cfg(feature = "ssr")]
#[cfg(test)]
#[path = "files/tests.rs"]
mod tests;
