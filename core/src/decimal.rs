//! Exact decimal numbers, for rates, hours, days, miles and indexes.
//!
//! Law gives its rates as decimals: 1.45 %, 92.35 %, 0.657984 %. Binary fractions cannot hold
//! them, and code that prints or parses those weighs 20 KB in the wasm
//! (`docs/decisions/0004-size.md`). So numbers here are whole billionths.

use std::ops::{Add, Neg, Sub};

/// Billionths in one.
const ONE: i64 = 1_000_000_000;
/// Digits after the point.
const PLACES: usize = 9;

/// A decimal number with nine places, from -9.2 to 9.2 thousand million. Sums and products that
/// would go past the ends stay at the ends.
///
/// ```
/// # use steppingstone_core::decimal::Decimal;
/// let medicare = Decimal::parse("0.0145");
/// assert_eq!(medicare, Some(Decimal::ratio(145, 10_000)));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(i64);

impl Decimal {
    pub const ZERO: Decimal = Decimal(0);
    /// One, which as a rate is all of it.
    pub const ONE: Decimal = Decimal(ONE);

    /// A whole number; past the ends, the end.
    pub const fn whole(number: i64) -> Decimal {
        Decimal(number.saturating_mul(ONE))
    }

    /// `part` of `of`, cut to nine places: `ratio(62, 1_000)` is 6.2 %. Zero if `of` is 0.
    pub const fn ratio(part: i64, of: i64) -> Decimal {
        if of == 0 {
            Decimal(0)
        } else {
            Decimal((part as i128 * ONE as i128 / of as i128) as i64)
        }
    }

    pub const fn billionths(billionths: i64) -> Decimal {
        Decimal(billionths)
    }

    pub const fn as_billionths(self) -> i64 {
        self.0
    }

    /// Reads plain digits with at most nine after a point, and a minus sign if there is one:
    /// the form of our data files. `None` for anything else.
    pub fn parse(text: &str) -> Option<Decimal> {
        fixed(text, PLACES).map(Decimal)
    }

    /// The size without its sign.
    pub const fn abs(self) -> Decimal {
        Decimal(self.0.saturating_abs())
    }

    /// Plain digits, as [`Decimal::parse`] reads them, without zeros at the end: `-2.5`.
    pub fn to_text(self) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        let size = self.0.unsigned_abs();
        let (whole, fraction) = (size / ONE.unsigned_abs(), size % ONE.unsigned_abs());
        let text = format!("{sign}{whole}.{fraction:09}");
        let text = text.trim_end_matches('0').trim_end_matches('.');
        text.to_owned()
    }

    /// The product.
    pub fn times(self, other: Decimal) -> Decimal {
        Decimal(mul_div(self.0, other.0, ONE))
    }

    /// The quotient; zero if `other` is zero.
    pub fn over(self, other: Decimal) -> Decimal {
        Decimal(mul_div(self.0, ONE, other.0))
    }

    /// Rounded to `places` digits after the point, 0 to 9, halves away from zero.
    pub fn rounded(self, places: u32) -> Decimal {
        let unit = 10_i64.pow(9_u32.saturating_sub(places));
        Decimal(mul_div(self.0, 1, unit).saturating_mul(unit))
    }

    /// The whole number at or below it.
    pub const fn floor(self) -> i64 {
        self.0.div_euclid(ONE)
    }

    /// The whole number at or above it.
    pub const fn ceiling(self) -> i64 {
        -(-self.0).div_euclid(ONE)
    }
}

impl Add for Decimal {
    type Output = Decimal;
    fn add(self, other: Decimal) -> Decimal {
        Decimal(self.0.saturating_add(other.0))
    }
}

impl Sub for Decimal {
    type Output = Decimal;
    fn sub(self, other: Decimal) -> Decimal {
        Decimal(self.0.saturating_sub(other.0))
    }
}

impl Neg for Decimal {
    type Output = Decimal;
    fn neg(self) -> Decimal {
        Decimal(self.0.saturating_neg())
    }
}

