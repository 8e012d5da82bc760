//! What becomes of one record of a file beside what is here under its key.

use super::{Change, Flaw};
use crate::goals::{Goal, GoalSettings};
use crate::json::Json;
use crate::offers::{Basis, SavedOffer};
use crate::quiz::{Draft, Taking};
use crate::store::{Key, Kind, LoadError, Record, Settings, load, seal};

/// What becomes of a record.
pub(super) struct Verdict {
    pub(super) change: Change,
    /// The record as this version writes it; `None` if it is left out.
    pub(super) text: Option<String>,
    /// Joined with what is here, where that makes a difference.
    pub(super) joined: Option<String>,
    pub(super) flaw: Option<Flaw>,
    /// Where in the record's data it is.
    pub(super) place: Option<String>,
}

/// Weighs a text of a file against the text that is here under the same key.
pub(super) fn verdict(key: &Key, text: &str, here: Option<&str>) -> Verdict {
    match key.kind() {
        Kind::Settings => of::<Settings>(key, text, here),
        Kind::QuizDraft => of::<Draft>(key, text, here),
        Kind::QuizTaking => of::<Taking>(key, text, here),
        Kind::Offer => of::<SavedOffer>(key, text, here),
        Kind::OfferBasis => of::<Basis>(key, text, here),
        Kind::Goal => of::<Goal>(key, text, here),
        Kind::GoalSeason => of::<GoalSettings>(key, text, here),
    }
}

impl Verdict {
    /// Leaves a record out. `text` is there if the record itself is sound.
    pub(super) fn left_out(flaw: Flaw, text: Option<String>) -> Verdict {
        let change = match flaw {
            Flaw::Newer { .. } | Flaw::NewerHere { .. } => Change::TooNew,
            Flaw::Key
            | Flaw::Twice
            | Flaw::Envelope
            | Flaw::Form
            | Flaw::Value
            | Flaw::Id
            | Flaw::UnreadableHere => Change::Unreadable,
        };
        Verdict {
            change,
            text,
            joined: None,
            flaw: Some(flaw),
            place: None,
        }
    }
}

fn of<R: Record<Doc = Json>>(key: &Key, text: &str, here: Option<&str>) -> Verdict {
    let Ok(theirs) = load::<R>(key, Some(text)) else {
        let (flaw, place) = Flaw::of::<R>(key, text);
        return Verdict {
            place,
            ..Verdict::left_out(flaw, None)
        };
    };
    // Written anew: whatever else the file's text has beside the record stays outside.
    let text = Some(seal(&theirs.record, theirs.saved_ms));
    let mine = match load::<R>(key, here) {
        Ok(mine) => Some(mine),
        Err(LoadError::Missing) => None,
        Err(LoadError::TooNew { found }) => {
            return Verdict::left_out(Flaw::NewerHere { found }, text);
        }
        Err(LoadError::Corrupt) => return Verdict::left_out(Flaw::UnreadableHere, text),
    };
    let (change, joined) = match mine {
        None => (Change::New, None),
        Some(mine) if mine.record == theirs.record => (Change::Same, None),
        Some(mine) => {
            let joined = mine.record.merged(&theirs.record);
            // A record that has no join of its own keeps the one that is asked.
            if joined != theirs.record.merged(&mine.record) {
                (Change::Differs, None)
            } else if joined == mine.record {
                (Change::Older, None)
            } else {
                let saved_ms = mine.saved_ms.max(theirs.saved_ms);
                (Change::Joined, Some(seal(&joined, saved_ms)))
            }
        }
    };
    Verdict {
        change,
        text,
        joined,
        flaw: None,
        place: None,
    }
}
