//! Employee stock purchase plans (Q5, IRC 423): bought at a discount and sold at once.

use crate::decimal::Decimal;
use crate::money::Money;

/// A purchase plan and what goes into it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Espp {
    /// What is put in at will in a year.
    pub contribution: Money,
    /// The discount, 0 to below 1.
    pub discount: Decimal,
    /// Price change over the offering if the plan looks back to its start; `None` if it does
    /// not look back.
    pub look_back: Option<Decimal>,
    /// Fair value at the start that may be bought in a year.
    pub limit: Money,
}

/// What a year of the plan brings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EsppGain {
    /// The most that may be put in.
    pub most: Money,
    /// What is put in.
    pub contribution: Money,
    /// What selling at once gains.
    pub gain: Money,
}

/// The gain of selling at once: contribution x d / (1 - d), and more if the plan looks back and
/// the price rose. The legal limit counts stock at its price at the start.
pub fn espp(plan: &Espp) -> EsppGain {
    let kept = (Decimal::ONE - plan.discount).max(Decimal::ZERO);
    let change = (Decimal::ONE + plan.look_back.unwrap_or_default()).max(Decimal::ZERO);
    // With a start price of one: paid per share, and worth per share.
    let paid = kept.times(if plan.look_back.is_some() {
        change.min(Decimal::ONE)
    } else {
        change
    });
    let most = plan.limit.times(paid);
    let contribution = plan.contribution.min(most);
    EsppGain {
        most,
        contribution,
        gain: contribution.times(change).per(paid)
            - if paid > Decimal::ZERO {
                contribution
            } else {
                Money::ZERO
            },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(contribution: i64, look_back: Option<i64>, most: i64, gain_cents: i64) {
        let got = espp(&Espp {
            contribution: Money::units(contribution),
            discount: Decimal::ratio(15, 100),
            look_back: look_back.map(|percent| Decimal::ratio(percent, 100)),
            limit: Money::units(25_000),
        });
        assert_eq!(
            (got.most, got.gain.as_cents()),
            (Money::units(most), gain_cents)
        );
    }

    #[test]
    fn the_discount_is_gained_on_what_it_buys() {
        check(10_000, None, 21_250, 176_471);
        check(37_500, None, 21_250, 375_000);
        check(8_500, Some(20), 21_250, 350_000);
        check(8_500, Some(-20), 17_000, 150_000);
        check(0, None, 21_250, 0);
    }

    #[test]
    fn giving_stock_away_is_no_plan() {
        let free = Espp {
            contribution: Money::units(100),
            discount: Decimal::ONE,
            look_back: None,
            limit: Money::units(25_000),
        };
        assert_eq!(espp(&free).gain, Money::ZERO);
    }

    proptest! {
        #[test]
        fn looking_back_never_gains_less_and_stays_within_the_limit(
            contribution in 0_i64..1_000_000, discount in 0_i64..=50, change in -99_i64..=200,
        ) {
            let plan = Espp {
                contribution: Money::units(contribution),
                discount: Decimal::ratio(discount, 100),
                look_back: Some(Decimal::ratio(change, 100)),
                limit: Money::units(25_000),
            };
            let got = espp(&plan);
            // A contribution that fits both plans: a falling price lowers what the limit lets in.
            let small = Espp { contribution: plan.contribution.min(got.most), ..plan };
            let plain = espp(&Espp { look_back: None, ..small });
            prop_assert!(espp(&small).gain >= plain.gain || small.contribution > plain.most);
            prop_assert!(got.gain >= Money::ZERO && got.contribution <= got.most);
            // What is bought is worth no more than the limit at the price of the start.
            let at_start = (got.contribution + got.gain).per(Decimal::ONE + Decimal::ratio(change, 100));
            prop_assert!(at_start <= plan.limit + Money::cents(1));
        }
    }
}
