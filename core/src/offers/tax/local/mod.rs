//! Taxes of cities and counties on wages.
//!
//! Data, a file a year (`facts/us/local-2026.json`), fetched once a state with such places is
//! chosen. [`LocalYear::parse`] reads it as strictly as the states' files are read. A
//! [`LocalPlace`] knows its figures, how sure they are and where they come from;
//! [`LocalPlace::levy`] is the part of them that one reader bears, and [`Levy::of`] what it takes.
//!
//! Scope: one place for each offer. Credits that a home gives for tax paid where one works, and
//! taxes of two places on the same pay, are left out; the notes of a place say so.

mod charge;
mod doc;
mod figures;
mod levy;

pub use charge::{Levied, LocalIncome};
pub use doc::{LocalNote, LocalPlace, LocalSource, LocalStatus, LocalYear};
pub use levy::{Levy, LocalAmount, LocalBase, Presence, Rows};
