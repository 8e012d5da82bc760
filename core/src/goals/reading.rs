//! A check-in: what was read, and what there is to say about it.

use chrono::NaiveDate;

use crate::decimal::Decimal;

/// A check-in on a day.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reading {
    /// The reader's own day.
    pub on: NaiveDate,
    /// Where the number stands, in the goal's unit; `None` in a goal of yes or no.
    pub value: Option<Decimal>,
    /// What there is to say; may be empty.
    pub note: String,
    /// What shows it, such as a link; may be empty.
    pub evidence: String,
}
