//! The day on which a reader's week begins (W6).

use chrono::{Datelike, Days, NaiveDate};

use crate::keyed::keyed;

keyed! {
    /// The first day of a week.
    #[derive(Default)]
    WeekStart {
        #[default]
        Monday "monday",
        Sunday "sunday",
        Saturday "saturday",
    }
}

impl WeekStart {
    /// The first day of the week in which a day lies. At the calendar's very beginning, where that
    /// day does not exist, the day itself.
    pub fn first_day(self, day: NaiveDate) -> NaiveDate {
        let days = Days::new(self.place_of(day).into());
        day.checked_sub_days(days).unwrap_or(day)
    }

    /// The last day of the week in which a day lies. At the calendar's very end, where that day does
    /// not exist, the day itself.
    pub fn last_day(self, day: NaiveDate) -> NaiveDate {
        let days = Days::new(6 - u64::from(self.place_of(day)));
        day.checked_add_days(days).unwrap_or(day)
    }

    /// Which day of its week a day is, counted from 0 for the first to 6 for the last.
    pub fn place_of(self, day: NaiveDate) -> u32 {
        let from_monday = day.weekday().num_days_from_monday();
        match self {
            WeekStart::Monday => from_monday,
            WeekStart::Sunday => (from_monday + 1) % 7,
            WeekStart::Saturday => (from_monday + 2) % 7,
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::Weekday;

    use super::*;
    use crate::day::date_from_text;

    #[track_caller]
    fn check(start: WeekStart, day: &str, first: &str, last: &str) {
        let of = |text| date_from_text(text).unwrap();
        assert_eq!(start.first_day(of(day)), of(first));
        assert_eq!(start.last_day(of(day)), of(last));
    }

    #[test]
    fn a_week_begins_on_the_chosen_day() {
        check(WeekStart::Monday, "2027-01-01", "2026-12-28", "2027-01-03");
        check(WeekStart::Monday, "2026-12-28", "2026-12-28", "2027-01-03");
        check(WeekStart::Sunday, "2028-02-29", "2028-02-27", "2028-03-04");
        check(WeekStart::Sunday, "2028-02-27", "2028-02-27", "2028-03-04");
        check(
            WeekStart::Saturday,
            "2027-03-05",
            "2027-02-27",
            "2027-03-05",
        );
        check(
            WeekStart::Saturday,
            "2027-03-06",
            "2027-03-06",
            "2027-03-12",
        );
    }

    #[test]
    fn every_day_lies_in_one_week_of_seven_days() {
        let mut day = date_from_text("2026-12-01").unwrap();
        for _ in 0..800 {
            for (start, weekday) in
                WeekStart::ALL
                    .into_iter()
                    .zip([Weekday::Mon, Weekday::Sun, Weekday::Sat])
            {
                let (first, last) = (start.first_day(day), start.last_day(day));
                assert_eq!(first.weekday(), weekday);
                assert_eq!((last - first).num_days(), 6);
                assert!((first..=last).contains(&day));
                assert_eq!((day - first).num_days(), i64::from(start.place_of(day)));
                assert_eq!(start.first_day(last), first);
            }
            day = day.succ_opt().unwrap();
        }
    }

    #[test]
    fn the_ends_of_the_calendar_are_no_fault() {
        for start in WeekStart::ALL {
            assert!(start.first_day(NaiveDate::MIN) <= start.last_day(NaiveDate::MIN));
            assert!(start.first_day(NaiveDate::MAX) <= start.last_day(NaiveDate::MAX));
            assert_eq!(WeekStart::from_key(start.key()), Some(start));
        }
    }
}
