//! How drafts and takings are written down.
//!
//! The names here are the stored format: they do not follow when a field of the live model is
//! renamed. Reading checks everything, so that a live value never holds what it should not.

use super::bank::{BANK_VERSION, Item};
use super::draft::Draft;
use super::model::{Answer, Form, Replies, Reply, Setup, Taking};
use crate::career::Stage;
use crate::json::Json;
use crate::record::codec::{
    day, day_json, id, map, map_json, moment, optional, stamped, stamped_json, text_json,
};
use crate::record::form::{Form as Shape, Table, keys, table};
use crate::record::{Clock, DecodeError};
use crate::store::{Key, Kind, ListRecord, Record, reverted_by_members};

table! {
    SETUP, SETUP_TABLE = "setup", "What was chosen at the start of a quiz." {
        "form": Shape::Choice(|| keys(&FORMS, form_key)), "How many statements.";
        "working": Shape::Flag, "Whether there is a role to ask about.";
        "stage": Shape::OrNull(&Shape::Choice(|| keys(&Stage::ALL, Stage::key))), "The career stage; null if not given.";
    }
}

const REPLIES: Shape = Shape::Map(
    &Shape::Names {
        name: "item",
        what: "The statements of the quiz.",
        all: || keys(&Item::ALL, Item::key),
    },
    &Shape::Stamped(&Shape::OrNull(&Shape::Range(1, 5))),
);

table! {
    DRAFT, DRAFT_TABLE = "quiz-draft", "A quiz in progress." {
        "id": Shape::Id, "As in the key.";
        "setup": Shape::Object(&SETUP_TABLE), "As of a finished quiz.";
        "replies": REPLIES, "As of a finished quiz.";
        "changed_ms": Shape::Moment, "When it was last changed.";
    }
}

table! {
    TAKING, TAKING_TABLE = "quiz-taking", "A finished quiz."
    note "Scores are not stored: they are worked out from the answers." {
        "id": Shape::Id, "As in the key.";
        "taken_on": Shape::Day, "When it was finished.";
        "taken_ms": Shape::Moment, "When it was finished.";
        "bank_version": Shape::Range(1, BANK_VERSION as i64), "The version of the statements.";
        "setup": Shape::Object(&SETUP_TABLE), "What was chosen at the start.";
        "replies": REPLIES, "The answers: from 1 (disagree) to 5 (agree), or null for \"doesn't apply\".";
    }
}

impl Record for Draft {
    const KIND: Kind = Kind::QuizDraft;
    const FORM: &'static Table = &DRAFT_TABLE;

    fn key(&self) -> Option<Key> {
        Key::of(Kind::QuizDraft, &self.id)
    }

    fn has_key(&self, key: &Key) -> bool {
        key.names(Kind::QuizDraft, &self.id)
    }

    fn doc(&self) -> Json {
        draft_json(self)
    }

    fn from_doc(doc: Json) -> Result<Draft, DecodeError> {
        read_draft(doc)
    }

    fn merged(&self, other: &Draft) -> Draft {
        Draft::merged(self, other)
    }

    fn reverted(&self, before: &Draft, after: &Draft, clock: Clock) -> Draft {
        Draft::reverted(self, before, after, clock)
    }
}

impl Record for Taking {
    const KIND: Kind = Kind::QuizTaking;
    const FORM: &'static Table = &TAKING_TABLE;
    const TITLE: &'static [&'static str] = &["taken_on"];

    fn key(&self) -> Option<Key> {
        Key::of(Kind::QuizTaking, &self.id)
    }

    fn has_key(&self, key: &Key) -> bool {
        key.names(Kind::QuizTaking, &self.id)
    }

    fn doc(&self) -> Json {
        taking_json(self)
    }

    fn from_doc(doc: Json) -> Result<Taking, DecodeError> {
        read_taking(doc)
    }

    fn merged(&self, other: &Taking) -> Taking {
        Taking::merged(self, other)
    }

    fn reverted(&self, before: &Taking, after: &Taking, _: Clock) -> Taking {
        reverted_by_members(self, before, after)
    }
}

impl ListRecord for Taking {
    fn id(&self) -> &str {
        &self.id
    }

    fn is_example(&self) -> bool {
        Taking::is_example(self)
    }
}

/// A draft as stored.
pub fn draft_json(draft: &Draft) -> Json {
    let [id, setup, replies, changed_ms] = DRAFT;
    Json::fields_of([
        (id, text_json(&draft.id)),
        (setup, setup_json(draft.setup)),
        (replies, replies_json(&draft.replies)),
        (changed_ms, Json::Whole(draft.changed_ms)),
    ])
}

/// Reads a draft.
///
/// # Errors
/// [`DecodeError`] tells of the first value at fault.
pub fn read_draft(doc: Json) -> Result<Draft, DecodeError> {
    let mut doc = doc.members(&DRAFT, &[])?;
    Ok(Draft {
        id: doc.read("id", id)?,
        setup: doc.read("setup", read_setup)?,
        replies: doc.read("replies", read_replies)?,
        changed_ms: doc.read("changed_ms", moment)?,
    })
}

/// A taking as stored.
pub fn taking_json(taking: &Taking) -> Json {
    let [id, taken_on, taken_ms, bank_version, setup, replies] = TAKING;
    Json::fields_of([
        (id, text_json(&taking.id)),
        (taken_on, day_json(taking.taken_on)),
        (taken_ms, Json::Whole(taking.taken_ms)),
        (bank_version, Json::Whole(taking.bank_version.into())),
        (setup, setup_json(taking.setup)),
        (replies, replies_json(&taking.replies)),
    ])
}

