//! Between the collections and the storage: reading, writing, setting aside, following other tabs.

use litemap::LiteMap;

use leptos::prelude::*;
use steppingstone_core::order::collect_map;
use steppingstone_core::store::{
    ASIDE_PREFIX, Key, LoadError, PREFIX, backup, load, read_envelope, to_stored_text,
};

use super::collections::{StoredRecord, upsert};
use super::{Records, Unsaved, WriteBlocked};
use crate::platform::clock;
use crate::platform::storage::{self, Local, Place, WriteError};

/// Where a text was found that is put into its collection.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// In the storage, when everything is read.
    Stored,
    /// Among those that wait for room.
    Held,
    /// In the storage, after another tab changed it.
    OtherTab,
    /// In the message that another tab changed it, but not, or not yet, in the storage.
    StorageEvent,
}

impl Records {
    /// The text that is stored under a key.
    pub(super) fn stored(self, stored_key: &str) -> Option<String> {
        match self.place {
            Place::Device => Local::read(stored_key),
            Place::Memory => None,
        }
    }

    /// Stores a text, or holds it here when that fails.
    pub(super) fn write(self, stored_key: &str, text: String) {
        match self.try_write(stored_key, &text) {
            Ok(()) => self.try_unsaved(),
            Err(obstacle) => self.queue_unsaved(stored_key, text, obstacle),
        }
    }

    fn try_write(self, stored_key: &str, text: &str) -> Result<(), WriteBlocked> {
        self.prepare_slot(stored_key)?;
        self.store(stored_key, text)?;
        self.drop_unsaved(stored_key);
        self.last_saved_ms.set(Some(clock::now_ms()));
        self.changes.notify();
        Ok(())
    }

    /// Sees to it that nothing is lost by writing under a key: what cannot be read there is set
    /// aside first, and what a later version wrote is left alone.
    fn prepare_slot(self, stored_key: &str) -> Result<(), WriteBlocked> {
        let (Some(key), Some(here)) = (Key::parse(stored_key), self.stored(stored_key)) else {
            return Ok(());
        };
        match self.check(&key, &here) {
            Ok(()) | Err(LoadError::Missing) => Ok(()),
            Err(LoadError::TooNew { .. }) => Err(WriteBlocked::Newer),
            Err(LoadError::Corrupt) => self.set_aside(stored_key, here),
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
        if self.place == Place::Device {
            Local::remove(stored_key);
        }
        self.changes.notify();
    }

    /// Tries again to store what could not be stored before.
    pub(super) fn try_unsaved(self) {
        for held in self.unsaved.get_untracked() {
            // What still fails stays held, for the reason it already has.
            let _ = self.try_write(&held.stored_key, &held.text);
        }
    }

    /// Moves text that cannot be read out of the way of the key it stood under. Without room for
    /// it there, it stays where it is, and that is the error.
    fn set_aside(self, stored_key: &str, text: String) -> Result<(), WriteBlocked> {
        let aside_key = backup::aside_key(stored_key, |key| self.stored(key).is_some());
        self.store(&aside_key, &text)?;
        Local::remove(stored_key);
        self.aside.update(|aside| {
            aside.insert(aside_key, text);
        });
        self.changes.notify();
        Ok(())
    }

    /// Reads everything again.
    pub(super) fn read_all(self) {
        let texts = stored(self.place, |_| true);
        for known in self.known.get_value() {
            known.clear();
        }
        self.newer.set(Vec::new());
        self.last_saved_ms.set(None);
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

    /// Follows what another tab did to a key, `told` being the text that it stored.
    pub(super) fn follow(self, stored_key: &str, told: Option<&str>) {
        // Whatever it did, and to whomever's key, may have made room.
        self.try_unsaved();
        if !stored_key.starts_with(PREFIX) {
            return;
        }
        self.changes.notify();
        let text = self.stored(stored_key);
        if stored_key.starts_with(ASIDE_PREFIX) {
            self.aside.update(|aside| match text {
                Some(text) => drop(aside.insert(stored_key.to_owned(), text)),
                None => drop(aside.remove(stored_key)),
            });
            return;
        }
        self.ingest(stored_key, text.as_deref(), Origin::OtherTab);
        if told.is_some() && told != text.as_deref() {
            self.ingest(stored_key, told, Origin::StorageEvent);
        }
    }

    fn ingest(self, stored_key: &str, text: Option<&str>, origin: Origin) {
        let Some(key) = Key::parse(stored_key) else {
            return;
        };
        match self.known(key.kind()) {
            Some(known) => (known.ingest)(self, key, text, origin),
            None if origin == Origin::StorageEvent => {}
            None => match text.map(|text| read_envelope(&key, text)) {
                Some(Ok(saved_ms)) => self.note_saved(saved_ms),
                // Whatever the kind makes of its documents, this is not one of its texts.
                Some(Err(_)) => {
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
        let collection = self.collection::<R>();
        let is_it = |other: &R| other.key().as_ref() == Some(&key);
        let stored_key = key.to_string();
        if origin == Origin::StorageEvent {
            return self.join_event::<R>(&key, text);
        }
        if origin != Origin::Held {
            self.newer
                .update(|newer| newer.retain(|other| *other != stored_key));
        }
        match load::<R>(&key, text) {
            Ok(loaded) => {
                let mine = collection.with_untracked(|collection| {
                    collection.iter().find(|other| is_it(other)).cloned()
                });
                let record = match mine {
                    Some(mine) if origin != Origin::Stored => loaded.record.merged(&mine),
                    _ => loaded.record.clone(),
                };
                if origin == Origin::OtherTab && record != loaded.record {
                    self.write(&stored_key, to_stored_text(&record, clock::now_ms()));
                }
                if origin != Origin::Held {
                    self.note_saved(loaded.saved_ms);
                }
                collection.update(|collection| upsert(collection, record));
            }
            Err(LoadError::Missing) => {
                // Removed in another tab, by the reader: what waits here goes with it.
                self.drop_unsaved(&stored_key);
                collection.update(|collection| collection.retain(|other| !is_it(other)));
            }
            Err(LoadError::TooNew { .. }) => self.newer.update(|newer| newer.push(stored_key)),
            Err(LoadError::Corrupt) => {
                // Without room the text stays under its key; the first write there tries again.
                let _ = self.set_aside(&stored_key, text.unwrap_or_default().to_owned());
            }
        }
    }

    /// Joins what another tab stored to what this one has, and stores the two together. A record
    /// that this tab does not have any more is not brought back.
    fn join_event<R: StoredRecord>(self, key: &Key, text: Option<&str>) {
        let Ok(told) = load::<R>(key, text) else {
            return;
        };
        let is_it = |other: &&R| other.key().as_ref() == Some(key);
        let mine = self
            .collection::<R>()
            .with_untracked(|collection| collection.iter().find(is_it).cloned());
        if let Some(mine) = mine {
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
        stored.map_err(WriteBlocked::Write)
    }

    fn drop_unsaved(self, stored_key: &str) {
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

/// Every stored text whose key is wanted, when this page may store at all.
pub(super) fn stored(place: Place, is_wanted: impl Fn(&str) -> bool) -> LiteMap<String, String> {
    match place {
        Place::Device => storage::all(is_wanted),
        Place::Memory => LiteMap::new(),
    }
}
