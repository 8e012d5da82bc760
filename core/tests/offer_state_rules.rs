//! What states make of overtime, what their contributions are a share of, their salary floors, and
//! how firm their figures are.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

mod pocket;

use pocket::{job, result, state as of_year};
use steppingstone_core::money::Money;
use steppingstone_core::offers::law::{FilingStatus, LawFigureId, Status, figures_used, law_of};
use steppingstone_core::offers::tax::senior::From65;
use steppingstone_core::offers::tax::state::{
    Cause, Caution, Figures, LawPart, NotCounted, Region, StateLaw, StateYear, Treated,
};
use steppingstone_core::offers::tax::wages::Wages;
use steppingstone_core::offers::*;

const SINGLE: FilingStatus = FilingStatus::Single;

fn state(year: u16, code: &str) -> StateLaw {
    of_year(year, code).1
}

fn paid(pay: i64) -> Wages {
    Wages {
        pay: Money::units(pay),
        ..Wages::default()
    }
}

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

#[track_caller]
fn check_contributions(year: u16, code: &str, wages: &Wages, cents: &[i64]) {
    let found = state(year, code).contributions(wages);
    let found: Vec<i64> = found.iter().map(|of| of.amount.as_cents()).collect();
    assert_eq!(found, cents, "{code} {year}");
}

#[test]
fn a_contribution_is_a_share_of_its_own_base() {
    let premiums = Wages {
        section_125: Money::units(3_600),
        ..paid(80_000)
    };
    let saving = Wages {
        traditional_401k: Money::units(8_000),
        payroll_hsa: Money::units(1_000),
        ..premiums
    };
    let all = |code, wages| state(2026, code).contributed(wages).as_cents();
    assert_eq!(all("WA", &premiums), 110_973);
    assert_eq!(all("MA", &premiums), 36_800);
    assert_eq!(all("PA", &premiums), 5_600);
    // All of 80,000, whatever is set aside of it.
    for (code, cents) in [
        ("WA", [64_573, 46_400].as_slice()),
        ("MA", &[36_800]),
        ("PA", &[5_600]),
        ("CO", &[35_200]),
        ("ME", &[40_000]),
        ("MN", &[35_200]),
        ("NY", &[3_120, 34_560]),
        ("NJ", &[17_136, 1_904, 15_200, 18_400]),
    ] {
        check_contributions(2026, code, &saving, cents);
    }
    // 75,400, without premiums and health savings.
    check_contributions(2026, "CT", &saving, &[37_700]);
    check_contributions(2026, "DE", &saving, &[30_160]);
    check_contributions(2026, "RI", &saving, &[82_940]);
    // California taxes health savings: 76,400.
    check_contributions(2026, "CA", &saving, &[99_320]);
    // 67,400, without what is deferred too. Oregon's paid leave counts all pay.
    check_contributions(2026, "VT", &saving, &[7_414]);
    check_contributions(2026, "OR", &saving, &[48_000, 6_740]);
}

#[test]
fn a_contribution_ends_at_its_cap_or_its_most() {
    check_contributions(2026, "MA", &paid(300_000), &[84_870]);
    check_contributions(2027, "WA", &paid(300_000), &[163_147, 174_000]);
    check_contributions(2027, "NY", &paid(300_000), &[3_120, 45_181]);
    check_contributions(2025, "HI", &paid(60_000), &[30_000]);
    check_contributions(2025, "HI", &paid(100_000), &[37_485]);
    check_contributions(2026, "HI", &paid(60_000), &[30_000]);
    check_contributions(2026, "HI", &paid(100_000), &[39_000]);
    check_contributions(2027, "HI", &paid(100_000), &[39_000]);
}

/// A year of overtime, of which the extra half is `premium`.
fn overtime(pay: i64, premium: i64) -> Wages {
    Wages {
        overtime_premium: Money::units(premium),
        ..paid(pay)
    }
}

