//! Exact fractions, for rules in which it matters that two things are equal.
//!
//! A quotient of decimals is mostly no decimal: a score of 11/17, a price of a third of a cent.
//! Rounding it would decide who is ahead. So such a figure stays a fraction, and only what is shown
//! is rounded.

use std::cmp::Ordering;

use crate::decimal::Decimal;
use crate::money::Money;

/// A fraction in lowest terms. It is compared exactly, whatever its size; arithmetic that would go
/// past what 128 bits hold gives `None`.
///
/// ```
/// # use steppingstone_core::ratio::Ratio;
/// let third = Ratio::new(1, 3);
/// assert_eq!(third.and_then(|it| it.times(Ratio::whole(3))), Some(Ratio::ONE));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ratio {
    part: i128,
    /// Above zero.
    of: i128,
}

impl Default for Ratio {
    fn default() -> Ratio {
        Ratio::ZERO
    }
}

impl Ratio {
    pub const ZERO: Ratio = Ratio::whole(0);
    pub const ONE: Ratio = Ratio::whole(1);

    /// `part` of `of`; `None` if `of` is zero, or one of them is the lowest number of 128 bits, which
    /// has no opposite.
    pub fn new(part: i128, of: i128) -> Option<Ratio> {
        if of == 0 || part == i128::MIN || of == i128::MIN {
            return None;
        }
        let common = common_factor(part, of) * of.signum();
        Some(Ratio {
            part: part / common,
            of: of / common,
        })
    }

    pub const fn whole(number: i64) -> Ratio {
        Ratio {
            part: number as i128,
            of: 1,
        }
    }

    #[must_use]
    pub const fn abs(self) -> Ratio {
        Ratio {
            part: self.part.abs(),
            of: self.of,
        }
    }

    /// The sum.
    pub fn plus(self, other: Ratio) -> Option<Ratio> {
        let common = common_factor(self.of, other.of);
        let (ours, theirs) = (self.of / common, other.of / common);
        let part = self.part.checked_mul(theirs)?;
        let part = part.checked_add(other.part.checked_mul(ours)?)?;
        Ratio::new(part, ours.checked_mul(other.of)?)
    }

    /// The difference.
    pub fn minus(self, other: Ratio) -> Option<Ratio> {
        self.plus(Ratio {
            part: -other.part,
            of: other.of,
        })
    }

    /// The product.
    pub fn times(self, other: Ratio) -> Option<Ratio> {
        // Without the factors that go, so that a product that fits is not lost on the way.
        let (one, two) = (
            common_factor(self.part, other.of),
            common_factor(other.part, self.of),
        );
        let part = (self.part / one).checked_mul(other.part / two)?;
        Ratio::new(part, (self.of / two).checked_mul(other.of / one)?)
    }

    /// The quotient; `None` if `other` is zero.
    pub fn over(self, other: Ratio) -> Option<Ratio> {
        self.times(Ratio::new(other.of, other.part)?)
    }

    /// The sum of several; zero of none.
    pub fn sum(all: impl IntoIterator<Item = Ratio>) -> Option<Ratio> {
        all.into_iter().try_fold(Ratio::ZERO, Ratio::plus)
    }

    /// The whole number at or below it.
    pub const fn floor(self) -> i128 {
        self.part.div_euclid(self.of)
    }

    /// The whole number at or above it.
    pub const fn ceiling(self) -> i128 {
        -(-self.part).div_euclid(self.of)
    }

    /// As a number to draw or to write, to six places; never for a rule. Zero if it is too large.
    pub fn to_f64(self) -> f64 {
        self.rounded(6).unwrap_or_default() as f64 / 1e6
    }

    /// How many units of the `places`-th digit after the point it is, rounded half away from zero:
    /// 2/3 in hundredths is 67. For what is shown, and for rules that say so; `None` if it is too
    /// large.
    pub fn rounded(self, places: u32) -> Option<i64> {
        let scale = 10_i128.checked_pow(places)?;
        let (whole, rest) = (self.part / self.of, self.part % self.of);
        // Twice the rest, so that a half is whole.
        let twice = rest.checked_mul(scale)?.checked_mul(2)?;
        let digits = twice.checked_add(self.part.signum().checked_mul(self.of)?)?;
        let digits = digits / self.of.checked_mul(2)?;
        i64::try_from(whole.checked_mul(scale)?.checked_add(digits)?).ok()
    }
}

impl From<u8> for Ratio {
    fn from(number: u8) -> Ratio {
        Ratio::whole(i64::from(number))
    }
}

impl From<Decimal> for Ratio {
    fn from(decimal: Decimal) -> Ratio {
        of_digits(decimal.as_billionths(), 1_000_000_000)
    }
}

impl From<Money> for Ratio {
    fn from(money: Money) -> Ratio {
        of_digits(money.as_millionths(), 1_000_000)
    }
}

