//! Reads numbers as people type them: `75k`, `$75,000`, `28/h`, `2.5%`, `1 234,50`, `12.5 lakh`.
//!
//! A comma is read as the fraction's only where it cannot set off thousands: `1,234` is a thousand
//! and more, `1,23` is one and a bit, `0,123` a bit alone, `1.234,50` and `1 234,50` have a comma
//! for the fraction. A point is the fraction's wherever it can be, but see [`DecimalPoint`]. The page shows
//! the reading next to the field. What counts days, hours or miles is read by
//! [`quantity`](crate::quantity).

use crate::currency::{CURRENCIES, without_sign};
use crate::decimal::{Decimal, fixed};
use crate::money::Money;
use crate::normalize::normalized;

/// What a single point with three digits behind it is: in `3.500` nothing else tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DecimalPoint {
    /// `3.500` is three and a half.
    #[default]
    Fraction,
    /// `3.500` is three thousand and five hundred, where one to three digits that do not begin
    /// with 0 stand before the point: `0.500` and `1234.567` are fractions all the same. Before
    /// `%`, `k` and `m` too nobody sets off thousands.
    Thousands,
}

impl DecimalPoint {
    /// As in an amount of a currency by its three letters; of one that is not known, the
    /// fraction's.
    ///
    /// It holds for amounts of money alone: for hours, years or shares a point is the fraction's.
    pub fn in_amounts_of(currency: &str) -> DecimalPoint {
        let mut all = CURRENCIES.iter();
        let known = all.find(|known| known.code == currency);
        known.map(|known| known.point).unwrap_or_default()
    }
}

/// A number as typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Typed {
    millionths: i64,
    /// Whether a percent sign or word stood after it.
    pub percent: bool,
    /// Whether the sign, code or name of a currency stood beside it.
    pub has_currency: bool,
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
    /// `a quarter`
    Quarter,
    /// `/year`
    Year,
    /// `/pay`, `a paycheck`: how many a year has is for who reads it to say, with [`Typed::paid`].
    Pay,
}

