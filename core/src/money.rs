//! Amounts of money, exact to the millionth of a unit.
//!
//! Convention R1 of the worked cases: nothing is rounded on the way, only what is shown, to
//! cents, half away from zero. Whole millionths keep sums exact: the parts of a figure are the
//! figure.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

use crate::decimal::{Decimal, fixed, mul_div};

/// Millionths in one unit of a currency.
const UNIT: i64 = 1_000_000;
/// Millionths in a cent.
const CENT: i64 = 10_000;
/// Billionths in one, as [`Decimal`] counts.
const ONE: i64 = 1_000_000_000;

/// An amount in whatever currency the comparison is in, from -9.2 to 9.2 million million. What
/// would go past the ends stays at the ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(i64);

impl Money {
    pub const ZERO: Money = Money(0);
    /// More than any amount that is reached.
    pub const MAX: Money = Money(i64::MAX);

    /// So many whole units, such as dollars.
    pub const fn units(units: i64) -> Money {
        Money(units.saturating_mul(UNIT))
    }

    pub const fn cents(cents: i64) -> Money {
        Money(cents.saturating_mul(CENT))
    }

    pub const fn millionths(millionths: i64) -> Money {
        Money(millionths)
    }

    pub const fn as_millionths(self) -> i64 {
        self.0
    }

    /// The amount in hundredths, rounded half away from zero: for showing.
    pub fn as_cents(self) -> i64 {
        mul_div(self.0, 1, CENT)
    }

    /// Rounded to cents, half away from zero: what a payroll does each period (R2).
    pub fn to_cents(self) -> Money {
        Money::cents(self.as_cents())
    }

    /// Rounded to whole units, half away from zero: what a tax table does.
    pub fn to_units(self) -> Money {
        Money::units(mul_div(self.0, 1, UNIT))
    }

    /// The nearest amount of whole units of which only the first two digits are not zero: 3,217 is
    /// 3,200.
    pub fn to_two_digits(self) -> Money {
        let units = self.to_units().0 / UNIT;
        let mut step = 1;
        while (units / step).abs() >= 100 {
            step *= 10;
        }
        let half = step / 2 * units.signum();
        Money::units((units + half) / step * step)
    }

    /// Reads plain digits with at most six after a point, as our data files have them. `None`
    /// for anything else.
    pub fn parse(text: &str) -> Option<Money> {
        fixed(text, 6).map(Money)
    }

    /// The amount so many times, or a rate of it.
    pub fn times(self, factor: Decimal) -> Money {
        Money(mul_div(self.0, factor.as_billionths(), ONE))
    }

    /// The amount for each one of `count`; nothing if `count` is zero.
    pub fn per(self, count: Decimal) -> Money {
        Money(mul_div(self.0, ONE, count.as_billionths()))
    }

    /// What share of `whole` this is; nothing if `whole` is zero.
    pub fn share_of(self, whole: Money) -> Decimal {
        Decimal::billionths(mul_div(self.0, ONE, whole.0))
    }

    /// `part` of `of` equal pieces; nothing if `of` is zero.
    pub fn portion(self, part: i64, of: i64) -> Money {
        Money(mul_div(self.0, part, of))
    }

    /// The amount, or nothing if it is below zero.
    pub fn or_zero(self) -> Money {
        self.max(Money::ZERO)
    }
}

impl Add for Money {
    type Output = Money;
    fn add(self, other: Money) -> Money {
        Money(self.0.saturating_add(other.0))
    }
}

impl Sub for Money {
    type Output = Money;
    fn sub(self, other: Money) -> Money {
        Money(self.0.saturating_sub(other.0))
    }
}

impl Neg for Money {
    type Output = Money;
    fn neg(self) -> Money {
        Money(self.0.saturating_neg())
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Money) {
        *self = *self + other;
    }
}

impl SubAssign for Money {
    fn sub_assign(&mut self, other: Money) {
        *self = *self - other;
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(amounts: I) -> Money {
        amounts.fold(Money::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check_shown(text: &str, cents: i64) {
        assert_eq!(Money::parse(text).map(Money::as_cents), Some(cents));
    }

    #[test]
    fn cents_round_half_away_from_zero() {
        check_shown("461.538461", 46_154);
        check_shown("7064.775", 706_478);
        check_shown("-7064.775", -706_478);
        check_shown("0.004999", 0);
        assert_eq!(Money::parse("0.0000001"), None);
        assert_eq!(
            Money::parse("1234.5").map(Money::to_units),
            Some(Money::units(1235))
        );
    }

    #[test]
    fn law_s_rates_are_exact() {
        let rate = Decimal::ratio(657_984, 100_000_000);
        assert_eq!(
            Money::units(100_000).times(rate),
            Money::millionths(657_984_000)
        );
        assert_eq!(Money::units(1).per(Decimal::ZERO), Money::ZERO);
        assert_eq!(Money::MAX + Money::MAX, Money::MAX);
    }

    proptest! {
        #[test]
        fn portions_add_up(amount in -1_000_000_000_i64..1_000_000_000, of in 1_i64..60) {
            let amount = Money::millionths(amount);
            let pieces = (1..=of).map(|n| amount.portion(n, of) - amount.portion(n - 1, of));
            prop_assert_eq!(pieces.sum::<Money>(), amount);
        }
    }
}
