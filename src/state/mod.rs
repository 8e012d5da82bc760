//! What the whole app shares: where we are, what is stored, what can be undone.
//!
//! Each is a small `Copy` value, provided once by `App` and read with its `use_` function.

mod collection;
mod latest;
mod navigation;
mod occupations;
mod offer_law;
mod records;
mod tool_store;
mod undo;
mod width;

pub use collection::Collection;
pub use latest::latest;
pub use navigation::{Navigation, provide_navigation, use_navigation};
pub use occupations::{Loaded, Names, OccupationFiles, provide_occupations, use_occupations};
pub use offer_law::{OfferLaw, Places, States, named_states};
pub use records::{Records, SaveState, StoredRecord, Texts, provide_records, use_records};
pub use tool_store::ToolStore;
pub use undo::{Undo, provide_undo, use_undo};
pub use width::{Width, provide_width, use_width};
