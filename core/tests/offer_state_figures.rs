//! How firm the figures of states are, and what is said of that.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

mod in_state;
mod pocket;

use in_state::{hourly, paid, said, shared, state};
use pocket::{job, state as of_year};
use steppingstone_core::money::Money;
use steppingstone_core::offers::law::{FilingStatus, LawFigureId, Status, law_of};
use steppingstone_core::offers::tax::state::{
    Cause, Caution, Figures, LawPart, NotCounted, StateYear,
};
use steppingstone_core::offers::tax::wages::Wages;
use steppingstone_core::offers::*;

const SINGLE: FilingStatus = FilingStatus::Single;

#[track_caller]
fn check_tax(year: u16, code: &str, status: FilingStatus, pay: i64, cents: i64) {
    let wages = Wages {
        status,
        ..paid(pay)
    };
    let tax = state(year, code).tax_on_wages(law_of(year).law, &wages);
    assert_eq!(tax.tax.as_cents(), cents, "{code} {year}");
}

/// Worked by hand from the figures that the states published for 2026.
#[test]
fn published_figures_of_2026_stand_in_for_forecasts() {
    use FilingStatus::{HeadOfHousehold, MarriedJoint, MarriedSeparate};
    // 86,800 taxable: 50,750 at 3.35 %, the rest at 6.6 %.
    check_tax(2026, "VT", SINGLE, 100_000, 407_943);
    // 173,600: 84,700 at 3.35 %, the rest at 6.6 %.
    check_tax(2026, "VT", MarriedJoint, 200_000, 870_485);
    // 86,800: 42,350 at 3.35 %, the rest at 6.6 %.
    check_tax(2026, "VT", MarriedSeparate, 100_000, 435_243);
    // 1,193,600: 5 %, and 4 % more above 1,107,750.
    check_tax(2026, "MA", SINGLE, 1_200_000, 6_311_400);
    // 29,000: 27,400 at 5.8 %, the rest at 6.75 %.
    check_tax(2026, "ME", SINGLE, 50_000, 169_720);
    // 73,000: 54,850 at 5.8 %, the rest at 6.75 %.
    check_tax(2026, "ME", MarriedJoint, 115_000, 440_643);
    // 47,530, the middle of its band 47,550: 3.7 % less 367.16, less the credit of 29.
    check_tax(2026, "AR", SINGLE, 50_000, 136_300);
    // Nothing of federal tax comes off at so much, and no credit: 147,090.
    check_tax(2026, "OR", SINGLE, 150_000, 1_280_541);
    // 85,000, 170,000 and 77,500.
    check_tax(2026, "DC", SINGLE, 100_000, 562_500);
    check_tax(2026, "DC", MarriedJoint, 200_000, 1_285_000);
    check_tax(2026, "DC", HeadOfHousehold, 100_000, 498_750);
}

fn cautions(year: u16, code: &str, status: FilingStatus, wages: i64) -> Vec<Caution> {
    let all = state(year, code).cautions(status, Money::units(wages), false);
    let is_local =
        |it: &Caution| matches!(it, Caution::LocalTaxInPlaces | Caution::LocalTaxEverywhere);
    all.into_iter().filter(|it| !is_local(it)).collect()
}

/// What is said to be a forecast.
fn projected(year: u16, code: &str, status: FilingStatus, wages: i64) -> Vec<LawPart> {
    let all = cautions(year, code, status, wages).into_iter();
    let parts = all.filter_map(|caution| match caution {
        Caution::Projected(parts) => Some(parts.iter().collect::<Vec<_>>()),
        _ => None,
    });
    parts.flatten().collect()
}

