//! Reads numbers as people type them: `75k`, `$75,000`, `28/h`, `2.5%`, `1 234,50`.
//!
//! A point or comma is read as the fraction's only where it cannot set off thousands: `1,234` is
//! a thousand and more, `1,23` is one and a bit, `1.234,50` and `1 234,50` have a comma for the
//! fraction. The page shows the reading next to the field.

use crate::decimal::{Decimal, fixed};
use crate::money::Money;

/// A number as typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Typed {
    millionths: i64,
    /// Whether a percent sign stood after it.
    pub percent: bool,
    /// What it is counted by, if that was typed.
    pub per: Option<Per>,
}

/// What an amount is paid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Per {
    /// `/h`, `an hour`
    Hour,
    /// `/day`
    Day,
    /// `/week`
    Week,
    /// `every two weeks`
    TwoWeeks,
    /// `twice a month`
    HalfMonth,
    /// `/month`
    Month,
    /// `/year`
    Year,
    /// `/pay`, `a paycheck`: how many a year has is for who reads it to say, with [`Typed::paid`].
    Pay,
}

impl Per {
    /// How many a year of pay has.
    const fn in_a_year(self) -> Option<i64> {
        match self {
            Per::Hour | Per::Pay => None,
            Per::Day => Some(260),
            Per::Week => Some(52),
            Per::TwoWeeks => Some(26),
            Per::HalfMonth => Some(24),
            Per::Month => Some(12),
            Per::Year => Some(1),
        }
    }
}

/// Why a text is not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberProblem {
    /// Letters or signs that do not belong, or groups of digits that are no thousands.
    NotANumber,
    /// Larger than anything that is asked for.
    TooLarge,
}

/// The signs of common currencies, which may stand before or after.
const CURRENCIES: [&str; 9] = ["us$", "$", "€", "£", "¥", "₹", "usd", "eur", "gbp"];

impl Typed {
    /// As an amount.
    pub fn money(self) -> Money {
        Money::millionths(self.millionths)
    }

    /// As an amount for each of `per`, whatever it was typed for: `1,800 / year` is 150 a month.
    /// Without a unit typed it is taken to be right. `None` between hours and anything else, which
    /// hangs on how many are worked, and for a pay that nobody told the time of.
    pub fn money_per(self, per: Per) -> Option<Money> {
        let typed = self.per.unwrap_or(per);
        if typed == per {
            return Some(self.money());
        }
        Some(self.money().portion(typed.in_a_year()?, per.in_a_year()?))
    }

    /// The same where a pay comes so often.
    #[must_use]
    pub fn paid(self, pay: Per) -> Typed {
        let per = self.per.map(|per| if per == Per::Pay { pay } else { per });
        Typed { per, ..self }
    }

    /// As a plain number; past its range, the range's end.
    pub fn decimal(self) -> Decimal {
        Decimal::billionths(self.millionths.saturating_mul(1_000))
    }
}

/// Reads a text. `None` when nothing is typed: not told yet is not zero.
///
/// # Errors
/// See [`NumberProblem`].
pub fn read(text: &str) -> Result<Option<Typed>, NumberProblem> {
    let text = text.trim().to_lowercase();
    if text.is_empty() {
        return Ok(None);
    }
    let (text, per) = counted_by(&text);
    let (text, percent) = match text.strip_suffix('%') {
        Some(rest) => (rest.trim_end(), true),
        None => (text, false),
    };
    let (sign, text) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let text = without_currency(text.trim());
    let (text, times) = match text.strip_suffix(['k', 'm']) {
        Some(rest) if text.ends_with('k') => (rest.trim_end(), 1_000),
        Some(rest) => (rest.trim_end(), 1_000_000),
        None => (text, 1),
    };
    let plain = plain(text).ok_or(NumberProblem::NotANumber)?;
    let value = fixed(&plain, 6).ok_or(NumberProblem::TooLarge)?;
    let millionths = value
        .checked_mul(times * sign)
        .ok_or(NumberProblem::TooLarge)?;
    Ok(Some(Typed {
        millionths,
        percent,
        per,
    }))
}

