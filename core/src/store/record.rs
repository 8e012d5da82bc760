//! Records: live models that can be stored and read back.

use super::envelope::{APP, Envelope, Migration, carry};
use super::{Key, Kind};
use crate::json::Json;
use crate::record::form::Table;
use crate::record::{Clock, DecodeError, DecodeErrorKind};

/// A model that is kept on the device.
///
/// What is stored is written and read by functions of its own, so that renaming a field of the model
/// never changes stored data.
pub trait Record: Clone + PartialEq + Sized {
    const KIND: Kind;

    const FORM: &'static Table;

    /// Steps from version 1 to the present one; the present version is their number plus one.
    const MIGRATIONS: &'static [Migration] = &[];

    /// Where in its stored form a text stands that its reader knows it by, such as a name; empty for
    /// none.
    const TITLE: &'static [&'static str] = &[];

    /// The key it is stored under; `None` for an id that no key can hold.
    fn key(&self) -> Option<Key>;

    /// Whether that is its key. Where there can be many records, without making one of each.
    fn has_key(&self, key: &Key) -> bool {
        self.key().as_ref() == Some(key)
    }

    /// The model as it is stored.
    fn doc(&self) -> Json;

    /// The model from its stored form.
    ///
    /// # Errors
    /// [`DecodeError`] tells of the first value at fault.
    fn from_doc(doc: Json) -> Result<Self, DecodeError>;

    /// This record joined with what another tab made of it.
    ///
    /// The default keeps `self`, for records whose last writer wins. Where edits must not get
    /// lost, both orders must give the same.
    #[must_use]
    fn merged(&self, _other: &Self) -> Self {
        self.clone()
    }

    /// What the only record of a kind is while none is stored; `None` for kinds with many.
    fn unset() -> Option<Self> {
        None
    }

    /// This record without a change that made `after` of `before`. What was edited since, here or
    /// in another tab, stays.
    #[must_use]
    fn reverted(&self, before: &Self, after: &Self, clock: Clock) -> Self;
}

/// A record of which there can be many, as a tool lists them.
pub trait ListRecord: Record {
    /// What tells it from others of its kind.
    fn id(&self) -> &str;

    /// Whether it is one of the app's examples and not the reader's own.
    fn is_example(&self) -> bool {
        false
    }
}

/// Why a record could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// Nothing is stored under the key.
    Missing,
    /// Text that is not, or no longer, a record of ours. To be set aside, never overwritten.
    Corrupt,
    /// Written by a later version of this app. Read-only here.
    TooNew {
        /// The version of the stored data.
        found: u16,
    },
}

/// A record as read, with when it was saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Loaded<R> {
    pub record: R,
    /// [`Envelope::saved_ms`].
    pub saved_ms: i64,
}

/// The version that a kind of record is written in now.
pub fn version<R: Record>() -> u16 {
    u16::try_from(R::MIGRATIONS.len())
        .unwrap_or(u16::MAX)
        .saturating_add(1)
}

/// The text to store for a record.
///
/// `now_ms` is the device's clock in milliseconds since the epoch.
pub fn to_stored_text<R: Record>(record: &R, now_ms: i64) -> String {
    let envelope = Envelope {
        app: APP.to_owned(),
        kind: R::KIND.name().to_owned(),
        version: version::<R>(),
        saved_ms: now_ms,
        data: record.doc(),
    };
    // A document is plain fields, maps with text keys and lists: it always has a JSON form.
    serde_json::to_string(&envelope).unwrap_or_default()
}

/// A text of another device or day as it is stored here: saying that it was saved at `now_ms`, by
/// this device's clock. Text that is no record of its key's kind stays as it is.
pub fn with_saved_ms(stored_key: &str, text: &str, now_ms: i64) -> String {
    let read = Key::parse(stored_key).and_then(|key| Envelope::read(key.kind(), text).ok());
    let written = read.and_then(|envelope| {
        let stamped = Envelope {
            saved_ms: now_ms,
            ..envelope
        };
        serde_json::to_string(&stamped).ok()
    });
    written.unwrap_or_else(|| text.to_owned())
}

/// Looks at a stored text's envelope only, and tells when it was saved, in milliseconds since
/// the epoch: for kinds whose reading is not at hand.
///
/// # Errors
/// [`LoadError::Corrupt`] for what is no envelope of ours of the key's kind.
pub fn read_envelope(key: &Key, text: &str) -> Result<i64, LoadError> {
    Envelope::read(key.kind(), text).map(|envelope| envelope.saved_ms)
}

/// The document in a stored text of a kind that has had one version so far: for a page that needs
/// little of it and is to come without the code that reads all. `None` for any other text.
pub fn stored_document(kind: Kind, text: &str) -> Option<Json> {
    let envelope = Envelope::read(kind, text).ok()?;
    let is_first = envelope.version == 1;
    is_first.then(|| serde_json::from_str(envelope.data.get()).ok())?
}

/// Reads a stored record.
///
/// # Errors
/// See [`LoadError`]. A record whose own id is not the one of its key counts as corrupt.
pub fn load<R: Record>(key: &Key, text: Option<&str>) -> Result<Loaded<R>, LoadError> {
    let envelope = Envelope::read(R::KIND, text.ok_or(LoadError::Missing)?)?;
    let (saved_ms, found) = (envelope.saved_ms, envelope.version);
    if found > version::<R>() {
        return Err(LoadError::TooNew { found });
    }
    let doc = document(found, envelope.data.get(), R::MIGRATIONS)?;
    let record = R::from_doc(doc).map_err(|error| match error.kind {
        DecodeErrorKind::Form | DecodeErrorKind::Value => LoadError::Corrupt,
        DecodeErrorKind::Later => LoadError::TooNew { found },
    })?;
    if record.key().as_ref() == Some(key) {
        Ok(Loaded { record, saved_ms })
    } else {
        Err(LoadError::Corrupt)
    }
}

/// The document in its present form, carried there from the version that wrote it.
pub(super) fn document(
    found: u16,
    data: &str,
    migrations: &[Migration],
) -> Result<Json, LoadError> {
    // Without migrations no code for reading documents of unknown form is compiled at all.
    if migrations.is_empty() {
        return serde_json::from_str(data).map_err(|_| LoadError::Corrupt);
    }
    let data = serde_json::from_str(data).map_err(|_| LoadError::Corrupt)?;
    let data = carry(found, data, migrations)?;
    serde_json::from_value(data).map_err(|_| LoadError::Corrupt)
}
