//! What may be wrong with a text that was typed.

use super::spec::{Formula, NoFormula};
use crate::number::NumberProblem;
use crate::quantity::QuantityProblem;

/// What is wrong with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem<F: Formula = NoFormula> {
    /// See [`NumberProblem`].
    Number(NumberProblem),
    /// A number of something else than the field asks for: an hour of a number of months, an
    /// amount of money of a percent.
    Unit,
    /// A percent of an amount of money.
    Percent,
    /// Leave without a limit, which is no number of days.
    Unlimited,
    OutOfRange,
    NotWhole,
    /// By the hour where another time is asked for, or the other way round: the kind of job may
    /// be another one. Or for a time where none is asked for, or for a pay where nobody knows how
    /// often one comes.
    OtherTime,
    /// See [`PayDoubt`].
    Pay(PayDoubt),
    /// An amount in another currency than the one chosen, by its three letters. Nothing is converted.
    OtherCurrency(&'static str),
    /// Not a day of the calendar as `YYYY-MM-DD`.
    Date,
    /// A last day before the first.
    BeforeStart,
    NotAChoice,
    TooLong,
    /// In a formula of a tool.
    Formula(F::Problem),
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

impl Problem {
    /// The same for the fields of a tool that has formulas.
    pub(crate) fn widened<F: Formula>(self) -> Problem<F> {
        match self {
            Problem::Number(problem) => Problem::Number(problem),
            Problem::Unit => Problem::Unit,
            Problem::Percent => Problem::Percent,
            Problem::Unlimited => Problem::Unlimited,
            Problem::OutOfRange => Problem::OutOfRange,
            Problem::NotWhole => Problem::NotWhole,
            Problem::OtherTime => Problem::OtherTime,
            Problem::Pay(doubt) => Problem::Pay(doubt),
            Problem::OtherCurrency(code) => Problem::OtherCurrency(code),
            Problem::Date => Problem::Date,
            Problem::BeforeStart => Problem::BeforeStart,
            Problem::NotAChoice => Problem::NotAChoice,
            Problem::TooLong => Problem::TooLong,
            Problem::Formula(none) => match none {},
        }
    }
}

impl From<NumberProblem> for Problem {
    fn from(problem: NumberProblem) -> Problem {
        Problem::Number(problem)
    }
}

impl From<QuantityProblem> for Problem {
    fn from(problem: QuantityProblem) -> Problem {
        match problem {
            QuantityProblem::Number(problem) => Problem::Number(problem),
            QuantityProblem::Unit => Problem::Unit,
            QuantityProblem::Unlimited => Problem::Unlimited,
        }
    }
}
