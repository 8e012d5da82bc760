//! What exactly is wrong with a record of a file: said apart so that a reader who wrote or mended
//! the file can find it.

use crate::record::DecodeErrorKind;
use crate::store::envelope::Envelope;
use crate::store::record::{document, version};
use crate::store::{Key, Record};

/// Why a record of a file is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// Its key is not one of a record of ours.
    Key,
    /// Its key is in the file more than once, so it cannot be known which is meant.
    Twice,
    /// It is no envelope of ours, or one of another kind than its key.
    Envelope,
    /// Its data has not the form of its kind and version.
    Form,
    /// Its data has the form, but a value that cannot be.
    Value,
    /// Its id is another one than in its key.
    Id,
    /// A later version of this app wrote it.
    Newer {
        /// The version of its data.
        found: u16,
    },
    /// A later version of this app wrote what is here in its place, which must stay.
    NewerHere {
        /// The version of the data here.
        found: u16,
    },
    /// What is here in its place cannot be read, and must stay.
    UnreadableHere,
}

impl ImportError {
    /// Of a text that cannot be loaded as `R` under its key, and the place in its data, as far as
    /// it is one member's fault.
    pub(super) fn of<R: Record>(key: &Key, text: &str) -> (ImportError, Option<String>) {
        let Ok(envelope) = Envelope::read(key.kind(), text) else {
            return (ImportError::Envelope, None);
        };
        let found = envelope.version;
        if found > version::<R>() {
            return (ImportError::Newer { found }, None);
        }
        let Ok(doc) = document(found, envelope.data.get(), R::MIGRATIONS) else {
            return (ImportError::Form, None);
        };
        match R::from_doc(doc) {
            Ok(record) if record.key().as_ref() != Some(key) => (ImportError::Id, None),
            Ok(_) => (ImportError::Value, None),
            Err(error) => {
                let kind = match error.kind {
                    DecodeErrorKind::Form => ImportError::Form,
                    DecodeErrorKind::Value => ImportError::Value,
                    DecodeErrorKind::Later => ImportError::Newer { found },
                };
                (kind, Some(error.place().to_owned()))
            }
        }
    }
}