#[test]
fn what_is_a_forecast_is_named_where_it_matters() {
    use LawPart::{Brackets, Credit, Deduction, HeadBrackets, HeadDeduction, LowIncome, PhaseOut};
    let head = FilingStatus::HeadOfHousehold;
    let all = [Brackets, Deduction, Credit, PhaseOut];
    assert_eq!(projected(2026, "CA", SINGLE, 90_000), all);
    assert_eq!(projected(2027, "CA", SINGLE, 90_000), all);
    assert_eq!(projected(2026, "ID", SINGLE, 90_000), [Brackets]);
    assert_eq!(projected(2026, "UT", SINGLE, 90_000), [PhaseOut]);
    assert_eq!(projected(2026, "MD", SINGLE, 90_000), [Deduction]);
    assert_eq!(projected(2026, "VT", SINGLE, 90_000), [Deduction]);
    assert_eq!(
        projected(2026, "VT", head, 90_000),
        [Deduction, HeadBrackets]
    );
    assert_eq!(projected(2026, "OR", SINGLE, 90_000), []);
    assert_eq!(projected(2026, "OR", head, 90_000), [HeadDeduction]);
    assert_eq!(projected(2026, "AR", SINGLE, 17_000), [LowIncome]);
    assert_eq!(projected(2026, "AR", SINGLE, 90_000), []);
    for code in ["IL", "MA", "ME", "DC"] {
        assert_eq!(projected(2026, code, SINGLE, 90_000), [], "{code}");
    }
}

#[test]
fn figures_of_2026_that_stand_in_for_2027_are_said() {
    let carried = Caution::Carried(2027);
    for code in ["AZ", "DC", "GA", "KS", "MI", "OH", "PA", "WI"] {
        assert!(
            cautions(2027, code, SINGLE, 90_000).contains(&carried),
            "{code}"
        );
    }
    for code in [
        "CA", "HI", "IN", "ME", "MS", "NC", "NE", "NY", "RI", "VA", "TX", "WA",
    ] {
        assert!(
            !cautions(2027, code, SINGLE, 90_000).contains(&carried),
            "{code}"
        );
    }
    let partly = |code: &str| {
        let all = cautions(2027, code, SINGLE, 90_000).into_iter();
        let parts = all.filter_map(|caution| match caution {
            Caution::PartlyCarried(2027, parts) => Some(parts.iter().collect::<Vec<_>>()),
            _ => None,
        });
        parts.flatten().collect::<Vec<_>>()
    };
    use LawPart::{Brackets, Credit, Deduction, Exemption, PhaseOut};
    assert_eq!(partly("MT"), [Deduction]);
    assert_eq!(partly("NE"), [Brackets, Deduction, Credit]);
    let all = [Brackets, Deduction, Exemption, PhaseOut];
    assert_eq!(partly("ME"), all);
    assert_eq!(partly("RI"), all);
    assert_eq!(partly("VA"), []);
}

#[test]
fn a_forecast_is_in_the_whole_dollars_that_a_state_prints() {
    // 84,165 taxable, in brackets up to 11,330, 26,859, 42,391, 58,846, 74,372 and above: 4,185.29
    // less a credit of 156.
    check_tax(2026, "CA", SINGLE, 90_000, 402_929);
    // 57,800 taxable: 5.3 % above 9,840, and 10.
    check_tax(2026, "ID", FilingStatus::MarriedJoint, 90_000, 255_188);
}

#[test]
fn forecasts_are_named_in_every_state_that_has_any() {
    for (year, file) in pocket::STATES {
        let law = StateYear::parse(file).unwrap();
        for code in law.codes() {
            let law = law.state(code).unwrap().unwrap();
            let is_projected = law.figures == Figures::Projected;
            assert!(!is_projected || !law.projected.is_empty(), "{code} {year}");
            let may_be = is_projected || law.figures == Figures::Carried;
            assert!(may_be || law.projected.is_empty(), "{code} {year}");
        }
    }
}

