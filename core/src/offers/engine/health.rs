//! Health insurance: what it costs in a year of low, middle or high use, and what the employer
//! adds.
//!
//! The employer's share of the premium and its money in a health savings account are value; the
//! employee's premium and what is paid out of pocket are cost (B1). What is paid for declining
//! the insurance is taxable cash (B4).

use super::ctx::Ctx;
use super::figure::{Figure, FigurePart, PartKind};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::input::field::Field;
use crate::offers::input::offer::Offer;
use crate::offers::law::Law;

pub use crate::offers::input::terms::Tier;

/// What the insurance pays for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coverage {
    /// Paid in full before the insurance pays anything.
    pub deductible: Money,
    /// The share that is paid after it.
    pub coinsurance: Decimal,
    /// The most that is paid in a year.
    pub out_of_pocket_max: Money,
}

/// What is paid out of pocket for care that costs `usage`.
pub fn out_of_pocket(coverage: &Coverage, usage: Money) -> Money {
    let first = usage.min(coverage.deductible);
    let rest = (usage - coverage.deductible)
        .or_zero()
        .times(coverage.coinsurance);
    (first + rest).min(coverage.out_of_pocket_max)
}

/// What the employee may still put into a health savings account (B2): the year's limit, more
/// from 55 on, less what the employer puts in.
pub fn hsa_room(law: &Law, tier: Tier, age: Option<u8>, employer: Money) -> Money {
    let hsa = &law.hsa.value;
    let limit = match tier {
        Tier::Single => hsa.single,
        Tier::Family => hsa.family,
    };
    let more = if age.is_some_and(|age| age >= 55) {
        hsa.from_55
    } else {
        Money::ZERO
    };
    (limit + more - employer).or_zero()
}

/// A commuter benefit: what is free of tax and what is pay (B3), for a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Commuter {
    /// Within the monthly limit.
    pub tax_free: Money,
    /// Beyond it.
    pub taxable: Money,
}

/// Splits a monthly commuter benefit at the law's limit.
pub fn commuter(law: &Law, monthly: Money) -> Commuter {
    let free = monthly.min(law.commuter_month.value);
    let year = |month: Money| month.times(Decimal::whole(12));
    Commuter {
        tax_free: year(free),
        taxable: year(monthly - free),
    }
}

/// A year of care.
#[derive(Clone, Debug, PartialEq)]
pub struct HealthYear {
    /// Premiums after what they save in tax, and care paid, less the employer's health savings: a
    /// cost is below zero.
    pub net: Figure,
    /// The share of such years.
    pub chance: Decimal,
}

/// What of a plan tells what care would cost, any of them.
pub const PLAN_FIELDS: [Field; 2] = [Field::Deductible, Field::OutOfPocketMax];

impl Offer {
    /// Whether enough of the insurance is given to say what care would cost.
    pub fn tells_plan(&self) -> bool {
        let mut fields = PLAN_FIELDS.into_iter();
        fields.any(|field| self.value(field).is_some())
    }
}

/// Years of little, middle and much care, after what the `premium` costs.
pub(crate) fn years(ctx: &Ctx, premium: Money) -> [HealthYear; 3] {
    let coinsurance = match ctx.offer.tells_plan() {
        true => ctx.coinsurance.value,
        false => Decimal::ZERO,
    };
    let coverage = Coverage {
        deductible: ctx.money(Field::Deductible),
        coinsurance,
        out_of_pocket_max: ctx.offer.money(Field::OutOfPocketMax).unwrap_or(Money::MAX),
    };
    ctx.settings.uses.map(|year| HealthYear {
        net: Figure::of([
            FigurePart::cost(PartKind::Premium, premium),
            FigurePart::cost(PartKind::OutOfPocket, out_of_pocket(&coverage, year.care)),
            FigurePart::cash(PartKind::EmployerHsa, ctx.money(Field::EmployerHsa)),
        ]),
        chance: year.chance,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offers::law::law_of;

    #[track_caller]
    fn check(usage: i64, paid: i64) {
        let coverage = Coverage {
            deductible: Money::units(2_000),
            coinsurance: Decimal::ratio(20, 100),
            out_of_pocket_max: Money::units(5_000),
        };
        assert_eq!(
            out_of_pocket(&coverage, Money::units(usage)),
            Money::units(paid)
        );
    }

    #[test]
    fn the_reader_pays_up_to_a_maximum() {
        check(0, 0);
        check(500, 500);
        check(2_000, 2_000);
        check(7_000, 3_000);
        check(900_000, 5_000);
    }

    #[track_caller]
    fn check_room(year: u16, tier: Tier, age: u8, employer: i64, room: i64) {
        let law = law_of(year).law;
        let got = hsa_room(law, tier, Some(age), Money::units(employer));
        assert_eq!(got, Money::units(room));
    }

    #[test]
    fn savings_accounts_have_room_by_tier_and_age() {
        check_room(2026, Tier::Single, 40, 1_000, 3_400);
        check_room(2025, Tier::Family, 55, 0, 9_550);
        check_room(2027, Tier::Family, 54, 0, 9_000);
        check_room(2026, Tier::Single, 40, 9_000, 0);
    }

    #[test]
    fn commuter_money_is_free_up_to_its_limit() {
        let of = commuter(law_of(2026).law, Money::units(400));
        assert_eq!(
            (of.tax_free, of.taxable),
            (Money::units(4_080), Money::units(720))
        );
    }
}
