//! How often one means to be in touch.

use super::{Interval, IntervalUnit};
use crate::keyed::keyed;

keyed! {
    /// From the closest on.
    ContactTier {
        Close "close",
        Active "active",
        Occasional "occasional",
        /// Known, and not to be written to by any interval.
        Parked "parked",
    }
}

impl ContactTier {
    /// The interval at which one means to be in touch; none for who is parked (P1). The figures are
    /// ours, in proportions of about 1 to 1.5, as in github.com/monicahq/monica/issues/321.
    pub fn ideal(self) -> Option<Interval> {
        match self {
            ContactTier::Close => Some(Interval::new(4, IntervalUnit::Week)),
            ContactTier::Active => Some(Interval::new(3, IntervalUnit::Month)),
            ContactTier::Occasional => Some(Interval::new(6, IntervalUnit::Month)),
            ContactTier::Parked => None,
        }
    }

    /// The interval after which one loses touch; none for who is parked (P1).
    pub fn longest(self) -> Option<Interval> {
        match self {
            ContactTier::Close => Some(Interval::new(6, IntervalUnit::Week)),
            ContactTier::Active => Some(Interval::new(5, IntervalUnit::Month)),
            ContactTier::Occasional => Some(Interval::new(9, IntervalUnit::Month)),
            ContactTier::Parked => None,
        }
    }
}
