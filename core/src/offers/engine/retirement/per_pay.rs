//! A year of saving pay by pay, as a payroll does it, without a true-up (conventions M5, R2).
//!
//! Who defers early in the year reaches the limit early, and a plan that matches each pay on its
//! own then matches nothing for the rest of the year.

use super::limits::Limits;
use super::tiers::matched;
use super::yearly::{Plan, Saver, save};
use crate::decimal::Decimal;
use crate::money::Money;

/// What a year of pays comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PerPay {
    /// One pay, in cents.
    pub gross: Money,
    /// All deferrals, with catch-up.
    pub deferral: Money,
    /// Pays with a deferral.
    pub pays_with_deferral: u16,
    /// All matches.
    pub matched: Money,
    /// The match of a plan that makes up for timing at the end of the year.
    pub with_true_up: Money,
    /// What timing loses without one.
    pub lost: Money,
}

/// Goes through `pays` equal pays of a year, each rounded to cents: gross, deferral, every band
/// and its match. Before the plan's waiting period is over, nothing is matched. Catch-up
/// deferrals come last and bring no match.
pub fn per_pay(plan: &Plan, saver: &Saver, limits: &Limits, pays: u16) -> PerPay {
    let gross = saver.pay.per(Decimal::whole(i64::from(pays))).to_cents();
    let waiting = Decimal::whole(i64::from(pays))
        .times(Decimal::ONE - saver.eligible)
        .ceiling();
    let cap = plan.dollar_cap.unwrap_or(Money::MAX);
    let mut counted = Money::ZERO;
    let mut year = PerPay {
        gross,
        ..PerPay::default()
    };
    for pay in 0..pays {
        let wanted = gross.times(saver.rate).to_cents();
        let all = wanted.min((limits.deferral + limits.catch_up - year.deferral).or_zero());
        let basic = wanted.min((limits.deferral - year.deferral).or_zero());
        let eligible = gross.min((limits.compensation - counted).or_zero());
        counted += eligible;
        if i64::from(pay) >= waiting {
            let of_this_pay = matched(&plan.tiers, basic, eligible, Money::to_cents);
            year.matched += of_this_pay.min((cap - year.matched).or_zero());
        }
        year.deferral += all;
        year.pays_with_deferral += u16::from(all > Money::ZERO);
    }
    year.with_true_up = save(plan, saver, limits).matched;
    year.lost = (year.with_true_up - year.matched).or_zero();
    year
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offers::law::law_of;
    use crate::offers::retirement::tiers;

    #[track_caller]
    fn check(rate: (i64, i64), pays_with_deferral: u16, matched: i64, lost: i64) {
        let plan = Plan {
            tiers: tiers::parse("50% of 6%").unwrap(),
            ..Plan::default()
        };
        let saver = Saver {
            pay: Money::units(200_000),
            rate: Decimal::ratio(rate.0, rate.1),
            eligible: Decimal::ONE,
        };
        let year = per_pay(&plan, &saver, &Limits::of(law_of(2026).law, None), 26);
        assert_eq!(year.pays_with_deferral, pays_with_deferral);
        assert_eq!([year.matched, year.lost], [matched, lost].map(Money::cents));
        assert_eq!(year.with_true_up, Money::units(6_000));
    }

    #[test]
    fn saving_early_loses_match_without_a_true_up() {
        check((25, 100), 13, 300_001, 299_999);
        check((1_225, 10_000), 26, 600_002, 0);
    }
}
