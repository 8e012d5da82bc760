//! The records of every kind, and the one list of which type each kind has.

use super::revert::{Change, reverted_by_members, reverted_text, reverted_whole};
use super::{Key, Kind, ListRecord, LoadError, Record, load};
use crate::goals::stored::{goal_json, goal_settings_json, read_goal, read_goal_settings};
use crate::goals::{Goal, GoalSettings};
use crate::json::Json;
use crate::offers::saved::{read_saved, saved_json};
use crate::offers::stored::{read_shared, shared_json};
use crate::offers::{SavedOffer, SavedOfferSettings};
use crate::quiz::{Draft, Taking, draft_json, read_draft, read_taking, taking_json};
use crate::record::{Clock, DecodeError};

impl Record for Draft {
    const KIND: Kind = Kind::QuizDraft;

    fn key(&self) -> Option<Key> {
        Key::of(Kind::QuizDraft, &self.id)
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
    const TITLE: &'static [&'static str] = &["taken_on"];

    fn key(&self) -> Option<Key> {
        Key::of(Kind::QuizTaking, &self.id)
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

impl Record for SavedOffer {
    const KIND: Kind = Kind::Offer;
    const TITLE: &'static [&'static str] = &["offer", "name"];

    fn key(&self) -> Option<Key> {
        Key::of(Kind::Offer, &self.id)
    }

    fn doc(&self) -> Json {
        saved_json(self)
    }

    fn from_doc(doc: Json) -> Result<SavedOffer, DecodeError> {
        read_saved(doc)
    }

    fn merged(&self, other: &SavedOffer) -> SavedOffer {
        SavedOffer::merged(self, other)
    }

    fn reverted(&self, before: &SavedOffer, after: &SavedOffer, clock: Clock) -> SavedOffer {
        SavedOffer::reverted(self, before, after, clock)
    }
}

impl ListRecord for SavedOffer {
    fn id(&self) -> &str {
        &self.id
    }

    fn is_example(&self) -> bool {
        SavedOffer::is_example(self)
    }
}

impl Record for SavedOfferSettings {
    const KIND: Kind = Kind::OfferSettings;

    fn key(&self) -> Option<Key> {
        Key::single(Kind::OfferSettings)
    }

    fn doc(&self) -> Json {
        shared_json(&self.0)
    }

    fn from_doc(doc: Json) -> Result<SavedOfferSettings, DecodeError> {
        read_shared(doc).map(SavedOfferSettings)
    }

    fn unset() -> Option<SavedOfferSettings> {
        Some(SavedOfferSettings::default())
    }

    fn reverted(
        &self,
        before: &SavedOfferSettings,
        after: &SavedOfferSettings,
        _: Clock,
    ) -> SavedOfferSettings {
        reverted_by_members(self, before, after)
    }
}

impl Record for Goal {
    const KIND: Kind = Kind::Goal;
    const TITLE: &'static [&'static str] = &["texts", "object", "value"];

    fn key(&self) -> Option<Key> {
        Key::of(Kind::Goal, &self.id)
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
}

impl Record for GoalSettings {
    const KIND: Kind = Kind::GoalSettings;

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

/// Runs an expression with a name for the type of record of a kind: the one list of which type each
/// kind has. A new kind does not compile until it is here.
#[macro_export]
macro_rules! with_record_type {
    ($kind:expr, $record:ident => $run:expr) => {{
        use $crate::store::Kind;
        match $kind {
            Kind::QuizTaking => {
                type $record = $crate::quiz::Taking;
                $run
            }
            Kind::QuizDraft => {
                type $record = $crate::quiz::Draft;
                $run
            }
            Kind::Offer => {
                type $record = $crate::offers::SavedOffer;
                $run
            }
            Kind::OfferSettings => {
                type $record = $crate::offers::SavedOfferSettings;
                $run
            }
            Kind::Goal => {
                type $record = $crate::goals::Goal;
                $run
            }
            Kind::GoalSettings => {
                type $record = $crate::goals::GoalSettings;
                $run
            }
            Kind::Settings => {
                type $record = $crate::store::Settings;
                $run
            }
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
