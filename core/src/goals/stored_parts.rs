//! The parts that stored goals are made of, and how each is checked.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::context::Agreed;
use super::draft::MilestoneText;
use super::field::LONGEST_TEXT;
use super::reading::Reading;
use super::stamped::Stamped;
use super::status::{MissReason, Status};
use super::stored::StoredError;
use crate::day::{date_from_text, date_to_text};
use crate::decimal::Decimal;

/// The latest moment a browser's clock can tell, in milliseconds since 1970-01-01T00:00Z
/// (ECMA-262, "Time Values and Time Range").
const LATEST_MS: i64 = 8_640_000_000_000_000;

/// A value with its moment, as stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StampedDocV1<T> {
    pub(super) value: T,
    pub(super) at: i64,
}

/// A milestone as stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MilestoneDocV1 {
    due: String,
    target: String,
}

/// A check-in as stored; null for one that was taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReadingDocV1 {
    on: String,
    /// A decimal in digits, or null.
    #[serde(deserialize_with = "Option::deserialize")]
    value: Option<String>,
    note: String,
    evidence: String,
}

/// An agreement as stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AgreedDocV1 {
    target: String,
    due: String,
}

/// A status as stored. What a kind does not have is null.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StatusDocV1 {
    kind: String,
    #[serde(deserialize_with = "Option::deserialize")]
    on: Option<String>,
    #[serde(deserialize_with = "Option::deserialize")]
    reason: Option<String>,
    #[serde(deserialize_with = "Option::deserialize")]
    text: Option<String>,
}

impl<T: Clone> Stamped<T> {
    pub(super) fn to_doc<D>(&self, doc: impl FnOnce(&T) -> D) -> StampedDocV1<D> {
        StampedDocV1 {
            value: doc(&self.value),
            at: self.at_ms,
        }
    }
}

impl<D> StampedDocV1<D> {
    pub(super) fn read<T>(
        self,
        value: impl FnOnce(D) -> Result<T, StoredError>,
    ) -> Result<Stamped<T>, StoredError> {
        Ok(Stamped {
            at_ms: moment(self.at)?,
            value: value(self.value)?,
        })
    }
}

impl MilestoneDocV1 {
    pub(super) fn of(milestone: &MilestoneText) -> MilestoneDocV1 {
        MilestoneDocV1 {
            due: milestone.due.clone(),
            target: milestone.target.clone(),
        }
    }

    pub(super) fn read(self) -> Result<MilestoneText, StoredError> {
        Ok(MilestoneText {
            due: text(self.due)?,
            target: text(self.target)?,
        })
    }
}

impl ReadingDocV1 {
    pub(super) fn of(reading: &Reading) -> ReadingDocV1 {
        ReadingDocV1 {
            on: date_to_text(reading.on),
            value: reading.value.map(Decimal::to_text),
            note: reading.note.clone(),
            evidence: reading.evidence.clone(),
        }
    }

    pub(super) fn read(self) -> Result<Reading, StoredError> {
        let value = match self.value {
            Some(digits) => Some(Decimal::parse(&digits).ok_or(StoredError::BadNumber(digits))?),
            None => None,
        };
        Ok(Reading {
            on: day(self.on)?,
            value,
            note: text(self.note)?,
            evidence: text(self.evidence)?,
        })
    }
}

impl AgreedDocV1 {
    pub(super) fn of(agreed: &Agreed) -> AgreedDocV1 {
        AgreedDocV1 {
            target: agreed.target.clone(),
            due: agreed.due.clone(),
        }
    }

    pub(super) fn read(self) -> Result<Agreed, StoredError> {
        Ok(Agreed {
            target: text(self.target)?,
            due: text(self.due)?,
        })
    }
}

impl StatusDocV1 {
    pub(super) fn of(status: &Status) -> StatusDocV1 {
        let doc = |kind: &str, on: Option<NaiveDate>| StatusDocV1 {
            kind: kind.to_owned(),
            on: on.map(date_to_text),
            reason: None,
            text: None,
        };
        match status {
            Status::Building => doc("building", None),
            Status::Active => doc("active", None),
            Status::Paused { on } => doc("paused", Some(*on)),
            Status::Closed { on } => doc("closed", Some(*on)),
            Status::Done { on, evidence } => StatusDocV1 {
                text: Some(evidence.clone()),
                ..doc("done", Some(*on))
            },
            Status::Missed { on, reason, note } => StatusDocV1 {
                reason: reason.map(|reason| reason.key().to_owned()),
                text: Some(note.clone()),
                ..doc("missed", Some(*on))
            },
        }
    }

    pub(super) fn read(self) -> Result<Status, StoredError> {
        let on = self.on.map(day).transpose()?;
        let said = self.text.map(text).transpose()?;
        let reason = match self.reason {
            Some(key) => Some(MissReason::from_key(&key).ok_or(StoredError::UnknownChoice(key))?),
            None => None,
        };
        Ok(match (self.kind.as_str(), on, reason, said) {
            ("building", None, None, None) => Status::Building,
            ("active", None, None, None) => Status::Active,
            ("paused", Some(on), None, None) => Status::Paused { on },
            ("closed", Some(on), None, None) => Status::Closed { on },
            ("done", Some(on), None, Some(evidence)) => Status::Done { on, evidence },
            ("missed", Some(on), reason, Some(note)) => Status::Missed { on, reason, note },
            ("building" | "active" | "paused" | "closed" | "done" | "missed", ..) => {
                return Err(StoredError::BadStatus);
            }
            _ => return Err(StoredError::UnknownChoice(self.kind)),
        })
    }
}

/// A day as stored.
pub(super) fn day(text: String) -> Result<NaiveDate, StoredError> {
    date_from_text(&text).ok_or(StoredError::BadDate(text))
}

/// A text as stored. One that is longer than a field takes may have been typed: twice that is
/// kept, more is no text of ours.
pub(super) fn text(text: String) -> Result<String, StoredError> {
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
pub(super) fn moment(at_ms: i64) -> Result<i64, StoredError> {
    if (0..=LATEST_MS).contains(&at_ms) {
        Ok(at_ms)
    } else {
        Err(StoredError::MomentOutOfRange(at_ms))
    }
}