fn counted_by(text: &str) -> (&str, Option<Per>) {
    for (words, per) in [
        (" twice a month", Per::HalfMonth),
        (" semimonthly", Per::HalfMonth),
        (" biweekly", Per::TwoWeeks),
        (" bi-weekly", Per::TwoWeeks),
    ] {
        if let Some(number) = text.strip_suffix(words) {
            return (number.trim_end(), Some(per));
        }
    }
    let mut signs = ["/", " per ", " every ", " a"].into_iter();
    let Some((number, unit)) = signs.find_map(|sign| text.split_once(sign)) else {
        return (text, None);
    };
    let per = match unit.trim_start_matches('n').trim() {
        "h" | "hr" | "hour" => Per::Hour,
        "d" | "day" => Per::Day,
        "w" | "wk" | "week" => Per::Week,
        "two weeks" | "2 weeks" => Per::TwoWeeks,
        "mo" | "month" => Per::Month,
        "y" | "yr" | "year" => Per::Year,
        "pay" | "paycheck" | "payday" | "pay period" => Per::Pay,
        _ => return (text, None),
    };
    (number.trim_end(), Some(per))
}

fn without_currency(text: &str) -> &str {
    for sign in CURRENCIES {
        if let Some(rest) = text.strip_prefix(sign) {
            return rest.trim_start();
        }
        if let Some(rest) = text.strip_suffix(sign) {
            return rest.trim_end();
        }
    }
    text
}

/// Digits with a point before the fraction and nothing else; digits past the millionth are cut.
fn plain(text: &str) -> Option<String> {
    let spaced = text.contains([' ', '\u{a0}', '\u{202f}', '\'']);
    let last = text.rfind(['.', ',']);
    let (whole, fraction) = match last {
        Some(at) if is_fraction(text, at, spaced) => (text.get(..at)?, text.get(at + 1..)?),
        _ => (text, ""),
    };
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let groups: Vec<&str> = whole
        .split([' ', '\u{a0}', '\u{202f}', '\'', ',', '.'])
        .collect();
    let (first, rest) = groups.split_first()?;
    let grouped = rest.iter().all(|group| group.len() == 3) && first.len() <= 3;
    if first.is_empty() || !(rest.is_empty() || grouped) {
        return None;
    }
    let fraction = if digits(fraction) {
        fraction
    } else {
        return None;
    };
    let fraction = fraction.get(..fraction.len().min(6))?;
    let whole = groups.concat();
    digits(&whole).then(|| match fraction {
        "" => whole,
        _ => whole + "." + fraction,
    })
}

