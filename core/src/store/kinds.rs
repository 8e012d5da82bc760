//! The records of every kind, and the one list of which type each kind has.

use super::revert::{Change, reverted_by_members, reverted_text, reverted_whole};
use super::{Key, Kind, LoadError, Record, Unfit, load};
use crate::goals::stored::{
    StoredError as GoalError, goal_json, read_goal, read_season, season_json,
};
use crate::goals::{Goal, Season};
use crate::json::Json;
use crate::offers::saved::{read_saved, saved_json};
use crate::offers::stored::{StoredError as OfferError, read_shared, shared_json};
use crate::offers::{Basis, SavedOffer};
use crate::quiz::{Draft, StoredError, Taking, draft_json, read_draft, read_taking, taking_json};
use crate::record::Clock;

impl Record for Draft {
    const KIND: Kind = Kind::QuizDraft;
    type Doc = Json;

    fn key(&self) -> Option<Key> {
        Key::of(Kind::QuizDraft, &self.id)
    }

    fn doc(&self) -> Json {
        draft_json(self)
    }

    fn from_doc(doc: Json) -> Result<Draft, Unfit> {
        read_draft(doc).map_err(unfit)
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
    type Doc = Json;

    fn key(&self) -> Option<Key> {
        Key::of(Kind::QuizTaking, &self.id)
    }

    fn doc(&self) -> Json {
        taking_json(self)
    }

    fn from_doc(doc: Json) -> Result<Taking, Unfit> {
        read_taking(doc).map_err(unfit)
    }

    fn merged(&self, other: &Taking) -> Taking {
        Taking::merged(self, other)
    }

    fn reverted(&self, before: &Taking, after: &Taking, _: Clock) -> Taking {
        reverted_by_members(self, before, after)
    }
}

impl Record for SavedOffer {
    const KIND: Kind = Kind::Offer;
    type Doc = Json;

    fn key(&self) -> Option<Key> {
        Key::of(Kind::Offer, &self.id)
    }

    fn doc(&self) -> Json {
        saved_json(self)
    }

    fn from_doc(doc: Json) -> Result<SavedOffer, Unfit> {
        read_saved(doc).map_err(unfit_offer)
    }

    fn merged(&self, other: &SavedOffer) -> SavedOffer {
        SavedOffer::merged(self, other)
    }

    fn reverted(&self, before: &SavedOffer, after: &SavedOffer, clock: Clock) -> SavedOffer {
        SavedOffer::reverted(self, before, after, clock)
    }
}

impl Record for Basis {
    const KIND: Kind = Kind::OfferBasis;
    type Doc = Json;

    fn key(&self) -> Option<Key> {
        Key::single(Kind::OfferBasis)
    }

    fn doc(&self) -> Json {
        shared_json(&self.0)
    }

    fn from_doc(doc: Json) -> Result<Basis, Unfit> {
        read_shared(doc).map(Basis).map_err(unfit_offer)
    }

    fn unset() -> Option<Basis> {
        Some(Basis::default())
    }

    fn reverted(&self, before: &Basis, after: &Basis, _: Clock) -> Basis {
        reverted_by_members(self, before, after)
    }
}

impl Record for Goal {
    const KIND: Kind = Kind::Goal;
    type Doc = Json;

    fn key(&self) -> Option<Key> {
        Key::of(Kind::Goal, &self.id)
    }

    fn doc(&self) -> Json {
        goal_json(self)
    }

    fn from_doc(doc: Json) -> Result<Goal, Unfit> {
        read_goal(doc).map_err(unfit_goal)
    }

    fn merged(&self, other: &Goal) -> Goal {
        Goal::merged(self, other)
    }

    fn reverted(&self, before: &Goal, after: &Goal, clock: Clock) -> Goal {
        Goal::taken_back(self, before, after, clock)
    }
}

impl Record for Season {
    const KIND: Kind = Kind::GoalSeason;
    type Doc = Json;

    fn key(&self) -> Option<Key> {
        Key::single(Kind::GoalSeason)
    }

    fn doc(&self) -> Json {
        season_json(self)
    }

    fn from_doc(doc: Json) -> Result<Season, Unfit> {
        read_season(doc).map_err(unfit_goal)
    }

    fn unset() -> Option<Season> {
        Some(Season::default())
    }

    fn merged(&self, other: &Season) -> Season {
        Season::merged(self, other)
    }

    fn reverted(&self, before: &Season, after: &Season, clock: Clock) -> Season {
        Season::reverted(self, before, after, clock)
    }
}

/// A field, link or choice that is not known here is a later version's.
fn unfit_goal(error: GoalError) -> Unfit {
    match error {
        GoalError::Misshapen => Unfit::Misshapen,
        error if error.is_later() => Unfit::Later,
        _ => Unfit::Damaged,
    }
}

/// A field or a choice that is not known here is a later version's.
fn unfit_offer(error: OfferError) -> Unfit {
    match error {
        OfferError::Misshapen => Unfit::Misshapen,
        OfferError::Field | OfferError::Choice => Unfit::Later,
        OfferError::TextTooLong | OfferError::Moment => Unfit::Damaged,
    }
}

/// A later bank of items is no damage: the version that knows it can still read the record.
fn unfit(error: StoredError) -> Unfit {
    match error {
        StoredError::UnknownItem(_) | StoredError::UnknownBank(_) => Unfit::Later,
        StoredError::Misshapen => Unfit::Misshapen,
        StoredError::BadId
        | StoredError::BadDate(_)
        | StoredError::ValueOutOfRange(_)
        | StoredError::MomentOutOfRange(_) => Unfit::Damaged,
    }
}

/// Runs an expression with a name for the type of record of a kind: the one list of which type each
/// kind has. A new kind does not compile until it is here.
#[macro_export]
macro_rules! with_record_type {
    ($kind:expr, $record:ident => $run:expr) => {{
        use $crate::store::Kind;
        match $kind {
            Kind::QuizTaking => { type $record = $crate::quiz::Taking; $run }
            Kind::QuizDraft => { type $record = $crate::quiz::Draft; $run }
            Kind::Offer => { type $record = $crate::offers::SavedOffer; $run }
            Kind::OfferBasis => { type $record = $crate::offers::Basis; $run }
            Kind::Goal => { type $record = $crate::goals::Goal; $run }
            Kind::GoalSeason => { type $record = $crate::goals::Season; $run }
            Kind::Settings => { type $record = $crate::store::Settings; $run }
        }
    }};
}

/// Whether text could be read under a key, whatever its kind.
///
/// # Errors
/// As [`load`].
pub fn check(key: &Key, text: &str) -> Result<(), LoadError> {
    with_record_type!(key.kind(), R => load::<R>(key, Some(text)).map(drop))
}

/// [`reverted_text`] for a key of any kind, and for texts that are no records.
pub fn reverted_text_of_any(
    change: &Change,
    now: Option<&str>,
    clock: Clock,
) -> Option<Option<String>> {
    match Key::parse(&change.stored_key) {
        Some(key) => with_record_type!(key.kind(), R => reverted_text::<R>(change, now, clock)),
        None => reverted_whole(change, now),
    }
}
