//! What may be wrong with a text that was typed.

use super::field::{Field, Formula};
use super::one_time::TableProblem;
use super::schedule::ScheduleProblem;
use super::tiers::TiersProblem;
use super::vesting::VestingProblem;
use crate::form;

pub use crate::form::PayDoubt;

/// What is wrong with a [`Formula`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormulaProblem {
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
}

/// A field and what is wrong in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field.
    pub field: Field,
    /// What is wrong.
    pub kind: form::Problem<Formula>,
}
