//! What United States law says, by year.
//!
//! One file a year, every figure with its unit, its status and its source. A figure of 2027 that
//! has not been published or was not found is the one of 2026 and says so by its
//! [`Cited::status`]; no forecast is used. [`LawFigure`] is one of them in a list.
//! Collected and checked on 2026-11-28.

mod figure;
pub mod mile;
mod model;
mod y2025;
mod y2026;
mod y2027;

pub use figure::{LawFigure, LawFigureId, LawValue, Region};
pub use mile::mile;
pub use model::{
    ByStatus, Cited, DependentCare, FilingStatus, FurtherDeduction, Guideline, GuidelinePlace,
    HealthFsa, Hsa, Law, Marketplace, Medicare, OvertimeDeduction, Salt, SeniorDeduction, Status,
    TipsDeduction, Unit,
};

/// The years that there is law for.
pub const YEARS: [u16; 3] = [2025, 2026, 2027];

/// The law that is used for a year that was asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InForce {
    /// The year asked for.
    pub asked: u16,
    /// The law used.
    pub law: &'static Law,
}

impl InForce {
    /// Whether there is no law of the year asked for, so that another year's is used: the page says
    /// so.
    pub fn of_another_year(&self) -> bool {
        self.law.year != self.asked
    }
}

/// The law of `year`, or of the nearest year there is.
pub fn law_of(year: u16) -> InForce {
    let law = match year {
        ..=2025 => &y2025::LAW,
        2026 => &y2026::LAW,
        2027.. => &y2027::LAW,
    };
    InForce { asked: year, law }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decimal::Decimal;
    use crate::money::Money;

    #[track_caller]
    fn check(asked: u16, used: u16, of_another_year: bool) {
        let in_force = law_of(asked);
        assert_eq!(
            (in_force.law.year, in_force.of_another_year()),
            (used, of_another_year)
        );
    }

    #[test]
    fn the_nearest_law_is_used_and_says_so() {
        check(2025, 2025, false);
        check(2026, 2026, false);
        check(2027, 2027, false);
        check(2031, 2027, true);
        check(2019, 2025, true);
    }

    /// Where four times the guideline ends the credit, and what is paid there at most.
    #[track_caller]
    fn check_cliff(year: u16, household: u8, place: Option<&str>, cliff: i64) {
        let market = law_of(year).law.marketplace.unwrap().value;
        let place = GuidelinePlace::of_state(place);
        assert_eq!(market.cliff(household, place), Money::units(cliff));
    }

    #[test]
    fn the_marketplace_ends_where_the_guideline_says() {
        check_cliff(2026, 1, None, 62_600);
        check_cliff(2026, 2, Some("OH"), 84_600);
        check_cliff(2026, 3, None, 106_600);
        check_cliff(2026, 4, None, 128_600);
        check_cliff(2026, 5, None, 150_600);
        check_cliff(2026, 1, Some("AK"), 78_200);
        check_cliff(2026, 2, Some("AK"), 105_720);
        check_cliff(2026, 1, Some("HI"), 71_960);
        check_cliff(2027, 1, None, 63_840);
        check_cliff(2027, 2, None, 86_560);
        check_cliff(2027, 4, None, 132_000);
        check_cliff(2027, 1, Some("AK"), 79_800);
        check_cliff(2027, 2, Some("HI"), 99_560);
        let most = |year| {
            let market = law_of(year).law.marketplace.unwrap().value;
            market
                .most_at(market.cliff(1, GuidelinePlace::Contiguous))
                .as_cents()
        };
        assert_eq!((most(2026), most(2027)), (623_496, 652_445));
        assert_eq!(law_of(2025).law.marketplace, None);
    }

    #[track_caller]
    fn check_salt(year: u16, status: FilingStatus, income: i64, cap: i64) {
        let salt = law_of(year).law.salt.value;
        assert_eq!(salt.cap_at(status, Money::units(income)), Money::units(cap));
    }

    #[test]
    fn a_separate_return_has_half_of_everything() {
        use FilingStatus::{MarriedSeparate, Single};
        check_salt(2025, MarriedSeparate, 250_000, 20_000);
        check_salt(2025, MarriedSeparate, 260_000, 17_000);
        check_salt(2026, MarriedSeparate, 252_500, 20_200);
        check_salt(2026, MarriedSeparate, 900_000, 5_000);
        check_salt(2026, Single, 505_000, 40_400);
        check_salt(2027, Single, 510_050, 40_804);
        check_salt(2027, Single, 520_050, 37_804);
        check_salt(2027, Single, 5_000_000, 10_000);
        check_salt(2027, MarriedSeparate, 255_025, 20_402);
    }

    #[test]
    fn what_is_not_indexed_is_law_of_its_year() {
        let law = law_of(2027).law;
        assert_eq!(law.medicare.year, 2027);
        assert_eq!(law.overtime_deduction.status, Status::InForce);
        assert_eq!(law.standard_deduction.status, Status::Carried);
        assert_eq!(law.standard_deduction.year, 2026);
        assert_eq!(law.hsa.status, Status::Announced);
        assert_eq!(law.supplemental_rate.value, Decimal::ratio(22, 100));
    }
}