/// Whether the last separator sets off a fraction.
fn is_fraction(text: &str, at: usize, spaced: bool) -> bool {
    let separator = text.get(at..=at).unwrap_or_default();
    let before = text.get(..at).unwrap_or_default();
    let after = text.len().saturating_sub(at + 1);
    if before.contains(separator) {
        return false;
    }
    let other = if separator == "," { "." } else { "," };
    spaced || before.contains(other) || separator == "." || after != 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, cents: i64) {
        let got = read(text).map(|typed| typed.map(|typed| typed.money().as_cents()));
        assert_eq!(got, Ok(Some(cents)), "{text:?}");
    }

    #[test]
    fn amounts_are_read_as_people_type_them() {
        check("75000", 7_500_000);
        check("75k", 7_500_000);
        check("$75,000", 7_500_000);
        check(" $ 75.5 k ", 7_550_000);
        check("1.2m", 120_000_000);
        check("€1.234,50", 123_450);
        check("1 234,50", 123_450);
        check("1\u{202f}234,50", 123_450);
        check("1,234,567", 123_456_700);
        check("1.234.567", 123_456_700);
        check("1,234", 123_400);
        check("1.234", 123);
        check("0,5", 50);
        check("70 000 €", 7_000_000);
        check("-5", -500);
        check("12.", 1_200);
        check("0", 0);
        check("0.12345678", 12);
    }

    #[track_caller]
    fn check_unit(text: &str, percent: bool, per: Option<Per>) {
        let typed = read(text).unwrap().unwrap();
        assert_eq!((typed.percent, typed.per), (percent, per), "{text:?}");
    }

    #[test]
    fn units_are_kept() {
        check_unit("28/h", false, Some(Per::Hour));
        check_unit("$28 an hour", false, Some(Per::Hour));
        check_unit("3,000 / month", false, Some(Per::Month));
        check_unit("2.5%", true, None);
        check_unit("2,5 %", true, None);
        check_unit("75k", false, None);
        for text in ["28 an hour", "28 per hour", "28/hr", "28 every hour"] {
            check_unit(text, false, Some(Per::Hour));
        }
        for text in ["5k a month", "5k per month", "5k/mo", "5k every month"] {
            check_unit(text, false, Some(Per::Month));
        }
        for text in ["120 every two weeks", "120 biweekly", "120/2 weeks"] {
            check_unit(text, false, Some(Per::TwoWeeks));
        }
        for text in ["120 twice a month", "120 semimonthly"] {
            check_unit(text, false, Some(Per::HalfMonth));
        }
        let pay = ["120 a pay", "120/pay", "120 / pay", "$120 per pay"];
        let paycheck = ["120 a paycheck", "120/paycheck", "120 per paycheck"];
        for text in pay.into_iter().chain(paycheck) {
            check_unit(text, false, Some(Per::Pay));
        }
    }

    #[track_caller]
    fn check_per(text: &str, per: Per, expected: Option<i64>) {
        let typed = read(text).unwrap().unwrap();
        assert_eq!(typed.money_per(per), expected.map(Money::units), "{text:?}");
    }

    #[test]
    fn amounts_are_turned_into_what_is_asked_for() {
        check_per("1,800 / year", Per::Month, Some(150));
        check_per("5k / month", Per::Year, Some(60_000));
        check_per("1000/week", Per::Year, Some(52_000));
        check_per("150", Per::Month, Some(150));
        check_per("28/h", Per::Hour, Some(28));
        check_per("28/h", Per::Year, None);
        check_per("52k/yr", Per::Hour, None);
        check_per("1,200 every two weeks", Per::Month, Some(2_600));
        check_per("1,200 twice a month", Per::Month, Some(2_400));
        check_per("1,200 per pay", Per::Month, None);
    }

    #[test]
    fn a_pay_is_as_long_as_it_is_said_to_be() {
        let of = |text: &str, pay| read(text).unwrap().unwrap().paid(pay).money_per(Per::Month);
        assert_eq!(of("120/pay", Per::TwoWeeks), Some(Money::units(260)));
        assert_eq!(of("120/pay", Per::Month), Some(Money::units(120)));
        assert_eq!(of("120/week", Per::Month), Some(Money::units(520)));
        assert_eq!(of("120", Per::Week), Some(Money::units(120)));
    }

    #[track_caller]
    fn check_problem(text: &str, problem: NumberProblem) {
        assert_eq!(read(text), Err(problem), "{text:?}");
    }

    #[test]
    fn the_rest_is_told_apart() {
        assert_eq!(read("  "), Ok(None));
        for text in [
            "abc",
            "12,34,56",
            "1,2345,678",
            "5e3",
            "k",
            "$",
            "%",
            "12x",
            "1..2",
            ".5",
            "--5",
            "٥",
            "5 per",
            "5 a fortnightly",
            "5 twice a year",
            " twice a month",
        ] {
            check_problem(text, NumberProblem::NotANumber);
        }
        check_problem("99999999999999999999", NumberProblem::TooLarge);
        check_problem("90000000m", NumberProblem::TooLarge);
    }
}
