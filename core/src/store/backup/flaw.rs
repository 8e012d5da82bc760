//! What exactly is wrong with a record of a file: said apart so that a reader who wrote or mended
//! the file can find it.

use super::place::Trail;
use crate::json::Json;
use crate::store::envelope::Envelope;
use crate::store::record::{document, version};
use crate::store::{Key, LoadError, Record, Unfit};

/// Why a record of a file is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
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

impl Flaw {
    /// Of a text that cannot be loaded as `R` under its key, and the place in its data, as far as
    /// it is one member's fault. It takes the steps of [`load`](crate::store::load) again, so that
    /// reading without a file carries none of this.
    pub(super) fn of<R: Record<Doc = Json>>(key: &Key, text: &str) -> (Flaw, Option<String>) {
        let reader = Reader {
            version: version::<R>(),
            document: document::<R>,
            key: |doc| R::from_doc(doc).map(|record| record.key()),
        };
        reader.flaw(key, text)
    }
}

/// What is asked of a kind of record, so that the search is compiled once for all of them.
struct Reader {
    /// Its present version.
    version: u16,
    document: fn(u16, &str) -> Result<Json, LoadError>,
    /// Reads a document, and gives the key of the record.
    key: fn(Json) -> Result<Option<Key>, Unfit>,
}

impl Reader {
    fn flaw(&self, key: &Key, text: &str) -> (Flaw, Option<String>) {
        let Ok(envelope) = Envelope::read(key.kind(), text) else {
            return (Flaw::Envelope, None);
        };
        let found = envelope.version;
        if found > self.version {
            return (Flaw::Newer { found }, None);
        }
        let data = envelope.data.get();
        let Ok(doc) = (self.document)(found, data) else {
            return (Flaw::Form, None);
        };
        let (doc, trail) = Trail::laid(doc, data.len());
        let flaw = match (self.key)(doc) {
            Ok(own) if own.as_ref() != Some(key) => return (Flaw::Id, None),
            Err(Unfit::Later) => Flaw::Newer { found },
            Err(Unfit::Misshapen) => Flaw::Form,
            Err(Unfit::Damaged) | Ok(_) => Flaw::Value,
        };
        (flaw, trail.end())
    }
}
