//! What every kind of stored record is made of, whichever tool it belongs to: values with the time
//! of their last edit, how values are written and read, what a stored form looks like, and undoing a
//! change without what came after it.

pub mod choice_map;
pub(crate) mod codec;
mod contents;
mod decode_error;
pub mod fields;
pub mod form;
mod revert;
mod stamped;

pub use codec::TEXT_STORED_MAX;
pub use decode_error::{DecodeError, DecodeErrorKind};
pub use revert::Clock;
pub(crate) use revert::{revert_json, revert_list, revert_map, revert_stamped};
pub use stamped::Stamped;
pub(crate) use stamped::joined;
