//! What every kind of record is made of: the one place that lists them.

use super::{Key, Kind, LoadError, Record, Settings, Unfit, load};
use crate::goals::stored::{
    StoredError as GoalError, goal_json, read_goal, read_season, season_json,
};
use crate::goals::{Goal, GoalSettings};
use crate::json::Json;
use crate::offers::saved::{read_saved, saved_json};
use crate::offers::stored::{StoredError as OfferError, read_shared, shared_json};
use crate::offers::{Basis, SavedOffer};
use crate::quiz::{Draft, StoredError, Taking, draft_json, read_draft, read_taking, taking_json};

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
}

impl Record for GoalSettings {
    const KIND: Kind = Kind::GoalSeason;
    type Doc = Json;

    fn key(&self) -> Option<Key> {
        Key::single(Kind::GoalSeason)
    }

    fn doc(&self) -> Json {
        season_json(self)
    }

    fn from_doc(doc: Json) -> Result<GoalSettings, Unfit> {
        read_season(doc).map_err(unfit_goal)
    }

    fn merged(&self, other: &GoalSettings) -> GoalSettings {
        GoalSettings::merged(self, other)
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

/// Whether text could be read under a key, whatever its kind.
///
/// # Errors
/// As [`load`].
pub fn check(key: &Key, text: &str) -> Result<(), LoadError> {
    match key.kind() {
        Kind::Settings => load::<Settings>(key, Some(text)).map(drop),
        Kind::QuizDraft => load::<Draft>(key, Some(text)).map(drop),
        Kind::QuizTaking => load::<Taking>(key, Some(text)).map(drop),
        Kind::Offer => load::<SavedOffer>(key, Some(text)).map(drop),
        Kind::OfferBasis => load::<Basis>(key, Some(text)).map(drop),
        Kind::Goal => load::<Goal>(key, Some(text)).map(drop),
        Kind::GoalSeason => load::<GoalSettings>(key, Some(text)).map(drop),
    }
}
