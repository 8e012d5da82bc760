//! State law as data: all of it is read, nothing else is, and where the law has cliffs.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

use steppingstone_core::money::Money;
use steppingstone_core::offers::law::{FilingStatus, law_of};
use steppingstone_core::offers::tax::state::{Caution, Figures, StateError, StateLaw, StateYear};
use steppingstone_core::offers::tax::wages::{self, Wages};

const FILES: [&str; 3] = [
    include_str!("../../facts/us/states-2025.json"),
    include_str!("../../facts/us/states-2026.json"),
    include_str!("../../facts/us/states-2027.json"),
];

/// States in whose law one more dollar can cost more than a dollar, with a status and a wage of
/// 2026 at which ten more dollars leave less. `docs/decisions/0011-cliffs.md` says why.
const CLIFFS: [(&str, FilingStatus, i64); 18] = [
    ("AL", FilingStatus::MarriedJoint, 25_990),
    ("AR", FilingStatus::Single, 17_910),
    ("CA", FilingStatus::Single, 257_910),
    ("CO", FilingStatus::Single, 299_990),
    ("CT", FilingStatus::Single, 25_000),
    ("ID", FilingStatus::Single, 16_100),
    ("IL", FilingStatus::Single, 250_000),
    ("KY", FilingStatus::Single, 15_960),
    ("MD", FilingStatus::Single, 15_960),
    ("MO", FilingStatus::Single, 50_000),
    ("NJ", FilingStatus::Single, 10_000),
    ("NY", FilingStatus::Single, 25_000),
    ("OH", FilingStatus::Single, 28_450),
    ("OR", FilingStatus::Single, 100_000),
    ("PA", FilingStatus::Single, 6_500),
    ("RI", FilingStatus::Single, 261_000),
    ("VA", FilingStatus::MarriedJoint, 23_890),
    ("WV", FilingStatus::Single, 15_950),
];

fn year(file: &str) -> StateYear {
    StateYear::parse(file).unwrap()
}

fn state(year_file: usize, code: &str) -> StateLaw {
    year(FILES[year_file]).state(code).unwrap().unwrap()
}

fn of(status: FilingStatus, pay: i64) -> Wages {
    Wages {
        status,
        pay: Money::units(pay),
        ..Wages::default()
    }
}

fn left(state: &StateLaw, status: FilingStatus, pay: i64) -> Money {
    let law = law_of(2026).law;
    let wages = of(status, pay);
    let withheld = state.contributed(&wages);
    wages::tax(law, &wages).take_home - state.tax_on_wages(law, &wages).tax - withheld
}

#[test]
fn every_state_of_both_years_is_read_and_has_its_sources() {
    for file in FILES {
        let year = year(file);
        assert_eq!(year.codes().count(), 51);
        for code in year.codes() {
            let law = year.state(code).unwrap().unwrap();
            let taxed = FilingStatus::ALL.map(|status| {
                law.tax_on_wages(law_of(year.year()).law, &of(status, 900_000))
                    .tax
                    > Money::ZERO
            });
            assert!(
                taxed == [true; 4] || taxed == [false; 4],
                "{code} taxes some statuses"
            );
            assert!(
                taxed == [false; 4] || !law.sources.is_empty(),
                "{code} has no source"
            );
        }
    }
}

#[track_caller]
fn check_refused(from: &str, to: &str, code: &str, expected: StateError) {
    assert!(FILES[1].contains(from), "{from}");
    let text = FILES[1].replace(from, to);
    let error = StateYear::parse(&text)
        .and_then(|year| year.state(code))
        .unwrap_err();
    assert_eq!(error, expected, "{from}");
}

