//! A year's pay, read the same way wherever it is asked for: in an offer, in the guide and in the
//! benefits calculator.

use super::problem::{PayDoubt, Problem};
use super::read::{Value, read};
use super::spec::{FieldKind, Pays, Spec, Time};
use crate::currency::{currency_after, least_yearly};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::normalize::normalized;
use crate::number::{self, DecimalPoint, Per};

/// The most that is taken as pay of an hour.
pub const MAX_BY_THE_HOUR: i64 = 100_000;

/// Hours a week that pay by the hour is taken for until they are given.
pub const WEEKLY_HOURS: i64 = 40;

/// Weeks a year that pay by the hour is taken for until they are given.
pub const PAID_WEEKS: i64 = 52;

/// How often a pay comes until that is given.
const USUAL_PAY: Per = Per::TwoWeeks;

/// From this part of the bound on, an amount may be pay of a year: a quarter. A rule of this app.
const MAY_BE_A_YEAR: i64 = 4;

/// Words beside a pay that say no more than the field does.
const BESIDE: [&str; 6] = [
    "gross",
    "base salary",
    "base pay",
    "base",
    "salary",
    "before tax",
];

/// A pay as read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pay {
    /// What it comes to in a year.
    pub yearly: Money,
    /// Whether it was typed by the hour: a year is then [`WEEKLY_HOURS`] in [`PAID_WEEKS`].
    pub by_the_hour: bool,
    /// Why another pay may be meant.
    pub doubt: Option<Problem>,
}

/// Reads a pay for a year, whatever time it was typed for; `None` if nothing is typed. `most` is the
/// most that is taken for a year, in units of the currency; the least is one.
///
/// # Errors
/// What is wrong with the text. What may only be meant in another way is a [`Pay::doubt`].
pub fn yearly(text: &str, most: i64, currency: &str) -> Result<Option<Pay>, Problem> {
    let point = DecimalPoint::in_amounts_of(currency);
    let text = plain(text);
    let by_the_hour = time_of(&text, point) == Some(Per::Hour);
    let (per, largest) = if by_the_hour {
        (Per::Hour, MAX_BY_THE_HOUR)
    } else {
        (Per::Year, most)
    };
    let spec = Spec {
        kind: FieldKind::Money,
        range: (0, largest),
        time: Time {
            pay: Pays::Each(USUAL_PAY),
            ..Time::per(Some(per))
        },
        point,
    };
    let Some(Value::Money(amount)) = read(&text, &spec)? else {
        return Ok(None);
    };
    let yearly = if by_the_hour {
        amount.times(Decimal::whole(WEEKLY_HOURS * PAID_WEEKS))
    } else {
        amount
    };
    if yearly < Money::units(1) || yearly > Money::units(most) {
        return Err(Problem::OutOfRange);
    }
    let other = currency_after(&text, currency).map(Problem::OtherCurrency);
    let by_time = || salary_doubt(amount, currency).map(Problem::Pay);
    let has_time = time_of(&text, point).is_some();
    let doubt = other.or_else(|| by_time().filter(|_| !has_time));
    Ok(Some(Pay {
        yearly,
        by_the_hour,
        doubt,
    }))
}

/// The time that a pay is typed for, if that is typed.
pub(crate) fn time_of(text: &str, point: DecimalPoint) -> Option<Per> {
    number::read(&plain(text), point).ok()??.per
}

/// Whether an amount for a year is so little that it is probably pay of an hour. An amount of zero
/// is meant.
pub(crate) fn salary_doubt(yearly: Money, currency: &str) -> Option<PayDoubt> {
    let bound = Money::units(least_yearly(currency));
    let is_little = yearly > Money::ZERO && yearly < bound;
    is_little.then_some(PayDoubt::ByTheHour {
        may_be_a_year: yearly.times(Decimal::whole(MAY_BE_A_YEAR)) >= bound,
    })
}

/// Whether an amount for an hour is so much that it is probably pay of a year.
pub(crate) fn hourly_doubt(hourly: Money, currency: &str) -> Option<PayDoubt> {
    (hourly > Money::units(least_yearly(currency))).then_some(PayDoubt::ByTheYear)
}

/// A pay without words that say no more than its field does.
pub(crate) fn plain(text: &str) -> String {
    without_words(text, &BESIDE)
}

