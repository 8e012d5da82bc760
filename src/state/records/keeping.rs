//! Between the shelves and the storage: reading, writing, setting aside, following other tabs.

use litemap::LiteMap;

use leptos::prelude::*;
use steppingstone_core::order::map_of;
use steppingstone_core::store::{ASIDE_PREFIX, Key, LoadError, PREFIX, backup, glance, load, seal};

use super::shelves::{Kept, shelve};
use super::{Obstacle, Records, Unsaved};
use crate::platform::clock;
use crate::platform::storage::{self, Local, Place, WriteError};

/// Where a text was found that is put on its shelf.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// In the storage, when everything is read.
    Stored,
    /// Among those that wait for room.
    Held,
    /// In the storage, after another tab changed it.
    OtherTab,
    /// In the message that another tab changed it, but not, or not yet, in the storage.
    Told,
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
            Err(obstacle) => self.hold(stored_key, text, obstacle),
        }
    }

    fn try_write(self, stored_key: &str, text: &str) -> Result<(), Obstacle> {
        self.clear_way(stored_key)?;
        self.store(stored_key, text)?;
        self.let_go(stored_key);
        self.last_saved_ms.set(Some(clock::now_ms()));
        self.changes.notify();
        Ok(())
    }

    /// Sees to it that nothing is lost by writing under a key: what cannot be read there is set
    /// aside first, and what a later version wrote is left alone.
    fn clear_way(self, stored_key: &str) -> Result<(), Obstacle> {
        let (Some(key), Some(here)) = (Key::parse(stored_key), self.stored(stored_key)) else {
            return Ok(());
        };
        match self.check(&key, &here) {
            Ok(()) | Err(LoadError::Missing) => Ok(()),
            Err(LoadError::TooNew { .. }) => Err(Obstacle::Newer),
            Err(LoadError::Corrupt) => self.set_aside(stored_key, here),
        }
    }

    /// Keeps a text in memory that cannot be stored.
    pub(super) fn hold(self, stored_key: &str, text: String, obstacle: Obstacle) {
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
        self.let_go(stored_key);
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
    fn set_aside(self, stored_key: &str, text: String) -> Result<(), Obstacle> {
        let aside_key = backup::aside_key(stored_key, |key| self.stored(key).is_some());
        self.store(&aside_key, &text)?;
        Local::remove(stored_key);
        self.aside.update(|aside| {
            aside.insert(aside_key, text);
        });
        self.changes.notify();
        Ok(())
    }

    /// Reads everything anew.
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
        self.aside
            .set(map_of(aside.map(|(key, text)| (key.clone(), text.clone()))));
        for (stored_key, text) in &texts {
            self.take_in(stored_key, Some(text), Origin::Stored);
        }
        for held in self.unsaved.get_untracked() {
            self.take_in(&held.stored_key, Some(&held.text), Origin::Held);
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
        self.take_in(stored_key, text.as_deref(), Origin::OtherTab);
        if told.is_some() && told != text.as_deref() {
            self.take_in(stored_key, told, Origin::Told);
        }
    }

    fn take_in(self, stored_key: &str, text: Option<&str>, origin: Origin) {
        let Some(key) = Key::parse(stored_key) else {
            return;
        };
        match self.known(key.kind()) {
            Some(known) => (known.take_in)(self, key, text, origin),
            None if origin == Origin::Told => {}
            None => match text.map(|text| glance(&key, text)) {
                Some(Ok(saved_ms)) => self.saw(saved_ms),
                // Whatever the kind makes of its documents, this is not one of its texts.
                Some(Err(_)) => {
                    let _ = self.set_aside(stored_key, text.unwrap_or_default().to_owned());
                }
                None => self.let_go(stored_key),
            },
        }
    }

    /// Notes when something was stored.
    fn saw(self, saved_ms: i64) {
        self.last_saved_ms
            .update(|last| *last = (*last).max(Some(saved_ms)));
    }

    /// Puts a text's record on its shelf. Edits of this tab that another tab's text lacks are
    /// joined to it and written back: two tabs that answer the same quiz at the same moment both
    /// keep their answers.
    pub(super) fn take_in_as<R: Kept>(self, key: Key, text: Option<&str>, origin: Origin) {
        let shelf = self.shelf::<R>();
        let is_it = |other: &R| other.key().as_ref() == Some(&key);
        let stored_key = key.to_string();
        if origin == Origin::Told {
            return self.join_told::<R>(&key, text);
        }
        if origin != Origin::Held {
            self.newer
                .update(|newer| newer.retain(|other| *other != stored_key));
        }
        match load::<R>(&key, text) {
            Ok(loaded) => {
                let mine =
                    shelf.with_untracked(|shelf| shelf.iter().find(|other| is_it(other)).cloned());
                let record = match mine {
                    Some(mine) if origin != Origin::Stored => loaded.record.merged(&mine),
                    _ => loaded.record.clone(),
                };
                if origin == Origin::OtherTab && record != loaded.record {
                    self.write(&stored_key, seal(&record, clock::now_ms()));
                }
                if origin != Origin::Held {
                    self.saw(loaded.saved_ms);
                }
                shelf.update(|shelf| shelve(shelf, record));
            }
            Err(LoadError::Missing) => {
                // Removed in another tab, by the reader: what waits here goes with it.
                self.let_go(&stored_key);
                shelf.update(|shelf| shelf.retain(|other| !is_it(other)));
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
    fn join_told<R: Kept>(self, key: &Key, text: Option<&str>) {
        let Ok(told) = load::<R>(key, text) else {
            return;
        };
        let is_it = |other: &&R| other.key().as_ref() == Some(key);
        let mine = self
            .shelf::<R>()
            .with_untracked(|shelf| shelf.iter().find(is_it).cloned());
        if let Some(mine) = mine {
            let both = mine.merged(&told.record);
            if both != mine {
                self.put(&both);
            }
        }
    }

    fn store(self, stored_key: &str, text: &str) -> Result<(), Obstacle> {
        let stored = match self.place {
            Place::Device => Local::write(stored_key, text),
            Place::Memory => Err(WriteError::Denied),
        };
        stored.map_err(Obstacle::Write)
    }

    fn let_go(self, stored_key: &str) {
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
