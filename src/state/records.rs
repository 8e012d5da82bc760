//! Everything the reader has, live: read once at the start, written at every change, and
//! followed when another tab changes it.
//!
//! What cannot be written stays here, in `unsaved`, and is tried again; what cannot be read is
//! set aside; what a newer version wrote is left as it is. Nothing is removed but by the reader.
//!
//! A kind of record is read when it is first asked for, so that a page carries only the code
//! that reads what it shows; until then only the envelopes of its texts are looked at.

mod keeping;
mod shelves;

use litemap::LiteMap;

use leptos::prelude::*;
use steppingstone_core::goals::{Goal, GoalSettings};
use steppingstone_core::offers::{Basis, SavedOffer};
use steppingstone_core::order::in_order;
use steppingstone_core::quiz::{Draft, Taking};
use steppingstone_core::store::{Record, Settings, backup, load, seal};

use crate::platform::clock;
use crate::platform::storage::{self, Place, WriteError};
use shelves::{Kept, Known, shelve};

/// How well the reader's data is kept, as the header says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// There is nothing to keep yet.
    Nothing,
    /// All of it is on the device.
    Saved,
    /// Some of it is not: no room.
    Full,
    /// The browser lets us keep nothing.
    VisitOnly,
    /// Some of it is not: a newer version of the app wrote there.
    Newer,
}

/// Why a text is not on the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Obstacle {
    Write(WriteError),
    /// A later version's record stands in its place.
    Newer,
}

/// Stored keys with the text to be there, `None` for none.
pub type Texts = Vec<(String, Option<String>)>;

/// A text that is not on the device.
#[derive(Clone)]
struct Unsaved {
    stored_key: String,
    text: String,
    obstacle: Obstacle,
}

/// Everything the reader has.
#[derive(Clone, Copy)]
pub struct Records {
    place: Place,
    known: StoredValue<Vec<Known>>,
    /// Stored key to text that could not be read.
    aside: RwSignal<LiteMap<String, String>>,
    unsaved: RwSignal<Vec<Unsaved>>,
    /// Stored keys of records that a newer version wrote.
    newer: RwSignal<Vec<String>>,
    last_saved_ms: RwSignal<Option<i64>>,
    /// Told whenever a text is stored, removed or read anew.
    changes: Trigger,
}

/// Reads what is stored and provides it to every view.
pub fn provide_records() -> Records {
    let records = Records {
        place: storage::probe(),
        known: StoredValue::default(),
        aside: RwSignal::default(),
        unsaved: RwSignal::default(),
        newer: RwSignal::default(),
        last_saved_ms: RwSignal::new(None),
        changes: Trigger::new(),
    };
    records.read_all();
    if records.place == Place::Device {
        storage::on_other_tab(move |key, text| match key {
            Some(key) => records.follow(&key, text.as_deref()),
            None => {
                records.read_all();
                records.try_unsaved();
            }
        });
    }
    provide_context(records);
    records
}

/// Everything the reader has.
pub fn use_records() -> Records {
    expect_context()
}

impl Records {
    /// How the reader likes the app.
    pub fn settings(self) -> Settings {
        self.only()
    }

    /// The quizzes under way, the latest first. One that is finished is not under way, even if
    /// its draft was left behind by a tab that died in between.
    pub fn drafts(self) -> Vec<Draft> {
        let takings = self.shelf::<Taking>();
        let takings = takings.read();
        let is_open = |draft: &&Draft| !takings.iter().any(|taking| taking.id == draft.id);
        let drafts = self.shelf::<Draft>();
        let drafts = drafts.read();
        in_order(drafts.iter().filter(is_open).cloned(), |a, b| {
            a.changed_ms > b.changed_ms
        })
    }

    /// The finished quizzes, the latest first.
    pub fn takings(self) -> Vec<Taking> {
        in_order(self.shelf::<Taking>().get(), |a, b| a.taken_ms > b.taken_ms)
    }

    /// The offers, in no order.
    pub fn offers(self) -> Vec<SavedOffer> {
        self.shelf().get()
    }

    /// What holds for every offer.
    pub fn basis(self) -> Basis {
        self.only()
    }

