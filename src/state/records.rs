//! Everything the reader has, live: read once at the start, written at every change, and
//! followed when another tab changes it.
//!
//! What cannot be written stays here, in `unsaved`, and is tried again; what cannot be read is
//! set aside; what a newer version wrote is left as it is. Nothing is removed but by the reader:
//! what somebody else removes from the storage stays here, and the reader is asked.
//!
//! A kind of record is read when it is first asked for, so that a page carries only the code
//! that reads what it shows; until then only the envelopes of its texts are looked at.

mod collections;
mod loss;
mod sync;

use litemap::LiteMap;

use leptos::prelude::*;
use steppingstone_core::career::WantedSkill;
use steppingstone_core::goals::{Goal, GoalSettings};
use steppingstone_core::journey::record::{JourneyPlan, JourneySkill};
use steppingstone_core::offers::{SavedOffer, SavedOfferSettings};
use steppingstone_core::order::insertion_sorted;
use steppingstone_core::quiz::{Draft, Taking};
use steppingstone_core::store::{
    Change, Key, Kind, LoadError, Loss, Record, Revert, Settings, backup, load, to_stored_text,
};

use crate::platform::clock;
use crate::platform::storage::{self, Place, WriteError};
pub use collections::StoredRecord;
use collections::{LoadedKind, upsert};

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
    /// Some of it is not any more, and the reader is asked what becomes of it.
    Lost(Loss),
}

/// Why a text is not on the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum WriteBlocked {
    Write(WriteError),
    /// A later version's record stands in its place.
    Newer,
    /// It was stored and is not any more; only the reader stores it again.
    Lost(Loss),
}

/// Stored keys with the text to be there, `None` for none.
pub type Texts = Vec<(String, Option<String>)>;

/// What stands where a text is to be stored.
enum Slot {
    /// Nothing, or a record that the text has all of.
    Free,
    /// A later version's record.
    Newer,
    /// A text that cannot be read.
    Unreadable(String),
}

/// A text that is not on the device.
#[derive(Clone)]
struct Unsaved {
    stored_key: String,
    text: String,
    obstacle: WriteBlocked,
}

