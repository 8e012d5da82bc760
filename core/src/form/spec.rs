//! What a field asks for.

use std::fmt::Debug;

use super::read::Value;
use crate::decimal::Decimal;
use crate::number::{DecimalPoint, Per};
use crate::quantity::Unit;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind<F = NoFormula> {
    /// Free text.
    Words,
    /// One of these keys.
    Choice(&'static [&'static str]),
    /// A calendar day as `YYYY-MM-DD`.
    Date,
    /// A number without a unit, or in one that another field names.
    Decimal,
    /// The same, without a fraction.
    Whole,
    /// A number of so many units.
    Number(Unit),
    Money,
    /// A share, typed in percent.
    Percent,
    /// An amount of money, or a share where a percent sign is typed.
    MoneyOrPercent,
    /// What only one tool reads.
    Formula(F),
}

/// A grammar of one tool, such as that of a vesting schedule.
pub trait Formula: Copy + Debug + Eq {
    /// What the fields of the tool are read as.
    type Value: From<Value>;
    /// What may be wrong with a formula.
    type Problem: Copy + Debug + Eq;

    /// Reads a text that is not blank.
    ///
    /// # Errors
    /// What is wrong with it.
    fn read(self, text: &str) -> Result<Self::Value, Self::Problem>;
}

/// The formulas of a form that has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoFormula {}

impl Formula for NoFormula {
    type Value = Value;
    type Problem = NoFormula;

    fn read(self, _text: &str) -> Result<Value, NoFormula> {
        match self {}
    }
}

/// What a field asks for, as far as reading it depends on it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spec<F = NoFormula> {
    pub kind: FieldKind<F>,
    /// The least and the most that is taken, in the field's unit.
    pub range: (i64, i64),
    /// The time that it is given for.
    pub time: Time,
    /// What a point is in an amount of money.
    pub point: DecimalPoint,
}

/// The time that an amount or a number is given for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Time {
    /// What is asked for; `None` if it is given once, or is no amount.
    pub per: Option<Per>,
    /// How often a pay comes.
    pub pay: Pays,
    /// The hours of a working day.
    pub day: Decimal,
}

/// How often a pay comes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pays {
    /// Nobody knows.
    Unknown,
    Each(Per),
    /// So many times a year.
    Yearly(Decimal),
    /// So many times a year, and what is asked for is one of them.
    Payment(Decimal),
}

impl Time {
    /// The hours of a working day until those of a week are given.
    pub const WORKING_DAY: Decimal = Decimal::whole(8);

    /// Where nobody knows how often a pay comes.
    pub const fn per(per: Option<Per>) -> Time {
        Time {
            per,
            pay: Pays::Unknown,
            day: Time::WORKING_DAY,
        }
    }
}
