//! Between the shelves and the storage: reading, writing, setting aside, following other tabs.

use std::collections::BTreeMap;

use leptos::prelude::*;
use steppingstone_core::order::map_of;
use steppingstone_core::quiz::{Draft, Taking};
use steppingstone_core::store::{
    ASIDE_PREFIX, Key, Kind, LoadError, PREFIX, Settings, backup, load, seal,
};

use super::{Obstacle, Records, Shelved, Unsaved};
use crate::platform::clock;
use crate::platform::storage::{self, Local, Place, WriteError};

impl Records {
    /// The text of a key, stored or waiting to be.
    pub(super) fn text(self, stored_key: &str) -> Option<String> {
        let waiting = self.unsaved.with_untracked(|unsaved| {
            let held = unsaved.iter().find(|held| held.stored_key == stored_key);
            held.map(|held| held.text.clone())
        });
        waiting.or_else(|| {
            if self.place == Place::Device {
                Local::read(stored_key)
            } else {
                None
            }
        })
    }

    /// Stores a text, or holds it here when that fails.
    pub(super) fn write(self, stored_key: &str, text: String) {
        match self.store(stored_key, &text) {
            Ok(()) => {
                self.let_go(stored_key);
                self.last_saved_ms.set(Some(clock::now_ms()));
                self.try_unsaved();
            }
            Err(error) => self.hold(stored_key, text, Obstacle::Write(error)),
        }
    }

    /// Keeps a text in memory that cannot be stored.
    pub(super) fn hold(self, stored_key: &str, text: String, obstacle: Obstacle) {
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
    }

    /// Tries again to store what could not be stored before.
    pub(super) fn try_unsaved(self) {
        for held in self.unsaved.get_untracked() {
            if matches!(held.obstacle, Obstacle::Write(_))
                && self.store(&held.stored_key, &held.text).is_ok()
            {
                self.let_go(&held.stored_key);
                self.last_saved_ms.set(Some(clock::now_ms()));
            }
        }
    }

    /// Moves text that cannot be read out of the way of the key it stood under.
    ///
    /// # Errors
    /// When there is no room for it: then it stays where it is.
    pub(super) fn set_aside(self, stored_key: &str, text: String) -> Result<(), WriteError> {
        let aside_key = backup::aside_key(stored_key, |key| self.text(key).is_some());
        self.store(&aside_key, &text)?;
        self.erase(stored_key);
        self.aside.update(|aside| {
            aside.insert(aside_key, text);
        });
        Ok(())
    }

    /// Reads everything anew.
    pub(super) fn read_all(self) {
        let texts = self.texts();
        self.settings.set(Vec::new());
        self.drafts.set(Vec::new());
        self.takings.set(Vec::new());
        self.newer.set(Vec::new());
        let is_aside = |(key, _): &(&String, &String)| key.starts_with(ASIDE_PREFIX);
        let aside = texts.iter().filter(is_aside);
        self.aside
            .set(map_of(aside.map(|(key, text)| (key.clone(), text.clone()))));
        for (stored_key, text) in texts {
            self.take_in(&stored_key, Some(&text), false);
        }
    }

    /// Follows what another tab did to a key.
    pub(super) fn follow(self, stored_key: &str) {
        if !stored_key.starts_with(PREFIX) {
            return;
        }
        let text = Local::read(stored_key);
        if stored_key.starts_with(ASIDE_PREFIX) {
            self.aside.update(|aside| match text {
                Some(text) => drop(aside.insert(stored_key.to_owned(), text)),
                None => drop(aside.remove(stored_key)),
            });
        } else {
            self.take_in(stored_key, text.as_deref(), true);
        }
        // Whatever the other tab removed may have made room.
        self.try_unsaved();
    }

    fn take_in(self, stored_key: &str, text: Option<&str>, join: bool) {
        let Some(key) = Key::parse(stored_key) else {
            return;
        };
        match key.kind() {
            Kind::Settings => self.take_in_as::<Settings>(key, text, join),
            Kind::QuizDraft => self.take_in_as::<Draft>(key, text, join),
            Kind::QuizTaking => self.take_in_as::<Taking>(key, text, join),
        }
    }

    /// Puts what is stored on its shelf. With `join`, edits of this tab that the stored text
    /// lacks are joined to it and written back: two tabs that answer the same quiz at the same
    /// moment both keep their answers.
    fn take_in_as<R: Shelved>(self, key: Key, text: Option<&str>, join: bool) {
        let shelf = R::shelf(&self);
        let stored_key = key.to_string();
        match load::<R>(&key, text) {
            Ok(loaded) => {
                let is_it = |other: &&R| other.key().as_ref() == Some(&key);
                let mine = shelf.with_untracked(|shelf| shelf.iter().find(is_it).cloned());
                let record = match mine {
                    Some(mine) if join => loaded.record.merged(&mine),
                    _ => loaded.record.clone(),
                };
                if record != loaded.record {
                    self.write(&stored_key, seal(&record, clock::now_ms()));
                }
                self.last_saved_ms
                    .update(|last| *last = (*last).max(Some(loaded.saved_ms)));
                shelf.update(|shelf| shelve(shelf, record));
            }
            Err(LoadError::Missing) => {
                shelf.update(|shelf| shelf.retain(|other| other.key().as_ref() != Some(&key)));
            }
            Err(LoadError::TooNew { .. }) => self.newer.update(|newer| newer.push(stored_key)),
            Err(LoadError::Corrupt) => {
                // Without room the text stays under its key; the first write there tries again.
                let _ = self.set_aside(&stored_key, text.unwrap_or_default().to_owned());
            }
        }
    }

    fn store(self, stored_key: &str, text: &str) -> Result<(), WriteError> {
        match self.place {
            Place::Device => Local::write(stored_key, text),
            Place::Memory => Err(WriteError::Denied),
        }
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

/// Puts a record in the place of its older copy, or beside the others.
pub(super) fn shelve<R: Shelved>(shelf: &mut Vec<R>, record: R) {
    let key = record.key();
    match shelf.iter_mut().find(|other| other.key() == key) {
        Some(place) => *place = record,
        None => shelf.push(record),
    }
}

/// Every stored text, when this page may store at all.
pub(super) fn stored(place: Place) -> BTreeMap<String, String> {
    match place {
        Place::Device => storage::all(),
        Place::Memory => BTreeMap::new(),
    }
}
