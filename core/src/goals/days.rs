//! Arithmetic with calendar days that cannot fail: past the calendar's ends nothing is given.

use chrono::{Datelike, Days, Months, NaiveDate};

/// Whole days from one day to another; below zero if `to` is earlier.
pub(super) fn between(from: NaiveDate, to: NaiveDate) -> i64 {
    to.signed_duration_since(from).num_days()
}

/// The day so many days later, or earlier for a number below zero.
pub(super) fn plus(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    let size = Days::new(days.unsigned_abs());
    if days < 0 {
        day.checked_sub_days(size)
    } else {
        day.checked_add_days(size)
    }
}

/// The same day twelve months later; from the 29th of February, the 28th.
pub(super) fn year_later(day: NaiveDate) -> Option<NaiveDate> {
    day.checked_add_months(Months::new(12))
}

/// Saturday or Sunday.
pub(super) fn is_weekend(day: NaiveDate) -> bool {
    day.weekday().num_days_from_monday() >= 5
}
