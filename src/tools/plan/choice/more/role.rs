//! An offer that was chosen, as the next role of the reader's journey.

use leptos::prelude::*;
use steppingstone_core::day::{date_from_text, date_to_text};
use steppingstone_core::journey::Entry;
use steppingstone_core::journey::record::{EntryField, JourneyEntry, MAX_ENTRIES};
use steppingstone_core::offer_entry::{
    end_before, entry_from_offer, entry_of_offer, present_roles, start_of_offer,
};
use steppingstone_core::offers::SavedOffer;
use steppingstone_core::plan::record::DecisionRecord;
use steppingstone_core::record::Clock;
use steppingstone_core::route::Route;
use steppingstone_core::store::{
    Change, Key, Kind, ListRecord, Record, reverted_text, to_stored_text,
};

use super::decision::DecisionCard;
use crate::platform::clock;
use crate::ui::form::{FieldProps, InputKind, Width, checkbox, field};
use crate::ui::{Button, ButtonLink, ButtonVariant, live, memo};
use crate::words::plan_choice_more::role as w;

const MAX_TITLE: usize = 200;

/// What there is to do about the role.
#[derive(Clone, PartialEq)]
enum RoleState {
    /// The present job was chosen, or the offer is gone.
    Nothing,
    /// It is in the journey, under this id.
    There(String),
    /// It can be made of this offer.
    Open(String),
}

pub(in super::super) fn role(card: DecisionCard) -> AnyView {
    let state = memo(move || role_state(card));
    live(move || match state.get() {
        RoleState::Nothing => ().into_any(),
        RoleState::There(entry) => {
            let href = card.store.href(Route::JourneyEntry, &entry);
            view! {
                <p>{w::there()}</p>
                <p class="no-print">
                    <ButtonLink variant=ButtonVariant::Quiet href=href>{w::to_entry()}</ButtonLink>
                </p>
            }
            .into_any()
        }
        RoleState::Open(offer) => untrack(|| form(card, &offer)),
    })
}

fn role_state(card: DecisionCard) -> RoleState {
    let decision = card.decision.read();
    let Some(decision) = decision.as_ref() else {
        return RoleState::Nothing;
    };
    let chosen = &decision.chosen.value;
    let Some(offer) = chosen.offer.as_ref().filter(|_| !chosen.is_present_job) else {
        return RoleState::Nothing;
    };
    let entries = card.store.records.all::<JourneyEntry>();
    let entries = entries.read();
    let is_there = |id: &&String| entries.iter().any(|entry| entry.id == **id);
    let named = decision.entry.value.as_ref().filter(is_there);
    let found = named
        .map(String::as_str)
        .or_else(|| entry_of_offer(offer, &entries));
    if let Some(entry) = found {
        return RoleState::There(entry.to_owned());
    }
    let offers = card.store.records.all::<SavedOffer>();
    let is_stored = offers.read().iter().any(|it| it.id == *offer);
    match is_stored {
        true => RoleState::Open(offer.clone()),
        false => RoleState::Nothing,
    }
}

fn form(card: DecisionCard, offer: &str) -> AnyView {
    let Some(offer) = card.store.list::<SavedOffer>().find(offer) else {
        return ().into_any();
    };
    let mut entries = card.store.records.all::<JourneyEntry>().get_untracked();
    entries.retain(|entry| !entry.is_example());
    if entries.len() >= MAX_ENTRIES {
        return view! { <p>{w::full()}</p> }.into_any();
    }
    let id = |name: &str| card.id.with_value(|id| [name, id].concat());
    let start = start_of_offer(&offer).map(date_to_text).unwrap_or_default();
    let (title, start) = (RwSignal::new(String::new()), RwSignal::new(start));
    let ends = RwSignal::new(Vec::<String>::new());
    let title_props = FieldProps {
        hint: w::title_hint(),
        ..FieldProps::new(
            id("role-title-"),
            Signal::stored(w::title().to_owned()),
            MAX_TITLE,
            title.into(),
            Callback::new(move |text| title.set(text)),
        )
    };
    let start_props = FieldProps {
        kind: InputKind::Day,
        width: Width::Short,
        ..FieldProps::new(
            id("role-start-"),
            Signal::stored(w::start().to_owned()),
            10,
            start.into(),
            Callback::new(move |text| start.set(text)),
        )
    };
    let roles = present_roles(&entries, clock::today()).into_iter();
    let roles: Vec<AnyView> = roles.map(|role| role_ends(role, ends)).collect();
    let roles = (!roles.is_empty()).then(|| {
        view! {
            <fieldset class="stack">
                <legend class="choice__legend">{w::roles()}</legend>
                {roles}
            </fieldset>
        }
    });
    let add = move |()| {
        let (title, start) = (title.get_untracked(), start.get_untracked());
        add_role(card, &offer, title.trim(), &start, &ends.get_untracked());
        card.focus();
    };
    view! {
        <details class="drawer no-print">
            <summary>{w::open()}</summary>
            <div class="stack">
                {field(title_props)}
                {field(start_props)}
                {roles}
                <p>
                    <Button variant=ButtonVariant::Quiet on_press=add>{w::add()}</Button>
                </p>
            </div>
        </details>
    }
    .into_any()
}

/// The question whether a present role ends; never done unasked.
fn role_ends(role: Entry, ends: RwSignal<Vec<String>>) -> AnyView {
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
    checkbox(w::role_ends(role.name()), value, on_tick)
}

/// Makes the entry, ends the roles that were ticked the day before, and offers one undo.
pub(in super::super) fn add_role(
    card: DecisionCard,
    offer: &SavedOffer,
    title: &str,
    start: &str,
    ends: &[String],
) {
    let Some(before) = card.decision.get_untracked() else {
        return;
    };
    let (records, now) = (card.store.records, clock::now_ms());
    let settings = untrack(|| records.offer_settings()).0;
    let currency = settings.currency.as_deref().unwrap_or("USD");
    let id = clock::new_id();
    let mut entry = entry_from_offer(offer, title, settings.point(), currency, id.clone(), now);
    let start = date_from_text(start);
    if let Some(start) = start {
        entry.set_text(EntryField::Start, date_to_text(start), now);
        if entry.text(EntryField::End).is_empty() {
            entry.set_text(EntryField::End, "now", now);
        }
    }
    let text = to_stored_text(&entry, now);
    let stored = entry.key().map(|key| (key.to_string(), Some(text)));
    let mut changes = records.replace(stored.into_iter().collect());
    let mut after = before.clone();
    after.change(now, |it| it.entry.value = Some(id));
    changes.extend(records.put_change(&before, &after));
    if let Some(end) = start.and_then(end_before) {
        let entries = card.store.list::<JourneyEntry>();
        for role in ends {
            let changed = entries.change(role, |role| {
                role.set_text(EntryField::End, end.clone(), now);
            });
            changes.extend(changed.and_then(|(was, is)| Change::of(&was, &is, now)));
        }
    }
    card.store
        .offer_revert(w::added().to_owned(), changes, reverted);
}

fn reverted(change: &Change, now: Option<&str>, clock: Clock) -> Option<Option<String>> {
    match Key::parse(&change.stored_key)?.kind() {
        Kind::Decision => reverted_text::<DecisionRecord>(change, now, clock),
        Kind::JourneyEntry => reverted_text::<JourneyEntry>(change, now, clock),
        _ => None,
    }
}
