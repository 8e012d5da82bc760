//! What counts in a choice.

use chrono::NaiveDate;

use super::need::NeedId;

/// More criteria there are not (T13).
pub const MAX_CRITERIA: usize = 12;

/// How much a criterion counts: 0 to 100 in whole points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Weight(u8);

impl Weight {
    pub const ZERO: Weight = Weight(0);
    pub const MAX: Weight = Weight(100);
    /// What a criterion counts of which nothing else is known (C1).
    pub const USUAL: Weight = Weight(50);

    /// `None` above 100.
    pub const fn new(points: u8) -> Option<Weight> {
        if points <= Weight::MAX.0 {
            Some(Weight(points))
        } else {
            None
        }
    }

    pub const fn points(self) -> u8 {
        self.0
    }
}

/// Where a criterion comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CriterionSource {
    /// The reader's own idea.
    Own,
    Need(NeedId),
}

/// A criterion as the rules look at it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanCriterion {
    pub id: String,
    pub is_example: bool,
    /// The day it was made; `None` counts as before any other.
    pub made: Option<NaiveDate>,
    pub source: CriterionSource,
    /// Whether it is one of the four that are there from the start.
    pub is_default: bool,
    /// `None` follows the quiz (C2).
    pub weight: Option<Weight>,
}

impl PlanCriterion {
    /// Whether it comes from a need.
    pub fn is_from(&self, need: &NeedId) -> bool {
        matches!(&self.source, CriterionSource::Need(from) if from == need)
    }
}
