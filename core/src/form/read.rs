//! Reads what is typed in a field.

use chrono::NaiveDate;

use super::problem::Problem;
use super::spec::{FieldKind, Formula, Pays, Spec, Time};
use crate::day::date_from_text;
use crate::decimal::{Decimal, mul_div};
use crate::money::Money;
use crate::normalize::normalized;
use crate::number::{self, DecimalPoint, NumberProblem, Per, Typed};
use crate::quantity::{self, Quantity};

/// What a text was read as.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    Money(Money),
    /// A share, 1 for all.
    Rate(Decimal),
    Number(Decimal),
    Date(NaiveDate),
}

/// Reads a text; `None` if nothing is typed, and for words and choices, which are kept as they are.
///
/// # Errors
/// See [`Problem`].
pub fn read<F: Formula>(text: &str, spec: &Spec<F>) -> Result<Option<F::Value>, Problem<F>> {
    let (range, time) = (spec.range, spec.time);
    if text.trim().is_empty() {
        return Ok(None);
    }
    let read = match spec.kind {
        FieldKind::Formula(formula) => {
            return formula.read(text).map(Some).map_err(Problem::Formula);
        }
        FieldKind::Words | FieldKind::Choice(_) => return Ok(None),
        FieldKind::Decimal => read_decimal(text, range).map(Value::Number),
        FieldKind::Whole => read_whole(text, range).map(Value::Number),
        FieldKind::Date => date_from_text(text.trim())
            .map(Value::Date)
            .ok_or(Problem::Date),
        FieldKind::MoneyOrPercent if is_percent(text) => rate(share_of_rate(text), range),
        FieldKind::Money | FieldKind::MoneyOrPercent => {
            amount(text, range, time, spec.point).map(Value::Money)
        }
        FieldKind::Percent => rate(percent(text), range),
        FieldKind::Number(unit) => match quantity::read(text, unit, time.day) {
            Ok(Some(quantity)) => counted(time, quantity, range).map(Value::Number),
            Ok(None) => return Ok(None),
            Err(problem) => Err(problem.into()),
        },
    };
    read.map(|value| Some(value.into()))
        .map_err(Problem::widened)
}

/// A plain number within a range, as a field without units has it; `None` if nothing is typed.
///
/// # Errors
/// See [`Problem`].
pub fn read_number(
    text: &str,
    range: (i64, i64),
    is_whole: bool,
) -> Result<Option<Decimal>, Problem> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let read = if is_whole { read_whole } else { read_decimal };
    read(text, range).map(Some)
}

fn read_decimal(text: &str, range: (i64, i64)) -> Result<Decimal, Problem> {
    let nothing = Problem::Number(NumberProblem::NotANumber);
    let typed = number::read(text, DecimalPoint::Fraction)?.ok_or(nothing)?;
    if typed.per.is_some() {
        return Err(nothing);
    }
    in_range(typed.decimal(), range)
}

fn read_whole(text: &str, range: (i64, i64)) -> Result<Decimal, Problem> {
    let number = read_decimal(text, range)?;
    let is_whole = number == Decimal::whole(number.floor());
    is_whole.then_some(number).ok_or(Problem::NotWhole)
}

fn in_range(number: Decimal, range: (i64, i64)) -> Result<Decimal, Problem> {
    let (least, most) = range;
    let fits = (Decimal::whole(least)..=Decimal::whole(most)).contains(&number);
    fits.then_some(number).ok_or(Problem::OutOfRange)
}

/// A number of percent within a range, as a share.
fn rate(percent: Result<Decimal, Problem>, range: (i64, i64)) -> Result<Value, Problem> {
    let percent = in_range(percent?, range)?;
    Ok(Value::Rate(percent.over(Decimal::whole(100))))
}

/// Words for an amount of nothing.
const FREE: [&str; 8] = [
    "free",
    "none",
    "nothing",
    "zero",
    "nil",
    "no cost",
    "no premium",
    "no charge",
];

/// A number that has to be one, with what is wrong if it is none.
fn typed(text: &str, point: DecimalPoint) -> Result<Typed, Problem> {
    match number::read(text, point) {
        Ok(Some(typed)) => Ok(typed),
        Err(NumberProblem::NotANumber) if quantity::names_a_unit(text) => Err(Problem::Unit),
        Ok(None) => Err(Problem::Number(NumberProblem::NotANumber)),
        Err(problem) => Err(Problem::Number(problem)),
    }
}

