//! How drafts and takings are written down.
//!
//! These types are the stored format and nothing else: renaming a field of the live model leaves
//! them alone. Reading checks everything, so that a live value never holds what it should not.

use litemap::LiteMap;

use serde::{Deserialize, Serialize};

use super::bank::{BANK_VERSION, Item};
use super::draft::Draft;
use super::model::{Answer, Given, Replies, Reply, Setup, Taking};
use super::setup_doc::SetupDocV1;
use crate::day::{date_from_text, date_to_text};
use crate::order::{as_object, map_of};

/// The latest moment a browser's clock can tell, in milliseconds since 1970-01-01T00:00Z
/// (ECMA-262, "Time Values and Time Range"); JSON readers still hold it exactly.
const LATEST_MS: i64 = 8_640_000_000_000_000;

/// Why a stored document cannot be read. The whole document is then set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoredError {
    /// The id is not 1 to 40 ASCII letters and digits.
    BadId,
    /// The text is not a calendar day as `YYYY-MM-DD`.
    BadDate(String),
    /// The bank has no item with this key.
    UnknownItem(String),
    /// The item with this key has an answer outside 1 to 5.
    ValueOutOfRange(String),
    /// A moment before 1970 or beyond what a browser's clock can tell.
    MomentOutOfRange(i64),
    /// The taking is from a version of the item bank that is not known here.
    UnknownBank(u16),
}

/// A draft as stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftDocV1 {
    id: String,
    setup: SetupDocV1,
    #[serde(serialize_with = "as_object")]
    replies: LiteMap<String, GivenDocV1>,
    changed_ms: i64,
}

/// A taking as stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakingDocV1 {
    id: String,
    /// `YYYY-MM-DD`.
    taken_on: String,
    taken_ms: i64,
    bank_version: u16,
    setup: SetupDocV1,
    #[serde(serialize_with = "as_object")]
    replies: LiteMap<String, GivenDocV1>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct GivenDocV1 {
    /// 1 to 5, or null for "doesn't apply". A missing value is an error, hence the attribute:
    /// a lost answer must not turn into one.
    #[serde(deserialize_with = "Option::deserialize")]
    value: Option<u8>,
    at: i64,
}

impl From<&Draft> for DraftDocV1 {
    fn from(draft: &Draft) -> DraftDocV1 {
        DraftDocV1 {
            id: draft.id.clone(),
            setup: SetupDocV1::from(draft.setup),
            replies: replies_to_doc(&draft.replies),
            changed_ms: draft.changed_ms,
        }
    }
}

impl TryFrom<DraftDocV1> for Draft {
    type Error = StoredError;

    fn try_from(doc: DraftDocV1) -> Result<Draft, StoredError> {
        Ok(Draft {
            id: checked_id(doc.id)?,
            setup: Setup::from(doc.setup),
            replies: replies_from_doc(doc.replies)?,
            changed_ms: checked_moment(doc.changed_ms)?,
        })
    }
}

impl From<&Taking> for TakingDocV1 {
    fn from(taking: &Taking) -> TakingDocV1 {
        TakingDocV1 {
            id: taking.id.clone(),
            taken_on: date_to_text(taking.taken_on),
            taken_ms: taking.taken_ms,
            bank_version: taking.bank_version,
            setup: SetupDocV1::from(taking.setup),
            replies: replies_to_doc(&taking.replies),
        }
    }
}

impl TryFrom<TakingDocV1> for Taking {
    type Error = StoredError;

    fn try_from(doc: TakingDocV1) -> Result<Taking, StoredError> {
        if !(1..=BANK_VERSION).contains(&doc.bank_version) {
            return Err(StoredError::UnknownBank(doc.bank_version));
        }
        Ok(Taking {
            id: checked_id(doc.id)?,
            taken_on: date_from_text(&doc.taken_on).ok_or(StoredError::BadDate(doc.taken_on))?,
            taken_ms: checked_moment(doc.taken_ms)?,
            bank_version: doc.bank_version,
            setup: Setup::from(doc.setup),
            replies: replies_from_doc(doc.replies)?,
        })
    }
}

fn replies_to_doc(replies: &Replies) -> LiteMap<String, GivenDocV1> {
    let row = |(item, given): (&Item, &Given)| {
        let value = given.reply.answer().map(Answer::point);
        let at = given.at_ms;
        (item.key().to_owned(), GivenDocV1 { value, at })
    };
    map_of(replies.iter().map(row))
}

