//! Dates, and lengths of time, in words.

use steppingstone_core::journey::{DateProblem, End, Months, PartialDate};

use crate::platform::intl;
use crate::words::journey::{dates as d, lengths as l};

const MONTHS_A_YEAR: i32 = 12;

/// How long something lasted; with both limits where a month is unknown.
pub(super) fn months(months: Months) -> String {
    let Months {
        least,
        counted,
        most,
    } = months;
    if least == most {
        return length(counted);
    }
    l::about(length(counted), length(least), length(most))
}

/// A number of months, as years and months.
pub(super) fn length(months: i32) -> String {
    let count = |number: i32| usize::try_from(number).unwrap_or_default();
    let (years, months) = (count(months / MONTHS_A_YEAR), count(months % MONTHS_A_YEAR));
    match (years, months) {
        (0, months) => l::months(months),
        (years, 0) => l::years(years),
        (years, months) => l::years_and_months(l::years(years), l::months(months)),
    }
}

/// A year, a month or a day, as far as it is known.
pub(super) fn partial_date(date: PartialDate) -> String {
    match (date.first_day(), date.month(), date.day()) {
        (Some(day), Some(_), Some(_)) => intl::date(day),
        (Some(day), Some(_), None) => intl::month(day),
        _ => date.year().to_string(),
    }
}

/// From when to when.
pub(super) fn period(start: Option<PartialDate>, end: Option<End>) -> String {
    match (start.map(partial_date), end) {
        (Some(start), Some(End::On(end))) => d::from_to(start, partial_date(end)),
        (Some(start), Some(End::Now)) => d::since(start),
        (Some(start), None) => d::from(start),
        (None, Some(End::On(end))) => d::until(partial_date(end)),
        (None, Some(End::Now) | None) => d::no_date().to_owned(),
    }
}

/// What is wrong with a date, and how to write it.
pub(super) fn date_problem(problem: DateProblem) -> &'static str {
    match problem {
        DateProblem::DayOrMonth => d::day_or_month(),
        DateProblem::ShortYear => d::short_year(),
        DateProblem::NoSuchMonth => d::no_such_month(),
        DateProblem::NoSuchDay => d::no_such_day(),
        DateProblem::YearOutOfRange => d::year_out_of_range(),
        DateProblem::NotADate => d::not_a_date(),
    }
}

#[cfg(test)]
mod tests {
    use steppingstone_core::journey::{read_end, read_start};

    use super::*;

    #[track_caller]
    fn check(found: &str, expected: &str) {
        assert_eq!(found, expected);
    }

    #[test]
    fn a_length_is_years_and_months() {
        crate::words::install_english();
        check(&length(0), "0 months");
        check(&length(1), "1 month");
        check(&length(12), "1 year");
        check(&length(38), "3 years and 2 months");
    }

    #[test]
    fn a_length_with_unknown_months_says_both_limits() {
        crate::words::install_english();
        let exact = Months {
            least: 159,
            counted: 159,
            most: 159,
        };
        check(&months(exact), "13 years and 3 months");
        let about = Months {
            least: 2,
            counted: 12,
            most: 24,
        };
        check(&months(about), "about 1 year (2 months to 2 years)");
    }

    #[test]
    fn a_period_says_what_is_known() {
        crate::words::install_english();
        let said = |start, end| period(read_start(start).unwrap(), read_end(end).unwrap());
        check(&said("2016", "2017"), "2016 to 2017");
        check(&said("2016", "now"), "2016 to now");
        check(&said("2016", ""), "From 2016");
        check(&said("", "2017"), "Until 2017");
        check(&said("", ""), "No date yet");
    }
}
