//! Which days a report is of.

use chrono::{Days, NaiveDate};

use super::{ReportPeriod, calendar_month};
use crate::keyed::keyed;
use crate::week_start::WeekStart;

/// A report is of so many days at most.
pub const MAX_REPORT_DAYS: i64 = 366;

keyed! {
    /// The days as a reader chooses them.
    ReportRange {
        /// This week and the three before it, up to today.
        FourWeeks "four_weeks",
        ThisWeek "this_week",
        LastWeek "last_week",
        ThisMonth "this_month",
        LastMonth "last_month",
        /// From one day to another; of a calendar month, the month of the first one.
        OwnDays "own_days",
    }
}

/// Why there are no days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RangeProblem {
    NoDay,
    /// The last day lies before the first.
    Backwards,
    /// More than [`MAX_REPORT_DAYS`].
    TooLong,
}

impl ReportRange {
    /// The first and the last day. `own` are those that the reader typed.
    ///
    /// # Errors
    /// [`RangeProblem`] says why there are none.
    pub fn days(
        self,
        own: [Option<NaiveDate>; 2],
        period: ReportPeriod,
        week_start: WeekStart,
        today: NaiveDate,
    ) -> Result<(NaiveDate, NaiveDate), RangeProblem> {
        if period == ReportPeriod::CalendarMonth {
            let day = match self {
                ReportRange::OwnDays => own[0],
                ReportRange::LastMonth => last_of_month_before(today),
                _ => Some(today),
            };
            return day.and_then(calendar_month).ok_or(RangeProblem::NoDay);
        }
        let week = week_start.first_day(today);
        let before = |days| week.checked_sub_days(Days::new(days));
        let days = match self {
            ReportRange::FourWeeks => before(21).zip(Some(today)),
            ReportRange::ThisWeek => Some((week, week_start.last_day(today))),
            ReportRange::LastWeek => before(7).zip(before(1)),
            ReportRange::ThisMonth => calendar_month(today),
            ReportRange::LastMonth => last_of_month_before(today).and_then(calendar_month),
            ReportRange::OwnDays => own[0].zip(own[1]),
        };
        let (from, to) = days.ok_or(RangeProblem::NoDay)?;
        match to.signed_duration_since(from).num_days() {
            ..0 => Err(RangeProblem::Backwards),
            MAX_REPORT_DAYS.. => Err(RangeProblem::TooLong),
            _ => Ok((from, to)),
        }
    }
}

fn last_of_month_before(day: NaiveDate) -> Option<NaiveDate> {
    calendar_month(day)?.0.pred_opt()
}

#[cfg(test)]
mod tests {
    use super::super::sample::day;
    use super::*;

    const TODAY: &str = "2027-03-17";

    fn days(range: ReportRange, own: [&str; 2]) -> Result<(NaiveDate, NaiveDate), RangeProblem> {
        let own = own.map(crate::day::date_from_text);
        range.days(own, ReportPeriod::AnyDays, WeekStart::Monday, day(TODAY))
    }

    #[test]
    fn the_days_follow_from_today_and_from_the_week() {
        let check = |range, from: &str, to: &str| {
            assert_eq!(days(range, ["", ""]), Ok((day(from), day(to))));
        };
        check(ReportRange::FourWeeks, "2027-02-22", TODAY);
        check(ReportRange::ThisWeek, "2027-03-15", "2027-03-21");
        check(ReportRange::LastWeek, "2027-03-08", "2027-03-14");
        check(ReportRange::ThisMonth, "2027-03-01", "2027-03-31");
        check(ReportRange::LastMonth, "2027-02-01", "2027-02-28");
    }

    #[test]
    fn own_days_are_given_in_order_and_are_no_more_than_a_year() {
        let own = |from, to| days(ReportRange::OwnDays, [from, to]);
        assert_eq!(own(TODAY, ""), Err(RangeProblem::NoDay));
        assert_eq!(own(TODAY, TODAY), Ok((day(TODAY), day(TODAY))));
        assert_eq!(own(TODAY, "2027-03-16"), Err(RangeProblem::Backwards));
        assert!(own("2028-01-01", "2028-12-31").is_ok());
        assert_eq!(own("2028-01-01", "2029-01-01"), Err(RangeProblem::TooLong));
        assert_eq!(own("0002-01-01", TODAY), Err(RangeProblem::TooLong));
    }

    #[test]
    fn where_a_month_is_asked_for_it_is_a_whole_one() {
        let check = |range: ReportRange, own: &str, from: &str, to: &str| {
            let own = [crate::day::date_from_text(own), None];
            let period = ReportPeriod::CalendarMonth;
            let found = range.days(own, period, WeekStart::Monday, day(TODAY));
            assert_eq!(found, Ok((day(from), day(to))));
        };
        check(ReportRange::FourWeeks, "", "2027-03-01", "2027-03-31");
        check(ReportRange::LastMonth, "", "2027-02-01", "2027-02-28");
        check(
            ReportRange::OwnDays,
            "2028-02-10",
            "2028-02-01",
            "2028-02-29",
        );
    }
}
