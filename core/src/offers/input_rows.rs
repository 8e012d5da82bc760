//! What an offer is filled in with: the rows of its table, in sections, and which of them are shown.

use super::ChoiceField;
use super::DecimalPoint;
use super::Field;
use super::OfferDraft;
use super::SavedOffer;

/// A row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputRow {
    /// A fact that is typed.
    Typed(Field),
    /// One that is chosen from a list.
    Chosen(ChoiceField),
}

use InputRow::{Chosen, Typed};

impl InputRow {
    /// Whether an offer is asked it.
    pub fn is_asked(self, offer: &SavedOffer, abroad: bool) -> bool {
        match self {
            Typed(field) => offer.draft.asks(field, abroad),
            Chosen(choice) => choice.is_asked(offer, abroad),
        }
    }

    /// Whether every offer is asked it, whatever else is given.
    pub fn is_always_asked(self) -> bool {
        match self {
            Typed(field) => OfferDraft::always_asks(field),
            Chosen(choice) => choice.is_always_asked(),
        }
    }

    /// Whether an offer gives it.
    pub fn is_given(self, offer: &SavedOffer) -> bool {
        match self {
            Typed(field) => !offer.text(field).is_empty(),
            Chosen(choice) => choice.is_given(&offer.draft.terms),
        }
    }

    /// Whether any of the offers is asked it.
    pub fn is_shown(self, offers: &[SavedOffer], abroad: bool) -> bool {
        offers.iter().any(|offer| self.is_asked(offer, abroad))
    }
}

/// What is asked first.
pub const FIRST_ROWS: &[InputRow] = &[
    Typed(Field::Pay),
    Chosen(ChoiceField::Kind),
    Typed(Field::WeeklyHours),
    Typed(Field::Vacation),
    Typed(Field::Match),
];
const PAY: &[InputRow] = &[
    Chosen(ChoiceField::Frequency),
    Typed(Field::FullTimeHours),
    Chosen(ChoiceField::PayIsFullTime),
    Typed(Field::Raise),
    Typed(Field::BonusTarget),
    Typed(Field::BonusChance),
    Typed(Field::BonusFactor),
    Typed(Field::BonusFirstYear),
    Typed(Field::Commission),
    Typed(Field::CommissionChance),
    Typed(Field::Stipends),
    Typed(Field::Tips),
    Typed(Field::RealHours),
    Typed(Field::OvertimeHours),
    Typed(Field::OvertimeTimes),
    Typed(Field::ShiftPay),
    Typed(Field::ShiftHours),
    Typed(Field::ShiftPay2),
    Typed(Field::ShiftHours2),
    Typed(Field::ShiftPay3),
    Typed(Field::ShiftHours3),
    Typed(Field::SecondRate),
    Typed(Field::SecondHours),
    Typed(Field::PaidWeeks),
    Typed(Field::Start),
    Typed(Field::TermMonths),
    Typed(Field::TermEnd),
    Typed(Field::Expenses),
];
const ONCE: &[InputRow] = &[
    Typed(Field::SignOn),
    Typed(Field::SignOnParts),
    Chosen(ChoiceField::Clawback),
    Typed(Field::ClawbackMonths),
    Typed(Field::ClawbackTable),
    Chosen(ChoiceField::ClawbackOf),
    Typed(Field::Relocation),
    Chosen(ChoiceField::RelocationTax),
    Typed(Field::Forfeit),
];
const STOCK: &[InputRow] = &[
    Typed(Field::Stock),
    Typed(Field::StockUnits),
    Typed(Field::StockSchedule),
    Typed(Field::StockGrowth),
    Typed(Field::StockGrowthLow),
    Typed(Field::StockGrowthHigh),
    Typed(Field::StockChance),
    Typed(Field::StockHaircut),
    Typed(Field::Refresher),
    Typed(Field::Options),
    Typed(Field::Strike),
    Typed(Field::SharePrice),
    Typed(Field::Dilution),
    Typed(Field::EsppShare),
    Typed(Field::EsppDiscount),
    Chosen(ChoiceField::LookBack),
    Typed(Field::EsppMonths),
];
const RETIREMENT: &[InputRow] = &[
    Typed(Field::Vesting),
    Typed(Field::MatchCap),
    Chosen(ChoiceField::TrueUp),
    Chosen(ChoiceField::MatchOnBonus),
    Chosen(ChoiceField::LastDay),
    Typed(Field::MatchWait),
    Typed(Field::Nonelective),
];
const HEALTH: &[InputRow] = &[
    Chosen(ChoiceField::HealthPlan),
    Typed(Field::Premium),
    Chosen(ChoiceField::PremiumsBeforeTax),
    Typed(Field::EmployerPremium),
    Typed(Field::Deductible),
    Typed(Field::Coinsurance),
    Typed(Field::OutOfPocketMax),
    Typed(Field::EmployerHsa),
    Typed(Field::OptOut),
    Typed(Field::OwnPremium),
    Typed(Field::HealthFsa),
    Typed(Field::DependentCare),
];
const LEAVE: &[InputRow] = &[
    Typed(Field::VacationTaken),
    Typed(Field::LeaveEarned),
    Typed(Field::LeaveCap),
    Typed(Field::CarryOver),
    Chosen(ChoiceField::LeavePaidOut),
    Typed(Field::Holidays),
    Chosen(ChoiceField::HolidaysIncluded),
    Typed(Field::SickDays),
    Typed(Field::ParentalWeeks),
    Typed(Field::UnpaidDays),
];
const WAY: &[InputRow] = &[
    Typed(Field::DaysOnSite),
    Typed(Field::CommuteMinutes),
    Typed(Field::CommuteMiles),
    Typed(Field::MileCost),
    Typed(Field::FareADay),
    Typed(Field::CommuteSubsidy),
    Typed(Field::HomeOffice),
];
const GROWTH: &[InputRow] = &[
    Typed(Field::Learning),
    Typed(Field::Tuition),
    Typed(Field::Mentoring),
    Typed(Field::PromotionChance),
    Typed(Field::PromotionRaise),
    Typed(Field::PromotionYear),
];
const FIT: &[InputRow] = &[
    Typed(Field::FitHorizon),
    Typed(Field::FitSpecialisation),
    Typed(Field::FitGrowth),
    Typed(Field::FitAdvancement),
];
const PLACE: &[InputRow] = &[
    Chosen(ChoiceField::State),
    Chosen(ChoiceField::Place),
    Chosen(ChoiceField::Presence),
    Typed(Field::PriceLevel),
];
const ELSEWHERE: &[InputRow] = &[
    Typed(Field::Payments),
    Typed(Field::Allowance),
    Typed(Field::Pension),
    Typed(Field::PensionFrom),
    Typed(Field::PensionTo),
    Chosen(ChoiceField::Package),
    Typed(Field::BasicShare),
    Typed(Field::Gratuity),
    Typed(Field::GratuityYears),
];