fn of_digits(digits: i64, scale: i64) -> Ratio {
    // Numbers of 64 bits always make a fraction of 128.
    Ratio::new(digits.into(), scale.into()).unwrap_or_default()
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Ratio) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    /// By whole parts, then by the turned fractions of what is left, and so on: multiplying across
    /// would need 256 bits.
    fn cmp(&self, other: &Ratio) -> Ordering {
        let (mut one, mut two) = (*self, *other);
        let mut is_turned = false;
        loop {
            let order = match one.floor().cmp(&two.floor()) {
                Ordering::Equal => {
                    let rest = |it: Ratio| it.part.rem_euclid(it.of);
                    match (rest(one), rest(two)) {
                        (0, 0) => Ordering::Equal,
                        (0, _) => Ordering::Less,
                        (_, 0) => Ordering::Greater,
                        (first, second) => {
                            let turn = |rest: i128, it: Ratio| Ratio {
                                part: it.of,
                                of: rest,
                            };
                            (one, two) = (turn(first, one), turn(second, two));
                            is_turned = !is_turned;
                            continue;
                        }
                    }
                }
                order => order,
            };
            return if is_turned { order.reverse() } else { order };
        }
    }
}

/// The greatest number that divides both; above zero unless both are zero.
fn common_factor(one: i128, other: i128) -> i128 {
    let (mut one, mut other) = (one.abs(), other.abs());
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ratio(part: i128, of: i128) -> Ratio {
        Ratio::new(part, of).unwrap()
    }

    #[test]
    fn fractions_are_in_lowest_terms() {
        assert_eq!(ratio(6, -4), ratio(-3, 2));
        assert_eq!(ratio(0, -7), Ratio::ZERO);
        assert_eq!(Ratio::new(1, 0), None);
        assert_eq!(Ratio::new(i128::MIN, 2), None);
        assert_eq!(Ratio::from(Decimal::ratio(5, 2)), ratio(5, 2));
        assert_eq!(Ratio::from(Money::cents(-150)), ratio(-3, 2));
    }

    #[track_caller]
    fn check_rounded(part: i128, of: i128, places: u32, expected: i64) {
        assert_eq!(ratio(part, of).rounded(places), Some(expected));
    }

    #[test]
    fn halves_round_away_from_zero() {
        check_rounded(2, 3, 2, 67);
        check_rounded(-2, 3, 2, -67);
        check_rounded(1, 2, 0, 1);
        check_rounded(-1, 2, 0, -1);
        check_rounded(25, 4, 1, 63);
        check_rounded(-25, 4, 1, -63);
        check_rounded(4_999, 10_000, 0, 0);
        assert_eq!(ratio(i128::MAX, 1).rounded(0), None);
        assert_eq!(
            [
                ratio(-7, 2).floor(),
                ratio(-7, 2).ceiling(),
                ratio(7, 2).ceiling(),
                Ratio::whole(3).floor(),
                Ratio::whole(3).ceiling(),
            ],
            [-4, -3, 4, 3, 3]
        );
    }

    #[test]
    fn what_does_not_fit_is_nothing() {
        let large = ratio(i128::MAX, 1);
        assert_eq!(large.plus(Ratio::ONE), None);
        assert_eq!(large.times(large), None);
        assert_eq!(large.minus(large), Some(Ratio::ZERO));
        assert_eq!(large.over(large), Some(Ratio::ONE));
        assert_eq!(Ratio::ONE.over(Ratio::ZERO), None);
        assert_eq!(Ratio::sum([large, large]), None);
    }

    #[test]
    fn the_largest_are_compared_exactly() {
        let (above, below) = (
            ratio(i128::MAX, i128::MAX - 1),
            ratio(i128::MAX - 1, i128::MAX - 2),
        );
        assert!(above < below);
        assert!(Ratio::ONE < above);
        assert!(ratio(-i128::MAX, i128::MAX - 1) < ratio(-1, 1));
    }

    proptest! {
        #[test]
        fn the_order_is_that_of_the_products(a: i32, b in 1_i32.., c: i32, d in 1_i32..) {
            let across = (i128::from(a) * i128::from(d)).cmp(&(i128::from(c) * i128::from(b)));
            let (one, two) = (ratio(a.into(), b.into()), ratio(c.into(), d.into()));
            prop_assert_eq!(one.cmp(&two), across);
            prop_assert_eq!(one == two, across.is_eq());
        }

        #[test]
        fn what_is_added_and_multiplied_goes_back(a: i32, b in 1_i32.., c: i32, d in 1_i32..) {
            let (one, two) = (ratio(a.into(), b.into()), ratio(c.into(), d.into()));
            prop_assert_eq!(one.plus(two).unwrap().minus(two), Some(one));
            if c != 0 {
                prop_assert_eq!(one.times(two).unwrap().over(two), Some(one));
            }
        }

        #[test]
        fn a_rounded_one_is_at_most_half_a_unit_away(a: i64, b in 1_i64..) {
            let one = ratio(a.into(), b.into());
            let rounded = Ratio::whole(one.rounded(0).unwrap());
            prop_assert!(one.minus(rounded).unwrap().abs() <= ratio(1, 2));
        }
    }
}
