//! Dates as people know them of their own past: a year, a month, or a day.

use chrono::{Datelike, NaiveDate};

use crate::keyed::keyed;
use crate::normalize::normalized;

const YEARS: std::ops::RangeInclusive<u16> = 1900..=2100;
const DECEMBER: u8 = 12;
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
/// What stands for an end that has not come.
const NOW: [&str; 6] = ["now", "present", "current", "today", "ongoing", "to date"];

/// A year, with a month and a day as far as they are known. Every value is a date of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

/// When something ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// It goes on.
    Now,
    On(PartialDate),
}

keyed! {
    /// Why a text is no date.
    DateProblem {
        /// 03/04/2019 can mean two dates.
        DayOrMonth "day_or_month",
        ShortYear "short_year",
        NoSuchMonth "no_such_month",
        NoSuchDay "no_such_day",
        YearOutOfRange "year_out_of_range",
        NotADate "not_a_date",
    }
}

/// The index of a month: twelve for each year, from January of the year 0.
pub fn month_of(day: NaiveDate) -> i32 {
    day.year() * 12 + i32::try_from(day.month0()).unwrap_or_default()
}

impl PartialDate {
    /// A date of the calendar between 1900 and 2100; a day only with its month.
    ///
    /// # Errors
    /// For anything else.
    pub fn new(year: u16, month: Option<u8>, day: Option<u8>) -> Result<PartialDate, DateProblem> {
        if !YEARS.contains(&year) {
            return Err(DateProblem::YearOutOfRange);
        }
        if month.is_some_and(|month| !(1..=DECEMBER).contains(&month)) {
            return Err(DateProblem::NoSuchMonth);
        }
        let date = PartialDate { year, month, day };
        let is_there = match (month, day) {
            (_, None) => true,
            (Some(month), Some(day)) => date.on(month, day).is_some(),
            (None, Some(_)) => false,
        };
        is_there.then_some(date).ok_or(DateProblem::NoSuchDay)
    }

    pub const fn year(self) -> u16 {
        self.year
    }

    pub const fn month(self) -> Option<u8> {
        self.month
    }

    pub const fn day(self) -> Option<u8> {
        self.day
    }

    /// `2019`, `2019-03` or `2019-03-15`.
    pub fn to_text(self) -> String {
        match (self.month, self.day) {
            (Some(month), Some(day)) => format!("{:04}-{month:02}-{day:02}", self.year),
            (Some(month), None) => format!("{:04}-{month:02}", self.year),
            (None, _) => format!("{:04}", self.year),
        }
    }

    /// The index of a month of its year.
    pub(super) fn index(self, month: u8) -> i32 {
        i32::from(self.year) * 12 + i32::from(month) - 1
    }

    /// The index of the earliest month it can be in.
    pub fn earliest_month(self) -> i32 {
        self.index(self.month.unwrap_or(1))
    }

    /// The index of the latest month it can be in: that of a year alone is December.
    pub fn latest_month(self) -> i32 {
        self.index(self.month.unwrap_or(DECEMBER))
    }

    /// The first day it can be.
    pub fn first_day(self) -> Option<NaiveDate> {
        self.on(self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The last day it can be.
    pub fn last_day(self) -> Option<NaiveDate> {
        let month = self.month.unwrap_or(DECEMBER);
        let last = || (28..=31).rev().find_map(|day| self.on(month, day));
        self.day.map_or_else(last, |day| self.on(month, day))
    }

    /// Whether it can have come.
    pub fn has_begun(self, today: NaiveDate) -> bool {
        self.first_day().is_some_and(|first| first <= today)
    }

    /// Whether its last day has gone by.
    pub fn is_over(self, today: NaiveDate) -> bool {
        let next_month = self.latest_month() + 1;
        match (self.month, self.day) {
            (Some(month), Some(day)) => self.on(month, day).is_some_and(|day| day < today),
            _ => next_month <= month_of(today),
        }
    }

    fn on(self, month: u8, day: u8) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year.into(), month.into(), day.into())
    }
}

