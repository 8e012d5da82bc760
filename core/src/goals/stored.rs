//! How goals and what the reader has time for are written down.
//!
//! The names here are the stored format: they do not follow when a field of the live model is
//! renamed. Numbers stay the text that was typed. Reading checks everything, so that a live value
//! never holds what it should not.

use super::check_in::CheckIn;
use super::draft::MilestoneText;
use super::example::is_example;
use super::field::Field;
use super::goal::{Commitment, Goal};
use super::link::Link;
use super::settings::GoalSettings;
use super::status::{MissReason, Status};
use crate::career::{Facet, Practice, Stage};
use crate::day::date_to_text;
use crate::decimal::Decimal;
use crate::json::Json;
use crate::record::codec::{
    choice, day, day_json, day_of, id, id_of, list, map, map_json, moment, object, optional,
    stamped, stamped_json, text, text_json,
};
use crate::record::form::{Form, Table, keys, table};
use crate::record::{Clock, DecodeError, Stamped};
use crate::store::{Key, Kind, ListRecord, Record};

table! {
    GOAL, GOAL_TABLE = "goal", "A goal." {
        "id": Form::Id, "As in the key.";
        "texts": Form::Map(&FIELD, &Form::Stamped(&Form::Text)), "What was typed and chosen.";
        "milestones": Form::Stamped(&Form::List(&Form::Object(&MILESTONE_TABLE))), "In the order in which they were typed.";
        "links": Form::Stamped(&Form::List(&LINK)), "What it serves.";
        "after": Form::Stamped(&Form::List(&Form::Id)), "The goals that must be done first.";
        "check_ins": Form::Map(&Form::Id, &Form::Stamped(&Form::OrNull(&Form::Object(&CHECK_IN_TABLE)))), "By an id of their own; null for one that was deleted.";
        "reviews": Form::Map(&Form::Day, &Form::Stamped(&Form::Text)), "The notes of reviews.";
        "agreements": Form::Map(&Form::Day, &Form::Stamped(&Form::Object(&AGREED_TABLE))), "Target and due day as they stood at the end of the day.";
        "step_done": Form::Stamped(&Form::Flag), "Whether the first step is done.";
        "status": Form::Stamped(&Form::Cases(&STATUS_TABLE, STATUSES)), "How it stands.";
        "archived": Form::Stamped(&Form::Flag), "Whether it is archived.";
        "changed_ms": Form::Moment, "When it was last edited.";
    }
}

const FIELD: Form = Form::Names {
    name: "goal-field",
    what: "What can be given of a goal. `resumed` is the day on which it was last resumed. `from_result` is the quiz result that it came from: side or practice, score, what the role gave or a hyphen, day, and id of the result, with a space between each two.",
    all: || keys(Field::ALL, Field::key),
};

const LINK: Form = Form::Either(&[
    Form::Names {
        name: "quiz-link",
        what: "A side or practice of the quiz that a goal serves.",
        all: || {
            let facets = Facet::ALL.map(Link::Facet);
            let practices = Practice::ALL.map(Link::Practice);
            let links = facets.iter().chain(&practices);
            links.map(Link::to_text).collect()
        },
    },
    Form::Pattern {
        pattern: "^(aim|offer):[\\s\\S]*\\S",
        what: "`aim:` and the reader's words, or `offer:` and a fact of offers",
        sample: "aim:lead a team",
    },
]);

table! {
    MILESTONE, MILESTONE_TABLE = "milestone", "A point on the way to a goal." {
        "due": Form::Text, "The day, as typed.";
        "target": Form::Text, "As typed.";
    }
}

table! {
    CHECK_IN, CHECK_IN_TABLE = "check-in", "How far a goal is." {
        "on": Form::Day, "When.";
        "value": Form::OrNull(&Form::Decimal), "How far; null if not given.";
        "note": Form::Text, "What there is to say; may be empty.";
        "evidence": Form::Text, "What shows it; may be empty.";
    }
}

table! {
    AGREED, AGREED_TABLE = "agreement", "What a goal aimed at." {
        "target": Form::Text, "As typed.";
        "due": Form::Text, "The day, as typed.";
    }
}

