//! How goals and what the reader has time for are written down.
//!
//! The names here are the stored format: they do not follow when a field of the live model is
//! renamed. Numbers stay the text that was typed. Reading checks everything, so that a live value
//! never holds what it should not.

use super::field::Field;
use super::goal::Goal;
use super::link::Link;
use super::settings::GoalSettings as Season;
use super::stamped::Stamped;
use super::stored_parts::{
    agreed, agreed_json, day, day_json, each, flag, id, keyed, keyed_json, milestone,
    milestone_json, moment, reading, reading_json, stamped, stamped_json, status, status_json,
    text, text_json,
};
use crate::career::Stage;
use crate::day::date_to_text;
use crate::json::{Json, Misshapen};

/// Why a stored document cannot be read. The whole document is then set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoredError {
    /// A name is missing or surplus, or a value is of another kind.
    Misshapen,
    /// An id is not 1 to 40 ASCII letters and digits.
    BadId,
    /// A text is not a calendar day as `YYYY-MM-DD`.
    BadDate(String),
    /// A text is not a decimal.
    BadNumber(String),
    /// A status has what it cannot have, or lacks what it must have.
    BadStatus,
    /// A text is longer than any that can be typed.
    TextTooLong,
    /// A moment before 1970 or beyond what a browser's clock can tell.
    MomentOutOfRange(i64),
    /// A field that this version does not know.
    UnknownField(String),
    /// A link that this version does not know.
    UnknownLink(String),
    /// A choice that this version does not know.
    UnknownChoice(String),
}

impl StoredError {
    /// Whether it is no damage: a later version that knows the field, link or choice can still
    /// read the document.
    pub const fn is_later(&self) -> bool {
        match self {
            StoredError::UnknownField(_)
            | StoredError::UnknownLink(_)
            | StoredError::UnknownChoice(_) => true,
            StoredError::Misshapen
            | StoredError::BadId
            | StoredError::BadDate(_)
            | StoredError::BadNumber(_)
            | StoredError::BadStatus
            | StoredError::TextTooLong
            | StoredError::MomentOutOfRange(_) => false,
        }
    }
}

impl From<Misshapen> for StoredError {
    fn from(_: Misshapen) -> StoredError {
        StoredError::Misshapen
    }
}

const GOAL: [&str; 12] = [
    "id",
    "texts",
    "milestones",
    "links",
    "after",
    "check_ins",
    "reviews",
    "agreements",
    "step_done",
    "status",
    "archived",
    "changed_ms",
];

/// A goal as stored. A check-in that was taken back is null: its value cannot be missing, since a
/// lost check-in must not turn into one that was taken back.
pub fn goal_json(goal: &Goal) -> Json {
    let values = [
        text_json(&goal.id),
        keyed_json(
            &goal.texts,
            |field| field.key().to_owned(),
            |text| text_json(text),
        ),
        stamped_json(&goal.milestones, |all| Json::list(all, milestone_json)),
        stamped_json(&goal.links, |all| {
            Json::list(all, |link| Json::Text(link.to_text()))
        }),
        stamped_json(&goal.after, |all| Json::list(all, |id| text_json(id))),
        keyed_json(&goal.check_ins, String::clone, |taken| {
            taken.as_ref().map_or(Json::Null, reading_json)
        }),
        keyed_json(
            &goal.reviews,
            |day| date_to_text(*day),
            |text| text_json(text),
        ),
        keyed_json(&goal.agreements, |day| date_to_text(*day), agreed_json),
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
/// [`StoredError`] says what is wrong with the first value that is.
pub fn read_goal(doc: Json) -> Result<Goal, StoredError> {
    let [
        own_id,
        texts,
        milestones,
        links,
        after,
        check_ins,
        reviews,
        agreements,
        step_done,
        its_status,
        archived,
        changed_ms,
    ] = doc.fields(GOAL)?;
    let field = |key: String| Field::from_key(&key).ok_or(StoredError::UnknownField(key));
    let link = |json: Json| {
        let text = json.text()?;
        Link::from_text(&text).ok_or(StoredError::UnknownLink(text))
    };
    let own = |json: Json| id(json.text()?);
    let taken = |json: Json| json.optional().map(reading).transpose();
    Ok(Goal {
        id: own(own_id)?,
        texts: keyed(texts, field, text)?,
        milestones: stamped(milestones, |all| each(all, milestone))?,
        links: stamped(links, |all| each(all, link))?,
        after: stamped(after, |all| each(all, own))?,
        check_ins: keyed(check_ins, id, taken)?,
        reviews: keyed(reviews, day, text)?,
        agreements: keyed(agreements, day, agreed)?,
        step_done: stamped(step_done, flag)?,
        status: stamped(its_status, status)?,
        archived: stamped(archived, flag)?,
        changed_ms: moment(changed_ms)?,
    })
}

const SEASON: [&str; 3] = ["hours", "leave", "aims"];
/// Fields added later are left out until they are given, so that a record without them stays as
/// the first form wrote it.
const SEASON_LATER: [&str; 2] = ["stage", "in_work"];

/// What the reader has time for, as stored. Leave has the first and the last day of each.
pub fn season_json(season: &Season) -> Json {
    let days = |(first, last): &(_, _)| Json::List(vec![day_json(*first), day_json(*last)]);
    let values = [
        stamped_json(&season.hours, |text| text_json(text)),
        stamped_json(&season.leave, |all| Json::list(all, days)),
        stamped_json(&season.aims, |all| Json::list(all, |aim| text_json(aim))),
    ];
    let later = [
        later_json(&season.stage, |stage| text_json(stage.key())),
        later_json(&season.in_work, |in_work| Json::Flag(*in_work)),
    ];
    let later = SEASON_LATER.into_iter().zip(later);
    let later = later.filter(|(_, value)| *value != Json::Null);
    let fields = SEASON.into_iter().zip(values).chain(later);
    Json::Object(
        fields
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
    )
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
    read: fn(Json) -> Result<T, StoredError>,
) -> Result<Stamped<Option<T>>, StoredError> {
    match json.optional() {
        Some(kept) => stamped(kept, |value| value.optional().map(read).transpose()),
        None => Ok(Stamped {
            at_ms: 0,
            value: None,
        }),
    }
}

/// Reads what the reader has time for.
///
/// # Errors
/// [`StoredError`] says what is wrong with the first value that is.
pub fn read_season(doc: Json) -> Result<Season, StoredError> {
    let ([hours, leave, aims], [stage, in_work]) = doc.fields_and(SEASON, SEASON_LATER)?;
    let days = |json: Json| {
        let [first, last]: [Json; 2] = json
            .items()?
            .try_into()
            .map_err(|_| StoredError::Misshapen)?;
        Ok((day(first.text()?)?, day(last.text()?)?))
    };
    let its_stage = |json: Json| {
        let key = json.text()?;
        Stage::from_key(&key).ok_or(StoredError::UnknownChoice(key))
    };
    Ok(Season {
        hours: stamped(hours, text)?,
        leave: stamped(leave, |all| each(all, days))?,
        aims: stamped(aims, |all| each(all, text))?,
        stage: later(stage, its_stage)?,
        in_work: later(in_work, flag)?,
    })
}

#[cfg(test)]
#[path = "stored_tests.rs"]
mod tests;
