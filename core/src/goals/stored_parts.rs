//! The parts that stored goals are made of, and how each is checked.

use chrono::NaiveDate;
use litemap::LiteMap;

use super::check_in::CheckIn as Reading;
use super::draft::MilestoneText;
use super::field::LONGEST_TEXT;
use super::goal::Commitment as Agreed;
use super::stamped::Stamped;
use super::status::{MissReason, Status};
use super::stored::StoredError;
use crate::day::{date_from_text, date_to_text};
use crate::decimal::Decimal;
use crate::json::Json;
use crate::moment::is_storable;
use crate::order::map_of;

const STAMPED: [&str; 2] = ["value", "at"];

/// A value with its moment.
pub(super) fn stamped_json<T>(kept: &Stamped<T>, write: impl Fn(&T) -> Json) -> Json {
    let [value, at] = STAMPED;
    Json::fields_of([(value, write(&kept.value)), (at, Json::Whole(kept.at_ms))])
}

/// Reads a value with its moment.
pub(super) fn stamped<T>(
    json: Json,
    read: impl Fn(Json) -> Result<T, StoredError>,
) -> Result<Stamped<T>, StoredError> {
    let [value, at] = json.fields(STAMPED)?;
    let at_ms = moment(at)?;
    let value = read(value)?;
    Ok(Stamped { at_ms, value })
}

/// Values with their moments, by their names.
pub(super) fn keyed_json<K, T>(
    map: &LiteMap<K, Stamped<T>>,
    name: impl Fn(&K) -> String,
    write: impl Fn(&T) -> Json,
) -> Json {
    let pairs = map
        .iter()
        .map(|(key, kept)| (name(key), stamped_json(kept, &write)));
    // By name, so that two copies of a goal are the same text.
    Json::Object(map_of(pairs).into_iter().collect())
}

/// Reads values with their moments, by their names.
pub(super) fn keyed<K: Ord, T>(
    json: Json,
    name: impl Fn(String) -> Result<K, StoredError>,
    read: impl Fn(Json) -> Result<T, StoredError>,
) -> Result<LiteMap<K, Stamped<T>>, StoredError> {
    let mut map = LiteMap::new();
    for (key, kept) in json.rows()? {
        map.insert(name(key)?, stamped(kept, &read)?);
    }
    Ok(map)
}

/// Reads each item of a list.
pub(super) fn each<T>(
    json: Json,
    read: impl Fn(Json) -> Result<T, StoredError>,
) -> Result<Vec<T>, StoredError> {
    json.items()?.into_iter().map(read).collect()
}

const MILESTONE: [&str; 2] = ["due", "target"];

pub(super) fn milestone_json(milestone: &MilestoneText) -> Json {
    let [due, target] = MILESTONE;
    Json::fields_of([
        (due, text_json(&milestone.due)),
        (target, text_json(&milestone.target)),
    ])
}

pub(super) fn milestone(json: Json) -> Result<MilestoneText, StoredError> {
    let [due, target] = json.fields(MILESTONE)?;
    Ok(MilestoneText {
        due: text(due)?,
        target: text(target)?,
    })
}

const READING: [&str; 4] = ["on", "value", "note", "evidence"];

/// A check-in; its value is a decimal in digits, or null.
pub(super) fn reading_json(reading: &Reading) -> Json {
    let [on, value, note, evidence] = READING;
    Json::fields_of([
        (on, day_json(reading.on)),
        (
            value,
            Json::text_or_null(reading.value.map(Decimal::to_text)),
        ),
        (note, text_json(&reading.note)),
        (evidence, text_json(&reading.evidence)),
    ])
}

pub(super) fn reading(json: Json) -> Result<Reading, StoredError> {
    let [on, value, note, evidence] = json.fields(READING)?;
    let number = |json: Json| {
        let digits = json.text()?;
        Decimal::parse(&digits).ok_or(StoredError::BadNumber(digits))
    };
    Ok(Reading {
        on: day(on.text()?)?,
        value: value.optional().map(number).transpose()?,
        note: text(note)?,
        evidence: text(evidence)?,
    })
}

const AGREED: [&str; 2] = ["target", "due"];

