//! The file itself: its form, and what is refused before its records are looked at.

use std::fmt;
use std::marker::PhantomData;

use litemap::LiteMap;
use serde::de::{IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;

use crate::order::as_object;
use crate::store::envelope::APP;
use crate::store::{Key, LoadError};

/// The version of the file's own form.
pub const FORMAT: u16 = 1;

/// The largest file that is looked at, in bytes: ten times what a browser grants a site.
pub const MAX_BYTES: usize = 50_000_000;

/// The most records that a file may hold, and the most unreadable texts.
pub const MAX_RECORDS: usize = 20_000;

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

#[derive(Serialize)]
struct File {
    app: &'static str,
    format: u16,
    /// When it was made, in words a person can read; not used when reading.
    exported_on: String,
    /// Whether people were left out; not written otherwise.
    #[serde(skip_serializing_if = "is_whole")]
    is_partial: bool,
    /// Stored key to envelope.
    #[serde(serialize_with = "as_object")]
    records: LiteMap<String, Box<RawValue>>,
    /// Stored key to text that could not be read, as it was found.
    #[serde(serialize_with = "as_object")]
    unreadable: LiteMap<String, String>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "how serde calls it")]
fn is_whole(is_partial: &bool) -> bool {
    !is_partial
}

/// What is asked of a file first: whose it is, and whether this version can know its form.
#[derive(Deserialize)]
struct Head {
    app: String,
    format: u64,
}

/// What a file holds, its records not looked at yet.
#[derive(Deserialize)]
pub(crate) struct Contents {
    #[serde(rename = "exported_on")]
    _exported_on: String,
    #[serde(default)]
    pub(crate) is_partial: bool,
    pub(crate) records: Entries<Box<RawValue>>,
    #[serde(default)]
    pub(crate) unreadable: Entries<String>,
}

/// The rows of an object, at most [`MAX_RECORDS`] of them.
pub(crate) struct Entries<V> {
    pub(crate) rows: LiteMap<String, V>,
    /// Keys that stand in the object more than once; of these `rows` has the last.
    pub(crate) twice: LiteMap<String, ()>,
    /// Whether there are more rows, which were passed over without being kept.
    too_many: bool,
}

impl<V> Default for Entries<V> {
    fn default() -> Entries<V> {
        Entries {
            rows: LiteMap::new(),
            twice: LiteMap::new(),
            too_many: false,
        }
    }
}

/// The texts as a file, a record on a line.
pub(super) fn pretty(
    stored: &LiteMap<String, String>,
    exported_on: &str,
    check: &dyn Fn(&Key, &str) -> Result<(), LoadError>,
) -> String {
    serde_json::to_string_pretty(&file(stored, exported_on, check)).unwrap_or_default()
}

/// The same of texts from which something was left out, and marked as such.
pub(super) fn pretty_partial(
    stored: &LiteMap<String, String>,
    exported_on: &str,
    check: &dyn Fn(&Key, &str) -> Result<(), LoadError>,
) -> String {
    let file = File {
        is_partial: true,
        ..file(stored, exported_on, check)
    };
    serde_json::to_string_pretty(&file).unwrap_or_default()
}

/// Readable records as a file on one line and without a date, for a link.
pub(crate) fn compact(stored: &LiteMap<String, String>) -> String {
    serde_json::to_string(&file(stored, "", &|_, _| Ok(()))).unwrap_or_default()
}

fn file(
    stored: &LiteMap<String, String>,
    exported_on: &str,
    check: &dyn Fn(&Key, &str) -> Result<(), LoadError>,
) -> File {
    let mut file = File {
        app: APP,
        format: FORMAT,
        exported_on: exported_on.to_owned(),
        is_partial: false,
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
    file
}

/// Reads a file. What is too large is refused before it is parsed, and no more rows are kept
/// than are allowed, so that memory follows the size of the file and not what it claims.
pub(crate) fn read(text: &str) -> Result<Contents, FileError> {
    if text.len() > MAX_BYTES {
        return Err(FileError::TooLarge);
    }
    let head: Head = match serde_json::from_str(text) {
        Ok(head) => head,
        Err(error) if error.is_data() => return Err(FileError::NotOurs),
        Err(_) => return Err(FileError::NotJson),
    };
    if head.app != APP || head.format == 0 {
        return Err(FileError::NotOurs);
    }
    if head.format > u64::from(FORMAT) {
        return Err(FileError::TooNew);
    }
    let contents: Contents = serde_json::from_str(text).map_err(|_| FileError::NotOurs)?;
    if contents.records.too_many || contents.unreadable.too_many {
        return Err(FileError::TooLarge);
    }
    Ok(contents)
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Entries<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Entries<V>, D::Error> {
        deserializer.deserialize_map(Rows(PhantomData))
    }
}

struct Rows<V>(PhantomData<V>);

impl<'de, V: Deserialize<'de>> Visitor<'de> for Rows<V> {
    type Value = Entries<V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut object: M) -> Result<Entries<V>, M::Error> {
        let mut entries = Entries::default();
        for _ in 0..MAX_RECORDS {
            let Some((key, value)) = object.next_entry::<String, V>()? else {
                return Ok(entries);
            };
            if entries.rows.contains_key(&key) {
                entries.twice.insert(key.clone(), ());
            }
            entries.rows.insert(key, value);
        }
        while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {
            entries.too_many = true;
        }
        Ok(entries)
    }
}
