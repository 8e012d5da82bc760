//! An offer that was chosen, as the next role of the reader's journey.

use leptos::prelude::*;
use steppingstone_core::day::{date_from_text, date_to_text};
use steppingstone_core::journey::record::{EntryField, JourneyEntry};
use steppingstone_core::offer_entry::{entry_from_offer, entry_of_offer};
use steppingstone_core::offers::SavedOffer;
use steppingstone_core::plan::record::DecisionRecord;
use steppingstone_core::route::Route;

use super::decision::DecisionCard;
use crate::platform::clock;
use crate::tools::new_role::{NewRole, NewRoleWords, put_new_role, reverted_role};
use crate::ui::form::{FieldProps, field};
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
    let Some(role) = NewRole::new(card.store, Some(&offer)) else {
        return view! { <p>{w::full()}</p> }.into_any();
    };
    let id = |name: &str| card.id.with_value(|id| [name, id].concat());
    let title = RwSignal::new(String::new());
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
    let words = NewRoleWords {
        start: w::start(),
        start_hint: "",
        roles: w::roles(),
        role_ends: |name| w::role_ends(name),
    };
    let add = move |()| {
        let title = title.get_untracked();
        add_role(card, &offer, title.trim(), &role.start(), &role.ends());
        card.focus();
    };
    view! {
        <details class="drawer no-print">
            <summary>{w::open()}</summary>
            <div class="stack">
                {field(title_props)}
                {role.fields(id("role-start-"), &words)}
                <p>
                    <Button variant=ButtonVariant::Quiet on_press=add>{w::add()}</Button>
                </p>
            </div>
        </details>
    }
    .into_any()
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
    if let Some(start) = date_from_text(start) {
        entry.set_text(EntryField::Start, date_to_text(start), now);
        if entry.text(EntryField::End).is_empty() {
            entry.set_text(EntryField::End, "now", now);
        }
    }
    let mut changes = put_new_role(card.store, &entry, start, ends);
    let mut after = before.clone();
    after.change(now, |it| it.entry.value = Some(id));
    changes.extend(records.put_change(&before, &after));
    card.store.offer_revert(
        w::added().to_owned(),
        changes,
        reverted_role::<DecisionRecord>,
    );
}
