//! What is withheld from one extra payment (convention S4).
//!
//! A flat rate up to a million dollars of such pay a year and a higher one above it (IRS
//! Publication 15). That is cash flow and not the tax: the return settles the difference.

use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::law::{FilingStatus, Law};

/// Extra pay of a year above which the higher rate is withheld.
const HIGH: Money = Money::units(1_000_000);

/// What an employer takes off a payment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Withheld {
    /// Federal income tax at the flat rate.
    pub federal: Money,
    /// Social Security, as far as wages are below its base.
    pub social_security: Money,
    /// Medicare.
    pub medicare: Money,
    /// Additional Medicare: withheld above 200,000 whatever the filing status (IRC 3102(f)).
    pub additional_medicare: Money,
    /// What arrives.
    pub net: Money,
}

/// The withholding on `payment` when `earlier` wages were paid in the year. All the extra pay of
/// the year is taken to be this payment.
pub fn withheld(law: &Law, payment: Money, earlier: Money) -> Withheld {
    let federal = payment.min(HIGH).times(law.supplemental_rate.value)
        + (payment - HIGH)
            .or_zero()
            .times(law.supplemental_rate_above.value);
    let room = (law.social_security_base.value - earlier).or_zero();
    let social_security = payment.min(room).times(law.social_security_rate.value);
    let medicare = payment.times(law.medicare.value.rate);
    let above = *law.medicare.value.additional_above.of(FilingStatus::Single);
    let high = payment.min((earlier + payment - above).or_zero());
    let additional_medicare = high.times(law.medicare.value.additional);
    Withheld {
        federal,
        social_security,
        medicare,
        additional_medicare,
        net: payment - federal - social_security - medicare - additional_medicare,
    }
}

/// The gross payment that leaves `net` when `rates` are taken off it (convention S3). `None` if
/// the rates leave nothing.
pub fn grossed_up(net: Money, rates: Decimal) -> Option<Money> {
    let left = Decimal::ONE - rates;
    (left > Decimal::ZERO).then(|| net.per(left))
}

/// The gross payment that leaves `net` after the tax that it adds itself, as `tax_on` has it: S3
/// with the rate that the payment really bears, found in a few rounds. Where almost everything is
/// taken, so that no employer would pay it, nothing is added.
pub fn grossed_up_by(net: Money, mut tax_on: impl FnMut(Money) -> Money) -> Money {
    // Rates change little with the payment, so each round adds digits; a step of the law may need
    // a few more.
    const ROUNDS: u8 = 12;
    let most = net.times(Decimal::whole(10));
    let mut gross = net;
    for _ in 0..ROUNDS {
        let rate = tax_on(gross).share_of(gross);
        let next = grossed_up(net, rate).filter(|next| *next <= most);
        let Some(next) = next else {
            return net;
        };
        if next.as_cents() == gross.as_cents() {
            break;
        }
        gross = next;
    }
    net + tax_on(gross)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offers::law::law_of;

    #[track_caller]
    fn check(payment: i64, earlier: i64, federal: i64, social_security: i64, net: i64) {
        let law = law_of(2026).law;
        let got = withheld(law, Money::units(payment), Money::units(earlier));
        let cents = [got.federal, got.social_security, got.net].map(Money::as_cents);
        assert_eq!(cents, [federal, social_security, net]);
    }

    #[test]
    fn withholding_is_flat_and_stops_at_the_base() {
        check(20_000, 120_000, 440_000, 124_000, 1_407_000);
        check(20_000, 180_000, 440_000, 27_900, 1_503_100);
        check(20_000, 300_000, 440_000, 0, 1_513_000);
        check(1_200_000, 300_000, 29_400_000, 0, 87_780_000);
    }

    #[test]
    fn grossing_up_undoes_the_rates() {
        let rates = Decimal::ratio(2_965, 10_000);
        let gross = grossed_up(Money::units(7_035), rates);
        assert_eq!(gross, Some(Money::units(10_000)));
        assert_eq!(grossed_up(Money::units(1), Decimal::ONE), None);
    }

    #[track_caller]
    fn check_by(net: i64, top_percent: i64, gross: i64) {
        // Nothing on the first 1,000, then a share of the rest.
        let tax = |amount: Money| {
            let above = (amount - Money::units(1_000)).or_zero();
            above.times(Decimal::ratio(top_percent, 100))
        };
        let got = grossed_up_by(Money::units(net), tax);
        assert_eq!(got.to_cents(), Money::units(gross));
    }

    #[test]
    fn the_tax_on_the_tax_is_paid_as_well() {
        check_by(1_000, 50, 1_000);
        check_by(2_000, 50, 3_000);
        check_by(4_000, 25, 5_000);
        check_by(0, 25, 0);
        check_by(100_000, 99, 100_000);
    }
}