#[track_caller]
fn check_off(year: u16, code: &str, wages: &Wages, off: i64, taxable_less: i64) {
    let (law, state) = (law_of(year).law, state(year, code));
    let plain = Wages {
        overtime_premium: Money::ZERO,
        ..*wages
    };
    let taxable = |wages| state.tax_on_wages(law, wages).taxable;
    assert_eq!(
        (
            state.reliefs(law, wages).overtime,
            taxable(&plain) - taxable(wages)
        ),
        (Money::units(off), Money::units(taxable_less)),
        "{code} {year}"
    );
}

#[test]
fn each_state_has_its_own_rule_for_overtime() {
    let year = overtime(85_800, 7_800);
    for (code, off) in [
        ("AZ", [7_800, 7_800, 7_800]),
        ("CO", [7_800, 0, 0]),
        ("GA", [0, 1_750, 1_750]),
        ("IA", [7_800, 7_800, 7_800]),
        ("ID", [7_800, 7_800, 7_800]),
        ("IN", [0, 7_800, 0]),
        ("MI", [0, 7_800, 7_800]),
        ("MT", [7_800, 7_800, 7_800]),
        ("ND", [7_800, 7_800, 7_800]),
        ("CA", [0, 0, 0]),
        ("NY", [0, 0, 0]),
        ("SC", [0, 0, 0]),
        ("TX", [0, 0, 0]),
    ] {
        for (of, off) in [2025, 2026, 2027].into_iter().zip(off) {
            check_off(of, code, &year, off, off);
        }
    }
    // The federal tax that these two take off is less too: in Oregon 8,330 and not the most that
    // it allows, 8,750; in Alabama by 22 % of 7,800.
    check_off(2026, "OR", &year, 7_800, 7_380);
    check_off(2026, "AL", &year, 1_000, -716);
    check_off(2025, "AL", &year, 0, -1_716);
}

#[test]
fn the_federal_deduction_brings_its_limits_and_a_cap_of_the_state_does_not() {
    let much = overtime(200_000, 20_000);
    check_off(2026, "MI", &much, 7_500, 7_500);
    check_off(2026, "GA", &much, 1_750, 1_750);
    let separate = Wages {
        status: FilingStatus::MarriedSeparate,
        ..overtime(85_800, 7_800)
    };
    check_off(2026, "MI", &separate, 0, 0);
    check_off(2026, "GA", &separate, 1_750, 1_750);
    // Georgia's is for pay by the hour, Michigan's is not.
    let salaried = Wages {
        is_salaried: true,
        ..overtime(85_800, 7_800)
    };
    check_off(2026, "GA", &salaried, 0, 0);
    check_off(2026, "MI", &salaried, 7_800, 7_800);
}

#[test]
fn overtime_of_a_second_earner_lowers_what_is_added() {
    let law = law_of(2026).law;
    let couple = |premium| Wages {
        status: FilingStatus::MarriedJoint,
        other_wages: Money::units(60_000),
        ..overtime(85_800, premium)
    };
    let tax = |premium| state(2026, "MI").tax_on_wages(law, &couple(premium)).tax;
    // 4.25 % of 7,800.
    assert_eq!((tax(0) - tax(7_800)).as_cents(), 33_150);
}

fn shared(year: u16, code: &str) -> Shared {
    Shared {
        year,
        state: Some(code.to_owned()),
        ..Shared::default()
    }
}

/// What is said of an offer in a state.
fn said(offer: &Offer, year: u16, code: &str) -> Vec<Warning> {
    let compared = compare(
        std::slice::from_ref(offer),
        &shared(year, code),
        &[of_year(year, code)],
    );
    compared.outcomes[0].warnings.clone()
}

/// An hourly job of fifty hours a week.
fn hourly() -> Offer {
    let texts = [
        (Field::Pay, "30"),
        (Field::WeeklyHours, "40"),
        (Field::OvertimeHours, "10"),
    ];
    let texts = texts.map(|(field, text)| (field, text.to_owned()));
    let mut draft = OfferDraft {
        texts: texts.into_iter().collect(),
        ..OfferDraft::default()
    };
    draft.terms.kind = Kind::Hourly;
    draft.parse(Point::Fraction).unwrap()
}

