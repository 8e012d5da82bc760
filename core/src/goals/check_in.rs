//! A check-in: what was read, and what there is to say about it.

use chrono::NaiveDate;

use super::draft::read_number;
use super::field::Field;
use super::problem::ProblemKind;
use crate::day::date_from_text;
use crate::decimal::Decimal;

/// A check-in on a day.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CheckIn {
    /// The reader's own day.
    pub on: NaiveDate,
    /// Where the number stands, in the goal's unit; `None` in a goal of yes or no.
    pub value: Option<Decimal>,
    /// What there is to say; may be empty.
    pub note: String,
    /// What shows it, such as a link; may be empty.
    pub evidence: String,
}

impl CheckIn {
    /// The evidence as an address that can be opened; `None` for any other text.
    pub fn link(&self) -> Option<&str> {
        link_in(&self.evidence)
    }
}

/// A text that is an address of the web and nothing else. Other schemes are no links: some of
/// them run what they name.
pub fn link_in(text: &str) -> Option<&str> {
    let text = text.trim();
    let (scheme, rest) = text.split_once("://")?;
    let known = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    (known && !rest.is_empty() && !text.contains(char::is_whitespace)).then_some(text)
}

/// The value of a check-in as typed; `None` if nothing is.
///
/// # Errors
/// As for [`Field::Target`].
pub fn read_value(text: &str) -> Result<Option<Decimal>, ProblemKind> {
    read_number(text, Field::Target)
}

/// Why a day cannot be that of a check-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayProblem {
    /// Not a day of the calendar as `YYYY-MM-DD`.
    NotADay,
    /// Later than today: nothing was read there yet.
    Ahead,
}

/// The day of a check-in as typed, on the reader's day `today`.
///
/// # Errors
/// What is wrong with it.
pub fn read_day(text: &str, today: NaiveDate) -> Result<NaiveDate, DayProblem> {
    let day = date_from_text(text.trim()).ok_or(DayProblem::NotADay)?;
    if day > today {
        return Err(DayProblem::Ahead);
    }
    Ok(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_check_in_is_of_today_or_before() {
        let today = date_from_text("2026-03-02").unwrap();
        let check = |text, expected| assert_eq!(read_day(text, today), expected, "{text}");
        check("2026-03-02", Ok(today));
        check(" 2025-12-31 ", Ok(date_from_text("2025-12-31").unwrap()));
        check("2026-03-03", Err(DayProblem::Ahead));
        check("2031-01-01", Err(DayProblem::Ahead));
        check("", Err(DayProblem::NotADay));
        check("2026-02-30", Err(DayProblem::NotADay));
    }

    #[test]
    fn only_addresses_of_the_web_are_links() {
        let check = |text, expected| assert_eq!(link_in(text), expected, "{text}");
        check(" https://a.example/b ", Some("https://a.example/b"));
        check("HTTP://a.example", Some("HTTP://a.example"));
        check("see https://a.example", None);
        check("javascript://a", None);
        check("https://", None);
        check("a certificate", None);
    }

    #[test]
    fn a_value_is_read_as_people_type_it() {
        assert_eq!(read_value("1,200.5"), Ok(Some(Decimal::ratio(2401, 2))));
        assert_eq!(read_value(" "), Ok(None));
        assert!(read_value("many").is_err());
        assert_eq!(read_value("1000000000"), Err(ProblemKind::OutOfRange));
    }
}
