//! How a year's pay was read, and what it may be instead: said below the field of the guide and
//! that of the benefits calculator.

use steppingstone_core::form::pay::{PAID_WEEKS, Pay, WEEKLY_HOURS};
use steppingstone_core::form::{PayDoubt, Problem};

use crate::platform::intl;
use crate::ui::form::Fix;
use crate::words::pay as w;

/// The currency of both fields.
pub(super) const DOLLARS: &str = "USD";

/// A year's pay in dollars. It is far below what a float holds exactly.
pub(super) fn yearly_dollars(pay: &Pay) -> f64 {
    pay.yearly.as_millionths() as f64 / 1e6
}

/// How a text was read, where that says more than the text does, or what is in doubt.
pub(super) fn reading(text: &str, pay: &Pay) -> String {
    let yearly = yearly_dollars(pay);
    let amount = match pay.yearly.to_units() == pay.yearly {
        true => intl::dollars(yearly),
        false => intl::money(yearly, DOLLARS, true),
    };
    match pay.doubt {
        Some(Problem::OtherCurrency(_)) => w::in_dollars().to_owned(),
        Some(_) => w::is_by_the_hour().to_owned(),
        None if pay.by_the_hour => {
            let (hours, weeks) = (WEEKLY_HOURS as f64, PAID_WEEKS as f64);
            w::reads_hour(amount, intl::number(hours), intl::number(weeks))
        }
        None if digits(&amount) == digits(text) => String::new(),
        None => w::reads(amount),
    }
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// What a pay in doubt may be, as texts of at most so many characters.
pub(super) fn fixes(text: &str, doubt: Option<PayDoubt>, max: usize) -> Vec<Fix> {
    let Some(PayDoubt::ByTheHour { may_be_a_year }) = doubt else {
        return Vec::new();
    };
    let fix = |words: &str, time: &str| Fix {
        words: words.to_owned(),
        text: [text.trim(), time].concat(),
    };
    let hour = fix(w::by_the_hour(), "/h");
    let year = may_be_a_year.then(|| fix(w::a_year(), "/year"));
    let fixes = [hour].into_iter().chain(year);
    fixes
        .filter(|fix| fix.text.chars().count() <= max)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::install_english;
    use steppingstone_core::form::pay::yearly;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        install_english();
        let pay = yearly(text, 10_000_000, DOLLARS).unwrap().unwrap();
        assert_eq!(reading(text, &pay), expected, "{text}");
    }

    #[test]
    fn a_reading_that_says_more_than_the_digits_is_shown() {
        let year = |amount| w::reads(intl::dollars(amount));
        check("52000", "");
        check("$52,000", "");
        check("52,000.50", "");
        check("52k", &year(52_000.0));
        check("4,500 a month", &year(54_000.0));
        check("28", w::is_by_the_hour());
        check("£52,000", w::in_dollars());
        let hours = w::reads_hour(
            intl::dollars(58_240.0),
            intl::number(40.0),
            intl::number(52.0),
        );
        check("28/h", &hours);
    }

    #[test]
    fn what_is_offered_can_be_read_without_a_doubt() {
        install_english();
        let fixes_of = |text: &str| {
            let pay = yearly(text, 10_000_000, DOLLARS).unwrap().unwrap();
            let doubt = match pay.doubt {
                Some(Problem::Pay(doubt)) => Some(doubt),
                _ => None,
            };
            fixes(text, doubt, 40)
        };
        for (text, count) in [("28", 1), ("900", 2), ("52k", 0)] {
            let fixes = fixes_of(text);
            assert_eq!(fixes.len(), count, "{text}");
            for fix in fixes {
                let pay = yearly(&fix.text, 10_000_000, DOLLARS).unwrap().unwrap();
                assert_eq!(pay.doubt, None, "{}", fix.text);
            }
        }
        // No more characters than the field keeps.
        let long = ["28.", &"0".repeat(37)].concat();
        assert!(fixes_of(&long).is_empty());
    }
}
