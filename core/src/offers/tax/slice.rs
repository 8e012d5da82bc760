//! What of an amount lies in a bracket, and the rate on it.

use crate::decimal::Decimal;
use crate::money::Money;

/// A part of an amount that bears a rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slice {
    /// The rate on it.
    pub rate: Decimal,
    /// How much of the amount it is.
    pub of: Money,
}

impl Slice {
    /// What the rate makes of it.
    pub fn comes_to(self) -> Money {
        self.of.times(self.rate)
    }
}