/// Everything the reader has.
#[derive(Clone, Copy)]
pub struct Records {
    place: Place,
    known: StoredValue<Vec<LoadedKind>>,
    /// Stored key to text that could not be read.
    aside: RwSignal<LiteMap<String, String>>,
    unsaved: RwSignal<Vec<Unsaved>>,
    /// Stored keys of records that a newer version wrote.
    newer: RwSignal<Vec<String>>,
    /// Stored key to the text that this tab last saw or stored there. Of the kinds that are read, the
    /// live copies have all that is in it.
    seen: StoredValue<LiteMap<String, String>>,
    /// Stored keys of what the reader edited in this tab.
    edited: StoredValue<Vec<String>>,
    last_saved_ms: RwSignal<Option<i64>>,
    /// Notified whenever a text is stored, removed or read again.
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
        seen: StoredValue::default(),
        edited: StoredValue::default(),
        last_saved_ms: RwSignal::new(None),
        changes: Trigger::new(),
    };
    records.read_all();
    if records.place == Place::Device {
        storage::on_other_tab(move |change| records.follow(&change));
        storage::on_return(move || records.look_again());
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

    /// The quizzes in progress, the latest first. One that is finished is not in progress, even if
    /// its draft was left behind by a tab that died in between, unless its answers are being changed.
    pub fn drafts(self) -> Vec<Draft> {
        let takings = self.collection::<Taking>();
        let takings = takings.read();
        let is_open = |draft: &&Draft| draft.is_in_progress(&takings);
        let drafts = self.collection::<Draft>();
        let drafts = drafts.read();
        insertion_sorted(drafts.iter().filter(is_open).cloned(), |a, b| {
            a.changed_ms > b.changed_ms
        })
    }

    /// The finished quizzes, the latest first.
    pub fn takings(self) -> Vec<Taking> {
        insertion_sorted(self.collection::<Taking>().get(), |a, b| {
            a.taken_ms > b.taken_ms
        })
    }

    /// The reader's own latest result; without one the example's, if it is there.
    pub fn latest_taking(self) -> Option<Taking> {
        let takings = self.takings();
        let own = takings.iter().position(|taking| !taking.is_example());
        takings.into_iter().nth(own.unwrap_or_default())
    }

    /// The offers, in no order.
    pub fn offers(self) -> Vec<SavedOffer> {
        self.collection().get()
    }

    pub fn offer_settings(self) -> SavedOfferSettings {
        self.only()
    }

    /// The goals, in no order.
    pub fn goals(self) -> ArcReadSignal<Vec<Goal>> {
        self.all()
    }

    /// The records of a kind, in no order: themselves and no copy, since they may be many and long.
    pub fn all<R: StoredRecord>(self) -> ArcReadSignal<Vec<R>> {
        self.collection().read_only()
    }

    pub fn goal_settings(self) -> GoalSettings {
        self.only()
    }

    pub fn journey_plan(self) -> JourneyPlan {
        self.only()
    }

    /// What the reader wants to get better at.
    pub fn wanted_skills(self) -> Vec<WantedSkill> {
        let skills = self.all::<JourneySkill>();
        self.journey_plan().wanted_skills(&skills.read())
    }

    /// Keeps a record, joined with what another tab may have made of it meanwhile.
    ///
    /// The storage is read once, and what is there is only parsed if this tab has not seen it yet.
    pub fn put<R: StoredRecord>(self, record: &R) {
        let Some(key) = record.key() else {
            return;
        };
        let stored_key = key.to_string();
        let collection = self.collection::<R>();
        let here = self.stored(&stored_key);
        let is_gone = here.is_none() && self.seen_text(&stored_key).is_some();
        let (record, slot) = self.joined_with(record, &key, here);
        let text = to_stored_text(&record, clock::now_ms());
        self.write_edit(slot, &stored_key, text);
        collection.update(|collection| upsert(collection, record));
        if is_gone {
            // Nobody removes one text alone without being heard of.
            self.look_again();
        }
    }

    /// Stores what the reader edited here. Not generic, so that it is there once for all kinds.
    fn write_edit(self, slot: Slot, stored_key: &str, text: String) {
        self.note_edited(stored_key);
        self.write_to(slot, stored_key, text);
    }

    /// Keeps a record that was changed, and returns the change for [`Records::revert`]. `before` is
    /// the record without it.
    pub fn put_change<R: StoredRecord>(self, before: &R, record: &R) -> Vec<Change> {
        self.put(record);
        let change = Change::of(before, record, clock::now_ms());
        change.into_iter().collect()
    }

    /// A record with what another tab may have stored of it since this tab read it.
    pub fn joined<R: StoredRecord>(self, record: &R) -> R {
        let Some(key) = record.key() else {
            return record.clone();
        };
        let here = self.stored(&key.to_string());
        self.joined_with(record, &key, here).0
    }

    /// A record joined with the text that is stored under its key, and whether it can be stored there.
    fn joined_with<R: StoredRecord>(
        self,
        record: &R,
        key: &Key,
        here: Option<String>,
    ) -> (R, Slot) {
        if let Some(mine) = self.mine_as_seen::<R>(key, here.as_deref()) {
            return (record.merged(&mine), Slot::Free);
        }
        match (load::<R>(key, here.as_deref()), here) {
            (Ok(loaded), _) => (record.merged(&loaded.record), Slot::Free),
            (Err(LoadError::TooNew { .. }), _) => (record.clone(), Slot::Newer),
            (Err(LoadError::Corrupt), Some(here)) => (record.clone(), Slot::Unreadable(here)),
            (Err(_), _) => (record.clone(), Slot::Free),
        }
    }

    /// The live copy of a record if it has all that is in the text stored under its key.
    fn mine_as_seen<R: StoredRecord>(self, key: &Key, here: Option<&str>) -> Option<R> {
        let stored_key = key.to_string();
        let is_seen = |seen: &LiteMap<String, String>| {
            here.is_some() && seen.get(&stored_key).map(String::as_str) == here
        };
        let is_read = self.seen.with_value(is_seen)
            && self
                .newer
                .with_untracked(|newer| !newer.contains(&stored_key));
        is_read.then(|| self.mine(key)).flatten()
    }

    /// The live copy of a record.
    fn mine<R: StoredRecord>(self, key: &Key) -> Option<R> {
        let is_it = |other: &&R| other.has_key(key);
        self.collection::<R>()
            .with_untracked(|collection| collection.iter().find(is_it).cloned())
    }

    /// Removes a record; what is returned brings it back through [`Records::revert`].
    pub fn remove<R: Record>(self, record: &R) -> Vec<Change> {
        let change = record.key().map(|key| (key.to_string(), None));
        self.replace(change.into_iter().collect())
    }

    /// Undoes changes, each as its kind of record is reverted. What was edited since, in this tab
    /// or in another, stays.
    pub fn revert(self, changes: &[Change], revert: Revert) {
        let (texts, clock) = (untrack(|| self.texts()), clock::clock());
        let mut back: Texts = Vec::new();
        for change in changes {
            let now = texts.get(&change.stored_key).map(String::as_str);
            if let Some(text) = revert(change, now, clock) {
                back.push((change.stored_key.clone(), text));
            }
        }
        // What goes makes room for what comes.
        back.sort_by_key(|(_, text)| text.is_some());
        if !back.is_empty() {
            self.replace(back);
        }
    }

    /// Sets stored texts as they are, `None` removing one, and reads them. Returns what that
    /// changed.
    pub fn replace(self, texts: Texts) -> Vec<Change> {
        self.look_again();
        let mut all = self.texts();
        let change = |(key, text): &(String, Option<String>)| Change {
            stored_key: key.clone(),
            before: all.remove(key),
            after: text.clone(),
        };
        let changes = texts.iter().map(change).collect();
        for (key, text) in texts {
            match text {
                Some(text) => self.write(&key, text),
                None => self.erase(&key),
            }
        }
        self.try_unsaved();
        self.read_all();
        changes
    }

    /// Every text of ours, stored or not yet, by its stored key. Where a text waits for a place
    /// that one of a later version has, it stands beside that one, as if set aside.
    pub fn texts(self) -> LiteMap<String, String> {
        let mut texts = sync::stored(self.place);
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
        sync::stored(self.place)
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

    /// The stored key of every text of ours, stored or not yet, followed as they change; reads none.
    pub fn keys(self) -> Vec<String> {
        self.changes.track();
        let mut keys: Vec<String> = self.seen.with_value(|seen| seen.keys().cloned().collect());
        for held in self.unsaved.read().iter() {
            if !keys.contains(&held.stored_key) {
                keys.push(held.stored_key.clone());
            }
        }
        keys
    }

    /// The text of the only record of its kind, stored or waiting to be; does not follow it.
    pub fn single_text(self, kind: Kind) -> Option<String> {
        let stored_key = Key::single(kind)?.to_string();
        self.held_text(&stored_key)
            .or_else(|| self.stored(&stored_key))
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

    pub fn place(self) -> Place {
        self.place
    }

    /// Whether something is only in this page's memory that the reader may take for stored.
    pub fn is_at_risk(self) -> bool {
        self.place == Place::Device && !self.unsaved.read().is_empty()
    }

    /// How well the reader's data is kept.
    pub fn save_state(self) -> SaveState {
        let unsaved = self.unsaved.read();
        let is_held_by =
            |obstacle: WriteBlocked| unsaved.iter().any(|held| held.obstacle == obstacle);
        let lost = Loss::ALL.into_iter();
        let lost = lost.filter(|loss| is_held_by(WriteBlocked::Lost(*loss)));
        if self.place == Place::Memory || is_held_by(WriteBlocked::Write(WriteError::Denied)) {
            SaveState::VisitOnly
        } else if let Some(loss) = lost.into_iter().next() {
            SaveState::Lost(loss)
        } else if is_held_by(WriteBlocked::Write(WriteError::Full)) {
            SaveState::Full
        } else if is_held_by(WriteBlocked::Newer) {
            SaveState::Newer
        } else if self.last_saved_ms.get().is_none() {
            SaveState::Nothing
        } else {
            SaveState::Saved
        }
    }
}

#[cfg(test)]
#[path = "records_tests.rs"]
mod tests;
