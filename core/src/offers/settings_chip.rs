//! What holds for all offers as chips show it, and the order in which its fields are asked.

use super::OfferSettingsField;
use super::Taxes;

/// The fields that are typed, in the order of the page.
pub const TYPED_SETTINGS: [OfferSettingsField; 21] = [
    OfferSettingsField::Deferral,
    OfferSettingsField::RothShare,
    OfferSettingsField::Age,
    OfferSettingsField::SpouseAge,
    OfferSettingsField::Household,
    OfferSettingsField::OtherWages,
    OfferSettingsField::Hsa,
    OfferSettingsField::StateRate,
    OfferSettingsField::LocalRate,
    OfferSettingsField::OwnRate,
    OfferSettingsField::Horizon,
    OfferSettingsField::Stay,
    OfferSettingsField::PriceLevel,
    OfferSettingsField::Spent,
    OfferSettingsField::LowUse,
    OfferSettingsField::MiddleUse,
    OfferSettingsField::HighUse,
    OfferSettingsField::LowChance,
    OfferSettingsField::HighChance,
    OfferSettingsField::CashDiscount,
    OfferSettingsField::StockDiscount,
];

/// A chip: what the offers are counted with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingsChip {
    /// The tax year.
    Year,
    /// The filing status.
    Status,
    /// The state, or what stands for its taxes.
    State,
    /// What is saved in a 401(k).
    Deferral,
    /// How long the reader stays.
    Stay,
    /// The years compared.
    Horizon,
}

impl SettingsChip {
    /// All of them, in their order.
    pub const ALL: [SettingsChip; 6] = [
        SettingsChip::Year,
        SettingsChip::Status,
        SettingsChip::State,
        SettingsChip::Deferral,
        SettingsChip::Stay,
        SettingsChip::Horizon,
    ];

    /// Whether it is shown. Filing and a 401(k) are matters of the United States alone, and so is the
    /// year of its law.
    pub fn is_shown(self, taxes: &Taxes, abroad: bool) -> bool {
        match self {
            SettingsChip::Status | SettingsChip::Deferral => *taxes == Taxes::UnitedStates,
            SettingsChip::Year => !abroad,
            SettingsChip::State | SettingsChip::Stay | SettingsChip::Horizon => true,
        }
    }

    /// Whether its field stands with what is asked first of an offer.
    pub fn is_asked_first(self, taxes: &Taxes) -> bool {
        self == SettingsChip::State && *taxes == Taxes::UnitedStates
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decimal::Decimal;

    #[test]
    fn what_is_american_is_shown_where_its_taxes_are_counted() {
        use SettingsChip as Chip;
        let shown = |taxes: &Taxes, abroad| {
            let all = Chip::ALL.into_iter();
            all.filter(|chip| chip.is_shown(taxes, abroad))
                .collect::<Vec<_>>()
        };
        assert_eq!(shown(&Taxes::UnitedStates, false), Chip::ALL);
        let abroad = [Chip::State, Chip::Stay, Chip::Horizon];
        assert_eq!(shown(&Taxes::BeforeTax, true), abroad);
        let own_rate = Taxes::OwnRate(Decimal::ratio(1, 4));
        let with_year = [Chip::Year, Chip::State, Chip::Stay, Chip::Horizon];
        assert_eq!(shown(&own_rate, false), with_year);
    }

    #[test]
    fn only_the_state_is_asked_first() {
        for chip in SettingsChip::ALL {
            let is_state = chip == SettingsChip::State;
            assert_eq!(chip.is_asked_first(&Taxes::UnitedStates), is_state);
            assert!(!chip.is_asked_first(&Taxes::BeforeTax));
        }
    }

    #[test]
    fn every_fact_for_all_offers_has_one_place() {
        for field in OfferSettingsField::ALL.iter().copied() {
            let count = TYPED_SETTINGS.iter().filter(|other| **other == field);
            assert_eq!(count.count(), 1, "{field:?}");
        }
    }
}
