//! Of which days applications are counted (C1).

use chrono::NaiveDate;

use super::{Interval, IntervalUnit, RangeProblem};
use crate::keyed::keyed;

keyed! {
    /// The days as a reader chooses them; an application counts by the day on which it was sent.
    CountRange {
        AllDays "all_days",
        /// Up to today.
        ThreeMonths "three_months",
        /// Up to today.
        TwelveMonths "twelve_months",
        /// From one day to another, of any length.
        OwnDays "own_days",
    }
}

impl CountRange {
    /// The first and the last day. `own` are those that the reader typed.
    ///
    /// # Errors
    /// [`RangeProblem::NoDay`] and [`RangeProblem::Backwards`], for days of the reader's own.
    pub fn days(
        self,
        own: [Option<NaiveDate>; 2],
        today: NaiveDate,
    ) -> Result<(NaiveDate, NaiveDate), RangeProblem> {
        let months = |n| Interval::new(n, IntervalUnit::Month).before(today);
        match (self, own) {
            (CountRange::AllDays, _) => Ok((NaiveDate::MIN, today)),
            (CountRange::ThreeMonths, _) => Ok((months(3), today)),
            (CountRange::TwelveMonths, _) => Ok((months(12), today)),
            (CountRange::OwnDays, [Some(from), Some(to)]) if to < from => {
                Err(RangeProblem::Backwards)
            }
            (CountRange::OwnDays, [Some(from), Some(to)]) => Ok((from, to)),
            (CountRange::OwnDays, _) => Err(RangeProblem::NoDay),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::day;
    use super::*;

    #[track_caller]
    fn check(range: CountRange, own: [&str; 2], expected: Result<(&str, &str), RangeProblem>) {
        let own = own.map(crate::day::date_from_text);
        let expected = expected.map(|(from, to)| (day(from), day(to)));
        assert_eq!(range.days(own, day("2027-05-31")), expected);
    }

    #[test]
    fn months_go_back_from_today_to_a_day_that_there_is() {
        check(
            CountRange::ThreeMonths,
            ["", ""],
            Ok(("2027-02-28", "2027-05-31")),
        );
        check(
            CountRange::TwelveMonths,
            ["", ""],
            Ok(("2026-05-31", "2027-05-31")),
        );
    }

    #[test]
    fn own_days_are_both_given_and_in_order() {
        let own = |from, to, expected| check(CountRange::OwnDays, [from, to], expected);
        own("", "2027-01-01", Err(RangeProblem::NoDay));
        own("2027-01-01", "", Err(RangeProblem::NoDay));
        own("2027-01-02", "2027-01-01", Err(RangeProblem::Backwards));
        own("2027-01-01", "2027-01-01", Ok(("2027-01-01", "2027-01-01")));
        own("2020-01-01", "2027-12-31", Ok(("2020-01-01", "2027-12-31")));
    }
}