#[test]
fn one_source_a_dispute_and_what_is_not_counted_are_said() {
    let one = |year, code| {
        let mut all = cautions(year, code, SINGLE, 90_000).into_iter();
        all.any(|it| matches!(it, Caution::OneSource(2027, _)))
    };
    assert!(one(2027, "NC") && !one(2026, "NC") && !one(2027, "VA"));
    let disputed = |year, status, wages| {
        let all = cautions(year, "DC", status, wages).into_iter();
        let mut found = all.filter_map(|caution| match caution {
            Caution::Disputed(Cause::Deduction(lower)) => Some(lower.as_cents()),
            _ => None,
        });
        found.next()
    };
    // 1,100 and 2,200 more at 8.5 %, 6.5 % and nothing where nothing is taxed.
    assert_eq!(disputed(2026, SINGLE, 100_000), Some(9_350));
    assert_eq!(disputed(2027, SINGLE, 60_000), Some(7_150));
    assert_eq!(
        disputed(2026, FilingStatus::MarriedJoint, 200_000),
        Some(18_700)
    );
    assert_eq!(disputed(2026, SINGLE, 10_000), None);
    assert_eq!(disputed(2025, SINGLE, 100_000), None);
    let missing = |year, code| {
        let all = cautions(year, code, SINGLE, 90_000).into_iter();
        let mut found = all.filter_map(|caution| match caution {
            Caution::NotCounted(what) => Some(what),
            _ => None,
        });
        found.next()
    };
    assert_eq!(missing(2027, "MD"), Some(NotCounted::PaidLeave));
    assert_eq!(missing(2026, "MD"), None);
    assert_eq!(missing(2026, "AK"), Some(NotCounted::Unemployment));
    let mut contract = job("90000");
    contract.terms.kind = Kind::Contractor;
    let said = said(&contract, 2026, "AK");
    assert!(!said.contains(&Warning::State(Caution::NotCounted(
        NotCounted::Unemployment
    ))));
}

#[test]
fn a_state_s_figures_are_listed_with_year_and_status() {
    let listed = |offer: Offer, year, code: &str| {
        let figures = figures_used(&[offer], &shared(year, code), &[of_year(year, code)]);
        let of_state = figures.into_iter().filter_map(|figure| {
            let name = match figure.id {
                LawFigureId::StateIncomeTax(_) => "tax".to_owned(),
                LawFigureId::StateContribution(_, name) => name,
                LawFigureId::StateOvertime(_) => "overtime".to_owned(),
                LawFigureId::StateTips(_) => "tips".to_owned(),
                LawFigureId::StateExemptFloor(_, region) => format!("{region:?}"),
                _ => return None,
            };
            assert!(figure.source.len() > 8, "{name}");
            Some((name, figure.year, figure.status))
        });
        of_state.collect::<Vec<_>>()
    };
    let check = |offer: Offer, year, code: &str, expected: &[(&str, u16, Status)]| {
        let expected = expected
            .iter()
            .map(|(name, year, status)| ((*name).to_owned(), *year, *status));
        assert_eq!(listed(offer, year, code), expected.collect::<Vec<_>>());
    };
    use Status::{Announced, Carried, Disputed, InForce, Projected};
    let insurance = "State disability insurance";
    let (tax, floor) = ("tax", "All");
    check(
        job("60000"),
        2026,
        "CA",
        &[
            (tax, 2026, Projected),
            (insurance, 2026, InForce),
            (floor, 2026, InForce),
        ],
    );
    check(
        job("60000"),
        2027,
        "CA",
        &[
            (tax, 2027, Projected),
            (insurance, 2026, Carried),
            (floor, 2026, Carried),
        ],
    );
    check(
        hourly(),
        2027,
        "AZ",
        &[(tax, 2026, Carried), ("overtime", 2027, InForce)],
    );
    check(
        hourly(),
        2026,
        "SC",
        &[(tax, 2026, Announced), ("overtime", 2026, Disputed)],
    );
    check(job("60000"), 2027, "DC", &[(tax, 2026, Disputed)]);
    check(
        job("60000"),
        2027,
        "CO",
        &[
            (tax, 2026, Carried),
            ("FAMLI", 2027, Announced),
            (floor, 2026, Carried),
        ],
    );
    check(job("60000"), 2026, "TX", &[]);
    // Of a year without a table of its own.
    check(job("60000"), 2027, "NC", &[(tax, 2027, Announced)]);
    let figures = figures_used(&[job("60000")], &shared(2029, "NC"), &[of_year(2027, "NC")]);
    assert!(figures.iter().all(|figure| figure.status == Carried));
    let mut contract = job("60000");
    contract.terms.kind = Kind::Contractor;
    check(contract, 2026, "MA", &[(tax, 2026, Announced)]);
}