impl Per {
    /// How many a year of pay has.
    pub(crate) const fn in_a_year(self) -> Option<i64> {
        match self {
            Per::Hour | Per::Pay => None,
            Per::Day => Some(260),
            Per::Week => Some(52),
            Per::TwoWeeks => Some(26),
            Per::HalfMonth => Some(24),
            Per::Month => Some(12),
            Per::Quarter => Some(4),
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
    /// Two numbers of which one is meant: `60-75k`, `up to 60k`, `60k+`.
    Range,
    /// A calculation: `38.50 + 4.75`.
    Sum,
}

/// What stands in place of no small change: `85000.-`, `85.000,-`, in India `85,000/-`.
const NO_CHANGE: [&str; 3] = [".-", ",-", "/-"];

/// What sets off thousands and is never a fraction's.
const SPACES: [char; 2] = [' ', '\''];

/// The Arabic mark before a fraction, which never sets off thousands.
const ARABIC_MARK: char = '٫';

/// Words and signs after a number that multiply it, longest first where one ends in another. An
/// `l` is a lakh, as in `12L`.
const SCALES: [(&str, i64); 19] = [
    ("thousand", 1_000),
    ("k", 1_000),
    ("millions", 1_000_000),
    ("million", 1_000_000),
    ("mn", 1_000_000),
    ("m", 1_000_000),
    ("lakhs", 100_000),
    ("lakh", 100_000),
    ("lacs", 100_000),
    ("lac", 100_000),
    ("l", 100_000),
    ("crores", 10_000_000),
    ("crore", 10_000_000),
    ("cr", 10_000_000),
    ("千", 1_000),
    ("万", 10_000),
    ("萬", 10_000),
    ("億", 100_000_000),
    ("亿", 100_000_000),
];

/// What is a hundredth of a currency's unit.
const CENTS: [&str; 6] = ["cents", "cent", "¢", "pence", "ct", "c"];

/// Words of percent besides the sign.
pub(crate) const PERCENT: [&str; 4] = ["%", "percent", "per cent", "pct"];

/// Fractions that are one letter, in millionths.
const FRACTIONS: [(char, &str); 9] = [
    ('½', "5"),
    ('¼', "25"),
    ('¾', "75"),
    ('⅓', "333333"),
    ('⅔', "666667"),
    ('⅕', "2"),
    ('⅛', "125"),
    ('⅜', "375"),
    ('⅝', "625"),
];

/// Words that say what an amount is paid for, as advertisements have them, without the point that
/// may stand after them.
const ADVERBS: [(&str, Per); 27] = [
    ("twice a month", Per::HalfMonth),
    ("twice monthly", Per::HalfMonth),
    ("semi-monthly", Per::HalfMonth),
    ("semimonthly", Per::HalfMonth),
    ("every two weeks", Per::TwoWeeks),
    ("fortnightly", Per::TwoWeeks),
    ("bi-weekly", Per::TwoWeeks),
    ("biweekly", Per::TwoWeeks),
    ("hourly", Per::Hour),
    ("daily", Per::Day),
    ("weekly", Per::Week),
    ("monthly", Per::Month),
    ("quarterly", Per::Quarter),
    ("annually", Per::Year),
    ("annual", Per::Year),
    ("yearly", Per::Year),
    ("p.h", Per::Hour),
    ("ph", Per::Hour),
    ("p.d", Per::Day),
    ("pd", Per::Day),
    ("p.w", Per::Week),
    ("pw", Per::Week),
    ("pcm", Per::Month),
    ("p.m", Per::Month),
    ("pm", Per::Month),
    ("p.a", Per::Year),
    ("pa", Per::Year),
];

impl Typed {
    /// As an amount.
    pub fn money(self) -> Money {
        Money::millionths(self.millionths)
    }

    /// As an amount for each of `per`, whatever it was typed for: `1,800 / year` is 150 a month.
    /// Without a unit typed it is taken to be right. `None` between hours and anything else, which
    /// depends on how many are worked, and for a pay of which no period is given.
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

/// Reads a text. `None` when nothing is typed: not given yet is not zero.
///
/// # Errors
/// See [`NumberProblem`].
pub fn read(text: &str, point: DecimalPoint) -> Result<Option<Typed>, NumberProblem> {
    let text = normalized(text);
    if text.is_empty() {
        return Ok(None);
    }
    let read = number(&text, point);
    if read == Err(NumberProblem::NotANumber) {
        return Err(several(&text).unwrap_or(NumberProblem::NotANumber));
    }
    read.map(Some)
}

/// Reads a text in its plain spelling.
fn number(text: &str, point: DecimalPoint) -> Result<Typed, NumberProblem> {
    let (text, per) = counted_by(text);
    let (text, percent) = match without_percent(text) {
        Some(rest) => (rest, true),
        None => (text, false),
    };
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest.trim_start()),
        None => (1, text),
    };
    let amount = without_sign(text);
    let has_currency = amount.len() < text.len();
    let whole = NO_CHANGE.iter().find_map(|sign| amount.strip_suffix(sign));
    let text = whole.unwrap_or(amount);
    let (text, times) = scaled(text);
    let cents = CENTS.iter().find_map(|cents| text.strip_suffix(cents));
    // In `$0.50 cents` one of the two is wrong.
    if cents.is_some() && (times > 1 || has_currency || percent) {
        return Err(NumberProblem::NotANumber);
    }
    let text = cents.unwrap_or(text).trim_end();
    if text.is_empty() {
        return Err(NumberProblem::NotANumber);
    }
    let point = if percent || times > 1 {
        DecimalPoint::Fraction
    } else {
        point
    };
    let plain = match whole {
        Some(_) => plain(&with_fraction(text), point),
        None => plain(text, point),
    };
    let plain = plain.ok_or(NumberProblem::NotANumber)?;
    let value = fixed(&plain, 6).ok_or(NumberProblem::TooLarge)?;
    let value = value
        .checked_mul(times * sign)
        .ok_or(NumberProblem::TooLarge)?;
    let millionths = if cents.is_some() { value / 100 } else { value };
    Ok(Typed {
        millionths,
        percent,
        has_currency: has_currency || cents.is_some(),
        per,
    })
}

/// A plain number within a longer text, without sign, unit or currency.
pub(crate) fn unsigned(text: &str) -> Option<Decimal> {
    let millionths = fixed(&plain(text.trim(), DecimalPoint::Fraction)?, 6)?;
    millionths.checked_mul(1_000).map(Decimal::billionths)
}

/// A text without the sign or word of percent at its end; `None` if it has none.
pub(crate) fn without_percent(text: &str) -> Option<&str> {
    let mut words = PERCENT.iter();
    let rest = words.find_map(|word| text.strip_suffix(word))?;
    Some(rest.trim_end())
}

/// A text without the words and signs that multiply it, and by how much: `5 thousand crore` has
/// two.
fn scaled(text: &str) -> (&str, i64) {
    let mut text = text;
    let mut times: i64 = 1;
    for _ in 0..2 {
        let found = SCALES.iter().find_map(|(word, scale)| {
            let rest = text.strip_suffix(word)?;
            // Two words stand apart, or are signs of Japan and China: `85kk` is a slip.
            let is_apart = rest.ends_with(' ') || !word.is_ascii();
            Some((rest.trim_end(), scale, is_apart))
        });
        let Some((rest, scale, is_apart)) = found else {
            break;
        };
        text = rest;
        times *= scale;
        if !is_apart {
            break;
        }
    }
    (text, times)
}

/// Why a text that is no number holds several.
pub(crate) fn several(text: &str) -> Option<NumberProblem> {
    let digits = |part: &str| part.contains(|letter: char| letter.is_ascii_digit());
    if !digits(text) {
        return None;
    }
    let joins = |sign: &str| {
        let (before, after) = text.split_once(sign)?;
        Some(digits(before) && digits(after))
    };
    let joined = |signs: &[&str]| signs.iter().any(|sign| joins(sign) == Some(true));
    let open = ["up to ", "from ", "between ", "at least ", "min. ", "max. "];
    if text.ends_with('+') || open.iter().any(|word| text.starts_with(word)) {
        Some(NumberProblem::Range)
    } else if joined(&["+", " plus ", " and ", "&", " x ", "*", "×", "="]) {
        Some(NumberProblem::Sum)
    } else if joined(&["-", " to ", " or ", "…", "~", " until "]) {
        Some(NumberProblem::Range)
    } else {
        None
    }
}

/// A text without what it is counted by, and that.
pub(crate) fn counted_by(text: &str) -> (&str, Option<Per>) {
    let bare = text.strip_suffix('.').unwrap_or(text);
    if let Some(amount) = bare.strip_suffix("pa") {
        // `12 LPA` is so many lakhs a year: the lakh stays.
        if amount.ends_with('l') {
            return (amount, Some(Per::Year));
        }
    }
    let adverb = ADVERBS.iter().find_map(|(word, per)| {
        let rest = bare.strip_suffix(word)?;
        let ends = rest.chars().next_back();
        let is_apart = ends.is_none_or(|last| !last.is_ascii_alphabetic());
        is_apart.then_some((rest.trim_end(), Some(*per)))
    });
    if let Some(counted) = adverb {
        return counted;
    }
    // `85,000/- per month` has one that sets off no unit.
    let mut signs = ["/", " per ", " every ", " each ", " a ", " an "].into_iter();
    let counted = signs.find_map(|sign| {
        let (number, unit) = bare.rsplit_once(sign)?;
        // In `12 p/h` the p says per as well.
        let number = match number.strip_suffix('p') {
            Some(number) if sign == "/" => number,
            _ => number,
        };
        Some((number.trim_end(), Some(unit_of(unit.trim())?)))
    });
    counted.unwrap_or((text, None))
}

fn unit_of(unit: &str) -> Option<Per> {
    Some(match unit {
        "h" | "hr" | "hrs" | "hour" | "std" | "時間" => Per::Hour,
        "d" | "day" | "working day" | "日" => Per::Day,
        "w" | "wk" | "week" => Per::Week,
        "two weeks" | "2 weeks" | "2 wks" | "other week" | "second week" | "fortnight" => {
            Per::TwoWeeks
        }
        "half month" | "half-month" => Per::HalfMonth,
        "mo" | "mth" | "mnth" | "m" | "month" | "calendar month" | "月" => Per::Month,
        "quarter" | "qtr" | "3 months" | "three months" => Per::Quarter,
        "y" | "yr" | "year" | "annum" | "a" | "12 months" | "年" => Per::Year,
        "pay" | "paycheck" | "pay check" | "paycheque" | "payday" | "payslip" | "pay period" => {
            Per::Pay
        }
        _ => return None,
    })
}

/// A whole number with a fraction of nothing after it, so that what stands in it sets off thousands.
fn with_fraction(whole: &str) -> String {
    let mark = if whole.contains('.') { ',' } else { '.' };
    format!("{whole}{mark}0")
}

/// Digits with a point before the fraction and nothing else; digits past the millionth are cut.
fn plain(text: &str, point: DecimalPoint) -> Option<String> {
    if let Some(plain) = with_letter(text) {
        return plain;
    }
    let begins = text.strip_prefix('.').unwrap_or_default();
    let text = if begins.starts_with(|letter: char| letter.is_ascii_digit()) {
        &format!("0{text}")
    } else {
        text
    };
    let last = text.rfind(['.', ',', ARABIC_MARK]);
    let (whole, fraction) = match last {
        Some(at) if is_fraction(text, at, point) => {
            let after = text.get(at..)?.chars().next()?.len_utf8();
            (text.get(..at)?, text.get(at + after..)?)
        }
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

/// A whole number with a fraction that is one letter, such as `37½`; `None` if it has none, and
/// nothing in it if the rest is not whole.
fn with_letter(text: &str) -> Option<Option<String>> {
    let last = text.chars().next_back()?;
    let (_, fraction) = FRACTIONS.iter().find(|(letter, _)| *letter == last)?;
    let whole = text.strip_suffix(last)?.trim_end();
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(digits(whole).then(|| format!("{whole}.{fraction}")))
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
fn is_fraction(text: &str, at: usize, point: DecimalPoint) -> bool {
    let separator = text.get(at..=at).unwrap_or_default();
    let before = text.get(..at).unwrap_or_default();
    if text
        .get(at..)
        .is_some_and(|rest| rest.starts_with(ARABIC_MARK))
    {
        return !before.contains(ARABIC_MARK);
    }
    let after = text.len().saturating_sub(at + 1);
    if before.contains(separator) {
        return false;
    }
    if before.contains(SPACES) || before.contains([',', '.']) || after != 3 {
        return true;
    }
    let can_be_thousands = before.len() <= 3 && !before.starts_with('0');
    !can_be_thousands || (separator == "." && point == DecimalPoint::Fraction)
}

#[cfg(test)]
#[path = "number_tests.rs"]
mod tests;