table! {
    STATUS, STATUS_TABLE = "status", "How a goal stands. What a kind does not have is null." {
        "kind": Form::Text, "Which of these it is.";
        "on": Form::Day, "Since when.";
        "reason": Form::OrNull(&Form::Choice(|| keys(MissReason::ALL, MissReason::key))), "Why it was missed; null if not given.";
        "text": Form::Text, "What shows that it is done, or a note on why it was missed.";
    }
}

/// The kinds of status, and what each has.
const STATUSES: &[(&str, &[&str])] = &[
    ("building", &[]),
    ("active", &[]),
    ("paused", &["on"]),
    ("closed", &["on"]),
    ("done", &["on", "text"]),
    ("missed", &["on", "reason", "text"]),
];

table! {
    SETTINGS, SETTINGS_TABLE = "goal-season", "What the reader has time for, shared by all goals." {
        "hours": Form::Stamped(&Form::Text), "Hours a week for goals, as typed.";
        "leave": Form::Stamped(&Form::List(&Form::Pair(&Form::Day))), "Planned leave: its first and last day.";
        "aims": Form::Stamped(&Form::List(&Form::Text)), "Long-term aims, in the reader's words.";
    }
    later SETTINGS_LATER {
        "stage": Form::Stamped(&Form::OrNull(&Form::Choice(|| keys(&Stage::ALL, Stage::key)))), "The career stage as given in goals.";
        "in_work": Form::Stamped(&Form::OrNull(&Form::Flag)), "Whether the reader is in paid work, as given in goals.";
    }
    last {}
}

impl Record for Goal {
    const KIND: Kind = Kind::Goal;
    const FORM: &'static Table = &GOAL_TABLE;
    const TITLE: &'static [&'static str] = &["texts", "object", "value"];

    fn key(&self) -> Option<Key> {
        Key::of(Kind::Goal, &self.id)
    }

    fn has_key(&self, key: &Key) -> bool {
        key.names(Kind::Goal, &self.id)
    }

    fn doc(&self) -> Json {
        goal_json(self)
    }

    fn from_doc(doc: Json) -> Result<Goal, DecodeError> {
        read_goal(doc)
    }

    fn merged(&self, other: &Goal) -> Goal {
        Goal::merged(self, other)
    }

    fn reverted(&self, before: &Goal, after: &Goal, clock: Clock) -> Goal {
        Goal::revert(self, before, after, clock)
    }
}

impl ListRecord for Goal {
    fn id(&self) -> &str {
        &self.id
    }

    fn is_example(&self) -> bool {
        is_example(&self.id)
    }
}

impl Record for GoalSettings {
    const KIND: Kind = Kind::GoalSettings;
    const FORM: &'static Table = &SETTINGS_TABLE;

    fn key(&self) -> Option<Key> {
        Key::single(Kind::GoalSettings)
    }

    fn doc(&self) -> Json {
        goal_settings_json(self)
    }

    fn from_doc(doc: Json) -> Result<GoalSettings, DecodeError> {
        read_goal_settings(doc)
    }

    fn unset() -> Option<GoalSettings> {
        Some(GoalSettings::default())
    }

    fn merged(&self, other: &GoalSettings) -> GoalSettings {
        GoalSettings::merged(self, other)
    }

    fn reverted(&self, before: &GoalSettings, after: &GoalSettings, clock: Clock) -> GoalSettings {
        GoalSettings::reverted(self, before, after, clock)
    }
}

/// A goal as stored. A check-in that was taken back is null: its value cannot be missing, since a
/// lost check-in must not turn into one that was taken back.
pub fn goal_json(goal: &Goal) -> Json {
    let texts = goal.texts.iter();
    let texts = texts.map(|(field, text)| {
        (
            field.key().to_owned(),
            stamped_json(text, |it| text_json(it)),
        )
    });
    let taken_json = |taken: &Option<CheckIn>| taken.as_ref().map_or(Json::Null, check_in_json);
    let check_ins = goal.check_ins.iter();
    let check_ins = check_ins.map(|(id, taken)| (id.clone(), stamped_json(taken, taken_json)));
    let reviews = goal.reviews.iter();
    let reviews =
        reviews.map(|(day, note)| (date_to_text(*day), stamped_json(note, |it| text_json(it))));
    let commitments = goal.commitments.iter();
    let commitments =
        commitments.map(|(day, agreed)| (date_to_text(*day), stamped_json(agreed, agreed_json)));
    let values = [
        text_json(&goal.id),
        map_json(texts),
        stamped_json(&goal.milestones, |all| Json::list(all, milestone_json)),
        stamped_json(&goal.links, |all| {
            Json::list(all, |link| Json::Text(link.to_text()))
        }),
        stamped_json(&goal.after, |all| Json::list(all, |id| text_json(id))),
        map_json(check_ins),
        map_json(reviews),
        map_json(commitments),
        stamped_json(&goal.step_done, |done| Json::Flag(*done)),
        stamped_json(&goal.status, status_json),
        stamped_json(&goal.archived, |archived| Json::Flag(*archived)),
        Json::Whole(goal.changed_ms),
    ];
    Json::Object(GOAL.map(str::to_owned).into_iter().zip(values).collect())
}