/// Reads a taking.
///
/// # Errors
/// [`DecodeError`] tells of the first value at fault. A bank of items that is not known here is a
/// later version's.
pub fn read_taking(doc: Json) -> Result<Taking, DecodeError> {
    let mut doc = doc.members(&TAKING, &[])?;
    let bank = |json: Json| {
        let version = u16::try_from(json.whole()?).ok();
        let known = version.filter(|version| (1..=BANK_VERSION).contains(version));
        known.ok_or_else(DecodeError::later)
    };
    Ok(Taking {
        bank_version: doc.read("bank_version", bank)?,
        id: doc.read("id", id)?,
        taken_on: doc.read("taken_on", day)?,
        taken_ms: doc.read("taken_ms", moment)?,
        setup: doc.read("setup", read_setup)?,
        replies: doc.read("replies", read_replies)?,
    })
}

/// The value of a reply is 1 to 5, or null for "doesn't apply". It cannot be missing: a lost answer
/// must not turn into one.
fn replies_json(replies: &Replies) -> Json {
    let point = |reply: &Reply| {
        let point = reply.answer().map(|answer| answer.point().into());
        point.map_or(Json::Null, Json::Whole)
    };
    let rows = replies.iter();
    map_json(rows.map(|(item, given)| (item.key().to_owned(), stamped_json(given, point))))
}

fn read_replies(json: Json) -> Result<Replies, DecodeError> {
    let item = |key: String| Item::from_key(&key).ok_or_else(DecodeError::later);
    let answer = |json: Json| {
        let answer = u8::try_from(json.whole()?).ok().and_then(Answer::new);
        answer.ok_or_else(DecodeError::value)
    };
    let reply = |json: Json| {
        let answer = optional(json, answer)?;
        Ok(answer.map_or(Reply::DoesNotApply, Reply::Point))
    };
    map(json, item, |json| stamped(json, reply))
}

/// The stage is null if the reader gave none.
fn setup_json(setup: Setup) -> Json {
    let [form, working, stage] = SETUP;
    let its_stage = setup.stage.map(|stage| text_json(stage.key()));
    Json::fields_of([
        (form, text_json(form_key(setup.form))),
        (working, Json::Flag(setup.working)),
        (stage, its_stage.unwrap_or_default()),
    ])
}

fn read_setup(json: Json) -> Result<Setup, DecodeError> {
    let mut doc = json.members(&SETUP, &[])?;
    let form = |json: Json| {
        let key = json.text()?;
        let form = FORMS.into_iter().find(|form| form_key(*form) == key);
        form.ok_or_else(DecodeError::form)
    };
    let stage = |json: Json| Stage::from_key(&json.text()?).ok_or_else(DecodeError::form);
    Ok(Setup {
        form: doc.read("form", form)?,
        working: doc.read("working", Json::flag)?,
        stage: doc.read("stage", |json| optional(json, stage))?,
    })
}

const FORMS: [Form; 2] = [Form::Quick, Form::Full];

const fn form_key(form: Form) -> &'static str {
    match form {
        Form::Quick => "quick",
        Form::Full => "full",
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::quiz::example::example;
    use crate::record::DecodeErrorKind;

    /// A stored taking as the first release wrote it: add to it, never change it.
    const STORED: &str = r#"{"id":"a1","taken_on":"2026-02-28","taken_ms":1772280000000,
        "bank_version":1,"setup":{"form":"full","working":true,"stage":null},
        "replies":{"income_pay":{"value":4,"at":1772279990000},
        "income_hours":{"value":null,"at":1772279995000}}}"#;

    fn read(text: &str) -> Result<Taking, DecodeError> {
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
    fn check_refused(from: &str, to: &str, kind: DecodeErrorKind, place: &str) {
        assert!(STORED.contains(from));
        let error = read(&STORED.replace(from, to)).unwrap_err();
        assert_eq!((error.kind, error.place()), (kind, place));
    }

    #[test]
    fn what_a_taking_cannot_hold_is_refused() {
        let value =
            |from: &str, to: &str, place| check_refused(from, to, DecodeErrorKind::Value, place);
        let later =
            |from: &str, to: &str, place| check_refused(from, to, DecodeErrorKind::Later, place);
        value("\"a1\"", "\"\"", "id");
        value("\"a1\"", "\"a-1\"", "id");
        value("a1", &"a".repeat(41), "id");
        value("2026-02-28", "2026-02-29", "taken_on");
        later("income_pay", "income_pie", "replies.income_pie");
        for point in [":0,", ":6,", ":400,"] {
            value(":4,", point, "replies.income_pay.value");
        }
        value("1772280000000", "-1", "taken_ms");
        value("1772279990000", "-7", "replies.income_pay.at");
        later("version\":1", "version\":2", "bank_version");
        later("version\":1", "version\":0", "bank_version");
    }

    #[test]
    fn a_missing_or_surplus_field_is_not_guessed_at() {
        let form =
            |from: &str, to: &str, place| check_refused(from, to, DecodeErrorKind::Form, place);
        form("\"value\":null,", "", "replies.income_hours.value");
        form(",\"stage\":null", "", "setup.stage");
        form("\"id\":\"a1\",", "", "id");
        form("\"id\":\"a1\",", "\"id\":\"a1\",\"mood\":3,", "mood");
        form("full", "long", "setup.form");
    }

    #[test]
    fn the_example_can_be_stored() {
        let taking = example(NaiveDate::from_ymd_opt(2026, 3, 14).unwrap());
        assert_eq!(read_taking(taking_json(&taking)), Ok(taking));
    }
}