#[test]
fn the_page_says_how_the_state_treats_overtime() {
    let treated = |year, code: &str| {
        let all = said(&hourly(), year, code);
        let mut found = all.into_iter().filter_map(|warning| match warning {
            Warning::OvertimeInState(treated) => Some(treated),
            _ => None,
        });
        found.next()
    };
    assert_eq!(treated(2026, "MI"), Some(Treated::Untaxed));
    assert_eq!(treated(2025, "MI"), Some(Treated::Taxed));
    assert_eq!(treated(2026, "CA"), Some(Treated::Taxed));
    let cap = Treated::UpTo(Money::units(1_750));
    assert_eq!(treated(2026, "GA"), Some(cap));
    assert_eq!(treated(2026, "TX"), None);
    assert!(said(&hourly(), 2026, "SC").contains(&Warning::StateRuleDisputed));
    assert!(!said(&hourly(), 2026, "NC").contains(&Warning::StateRuleDisputed));
    assert!(said(&hourly(), 2025, "AL").contains(&Warning::OvertimeReliefLeftOut));
    assert!(!said(&hourly(), 2026, "AL").contains(&Warning::OvertimeReliefLeftOut));
    let plain = said(&job("62400"), 2026, "MI");
    let is_treated = |warning: &Warning| matches!(warning, Warning::OvertimeInState(_));
    assert!(!plain.iter().any(is_treated));
}

#[test]
fn overtime_opens_as_a_stage_of_the_state_s_tax() {
    for code in ["MI", "GA", "OR", "AL"] {
        let (offers, states) = ([hourly()], [of_year(2026, code)]);
        let shared = shared(2026, code);
        let compared = compare(&offers, &shared, &states);
        let kind = PartKind::StateTax;
        let steps = compared.opened(Sum::TakeHome, kind, &offers, &shared, &states);
        let stage = Item::State(tax::state::Stage::Overtime);
        assert!(steps[0].iter().any(|step| step.term == stage), "{code}");
        let whole = compared.outcomes[0].take_home.of_kind(kind);
        pocket::assert_near(result(&steps[0]), -pocket::units(whole), &steps[0]);
    }
}

#[track_caller]
fn check_floors(pay: &str, year: u16, code: &str, expected: &[(Region, i64)]) {
    let floors = said(&job(pay), year, code).into_iter();
    let floors = floors.filter_map(|warning| match warning {
        Warning::BelowStateFloor(floor) => Some((floor.region, floor.a_year)),
        _ => None,
    });
    let expected = expected
        .iter()
        .map(|(region, floor)| (*region, Money::cents(*floor)));
    assert!(floors.eq(expected), "{pay} in {code}");
}

#[test]
fn a_salary_below_the_state_s_floor_is_said() {
    check_floors("60000", 2026, "CA", &[(Region::All, 7_030_400)]);
    check_floors("70304", 2026, "CA", &[]);
    check_floors("58000", 2026, "AK", &[(Region::All, 5_824_000)]);
    check_floors("54000", 2025, "AK", &[(Region::All, 5_408_000)]);
    check_floors("55000", 2025, "AK", &[]);
    check_floors("57000", 2026, "CO", &[(Region::All, 5_778_400)]);
    check_floors("45300", 2026, "ME", &[(Region::All, 4_530_032)]);
    check_floors("80168", 2026, "WA", &[(Region::All, 8_016_840)]);
    let (all, downstate) = ((Region::Upstate, 6_235_320), (Region::Downstate, 6_630_000));
    check_floors("62353", 2026, "NY", &[downstate, all]);
    check_floors("62354", 2026, "NY", &[downstate]);
    check_floors("66300", 2026, "NY", &[]);
    check_floors("40000", 2026, "TX", &[]);
    // Those of 2026 hold until those of 2027 are out.
    check_floors("60000", 2027, "CA", &[(Region::All, 7_030_400)]);
    check_floors("0", 2026, "CA", &[]);
}

