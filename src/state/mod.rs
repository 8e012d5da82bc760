//! What the whole app shares: where we are, what is stored, what can be undone.
//!
//! Each is a small `Copy` value, provided once by `App` and read with its `use_` function.

mod here;
mod latest;
mod records;
mod undo;
mod width;

pub use here::{Here, provide_here, use_here};
pub use latest::latest;
pub use records::{Records, SaveState, Texts, provide_records, use_records};
pub use undo::{Undo, provide_undo, use_undo};
pub use width::{Width, provide_width, use_width};
