//! How drafts and takings are written down.
//!
//! The names here are the stored format: they do not follow when a field of the live model is
//! renamed. Reading checks everything, so that a live value never holds what it should not.

use chrono::NaiveDate;

use super::bank::{BANK_VERSION, Item};
use super::draft::Draft;
use super::model::{Answer, Given, Replies, Reply, Taking};
use super::setup_doc::{read_setup, setup_json};
use crate::day::{date_from_text, date_to_text};
use crate::json::{Json, Misshapen};
use crate::moment::is_storable;
use crate::order::map_of;

/// Why a stored document cannot be read. The whole document is then set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoredError {
    /// A name is missing or surplus, or a value is of another kind.
    Misshapen,
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
    UnknownBank(i64),
}

impl From<Misshapen> for StoredError {
    fn from(_: Misshapen) -> StoredError {
        StoredError::Misshapen
    }
}

const DRAFT: [&str; 4] = ["id", "setup", "replies", "changed_ms"];

/// A draft as stored.
pub fn draft_json(draft: &Draft) -> Json {
    let [id, setup, replies, changed_ms] = DRAFT;
    Json::fields_of([
        (id, Json::Text(draft.id.clone())),
        (setup, setup_json(draft.setup)),
        (replies, replies_json(&draft.replies)),
        (changed_ms, Json::Whole(draft.changed_ms)),
    ])
}

/// Reads a draft.
///
/// # Errors
/// [`StoredError`] says what is wrong with the first value that is.
pub fn read_draft(doc: Json) -> Result<Draft, StoredError> {
    let [id, setup, replies, changed_ms] = doc.fields(DRAFT)?;
    Ok(Draft {
        id: checked_id(id)?,
        setup: read_setup(setup)?,
        replies: read_replies(replies)?,
        changed_ms: checked_moment(changed_ms)?,
    })
}

/// The day is `YYYY-MM-DD`.
const TAKING: [&str; 6] = [
    "id",
    "taken_on",
    "taken_ms",
    "bank_version",
    "setup",
    "replies",
];

/// A taking as stored.
pub fn taking_json(taking: &Taking) -> Json {
    let [id, taken_on, taken_ms, bank_version, setup, replies] = TAKING;
    Json::fields_of([
        (id, Json::Text(taking.id.clone())),
        (taken_on, Json::Text(date_to_text(taking.taken_on))),
        (taken_ms, Json::Whole(taking.taken_ms)),
        (bank_version, Json::Whole(taking.bank_version.into())),
        (setup, setup_json(taking.setup)),
        (replies, replies_json(&taking.replies)),
    ])
}

/// Reads a taking.
///
/// # Errors
/// [`StoredError`] says what is wrong with the first value that is.
pub fn read_taking(doc: Json) -> Result<Taking, StoredError> {
    let [id, taken_on, taken_ms, bank_version, setup, replies] = doc.fields(TAKING)?;
    Ok(Taking {
        bank_version: checked_bank(bank_version)?,
        id: checked_id(id)?,
        taken_on: checked_day(taken_on)?,
        taken_ms: checked_moment(taken_ms)?,
        setup: read_setup(setup)?,
        replies: read_replies(replies)?,
    })
}

/// The value is 1 to 5, or null for "doesn't apply". It cannot be missing: a lost answer must not
/// turn into one.
const GIVEN: [&str; 2] = ["value", "at"];

fn replies_json(replies: &Replies) -> Json {
    let row = |(item, given): (&Item, &Given)| {
        let [value, at] = GIVEN;
        let point = given.value.answer().map(|answer| answer.point().into());
        let fields = [
            (value, point.map_or(Json::Null, Json::Whole)),
            (at, Json::Whole(given.at_ms)),
        ];
        (item.key().to_owned(), Json::fields_of(fields))
    };
    // By name, so that two copies are the same text.
    let rows = map_of(replies.iter().map(row));
    Json::Object(rows.into_iter().collect())
}

