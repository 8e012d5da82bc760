//! What lies in a browser's storage, and files made of it.

use litemap::LiteMap;
use steppingstone_core::store::backup::{self, OnConflict, Plan};
use steppingstone_core::store::{Record, check, to_stored_text};

use super::{NOW, key};

pub type Store = LiteMap<String, String>;

pub fn store_of(records: &[(String, String)]) -> Store {
    records.iter().cloned().collect()
}

pub fn sealed<R: Record>(record: &R) -> (String, String) {
    (key(record).to_string(), to_stored_text(record, NOW))
}

pub fn file_of(store: &Store) -> String {
    backup::write(store, "2026-11-22", check)
}

pub fn import(plan: &Plan, store: &mut Store, on_conflict: OnConflict) {
    for (key, text) in plan.writes(on_conflict) {
        store.insert(key.to_owned(), text.to_owned());
    }
}