/// An amount of money within a range, for the time that is asked for.
fn amount(
    text: &str,
    range: (i64, i64),
    time: Time,
    point: DecimalPoint,
) -> Result<Money, Problem> {
    let amount = money(text, time, point)?;
    let (least, most) = range;
    let fits = (Money::units(least)..=Money::units(most)).contains(&amount);
    fits.then_some(amount).ok_or(Problem::OutOfRange)
}

fn money(text: &str, time: Time, point: DecimalPoint) -> Result<Money, Problem> {
    if FREE.contains(&normalized(text).as_str()) {
        return Ok(Money::ZERO);
    }
    let typed = typed(text, point)?;
    if typed.percent {
        return Err(Problem::Percent);
    }
    let typed = match time.pay {
        Pays::Unknown => typed,
        Pays::Each(per) => typed.paid(per),
        Pays::Yearly(pays) => typed.paid_times(pays),
        Pays::Payment(pays) => typed.a_payment(pays),
    };
    match (time.per, typed.per) {
        // A pass for a month costs the same on however few days one goes.
        (Some(Per::Day), Some(per)) if per != Per::Day => Err(Problem::OtherTime),
        (Some(per), _) => typed.money_per(per).ok_or(Problem::OtherTime),
        (None, Some(_)) => Err(Problem::OtherTime),
        (None, None) => Ok(typed.money()),
    }
}

/// Whether a text has a sign or word of percent in it.
pub(crate) fn is_percent(text: &str) -> bool {
    let text = normalized(text);
    number::PERCENT.iter().any(|word| text.contains(word))
}

/// A share of the rate of an hour, in percent.
fn share_of_rate(text: &str) -> Result<Decimal, Problem> {
    let typed = typed(text, DecimalPoint::Fraction)?;
    match typed.per {
        None | Some(Per::Hour) => Ok(typed.decimal()),
        Some(_) => Err(Problem::OtherTime),
    }
}

/// A share in percent, of whatever the field says: of a year's pay as of each pay.
pub(crate) fn percent(text: &str) -> Result<Decimal, Problem> {
    let text = normalized(text);
    let typed = typed(without_whole(&text), DecimalPoint::Fraction)?;
    if typed.has_currency {
        return Err(Problem::Unit);
    }
    match typed.per {
        None | Some(Per::Year | Per::Pay) => Ok(typed.decimal()),
        Some(_) => Err(Problem::OtherTime),
    }
}

/// Words for what a share is of.
const WHOLES: [&str; 22] = [
    "a",
    "annual",
    "base",
    "compensation",
    "earnings",
    "each",
    "eligible",
    "gross",
    "income",
    "it",
    "my",
    "of",
    "pay",
    "paycheck",
    "per",
    "price",
    "salary",
    "target",
    "the",
    "wages",
    "year",
    "your",
];

/// A share without what it is of: `10% of base pay` is `10%`.
fn without_whole(text: &str) -> &str {
    let Some((share, whole)) = text.split_once(" of ") else {
        return text;
    };
    let is_known = whole.split(' ').all(|word| WHOLES.contains(&word));
    if is_known { share } else { text }
}

/// A number within a range for each of what is asked for, whatever it was typed for.
fn counted(time: Time, quantity: Quantity, range: (i64, i64)) -> Result<Decimal, Problem> {
    let Some(typed) = quantity.per else {
        return in_range(quantity.count, range);
    };
    let period = time.per.ok_or(Problem::OtherTime)?;
    let (typed, count) = match (typed, time.pay) {
        (Per::Pay, Pays::Each(per)) => (per, quantity.count),
        (Per::Pay, Pays::Yearly(pays) | Pays::Payment(pays)) => {
            (Per::Year, quantity.count.times(pays))
        }
        (typed, _) => (typed, quantity.count),
    };
    let count = match (typed.in_a_year(), period.in_a_year()) {
        _ if typed == period => count,
        // A way there and back is one of each day on site, of which nobody knows how many.
        _ if period == Per::Day => return Err(Problem::OtherTime),
        (Some(typed), Some(period)) => {
            Decimal::billionths(mul_div(count.as_billionths(), typed, period))
        }
        _ => return Err(Problem::OtherTime),
    };
    in_range(count, range)
}

#[cfg(test)]
#[path = "read_tests.rs"]
mod tests;