#[test]
fn a_salary_floor_is_for_those_called_exempt_and_the_federal_one_stays() {
    let mut offer = job("30000");
    let is_state = |warning: &Warning| matches!(warning, Warning::BelowStateFloor(_));
    let both = said(&offer, 2026, "CA");
    assert!(both.iter().any(is_state) && both.contains(&Warning::BelowExemptFloor));
    assert!(said(&offer, 2026, "TX").contains(&Warning::BelowExemptFloor));
    offer.terms.kind = Kind::SalariedNonExempt;
    assert!(!said(&offer, 2026, "CA").iter().any(is_state));
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
fn tips_follow_the_rule_of_the_state_and_year() {
    let wages = Wages {
        tips: Money::units(20_000),
        ..paid(60_000)
    };
    let off = |year, code| state(year, code).reliefs(law_of(year).law, &wages).tips;
    for (code, untaxed) in [
        ("AZ", [20_000, 20_000, 20_000]),
        ("CO", [20_000, 20_000, 20_000]),
        ("GA", [0, 1_750, 1_750]),
        ("IN", [0, 20_000, 0]),
        ("MI", [0, 20_000, 20_000]),
        ("OR", [20_000, 20_000, 20_000]),
        ("AL", [0, 0, 0]),
        ("CA", [0, 0, 0]),
    ] {
        let found = [2025, 2026, 2027].map(|year| off(year, code));
        assert_eq!(found, untaxed.map(Money::units), "{code}");
    }
    // 4.25 % of 20,000 in Michigan.
    let (law, michigan) = (law_of(2026).law, state(2026, "MI"));
    let less =
        michigan.tax_on_wages(law, &paid(60_000)).tax - michigan.tax_on_wages(law, &wages).tax;
    assert_eq!(less.as_cents(), 85_000);
    let treated = |code| state(2026, code).tips_treated(law, &wages);
    assert_eq!(treated("MI"), Some(Treated::Untaxed));
    assert_eq!(treated("GA"), Some(Treated::UpTo(Money::units(1_750))));
    assert_eq!(treated("CA"), Some(Treated::Taxed));
    assert_eq!(treated("FL"), None);
    // Paid leave in Washington does not count them, and long-term care does.
    check_contributions(2026, "WA", &wages, &[32_286, 34_800]);
}

#[test]
fn the_deduction_from_65_on_reaches_six_states() {
    let wages = Wages {
        from_65: From65 {
            people: 1,
            deductions: 1,
        },
        ..paid(70_000)
    };
    let law = law_of(2026).law;
    let (_, file) = pocket::STATES[1];
    let year = StateYear::parse(file).unwrap();
    let has_it =
        |code: &&str| state(2026, code).reliefs(law, &wages).from_65 == Money::units(6_000);
    let found: Vec<&str> = year.codes().filter(has_it).collect();
    assert_eq!(found, ["AZ", "CO", "IA", "ID", "MT", "ND"]);
    let taxable = |wages| state(2026, "AZ").tax_on_wages(law, wages).taxable;
    assert_eq!(
        taxable(&paid(70_000)) - taxable(&wages),
        Money::units(6_000)
    );
    let older = Shared {
        age: Some(67),
        ..shared(2026, "CA")
    };
    let told = |shared: &Shared, code: &str| {
        let compared = compare(&[job("70000")], shared, &[of_year(2026, code)]);
        let warnings = &compared.outcomes[0].warnings;
        warnings.contains(&Warning::StateFrom65LeftOut)
    };
    assert!(told(&older, "CA") && !told(&shared(2026, "CA"), "CA"));
    let in_texas = Shared {
        state: Some("TX".to_owned()),
        ..older
    };
    assert!(!told(&in_texas, "TX"));
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
