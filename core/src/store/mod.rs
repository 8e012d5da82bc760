//! What is kept on the reader's device: how it is wrapped, read back, carried forward and
//! moved to another device. Pure: the storage itself is `platform::storage` in the app.
//!
//! Each record lives under a key of its own, so two tabs that edit different records never
//! write over each other, and a record that both edit is merged ([`Record::merged`]). Every
//! record is an [envelope] that names its kind and version: text that cannot be read
//! is told apart ([`LoadError`]) and never overwritten.

pub mod backup;
pub mod envelope;
mod key;
mod kinds;
mod outside;
mod record;
mod reminder;
mod revert;
mod room;
mod settings;

pub use key::{ASIDE_PREFIX, BEFORE, COPIED, Key, PREFIX};
pub use kinds::{Kind, check, reverted_text_of_any, table, version_of};
pub use outside::{AfterLoss, DELETED, Heard, Loss, MOVED, Outside, after_loss, is_mark, outside};
pub use record::{
    ListRecord, LoadError, Loaded, Record, load, read_envelope, stored_document, to_stored_text,
    version, with_saved_ms,
};
pub use reminder::{BACKUP_REMINDER_MIN, BACKUP_STALE_AFTER_MS, Reminder, reminder};
pub use revert::{Change, Revert, reverted_text, reverted_whole};
pub(crate) use revert::{reverted_by_members, reverted_text_of};
pub use room::{ROOM, entry, has_room, taken_after, units};
pub use settings::{PAY_TEXT_MAX, Settings, Theme};
