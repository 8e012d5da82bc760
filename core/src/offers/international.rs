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

/// A package that counts what the employer pays for the employee, taken apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Package {
    /// The employer's pension contribution.
    pub employer_pension: Money,
    /// What is set aside for a payment at leaving.
    pub gratuity: Money,
    /// What is left as pay.
    pub gross: Money,
}

/// Takes a cost to the company apart. Pension and gratuity are shares of the basic pay, which is
/// itself a share of the package.
pub fn package(cost: Money, basic: Decimal, pension: Decimal, gratuity: Decimal) -> Package {
    let basic = cost.times(basic);
    let employer_pension = basic.times(pension);
    let gratuity = basic.times(gratuity);
    Package {
        employer_pension,
        gratuity,
        gross: cost - employer_pension - gratuity,
    }
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
        let parts = package(
            units(2_000_000),
            Decimal::ratio(1, 2),
            Decimal::ratio(12, 100),
            Decimal::ratio(481, 10_000),
        );
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
}
