//! What states make of overtime, tips and age, what their contributions are a share of, and their
//! salary floors.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

mod in_state;
mod pocket;

use in_state::{hourly, paid, said, shared, state};
use pocket::{job, result, state as of_year};
use steppingstone_core::money::Money;
use steppingstone_core::offers::law::{FilingStatus, law_of};
use steppingstone_core::offers::tax::senior::From65;
use steppingstone_core::offers::tax::state::{Region, StateYear, Treated};
use steppingstone_core::offers::tax::wages::Wages;
use steppingstone_core::offers::*;

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
    let older = OfferSettings {
        age: Some(67),
        ..shared(2026, "CA")
    };
    let told = |shared: &OfferSettings, code: &str| {
        let compared = compare(&[job("70000")], shared, &[of_year(2026, code)]);
        let warnings = &compared.outcomes[0].warnings;
        warnings.contains(&Warning::StateFrom65LeftOut)
    };
    assert!(told(&older, "CA") && !told(&shared(2026, "CA"), "CA"));
    let in_texas = OfferSettings {
        state: Some("TX".to_owned()),
        ..older
    };
    assert!(!told(&in_texas, "TX"));
}
