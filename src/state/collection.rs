//! The records of one kind as a tool works on them: found, changed and deleted by id, each step
//! with its undo.

use std::marker::PhantomData;

use leptos::prelude::*;
use steppingstone_core::store::{Change, ListRecord, reverted_text};

use super::records::StoredRecord;
use super::{Records, Undo};
use crate::platform::clock;

/// The records of one kind.
///
/// It lives as long as the app: an undo works on the next page as well.
pub struct Collection<R> {
    records: Records,
    undo: Undo,
    kind: PhantomData<fn() -> R>,
}

impl<R> Clone for Collection<R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R> Copy for Collection<R> {}

impl<R: ListRecord + StoredRecord> Collection<R> {
    /// The records of `R`'s kind among all records.
    pub fn new(records: Records, undo: Undo) -> Self {
        Collection {
            records,
            undo,
            kind: PhantomData,
        }
    }

    /// A record by its id; does not follow it.
    pub fn find(self, id: &str) -> Option<R> {
        let all = self.records.all::<R>();
        let all = all.read_untracked();
        all.iter().find(|record| record.id() == id).cloned()
    }

    /// Changes a record and stores it. Returns the record before and after, if there is one.
    pub fn change(self, id: &str, change: impl FnOnce(&mut R)) -> Option<(R, R)> {
        let before = self.find(id)?;
        let mut after = before.clone();
        change(&mut after);
        self.records.put(&after);
        Some((before, after))
    }

    /// Changes a record, stores it, and offers to undo that.
    pub fn change_with_undo(self, id: &str, message: String, change: impl FnOnce(&mut R)) {
        if let Some((before, after)) = self.change(id, change) {
            let change = Change::of(&before, &after, clock::now_ms());
            self.offer_revert(message, change.into_iter().collect());
        }
    }

    /// Undoes a change, and nothing that came after it.
    pub fn revert(self, before: &R, after: &R) {
        let change = Change::of(before, after, clock::now_ms());
        let changes: Vec<Change> = change.into_iter().collect();
        self.records.revert(&changes, reverted_text::<R>);
    }

    /// Deletes a record, and offers to bring it back.
    pub fn delete(self, id: &str, message: String) {
        if let Some(record) = self.find(id) {
            self.offer_revert(message, self.records.remove(&record));
        }
    }

    /// Whether an example is among the records; follows them.
    pub fn has_example(self) -> bool {
        let all = self.records.all::<R>();
        let all = all.read();
        all.iter().any(ListRecord::is_example)
    }

    /// Deletes the examples, and offers to bring them back.
    pub fn remove_examples(self, message: String) {
        let all = self.records.all::<R>().get_untracked();
        let examples = all.iter().filter(|record| record.is_example());
        let removed = examples.flat_map(|example| self.records.remove(example));
        self.offer_revert(message, removed.collect());
    }

    fn offer_revert(self, message: String, changes: Vec<Change>) {
        self.undo
            .offer_revert(message, self.records, changes, reverted_text::<R>);
    }
}

#[cfg(test)]
mod tests {
    use steppingstone_core::offers::{Field, SavedOffer, examples};

    use super::*;
    use crate::state::{provide_records, provide_undo};

    fn with_offers(check: impl FnOnce(Collection<SavedOffer>, Undo)) {
        Owner::new_root(None).with(|| {
            let (records, undo) = (provide_records(), provide_undo());
            for offer in examples(["a", "b", "c"], 1) {
                records.put(&offer);
            }
            records.put(&SavedOffer::new("mine".to_owned(), 9, 1));
            check(Collection::new(records, undo), undo);
        });
    }

    fn pay(offers: Collection<SavedOffer>) -> String {
        let offer = offers.find("mine").unwrap();
        offer.text(Field::Pay).to_owned()
    }

    #[test]
    fn a_change_is_stored_and_given_back() {
        with_offers(|offers, _| {
            let set = |pay| move |offer: &mut SavedOffer| offer.set_text(Field::Pay, pay, 2);
            let (before, after) = offers.change("mine", set("72k")).unwrap();
            assert_eq!(
                (before.text(Field::Pay), after.text(Field::Pay)),
                ("", "72k")
            );
            assert_eq!(pay(offers), "72k");
            assert_eq!(offers.change("gone", set("1")), None);
            offers.revert(&before, &after);
            assert_eq!(pay(offers), "");
        });
    }

    #[test]
    fn an_undo_takes_back_its_own_change_alone() {
        with_offers(|offers, undo| {
            offers.change_with_undo("mine", "archived".to_owned(), |offer| {
                offer.change(2, |offer| offer.is_archived = true);
            });
            offers.change("mine", |offer| offer.set_text(Field::Pay, "99k", 3));
            undo.take_back();
            assert!(!offers.find("mine").unwrap().is_archived);
            assert_eq!(pay(offers), "99k");
        });
    }

    #[test]
    fn what_is_deleted_comes_back() {
        with_offers(|offers, undo| {
            offers.delete("mine", "deleted".to_owned());
            assert_eq!(offers.find("mine"), None);
            undo.take_back();
            assert!(offers.find("mine").is_some());
        });
    }

    #[test]
    fn only_examples_are_taken_away() {
        with_offers(|offers, undo| {
            assert!(offers.has_example());
            offers.remove_examples("removed".to_owned());
            assert!(!offers.has_example());
            assert!(offers.find("mine").is_some());
            undo.take_back();
            assert!(offers.has_example());
        });
    }
}
