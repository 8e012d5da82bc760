//! Arithmetic with calendar days that cannot fail: past the calendar's ends, the end.

use chrono::{Datelike, Days, NaiveDate};

/// The day so many days later, or earlier for a number below zero.
pub(super) fn days_later(day: NaiveDate, days: i64) -> NaiveDate {
    let size = Days::new(days.unsigned_abs());
    if days < 0 {
        day.checked_sub_days(size).unwrap_or(NaiveDate::MIN)
    } else {
        day.checked_add_days(size).unwrap_or(NaiveDate::MAX)
    }
}

/// Whole days from one day to another; below zero if `to` is earlier.
pub(super) fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    to.signed_duration_since(from).num_days()
}

/// The day of the week, 1 for Monday to 7 for Sunday.
pub(super) fn weekday(day: NaiveDate) -> i64 {
    i64::from(day.weekday().number_from_monday())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_calendar_ends_where_it_ends() {
        assert_eq!(days_later(NaiveDate::MAX, 1), NaiveDate::MAX);
        assert_eq!(days_later(NaiveDate::MIN, i64::MIN), NaiveDate::MIN);
        let leap = NaiveDate::from_ymd_opt(2028, 2, 29).unwrap();
        let after = days_later(leap, 1);
        assert_eq!(days_between(leap, after), 1);
        assert_eq!(days_later(after, -1), leap);
        assert_eq!((weekday(leap), weekday(days_later(leap, 5))), (2, 7));
    }
}