/// Rows behind a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputSection {
    /// Pay beyond the base, hours, the term.
    Pay,
    /// The savings plan with a match.
    Retirement,
    /// Health insurance.
    Health,
    /// Days off.
    Leave,
    /// The commute.
    Commute,
    /// What is paid once.
    OneTime,
    /// Stock and options.
    Stock,
    /// Learning and promotion.
    Growth,
    /// The ratings on what is wanted from a career.
    Fit,
    /// Where it is, for tax and prices.
    Place,
    /// Outside the United States.
    Elsewhere,
}

impl InputSection {
    /// All of them, in the order of the page. What is wanted from a career is half of the result, so
    /// its ratings come first.
    pub const ALL: [InputSection; 11] = [
        InputSection::Fit,
        InputSection::Pay,
        InputSection::Retirement,
        InputSection::Health,
        InputSection::Leave,
        InputSection::Commute,
        InputSection::OneTime,
        InputSection::Stock,
        InputSection::Growth,
        InputSection::Place,
        InputSection::Elsewhere,
    ];

    /// Its rows.
    pub const fn rows(self) -> &'static [InputRow] {
        match self {
            InputSection::Pay => PAY,
            InputSection::Retirement => RETIREMENT,
            InputSection::Health => HEALTH,
            InputSection::Leave => LEAVE,
            InputSection::Commute => WAY,
            InputSection::OneTime => ONCE,
            InputSection::Stock => STOCK,
            InputSection::Growth => GROWTH,
            InputSection::Fit => FIT,
            InputSection::Place => PLACE,
            InputSection::Elsewhere => ELSEWHERE,
        }
    }

    /// Whether it stands open from the start.
    pub fn is_open_at_first(self) -> bool {
        self == InputSection::Fit
    }

    /// Whether every offer is asked one of its rows, whatever else is given.
    pub fn is_always_shown(self) -> bool {
        self.rows().iter().any(|row| row.is_always_asked())
    }

    /// Whether any of its rows is shown.
    pub fn is_shown(self, offers: &[SavedOffer], abroad: bool) -> bool {
        self.rows().iter().any(|row| row.is_shown(offers, abroad))
    }

    /// The section that a fact stands in; `None` for what is asked first.
    pub fn of(field: Field) -> Option<InputSection> {
        let mut all = InputSection::ALL.into_iter();
        all.find(|section| section.rows().contains(&InputRow::Typed(field)))
    }

    /// How many texts in it cannot be read, and are left out of the figures. `point` and `currency`
    /// are as for [`OfferDraft::read_in`](crate::offers::OfferDraft::read_in).
    pub fn count_unreadable(
        self,
        offers: &[SavedOffer],
        point: DecimalPoint,
        currency: &str,
    ) -> usize {
        let is_unreadable = |offer: &SavedOffer, row: &InputRow| match row {
            InputRow::Typed(field) => {
                let draft = &offer.draft;
                !offer.text(*field).is_empty() && draft.read_in(*field, point, currency).is_err()
            }
            InputRow::Chosen(_) => false,
        };
        let rows = self.rows().iter();
        let counts = rows.map(|row| offers.iter().filter(|it| is_unreadable(it, row)).count());
        counts.sum()
    }

    /// Whether any of the offers gives any of its rows.
    pub fn is_given(self, offers: &[SavedOffer]) -> bool {
        let mut rows = self.rows().iter();
        rows.any(|row| offers.iter().any(|offer| row.is_given(offer)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fact_and_every_choice_has_one_row() {
        let sections = InputSection::ALL.iter().flat_map(|section| section.rows());
        let rows: Vec<InputRow> = FIRST_ROWS.iter().chain(sections).copied().collect();
        let count = |row| rows.iter().filter(|other| **other == row).count();
        for field in Field::ALL.iter().copied() {
            assert_eq!(count(Typed(field)), 1, "{field:?}");
        }
        for choice in ChoiceField::ALL {
            assert_eq!(count(Chosen(choice)), 1, "{choice:?}");
        }
        assert_eq!(rows.len(), Field::ALL.len() + ChoiceField::ALL.len());
    }

    #[test]
    fn a_row_is_shown_once_one_offer_is_asked_it() {
        let mut two = [SavedOffer::new("a", 0, 1), SavedOffer::new("b", 1, 1)];
        let row = Typed(Field::ShiftPay2);
        assert!(!row.is_shown(&two, false));
        assert!(!row.is_always_asked());
        two[1].set_text(Field::ShiftPay, "10%", 2);
        assert!(row.is_shown(&two, false));
        assert!(!row.is_asked(&two[0], false));
        assert!(Typed(Field::Pay).is_always_asked());
    }

    #[test]
    fn a_section_is_marked_once_an_offer_gives_any_of_it() {
        let mut one = [SavedOffer::new("a", 0, 1)];
        // How an offer is paid is always given, and stands with what is asked first.
        assert!(
            InputSection::ALL
                .iter()
                .all(|section| !section.is_given(&one))
        );
        one[0].set_text(Field::Holidays, "11", 2);
        one[0].draft.terms.true_up = Some(true);
        let given = InputSection::ALL.into_iter().filter(|it| it.is_given(&one));
        let given: Vec<InputSection> = given.collect();
        assert_eq!(given, [InputSection::Retirement, InputSection::Leave]);
    }

    #[test]
    fn a_section_counts_what_in_it_cannot_be_read() {
        let mut two = [SavedOffer::new("a", 0, 1), SavedOffer::new("b", 1, 1)];
        two[0].set_text(Field::Pay, "a lot", 2);
        two[0].set_text(Field::Holidays, "some", 2);
        two[1].set_text(Field::Holidays, "few", 2);
        two[1].set_text(Field::SickDays, "5", 2);
        two[1].set_text(Field::Premium, "?", 2);
        let counts = InputSection::ALL.into_iter().map(|section| {
            let count = section.count_unreadable(&two, DecimalPoint::Fraction, "USD");
            (section, count)
        });
        let counts: Vec<(InputSection, usize)> = counts.filter(|(_, count)| *count > 0).collect();
        let expected = [(InputSection::Health, 1), (InputSection::Leave, 2)];
        assert_eq!(counts, expected);
        assert_eq!(InputSection::of(Field::Holidays), Some(InputSection::Leave));
        assert_eq!(InputSection::of(Field::Pay), None, "asked first");
    }

    #[test]
    fn what_is_of_another_country_is_shown_where_it_is() {
        let one = [SavedOffer::new("a", 0, 1)];
        let shown = |abroad| InputSection::ALL.map(|section| section.is_shown(&one, abroad));
        let at = |section| {
            InputSection::ALL
                .iter()
                .position(|it| *it == section)
                .unwrap()
        };
        assert!(shown(true)[at(InputSection::Elsewhere)]);
        assert!(shown(false)[at(InputSection::Place)]);
        for section in InputSection::ALL {
            if section.is_always_shown() {
                assert!(section.is_shown(&one, true) && section.is_shown(&one, false));
            }
        }
        assert!(InputSection::Fit.is_open_at_first() && !InputSection::Pay.is_open_at_first());
    }
}
