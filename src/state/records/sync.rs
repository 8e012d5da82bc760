//! Between the collections and the storage: reading, writing, setting aside, following other tabs.

use litemap::LiteMap;

use leptos::prelude::*;
use steppingstone_core::order::collect_map;
use steppingstone_core::store::{
    ASIDE_PREFIX, DELETED, Heard, Key, LoadError, MOVED, Outside, PREFIX, backup, is_mark, load,
    outside, read_envelope, to_stored_text,
};

use super::collections::{StoredRecord, upsert};
use super::{Records, Slot, Unsaved, WriteBlocked};
use crate::platform::clock;
use crate::platform::storage::{self, Local, Place, StorageChange, WriteError};

/// Where a text was found that is put into its collection.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// In the storage, when a kind is read for the first time: nothing of it is here yet, so none of
    /// thousands is looked for among those before it.
    First,
    /// In the storage, when everything is read.
    Stored,
    /// Among those that wait for room.
    Held,
    /// In the storage, after another tab changed it.
    OtherTab,
    /// In the storage, in the place of a text that has more: it is merged, or left where it is.
    Replacement,
    /// In the message that another tab changed it, but not, or not yet, in the storage.
    StorageEvent,
}

/// What became of a text that was read.
enum Merged {
    /// It is left where it is: what is here is not in it.
    Left,
    Joined {
        /// When it was stored.
        saved_ms: i64,
        /// The record with what is here, where that has more than the text.
        to_store: Option<String>,
    },
}

impl Records {
    /// The text that is stored under a key; what is about to be removed counts as removed.
    pub(super) fn stored(self, stored_key: &str) -> Option<String> {
        self.stored_or_mark(stored_key)
            .filter(|text| !is_mark(text))
    }

    /// The same with the mark of what is about to be removed.
    pub(super) fn stored_or_mark(self, stored_key: &str) -> Option<String> {
        match self.place {
            Place::Device => Local::read(stored_key),
            Place::Memory => None,
        }
    }

    /// Stores a text, or holds it here when that fails.
    pub(super) fn write(self, stored_key: &str, text: String) {
        let slot = self.slot(stored_key);
        self.write_to(slot, stored_key, text);
    }

    /// The same where it is known what stands in its place.
    pub(super) fn write_to(self, slot: Slot, stored_key: &str, text: String) {
        match self.try_write(slot, stored_key, &text) {
            Ok(()) => self.try_unsaved(),
            Err(obstacle) => self.queue_unsaved(stored_key, text, obstacle),
        }
    }

    fn try_write(self, slot: Slot, stored_key: &str, text: &str) -> Result<(), WriteBlocked> {
        if let Some(loss) = self.loss_of(stored_key) {
            return Err(WriteBlocked::Lost(loss));
        }
        // Nothing is lost by writing: what cannot be read there is set aside first, and what a later
        // version wrote is left alone.
        match slot {
            Slot::Free => {}
            Slot::Newer => return Err(WriteBlocked::Newer),
            Slot::Unreadable(here) => self.set_aside(stored_key, here)?,
        }
        self.store(stored_key, text)?;
        self.drop_unsaved(stored_key);
        self.last_saved_ms.set(Some(clock::now_ms()));
        self.changes.notify();
        Ok(())
    }

    /// What stands under a key.
    fn slot(self, stored_key: &str) -> Slot {
        let (Some(key), Some(here)) = (Key::parse(stored_key), self.stored(stored_key)) else {
            return Slot::Free;
        };
        match self.check(&key, &here) {
            Ok(()) | Err(LoadError::Missing) => Slot::Free,
            Err(LoadError::TooNew { .. }) => Slot::Newer,
            Err(LoadError::Corrupt) => Slot::Unreadable(here),
        }
    }

