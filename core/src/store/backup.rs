//! Everything a reader has, as one file: written, and read back with a plan before anything
//! is changed. `docs/data-format.md` describes the file.

mod file;
mod import_error;
mod plan;
mod title;
mod verdict;

use litemap::LiteMap;
use serde::de::IgnoredAny;

use super::{ASIDE_PREFIX, Key, Kind, LoadError, PREFIX};
pub use file::{FORMAT, FileError, MAX_BYTES, MAX_RECORDS};
pub(crate) use file::{compact, read as contents};
pub use import_error::ImportError;
pub use plan::{Change, Group, ImportEntry, OnConflict, Plan, plan};
pub use title::title;

/// Writes a backup of stored texts by their keys: the keys in their order, a record on a line,
/// so that two backups can be compared line by line.
///
/// Takes whatever is stored under our prefix: records, records of a later version, and text
/// set aside. Nothing is left out because it could not be read. `exported_on` is a date for
/// the reader; `check` tells whether a text could be read under its key.
pub fn write(
    stored: &LiteMap<String, String>,
    exported_on: &str,
    check: impl Fn(&Key, &str) -> Result<(), LoadError>,
) -> String {
    file::pretty(stored, exported_on, &check)
}

/// The same without people: neither their records nor any text that was set aside, which may be of
/// somebody. The file says that it is partial, so that it takes the place of nothing.
pub fn write_without_people(
    stored: &LiteMap<String, String>,
    exported_on: &str,
    check: impl Fn(&Key, &str) -> Result<(), LoadError>,
) -> String {
    let is_left = |(stored_key, _): &(&String, &String)| {
        Key::parse(stored_key).is_some_and(|key| key.kind() != Kind::Person)
    };
    let left = stored.iter().filter(is_left);
    let left = left
        .map(|(key, text)| (key.clone(), text.clone()))
        .collect();
    file::pretty_partial(&left, exported_on, &check)
}

/// The stored texts that a file was written of, by their keys, as they were: not planned, not
/// checked, and nothing left out. Only for a file that this app kept itself.
///
/// # Errors
/// As [`plan`].
pub fn texts(file: &str) -> Result<LiteMap<String, String>, FileError> {
    let file::Contents {
        records,
        unreadable,
        ..
    } = file::read(file)?;
    let mut texts = unreadable.rows;
    for (stored_key, envelope) in records.rows {
        texts.insert(stored_key, envelope.get().to_owned());
    }
    Ok(texts)
}

/// Whether a file says that people were left out when it was written.
pub fn is_partial(file: &str) -> bool {
    file::read(file).is_ok_and(|contents| contents.is_partial)
}

/// The line and column, counted from 1, at which a text is no JSON any more; `None` for JSON.
pub fn broken_at(file: &str) -> Option<(usize, usize)> {
    let error = serde_json::from_str::<IgnoredAny>(file).err()?;
    Some((error.line().max(1), error.column().max(1)))
}

/// A free key under which text is set aside that could not be read under `stored_key`.
pub fn aside_key(stored_key: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let name = aside_name(stored_key);
    let mut key = numbered(&name, 1);
    let mut number = 2;
    while is_taken(&key) {
        key = numbered(&name, number);
        number += 1;
    }
    key
}

/// What text is called that is set aside from under `stored_key`: at most 80 characters.
fn aside_name(stored_key: &str) -> String {
    let name = stored_key.strip_prefix(PREFIX).unwrap_or(stored_key);
    let name = name.strip_prefix("aside/").unwrap_or(name);
    name.chars().take(80).collect()
}

/// The key of the text set aside under a name, the first without a number.
fn numbered(name: &str, number: usize) -> String {
    match number {
        1 => [ASIDE_PREFIX, name].concat(),
        _ => [ASIDE_PREFIX, name, "~", &number.to_string()].concat(),
    }
}