/// Reads a goal.
///
/// # Errors
/// [`DecodeError`] tells of the first value at fault.
pub fn read_goal(doc: Json) -> Result<Goal, DecodeError> {
    let mut doc = doc.members(&GOAL, &[])?;
    let field = |key: String| Field::from_key(&key).ok_or_else(DecodeError::later);
    let note = |json| stamped(json, text);
    let taken = |json| stamped(json, |taken| optional(taken, check_in));
    Ok(Goal {
        id: doc.read("id", id)?,
        texts: doc.read("texts", |json| map(json, field, note))?,
        milestones: doc.read("milestones", |json| {
            stamped(json, |all| list(all, milestone))
        })?,
        links: doc.read("links", |json| {
            stamped(json, |all| list(all, |link| choice(link, Link::from_text)))
        })?,
        after: doc.read("after", |json| stamped(json, |all| list(all, id)))?,
        check_ins: doc.read("check_ins", |json| map(json, id_of, taken))?,
        reviews: doc.read("reviews", |json| map(json, day_of, note))?,
        commitments: doc.read("agreements", |json| {
            map(json, day_of, |json| stamped(json, agreed))
        })?,
        step_done: doc.read("step_done", |json| stamped(json, Json::flag))?,
        status: doc.read("status", |json| stamped(json, status))?,
        archived: doc.read("archived", |json| stamped(json, Json::flag))?,
        changed_ms: doc.read("changed_ms", moment)?,
    })
}

/// What the reader has time for, as stored. Leave has the first and the last day of each.
pub fn goal_settings_json(settings: &GoalSettings) -> Json {
    let days = |(first, last): &(_, _)| Json::List(vec![day_json(*first), day_json(*last)]);
    let own = [
        stamped_json(&settings.hours, |text| text_json(text)),
        stamped_json(&settings.leave, |all| Json::list(all, days)),
        stamped_json(&settings.aims, |all| Json::list(all, |aim| text_json(aim))),
    ];
    let later = [
        later_json(&settings.stage, |stage| text_json(stage.key())),
        later_json(&settings.in_work, |in_work| Json::Flag(*in_work)),
    ];
    let own = SETTINGS.into_iter().zip(own);
    object(own, SETTINGS_LATER.into_iter().zip(later))
}

/// A value that may not be given; null if it never was.
fn later_json<T>(kept: &Stamped<Option<T>>, write: fn(&T) -> Json) -> Json {
    if kept.at_ms == 0 {
        return Json::Null;
    }
    stamped_json(kept, |value| value.as_ref().map_or(Json::Null, write))
}

/// Reads what [`later_json`] writes.
fn later<T>(
    json: Json,
    read: fn(Json) -> Result<T, DecodeError>,
) -> Result<Stamped<Option<T>>, DecodeError> {
    let kept = optional(json, |kept| stamped(kept, |value| optional(value, read)))?;
    Ok(kept.unwrap_or(Stamped {
        at_ms: 0,
        value: None,
    }))
}

/// Reads what the reader has time for.
///
/// # Errors
/// [`DecodeError`] tells of the first value at fault.
pub fn read_goal_settings(doc: Json) -> Result<GoalSettings, DecodeError> {
    let mut doc = doc.members(&SETTINGS, &SETTINGS_LATER)?;
    let days = |json| {
        let days: [_; 2] = list(json, day)?
            .try_into()
            .map_err(|_| DecodeError::form())?;
        let [first, last] = days;
        Ok((first, last))
    };
    Ok(GoalSettings {
        hours: doc.read("hours", |json| stamped(json, text))?,
        leave: doc.read("leave", |json| stamped(json, |all| list(all, days)))?,
        aims: doc.read("aims", |json| stamped(json, |all| list(all, text)))?,
        stage: doc.read("stage", |json| {
            later(json, |key| choice(key, Stage::from_key))
        })?,
        in_work: doc.read("in_work", |json| later(json, Json::flag))?,
    })
}