fn replies_from_doc(rows: LiteMap<String, GivenDocV1>) -> Result<Replies, StoredError> {
    let row = |(key, doc): (String, GivenDocV1)| {
        let Some(item) = Item::from_key(&key) else {
            return Err(StoredError::UnknownItem(key));
        };
        let reply = match doc.value.map(Answer::new) {
            None => Reply::DoesNotApply,
            Some(Some(answer)) => Reply::Point(answer),
            Some(None) => return Err(StoredError::ValueOutOfRange(key)),
        };
        let at_ms = checked_moment(doc.at)?;
        Ok((item, Given { at_ms, reply }))
    };
    let rows: Result<Vec<_>, _> = rows.into_iter().map(row).collect();
    rows.map(map_of)
}

fn checked_id(id: String) -> Result<String, StoredError> {
    let fits = (1..=40).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if fits {
        Ok(id)
    } else {
        Err(StoredError::BadId)
    }
}

fn checked_moment(at_ms: i64) -> Result<i64, StoredError> {
    if (0..=LATEST_MS).contains(&at_ms) {
        Ok(at_ms)
    } else {
        Err(StoredError::MomentOutOfRange(at_ms))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::example::example;
    use chrono::NaiveDate;

    /// A stored taking as the first release wrote it: add to it, never change it.
    const TAKING: &str = r#"{"id":"a1","taken_on":"2026-02-28","taken_ms":1772280000000,
        "bank_version":1,"setup":{"form":"full","working":true,"stage":null},
        "replies":{"income_pay":{"value":4,"at":1772279990000},
        "income_hours":{"value":null,"at":1772279995000}}}"#;

    fn read(text: &str) -> Result<Taking, StoredError> {
        let doc: TakingDocV1 = serde_json::from_str(text).unwrap();
        Taking::try_from(doc)
    }

    #[test]
    fn a_stored_taking_is_still_read() {
        let taking = read(TAKING).unwrap();
        assert_eq!(Some(taking.taken_on), NaiveDate::from_ymd_opt(2026, 2, 28));
        let income_pay = taking.replies[&Item::IncomePay];
        assert_eq!(income_pay.reply.answer(), Answer::new(4));
        assert_eq!(income_pay.at_ms, 1_772_279_990_000);
        assert_eq!(
            taking.replies[&Item::IncomeHours].reply,
            Reply::DoesNotApply
        );
    }

    #[track_caller]
    fn check_refused(from: &str, to: &str, expected: StoredError) {
        assert!(TAKING.contains(from));
        assert_eq!(read(&TAKING.replace(from, to)), Err(expected));
    }

    #[test]
    fn what_a_taking_cannot_hold_is_refused() {
        let bad_date = StoredError::BadDate("2026-02-29".to_owned());
        let item = |key: &str| StoredError::UnknownItem(key.to_owned());
        let value = |key: &str| StoredError::ValueOutOfRange(key.to_owned());
        check_refused("\"a1\"", "\"\"", StoredError::BadId);
        check_refused("\"a1\"", "\"a-1\"", StoredError::BadId);
        check_refused("a1", &"a".repeat(41), StoredError::BadId);
        check_refused("2026-02-28", "2026-02-29", bad_date);
        check_refused("income_pay", "income_pie", item("income_pie"));
        check_refused(":4,", ":0,", value("income_pay"));
        check_refused(":4,", ":6,", value("income_pay"));
        check_refused("1772280000000", "-1", StoredError::MomentOutOfRange(-1));
        check_refused("1772279990000", "-7", StoredError::MomentOutOfRange(-7));
        check_refused("version\":1", "version\":2", StoredError::UnknownBank(2));
        check_refused("version\":1", "version\":0", StoredError::UnknownBank(0));
    }

    #[track_caller]
    fn check_unreadable(from: &str, to: &str) {
        assert!(TAKING.contains(from));
        let text = TAKING.replace(from, to);
        assert!(serde_json::from_str::<TakingDocV1>(&text).is_err());
    }

    #[test]
    fn a_missing_or_surplus_field_is_not_guessed_at() {
        check_unreadable("\"value\":null,", "");
        check_unreadable(",\"stage\":null", "");
        check_unreadable("\"id\":\"a1\",", "");
        check_unreadable("\"id\":\"a1\",", "\"id\":\"a1\",\"mood\":3,");
        check_unreadable("full", "long");
        check_unreadable(":4,", ":400,");
    }

    #[test]
    fn the_example_can_be_stored() {
        let taking = example(NaiveDate::from_ymd_opt(2026, 3, 14).unwrap());
        assert_eq!(Taking::try_from(TakingDocV1::from(&taking)), Ok(taking));
    }
}
