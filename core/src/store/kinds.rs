//! What every kind of record is made of: the one place that lists them.

use super::{Key, Kind, LoadError, Record, Settings, load};
use crate::quiz::{Draft, DraftDocV1, Taking, TakingDocV1};

impl Record for Draft {
    const KIND: Kind = Kind::QuizDraft;
    type Doc = DraftDocV1;

    fn key(&self) -> Option<Key> {
        Key::of(Kind::QuizDraft, &self.id)
    }

    fn doc(&self) -> DraftDocV1 {
        self.into()
    }

    fn from_doc(doc: DraftDocV1) -> Option<Draft> {
        doc.try_into().ok()
    }

    fn merged(&self, other: &Draft) -> Draft {
        Draft::merged(self, other)
    }
}

impl Record for Taking {
    const KIND: Kind = Kind::QuizTaking;
    type Doc = TakingDocV1;

    fn key(&self) -> Option<Key> {
        Key::of(Kind::QuizTaking, &self.id)
    }

    fn doc(&self) -> TakingDocV1 {
        self.into()
    }

    fn from_doc(doc: TakingDocV1) -> Option<Taking> {
        doc.try_into().ok()
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
    }
}
