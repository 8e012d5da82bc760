//! An offer that can be worked out.

use chrono::NaiveDate;
use litemap::LiteMap;

use super::equity::Schedule;
use super::field::Field;
use super::one_time::{ClawbackTable, Instalments};
use super::retirement::{Tier, Vesting};
use super::terms::Terms;
use crate::decimal::Decimal;
use crate::money::Money;

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

/// An offer that can be worked out. Each fact is within its range, or not told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offer {
    /// What the reader calls it.
    pub name: String,
    /// What is picked.
    pub terms: Terms,
    pub(super) told: LiteMap<Field, Value>,
}

impl Offer {
    /// What was told of a fact.
    pub fn told(&self, field: Field) -> Option<&Value> {
        self.told.get(&field)
    }

    /// An amount that was told.
    pub fn money(&self, field: Field) -> Option<Money> {
        match self.told(field)? {
            Value::Money(money) => Some(*money),
            _ => None,
        }
    }

    /// A share or number that was told.
    pub fn number(&self, field: Field) -> Option<Decimal> {
        match self.told(field)? {
            Value::Rate(number) | Value::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The match formula, if told.
    pub fn tiers(&self) -> Option<&[Tier]> {
        match self.told(Field::Match)? {
            Value::Tiers(tiers) => Some(tiers),
            _ => None,
        }
    }

    /// Whose the employer's contributions are, if told.
    pub fn vesting(&self) -> Option<&Vesting> {
        match self.told(Field::Vesting)? {
            Value::Vesting(vesting) => Some(vesting),
            _ => None,
        }
    }

    /// How stock vests, if told.
    pub fn stock_schedule(&self) -> Option<&Schedule> {
        match self.told(Field::StockSchedule)? {
            Value::Schedule(schedule) => Some(schedule),
            _ => None,
        }
    }

    /// The first day of work, if told.
    pub fn start(&self) -> Option<NaiveDate> {
        match self.told(Field::Start)? {
            Value::Date(date) => Some(*date),
            _ => None,
        }
    }

    /// When sign-on money comes, if told.
    pub fn sign_on_parts(&self) -> Option<&Instalments> {
        match self.told(Field::SignOnParts)? {
            Value::Instalments(instalments) => Some(instalments),
            _ => None,
        }
    }

    /// What leaving early costs of it, if a table is told.
    pub fn clawback_table(&self) -> Option<&ClawbackTable> {
        match self.told(Field::ClawbackTable)? {
            Value::Clawback(table) => Some(table),
            _ => None,
        }
    }
}