pub(super) fn agreed_json(agreed: &Agreed) -> Json {
    let [target, due] = AGREED;
    Json::fields_of([
        (target, text_json(&agreed.target)),
        (due, text_json(&agreed.due)),
    ])
}

pub(super) fn agreed(json: Json) -> Result<Agreed, StoredError> {
    let [target, due] = json.fields(AGREED)?;
    Ok(Agreed {
        target: text(target)?,
        due: text(due)?,
    })
}

const STATUS: [&str; 4] = ["kind", "on", "reason", "text"];

/// A status. What a kind does not have is null.
pub(super) fn status_json(status: &Status) -> Json {
    let (kind, on, reason, said) = match status {
        Status::Building => ("building", None, None, None),
        Status::Active => ("active", None, None, None),
        Status::Paused { on } => ("paused", Some(on), None, None),
        Status::Closed { on } => ("closed", Some(on), None, None),
        Status::Done { on, evidence } => ("done", Some(on), None, Some(evidence)),
        Status::Missed { on, reason, note } => ("missed", Some(on), *reason, Some(note)),
    };
    let [kind_name, on_name, reason_name, text_name] = STATUS;
    Json::fields_of([
        (kind_name, text_json(kind)),
        (on_name, on.map_or(Json::Null, |on| day_json(*on))),
        (
            reason_name,
            reason.map_or(Json::Null, |reason| text_json(reason.key())),
        ),
        (text_name, Json::text_or_null(said.cloned())),
    ])
}

pub(super) fn status(json: Json) -> Result<Status, StoredError> {
    let [kind, on, reason, said] = json.fields(STATUS)?;
    let on = on.optional().map(|on| day(on.text()?)).transpose()?;
    let said = said.optional().map(text).transpose()?;
    let choice = |json: Json| {
        let key = json.text()?;
        MissReason::from_key(&key).ok_or(StoredError::UnknownChoice(key))
    };
    let reason = reason.optional().map(choice).transpose()?;
    let kind = kind.text()?;
    Ok(match (kind.as_str(), on, reason, said) {
        ("building", None, None, None) => Status::Building,
        ("active", None, None, None) => Status::Active,
        ("paused", Some(on), None, None) => Status::Paused { on },
        ("closed", Some(on), None, None) => Status::Closed { on },
        ("done", Some(on), None, Some(evidence)) => Status::Done { on, evidence },
        ("missed", Some(on), reason, Some(note)) => Status::Missed { on, reason, note },
        ("building" | "active" | "paused" | "closed" | "done" | "missed", ..) => {
            return Err(StoredError::BadStatus);
        }
        _ => return Err(StoredError::UnknownChoice(kind)),
    })
}

pub(super) fn text_json(text: &str) -> Json {
    Json::Text(text.to_owned())
}

pub(super) fn day_json(day: NaiveDate) -> Json {
    Json::Text(date_to_text(day))
}

pub(super) fn flag(json: Json) -> Result<bool, StoredError> {
    Ok(json.flag()?)
}

/// A day as stored.
pub(super) fn day(text: String) -> Result<NaiveDate, StoredError> {
    date_from_text(&text).ok_or(StoredError::BadDate(text))
}

/// A text as stored. One that is longer than a field takes may have been typed: twice that is
/// kept, more is no text of ours.
pub(super) fn text(json: Json) -> Result<String, StoredError> {
    let text = json.text()?;
    if text.chars().count() <= 2 * LONGEST_TEXT {
        Ok(text)
    } else {
        Err(StoredError::TextTooLong)
    }
}

/// An id as stored: 1 to 40 ASCII letters and digits.
pub(super) fn id(id: String) -> Result<String, StoredError> {
    let fits = (1..=40).contains(&id.len()) && id.bytes().all(|it| it.is_ascii_alphanumeric());
    if fits {
        Ok(id)
    } else {
        Err(StoredError::BadId)
    }
}

/// A moment as stored.
pub(super) fn moment(json: Json) -> Result<i64, StoredError> {
    let at_ms = json.whole()?;
    if is_storable(at_ms) {
        Ok(at_ms)
    } else {
        Err(StoredError::MomentOutOfRange(at_ms))
    }
}
