//! What the pages of a tool work on, and how it is changed, each step with its undo.

use leptos::prelude::*;
use steppingstone_core::route::Route;
use steppingstone_core::store::{Change, ListRecord, Revert, reverted_text};

use super::records::StoredRecord;
use super::{Collection, Navigation, Records, Undo, use_navigation, use_records, use_undo};
use crate::platform::clock;

/// Where the reader is, what is stored, and the undo.
#[derive(Clone, Copy)]
pub struct ToolStore {
    pub here: Navigation,
    pub records: Records,
    undo: Undo,
}

impl ToolStore {
    pub fn new() -> ToolStore {
        ToolStore {
            here: use_navigation(),
            records: use_records(),
            undo: use_undo(),
        }
    }

    /// The address of a page about one record.
    pub fn href(self, route: Route, id: &str) -> String {
        self.here.href_with(route, &["of=", id].concat())
    }

    /// The records of a kind, of which there are many.
    pub fn list<R: ListRecord + StoredRecord>(self) -> Collection<R> {
        Collection::new(self.records, self.undo)
    }

    /// Changes the only record of its kind and stores it. Returns the change, for an undo. `change`
    /// is handed the moment of the edit.
    pub fn change_only<R: StoredRecord + Default>(
        self,
        change: impl FnOnce(&mut R, i64),
    ) -> Vec<Change> {
        let before = untrack(|| self.records.only::<R>());
        let mut after = before.clone();
        change(&mut after, clock::now_ms());
        self.records.put_change(&before, &after)
    }

    /// Changes the only record of its kind, stores it, and offers to undo that.
    pub fn change_only_with_undo<R: StoredRecord + Default>(
        self,
        message: String,
        change: impl FnOnce(&mut R, i64),
    ) {
        let changes = self.change_only(change);
        self.offer_revert(message, changes, reverted_text::<R>);
    }

    /// Offers to undo changes of records; `revert` knows their kinds.
    pub fn offer_revert(self, message: String, changes: Vec<Change>, revert: Revert) {
        self.undo
            .offer_revert(message, self.records, changes, revert);
    }

    /// Says on what focus goes once the offer that stands now is taken up, by its id.
    pub fn then_focus(self, id: String) {
        self.undo.then_focus(id);
    }
}
