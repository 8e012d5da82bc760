//! What may be wrong with a text that was typed.

use super::field::Field;
use super::one_time::TableProblem;
use super::schedule::ScheduleProblem;
use super::tiers::TiersProblem;
use super::vesting::VestingProblem;
use crate::number::NumberProblem;

/// What is wrong with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// See [`NumberProblem`].
    Number(NumberProblem),
    /// A number of something else than the field asks for: an hour of a number of months, an
    /// amount of money of a percent.
    Unit,
    /// A percent of an amount of money.
    Percent,
    /// Leave without a limit, which is no number of days.
    Unlimited,
    /// Outside [`Field::range`].
    OutOfRange,
    /// By the hour where another time is asked for, or the other way round: the kind of job may
    /// be another one. Or for a time where none is asked for, or for a pay where nobody knows how
    /// often one comes.
    OtherTime,
    /// See [`TiersProblem`].
    Tiers(TiersProblem),
    /// See [`VestingProblem`].
    Vesting(VestingProblem),
    /// See [`ScheduleProblem`].
    Schedule(ScheduleProblem),
    /// In when a payment comes; see [`TableProblem`].
    Instalments(TableProblem),
    /// In what leaving costs of it; see [`TableProblem`].
    Clawback(TableProblem),
    /// See [`PayDoubt`].
    Pay(PayDoubt),
    /// An amount in another currency than the one chosen, by its three letters. Nothing is converted.
    OtherCurrency(&'static str),
    /// No day.
    Date,
    /// A last day before the first.
    BeforeStart,
}

/// A field and what is wrong in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field.
    pub field: Field,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What a pay is probably for, where that is not the time which it would be read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PayDoubt {
    /// An hour, such as `28` as a salary.
    ByTheHour {
        /// Whether it may be a year's after all: a token salary, or a few hours a month. Nobody is
        /// paid so little as an hour's pay for a year.
        may_be_a_year: bool,
    },
    /// A year, such as `72,000` for an hour.
    ByTheYear,
}