    /// Keeps a text in memory that cannot be stored.
    pub(super) fn queue_unsaved(self, stored_key: &str, text: String, obstacle: WriteBlocked) {
        self.changes.notify();
        self.unsaved.update(|unsaved| {
            unsaved.retain(|held| held.stored_key != stored_key);
            let stored_key = stored_key.to_owned();
            unsaved.push(Unsaved {
                stored_key,
                text,
                obstacle,
            });
        });
    }

    /// Removes a text, wherever it is.
    pub(super) fn erase(self, stored_key: &str) {
        self.drop_unsaved(stored_key);
        self.take_out(stored_key, DELETED);
        self.edited
            .update_value(|edited| edited.retain(|key| key != stored_key));
        self.changes.notify();
    }

    /// Removes a text from the storage, leaving a mark for other tabs by which they know who did.
    fn take_out(self, stored_key: &str, mark: &str) {
        self.seen.update_value(|seen| drop(seen.remove(stored_key)));
        if self.place == Place::Device {
            if Local::read(stored_key).is_some() {
                // Without it, another tab asks once more than it has to.
                let _ = Local::write(stored_key, mark);
            }
            Local::remove(stored_key);
        }
    }

    /// Tries again to store what could not be stored before.
    pub(super) fn try_unsaved(self) {
        for held in self.unsaved.get_untracked() {
            if matches!(held.obstacle, WriteBlocked::Lost(_)) {
                continue;
            }
            // What still fails stays held, for the reason it already has.
            let slot = self.slot(&held.stored_key);
            let _ = self.try_write(slot, &held.stored_key, &held.text);
        }
    }

    /// Moves text that cannot be read out of the way of the key it stood under. Without room for
    /// it there, it stays where it is, and that is the error.
    fn set_aside(self, stored_key: &str, text: String) -> Result<(), WriteBlocked> {
        let aside_key = backup::aside_key(stored_key, |key| self.stored(key).is_some());
        self.store(&aside_key, &text)?;
        self.take_out(stored_key, MOVED);
        self.aside.update(|aside| {
            aside.insert(aside_key, text);
        });
        self.changes.notify();
        Ok(())
    }

    /// Reads everything again.
    pub(super) fn read_all(self) {
        let texts = stored(self.place);
        for known in self.known.get_value() {
            known.clear();
        }
        self.newer.set(Vec::new());
        self.last_saved_ms.set(None);
        self.seen.set_value(texts.clone());
        self.changes.notify();
        let is_aside = |(key, _): &(&String, &String)| key.starts_with(ASIDE_PREFIX);
        let aside = texts.iter().filter(is_aside);
        self.aside.set(collect_map(
            aside.map(|(key, text)| (key.clone(), text.clone())),
        ));
        for (stored_key, text) in &texts {
            self.ingest(stored_key, Some(text), Origin::Stored);
        }
        for held in self.unsaved.get_untracked() {
            self.ingest(&held.stored_key, Some(&held.text), Origin::Held);
        }
    }

    /// Follows what another tab, or another page of the same origin, did to a key.
    pub(super) fn follow(self, change: &StorageChange) {
        let Some(stored_key) = &change.key else {
            self.look_again();
            return self.try_unsaved();
        };
        // Whatever it did, and to whomever's key, may have made room.
        self.try_unsaved();
        if !stored_key.starts_with(PREFIX) {
            return;
        }
        let heard = Heard {
            old: change.old.as_deref(),
            new: change.new.as_deref(),
        };
        let here = self.stored_or_mark(stored_key);
        self.follow_text(stored_key, heard, here.as_deref());
        let told = heard.new.filter(|new| !is_mark(new));
        if told.is_some() && told != here.as_deref() {
            self.ingest(stored_key, told, Origin::StorageEvent);
        }
    }

    /// Compares what is stored with what this tab saw last, for whatever it has not heard of.
    pub(super) fn look_again(self) {
        // What may not be looked at any more is not removed.
        if self.place != Place::Device || storage::probe() != Place::Device {
            return;
        }
        let texts = stored(self.place);
        let keys: Vec<String> = self.seen.with_value(|seen| {
            let fresh = texts.keys().filter(|key| !seen.contains_key(*key));
            seen.keys().chain(fresh).cloned().collect()
        });
        for key in keys {
            self.follow_text(&key, Heard::default(), texts.get(&key).map(String::as_str));
        }
    }

