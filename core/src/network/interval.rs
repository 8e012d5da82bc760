//! Intervals of days, weeks and months (D2).

use chrono::{Days, Months, NaiveDate};

use crate::keyed::keyed;
use crate::record::fields::{Choice, Whole, part};

keyed! {
    IntervalUnit {
        Day "day",
        Week "week",
        Month "month",
    }
}

part! {
    /// How long from one day to the next.
    Interval "network-interval", "How long from one day to the next." {
        every "every": Whole<1, 60>, "How many.";
        unit "unit": Choice<IntervalUnit>, "Of what.";
    }
}

impl Interval {
    /// From 1 to 60 of a unit; the nearest where it is another number.
    pub fn new(every: i64, unit: IntervalUnit) -> Interval {
        let every = every.clamp(1, 60);
        Interval { every, unit }
    }

    /// The day this much later (D2): so many days or weeks exactly, or the same number of a later
    /// month, or that month's last day where it has none. At the calendar's very end, the day itself.
    pub fn after(&self, day: NaiveDate) -> NaiveDate {
        let every = u32::try_from(self.every).unwrap_or(1);
        let after = match self.unit {
            IntervalUnit::Day => day.checked_add_days(Days::new(every.into())),
            IntervalUnit::Week => day.checked_add_days(Days::new(u64::from(every) * 7)),
            IntervalUnit::Month => day.checked_add_months(Months::new(every)),
        };
        after.unwrap_or(day)
    }

    /// The day this much earlier, by the same rule.
    pub fn before(&self, day: NaiveDate) -> NaiveDate {
        let every = u32::try_from(self.every).unwrap_or(1);
        let before = match self.unit {
            IntervalUnit::Day => day.checked_sub_days(Days::new(every.into())),
            IntervalUnit::Week => day.checked_sub_days(Days::new(u64::from(every) * 7)),
            IntervalUnit::Month => day.checked_sub_months(Months::new(every)),
        };
        before.unwrap_or(day)
    }

    /// About how many days it has, for comparing what is typed: a month counts 30 (P2).
    pub fn about_days(&self) -> i64 {
        self.every
            * match self.unit {
                IntervalUnit::Day => 1,
                IntervalUnit::Week => 7,
                IntervalUnit::Month => 30,
            }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::{date_from_text, date_to_text};

    #[track_caller]
    fn check(day: &str, every: i64, unit: IntervalUnit, expected: &str) {
        let day = date_from_text(day).unwrap();
        assert_eq!(
            date_to_text(Interval::new(every, unit).after(day)),
            expected
        );
    }

    #[test]
    fn months_end_on_their_last_day_and_go_from_the_base() {
        use IntervalUnit::{Day, Month, Week};
        check("2027-01-31", 1, Month, "2027-02-28");
        check("2028-01-31", 1, Month, "2028-02-29");
        check("2027-12-31", 2, Month, "2028-02-29");
        check("2027-12-31", 3, Month, "2028-03-31");
        check("2027-03-30", 60, Month, "2032-03-30");
        check("2028-02-10", 4, Week, "2028-03-09");
        check("2027-12-31", 60, Day, "2028-02-29");
    }

    #[test]
    fn no_day_is_beyond_the_calendar() {
        for unit in IntervalUnit::ALL {
            let interval = Interval::new(99, unit);
            assert_eq!(interval.every, 60);
            assert_eq!(interval.after(NaiveDate::MAX), NaiveDate::MAX);
            assert_eq!(interval.before(NaiveDate::MIN), NaiveDate::MIN);
        }
    }

    #[test]
    fn what_is_before_comes_back_unless_a_month_was_too_short() {
        let day = date_from_text("2027-03-31").unwrap();
        let month = Interval::new(1, IntervalUnit::Month);
        assert_eq!(date_to_text(month.before(day)), "2027-02-28");
        for unit in [IntervalUnit::Day, IntervalUnit::Week] {
            for every in 1..=60 {
                let interval = Interval::new(every, unit);
                assert_eq!(interval.before(interval.after(day)), day);
                let days = interval.after(day).signed_duration_since(day).num_days();
                assert_eq!(interval.about_days(), days);
            }
        }
        assert_eq!(month.about_days(), 30);
    }
}
