//! What was learned as a part of the path.

use leptos::prelude::*;
use steppingstone_core::journey::record::{
    JourneyEntry, JourneyLearning, LearningField, MAX_ENTRIES, entry_of_learning,
};
use steppingstone_core::record::Clock;
use steppingstone_core::route::Route;
use steppingstone_core::store::{Change, Key, Kind, Record, reverted_text, to_stored_text};

use super::super::entry_edits::is_full;
use super::line::Line;
use crate::platform::{clock, intl, page};
use crate::ui::{Button, ButtonVariant, live, memo};
use crate::words::journey::add;
use crate::words::journey_goals::path as w;

/// How a line stands with the path.
#[derive(Clone, PartialEq)]
enum OnPath {
    /// It is not done, or has no place there.
    No,
    MayBecome,
    /// It is there, with this id.
    Is(String),
}

fn stands(line: Line) -> OnPath {
    let record = line.record.read();
    let id = record.text(LearningField::Entry);
    let entries = line.plan.store.entries.read();
    if entries.iter().any(|entry| entry.id == id) {
        return OnPath::Is(id.to_owned());
    }
    match entry_of_learning(&record, "", 0) {
        Some(_) => OnPath::MayBecome,
        None => OnPath::No,
    }
}

/// The button that puts it there; once it is there, the way to it.
pub(super) fn on_path(line: Line) -> AnyView {
    let stands = memo(move || stands(line));
    let place = place(line);
    let view = move || {
        let title = untrack(|| line.title());
        match stands.get() {
            OnPath::No => ().into_any(),
            OnPath::MayBecome => view! {
                <Button
                    variant=ButtonVariant::Quiet
                    label=w::add_label(title)
                    on_press=move |()| put_on_path(line)
                >
                    {w::add()}
                </Button>
            }
            .into_any(),
            OnPath::Is(id) => {
                let href = line.plan.store.href(Route::JourneyEntry, &id);
                view! { <a href=href aria-label=w::see_label(title)>{w::see()}</a> }.into_any()
            }
        }
    };
    view! { <div id=place tabindex="-1" class="no-print">{live(view)}</div> }.into_any()
}

fn place(line: Line) -> String {
    ["path-of-", &line.id()].concat()
}

fn put_on_path(line: Line) {
    let store = line.plan.store;
    if untrack(|| is_full(store.records)) {
        return page::announce(&add::full(intl::number(MAX_ENTRIES as f64)));
    }
    let (now, before) = (clock::now_ms(), line.record.get_untracked());
    let Some(entry) = entry_of_learning(&before, clock::new_id(), now) else {
        return;
    };
    let text = to_stored_text(&entry, now);
    let stored = entry.key().map(|key| (key.to_string(), Some(text)));
    let mut changes = store.records.replace(stored.into_iter().collect());
    let mut after = before.clone();
    after.set_text(LearningField::Entry, &entry.id, now);
    changes.extend(store.records.put_change(&before, &after));
    let message = w::added(untrack(|| line.title()));
    store.offer_revert_by(message, changes, reverted);
    store.then_focus(place(line));
    page::focus_on(&place(line));
}

/// Takes back that it became an entry.
fn reverted(change: &Change, now: Option<&str>, clock: Clock) -> Option<Option<String>> {
    match Key::parse(&change.stored_key)?.kind() {
        Kind::JourneyEntry => reverted_text::<JourneyEntry>(change, now, clock),
        Kind::JourneyLearning => reverted_text::<JourneyLearning>(change, now, clock),
        _ => None,
    }
}

#[cfg(feature = "ssr")]
#[cfg(test)]
mod tests {
    use steppingstone_core::journey::{LearningKind, LearningStatus};

    use super::super::super::store::JourneyStore;
    use super::super::learning;
    use super::*;
    use crate::platform::storage::pretended;
    use crate::state::{provide_navigation, provide_records, provide_undo, use_undo};
    use crate::words::install_english;

    #[test]
    fn what_is_done_is_put_on_the_path_once_and_can_be_taken_back() {
        install_english();
        pretended::begin();
        Owner::new_root(None).with(|| {
            provide_navigation();
            provide_records();
            provide_undo();
            let store = JourneyStore::new();
            let mut course = JourneyLearning::new("l1", LearningKind::Course, 1);
            course.set_text(LearningField::Title, "Bookkeeping", 2);
            store.records.put(&course);
            let page = || learning(store).to_html();
            assert!(!page().contains(w::add()), "it is still open");
            store.learning_records.change("l1", |line| {
                line.set_status(LearningStatus::Done, clock::today(), 3);
            });
            assert!(page().contains(w::add()), "{}", page());
            let line = Line::of_test(store, "l1");
            put_on_path(line);
            let entries = store.entries.get_untracked();
            assert_eq!(entries.len(), 1);
            assert_eq!(entries[0].title, "Bookkeeping");
            assert!(page().contains(w::see()), "{}", page());
            assert!(!page().contains(w::add()));
            use_undo().take_back();
            assert!(store.entries.get_untracked().is_empty());
            assert!(page().contains(w::add()), "{}", page());
        });
    }
}