/// Reads when something began; `None` for nothing.
///
/// # Errors
/// Why the text is no date.
pub fn read_start(text: &str) -> Result<Option<PartialDate>, DateProblem> {
    match plain(text).as_str() {
        "" => Ok(None),
        text => date(text).map(Some),
    }
}

/// Reads when something ended; `None` for nothing.
///
/// # Errors
/// Why the text is no date.
pub fn read_end(text: &str) -> Result<Option<End>, DateProblem> {
    match plain(text).as_str() {
        "" => Ok(None),
        text if NOW.contains(&text) => Ok(Some(End::Now)),
        text => date(text).map(|date| Some(End::On(date))),
    }
}

fn plain(text: &str) -> String {
    let text = normalized(text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn date(text: &str) -> Result<PartialDate, DateProblem> {
    // A date with a time of day: the date as it is written, whatever the time zone.
    let text = match text.split_once('t') {
        Some((date, _)) if date.len() == 10 && date.starts_with(is_digit) => date,
        _ => text,
    };
    match text
        .chars()
        .all(|letter| is_digit(letter) || SEPARATORS.contains(&letter))
    {
        true => of_numbers(text),
        false => of_words(text),
    }
}

const SEPARATORS: [char; 3] = ['-', '/', '.'];

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

/// A date of numbers alone, with one separator throughout.
fn of_numbers(text: &str) -> Result<PartialDate, DateProblem> {
    let separator = text
        .chars()
        .find(|letter| !is_digit(*letter))
        .unwrap_or('-');
    let pieces: Vec<&str> = text.split(separator).collect();
    if pieces.iter().any(|piece| !piece.chars().all(is_digit)) {
        return Err(DateProblem::NotADate);
    }
    let lengths: Vec<usize> = pieces.iter().map(|piece| piece.len()).collect();
    match (pieces.as_slice(), lengths.as_slice()) {
        ([year], [4]) => made(year, None, None),
        ([year, month], [4, 1 | 2]) | ([month, year], [1 | 2, 4]) => {
            made(year, number(month), None)
        }
        ([year, month, day], [4, 1 | 2, 1 | 2]) => made(year, number(month), number(day)),
        ([_, _, _], [1 | 2, 1 | 2, 4]) => Err(DateProblem::DayOrMonth),
        (_, [2]) | (_, [1 | 2, 1 | 2]) | (_, [1 | 2, 1 | 2, 1 | 2]) => Err(DateProblem::ShortYear),
        _ => Err(DateProblem::NotADate),
    }
}

/// A date with the name of its month: "Mar 2019", "Mar 15, 2019", "15 March 2019", "7-Feb-2022".
fn of_words(text: &str) -> Result<PartialDate, DateProblem> {
    let separator = if text.contains(' ') { ' ' } else { '-' };
    let pieces: Vec<&str> = text
        .split(separator)
        .map(|piece| piece.trim_end_matches([',', '.']))
        .collect();
    let (day, name, year) = match pieces.as_slice() {
        [name, year] => (None, name, year),
        [day, name, year] if day.starts_with(is_digit) => (Some(*day), name, year),
        [name, day, year] => (Some(*day), name, year),
        _ => return Err(DateProblem::NotADate),
    };
    let month = month_of_name(name).ok_or(DateProblem::NotADate)?;
    let day = match day {
        Some(day) => Some(
            number(day)
                .filter(|_| day.len() <= 2)
                .ok_or(DateProblem::NotADate)?,
        ),
        None => None,
    };
    let digits = year.strip_prefix('\'').unwrap_or(year);
    match digits.len() {
        _ if !digits.chars().all(is_digit) => Err(DateProblem::NotADate),
        4 if digits == *year => made(year, Some(month), day),
        2 => Err(DateProblem::ShortYear),
        _ => Err(DateProblem::NotADate),
    }
}

fn month_of_name(name: &str) -> Option<u8> {
    let is_name = |month: &str| month == name || month.get(..3) == Some(name);
    let place = match name {
        "sept" => Some(8),
        _ => MONTHS.iter().position(|month| is_name(month)),
    };
    u8::try_from(place? + 1).ok()
}

fn number(digits: &str) -> Option<u8> {
    digits.parse().ok()
}

fn made(year: &str, month: Option<u8>, day: Option<u8>) -> Result<PartialDate, DateProblem> {
    let year = year.parse().map_err(|_| DateProblem::NotADate)?;
    PartialDate::new(year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, expected: Result<&str, DateProblem>) {
        let found = read_start(text).map(|date| date.map_or(String::new(), PartialDate::to_text));
        assert_eq!(found, expected.map(str::to_owned), "{text}");
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        for (text, expected) in [
            ("2019", "2019"),
            ("2019-3", "2019-03"),
            ("2019/3/5", "2019-03-05"),
            ("3.2019", "2019-03"),
            (" MARCH,  2019 ", "2019-03"),
            ("Sept. 2019", "2019-09"),
            ("Mar. 15, 2019", "2019-03-15"),
            ("15 March 2019", "2019-03-15"),
            ("7-Feb-2022", "2022-02-07"),
            ("2017-12-24T15:53:00Z", "2017-12-24"),
            ("", ""),
        ] {
            check(text, Ok(expected));
        }
    }

    #[test]
    fn what_can_mean_two_things_is_refused() {
        check("03/04/2019", Err(DateProblem::DayOrMonth));
        check("3/19", Err(DateProblem::ShortYear));
        check("Mar '19", Err(DateProblem::ShortYear));
        check("2019-13", Err(DateProblem::NoSuchMonth));
        check("Feb 30, 2020", Err(DateProblem::NoSuchDay));
        check("1899", Err(DateProblem::YearOutOfRange));
        for text in [
            "Spring 2019",
            "2019-03/15",
            "now",
            "2019-",
            "-",
            "Mar",
            "Mar 1 2 2019",
            "Mar 2019 5",
        ] {
            check(text, Err(DateProblem::NotADate));
        }
    }

    #[test]
    fn only_an_end_can_be_now() {
        for text in ["now", "Present", "TO  DATE"] {
            assert_eq!(read_end(text), Ok(Some(End::Now)), "{text}");
        }
        assert_eq!(read_end(" "), Ok(None));
    }

    #[test]
    fn a_year_alone_is_over_with_its_last_day() {
        let date = |text| read_start(text).unwrap().unwrap();
        let day = |text| crate::day::date_from_text(text).unwrap();
        assert!(
            !date("2025").is_over(day("2025-12-31")) && date("2025").is_over(day("2026-01-01"))
        );
        assert!(
            !date("2025-05").is_over(day("2025-05-31"))
                && date("2025-05").is_over(day("2025-06-01"))
        );
        assert!(!date("2025-05-03").is_over(day("2025-05-03")));
        assert!(date("2025-05-03").is_over(day("2025-05-04")));
        assert!(
            date("2025").has_begun(day("2025-01-01"))
                && !date("2025-02").has_begun(day("2025-01-31"))
        );
    }

    proptest! {
        #[test]
        fn nothing_panics_and_what_is_read_is_read_back(text in ".{0,16}", end in any::<bool>()) {
            if end {
                let _ = read_end(&text);
            }
            if let Ok(Some(date)) = read_start(&text) {
                prop_assert_eq!(read_start(&date.to_text()), Ok(Some(date)));
            }
        }

        #[test]
        fn every_date_is_read_back(year in 1900_u16..=2100, month in 1_u8..=12, day in 1_u8..=28) {
            let date = PartialDate::new(year, Some(month), Some(day)).unwrap();
            prop_assert_eq!(read_start(&date.to_text()), Ok(Some(date)));
        }
    }
}
