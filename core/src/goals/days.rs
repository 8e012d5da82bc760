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

/// The working day nearest to a day: the Friday before a Saturday, the Monday after a Sunday, and
/// any other day itself. Days that the app proposes go through this.
pub(super) fn nearest_workday(day: NaiveDate) -> NaiveDate {
    let step = match day.weekday().num_days_from_monday() {
        5 => -1,
        6 => 1,
        _ => return day,
    };
    plus(day, step).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weekend_gives_way_to_the_nearest_working_day() {
        let check = |day: u32, expected: u32| {
            let of = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
            assert_eq!(nearest_workday(of(day)), of(expected), "{day}");
        };
        check(27, 27);
        check(28, 27);
        check(29, 30);
        check(30, 30);
        assert_eq!(nearest_workday(NaiveDate::MAX), NaiveDate::MAX);
    }
}
