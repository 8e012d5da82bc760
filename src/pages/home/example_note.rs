//! That examples are stored, and what takes those of all tools away in one press.

use leptos::prelude::*;
use steppingstone_core::balance::record::Balance;
use steppingstone_core::balance::set_example_plan;
use steppingstone_core::example_plan::clear_example_settings;
use steppingstone_core::journey::record::JourneyPlan;
use steppingstone_core::journey::set_example_target;
use steppingstone_core::next_step::is_own;
use steppingstone_core::offers::SavedOfferSettings;
use steppingstone_core::record::Clock;
use steppingstone_core::store::{Change, Key, Kind, reverted_text, reverted_whole};

use crate::platform::{clock, page};
use crate::state::{Records, Texts, ToolStore};
use crate::ui::{Button, ButtonVariant, Notice, NoticeKind, text, when};
use crate::words::home::examples as w;

pub(super) const NOTE: &str = "examples";

/// That there are examples, as long as there is one, and what takes all of them away.
pub(super) fn note() -> AnyView {
    let store = ToolStore::new();
    let has_any = move || !keys(store.records).is_empty();
    let press = move |()| {
        remove(store);
        store.then_focus(NOTE.to_owned());
        // The whole page may be another one without them.
        request_animation_frame(page::focus_heading);
    };
    let words = move || match super::is_example_plan(store.records) {
        true => w::all(),
        false => w::note(),
    };
    when(has_any, move || {
        view! {
            <Notice kind=NoticeKind::Info>
                <p id=NOTE tabindex="-1">
                    {text(move || words().to_owned())} " "
                    <Button variant=ButtonVariant::Plain on_press=press>{w::remove()}</Button>
                </p>
            </Notice>
        }
        .into_any()
    })
}

/// The keys of all records of which an id says that they are of an example; follows which there are.
fn keys(records: Records) -> Vec<String> {
    let kinds = Kind::ALL.into_iter().filter(|kind| !kind.is_single());
    let keys = kinds.flat_map(|kind| {
        let ids = records.ids(kind).into_iter();
        let examples = ids.filter(move |id| !is_own(kind, id));
        examples.filter_map(move |id| Key::of(kind, &id).map(|key| key.to_string()))
    });
    keys.collect()
}

/// Takes all of them away, with one undo. Of what stands in records of the reader's own, only what
/// the examples added goes.
pub(super) fn remove(store: ToolStore) {
    let (records, today) = (store.records, clock::today());
    let texts: Texts = untrack(|| keys(records))
        .into_iter()
        .map(|key| (key, None))
        .collect();
    let mut changes = records.replace(texts);
    if records.single_text(Kind::JourneyPlan).is_some() {
        changes.extend(store.change_only(|plan: &mut JourneyPlan, now| {
            set_example_target(plan, None, now);
        }));
    }
    if records.single_text(Kind::Balance).is_some() {
        changes.extend(store.change_only(|balance: &mut Balance, now| {
            set_example_plan(balance, None, today, now);
        }));
    }
    let offers = untrack(|| records.ids(Kind::Offer));
    if offers.is_empty() && records.single_text(Kind::OfferSettings).is_some() {
        changes.extend(store.change_only(|settings: &mut SavedOfferSettings, _| {
            clear_example_settings(&mut settings.0);
        }));
    }
    store.offer_revert(w::removed().to_owned(), changes, reverted);
}

fn reverted(change: &Change, now: Option<&str>, clock: Clock) -> Option<Option<String>> {
    match Key::parse(&change.stored_key).map(|key| key.kind()) {
        Some(Kind::JourneyPlan) => reverted_text::<JourneyPlan>(change, now, clock),
        Some(Kind::Balance) => reverted_text::<Balance>(change, now, clock),
        Some(Kind::OfferSettings) => reverted_text::<SavedOfferSettings>(change, now, clock),
        _ => reverted_whole(change, now),
    }
}