    /// The goals, in no order: themselves and no copy, since they may be many and long.
    pub fn goals(self) -> ArcReadSignal<Vec<Goal>> {
        self.shelf().read_only()
    }

    /// What the reader has time for.
    pub fn season(self) -> GoalSettings {
        self.only()
    }

    /// Keeps a record, joined with what another tab may have made of it meanwhile.
    pub fn put<R: Kept>(self, record: &R) {
        let Some(key) = record.key() else {
            return;
        };
        let record = self.joined(record);
        self.write(&key.to_string(), seal(&record, clock::now_ms()));
        self.shelf().update(|shelf| shelve(shelf, record));
    }

    /// A record with what another tab may have stored of it since this tab read it.
    pub fn joined<R: Kept>(self, record: &R) -> R {
        let stored = record.key().and_then(|key| {
            let text = self.stored(&key.to_string());
            load::<R>(&key, text.as_deref()).ok()
        });
        stored.map_or_else(|| record.clone(), |stored| record.merged(&stored.record))
    }

    /// Removes a record; what is returned brings it back through [`Records::replace`].
    pub fn remove<R: Record>(self, record: &R) -> Texts {
        let change = record.key().map(|key| (key.to_string(), None));
        self.replace(change.into_iter().collect())
    }

    /// Sets stored texts as they are, `None` removing one, and reads them. Returns what was
    /// there before, in the same form: replacing with that undoes it.
    pub fn replace(self, texts: Texts) -> Texts {
        let mut all = self.texts();
        let before = texts
            .iter()
            .map(|(key, _)| (key.clone(), all.remove(key)))
            .collect();
        for (key, text) in texts {
            match text {
                Some(text) => self.write(&key, text),
                None => self.erase(&key),
            }
        }
        self.try_unsaved();
        self.read_all();
        before
    }

    /// Every text of ours, stored or not yet, by its stored key. Where a text waits for a place
    /// that one of a later version has, it stands beside that one, as if set aside.
    pub fn texts(self) -> LiteMap<String, String> {
        let mut texts = keeping::stored(self.place, |_| true);
        for held in self.unsaved.get() {
            let in_its_place = texts.get(&held.stored_key);
            let unreadable =
                in_its_place.is_some_and(|here| self.is_unreadable(&held.stored_key, here));
            let key = if unreadable {
                backup::aside_key(&held.stored_key, |key| texts.contains_key(key))
            } else {
                held.stored_key
            };
            texts.insert(key, held.text);
        }
        texts
    }

    /// Every text of ours that is in the storage, followed as it changes.
    pub fn stored_texts(self) -> LiteMap<String, String> {
        self.changes.track();
        keeping::stored(self.place, |_| true)
    }

    /// How many texts wait here because they are not, or not in this form, in the storage.
    pub fn waiting(self) -> usize {
        self.unsaved.read().len()
    }

    /// Every text of ours, stored or not yet, followed as it changes.
    pub fn all_texts(self) -> LiteMap<String, String> {
        self.changes.track();
        self.texts()
    }

    /// Texts that could not be read, by the key they are set aside under.
    pub fn aside(self) -> LiteMap<String, String> {
        self.aside.get()
    }

    /// How many records a newer version of the app wrote.
    pub fn newer(self) -> usize {
        self.newer.read().len()
    }

    /// When something was last stored, in milliseconds since the epoch.
    pub fn last_saved_ms(self) -> Option<i64> {
        self.last_saved_ms.get()
    }

    /// Where texts go.
    pub fn place(self) -> Place {
        self.place
    }

    /// How well the reader's data is kept.
    pub fn save_state(self) -> SaveState {
        let unsaved = self.unsaved.read();
        let is_held_by = |obstacle: Obstacle| unsaved.iter().any(|held| held.obstacle == obstacle);
        if self.place == Place::Memory || is_held_by(Obstacle::Write(WriteError::Denied)) {
            SaveState::VisitOnly
        } else if is_held_by(Obstacle::Write(WriteError::Full)) {
            SaveState::Full
        } else if is_held_by(Obstacle::Newer) {
            SaveState::Newer
        } else if self.last_saved_ms.get().is_none() {
            SaveState::Nothing
        } else {
            SaveState::Saved
        }
    }
}