fn read_replies(json: Json) -> Result<Replies, StoredError> {
    let row = |(key, json): (String, Json)| {
        let Some(item) = Item::from_key(&key) else {
            return Err(StoredError::UnknownItem(key));
        };
        let [value, at] = json.fields(GIVEN)?;
        let reply = match value.optional().map(Json::whole).transpose()? {
            None => Reply::DoesNotApply,
            Some(point) => {
                let answer = u8::try_from(point).ok().and_then(Answer::new);
                Reply::Point(answer.ok_or(StoredError::ValueOutOfRange(key))?)
            }
        };
        let at_ms = checked_moment(at)?;
        let value = reply;
        Ok((item, Given { at_ms, value }))
    };
    let rows: Result<Vec<_>, _> = json.rows()?.map(row).collect();
    rows.map(map_of)
}

fn checked_id(json: Json) -> Result<String, StoredError> {
    let id = json.text()?;
    let fits = (1..=40).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if fits {
        Ok(id)
    } else {
        Err(StoredError::BadId)
    }
}

fn checked_bank(json: Json) -> Result<u16, StoredError> {
    let version = json.whole()?;
    let known = u16::try_from(version).ok();
    let known = known.filter(|version| (1..=BANK_VERSION).contains(version));
    known.ok_or(StoredError::UnknownBank(version))
}

fn checked_day(json: Json) -> Result<NaiveDate, StoredError> {
    let day = json.text()?;
    date_from_text(&day).ok_or(StoredError::BadDate(day))
}

fn checked_moment(json: Json) -> Result<i64, StoredError> {
    let at_ms = json.whole()?;
    if is_storable(at_ms) {
        Ok(at_ms)
    } else {
        Err(StoredError::MomentOutOfRange(at_ms))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::example::example;

    /// A stored taking as the first release wrote it: add to it, never change it.
    const STORED: &str = r#"{"id":"a1","taken_on":"2026-02-28","taken_ms":1772280000000,
        "bank_version":1,"setup":{"form":"full","working":true,"stage":null},
        "replies":{"income_pay":{"value":4,"at":1772279990000},
        "income_hours":{"value":null,"at":1772279995000}}}"#;

    fn read(text: &str) -> Result<Taking, StoredError> {
        read_taking(serde_json::from_str(text).unwrap())
    }

    #[test]
    fn a_stored_taking_is_still_read() {
        let taking = read(STORED).unwrap();
        assert_eq!(Some(taking.taken_on), NaiveDate::from_ymd_opt(2026, 2, 28));
        let income_pay = taking.replies[&Item::IncomePay];
        assert_eq!(income_pay.value.answer(), Answer::new(4));
        assert_eq!(income_pay.at_ms, 1_772_279_990_000);
        assert_eq!(
            taking.replies[&Item::IncomeHours].value,
            Reply::DoesNotApply
        );
    }

    #[track_caller]
    fn check_refused(from: &str, to: &str, expected: StoredError) {
        assert!(STORED.contains(from));
        assert_eq!(read(&STORED.replace(from, to)), Err(expected));
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
        check_refused(":4,", ":400,", value("income_pay"));
        check_refused("1772280000000", "-1", StoredError::MomentOutOfRange(-1));
        check_refused("1772279990000", "-7", StoredError::MomentOutOfRange(-7));
        check_refused("version\":1", "version\":2", StoredError::UnknownBank(2));
        check_refused("version\":1", "version\":0", StoredError::UnknownBank(0));
    }

    #[track_caller]
    fn check_unreadable(from: &str, to: &str) {
        check_refused(from, to, StoredError::Misshapen);
    }

    #[test]
    fn a_missing_or_surplus_field_is_not_guessed_at() {
        check_unreadable("\"value\":null,", "");
        check_unreadable(",\"stage\":null", "");
        check_unreadable("\"id\":\"a1\",", "");
        check_unreadable("\"id\":\"a1\",", "\"id\":\"a1\",\"mood\":3,");
        check_unreadable("full", "long");
    }

    #[test]
    fn the_example_can_be_stored() {
        let taking = example(NaiveDate::from_ymd_opt(2026, 3, 14).unwrap());
        assert_eq!(read_taking(taking_json(&taking)), Ok(taking));
    }
}
