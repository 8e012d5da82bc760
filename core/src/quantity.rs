//! Reads numbers with their unit: `4 weeks`, `120 hours`, `1h30`, `32 km`, `1,000 RSUs`.
//!
//! A field has a [`Unit`]. What is typed in another one is converted where that is a matter of
//! arithmetic alone, and refused otherwise: hours of leave become days, an hour of waiting for a
//! match does not become months.
//!
//! A week has five working days, a year 52 weeks and 12 months; calendar days become months by
//! 12/365; a mile is 1.609344 km (international yard, 1959).

use crate::currency;
use crate::decimal::{Decimal, mul_div};
use crate::normalize::normalized;
use crate::number::{self, NumberProblem, Per};

/// What a field counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Hours,
    /// Working days.
    Days,
    Weeks,
    Months,
    Years,
    /// Which year of the job, from 1 on.
    YearOfTheJob,
    /// Minutes there and back.
    Minutes,
    /// Miles there and back.
    Miles,
    /// Shares, options or units of stock.
    Shares,
    /// Times the usual rate.
    Times,
    Payments,
    People,
    /// Percent of something that is 100.
    Index,
    /// A rating from 0 to 10.
    Rating,
}

/// A unit as it may be typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Measure {
    Minute,
    Hour,
    /// Just "days": working days of leave, calendar days of waiting.
    Day,
    WorkingDay,
    CalendarDay,
    Week,
    Month,
    Quarter,
    Year,
    Mile,
    Kilometer,
    Share,
    Times,
    Payment,
    Person,
}

/// A number in the unit of its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// How many.
    pub count: Decimal,
    /// What they are counted by, if that was typed.
    pub per: Option<Per>,
}

/// Why a text is no quantity of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuantityProblem {
    /// No number, or several of which one is meant.
    Number(NumberProblem),
    /// A number of something else.
    Unit,
    /// `unlimited`: which is no number.
    Unlimited,
}

/// Nothing, in words.
const NOTHING: [&str; 6] = ["none", "zero", "nothing", "nil", "no", "no cost"];

/// Words of leave that nobody counts.
const UNLIMITED: [&str; 6] = [
    "unlimited",
    "no limit",
    "flexible",
    "open-ended",
    "untracked",
    "as needed",
];

/// Numbers as words.
const NUMBERS: [(&str, &str); 20] = [
    ("half", "0.5"),
    ("one", "1"),
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("ten", "10"),
    ("eleven", "11"),
    ("twelve", "12"),
    ("fifteen", "15"),
    ("eighteen", "18"),
    ("twenty", "20"),
    ("thirty", "30"),
    ("forty", "40"),
    ("an", "1"),
    ("a", "1"),
];

/// What may stand after `3x12` hours.
const HOURS_EACH: [&str; 7] = ["h", "hr", "hrs", "hour", "hours", "shift", "shifts"];

/// Units as words, besides their plural with an s.
const MEASURES: [(&str, Measure); 48] = [
    ("minute", Measure::Minute),
    ("min", Measure::Minute),
    ("hour", Measure::Hour),
    ("hr", Measure::Hour),
    ("h", Measure::Hour),
    ("std", Measure::Hour),
    ("hour week", Measure::Hour),
    ("day", Measure::Day),
    ("d", Measure::Day),
    ("working day", Measure::WorkingDay),
    ("work day", Measure::WorkingDay),
    ("workday", Measure::WorkingDay),
    ("business day", Measure::WorkingDay),
    ("calendar day", Measure::CalendarDay),
    ("week", Measure::Week),
    ("wk", Measure::Week),
    ("w", Measure::Week),
    ("month", Measure::Month),
    ("mo", Measure::Month),
    ("mth", Measure::Month),
    ("calendar month", Measure::Month),
    ("quarter", Measure::Quarter),
    ("year", Measure::Year),
    ("yr", Measure::Year),
    ("y", Measure::Year),
    ("year old", Measure::Year),
    ("mile", Measure::Mile),
    ("mi", Measure::Mile),
    ("kilometer", Measure::Kilometer),
    ("kilometre", Measure::Kilometer),
    ("km", Measure::Kilometer),
    ("share", Measure::Share),
    ("rsu", Measure::Share),
    ("option", Measure::Share),
    ("stock option", Measure::Share),
    ("stock unit", Measure::Share),
    ("unit", Measure::Share),
    ("iso", Measure::Share),
    ("nso", Measure::Share),
    ("x", Measure::Times),
    ("×", Measure::Times),
    ("time", Measure::Times),
    ("payment", Measure::Payment),
    ("salary", Measure::Payment),
    ("salarie", Measure::Payment),
    ("person", Measure::Person),
    ("people", Measure::Person),
    ("adult", Measure::Person),
];