fn milestone_json(milestone: &MilestoneText) -> Json {
    let [due, target] = MILESTONE;
    Json::fields_of([
        (due, text_json(&milestone.due)),
        (target, text_json(&milestone.target)),
    ])
}

fn milestone(json: Json) -> Result<MilestoneText, DecodeError> {
    let mut doc = json.members(&MILESTONE, &[])?;
    Ok(MilestoneText {
        due: doc.read("due", text)?,
        target: doc.read("target", text)?,
    })
}

/// A check-in; its value is a decimal in digits, or null.
fn check_in_json(check_in: &CheckIn) -> Json {
    let [on, value, note, evidence] = CHECK_IN;
    let number = Json::text_or_null(check_in.value.map(Decimal::to_text));
    Json::fields_of([
        (on, day_json(check_in.on)),
        (value, number),
        (note, text_json(&check_in.note)),
        (evidence, text_json(&check_in.evidence)),
    ])
}

fn check_in(json: Json) -> Result<CheckIn, DecodeError> {
    let mut doc = json.members(&CHECK_IN, &[])?;
    let number = |json: Json| Decimal::parse(&json.text()?).ok_or_else(DecodeError::value);
    Ok(CheckIn {
        on: doc.read("on", day)?,
        value: doc.read("value", |json| optional(json, number))?,
        note: doc.read("note", text)?,
        evidence: doc.read("evidence", text)?,
    })
}

fn agreed_json(agreed: &Commitment) -> Json {
    let [target, due] = AGREED;
    Json::fields_of([
        (target, text_json(&agreed.target)),
        (due, text_json(&agreed.due)),
    ])
}

fn agreed(json: Json) -> Result<Commitment, DecodeError> {
    let mut doc = json.members(&AGREED, &[])?;
    Ok(Commitment {
        target: doc.read("target", text)?,
        due: doc.read("due", text)?,
    })
}

/// A status. What a kind does not have is null.
fn status_json(status: &Status) -> Json {
    let [its_kind, its_on, its_reason, its_text] = STATUS;
    let (kind, on, reason, note) = match status {
        Status::Building => ("building", None, None, None),
        Status::Active => ("active", None, None, None),
        Status::Paused { on } => ("paused", Some(on), None, None),
        Status::Closed { on } => ("closed", Some(on), None, None),
        Status::Done { on, evidence } => ("done", Some(on), None, Some(evidence)),
        Status::Missed { on, reason, note } => ("missed", Some(on), *reason, Some(note)),
    };
    Json::fields_of([
        (its_kind, text_json(kind)),
        (its_on, on.map_or(Json::Null, |on| day_json(*on))),
        (
            its_reason,
            reason.map_or(Json::Null, |reason| text_json(reason.key())),
        ),
        (its_text, Json::text_or_null(note.cloned())),
    ])
}

fn status(json: Json) -> Result<Status, DecodeError> {
    let mut doc = json.members(&STATUS, &[])?;
    let on = doc.read("on", |json| optional(json, day))?;
    let note = doc.read("text", |json| optional(json, text))?;
    let reason = doc.read("reason", |json| {
        optional(json, |key| choice(key, MissReason::from_key))
    })?;
    doc.read("kind", |kind| {
        let kind = kind.text()?;
        Ok(match (kind.as_str(), on, reason, note) {
            ("building", None, None, None) => Status::Building,
            ("active", None, None, None) => Status::Active,
            ("paused", Some(on), None, None) => Status::Paused { on },
            ("closed", Some(on), None, None) => Status::Closed { on },
            ("done", Some(on), None, Some(evidence)) => Status::Done { on, evidence },
            ("missed", Some(on), reason, Some(note)) => Status::Missed { on, reason, note },
            ("building" | "active" | "paused" | "closed" | "done" | "missed", ..) => {
                return Err(DecodeError::value());
            }
            _ => return Err(DecodeError::later()),
        })
    })
}

#[cfg(test)]
#[path = "stored_tests.rs"]
mod tests;