    /// Does what follows from a text that stands, or does not stand, in the storage now.
    fn follow_text(self, stored_key: &str, heard: Heard, here: Option<&str>) {
        let known = self.known_text(stored_key);
        let found = outside(stored_key, known.as_deref(), heard, here);
        if found == Outside::Same {
            if here.is_some() && here == known.as_deref() && self.loss_of(stored_key).is_some() {
                // It is back as it was.
                self.release(stored_key);
                self.note_seen(stored_key, here.unwrap_or_default());
            }
            return;
        }
        self.changes.notify();
        match found {
            Outside::Same => {}
            Outside::Moved => self.forget_seen(stored_key),
            Outside::Stored => {
                self.release(stored_key);
                self.take(stored_key, here, Origin::OtherTab);
            }
            Outside::Lost(loss) => {
                self.lose(stored_key, known.unwrap_or_default(), loss);
                // What stands there now may be joined with what is here, or has to be set aside.
                if here.is_some_and(|here| !is_mark(here)) {
                    self.take(stored_key, here, Origin::Replacement);
                }
            }
        }
    }

    /// Takes in what stands under a key.
    pub(super) fn take(self, stored_key: &str, text: Option<&str>, origin: Origin) {
        if let Some(text) = text.filter(|_| origin == Origin::OtherTab) {
            self.note_seen(stored_key, text);
        }
        if !stored_key.starts_with(ASIDE_PREFIX) {
            return self.ingest(stored_key, text, origin);
        }
        self.aside.update(|aside| match text {
            Some(text) => drop(aside.insert(stored_key.to_owned(), text.to_owned())),
            None => drop(aside.remove(stored_key)),
        });
    }

    fn ingest(self, stored_key: &str, text: Option<&str>, origin: Origin) {
        let Some(key) = Key::parse(stored_key) else {
            return;
        };
        match self.known(key.kind()) {
            Some(known) => (known.ingest)(self, key, text, origin),
            None if matches!(origin, Origin::StorageEvent | Origin::Replacement) => {}
            None => match text.map(|text| read_envelope(&key, text)) {
                Some(Ok(saved_ms)) => self.note_saved(saved_ms),
                // Whatever the kind makes of its documents, this is not one of its texts. Without room
                // it stays under its key, and must not pass for one.
                Some(Err(_)) => {
                    self.forget_seen(stored_key);
                    let _ = self.set_aside(stored_key, text.unwrap_or_default().to_owned());
                }
                None => self.drop_unsaved(stored_key),
            },
        }
    }

    /// Notes when something was stored.
    fn note_saved(self, saved_ms: i64) {
        self.last_saved_ms
            .update(|last| *last = (*last).max(Some(saved_ms)));
    }

    /// Puts a text's record into its collection. Edits of this tab that another tab's text lacks are
    /// joined to it and written back: two tabs that answer the same quiz at the same moment both
    /// keep their answers.
    pub(super) fn ingest_as<R: StoredRecord>(self, key: Key, text: Option<&str>, origin: Origin) {
        if origin == Origin::StorageEvent {
            return self.join_event::<R>(&key, text);
        }
        let outcome = self.merge_in::<R>(&key, text, origin);
        self.after_merge(&key.to_string(), text, origin, outcome);
    }

