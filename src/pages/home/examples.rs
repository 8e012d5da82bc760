//! The examples of all tools, taken away in one press.

use leptos::prelude::*;
use steppingstone_core::balance::record::Balance;
use steppingstone_core::balance::set_example_plan;
use steppingstone_core::journey::record::JourneyPlan;
use steppingstone_core::journey::set_example_target;
use steppingstone_core::next_step::is_own;
use steppingstone_core::record::Clock;
use steppingstone_core::store::{Change, Key, Kind, reverted_text, reverted_whole};

use crate::platform::{clock, page};
use crate::state::{Records, Texts, ToolStore};
use crate::ui::{Button, ButtonVariant, Notice, NoticeKind, when};
use crate::words::home::examples as w;

const NOTE: &str = "examples";

/// That there are examples, as long as there is one, and what takes all of them away.
pub(super) fn note() -> AnyView {
    let store = ToolStore::new();
    let has_any = move || !keys(store.records).is_empty();
    let press = move |()| {
        remove(store);
        store.then_focus(NOTE.to_owned());
        page::focus_heading();
    };
    when(has_any, move || {
        view! {
            <Notice kind=NoticeKind::Info>
                <p id=NOTE tabindex="-1">
                    {w::note()} " "
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
fn remove(store: ToolStore) {
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
    store.offer_revert(w::removed().to_owned(), changes, reverted);
}

fn reverted(change: &Change, now: Option<&str>, clock: Clock) -> Option<Option<String>> {
    match Key::parse(&change.stored_key).map(|key| key.kind()) {
        Some(Kind::JourneyPlan) => reverted_text::<JourneyPlan>(change, now, clock),
        Some(Kind::Balance) => reverted_text::<Balance>(change, now, clock),
        _ => reverted_whole(change, now),
    }
}

#[cfg(feature = "ssr")]
#[cfg(test)]
mod tests {
    use steppingstone_core::offers::{SavedOffer, examples};
    use steppingstone_core::quiz::example::example;

    use super::*;
    use crate::state::{provide_navigation, provide_records, provide_undo};
    use crate::words::install_english;

    #[test]
    fn the_examples_of_all_tools_go_at_once_and_come_back() {
        install_english();
        Owner::new_root(None).with(|| {
            provide_navigation();
            let (records, undo) = (provide_records(), provide_undo());
            for offer in examples(["a", "b", "c"], 1) {
                records.put(&offer);
            }
            records.put(&SavedOffer::new("mine".to_owned(), 9, 1));
            records.put(&example(clock::today()));
            let html = note().to_html();
            assert!(html.contains(w::remove()), "{html}");
            let count = |kind| untrack(|| records.ids(kind)).len();
            let before = (count(Kind::Offer), count(Kind::QuizTaking));
            remove(ToolStore::new());
            assert_eq!((count(Kind::Offer), count(Kind::QuizTaking)), (1, 0));
            assert_eq!(records.single_text(Kind::Balance), None);
            assert!(!note().to_html().contains(w::remove()));
            undo.take_back();
            assert_eq!((count(Kind::Offer), count(Kind::QuizTaking)), before);
        });
    }
}
