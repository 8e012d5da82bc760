//! Reads numbers as people type them: `75k`, `$75,000`, `28/h`, `2.5%`, `1 234,50`.
//!
//! A comma is read as the fraction's only where it cannot set off thousands: `1,234` is a thousand
//! and more, `1,23` is one and a bit, `0,123` a bit alone, `1.234,50` and `1 234,50` have a comma
//! for the fraction. A point is the fraction's wherever it can be, but see [`Point`]. The page shows
//! the reading next to the field.

use crate::currency::{CURRENCIES, without_sign};
use crate::decimal::{Decimal, fixed};
use crate::money::Money;

/// What a single point with three digits behind it is: in `3.500` nothing else tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Point {
    /// `3.500` is three and a half.
    #[default]
    Fraction,
    /// `3.500` is three thousand and five hundred, where one to three digits that do not begin
    /// with 0 stand before the point: `0.500` and `1234.567` are fractions all the same. Before
    /// `%`, `k` and `m` too nobody sets off thousands.
    Thousands,
}

impl Point {
    /// As in an amount of a currency by its three letters; of one that is not known, the
    /// fraction's.
    ///
    /// It holds for amounts of money alone: for hours, years or shares a point is the fraction's.
    pub fn in_amounts_of(currency: &str) -> Point {
        let mut all = CURRENCIES.iter();
        let known = all.find(|known| known.code == currency);
        known.map(|known| known.point).unwrap_or_default()
    }
}

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

/// What stands in place of no small change: `85000.-`, `85.000,–`, in India `85,000/-`.
const NO_CHANGE: [&str; 5] = [".-", ".–", ",-", ",–", "/-"];

/// What sets off thousands and is never a fraction's.
const SPACES: [char; 5] = [' ', '\u{a0}', '\u{202f}', '\'', '’'];

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

    /// The same where a year has so many pays: nothing else is known of how often one comes.
    #[must_use]
    pub fn paid_times(self, a_year: Decimal) -> Typed {
        match self.per {
            Some(Per::Pay) => Typed {
                millionths: self.money().times(a_year).as_millionths(),
                per: Some(Per::Year),
                ..self
            },
            _ => self,
        }
    }

    /// As one of so many payments of a year, each called a month's, where it was typed for another
    /// time than that.
    #[must_use]
    pub fn a_payment(self, of: Decimal) -> Typed {
        let typed = self.paid(Per::Month);
        let (Some(per), Some(yearly)) = (typed.per, typed.money_per(Per::Year)) else {
            return typed;
        };
        match per {
            Per::Month => typed,
            _ => Typed {
                millionths: yearly.per(of).as_millionths(),
                per: Some(Per::Month),
                ..typed
            },
        }
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
pub fn read(text: &str, point: Point) -> Result<Option<Typed>, NumberProblem> {
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
    let text = without_sign(text.trim());
    let whole = NO_CHANGE.iter().find_map(|sign| text.strip_suffix(sign));
    let text = whole.unwrap_or(text);
    let (text, times) = match text.strip_suffix(['k', 'm']) {
        Some(rest) if text.ends_with('k') => (rest.trim_end(), 1_000),
        Some(rest) => (rest.trim_end(), 1_000_000),
        None => (text, 1),
    };
    let point = if percent || times > 1 {
        Point::Fraction
    } else {
        point
    };
    let plain = match whole {
        Some(_) => plain(&with_fraction(text), point),
        None => plain(text, point),
    };
    let plain = plain.ok_or(NumberProblem::NotANumber)?;
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
        (" p.a.", Per::Year),
        (" pa", Per::Year),
    ] {
        if let Some(number) = text.strip_suffix(words) {
            return (number.trim_end(), Some(per));
        }
    }
    // `85,000/- per month` has one that sets off no unit.
    let mut signs = ["/", " per ", " every ", " a"].into_iter();
    let counted = signs.find_map(|sign| {
        let (number, unit) = text.rsplit_once(sign)?;
        Some((number.trim_end(), Some(unit_of(unit)?)))
    });
    counted.unwrap_or((text, None))
}

fn unit_of(unit: &str) -> Option<Per> {
    Some(match unit.trim_start_matches('n').trim() {
        "h" | "hr" | "hour" => Per::Hour,
        "d" | "day" => Per::Day,
        "w" | "wk" | "week" => Per::Week,
        "two weeks" | "2 weeks" => Per::TwoWeeks,
        "mo" | "month" => Per::Month,
        "y" | "yr" | "year" | "annum" => Per::Year,
        "pay" | "paycheck" | "payday" | "pay period" => Per::Pay,
        _ => return None,
    })
}

/// A whole number with a fraction of nothing after it, so that what stands in it sets off thousands.
fn with_fraction(whole: &str) -> String {
    let mark = if whole.contains('.') { ',' } else { '.' };
    format!("{whole}{mark}0")
}

/// Digits with a point before the fraction and nothing else; digits past the millionth are cut.
fn plain(text: &str, point: Point) -> Option<String> {
    let last = text.rfind(['.', ',']);
    let (whole, fraction) = match last {
        Some(at) if is_fraction(text, at, point) => (text.get(..at)?, text.get(at + 1..)?),
        _ => (text, ""),
    };
    let groups: Vec<&str> = whole
        .split(|letter| SPACES.contains(&letter) || matches!(letter, ',' | '.'))
        .collect();
    let (first, rest) = groups.split_first()?;
    let grouped = rest.iter().all(|group| group.len() == 3) && first.len() <= 3;
    if first.is_empty() || !(rest.is_empty() || grouped || is_by_the_lakh(whole, &groups)) {
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

fn digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether commas stand as India sets them: `12,00,000`. Nothing else can be meant by it.
fn is_by_the_lakh(whole: &str, groups: &[&str]) -> bool {
    let [first, between @ .., last] = groups else {
        return false;
    };
    let has_commas_only = !whole.contains(SPACES) && !whole.contains('.');
    let pairs = !between.is_empty() && between.iter().all(|group| group.len() == 2);
    has_commas_only && first.len() <= 2 && pairs && last.len() == 3
}

/// Whether the last separator sets off a fraction.
fn is_fraction(text: &str, at: usize, point: Point) -> bool {
    let separator = text.get(at..=at).unwrap_or_default();
    let before = text.get(..at).unwrap_or_default();
    let after = text.len().saturating_sub(at + 1);
    if before.contains(separator) {
        return false;
    }
    if before.contains(SPACES) || before.contains([',', '.']) || after != 3 {
        return true;
    }
    let can_be_thousands = before.len() <= 3 && !before.starts_with('0');
    !can_be_thousands || (separator == "." && point == Point::Fraction)
}

#[cfg(test)]
#[path = "number_tests.rs"]
mod tests;
