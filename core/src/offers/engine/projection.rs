//! Money over years: present and future value, break-even, cost of living.

use super::equity::change_over;
use crate::decimal::Decimal;
use crate::money::Money;

/// The present value of `flows` at the end of each year, and of `now` (N1).
pub fn present_value(now: Money, flows: &[Money], rate: Decimal) -> Money {
    let growth = Decimal::ONE + rate;
    let later = flows
        .iter()
        .rev()
        .fold(Money::ZERO, |later, flow| (later + *flow).per(growth));
    now + later
}

/// The present value of an amount that comes after so many months (N1).
pub fn discounted_by_month(amount: Money, month: u16, rate: Decimal) -> Money {
    amount.per(Decimal::ONE + change_over(rate, month))
}

/// What equal deposits at the end of each year grow to (N2).
pub fn future_value(deposit: Money, years: u16, rate: Decimal) -> Money {
    let growth = Decimal::ONE + rate;
    (0..years).fold(Money::ZERO, |sum, _| sum.times(growth) + deposit)
}

/// A pay after so many raises, one at each anniversary (N3).
pub fn raised(pay: Money, raise: Decimal, anniversaries: u16) -> Money {
    let growth = Decimal::ONE + raise;
    (0..anniversaries).fold(pay, |pay, _| pay.times(growth))
}

/// The months after which a yearly gain has paid a cost (N4). `None` without a gain.
pub fn months_to_break_even(cost: Money, yearly_gain: Money) -> Option<Decimal> {
    let monthly = yearly_gain.portion(1, 12);
    (monthly > Money::ZERO).then(|| {
        cost.or_zero()
            .times(Decimal::whole(12))
            .share_of(yearly_gain)
    })
}

/// What an amount spent at one price level buys at another (C1): for take-home cash only.
/// Nothing if the first level is zero.
pub fn at_prices(amount: Money, from: Decimal, to: Decimal) -> Money {
    amount.times(to).per(from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_agree_with_a_financial_library() {
        let flows =
            ["100000", "103000", "106090", "109272.7"].map(|text| Money::parse(text).unwrap());
        let rate = Decimal::ratio(5, 100);
        assert_eq!(
            present_value(Money::units(20_000), &flows, rate).as_cents(),
            39_020_558
        );
        let future = future_value(Money::units(14_000), 10, Decimal::ratio(6, 100));
        assert_eq!(future.as_cents(), 18_453_113);
        assert_eq!(
            raised(Money::units(100_000), Decimal::ratio(3, 100), 2),
            Money::units(106_090)
        );
    }

    #[test]
    fn what_comes_later_is_worth_less() {
        let of = |month| {
            discounted_by_month(Money::units(10_000), month, Decimal::ratio(10, 100)).as_cents()
        };
        assert_eq!(
            [0, 6, 12, 24].map(of),
            [1_000_000, 953_463, 909_091, 826_446]
        );
    }

    #[track_caller]
    fn check(cost: i64, gain: i64, months: Option<i64>) {
        let got = months_to_break_even(Money::units(cost), Money::units(gain));
        assert_eq!(got, months.map(Decimal::whole));
    }

    #[test]
    fn a_gain_pays_a_cost_in_time() {
        check(9_000, 12_000, Some(9));
        check(-1, 12_000, Some(0));
        check(9_000, 0, None);
        check(9_000, -5, None);
    }

    #[test]
    fn prices_are_a_ratio() {
        let index = |text| Decimal::parse(text).unwrap();
        let there = at_prices(Money::units(150_000), index("112.581"), index("86.508"));
        assert_eq!(there.as_cents(), 11_526_101);
        assert_eq!(
            at_prices(Money::units(1), Decimal::ZERO, Decimal::ONE),
            Money::ZERO
        );
    }
}
