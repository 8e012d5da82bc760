//! How goals and what the reader has time for are written down.
//!
//! These types are the stored format and nothing else. Numbers stay the text that was typed.
//! Reading checks everything, so that a live value never holds what it should not.

use litemap::LiteMap;
use serde::{Deserialize, Serialize};

use super::field::Field;
use super::goal::Goal;
use super::link::Link;
use super::season::Season;
use super::stamped::Stamped;
use super::stored_parts::{
    AgreedDocV1, MilestoneDocV1, ReadingDocV1, StampedDocV1, StatusDocV1, day, id, moment, text,
};
use crate::day::date_to_text;
use crate::order::{as_object, map_of};

/// Why a stored document cannot be read. The whole document is then set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoredError {
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
            StoredError::BadId
            | StoredError::BadDate(_)
            | StoredError::BadNumber(_)
            | StoredError::BadStatus
            | StoredError::TextTooLong
            | StoredError::MomentOutOfRange(_) => false,
        }
    }
}

/// A goal as stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoalDocV1 {
    id: String,
    #[serde(serialize_with = "as_object")]
    texts: LiteMap<String, StampedDocV1<String>>,
    milestones: StampedDocV1<Vec<MilestoneDocV1>>,
    links: StampedDocV1<Vec<String>>,
    after: StampedDocV1<Vec<String>>,
    /// Null for one that was taken back. The value cannot be missing: a lost check-in must not
    /// turn into one that was taken back.
    #[serde(serialize_with = "as_object")]
    check_ins: LiteMap<String, TakenDocV1>,
    #[serde(serialize_with = "as_object")]
    reviews: LiteMap<String, StampedDocV1<String>>,
    #[serde(serialize_with = "as_object")]
    agreements: LiteMap<String, StampedDocV1<AgreedDocV1>>,
    step_done: StampedDocV1<bool>,
    status: StampedDocV1<StatusDocV1>,
    archived: StampedDocV1<bool>,
    changed_ms: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TakenDocV1 {
    #[serde(deserialize_with = "Option::deserialize")]
    value: Option<ReadingDocV1>,
    at: i64,
}

/// What the reader has time for, as stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeasonDocV1 {
    hours: StampedDocV1<String>,
    /// First and last day each.
    leave: StampedDocV1<Vec<(String, String)>>,
    aims: StampedDocV1<Vec<String>>,
}

impl From<&Goal> for GoalDocV1 {
    fn from(goal: &Goal) -> GoalDocV1 {
        let list = |ids: &Vec<String>| ids.clone();
        let links = |links: &Vec<Link>| links.iter().map(Link::to_text).collect();
        let milestones = |all: &Vec<_>| all.iter().map(MilestoneDocV1::of).collect();
        let texts = goal
            .texts
            .iter()
            .map(|(field, kept)| (field.key().to_owned(), kept.to_doc(String::clone)));
        let check_ins = goal.check_ins.iter().map(|(id, kept)| {
            let value = kept.value.as_ref().map(ReadingDocV1::of);
            let at = kept.at_ms;
            (id.clone(), TakenDocV1 { value, at })
        });
        let reviews = goal
            .reviews
            .iter()
            .map(|(day, kept)| (date_to_text(*day), kept.to_doc(String::clone)));
        let agreements = goal
            .agreements
            .iter()
            .map(|(day, kept)| (date_to_text(*day), kept.to_doc(AgreedDocV1::of)));
        GoalDocV1 {
            id: goal.id.clone(),
            texts: map_of(texts),
            milestones: goal.milestones.to_doc(milestones),
            links: goal.links.to_doc(links),
            after: goal.after.to_doc(list),
            check_ins: map_of(check_ins),
            reviews: map_of(reviews),
            agreements: map_of(agreements),
            step_done: goal.step_done.to_doc(bool::clone),
            status: goal.status.to_doc(StatusDocV1::of),
            archived: goal.archived.to_doc(bool::clone),
            changed_ms: goal.changed_ms,
        }
    }
}

impl TryFrom<GoalDocV1> for Goal {
    type Error = StoredError;

    fn try_from(doc: GoalDocV1) -> Result<Goal, StoredError> {
        let field = |key: String| Field::from_key(&key).ok_or(StoredError::UnknownField(key));
        let link = |text: String| Link::from_text(&text).ok_or(StoredError::UnknownLink(text));
        let milestones = |docs: Vec<MilestoneDocV1>| each(docs, MilestoneDocV1::read);
        Ok(Goal {
            id: id(doc.id)?,
            texts: keyed(doc.texts, field, |kept| kept.read(text))?,
            milestones: doc.milestones.read(milestones)?,
            links: doc.links.read(|links| each(links, link))?,
            after: doc.after.read(|ids| each(ids, id))?,
            check_ins: keyed(doc.check_ins, id, |taken| {
                Ok(Stamped {
                    at_ms: moment(taken.at)?,
                    value: taken.value.map(ReadingDocV1::read).transpose()?,
                })
            })?,
            reviews: keyed(doc.reviews, day, |kept| kept.read(text))?,
            agreements: keyed(doc.agreements, day, |kept| kept.read(AgreedDocV1::read))?,
            step_done: doc.step_done.read(Ok)?,
            status: doc.status.read(StatusDocV1::read)?,
            archived: doc.archived.read(Ok)?,
            changed_ms: moment(doc.changed_ms)?,
        })
    }
}

impl From<&Season> for SeasonDocV1 {
    fn from(season: &Season) -> SeasonDocV1 {
        let leave = |leave: &Vec<_>| {
            let days = |(first, last): &(_, _)| (date_to_text(*first), date_to_text(*last));
            leave.iter().map(days).collect()
        };
        SeasonDocV1 {
            hours: season.hours.to_doc(String::clone),
            leave: season.leave.to_doc(leave),
            aims: season.aims.to_doc(Vec::clone),
        }
    }
}

impl TryFrom<SeasonDocV1> for Season {
    type Error = StoredError;

    fn try_from(doc: SeasonDocV1) -> Result<Season, StoredError> {
        let leave = |(first, last)| Ok((day(first)?, day(last)?));
        Ok(Season {
            hours: doc.hours.read(text)?,
            leave: doc.leave.read(|days| each(days, leave))?,
            aims: doc.aims.read(|aims| each(aims, text))?,
        })
    }
}

fn each<D, T>(
    docs: Vec<D>,
    read: impl Fn(D) -> Result<T, StoredError>,
) -> Result<Vec<T>, StoredError> {
    docs.into_iter().map(read).collect()
}

fn keyed<D, K: Ord, T>(
    docs: LiteMap<String, D>,
    key: impl Fn(String) -> Result<K, StoredError>,
    value: impl Fn(D) -> Result<T, StoredError>,
) -> Result<LiteMap<K, T>, StoredError> {
    let mut map = LiteMap::new();
    for (name, doc) in docs {
        map.insert(key(name)?, value(doc)?);
    }
    Ok(map)
}

#[cfg(test)]
#[path = "stored_tests.rs"]
mod tests;
