//! How a part of a sum is worked out, where that is no sum of parts either.
//!
//! What a year is worked out from is looked up again here, and only for what is opened; the rules
//! that it goes through are those of the figures themselves.

mod first_year;
mod item;
mod pay;
mod steps;
mod taxes;

pub use item::{Item, Sum};
