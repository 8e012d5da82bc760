//! Offers outside the United States: six generalisations that need no country's law.
//!
//! Payments a year (I1), employer pension in a band (I2), allowance on top (I3), package to gross
//! (I4), statutory leave (I5), and an own rate for what is taken off (I7). A currency is changed
//! at a rate that the reader gives (I6).

use crate::decimal::Decimal;
use crate::money::Money;

/// A year's pay from one of so many payments a year.
pub fn yearly(payment: Money, payments: Decimal) -> Money {
    payment.times(payments)
}

/// The pay that a pension is a share of: what lies between the band's ends.
pub fn pensionable(pay: Money, lower: Money, upper: Money) -> Money {
    (pay.min(upper) - lower).or_zero()
}

/// An employer pension: a share of what of a pay lies in a band (I2).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pension {
    /// The share.
    pub rate: Decimal,
    /// The pay from which it is computed.
    pub lower: Money,
    /// The pay up to which it is computed.
    pub upper: Money,
}

impl Pension {
    /// What the employer puts in at a pay.
    pub fn of(&self, pay: Money) -> Money {
        pensionable(pay, self.lower, self.upper).times(self.rate)
    }
}

/// A package that counts what the employer pays for the employee, taken apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Package {
    /// The pay from which the other two are computed.
    pub basic: Money,
    /// The employer's pension contribution.
    pub employer_pension: Money,
    /// What is set aside for a payment at leaving.
    pub gratuity: Money,
    /// What is left as pay; never below zero.
    pub gross: Money,
}

/// Takes a cost to the company apart (I4). Pension and gratuity, a share as well, are computed
/// from the basic pay. Where that is given as a share of the package it follows at once; elsewhere
/// it is the very pay that is left, and is found so that the parts are the package.
pub fn package(
    cost: Money,
    basic: Option<Decimal>,
    pension: &Pension,
    gratuity: Decimal,
) -> Package {
    let basic = match basic {
        Some(share) => cost.times(share),
        None => pay_within(cost, pension, gratuity),
    };
    let employer_pension = pension.of(basic);
    let gratuity = basic.times(gratuity);
    Package {
        basic,
        employer_pension,
        gratuity,
        gross: (cost - employer_pension - gratuity).or_zero(),
    }
}

/// The pay that makes up a cost with its own pension and gratuity: below the pension's band,
/// within it, or above it.
fn pay_within(cost: Money, pension: &Pension, gratuity: Decimal) -> Money {
    let (lower, upper) = (pension.lower, pension.upper);
    let outside = Decimal::ONE + gratuity;
    let below = cost.per(outside);
    if below <= lower || upper <= lower {
        return below;
    }
    let within = (cost + lower.times(pension.rate)).per(outside + pension.rate);
    if within <= upper {
        return within;
    }
    (cost - (upper - lower).times(pension.rate)).per(outside)
}

/// Days off in a year: public holidays that lie within the leave are not counted twice.
pub fn days_off(leave: Decimal, public_holidays: Decimal, included: bool) -> Decimal {
    if included {
        leave.max(public_holidays)
    } else {
        leave + public_holidays
    }
}

/// What is left at the reader's own rate.
pub fn net(gross: Money, rate: Decimal) -> Money {
    gross - gross.times(rate)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check_band(pay: i64, pensionable_pay: i64) {
        let got = pensionable(Money::units(pay), Money::units(6_240), Money::units(50_270));
        assert_eq!(got, Money::units(pensionable_pay));
    }

    #[test]
    fn a_band_has_two_ends() {
        check_band(80_000, 44_030);
        check_band(30_000, 23_760);
        check_band(6_000, 0);
    }

    #[test]
    fn the_others_are_plain_products() {
        let units = Money::units;
        assert_eq!(yearly(units(3_000), Decimal::whole(14)), units(42_000));
        let all = Pension {
            rate: Decimal::ratio(12, 100),
            lower: Money::ZERO,
            upper: Money::MAX,
        };
        let half = Some(Decimal::ratio(1, 2));
        let parts = package(units(2_000_000), half, &all, Decimal::ratio(481, 10_000));
        assert_eq!(parts.gross, units(1_831_900));
        assert_eq!(
            days_off(Decimal::whole(28), Decimal::whole(8), true),
            Decimal::whole(28)
        );
        assert_eq!(
            days_off(Decimal::whole(25), Decimal::whole(8), false),
            Decimal::whole(33)
        );
        assert_eq!(net(units(60_000), Decimal::ratio(3, 10)), units(42_000));
    }

    #[track_caller]
    fn check_package(cost: i64, gross: i64, employer_pension: i64) {
        let pension = Pension {
            rate: Decimal::ratio(10, 100),
            lower: Money::units(10_000),
            upper: Money::units(50_000),
        };
        let got = package(Money::units(cost), None, &pension, Decimal::ZERO);
        let expected = [gross, employer_pension].map(Money::units);
        assert_eq!([got.gross, got.employer_pension], expected, "{cost}");
        assert_eq!(got.basic, got.gross);
    }

    #[test]
    fn a_package_has_the_pension_of_the_pay_that_is_left() {
        check_package(0, 0, 0);
        check_package(9_000, 9_000, 0);
        check_package(10_000, 10_000, 0);
        check_package(32_000, 30_000, 2_000);
        check_package(54_000, 50_000, 4_000);
        check_package(80_000, 76_000, 4_000);
    }

    proptest! {
        #[test]
        fn a_package_is_the_sum_of_its_parts(
            cost in 0_i64..1_000_000_000,
            percents in (0_i64..=100, 0_i64..=50, proptest::option::of(1_i64..=60)),
            band in (0_i64..200_000, 0_i64..400_000),
        ) {
            let share = |percent| Decimal::ratio(percent, 100);
            let (rate, gratuity, basic) = percents;
            let pension = Pension {
                rate: share(rate),
                lower: Money::units(band.0),
                upper: Money::units(band.1),
            };
            let of = |cost| package(Money::units(cost), basic.map(share), &pension, share(gratuity));
            let parts = of(cost);
            let sum = parts.gross + parts.employer_pension + parts.gratuity;
            prop_assert_eq!(sum, Money::units(cost));
            prop_assert!(parts.gross <= of(cost + 1_000).gross);
        }
    }
}