#[test]
fn what_is_not_known_is_an_error() {
    check_refused(
        "steppingstone-states-1",
        "steppingstone-states-2",
        "CA",
        StateError::Form,
    );
    check_refused(
        "\"kind\": \"ramp\"",
        "\"kind\": \"slide\"",
        "CA",
        StateError::Unknown,
    );
    check_refused(
        "\"on\": \"wages\"",
        "\"on\": \"age\"",
        "CA",
        StateError::Unknown,
    );
    check_refused(
        "\"round\": \"up\"",
        "\"round\": \"away\"",
        "CA",
        StateError::Value,
    );
    check_refused("\"step\":", "\"stride\":", "CA", StateError::Missing);
    check_refused(
        "\"limit\": \"0\"",
        "\"limit\": \"0\", \"more\": \"1\"",
        "CA",
        StateError::Unknown,
    );
    check_refused("\"0 0.01, ", "\"0 1%, ", "CA", StateError::Value);
    check_refused(
        "\"taxes\": [\"hsa\"]",
        "\"taxes\": [\"cats\"]",
        "CA",
        StateError::Unknown,
    );
    check_refused("\"credit\":", "\"credits\":", "CA", StateError::Form);
    check_refused("\"wage_cap\"", "\"cap\"", "CA", StateError::Missing);
    for (from, to) in [
        (
            "\"base\": \"after_section_125\"",
            "\"base\": \"half_of_it\"",
        ),
        ("\"projected\": [\"brackets\"", "\"projected\": [\"moods\""),
        ("\"where\": \"all\"", "\"where\": \"nowhere\""),
        (
            "\"rule_sources\": [\"clock\"",
            "\"rule_sources\": [\"rumor\"",
        ),
    ] {
        check_refused(from, to, "CA", StateError::Unknown);
    }
    check_refused(
        "cap 1750 hourly",
        "cap 1750 yearly",
        "GA",
        StateError::Unknown,
    );
    check_refused(
        "cap 1750 hourly",
        "cap many hourly",
        "GA",
        StateError::Value,
    );
    check_refused(
        "\"cause\": \"deduction\", \"other\"",
        "\"cause\": \"deduction\", \"or\"",
        "DC",
        StateError::Missing,
    );
    check_refused(
        "\"not_counted\": [\"unemployment\"]",
        "\"not_counted\": [\"cats\"]",
        "AK",
        StateError::Unknown,
    );
    check_refused(
        "\"from_65\": \"federal\"",
        "\"from_65\": \"yes\"",
        "AZ",
        StateError::Unknown,
    );
    check_refused(
        "\"from\": \"2026-07-01\"",
        "\"from\": \"July\"",
        "AK",
        StateError::Value,
    );
    assert_eq!(StateYear::parse("{}").unwrap_err(), StateError::Form);
    assert_eq!(year(FILES[0]).state("ZZ"), Ok(None));
}

#[track_caller]
fn check(code: &str, k401: i64, section_125: i64, hsa: i64, taxable: i64, cents: i64) {
    let wages = Wages {
        traditional_401k: Money::units(k401),
        section_125: Money::units(section_125),
        payroll_hsa: Money::units(hsa),
        ..of(FilingStatus::Single, 100_000)
    };
    let tax = state(0, code).tax_on_wages(law_of(2025).law, &wages);
    assert_eq!(
        (tax.taxable, tax.tax.as_cents()),
        (Money::units(taxable), cents)
    );
}

#[test]
fn states_tax_what_federal_law_leaves_out() {
    check("PA", 10_000, 0, 0, 100_000, 307_000);
    check("PA", 0, 2_400, 0, 97_600, 299_632);
    check("NJ", 10_000, 2_400, 2_000, 89_000, 354_305);
    check("CA", 0, 0, 3_000, 94_294, 505_498);
    check("TX", 10_000, 0, 0, 0, 0);
}

#[test]
fn a_second_earner_s_tax_is_what_is_added() {
    let law = law_of(2025).law;
    let tax = |pay, other: i64| {
        let other_wages = Money::units(other);
        let wages = Wages {
            other_wages,
            ..of(FilingStatus::MarriedJoint, pay)
        };
        state(0, "VT").tax_on_wages(law, &wages).tax
    };
    assert_eq!(tax(60_000, 80_000) + tax(80_000, 0), tax(140_000, 0));
}

#[test]
fn the_reader_is_told_what_is_less_sure() {
    let cautions =
        |code: &str, status, wages, two| state(1, code).cautions(status, Money::units(wages), two);
    let single = FilingStatus::Single;
    assert_eq!(state(1, "CA").figures, Figures::Projected);
    assert!(matches!(
        *cautions("CA", single, 90_000, false),
        [Caution::Projected(_)]
    ));
    assert!(cautions("AR", single, 15_000, false).contains(&Caution::OutsideCheckedRange));
    assert!(cautions("NC", single, 2_000_000, false).contains(&Caution::OutsideCheckedRange));
    assert_eq!(cautions("NC", single, 90_000, false), []);
    assert!(cautions("MD", single, 90_000, false).contains(&Caution::LocalTaxEverywhere));
    assert!(cautions("OH", single, 90_000, false).contains(&Caution::LocalTaxInPlaces));
    let joint = cautions("MN", FilingStatus::MarriedJoint, 300_000, true);
    assert!(joint.contains(&Caution::Approximate));
    assert!(
        joint
            .iter()
            .any(|caution| matches!(caution, Caution::Disputed(_)))
    );
    assert!(
        joint
            .iter()
            .any(|caution| matches!(caution, Caution::TwoEarners(_)))
    );
}

#[test]
fn these_cliffs_are_in_the_law() {
    for (code, status, pay) in CLIFFS {
        let state = state(1, code);
        assert!(
            left(&state, status, pay + 10) < left(&state, status, pay),
            "{code} at {pay}"
        );
    }
}

#[test]
fn other_states_have_none() {
    let year = year(FILES[1]);
    for code in year
        .codes()
        .filter(|code| CLIFFS.iter().all(|cliff| cliff.0 != *code))
    {
        let state = year.state(code).unwrap().unwrap();
        for status in [FilingStatus::Single, FilingStatus::MarriedJoint] {
            let mut before = left(&state, status, 0);
            for pay in (500..=300_000).step_by(500) {
                let now = left(&state, status, pay);
                assert!(before <= now, "{code} {status:?} at {pay}");
                before = now;
            }
        }
    }
}