/// `a` x `b` / `by`, exact in between, rounded half away from zero, kept within `i64`. Zero if
/// `by` is 0. The one place with 128-bit arithmetic, so that its code is there once.
#[inline(never)]
pub(crate) fn mul_div(a: i64, b: i64, by: i64) -> i64 {
    if a == 0 || b == 0 || by == 0 {
        return 0;
    }
    // Numbers of the usual size do without 128 bits, whose division is slow: `a` is whole times `by`
    // and a rest, and only the rest is rounded.
    let (whole, rest) = (a.wrapping_div(by), a.wrapping_rem(by));
    let bits = |number: i64| 64 - number.unsigned_abs().leading_zeros();
    if bits(whole).max(bits(rest)) + bits(b) <= 62 {
        let product = rest * b;
        let half = (by / 2).abs();
        let away = if product < 0 { -half } else { half };
        return whole * b + (product + away) / by;
    }
    wide_mul_div(a, b, by)
}

fn wide_mul_div(a: i64, b: i64, by: i64) -> i64 {
    let (product, by) = (i128::from(a) * i128::from(b), i128::from(by));
    let half = by.abs() / 2;
    let away = if product < 0 { -half } else { half };
    let quotient = (product + away) / by;
    i64::try_from(quotient).unwrap_or(if quotient < 0 { i64::MIN } else { i64::MAX })
}

/// Reads a decimal as a whole number of its last place.
pub(crate) fn fixed(text: &str, places: usize) -> Option<i64> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let ends_in_point = digits.len() > whole.len() && fraction.is_empty();
    if whole.is_empty() || ends_in_point || fraction.len() > places {
        return None;
    }
    let mut value: i64 = 0;
    let padding = std::iter::repeat_n(b'0', places - fraction.len());
    for digit in whole.bytes().chain(fraction.bytes()).chain(padding) {
        if !digit.is_ascii_digit() {
            return None;
        }
        value = value
            .checked_mul(10)?
            .checked_add(i64::from(digit - b'0'))?;
    }
    Some(sign * value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, expected: Option<i64>) {
        assert_eq!(Decimal::parse(text).map(Decimal::as_billionths), expected);
    }

    #[test]
    fn data_is_read_exactly_or_not_at_all() {
        check("0", Some(0));
        check("0.00657984", Some(6_579_840));
        check("-256", Some(-256 * ONE));
        check("25000000", Some(25_000_000 * ONE));
        for text in [
            "",
            "-",
            ".5",
            "5.",
            "1e3",
            "+1",
            "1,000",
            " 1",
            "0.1234567890",
            "9300000000",
        ] {
            check(text, None);
        }
    }

    #[track_caller]
    fn check_rounded(a: i64, b: i64, by: i64, expected: i64) {
        assert_eq!(mul_div(a, b, by), expected);
    }

    #[test]
    fn halves_round_away_from_zero_and_nothing_overflows() {
        check_rounded(5, 1, 2, 3);
        check_rounded(-5, 1, 2, -3);
        check_rounded(5, 1, -2, -3);
        check_rounded(7, 1, 3, 2);
        check_rounded(1, 1, 0, 0);
        check_rounded(i64::MAX, i64::MAX, 1, i64::MAX);
        check_rounded(i64::MIN, i64::MAX, 1, i64::MIN);
        check_rounded(i64::MIN, -1, 1, i64::MAX);
        check_rounded(i64::MIN, 1, -1, i64::MAX);
        let edge = i64::from(i32::MIN);
        check_rounded(edge, edge, i64::MIN, -1);
        assert_eq!(Decimal::ratio(-7, 2).floor(), -4);
        assert_eq!(Decimal::ratio(-7, 2).ceiling(), -3);
        assert_eq!(Decimal::ratio(7, 2).ceiling(), 4);
        assert_eq!(
            Decimal::ratio(69_333, 1_000).rounded(2),
            Decimal::ratio(6_933, 100)
        );
    }

    proptest! {
        #[test]
        fn numbers_of_every_size_are_rounded_alike(
            a: i64, b: i64, by: i64, shifts in proptest::array::uniform3(0_u32..64),
        ) {
            let [a, b, by] = [a >> shifts[0], b >> shifts[1], by >> shifts[2]];
            if by != 0 {
                prop_assert_eq!(mul_div(a, b, by), wide_mul_div(a, b, by));
            }
        }

        #[test]
        fn text_is_read_back(billionths: i64) {
            let number = Decimal(billionths.max(-i64::MAX));
            prop_assert_eq!(Decimal::parse(&number.to_text()), Some(number));
        }

        #[test]
        fn a_ratio_is_between_its_neighbours(part in -1_000_000_i64..1_000_000, of in 1_i64..1_000) {
            let ratio = Decimal::ratio(part, of);
            prop_assert!((ratio.times(Decimal::whole(of)) - Decimal::whole(part)).0.abs() < of);
        }
    }
}