/// Words beside a unit that say no more than the field does.
const BESIDE: [&str; 15] = [
    "of", "off", "paid", "pto", "vacation", "leave", "holiday", "annual", "contract", "sick",
    "stock", "and", "the", "usual", "rate",
];

/// Reads a text as so many of a unit. `None` when nothing is typed.
///
/// `day` is the hours of a working day.
///
/// # Errors
/// See [`QuantityProblem`].
pub fn read(text: &str, unit: Unit, day: Decimal) -> Result<Option<Quantity>, QuantityProblem> {
    let text = normalized(text);
    if text.is_empty() {
        return Ok(None);
    }
    if unit == Unit::Days && UNLIMITED.iter().any(|word| text.contains(word)) {
        return Err(QuantityProblem::Unlimited);
    }
    let starts_at_once = matches!(text.as_str(), "immediate" | "immediately");
    if NOTHING.contains(&text.as_str()) || (unit == Unit::Months && starts_at_once) {
        let (count, per) = (Decimal::ZERO, None);
        return Ok(Some(Quantity { count, per }));
    }
    // An "a" before a unit says per, but here it does not.
    let half = text
        .strip_prefix("half a ")
        .or(text.strip_prefix("half an "));
    let text = half.map_or(text.clone(), |unit| format!("0.5 {unit}"));
    let text = match unit {
        Unit::Times => text,
        _ => with_a_half(&text).unwrap_or(text),
    };
    let (text, per) = match is_fraction(&text) {
        true => (text.as_str(), None),
        false => number::counted_by(&text),
    };
    let count = match special(text, unit) {
        Some(count) => count,
        None => counted(text, unit, day)?,
    };
    Ok(Some(Quantity { count, per }))
}

/// Whether a text that is no amount is a number of one of the units here.
pub fn names_a_unit(text: &str) -> bool {
    let text = normalized(text);
    let (text, _) = number::counted_by(&text);
    terms(text).is_ok_and(|terms| terms.iter().any(|term| term.measure.is_some()))
}

/// What only fields of one unit can mean.
fn special(text: &str, unit: Unit) -> Option<Decimal> {
    let of = |text: &str| number::unsigned(text);
    match unit {
        Unit::Times => match text {
            "time and a half" | "time-and-a-half" => Some(Decimal::ratio(3, 2)),
            "double time" | "double" => Some(Decimal::whole(2)),
            "straight time" => Some(Decimal::ONE),
            _ => match number::without_percent(text) {
                Some(percent) => Some(of(percent)?.over(Decimal::whole(100))),
                None => of(text.strip_prefix(['x', '×'])?),
            },
        },
        Unit::Index => of(number::without_percent(text)?),
        Unit::Rating => {
            let (rating, most) = text
                .split_once('/')
                .or_else(|| text.split_once(" out of "))
                .or_else(|| text.split_once(" of "))?;
            of(rating).filter(|_| most.trim() == "10")
        }
        Unit::YearOfTheJob => {
            let number = text.strip_prefix("year ").unwrap_or(text);
            let number = number.strip_suffix(" year").unwrap_or(number);
            let mut endings = ["st", "nd", "rd", "th"].into_iter();
            let number = endings.find_map(|it| number.strip_suffix(it)).or_else(|| {
                let is_named = number.len() < text.len();
                is_named.then_some(number)
            });
            of(number?)
        }
        Unit::Hours => match text.split_once(['x', '×', '*']) {
            // Three shifts of twelve hours.
            Some((times, each)) => {
                let number = each.trim_end_matches(letters);
                let mut words = each.get(number.len()..)?.split_whitespace();
                let are_hours = words.all(|word| HOURS_EACH.contains(&word));
                let hours = of(number).filter(|_| are_hours)?;
                Some(of(times)?.times(hours))
            }
            None => clock(text).map(|minutes| minutes.over(Decimal::whole(60))),
        },
        Unit::Minutes | Unit::Miles => {
            let each = ["each way", "one way", "one-way"];
            let both = ["round trip", "both ways", "there and back"];
            let find = |words: &[&str]| {
                let mut words = words.iter();
                words.find_map(|word| text.strip_suffix(word))
            };
            if let Some(rest) = find(&each) {
                let count = counted(rest.trim_end(), unit, Decimal::ONE).ok()?;
                return Some(count + count);
            }
            if let Some(rest) = find(&both) {
                return counted(rest.trim_end(), unit, Decimal::ONE).ok();
            }
            clock(text).filter(|_| unit == Unit::Minutes)
        }
        Unit::Days
        | Unit::Weeks
        | Unit::Months
        | Unit::Years
        | Unit::Shares
        | Unit::Payments
        | Unit::People => None,
    }
}