/// A text without one of these words at its end.
pub(crate) fn without_words(text: &str, words: &[&str]) -> String {
    let plain = normalized(text);
    let rest = words.iter().find_map(|word| plain.strip_suffix(word));
    rest.unwrap_or(&plain).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::NumberProblem;

    const MAX: i64 = 10_000_000;

    fn read_pay(text: &str) -> Result<Option<Pay>, Problem> {
        yearly(text, MAX, "USD")
    }

    #[track_caller]
    fn check(text: &str, millionths: i64) {
        let pay = read_pay(text).map(|pay| pay.map(|pay| pay.yearly));
        assert_eq!(pay, Ok(Some(Money::millionths(millionths))), "{text:?}");
    }

    #[test]
    fn pay_is_read_as_people_type_it() {
        check("52000", 52_000_000_000);
        check("$52,000", 52_000_000_000);
        check(" 52 000 ", 52_000_000_000);
        check("52,000.50", 52_000_500_000);
        check("1,234,567", 1_234_567_000_000);
        check("52k", 52_000_000_000);
        check("52.5K", 52_500_000_000);
        check("52000.", 52_000_000_000);
        check("52,000 dollars", 52_000_000_000);
        check("$52k a year", 52_000_000_000);
        check("$4,500 a month", 54_000_000_000);
        check("\u{202d}52000\u{202c}", 52_000_000_000);
        check("٥٢٠٠٠", 52_000_000_000);
        check("52000.1234567890123456789", 52_000_123_456);
        check("28", 28_000_000);
        check("€52,000", 52_000_000_000);
        check("900 a week", 46_800_000_000);
    }

    #[test]
    fn what_offers_read_is_read() {
        check("72k base", 72_000_000_000);
        check("72,000 before tax", 72_000_000_000);
        check("2,000 every two weeks", 52_000_000_000);
        check("2,000 / pay", 52_000_000_000);
        check("52 000,50", 52_000_500_000);
        check("28/h", 58_240_000_000);
        check("$28.50 an hour", 59_280_000_000);
    }

    #[test]
    fn pay_by_the_hour_is_a_year_of_full_time() {
        let pay = read_pay("28/h").unwrap().unwrap();
        assert!(pay.by_the_hour);
        assert_eq!(pay.yearly, Money::units(28 * 40 * 52));
        assert!(!read_pay("28").unwrap().unwrap().by_the_hour);
    }

    #[track_caller]
    fn check_problem(text: &str, expected: Problem) {
        assert_eq!(read_pay(text), Err(expected), "{text:?}");
    }

    #[test]
    fn what_cannot_be_read_is_told_apart() {
        assert_eq!(read_pay(""), Ok(None));
        assert_eq!(read_pay("   "), Ok(None));
        for text in [
            "abc", "1e5", "+5", "5.5.5", "NaN", "inf", "$", "k", ",500", "about 50", "<b>x</b>",
        ] {
            check_problem(text, Problem::Number(NumberProblem::NotANumber));
        }
        check_problem("52000.5x", Problem::Unit);
        check_problem("50-60k", Problem::Number(NumberProblem::Range));
        check_problem("50k + 5k", Problem::Number(NumberProblem::Sum));
        check_problem("80%", Problem::Percent);
        check_problem("3 months", Problem::Unit);
        for text in [
            "0",
            "0.99",
            ".5",
            "-5",
            "none",
            "10000001",
            "20000k",
            "200,000/h",
        ] {
            check_problem(text, Problem::OutOfRange);
        }
        let too_large = Problem::Number(NumberProblem::TooLarge);
        check_problem("99999999999999999999999999", too_large);
    }

    #[track_caller]
    fn check_doubt(text: &str, expected: Option<Problem>) {
        let pay = read_pay(text).unwrap().unwrap();
        assert_eq!(pay.doubt, expected, "{text:?}");
    }

    #[test]
    fn what_may_be_meant_in_another_way_is_said() {
        let hour = |may_be_a_year| Some(Problem::Pay(PayDoubt::ByTheHour { may_be_a_year }));
        check_doubt("28", hour(false));
        check_doubt("900", hour(true));
        check_doubt("1,000", None);
        check_doubt("28/h", None);
        check_doubt("900 a year", None);
        check_doubt("£52,000", Some(Problem::OtherCurrency("GBP")));
        check_doubt("$52,000", None);
    }
}
