//! How the values that records are made of are written and read. Reading stops at the first fault;
//! see [`DecodeError`].

use chrono::NaiveDate;
use litemap::LiteMap;

use super::{DecodeError, Stamped};
use crate::day::{date_from_text, date_to_text};
use crate::json::Json;
use crate::moment::is_storable;
use crate::order::collect_map;

/// The longest text that is read, in characters. No field takes one as long: longer is no text of
/// ours.
pub const TEXT_STORED_MAX: usize = 2_000;

/// An object of its `own` members and those that came `later` than the first form of its record:
/// while one of these is null, it is left out, so that a record without it stays as the first form
/// wrote it.
pub(crate) fn object(
    own: impl IntoIterator<Item = (&'static str, Json)>,
    later: impl IntoIterator<Item = (&'static str, Json)>,
) -> Json {
    let later = later.into_iter().filter(|(_, value)| *value != Json::Null);
    let members = own.into_iter().chain(later);
    Json::Object(
        members
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
    )
}

pub(crate) fn text_json(text: &str) -> Json {
    Json::Text(text.to_owned())
}

pub(crate) fn day_json(day: NaiveDate) -> Json {
    Json::Text(date_to_text(day))
}

pub(crate) fn flag_json(flag: Option<bool>) -> Json {
    flag.map_or(Json::Null, Json::Flag)
}

/// A value with its moment.
pub(crate) fn stamped_json<T>(kept: &Stamped<T>, write: impl Fn(&T) -> Json) -> Json {
    Json::fields_of([
        ("value", write(&kept.value)),
        ("at", Json::Whole(kept.at_ms)),
    ])
}

/// Members by name, so that two copies of a record are the same text.
pub(crate) fn map_json(rows: impl IntoIterator<Item = (String, Json)>) -> Json {
    Json::Object(collect_map(rows).into_iter().collect())
}

/// A text of at most [`TEXT_STORED_MAX`] characters.
pub(crate) fn text(json: Json) -> Result<String, DecodeError> {
    let text = json.text()?;
    match text.chars().count() <= TEXT_STORED_MAX {
        true => Ok(text),
        false => Err(DecodeError::value()),
    }
}

/// An id: 1 to 40 ASCII letters and digits.
pub(crate) fn id(json: Json) -> Result<String, DecodeError> {
    id_of(json.text()?)
}

/// The same of a member's name.
pub(crate) fn id_of(id: String) -> Result<String, DecodeError> {
    let fits = (1..=40).contains(&id.len()) && id.bytes().all(|it| it.is_ascii_alphanumeric());
    fits.then_some(id).ok_or_else(DecodeError::value)
}

/// A calendar day as `YYYY-MM-DD`.
pub(crate) fn day(json: Json) -> Result<NaiveDate, DecodeError> {
    day_of(json.text()?)
}

/// The same of a member's name.
pub(crate) fn day_of(text: String) -> Result<NaiveDate, DecodeError> {
    date_from_text(&text).ok_or_else(DecodeError::value)
}

/// A moment that a browser's clock can tell, not before 1970.
pub(crate) fn moment(json: Json) -> Result<i64, DecodeError> {
    let at_ms = json.whole()?;
    is_storable(at_ms)
        .then_some(at_ms)
        .ok_or_else(DecodeError::value)
}

/// A choice by its name; one that is not known is a later version's.
pub(crate) fn choice<T>(
    json: Json,
    from_key: impl FnOnce(&str) -> Option<T>,
) -> Result<T, DecodeError> {
    from_key(&json.text()?).ok_or_else(DecodeError::later)
}

/// A value, or `None` for null.
pub(crate) fn optional<T>(
    json: Json,
    read: impl FnOnce(Json) -> Result<T, DecodeError>,
) -> Result<Option<T>, DecodeError> {
    json.optional().map(read).transpose()
}

/// Each item of a list.
pub(crate) fn list<T>(
    json: Json,
    read: impl Fn(Json) -> Result<T, DecodeError>,
) -> Result<Vec<T>, DecodeError> {
    let items = json.items()?.into_iter().enumerate();
    let read = |(index, item)| read(item).map_err(|error: DecodeError| error.at(index));
    items.map(read).collect()
}

/// The members of an object whose names are not known beforehand.
pub(crate) fn map<K: Ord, T>(
    json: Json,
    key: impl Fn(String) -> Result<K, DecodeError>,
    read: impl Fn(Json) -> Result<T, DecodeError>,
) -> Result<LiteMap<K, T>, DecodeError> {
    let mut map = LiteMap::new();
    for (name, value) in json.object()? {
        let row = match key(name.clone()) {
            Ok(key) => read(value).map(|value| (key, value)),
            Err(error) => Err(error),
        };
        let (key, value) = row.map_err(|error| error.within(&name))?;
        map.insert(key, value);
    }
    Ok(map)
}

/// A value with its moment.
pub(crate) fn stamped<T>(
    json: Json,
    read: impl FnOnce(Json) -> Result<T, DecodeError>,
) -> Result<Stamped<T>, DecodeError> {
    let mut members = json.members(&["value", "at"], &[])?;
    Ok(Stamped {
        at_ms: members.read("at", moment)?,
        value: members.read("value", read)?,
    })
}