/// Whether the only slash stands between digits: `1 1/2 weeks` are not for each two weeks.
fn is_fraction(text: &str) -> bool {
    text.split_once('/').is_some_and(|(above, below)| {
        above.ends_with(|letter: char| letter.is_ascii_digit())
            && below.starts_with(|letter: char| letter.is_ascii_digit())
            && !below.contains('/')
            && !above.contains(|letter: char| letter.is_alphabetic())
            && !below.contains(" per ")
            && !below.contains(" a ")
    })
}

/// `2 and a half weeks` and `a week and a half` with the half beside the number; `None` if a text
/// is nothing of the kind.
fn with_a_half(text: &str) -> Option<String> {
    let (before, after) = text.split_once(" and a half")?;
    let number = |word: &str| {
        let named = NUMBERS.iter().find(|(name, _)| *name == word);
        let number = named.map_or(word, |(_, number)| number);
        let is_whole = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        is_whole.then(|| number.to_owned())
    };
    if let Some(number) = number(before) {
        return Some(format!("{number}½{after}"));
    }
    let (one, unit) = before.split_once(' ')?;
    let is_one = matches!(one, "a" | "an" | "one" | "1");
    is_one.then(|| format!("1½ {unit}{after}"))
}

fn letters(letter: char) -> bool {
    letter.is_ascii_alphabetic() || letter == ' '
}

/// The minutes of `1:30`.
fn clock(text: &str) -> Option<Decimal> {
    let (hours, minutes) = text.split_once(':')?;
    let minutes = number::unsigned(minutes).filter(|_| minutes.len() == 2)?;
    let hours = number::unsigned(hours)?;
    (minutes < Decimal::whole(60)).then(|| hours.times(Decimal::whole(60)) + minutes)
}

/// A number with what it counts, if that was typed.
struct Term {
    count: Decimal,
    measure: Option<Measure>,
    /// Whether an `m` stands behind it, which is minutes, months or millions.
    is_m: bool,
}

