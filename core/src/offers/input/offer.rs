//! An offer that can be worked out.

use chrono::{Months, NaiveDate};
use litemap::LiteMap;

use super::field::Field;
use super::one_time::{ClawbackTable, Instalments};
use super::schedule::Schedule;
use super::terms::Terms;
use super::vesting::Vesting;
use crate::decimal::Decimal;
use crate::form;
use crate::money::Money;
use crate::offers::engine::retirement::Tier;

/// A fact as read.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// An amount.
    Money(Money),
    /// A share, 1 for all.
    Rate(Decimal),
    /// A number.
    Number(Decimal),
    /// A match formula.
    Tiers(Vec<Tier>),
    /// A vesting schedule of contributions.
    Vesting(Vesting),
    /// A vesting schedule of stock.
    Schedule(Schedule),
    /// When a payment comes.
    Instalments(Instalments),
    /// What leaving costs of it.
    Clawback(ClawbackTable),
    /// A day.
    Date(NaiveDate),
}

impl From<form::Value> for Value {
    fn from(value: form::Value) -> Value {
        match value {
            form::Value::Money(amount) => Value::Money(amount),
            form::Value::Rate(rate) => Value::Rate(rate),
            form::Value::Number(number) => Value::Number(number),
            form::Value::Date(day) => Value::Date(day),
        }
    }
}

/// An offer that can be worked out. Each fact is within its range, or not given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offer {
    /// What the reader calls it.
    pub name: String,
    /// What is picked.
    pub terms: Terms,
    /// Whether it is the job that the reader has, so that last year's wages were from the same
    /// employer.
    pub is_current: bool,
    /// Whether pay is that of an hour: in a job by the hour, and in contract work where it is given
    /// so.
    pub(crate) by_the_hour: bool,
    pub(super) values: LiteMap<Field, Value>,
}

impl Offer {
    /// What was given of a fact.
    pub fn value(&self, field: Field) -> Option<&Value> {
        self.values.get(&field)
    }

    /// The same offer with a fact as given.
    pub(in crate::offers) fn with_value(&self, field: Field, value: Value) -> Offer {
        let mut offer = self.clone();
        offer.values.insert(field, value);
        offer
    }

    /// An amount that was given.
    pub fn money(&self, field: Field) -> Option<Money> {
        match self.value(field)? {
            Value::Money(money) => Some(*money),
            _ => None,
        }
    }

    /// A share or number that was given.
    pub fn number(&self, field: Field) -> Option<Decimal> {
        match self.value(field)? {
            Value::Rate(number) | Value::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The match formula, if given.
    pub fn tiers(&self) -> Option<&[Tier]> {
        match self.value(Field::Match)? {
            Value::Tiers(tiers) => Some(tiers),
            _ => None,
        }
    }

    /// Whose the employer's contributions are, if given.
    pub fn vesting(&self) -> Option<&Vesting> {
        match self.value(Field::Vesting)? {
            Value::Vesting(vesting) => Some(vesting),
            _ => None,
        }
    }

    /// How stock vests, if given.
    pub fn stock_schedule(&self) -> Option<&Schedule> {
        match self.value(Field::StockSchedule)? {
            Value::Schedule(schedule) => Some(schedule),
            _ => None,
        }
    }

    /// The first day of work, if given.
    pub fn start(&self) -> Option<NaiveDate> {
        match self.value(Field::Start)? {
            Value::Date(date) => Some(*date),
            _ => None,
        }
    }

    /// The last day of a fixed term, if given.
    pub fn term_end(&self) -> Option<NaiveDate> {
        match self.value(Field::TermEnd)? {
            Value::Date(date) => Some(*date),
            _ => None,
        }
    }

    /// The months of a fixed term: those given, or else those from the first day to the last, both
    /// worked. Whole months are counted from the first day, and what is left as days of the month
    /// that they begin: January 15 to March 31 are two months and 17 of the 31 days from March 15.
    ///
    /// `None` for a job without an end, and for a last day without a first: years are counted
    /// from the start of work, so nobody knows how many lie before it. Then no end is counted, and
    /// [`Warning::TermWithoutStart`](crate::offers::Warning::TermWithoutStart) asks for the first day.
    pub fn term_months(&self) -> Option<Decimal> {
        let counted = || months_through(self.start()?, self.term_end()?);
        self.number(Field::TermMonths).or_else(counted)
    }

    /// Whether a fixed term ends on a day, and nobody knows how long after its start.
    pub fn has_end_without_start(&self) -> bool {
        self.term_end().is_some() && self.term_months().is_none()
    }

    /// When sign-on money comes, if given.
    pub fn sign_on_parts(&self) -> Option<&Instalments> {
        match self.value(Field::SignOnParts)? {
            Value::Instalments(instalments) => Some(instalments),
            _ => None,
        }
    }

    /// What leaving early costs of it, if a table is given.
    pub fn clawback_table(&self) -> Option<&ClawbackTable> {
        match self.value(Field::ClawbackTable)? {
            Value::Clawback(table) => Some(table),
            _ => None,
        }
    }
}

/// The months from a day through another; `None` past the end of the calendar, and if the other
/// comes first.
fn months_through(first: NaiveDate, last: NaiveDate) -> Option<Decimal> {
    let end = last.succ_opt().filter(|_| first <= last)?;
    let after = |months| first.checked_add_months(Months::new(months));
    // A month has 31 days at most, so this is never too many.
    let at_least = u32::try_from((end - first).num_days()).ok()? / 31;
    let whole = (at_least..).find(|months| after(months + 1).is_none_or(|day| day > end))?;
    let (from, to) = (after(whole)?, after(whole + 1)?);
    let rest = Decimal::ratio((end - from).num_days(), (to - from).num_days());
    Some(Decimal::whole(i64::from(whole)) + rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::date_from_text;

    #[track_caller]
    fn check(first: &str, last: &str, expected: Option<Decimal>) {
        let day = |text| date_from_text(text).unwrap();
        assert_eq!(
            months_through(day(first), day(last)),
            expected,
            "{first} to {last}"
        );
    }

    #[test]
    fn months_are_counted_from_the_first_day_through_the_last() {
        let whole = |months| Some(Decimal::whole(months));
        check("2026-01-01", "2026-12-31", whole(12));
        check("2026-01-15", "2026-07-14", whole(6));
        check("2026-07-01", "2029-06-30", whole(36));
        check("2026-09-01", "2026-09-30", whole(1));
        // A month that has no such day ends with its last.
        check("2026-01-31", "2026-02-27", whole(1));
        check("2026-01-31", "2026-03-30", whole(2));
        check("2024-02-29", "2028-02-28", whole(48));
    }

    #[test]
    fn what_is_left_is_a_part_of_the_month_that_it_begins() {
        let rest = |months, days, of| Some(Decimal::whole(months) + Decimal::ratio(days, of));
        check("2026-01-15", "2026-03-31", rest(2, 17, 31));
        check("2026-01-01", "2026-01-01", rest(0, 1, 31));
        check("2026-02-01", "2026-02-14", rest(0, 1, 2));
        check("2024-02-01", "2024-02-14", rest(0, 14, 29));
        check("2026-07-01", "2027-07-15", rest(12, 15, 31));
    }

    #[test]
    fn no_months_end_before_they_begin_or_past_the_calendar() {
        check("2026-01-02", "2026-01-01", None);
        check("2026-03-03", "2026-01-01", None);
        assert_eq!(months_through(NaiveDate::MIN, NaiveDate::MAX), None);
    }
}
