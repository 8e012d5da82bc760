//! A year of saving with an employer's plan, worked out over the whole year as with a true-up
//! (conventions M1 to M4).

use super::limits::Limits;
use super::tiers::{Tier, matched};
use crate::decimal::Decimal;
use crate::money::Money;

/// What an employer puts in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// What deferrals bring.
    pub tiers: Vec<Tier>,
    /// The most that is matched in a year; it does not touch the non-elective part.
    pub dollar_cap: Option<Money>,
    /// What comes without a deferral, as a share of eligible pay.
    pub nonelective: Decimal,
}

/// The year of someone who saves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Saver {
    /// Pay of the full year that the plan counts.
    pub pay: Money,
    /// The share of pay that is deferred.
    pub rate: Decimal,
    /// The share of the year after the plan's waiting period, 0 to 1.
    pub eligible: Decimal,
}

/// What goes into the account.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Saved {
    /// Deferred up to the limit.
    pub deferral: Money,
    /// Deferred beyond it, which is not matched.
    pub catch_up: Money,
    /// Pay that the plan counts.
    pub eligible_pay: Money,
    /// The match before 415(c).
    pub matched: Money,
    /// The non-elective part before 415(c).
    pub nonelective: Money,
    /// What the employer puts in within 415(c).
    pub employer: Money,
    /// The match that a deferral up to the limit would bring: what is possible.
    pub possible: Money,
}

/// A year's saving.
///
/// Employee without catch-up and employer together stay within 415(c) and within pay.
pub fn save(plan: &Plan, saver: &Saver, limits: &Limits) -> Saved {
    let wanted = saver.pay.times(saver.rate);
    let deferral = wanted.min(limits.deferral);
    let catch_up = (wanted - deferral).min(limits.catch_up);
    let eligible_pay = saver.pay.times(saver.eligible).min(limits.compensation);
    let match_of = |deferral: Money| {
        let counted = deferral.times(saver.eligible);
        let full = matched(&plan.tiers, counted, eligible_pay, |money| money);
        full.min(plan.dollar_cap.unwrap_or(Money::MAX))
    };
    let matched = match_of(deferral);
    let nonelective = eligible_pay.times(plan.nonelective);
    let room = (limits.additions.min(saver.pay) - deferral).or_zero();
    Saved {
        deferral,
        catch_up,
        eligible_pay,
        matched,
        nonelective,
        employer: (matched + nonelective).min(room),
        possible: match_of(limits.deferral.min(saver.pay)),
    }
}

