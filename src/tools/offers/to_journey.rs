//! An offer that was taken, as an entry of the reader's journey.

use leptos::prelude::*;
use steppingstone_core::journey::Entry;
use steppingstone_core::journey::record::{EntryField, JourneyEntry, MAX_ENTRIES};
use steppingstone_core::offer_entry::{
    end_before, entry_from_offer, entry_of_offer, present_roles, start_of_offer,
};
use steppingstone_core::offers::SavedOffer;
use steppingstone_core::route::Route;
use steppingstone_core::store::{Change, ListRecord, Record, reverted_text, to_stored_text};

use super::store::OffersStore;
use crate::platform::{clock, intl, page};
use crate::state::{Collection, Undo, use_navigation, use_undo};
use crate::ui::form::{FieldProps, Note, checkbox, field};
use crate::ui::part::{Fetch, loading_placeholder, part};
use crate::ui::{Button, ButtonLink, ButtonVariant, Dialog, when};
use crate::words::offers::to_journey as w;

const TITLE_MAX: usize = 200;

// Not needed before somebody has taken a job.
part!(offer_to_journey, dialog, OffersStore);

/// The window, once it is asked for.
pub(super) fn asked(store: OffersStore) -> AnyView {
    let meanwhile = |fetch: Fetch| loading_placeholder(fetch, w::failed());
    let is_asked = move || store.to_journey.read().is_some();
    when(is_asked, move || {
        offer_to_journey::PART.view(store, meanwhile, || ())
    })
}

fn dialog(store: OffersStore) -> AnyView {
    let id = store.to_journey.get_untracked().unwrap_or_default();
    let Some(offer) = untrack(|| store.offer(&id)) else {
        return ().into_any();
    };
    let mut entries = store.records.all::<JourneyEntry>().get_untracked();
    entries.retain(|entry| !entry.is_example());
    let open = RwSignal::new(true);
    let done = move |()| store.to_journey.set(None);
    let inside = match entry_of_offer(&id, &entries) {
        Some(entry) => there(entry),
        None if entries.len() >= MAX_ENTRIES => {
            view! { <p>{w::full(intl::number(MAX_ENTRIES as f64))}</p> }.into_any()
        }
        None => form(store, offer, &entries),
    };
    view! {
        <Dialog open=open on_close=done heading=w::heading()>
            {inside}
            <p>
                <Button variant=ButtonVariant::Plain on_press=move |()| open.set(false)>{w::cancel()}</Button>
            </p>
        </Dialog>
    }
    .into_any()
}

/// It is in the journey already.
fn there(entry: &str) -> AnyView {
    let here = use_navigation();
    let href = here.href_with(Route::JourneyEntry, &["of=", entry].concat());
    view! {
        <p>{w::there()}</p>
        <p>
            <ButtonLink href=href>{w::open()}</ButtonLink>
        </p>
    }
    .into_any()
}

/// The title, which no offer has, and whether present roles end: never done unasked.
fn form(store: OffersStore, offer: SavedOffer, entries: &[JourneyEntry]) -> AnyView {
    let title = RwSignal::new(String::new());
    let problem = RwSignal::new(Note::default());
    let end = start_of_offer(&offer).and_then(end_before);
    let roles = match &end {
        Some(_) => present_roles(entries, clock::today()),
        None => Vec::new(),
    };
    let ends = RwSignal::new(Vec::<String>::new());
    let (here, undo) = (use_navigation(), use_undo());
    let has_name = !offer.draft.name.trim().is_empty();
    let rows = roles_to_end(&roles, start_of_offer(&offer), ends);
    let add = move |()| {
        if title.read_untracked().trim().is_empty() && !has_name {
            problem.set(Note::problem(w::no_title().to_owned()));
            return page::focus_on("job-title");
        }
        let (title, ends) = (title.get_untracked(), ends.get_untracked());
        let (new, changes) = store_entry(store, &offer, &title, &ends, undo);
        store.to_journey.set(None);
        let (done, revert) = (w::done().to_owned(), reverted_text::<JourneyEntry>);
        undo.offer_revert(done, store.records, changes, revert);
        undo.then(page::focus_heading);
        let href = here.href_with(Route::JourneyEntry, &["of=", &new].concat());
        here.open(&href, false);
    };
    let on_text = Callback::new(move |text| {
        problem.set(Note::default());
        title.set(text);
    });
    let label = Signal::stored(w::title().to_owned());
    let props = FieldProps {
        hint: w::title_hint(),
        note: problem.into(),
        ..FieldProps::new(
            "job-title".to_owned(),
            label,
            TITLE_MAX,
            title.into(),
            on_text,
        )
    };
    view! {
        <p>{w::text()}</p>
        {field(props)}
        {rows}
        <p>
            <Button on_press=add>{w::add()}</Button>
        </p>
    }
    .into_any()
}

/// The question whether present roles end the day before.
fn roles_to_end(
    roles: &[Entry],
    start: Option<chrono::NaiveDate>,
    ends: RwSignal<Vec<String>>,
) -> AnyView {
    let Some(last) = start.and_then(|start| start.pred_opt()) else {
        return ().into_any();
    };
    let rows = roles.iter().map(|role| {
        let (for_value, for_tick) = (role.id.clone(), role.id.clone());
        let value = Signal::derive(move || ends.read().contains(&for_value));
        let on_tick = Callback::new(move |is_ticked| {
            ends.update(|ends| {
                ends.retain(|id| *id != for_tick);
                if is_ticked {
                    ends.push(for_tick.clone());
                }
            });
        });
        checkbox(
            w::role_ends(role_name(role), intl::date(last)),
            value,
            on_tick,
        )
    });
    let rows: Vec<AnyView> = rows.collect();
    if rows.is_empty() {
        return ().into_any();
    }
    view! {
        <fieldset class="stack">
            <legend class="choice__legend">{w::roles()}</legend>
            {rows}
        </fieldset>
    }
    .into_any()
}

fn role_name(role: &Entry) -> String {
    match (role.title.as_str(), role.organization.as_str()) {
        (title, "") => title.to_owned(),
        ("", organization) => organization.to_owned(),
        (title, organization) => w::role(title, organization),
    }
}

/// Stores the entry, and the ends of roles. Returns the id of the entry, and what was changed.
fn store_entry(
    store: OffersStore,
    offer: &SavedOffer,
    title: &str,
    ends: &[String],
    undo: Undo,
) -> (String, Vec<Change>) {
    let (records, now_ms) = (store.records, clock::now_ms());
    let (point, id) = (store.point.get_untracked(), clock::new_id());
    let currency = untrack(|| store.currency());
    let entry = entry_from_offer(offer, title, point, currency, id.clone(), now_ms);
    let text = to_stored_text(&entry, now_ms);
    let stored = entry.key().map(|key| (key.to_string(), Some(text)));
    let mut changes = records.replace(stored.into_iter().collect());
    let entries: Collection<JourneyEntry> = Collection::new(records, undo);
    if let Some(end) = start_of_offer(offer).and_then(end_before) {
        for role in ends {
            let changed = entries.change(role, |role| {
                role.set_text(EntryField::End, end.clone(), now_ms);
            });
            changes.extend(changed.and_then(|(was, is)| Change::of(&was, &is, now_ms)));
        }
    }
    (id, changes)
}

#[cfg(test)]
#[path = "to_journey_tests.rs"]
mod tests;
