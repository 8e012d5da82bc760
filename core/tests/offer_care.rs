//! What care costs under a plan, and what is asked of employers elsewhere.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

mod worked;

use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::*;
use worked::{draft, plain, worked};

fn of_care(told: &[(Field, &str)]) -> Outcome {
    let mut offer = draft(&[(Field::Pay, "75k")]);
    for (field, text) in told {
        offer.texts.insert(*field, (*text).to_owned());
    }
    plain(&offer)
}

#[track_caller]
fn check(told: &[(Field, &str)], expected: [i64; 3]) {
    let years = of_care(told).health.map(|year| year.net.amount());
    assert_eq!(years, expected.map(|paid| -Money::units(paid)));
}

/// Care of 500, 4,000 and 30,000.
#[test]
fn a_fifth_is_paid_beyond_the_deductible_until_it_is_told() {
    let deductible = (Field::Deductible, "1,000");
    check(&[deductible], [500, 1_600, 6_800]);
    check(
        &[deductible, (Field::Coinsurance, "10%")],
        [500, 1_300, 3_900],
    );
    check(
        &[deductible, (Field::OutOfPocketMax, "3,000")],
        [500, 1_600, 3_000],
    );
    let assumed = of_care(&[deductible]).assumed;
    let coinsurance = Assumption {
        open: Open::Field(Field::Coinsurance),
        used: Some(Value::Rate(USUAL_COINSURANCE)),
    };
    assert!(assumed.contains(&coinsurance));
}

#[test]
fn without_a_plan_nothing_is_said_of_care() {
    check(&[], [0, 0, 0]);
    let untold = draft(&[(Field::Pay, "75k")])
        .parse(DecimalPoint::Fraction)
        .unwrap();
    assert!(!untold.tells_plan());
    let of_care = |it: &Assumption| it.open == Open::Field(Field::Coinsurance);
    assert!(
        !plain(&draft(&[(Field::Pay, "75k")]))
            .assumed
            .iter()
            .any(of_care)
    );
    let told = draft(&[(Field::OutOfPocketMax, "4,000")])
        .parse(DecimalPoint::Fraction)
        .unwrap();
    assert!(told.tells_plan());
}

#[test]
fn elsewhere_nobody_is_asked_what_only_americans_have() {
    let elsewhere = OfferSettings {
        taxes: Taxes::OwnRate(Decimal::ratio(3, 10)),
        ..OfferSettings::default()
    };
    let offer = draft(&[(Field::Pay, "60k")]);
    let asks = |shared: &OfferSettings, field| {
        let asked = worked(&offer, shared).questions;
        asked.contains(&Open::Field(field))
    };
    for field in [Field::Match, Field::Deductible, Field::EmployerHsa] {
        assert!(asks(&OfferSettings::default(), field), "{field:?}");
        assert!(!asks(&elsewhere, field), "{field:?}");
    }
    assert!(asks(&elsewhere, Field::Vacation));
}