/// The least share of `pay` that a plan matches in full, within the limit of deferrals: the widths of
/// its bands, up to where its own limit in money is reached. `eligible` is the share of the year after
/// the waiting period. Zero without a match.
pub fn rate_for_whole_match(
    plan: &Plan,
    pay: Money,
    eligible: Decimal,
    limits: &Limits,
) -> Decimal {
    let full_year = pay.min(limits.compensation);
    // Who waits a whole year begins at the rate of the next one.
    let counted = match eligible > Decimal::ZERO {
        true => pay.times(eligible).min(limits.compensation),
        false => full_year,
    };
    let mut left = plan.dollar_cap.unwrap_or(Money::MAX);
    let mut passed = Decimal::ZERO;
    let mut rate = Decimal::ZERO;
    for tier in &plan.tiers {
        let width = tier.of_next.min(Decimal::ONE - passed).max(Decimal::ZERO);
        passed = passed + width;
        if tier.match_rate <= Decimal::ZERO || left <= Money::ZERO {
            continue;
        }
        let full = counted.times(width).times(tier.match_rate);
        rate = match full <= left {
            true => passed,
            false => passed - width + left.per(tier.match_rate).share_of(counted),
        };
        left -= full.min(left);
    }
    let most = limits.deferral.share_of(full_year);
    match full_year > Money::ZERO {
        true => rate.min(most),
        false => Decimal::ZERO,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offers::law::law_of;
    use crate::offers::retirement::tiers;

    fn saved(year: u16, text: &str, pay: i64, percent: i64, age: Option<u8>) -> Saved {
        let plan = Plan {
            tiers: tiers::parse(text).unwrap(),
            ..Plan::default()
        };
        let saver = Saver {
            pay: Money::units(pay),
            rate: Decimal::ratio(percent, 100),
            eligible: Decimal::ONE,
        };
        save(&plan, &saver, &Limits::of(law_of(year).law, age))
    }

    #[track_caller]
    fn check(saved: Saved, deferral: i64, catch_up: i64, employer: i64) {
        let got = [saved.deferral, saved.catch_up, saved.employer];
        assert_eq!(got, [deferral, catch_up, employer].map(Money::units));
    }

    /// A peer's mistake: a match of salary x percent, whatever is deferred.
    #[test]
    fn a_match_follows_deferrals_tiers_and_limits() {
        check(saved(2026, "50% of 6%", 80_000, 4, None), 3_200, 0, 1_600);
        check(saved(2026, "50% of 6%", 80_000, 0, None), 0, 0, 0);
        check(
            saved(2025, "100% of 3% + 50% of 2%", 500_000, 5, None),
            23_500,
            0,
            14_000,
        );
        check(
            saved(2026, "50% of 6%", 200_000, 20, Some(61)),
            24_500,
            11_250,
            6_000,
        );
        check(saved(2026, "100% of 4%", 0, 10, None), 0, 0, 0);
        assert_eq!(
            saved(2026, "50% of 6%", 80_000, 4, None).possible,
            Money::units(2_400)
        );
    }

    #[track_caller]
    fn check_rate(
        text: &str,
        cap: Option<i64>,
        pay: i64,
        eligible: (i64, i64),
        expected: (i64, i64),
    ) {
        let plan = Plan {
            tiers: tiers::parse(text).unwrap(),
            dollar_cap: cap.map(Money::units),
            ..Plan::default()
        };
        let limits = Limits::of(law_of(2026).law, None);
        let eligible = Decimal::ratio(eligible.0, eligible.1);
        let rate = rate_for_whole_match(&plan, Money::units(pay), eligible, &limits);
        assert_eq!(rate, Decimal::ratio(expected.0, expected.1), "{text}");
    }

    #[test]
    fn the_whole_match_takes_the_widths_of_its_bands() {
        check_rate("50% of 6%", None, 80_000, (1, 1), (6, 100));
        check_rate("100% of 3% + 50% of 2%", None, 80_000, (1, 1), (5, 100));
        check_rate("100% of 3% + 0% of next 5%", None, 80_000, (1, 1), (3, 100));
        check_rate("100% of 3%", None, 80_000, (0, 1), (3, 100));
        check_rate("0", None, 80_000, (1, 1), (0, 1));
        check_rate("50% of 6%", None, 0, (1, 1), (0, 1));
        // 1,500 are matched at half by 3,000 of 100,000.
        check_rate("50% of 6%", Some(1_500), 100_000, (1, 1), (3, 100));
        check_rate(
            "100% of 2% + 50% of next 4%",
            Some(2_500),
            100_000,
            (1, 1),
            (3, 100),
        );
        check_rate("50% of 6%", Some(750), 100_000, (1, 2), (3, 100));
        // 24,500 of 245,000; above 360,000 no pay counts.
        check_rate("100% of 50%", None, 245_000, (1, 1), (1, 10));
        check_rate("50% of 6%", None, 900_000, (1, 1), (6, 100));
        check_rate(
            "100% of 10%",
            None,
            720_000,
            (1, 1),
            (68_055_556, 1_000_000_000),
        );
    }

    #[test]
    fn nobody_puts_in_more_than_pay() {
        check(
            saved(2026, "100% of 50%", 10_000, 80, None),
            8_000,
            0,
            2_000,
        );
    }
}
