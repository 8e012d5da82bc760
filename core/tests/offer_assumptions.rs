//! What is taken to be so of an offer, and in which order it is listed: the list of many made-up
//! offers is pinned. After a change that is meant, `STEPPINGSTONE_RENEW=1 cargo test -p
//! steppingstone-core --test offer_assumptions` writes the file anew.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

mod any_offer;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use any_offer::{SMOOTH, offer, shared};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::offers::tax::state::{StateLaw, StateYear};
use steppingstone_core::offers::*;

const FILE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/fixtures/offer_assumptions.txt"
);
/// Offers of which every assumption stands in the file; of the others a count and a digest do.
const LISTED: usize = 40;
const ALL: usize = 500;

fn states() -> Vec<(String, StateLaw)> {
    let year = StateYear::parse(include_str!("../../facts/us/states-2026.json")).unwrap();
    let law = |code: &str| (code.to_owned(), year.state(code).unwrap().unwrap());
    SMOOTH.into_iter().map(law).collect()
}

/// Whatever taxes and currency: the other tests leave these at the law of the United States.
fn any_shared() -> impl Strategy<Value = OfferSettings> {
    (shared(), 0_u8..4).prop_map(|(shared, taxes)| match taxes {
        0 | 1 => shared,
        2 => OfferSettings {
            taxes: Taxes::OwnRate(Decimal::ratio(3, 10)),
            ..shared
        },
        _ => OfferSettings {
            taxes: Taxes::BeforeTax,
            abroad: true,
            ..shared
        },
    })
}

fn used(value: &Value) -> String {
    match value {
        Value::Money(money) => money.as_millionths().to_string(),
        Value::Rate(rate) => rate.to_text(),
        Value::Number(number) => number.to_text(),
        Value::Vesting(vesting) => format!("{} shares", vesting.shares().len()),
        _ => "other".to_owned(),
    }
}

fn line(assumption: &Assumption) -> String {
    match &assumption.used {
        Some(value) => format!("{:?} = {}", assumption.open, used(value)),
        None => format!("{:?}", assumption.open),
    }
}

/// FNV-1a.
fn digest(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[test]
fn the_same_is_assumed_in_the_same_order() {
    let mut runner = TestRunner::deterministic();
    let strategy = (offer(), any_shared());
    let states = states();
    let (mut listing, mut all) = (String::new(), String::new());
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for number in 1..=ALL {
        let (offer, shared) = strategy.new_tree(&mut runner).unwrap().current();
        let comparison = compare(&[offer], &shared, &states);
        let assumed: Vec<String> = comparison.outcomes[0].assumed.iter().map(line).collect();
        for assumption in &comparison.outcomes[0].assumed {
            *counts.entry(format!("{:?}", assumption.open)).or_default() += 1;
        }
        writeln!(all, "{number}: {}", assumed.join(", ")).unwrap();
        if number <= LISTED {
            writeln!(listing, "{number}: {}", assumed.join(", ")).unwrap();
        }
    }
    for (open, count) in counts {
        writeln!(listing, "{open}: {count} of {ALL}").unwrap();
    }
    writeln!(listing, "digest {:016x}", digest(&all)).unwrap();
    if std::env::var_os("STEPPINGSTONE_RENEW").is_some() {
        std::fs::write(FILE, &listing).unwrap();
    }
    let pinned = std::fs::read_to_string(FILE).unwrap();
    for (now, then) in listing.lines().zip(pinned.lines()) {
        assert_eq!(now, then);
    }
    assert_eq!(listing, pinned);
}

#[track_caller]
fn check(texts: &[(Field, &str)], kind: Kind, shared: &OfferSettings, expected: &[&str]) {
    let mut draft = OfferDraft::default();
    draft.terms.kind = kind;
    for (field, text) in texts {
        draft.texts.insert(*field, (*text).to_owned());
    }
    let offer = draft.parse(DecimalPoint::Fraction).unwrap();
    let comparison = compare(&[offer], shared, &[]);
    let assumed: Vec<String> = comparison.outcomes[0].assumed.iter().map(line).collect();
    assert_eq!(assumed, expected);
}

#[test]
fn an_assumption_is_listed_only_where_it_applies() {
    let home = OfferSettings::default();
    check(
        &[(Field::Pay, "80,000")],
        Kind::SalariedExempt,
        &home,
        &[
            "Frequency",
            "Field(WeeklyHours) = 40",
            "Field(RealHours) = 40",
        ],
    );
    // Contract work for a year is for whatever hours it takes; its days are of forty all the same.
    check(
        &[(Field::Pay, "80,000")],
        Kind::Contractor,
        &home,
        &[
            "Frequency",
            "Field(WeeklyHours) = 40",
            "Field(RealHours) = 40",
        ],
    );
    let hourly = [(Field::Pay, "30"), (Field::WeeklyHours, "45")];
    check(
        &hourly,
        Kind::Hourly,
        &home,
        &[
            "Frequency",
            "Field(PaidWeeks) = 52",
            "Field(OvertimeTimes) = 1.5",
        ],
    );
    let abroad = OfferSettings {
        taxes: Taxes::BeforeTax,
        abroad: true,
        ..OfferSettings::default()
    };
    check(
        &hourly,
        Kind::Hourly,
        &abroad,
        &[
            "Frequency",
            "Field(PaidWeeks) = 52",
            "Field(OvertimeTimes) = 1",
        ],
    );
    // Whose the employer's money is matters where there is some.
    check(
        &[
            (Field::Pay, "80,000"),
            (Field::WeeklyHours, "40"),
            (Field::RealHours, "40"),
            (Field::Payments, "12"),
            (Field::Match, "100% of 4%"),
        ],
        Kind::SalariedExempt,
        &home,
        &["Field(Vesting) = 1 shares", "Deferral = 0.04", "TrueUp"],
    );
}
