//! What becomes of one record of a file beside what is here under its key.

use super::{Change, ImportError};
use crate::store::{Key, LoadError, Record, load, to_stored_text};
use crate::with_record_type;

/// What becomes of a record.
pub(super) struct Verdict {
    pub(super) change: Change,
    /// The record as this version writes it; `None` if it is left out.
    pub(super) text: Option<String>,
    /// Joined with what is here, where that makes a difference.
    pub(super) joined: Option<String>,
    pub(super) error: Option<ImportError>,
    /// Where in the record's data it is.
    pub(super) place: Option<String>,
}

/// Weighs a text of a file against the text that is here under the same key.
pub(super) fn verdict(key: &Key, text: &str, here: Option<&str>) -> Verdict {
    with_record_type!(key.kind(), R => of::<R>(key, text, here))
}

impl Verdict {
    /// Leaves a record out. `text` is there if the record itself is sound.
    pub(super) fn left_out(error: ImportError, text: Option<String>) -> Verdict {
        let change = match error {
            ImportError::Newer { .. } | ImportError::NewerHere { .. } => Change::TooNew,
            ImportError::Key
            | ImportError::Twice
            | ImportError::Envelope
            | ImportError::Form
            | ImportError::Value
            | ImportError::Id
            | ImportError::UnreadableHere => Change::Unreadable,
        };
        Verdict {
            change,
            text,
            joined: None,
            error: Some(error),
            place: None,
        }
    }
}

fn of<R: Record>(key: &Key, text: &str, here: Option<&str>) -> Verdict {
    let Ok(theirs) = load::<R>(key, Some(text)) else {
        let (error, place) = ImportError::of::<R>(key, text);
        return Verdict {
            place,
            ..Verdict::left_out(error, None)
        };
    };
    // Written again: whatever else the file's text has beside the record stays outside.
    let text = Some(to_stored_text(&theirs.record, theirs.saved_ms));
    let mine = match load::<R>(key, here) {
        Ok(mine) => Some(mine),
        Err(LoadError::Missing) => None,
        Err(LoadError::TooNew { found }) => {
            return Verdict::left_out(ImportError::NewerHere { found }, text);
        }
        Err(LoadError::Corrupt) => return Verdict::left_out(ImportError::UnreadableHere, text),
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
                (Change::Joined, Some(to_stored_text(&joined, saved_ms)))
            }
        }
    };
    Verdict {
        change,
        text,
        joined,
        error: None,
        place: None,
    }
}