    /// The part of it that depends on the kind, and no more: it is compiled for each.
    fn merge_in<R: StoredRecord>(
        self,
        key: &Key,
        text: Option<&str>,
        origin: Origin,
    ) -> Result<Merged, LoadError> {
        let collection = self.collection::<R>();
        let loaded = match load::<R>(key, text) {
            Ok(loaded) => loaded,
            Err(LoadError::Missing) => {
                collection.update(|collection| collection.retain(|other| !other.has_key(key)));
                return Err(LoadError::Missing);
            }
            Err(error) => return Err(error),
        };
        let mine = match origin {
            Origin::First | Origin::Stored => None,
            _ => self.mine::<R>(key),
        };
        let (found, saved_ms) = (loaded.record, loaded.saved_ms);
        let (record, to_store) = match mine {
            None if origin == Origin::Replacement => return Ok(Merged::Left),
            // Nothing to join it with: it is neither copied nor compared.
            None => (found, None),
            Some(mine) => {
                let record = found.merged(&mine);
                if origin == Origin::Replacement && mine.merged(&found) != record {
                    return Ok(Merged::Left);
                }
                let to_store = (record != found).then(|| to_stored_text(&record, clock::now_ms()));
                (record, to_store)
            }
        };
        collection.update(|collection| match origin {
            Origin::First => collection.push(record),
            _ => upsert(collection, record),
        });
        Ok(Merged::Joined { saved_ms, to_store })
    }

    fn after_merge(
        self,
        stored_key: &str,
        text: Option<&str>,
        origin: Origin,
        outcome: Result<Merged, LoadError>,
    ) {
        if origin != Origin::Held {
            self.newer
                .update(|newer| newer.retain(|other| other != stored_key));
        }
        match outcome {
            Ok(Merged::Left) => {}
            Ok(Merged::Joined { saved_ms, to_store }) => {
                if origin == Origin::Replacement {
                    // Nothing is lost: the two together are stored.
                    self.release(stored_key);
                    self.note_seen(stored_key, text.unwrap_or_default());
                }
                let to_store =
                    to_store.filter(|_| matches!(origin, Origin::OtherTab | Origin::Replacement));
                if let Some(text) = to_store {
                    self.write(stored_key, text);
                }
                if origin != Origin::Held {
                    self.note_saved(saved_ms);
                }
            }
            // Removed in another tab, by the reader: what waits here goes with it.
            Err(LoadError::Missing) => self.drop_unsaved(stored_key),
            Err(LoadError::TooNew { .. }) => {
                self.newer.update(|newer| newer.push(stored_key.to_owned()));
            }
            Err(LoadError::Corrupt) => {
                // Without room the text stays under its key; the first write there tries again, so it
                // must not pass for one that was read.
                self.forget_seen(stored_key);
                let _ = self.set_aside(stored_key, text.unwrap_or_default().to_owned());
            }
        }
    }

    /// Joins what another tab stored to what this one has, and stores the two together. A record
    /// that this tab does not have any more is not brought back.
    fn join_event<R: StoredRecord>(self, key: &Key, text: Option<&str>) {
        let Ok(told) = load::<R>(key, text) else {
            return;
        };
        if let Some(mine) = self.mine::<R>(key) {
            let both = mine.merged(&told.record);
            if both != mine {
                self.put(&both);
            }
        }
    }

    fn store(self, stored_key: &str, text: &str) -> Result<(), WriteBlocked> {
        let stored = match self.place {
            Place::Device => Local::write(stored_key, text),
            Place::Memory => Err(WriteError::Denied),
        };
        stored.map_err(WriteBlocked::Write)?;
        self.note_seen(stored_key, text);
        Ok(())
    }

    pub(super) fn drop_unsaved(self, stored_key: &str) {
        let is_held = |held: &Unsaved| held.stored_key == stored_key;
        if self
            .unsaved
            .with_untracked(|unsaved| unsaved.iter().any(is_held))
        {
            self.unsaved
                .update(|unsaved| unsaved.retain(|held| !is_held(held)));
        }
    }
}

/// Every stored text, when this page may store at all.
pub(super) fn stored(place: Place) -> LiteMap<String, String> {
    match place {
        Place::Device => storage::all(|text| !is_mark(text)),
        Place::Memory => LiteMap::new(),
    }
}
