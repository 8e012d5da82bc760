//! A boundary that was kept in four weeks: for goals, skills, and what the reader takes from a part of
//! their path.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use steppingstone_core::balance::record::BalanceWeek;
use steppingstone_core::balance_evidence::{kept_boundaries, own_account};
use steppingstone_core::evidence_copy::{NotAdded, add_takeaway};
use steppingstone_core::journey::record::{EntryField, JourneyEntry};
use steppingstone_core::route::Route;
use steppingstone_core::store::{Kind, ListRecord};

use super::super::evidence::Shown;
use super::CheckInPage;
use crate::platform::clock;
use crate::state::ToolStore;
use crate::tools::evidence::{EvidenceSource, by_place, first_key};
use crate::ui::form::select_of;
use crate::ui::{live, memo, text};
use crate::words::balance_check_in_more::{kept as w, takeaway as t};

pub(super) fn kept(page: CheckInPage) -> Shown {
    let pieces = memo(move || {
        let weeks = page.store.records.all::<BalanceWeek>();
        let kept = kept_boundaries(&page.balance.read(), &weeks.read(), clock::today());
        let kept = kept.into_iter();
        kept.map(|it| own_account(w::piece(it.words, it.kept, it.of), it.on))
            .collect()
    });
    Shown {
        store: page.store,
        id: "kept",
        pieces,
        heading: w::heading(),
        text: w::text(),
        more: Some((Kind::JourneyEntry, Callback::new(takeaway))),
    }
}

/// The parts of the path that are the reader's own, by their ids.
fn entries(store: ToolStore) -> Vec<(String, String)> {
    let entries = store.records.all::<JourneyEntry>();
    let entries = entries.read();
    let own = entries.iter().filter(|entry| !entry.is_example());
    let named = own.map(|entry| {
        let parts = [EntryField::Title, EntryField::Organization].map(|field| entry.text(field));
        let name = match parts {
            [title, ""] => title.to_owned(),
            ["", place] => place.to_owned(),
            [title, place] => t::entry_name(title, place),
        };
        (entry.id.clone(), name)
    });
    named.filter(|(_, name)| !name.is_empty()).collect()
}

fn takeaway(source: EvidenceSource) -> AnyView {
    let known = memo(move || entries(source.store));
    let offered = memo(move || source.pieces.run(()));
    live(move || match (known.get(), offered.read().as_slice()) {
        (known, offered) if known.is_empty() || offered.is_empty() => ().into_any(),
        (known, offered) => {
            let texts = offered.iter().map(|piece| piece.text.clone()).collect();
            form(source.store, known, by_place(offered), texts)
        }
    })
}

fn form(
    store: ToolStore,
    entries: Vec<(String, String)>,
    whats: Vec<(String, String)>,
    texts: Vec<String>,
) -> AnyView {
    let entry = RwSignal::new(first_key(&entries));
    let what = RwSignal::new(first_key(&whats));
    let said = RwSignal::new(String::new());
    let done = RwSignal::new(None::<String>);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let at: usize = what.read_untracked().parse().unwrap_or_default();
        let id = entry.get_untracked();
        if let Some(text) = texts.get(at) {
            said.set(add(store, &id, text));
            done.set(Some(id));
        }
    };
    let pick = |signal: RwSignal<String>| {
        Callback::new(move |key| {
            signal.set(key);
            said.set(String::new());
        })
    };
    let to_entry = live(move || match done.get() {
        Some(id) => {
            let href = store.href(Route::JourneyEntry, &id);
            view! { <p><a href=href>{t::to_entry()}</a></p> }.into_any()
        }
        None => ().into_any(),
    });
    view! {
        <form class="stack" on:submit=submit>
            <p>{t::text()}</p>
            {select_of("kept-entry".to_owned(), t::entry(), "", entries, entry.into(), pick(entry))}
            {select_of("kept-learned".to_owned(), t::what(), "", whats, what.into(), pick(what))}
            <div><button type="submit" class="button button--quiet">{t::press()}</button></div>
            <p class="small" role="status">{text(move || said.get())}</p>
            {to_entry}
        </form>
    }
    .into_any()
}

/// Adds it to what the reader takes from that part, and says what became of it.
pub(super) fn add(store: ToolStore, id: &str, text: &str) -> String {
    let entries = store.list::<JourneyEntry>();
    let Some(mut entry) = entries.find(id) else {
        return String::new();
    };
    match add_takeaway(&mut entry, text, clock::now_ms()) {
        Ok(()) => {
            entries.change_with_undo(id, t::added().to_owned(), |it| *it = entry);
            t::added().to_owned()
        }
        Err(NotAdded::There) => t::there().to_owned(),
        Err(NotAdded::Full) => t::full().to_owned(),
    }
}
