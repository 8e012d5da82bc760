//! Why a text of a goal cannot be read, and where it stands.

use super::field::Field;
use crate::form;

/// What is wrong with a text.
pub type ProblemKind = form::Problem;

/// Where a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a field.
    Field(Field),
    /// The day of the milestone at this place in the list, counted from 0.
    MilestoneDue(usize),
    /// The target of the milestone at this place in the list, counted from 0.
    MilestoneTarget(usize),
}

/// A text that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it stands.
    pub place: Place,
    /// What is wrong.
    pub kind: ProblemKind,
}