/// So many of a unit, from one number or from several units that add up: `1 year 6 months`.
fn counted(text: &str, unit: Unit, day: Decimal) -> Result<Decimal, QuantityProblem> {
    if number::without_percent(text).is_some() || currency::has_sign(text) {
        return Err(QuantityProblem::Unit);
    }
    // `4/5` is a rating of another scale, and no part of a point.
    if unit == Unit::Rating && text.contains('/') {
        return Err(QuantityProblem::Number(NumberProblem::NotANumber));
    }
    let (minus, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let terms = terms(text).map_err(QuantityProblem::Number)?;
    let mut whole = Decimal::ZERO;
    let mut last: Option<Decimal> = None;
    let mut before: Option<Measure> = None;
    for (at, term) in terms.iter().enumerate() {
        let measure = match (term.measure, term.is_m) {
            (measure @ Some(_), _) => measure,
            (None, true) => meant_by_m(unit),
            // In `1h30` the hour says what the rest is.
            (None, false) if at > 0 => {
                let is_rest = before == Some(Measure::Hour)
                    && term.count < Decimal::whole(60)
                    && term.count == Decimal::whole(term.count.floor());
                if !is_rest {
                    return Err(QuantityProblem::Number(NumberProblem::NotANumber));
                }
                Some(Measure::Minute)
            }
            (None, false) => None,
        };
        before = measure;
        if measure.is_none() && (terms.len() > 1 || (term.is_m && unit != Unit::Shares)) {
            return Err(QuantityProblem::Unit);
        }
        let one = match measure {
            Some(measure) => worth(measure, unit, day).ok_or(QuantityProblem::Unit)?,
            None if term.is_m => (1_000_000, 1),
            None => (1, 1),
        };
        let size = Decimal::whole(one.0).over(Decimal::whole(one.1));
        // Larger units stand first, and none twice.
        if last.is_some_and(|last| last <= size) {
            let several = number::several(text).unwrap_or(NumberProblem::NotANumber);
            return Err(QuantityProblem::Number(several));
        }
        last = Some(size);
        let count = term.count.as_billionths();
        whole = whole + Decimal::billionths(mul_div(count, one.0, one.1));
    }
    Ok(if minus { -whole } else { whole })
}

/// The terms of a text; at least one.
fn terms(text: &str) -> Result<Vec<Term>, NumberProblem> {
    let wrong = || number::several(text).unwrap_or(NumberProblem::NotANumber);
    let mut terms = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (count, after) = leading(rest).ok_or_else(wrong)?;
        let begins = after.find(|letter: char| letter.is_ascii_digit());
        let (word, next) = after.split_at(begins.unwrap_or(after.len()));
        let (thousands, word) = match word.strip_prefix('k') {
            Some(rest) if !rest.starts_with(|letter: char| letter.is_ascii_alphabetic()) => {
                (1_000, rest)
            }
            _ => (1, word),
        };
        let word = word.trim_matches([' ', '.', ',', '-']);
        if word.is_empty() && !next.is_empty() {
            return Err(wrong());
        }
        let (measure, is_m) = match word {
            "" => (None, false),
            "m" => (None, true),
            _ => (measure_of(word).ok_or_else(wrong)?, false),
        };
        let count = count.times(Decimal::whole(thousands));
        terms.push(Term {
            count,
            measure,
            is_m,
        });
        rest = next;
    }
    if terms.is_empty() {
        return Err(wrong());
    }
    Ok(terms)
}

/// The number at the start of a text, and what follows it.
fn leading(text: &str) -> Option<(Decimal, &str)> {
    for (word, number) in NUMBERS {
        let rest = text.strip_prefix(word);
        let is_alone = rest == Some("") && !matches!(word, "a" | "an" | "half");
        let rest = if is_alone {
            rest
        } else {
            rest.and_then(|it| it.strip_prefix(' '))
        };
        if let Some(rest) = rest {
            return Some((Decimal::parse(number)?, rest.trim_start()));
        }
    }
    let is_number = |letter: char| {
        letter.is_ascii_digit()
            || matches!(letter, '.' | ',' | '\'' | '٫' | ' ' | '/' | '¼'..='¾' | '⅐'..='⅞')
    };
    let end = text.find(|letter| !is_number(letter)).unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    let number = number.trim_end_matches([' ', '/']);
    let number = match rest {
        // `3 days, 4 hours`
        "" => number,
        _ => number.trim_end_matches([',', ' ']),
    };
    match number.rsplit_once('/') {
        None => Some((number::unsigned(number)?, rest)),
        Some((above, below)) => Some((with_half(above, below, rest.is_empty())?, rest)),
    }
}

/// `37 1/2`, or `1/2`. A fraction alone and without a unit may be a date or so many of so many, and
/// so may `3/5 days`: a unit is cut into halves, thirds and quarters.
fn with_half(above: &str, below: &str, has_no_unit: bool) -> Option<Decimal> {
    let whole = above.rsplit_once(' ');
    let (part, of) = (
        whole.map_or(above, |(_, part)| part).parse::<u8>().ok()?,
        below.parse::<u8>().ok()?,
    );
    if whole.is_none() && (of > 4 || (has_no_unit && of > 2)) {
        return None;
    }
    let whole = whole.map_or("0", |(whole, _)| whole);
    let fraction = Decimal::ratio(i64::from(part), i64::from(of));
    (part < of && of <= 8).then_some(number::unsigned(whole)? + fraction)
}

