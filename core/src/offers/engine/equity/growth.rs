//! Prices over time (Q2): price x (1 + growth) to the power of years, by whole months.

use crate::decimal::Decimal;
use crate::money::Money;

/// An amount after `months` of changing by `growth` a year. A loss of all or more leaves nothing.
pub fn grown(amount: Money, growth: Decimal, months: u16) -> Money {
    let yearly = Decimal::ONE + growth;
    if growth == Decimal::ZERO || amount == Money::ZERO {
        return amount;
    }
    if yearly <= Decimal::ZERO {
        return Money::ZERO;
    }
    let years = (0..months / 12).fold(amount, |amount, _| amount.times(yearly));
    let rest = months % 12;
    if rest == 0 {
        return years;
    }
    let monthly = twelfth_root(yearly);
    (0..rest).fold(years, |amount, _| amount.times(monthly))
}

/// How much of itself a price gains over so many months, below zero for a loss.
pub fn change_over(growth: Decimal, months: u16) -> Decimal {
    // As many units as keep every digit of a share.
    let unit = Money::units(1_000_000);
    grown(unit, growth, months).share_of(unit) - Decimal::ONE
}

/// The rate of a month that makes the rate of a year, by Newton's method. Not through `powf`,
/// which weighs kilobytes in the wasm.
fn twelfth_root(yearly: Decimal) -> Decimal {
    let yearly = yearly.as_billionths() as f64 / 1e9;
    let mut root = 1.0_f64;
    // Far more rounds than any growth in range needs: it doubles its digits each time.
    for _ in 0..64 {
        let eleventh = root.powi(11);
        root = (11.0 * root + yearly / eleventh) / 12.0;
    }
    Decimal::billionths((root * 1e9 + 0.5) as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(percent: i64, months: u16, cents: i64) {
        let grown = grown(Money::units(100), Decimal::ratio(percent, 100), months);
        assert_eq!(grown.as_cents(), cents);
    }

    #[test]
    fn months_make_years() {
        check(10, 12, 11_000);
        check(10, 24, 12_100);
        check(10, 6, 10_488);
        check(-50, 6, 7_071);
        check(-50, 12, 5_000);
        check(-100, 1, 0);
        check(900, 3, 17_783);
        check(0, 72, 10_000);
    }

    #[test]
    fn a_change_is_that_of_a_price() {
        let of = |percent, months| change_over(Decimal::ratio(percent, 100), months);
        assert_eq!(of(21, 12), Decimal::ratio(21, 100));
        assert_eq!(of(21, 6).rounded(6), Decimal::ratio(10, 100));
        assert_eq!(of(0, 24), Decimal::ZERO);
        assert_eq!(of(-100, 6), -Decimal::ONE);
    }
}
