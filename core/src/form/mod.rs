//! What a field asks for, and how the text in it is read: one description, one reader and one kind
//! of problem for every form.
//!
//! A field keeps its text as typed. [`read`] turns the text into a value by the field's [`Spec`], or
//! into a [`Problem`]. A grammar that only one tool has, such as a vesting schedule, is a [`Formula`]
//! of that tool. [`pay`] reads a year's pay for the pages that ask for nothing else.

pub mod pay;
mod problem;
mod read;
mod spec;

pub use problem::{PayDoubt, Problem};
pub use read::{Value, read, read_number};
pub(crate) use read::{is_percent, percent};
pub use spec::{FieldKind, Formula, NoFormula, Pays, Spec, Time};
