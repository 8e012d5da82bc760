//! Everything a reader has, as one file: written, and read back with a plan before anything
//! is changed.

use litemap::LiteMap;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::envelope::APP;
use super::{ASIDE_PREFIX, Key, LoadError, PREFIX, check, is_same};
use crate::order::as_object;

/// The version of the file's own form.
pub const FORMAT: u16 = 1;

/// The largest file that is looked at, in bytes: ten times what a browser grants a site.
pub const MAX_BYTES: usize = 50_000_000;

/// The most records that a file may hold.
pub const MAX_RECORDS: usize = 20_000;

#[derive(Serialize, Deserialize)]
struct File {
    app: String,
    format: u16,
    /// When it was made, in words a person can read; not used when reading.
    exported_on: String,
    /// Stored key to envelope.
    #[serde(serialize_with = "as_object")]
    records: LiteMap<String, Box<RawValue>>,
    /// Stored key to text that could not be read, as it was found.
    #[serde(default)]
    #[serde(serialize_with = "as_object")]
    unreadable: LiteMap<String, String>,
}

/// What is asked of a file first: whose it is, and whether this version can know its form.
#[derive(Deserialize)]
struct Head {
    app: String,
    format: u16,
}

/// Writes a backup of stored texts by their keys, in a stable order.
///
/// Takes whatever is stored under our prefix: records, records of a later version, and text
/// set aside. Nothing is left out because it could not be read. `exported_on` is a date for
/// the reader; `check` tells whether a text could be read under its key.
pub fn write(
    stored: &LiteMap<String, String>,
    exported_on: &str,
    check: impl Fn(&Key, &str) -> Result<(), LoadError>,
) -> String {
    let mut file = File {
        app: APP.to_owned(),
        format: FORMAT,
        exported_on: exported_on.to_owned(),
        records: LiteMap::new(),
        unreadable: LiteMap::new(),
    };
    for (stored_key, text) in stored {
        let readable = Key::parse(stored_key)
            .filter(|key| !matches!(check(key, text), Err(LoadError::Corrupt)))
            .and_then(|_| RawValue::from_string(text.clone()).ok());
        match readable {
            Some(envelope) => {
                file.records.insert(stored_key.clone(), envelope);
            }
            None => {
                file.unreadable.insert(stored_key.clone(), text.clone());
            }
        }
    }
    serde_json::to_string_pretty(&file).unwrap_or_default()
}

/// Why a file cannot be imported at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// Larger than [`MAX_BYTES`] or with more than [`MAX_RECORDS`] records.
    TooLarge,
    /// Not JSON, or cut off.
    NotJson,
    /// JSON, but not a backup of this app.
    NotOurs,
    /// Made by a later version of this app.
    TooNew,
}

/// What would happen to one record of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Is not here yet.
    New,
    /// Is here already, the same.
    Same,
    /// Is here already, but differs.
    Differs,
    /// It, or what is here in its place, was written by a later version of this app. Left out.
    TooNew,
    /// It, or what is here in its place, cannot be read. Left out.
    Unreadable,
}

/// One entry of a file, with what would happen to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// The key as the file has it.
    pub stored_key: String,
    /// The text that would be stored.
    pub text: String,
    /// What importing it would do.
    pub change: Change,
}

/// What to do with records that are here already and differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OnConflict {
    /// Leave what is here.
    #[default]
    KeepMine,
    /// Write the file's over it.
    TakeFile,
}

/// What importing a file would do, record by record, in the file's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan(Vec<Planned>);

impl Plan {
    /// Every record of the file.
    pub fn records(&self) -> &[Planned] {
        &self.0
    }

    /// How many records a change befalls.
    pub fn count(&self, change: Change) -> usize {
        self.0
            .iter()
            .filter(|record| record.change == change)
            .count()
    }

    /// What is to be written: `(stored key, text)`.
    pub fn writes(&self, on_conflict: OnConflict) -> Vec<(&str, &str)> {
        self.0
            .iter()
            .filter(|record| match record.change {
                Change::New => true,
                Change::Differs => on_conflict == OnConflict::TakeFile,
                Change::Same | Change::TooNew | Change::Unreadable => false,
            })
            .map(|record| (record.stored_key.as_str(), record.text.as_str()))
            .collect()
    }
}

/// Reads a backup and plans its import against what is stored now. Changes nothing.
///
/// # Errors
/// [`FileError`] when the file as a whole is not to be used. A single record that cannot be
/// read is no error of the file: it stands in the plan as [`Change::Unreadable`].
pub fn plan(text: &str, stored: &LiteMap<String, String>) -> Result<Plan, FileError> {
    if text.len() > MAX_BYTES {
        return Err(FileError::TooLarge);
    }
    let head: Head = match serde_json::from_str(text) {
        Ok(head) => head,
        Err(error) if error.is_data() => return Err(FileError::NotOurs),
        Err(_) => return Err(FileError::NotJson),
    };
    if head.app != APP {
        return Err(FileError::NotOurs);
    }
    if head.format > FORMAT {
        return Err(FileError::TooNew);
    }
    let file: File = serde_json::from_str(text).map_err(|_| FileError::NotOurs)?;
    if file.records.len() + file.unreadable.len() > MAX_RECORDS {
        return Err(FileError::TooLarge);
    }
    let records = file.records.into_iter().map(|(stored_key, envelope)| {
        let text = envelope.get().to_owned();
        let change = change(&stored_key, &text, stored.get(&stored_key));
        Planned {
            stored_key,
            text,
            change,
        }
    });
    let mut plan: Vec<Planned> = records.collect();
    let mut taken = stored.clone();
    for (stored_key, text) in file.unreadable {
        let here = stored
            .iter()
            .find(|(key, here)| key.starts_with(ASIDE_PREFIX) && **here == text);
        let (stored_key, change) = match here {
            Some((key, _)) => (key.clone(), Change::Same),
            None => (
                aside_key(&stored_key, |key| taken.contains_key(key)),
                Change::New,
            ),
        };
        taken.insert(stored_key.clone(), text.clone());
        plan.push(Planned {
            stored_key,
            text,
            change,
        });
    }
    Ok(Plan(plan))
}

/// A free key under which text is set aside that could not be read under `stored_key`.
pub fn aside_key(stored_key: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let name = stored_key.strip_prefix(PREFIX).unwrap_or(stored_key);
    let name = name.strip_prefix("aside/").unwrap_or(name);
    let name: String = name.chars().take(80).collect();
    let mut key = format!("{ASIDE_PREFIX}{name}");
    let mut number = 2;
    while is_taken(&key) {
        key = format!("{ASIDE_PREFIX}{name}~{number}");
        number += 1;
    }
    key
}

fn change(stored_key: &str, text: &str, here: Option<&String>) -> Change {
    let Some(key) = Key::parse(stored_key) else {
        return Change::Unreadable;
    };
    match check(&key, text) {
        Err(LoadError::TooNew { .. }) => Change::TooNew,
        Err(LoadError::Missing | LoadError::Corrupt) => Change::Unreadable,
        Ok(()) => match here.map(|here| (is_same(&key, here, text), check(&key, here))) {
            None => Change::New,
            Some((true, _)) => Change::Same,
            // What is here cannot be read by this version, so nothing may be written over it.
            Some((false, Err(LoadError::TooNew { .. }))) => Change::TooNew,
            Some((false, Err(_))) => Change::Unreadable,
            Some((false, Ok(()))) => Change::Differs,
        },
    }
}
