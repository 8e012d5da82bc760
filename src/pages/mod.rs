//! The pages that are no tool.

pub mod benefits;
pub mod embed_kit;
pub mod embedded;
pub mod guide;
pub mod home;
mod not_found;
mod on_the_way;
mod pay_note;
mod save_status;
pub mod shared;
pub mod your_data;

pub use home::Home;
pub use not_found::NotFound;
pub use on_the_way::on_the_way;
pub use save_status::SaveStatus;
