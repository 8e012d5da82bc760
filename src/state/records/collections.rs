//! The live copies of the records, one collection for each kind, and the kinds that are read.

use std::any::Any;
use std::sync::Arc;

use litemap::LiteMap;

use leptos::prelude::*;
use steppingstone_core::order::collect_map;
use steppingstone_core::store::{Key, Kind, LoadError, Record, load, read_envelope};

use super::Records;
use super::sync::Origin;

/// The live copies of one kind of record, in no order.
pub(super) type LiveRecords<R> = ArcRwSignal<Vec<R>>;

/// A record that can have a collection.
pub trait StoredRecord: Record + Send + Sync + 'static {}

impl<R: Record + Send + Sync + 'static> StoredRecord for R {}

/// A kind that has been asked for, with what to do with its texts.
#[derive(Clone)]
pub(super) struct LoadedKind {
    kind: Kind,
    /// A [`LiveRecords`] of its records.
    collection: Arc<dyn Any + Send + Sync>,
    clear: fn(&(dyn Any + Send + Sync)),
    ids: fn(&(dyn Any + Send + Sync)) -> Vec<String>,
    check: fn(&Key, &str) -> Result<(), LoadError>,
    pub(super) ingest: fn(Records, Key, Option<&str>, Origin),
}

impl LoadedKind {
    fn of<R: StoredRecord>() -> LoadedKind {
        LoadedKind {
            kind: R::KIND,
            collection: Arc::new(LiveRecords::<R>::default()),
            clear: |collection| {
                if let Some(collection) = collection.downcast_ref::<LiveRecords<R>>() {
                    collection.set(Vec::new());
                }
            },
            ids: |collection| {
                let collection = collection.downcast_ref::<LiveRecords<R>>();
                let keys = |collection: &Vec<R>| -> Vec<Key> {
                    collection.iter().filter_map(R::key).collect()
                };
                let keys = collection
                    .map(|collection| collection.with(keys))
                    .unwrap_or_default();
                ids_of(&keys)
            },
            check: |key, text| load::<R>(key, Some(text)).map(drop),
            ingest: Records::ingest_as::<R>,
        }
    }

    fn collection<R: StoredRecord>(&self) -> Option<LiveRecords<R>> {
        self.collection.downcast_ref::<LiveRecords<R>>().cloned()
    }

    pub(super) fn clear(&self) {
        (self.clear)(self.collection.as_ref());
    }
}

impl Records {
    /// The collection of a kind, filled when it is asked for the first time.
    pub(super) fn collection<R: StoredRecord>(self) -> LiveRecords<R> {
        let known = self
            .known(R::KIND)
            .and_then(|known| known.collection::<R>());
        known.unwrap_or_else(|| untrack(|| self.load_kind::<R>()))
    }

    fn load_kind<R: StoredRecord>(self) -> LiveRecords<R> {
        let known = LoadedKind::of::<R>();
        let collection = known.collection::<R>().unwrap_or_default();
        self.fill(known);
        collection
    }

    /// Reads what there is of a kind. Not generic, so that it is there once for all kinds.
    fn fill(self, known: LoadedKind) {
        let (kind, ingest) = (known.kind, known.ingest);
        self.known.update_value(|all| all.push(known));
        for (key, text) in self.stored_of(kind) {
            ingest(self, key, Some(&text), Origin::First);
        }
        for (key, text) in self.unsaved_of(kind) {
            ingest(self, key, Some(&text), Origin::Held);
        }
        // What was told of by its envelopes may have turned out unreadable.
        self.changes.notify();
    }

    pub(super) fn known(self, kind: Kind) -> Option<LoadedKind> {
        self.known
            .with_value(|all| all.iter().find(|known| known.kind == kind).cloned())
    }

    /// Sees to it that a kind is read, for a page that shows all there is.
    pub fn ensure_loaded<R: StoredRecord>(self) {
        drop(self.collection::<R>());
    }

