//! The pages that are no tool.

mod guide;
mod home;
mod not_found;
mod on_the_way;
pub mod your_data;

pub use guide::Guide;
pub use home::Home;
pub use not_found::NotFound;
pub use on_the_way::on_the_way;
pub use your_data::YourData;