/// The unit of a word, nothing for a word that says no more than its field; `None` for any other.
fn measure_of(words: &str) -> Option<Option<Measure>> {
    let named = |words: &str| {
        let single = words.strip_suffix('s').unwrap_or(words);
        let mut all = MEASURES.iter();
        let found = all.find(|(word, _)| *word == words || *word == single);
        found.map(|(_, measure)| *measure)
    };
    if let Some(measure) = named(words) {
        return Some(Some(measure));
    }
    let rest = words.split([' ', '-', '.']).filter(|word| {
        let single = word.strip_suffix('s').unwrap_or(word);
        !word.is_empty() && !BESIDE.contains(&single)
    });
    let rest: Vec<&str> = rest.collect();
    if rest.is_empty() {
        return Some(None);
    }
    named(&rest.join(" ")).map(Some)
}

/// What an `m` stands for in a field of a unit; `None` where it is a million.
fn meant_by_m(unit: Unit) -> Option<Measure> {
    match unit {
        Unit::Hours | Unit::Minutes => Some(Measure::Minute),
        Unit::Months | Unit::Weeks | Unit::Years => Some(Measure::Month),
        _ => None,
    }
}

/// What one of a measure is in a unit, as a fraction; `None` if it is nothing of the kind.
fn worth(measure: Measure, unit: Unit, day: Decimal) -> Option<(i64, i64)> {
    use Measure::{
        CalendarDay, Day, Hour, Kilometer, Mile, Minute, Month, Payment, Person, Quarter, Share,
        Times, Week, WorkingDay, Year,
    };
    let hours = day.as_billionths();
    Some(match (unit, measure) {
        (Unit::Hours, Hour)
        | (Unit::Days, Day | WorkingDay)
        | (Unit::Weeks, Week)
        | (Unit::Months, Month)
        | (Unit::Years, Year)
        | (Unit::Minutes, Minute)
        | (Unit::Miles, Mile)
        | (Unit::Shares, Share)
        | (Unit::Times, Times)
        | (Unit::Payments, Payment | Times)
        | (Unit::People, Person) => (1, 1),
        (Unit::Hours, Minute) => (1, 60),
        (Unit::Minutes, Hour) => (60, 1),
        (Unit::Days, Hour) if hours > 0 => (1_000_000_000, hours),
        (Unit::Days, CalendarDay) => (5, 7),
        (Unit::Days, Week) => (5, 1),
        (Unit::Days, Month) => (260, 12),
        // "90 days" of leave may be either kind: that is for the reader to say.
        (Unit::Weeks, WorkingDay) => (1, 5),
        (Unit::Weeks, CalendarDay) => (1, 7),
        (Unit::Weeks, Month) => (52, 12),
        (Unit::Weeks, Quarter) => (13, 1),
        (Unit::Weeks, Year) => (52, 1),
        (Unit::Months, Day | CalendarDay) => (12, 365),
        (Unit::Months, WorkingDay) => (12, 260),
        (Unit::Months, Week) => (12, 52),
        (Unit::Months, Quarter) => (3, 1),
        (Unit::Months, Year) => (12, 1),
        (Unit::Years, Day | CalendarDay) => (1, 365),
        (Unit::Years, Week) => (1, 52),
        (Unit::Years, Month) => (1, 12),
        (Unit::Years, Quarter) => (1, 4),
        (Unit::Miles, Kilometer) => (1_000_000, 1_609_344),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const EIGHT: Decimal = Decimal::whole(8);

    #[test]
    fn what_is_left_after_a_unit_is_never_guessed() {
        for (unit, text) in [
            (Unit::Minutes, "1h60"),
            (Unit::Minutes, "2 hours 90"),
            (Unit::Minutes, "1 hour 1/2"),
            (Unit::Days, "5 days 4"),
            (Unit::Days, "3/5"),
            (Unit::Days, "3/5 days"),
            (Unit::Days, "3/4"),
            (Unit::Days, "half"),
            (Unit::Days, "a"),
            (Unit::Days, "twenty five days"),
            (Unit::Days, "2 days and a half"),
            (Unit::Rating, "4/5"),
            (Unit::Rating, "1/2"),
            (Unit::Hours, "3x12 days"),
            (Unit::Hours, "3x12 min"),
        ] {
            let read = read(text, unit, EIGHT);
            assert!(read.is_err(), "{text:?} as {unit:?}: {read:?}");
        }
    }

    #[test]
    fn a_fraction_is_no_time() {
        let read = |text| read(text, Unit::Days, EIGHT).unwrap().unwrap();
        assert_eq!(read("1/2 weeks").per, None);
        assert_eq!(read("1 1/2 weeks per year").per, Some(Per::Year));
        assert_eq!(read("1/2 day/month").per, Some(Per::Month));
        assert_eq!(read("4 hours/2 weeks").per, Some(Per::TwoWeeks));
    }

    #[track_caller]
    fn check(unit: Unit, text: &str, expected: &str) {
        let read = read(text, unit, EIGHT).map(|it| it.map(|it| it.count.rounded(6)));
        assert_eq!(read, Ok(Decimal::parse(expected)), "{text:?}");
    }

    #[test]
    fn a_quantity_is_read_in_the_unit_of_its_field() {
        check(Unit::Days, "4 weeks", "20");
        check(Unit::Days, "5.6 weeks", "28");
        check(Unit::Days, "120 hours", "15");
        check(Unit::Days, "20 working days", "20");
        check(Unit::Days, "20 days of paid vacation", "20");
        check(Unit::Days, "20 vacation days", "20");
        check(Unit::Days, "3 weeks and 2 days", "17");
        check(Unit::Days, "28 calendar days", "20");
        check(Unit::Days, "four weeks", "20");
        check(Unit::Days, "half a day", "0.5");
        check(Unit::Days, "11 paid holidays", "11");
        check(Unit::Days, "none", "0");
        check(Unit::Months, "immediately", "0");
        check(Unit::Days, "2½ weeks", "12.5");
        check(Unit::Days, "1/2 weeks", "2.5");
        check(Unit::Days, "1 1/2 weeks", "7.5");
        check(Unit::Days, "2 and a half weeks", "12.5");
        check(Unit::Days, "three and a half weeks", "17.5");
        check(Unit::Days, "a week and a half", "7.5");
        check(Unit::Days, "fifteen days", "15");
        check(Unit::Days, "twenty", "20");
        check(Unit::Months, "one and a half years", "18");
        check(Unit::Months, "12 month contract", "12");
        check(Unit::Minutes, "an hour and a half each way", "180");
        check(Unit::Hours, "3 x 12 hour shifts", "36");
        check(Unit::Weeks, "3 months", "13");
        check(Unit::Weeks, "10 months", "43.333333");
        check(Unit::Weeks, "10 working days", "2");
        check(Unit::Weeks, "1 year", "52");
        check(Unit::Months, "26 weeks", "6");
        check(Unit::Months, "90 days", "2.958904");
        check(Unit::Months, "1 year 6 months", "18");
        check(Unit::Months, "2 quarters", "6");
        check(Unit::Months, "18m", "18");
        check(Unit::Years, "18 months", "1.5");
        check(Unit::YearOfTheJob, "year 2", "2");
        check(Unit::YearOfTheJob, "3rd year", "3");
        check(Unit::Minutes, "2 hours", "120");
        check(Unit::Minutes, "1.5 h", "90");
        check(Unit::Minutes, "1h30", "90");
        check(Unit::Minutes, "1 hr 30 min", "90");
        check(Unit::Minutes, "1:30", "90");
        check(Unit::Minutes, "45 min.", "45");
        check(Unit::Minutes, "45 min each way", "90");
        check(Unit::Hours, "37h30", "37.5");
        check(Unit::Hours, "37½", "37.5");
        check(Unit::Hours, "37½ hours", "37.5");
        check(Unit::Hours, "37 1/2", "37.5");
        check(Unit::Hours, "37,5 hrs", "37.5");
        check(Unit::Hours, "3x12", "36");
        check(Unit::Hours, "3 × 12 h", "36");
        check(Unit::Hours, "40-hour week", "40");
        check(Unit::Hours, "30 minutes", "0.5");
        check(Unit::Miles, "32 km", "19.883878");
        check(Unit::Miles, "20 miles", "20");
        check(Unit::Shares, "1000 RSUs", "1000");
        check(Unit::Shares, "10k options", "10000");
        check(Unit::Shares, "1 200 shares", "1200");
        check(Unit::Shares, "1m", "1000000");
        check(Unit::Times, "1.5x", "1.5");
        check(Unit::Times, "x1.5", "1.5");
        check(Unit::Times, "1.5×", "1.5");
        check(Unit::Times, "150%", "1.5");
        check(Unit::Times, "1.5 times the usual rate", "1.5");
        check(Unit::Times, "time and a half", "1.5");
        check(Unit::Index, "105%", "105");
        check(Unit::Rating, "7/10", "7");
        check(Unit::Payments, "14 payments", "14");
        check(Unit::People, "3 people", "3");
    }

    #[test]
    fn what_it_is_counted_by_is_told_apart() {
        for (text, per) in [
            ("1.25 days a month", Per::Month),
            ("15 days/year", Per::Year),
            ("4 hours per pay", Per::Pay),
            ("4 hours every two weeks", Per::TwoWeeks),
            ("3 days weekly", Per::Week),
        ] {
            let quantity = read(text, Unit::Days, EIGHT).unwrap().unwrap();
            assert_eq!(quantity.per, Some(per), "{text}");
        }
    }

    #[track_caller]
    fn check_problem(unit: Unit, text: &str, problem: QuantityProblem) {
        assert_eq!(read(text, unit, EIGHT), Err(problem), "{text:?}");
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        use NumberProblem::{NotANumber, Range, Sum};
        use QuantityProblem::{Number, Unlimited};
        let unit = QuantityProblem::Unit;
        check_problem(Unit::Months, "1 hour", unit);
        check_problem(Unit::Minutes, "3 days", unit);
        check_problem(Unit::Hours, "80%", unit);
        check_problem(Unit::Hours, "$40", unit);
        check_problem(Unit::Hours, "5 days", unit);
        check_problem(Unit::Weeks, "90 days", unit);
        check_problem(Unit::Shares, "$60k", unit);
        check_problem(Unit::Miles, "45 min", unit);
        check_problem(Unit::Days, "2 years", unit);
        check_problem(Unit::Days, "10%", unit);
        check_problem(Unit::Days, "unlimited", Unlimited);
        check_problem(Unit::Days, "Unlimited PTO", Unlimited);
        check_problem(Unit::Days, "15 + 5", Number(Sum));
        check_problem(Unit::Days, "15 days plus 5 days", Number(Sum));
        check_problem(Unit::Days, "15-20", Number(Range));
        check_problem(Unit::Days, "15 to 20 days", Number(Range));
        check_problem(Unit::Hours, "35–40 hours", Number(Range));
        check_problem(Unit::Days, "abc", Number(NotANumber));
        check_problem(Unit::Days, "days", Number(NotANumber));
        check_problem(Unit::Days, "20 bananas", Number(NotANumber));
        check_problem(Unit::Days, "2 days 3 weeks", Number(NotANumber));
        check_problem(Unit::Days, "--5", Number(NotANumber));
        check_problem(Unit::Hours, "unlimited", Number(NotANumber));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,30}|[0-9a-z.,:/+x½% -]{0,20}") {
            for unit in [Unit::Hours, Unit::Days, Unit::Minutes, Unit::Shares, Unit::YearOfTheJob] {
                let _ = read(&text, unit, EIGHT);
            }
            let _ = names_a_unit(&text);
        }

        #[test]
        fn what_is_written_is_read(billionths in 0_i64..1_000_000_000_000) {
            // Six places, as many as are read.
            let count = Decimal::billionths(billionths / 1_000 * 1_000);
            for (unit, word) in [(Unit::Days, "days"), (Unit::Hours, "hours"), (Unit::Months, "months")] {
                for text in [count.to_text(), format!("{} {word}", count.to_text())] {
                    let read = read(&text, unit, EIGHT);
                    prop_assert_eq!(read, Ok(Some(Quantity { count, per: None })));
                }
            }
        }
    }
}
