//! The facts that hold for every offer compared.

use super::field::{Formula, field_kind, fields};
use crate::form::FieldKind;
use crate::number::Per;
use crate::quantity::Unit;

fields! {
    /// A fact that holds for every offer compared.
    OfferSettingsField
    /// Age in the tax year.
    Age "age" Number(Years) 14 120,
    /// Age of the other person on a joint return in the tax year.
    SpouseAge "spouse_age" Number(Years) 14 120,
    /// People in the household, as a tax return counts them.
    Household "household" Number(People) 1 20,
    /// Wages of the other earner on the return.
    OtherWages "other_wages" Money 0 1_000_000_000,
    /// Deferred into a 401(k), as a share of base pay.
    Deferral "deferral" Percent 0 100,
    /// How much of that is Roth.
    RothShare "roth_share" Percent 0 100,
    /// Put into a health savings account through payroll in a year.
    Hsa "hsa" Money 0 100_000,
    /// All taxes as a share of pay, in place of every other.
    OwnRate "own_rate" Percent 0 100,
    /// The state's tax as a share of pay, in place of its table.
    StateRate "state_rate" Percent 0 100,
    /// The city's or county's tax as a share of pay.
    LocalRate "local_rate" Percent 0 100,
    /// What care costs in a year of little use.
    LowUse "low_use" Money 0 10_000_000,
    /// In a middle year.
    MiddleUse "middle_use" Money 0 10_000_000,
    /// In a year of much use.
    HighUse "high_use" Money 0 10_000_000,
    /// How likely a year of little use is.
    LowChance "low_chance" Percent 0 100,
    /// How likely a year of much use is; a middle year has what is left of both.
    HighChance "high_chance" Percent 0 100,
    /// Prices where the reader lives, with the country at 100.
    PriceLevel "price_level" Number(Index) 1 10_000,
    /// The share of take-home pay that is spent there.
    Spent "spent" Percent 0 100,
    /// The yearly discount of cash.
    CashDiscount "cash_discount" Percent 0 50,
    /// The yearly discount of stock.
    StockDiscount "stock_discount" Percent 0 50,
    /// Years that the reader expects to stay.
    Stay "stay" Number(Years) 0 6,
    /// Years compared.
    Horizon "horizon" Number(Years) 1 6,
}

impl OfferSettingsField {
    /// Whether it is a matter of the United States alone: of its taxes, its plans, and of insurance
    /// as part of a job.
    pub const fn is_american(self) -> bool {
        !matches!(
            self,
            OfferSettingsField::OwnRate
                | OfferSettingsField::PriceLevel
                | OfferSettingsField::Spent
                | OfferSettingsField::CashDiscount
                | OfferSettingsField::StockDiscount
                | OfferSettingsField::Stay
                | OfferSettingsField::Horizon
        )
    }

    /// What an amount is given for.
    pub const fn per(self) -> Option<Per> {
        match self {
            OfferSettingsField::OtherWages | OfferSettingsField::Hsa => Some(Per::Year),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_field_has_a_name_of_its_own_and_a_range() {
        let keys: BTreeSet<&str> = OfferSettingsField::ALL
            .iter()
            .map(|field| field.key())
            .collect();
        assert_eq!(keys.len(), OfferSettingsField::ALL.len());
        for field in OfferSettingsField::ALL {
            assert!(field.range().0 <= field.range().1);
        }
    }
}
