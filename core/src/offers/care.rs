//! What care costs under the plan of an offer.

use super::facts::Facts;
use super::field::Field;
use super::figure::{Figure, Part, PartKind};
use super::health::{Coverage, out_of_pocket};
use super::offer::Offer;
use super::terms::Shared;
use crate::decimal::Decimal;
use crate::money::Money;

/// What is paid beyond the deductible until it is told: a fifth. A rule of this tool; plans in the
/// United States differ.
pub const USUAL_COINSURANCE: Decimal = Decimal::ratio(1, 5);

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
    /// Whether enough of the insurance is told to say what care would cost.
    pub fn tells_plan(&self) -> bool {
        let mut fields = PLAN_FIELDS.into_iter();
        fields.any(|field| self.told(field).is_some())
    }
}

/// Years of little, middle and much care, after what the `premium` costs.
pub(super) fn years(facts: &mut Facts, shared: &Shared, premium: Money) -> [HealthYear; 3] {
    let coinsurance = match facts.offer.tells_plan() {
        true => facts.number_or(Field::Coinsurance, USUAL_COINSURANCE),
        false => Decimal::ZERO,
    };
    let coverage = Coverage {
        deductible: facts.money(Field::Deductible),
        coinsurance,
        out_of_pocket_max: facts
            .offer
            .money(Field::OutOfPocketMax)
            .unwrap_or(Money::MAX),
    };
    shared.uses.map(|year| HealthYear {
        net: Figure::of([
            Part::cost(PartKind::Premium, premium),
            Part::cost(PartKind::OutOfPocket, out_of_pocket(&coverage, year.care)),
            Part::cash(PartKind::EmployerHsa, facts.money(Field::EmployerHsa)),
        ]),
        chance: year.chance,
    })
}
