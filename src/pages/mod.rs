//! The pages that are no tool.

pub mod benefits;
pub mod embed_kit;
pub mod embedded;
pub mod guide;
pub mod home;
mod not_found;
mod pay_note;
mod placeholder;
mod save_status;
pub mod shared;
pub mod your_data;

pub use not_found::NotFound;
pub use placeholder::page_placeholder;
pub use save_status::{LossNotices, SaveStatus};