    /// The ids of what is kept of a kind. Reads no record and nothing of the storage: of a kind that
    /// was not asked for yet it tells what looks like one, and tells again once the kind is read.
    pub fn ids(self, kind: Kind) -> Vec<String> {
        self.changes.track();
        if let Some(known) = self.known(kind) {
            return (known.ids)(known.collection.as_ref());
        }
        // What no envelope could be read of is not among them.
        let mut keys: Vec<Key> = self.seen.with_value(|seen| {
            let keys = seen
                .keys()
                .filter_map(|stored_key| key_of(kind, stored_key));
            keys.collect()
        });
        // Each is stored once; what waits for room may be stored as it was before.
        for (key, text) in self.unsaved_of(kind) {
            if !keys.contains(&key) && read_envelope(&key, &text).is_ok() {
                keys.push(key);
            }
        }
        ids_of(&keys)
    }

    /// Whether the records of a kind have been read; follows it.
    pub fn is_read(self, kind: Kind) -> bool {
        self.changes.track();
        self.known(kind).is_some()
    }

    /// The texts of one kind by their stored keys, as they were last seen, with what waits to be
    /// stored; followed. For looking at them without their records being read.
    pub fn texts_of(self, kind: Kind) -> LiteMap<String, String> {
        self.changes.track();
        let stored = self.seen_of(kind).into_iter();
        let mut texts = collect_map(stored.map(|(key, text)| (key.to_string(), text)));
        for (key, text) in self.unsaved_of(kind) {
            let stored_key = key.to_string();
            let here = texts.get(&stored_key);
            // What a later version wrote there stays.
            if !here.is_some_and(|here| self.is_unreadable(&stored_key, here)) {
                texts.insert(stored_key, text);
            }
        }
        texts
    }

    /// The stored texts of a kind as this tab last saw them: the storage itself is read once for all
    /// kinds, and what others do to it since is followed.
    fn seen_of(self, kind: Kind) -> Vec<(Key, String)> {
        self.seen.with_value(|seen| {
            let keyed = seen.iter().filter_map(|(stored_key, text)| {
                let key = key_of(kind, stored_key)?;
                Some((key, text.clone()))
            });
            keyed.collect()
        })
    }

    /// The same, with what stands in the place of a text that is held here because it was lost.
    fn stored_of(self, kind: Kind) -> Vec<(Key, String)> {
        let mut texts = self.seen_of(kind);
        for (key, _) in self.unsaved_of(kind) {
            if texts.iter().all(|(other, _)| *other != key) {
                let here = self.stored(&key.to_string());
                texts.extend(here.map(|here| (key, here)));
            }
        }
        texts
    }

    fn unsaved_of(self, kind: Kind) -> Vec<(Key, String)> {
        let held = self.unsaved.get_untracked().into_iter();
        let keyed = held.filter_map(|held| Some((key_of(kind, &held.stored_key)?, held.text)));
        keyed.collect()
    }

    /// The only record of its kind.
    pub fn only<R: StoredRecord + Default>(self) -> R {
        self.collection()
            .with(|collection: &Vec<R>| collection.first().cloned().unwrap_or_default())
    }

    /// Whether a text could be read under its key. Of a kind that was not asked for yet only the
    /// envelope is looked at.
    ///
    /// # Errors
    /// As [`load`].
    pub fn check(self, key: &Key, text: &str) -> Result<(), LoadError> {
        match self.known(key.kind()) {
            Some(known) => (known.check)(key, text),
            None => read_envelope(key, text).map(drop),
        }
    }

    /// Whether a stored text is one that this version cannot read, damaged or of a later version.
    pub(super) fn is_unreadable(self, stored_key: &str, text: &str) -> bool {
        Key::parse(stored_key).is_some_and(|key| self.check(&key, text).is_err())
    }
}

/// The key that a stored key stands for, if it is of that kind.
fn key_of(kind: Kind, stored_key: &str) -> Option<Key> {
    Key::parse_as(kind, stored_key)
}

fn ids_of(keys: &[Key]) -> Vec<String> {
    keys.iter()
        .filter_map(|key| key.id().map(str::to_owned))
        .collect()
}

/// Puts a record in the place of its older copy, or beside the others.
pub(super) fn upsert<R: Record>(collection: &mut Vec<R>, record: R) {
    let key = record.key();
    let is_it = |other: &&mut R| key.as_ref().is_some_and(|key| other.has_key(key));
    match collection.iter_mut().find(is_it) {
        Some(place) => *place = record,
        None => collection.push(record),
    }
}
