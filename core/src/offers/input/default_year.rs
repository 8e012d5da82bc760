//! The tax year until the reader picks one.

use chrono::{Datelike, Months, NaiveDate};

use super::field::Field;
use crate::day::date_from_text;
use crate::offers::law::YEARS;
use crate::offers::saved::SavedOffer;

/// The year of the first day of work, the earliest of several; a job that the reader has already
/// does not decide. Without such a day, the year that most of the twelve months from `today` lie
/// in. Never before the first year that there is law for.
pub fn default_year(offers: &[SavedOffer], today: NaiveDate) -> u16 {
    let new = offers.iter().filter(|offer| !offer.is_current);
    let start = new.filter_map(first_day).min();
    let year = start.map_or_else(|| year_of_most(today), |start| start.year());
    let [first, ..] = YEARS;
    u16::try_from(year).unwrap_or(first).max(first)
}

fn first_day(offer: &SavedOffer) -> Option<NaiveDate> {
    // Not through the reader of all fields: the page begins with this, and without that.
    date_from_text(offer.text(Field::Start).trim())
}

/// The year that most of the twelve months from a day lie in; the day's own if both have as many.
fn year_of_most(today: NaiveDate) -> i32 {
    let year = today.year();
    let end = today.checked_add_months(Months::new(12));
    let new_year = NaiveDate::from_ymd_opt(year + 1, 1, 1);
    match (end, new_year) {
        (Some(end), Some(new_year)) if end - new_year > new_year - today => year + 1,
        _ => year,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        date_from_text(text).unwrap()
    }

    fn offer(start: &str, is_current: bool) -> SavedOffer {
        let mut offer = SavedOffer::new("id".to_owned(), 1, 1);
        offer.is_current = is_current;
        offer.draft.texts.insert(Field::Start, start.to_owned());
        offer
    }

    #[track_caller]
    fn check(starts: &[(&str, bool)], today: &str, expected: u16) {
        let offers: Vec<SavedOffer> = starts.iter().map(|(day, own)| offer(day, *own)).collect();
        assert_eq!(default_year(&offers, day(today)), expected);
    }

    #[test]
    fn without_a_first_day_it_is_the_year_of_most_of_the_twelve_months() {
        check(&[], "2026-01-01", 2026);
        check(&[], "2026-07-02", 2026);
        check(&[], "2026-07-03", 2027);
        check(&[], "2026-11-28", 2027);
        check(&[], "2027-12-31", 2028);
        // A leap year that is halved exactly.
        check(&[], "2028-07-02", 2028);
        check(&[("", false), ("soon", false)], "2026-03-01", 2026);
        check(&[], "1970-01-01", 2025);
    }

    #[test]
    fn a_first_day_decides_and_the_present_job_does_not() {
        check(&[("2026-12-15", false)], "2026-11-28", 2026);
        check(&[("2027-01-04", false)], "2026-03-01", 2027);
        check(
            &[("2027-01-04", false), ("2026-12-31", false)],
            "2026-11-28",
            2026,
        );
        check(&[("2026-02-01", true)], "2026-11-28", 2027);
        check(
            &[("2026-02-01", true), ("2027-02-01", false)],
            "2026-01-10",
            2027,
        );
        check(&[("2028-05-01", false)], "2026-11-28", 2028);
        check(&[("2019-05-01", false)], "2026-11-28", 2025);
    }
}
