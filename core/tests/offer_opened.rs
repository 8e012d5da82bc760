//! How the parts of sums are worked out.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

mod any_offer;
mod pocket;

use std::collections::BTreeSet;
use std::path::Path;

use any_offer::{offer, shared};
use pocket::{STATES, assert_near, job, result, state, units, with_places};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::law::FilingStatus;
use steppingstone_core::offers::tax::state::{StateLaw, StateYear};
use steppingstone_core::offers::*;

/// Every state of each year, with its places.
fn states() -> Vec<(String, StateLaw)> {
    let of = |(year, file): &(u16, &str)| {
        let law = StateYear::parse(file).unwrap();
        let codes: Vec<String> = law.codes().map(str::to_owned).collect();
        let states: Vec<_> = codes.iter().map(|code| with_places(*year, code)).collect();
        states
    };
    STATES.iter().flat_map(of).collect()
}

/// The figures in which parts of a sum are seen.
fn figures(of: Sum, comparison: &Comparison, index: usize) -> Vec<Figure> {
    let outcome = &comparison.outcomes[index];
    match of {
        Sum::TakeHome => vec![outcome.take_home.clone(), outcome.hours.earned.clone()],
        Sum::TakeHomeFirst => vec![outcome.years[0].take_home.clone()],
        Sum::PerPay => vec![outcome.per_pay.clone()],
        Sum::FirstYear => vec![outcome.years[0].total.clone()],
        Sum::Average => vec![outcome.average.clone()],
        Sum::Employer => vec![outcome.benefits.clone(), outcome.employer_taxes.clone()],
        Sum::Contract => {
            let equal = comparison.contracts[index].as_ref();
            equal.map(|equal| equal.gross.clone()).into_iter().collect()
        }
    }
}

const ALL: [Sum; 7] = [
    Sum::TakeHome,
    Sum::TakeHomeFirst,
    Sum::PerPay,
    Sum::FirstYear,
    Sum::Average,
    Sum::Employer,
    Sum::Contract,
];

/// Every part that opens leads to its amount, and no steps stand where there is none.
fn check_all(offers: &[Offer], shared: &OfferSettings, states: &[(String, StateLaw)]) {
    let comparison = compare(offers, shared, states);
    for of in ALL {
        let all = (0..offers.len()).map(|index| figures(of, &comparison, index));
        let all: Vec<Vec<Figure>> = all.collect();
        for line in 0..2 {
            let line: Vec<Option<&Figure>> = all.iter().map(|it| it.get(line)).collect();
            let parts = line.iter().flatten().flat_map(|figure| figure.parts());
            let kinds: BTreeSet<PartKind> = parts.map(|part| part.kind).collect();
            for kind in kinds.into_iter().filter(|kind| of.opens(*kind)) {
                let steps = comparison.opened(of, kind, offers, shared, states);
                for (figure, steps) in line.iter().zip(&steps) {
                    let whole = figure.map_or(0.0, |figure| units(figure.of_kind(kind)).abs());
                    assert_near(result(steps).abs(), whole, steps);
                    assert!(!steps.is_empty() || whole == 0.0, "{of:?}: {kind:?}");
                }
            }
        }
    }
}

fn rate() -> impl Strategy<Value = Option<Decimal>> {
    option::weighted(0.2, (0_i64..=15).prop_map(|it| Decimal::ratio(it, 100)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_steps_of_a_part_lead_to_it(
        offers in [offer(), offer(), offer()],
        (shared, code) in (shared(), select(states())),
        (state_rate, local_rate, own) in (rate(), rate(), rate()),
        (place, presence, local_base) in
            (any::<Index>(), select(Presence::ALL.to_vec()), select(LocalBase::OWN.to_vec())),
    ) {
        let places = &code.1.places;
        // None, or one of the state's own.
        let place = places.get(place.index(places.len() + 1));
        let shared = OfferSettings {
            state: Some(code.0.clone()),
            state_rate,
            place: place.map(|place| PlaceChoice::Listed(place.id.clone())),
            presence,
            local_rate,
            local_base,
            taxes: own.map_or(Taxes::UnitedStates, Taxes::OwnRate),
            ..shared
        };
        check_all(&offers, &shared, &[code]);
    }
}

/// States without places are many: each place is opened here.
#[test]
fn the_steps_of_every_local_tax_lead_to_it() {
    let contract = {
        let mut contract = job("90000");
        contract.terms.kind = Kind::Contractor;
        contract
    };
    let of_2026 = states().into_iter().filter(|(_, law)| law.year == 2026);
    for states in of_2026 {
        let (code, law) = &states;
        for (index, place) in law.places.iter().enumerate() {
            for presence in Presence::ALL {
                let shared = OfferSettings {
                    status: FilingStatus::MarriedJoint,
                    state: Some(code.clone()),
                    place: Some(PlaceChoice::Listed(place.id.clone())),
                    presence,
                    other_wages: Money::units([0, 70_000][index % 2]),
                    deferral: Some(Decimal::ratio(7, 100)),
                    ..OfferSettings::default()
                };
                let offers = [job("260000"), contract.clone()];
                check_all(&offers, &shared, std::slice::from_ref(&states));
            }
        }
    }
}

/// What the steps of a tax of a plain job come to.
fn tax(kind: PartKind, pay: &str, shared: &OfferSettings, states: &[(String, StateLaw)]) -> f64 {
    let offers = [job(pay)];
    let comparison = compare(&offers, shared, states);
    let steps = comparison.opened(Sum::TakeHome, kind, &offers, shared, states);
    result(&steps[0])
}

/// Worked rows: year, how the return is filed, wages, standard deduction, taxable income, federal
/// income tax, Social Security, Medicare, and the additional tax.
const FEDERAL: &str = "\
2025,single,60000,15750,44250,5071.50,3720.00,870.00,0.00
2025,single,250000,15750,234250,52023.00,10918.20,3625.00,450.00
2025,married_joint,225000,31500,193500,32398.00,10918.20,3262.50,0.00
2025,head_of_household,125000,23625,101375,15477.50,7750.00,1812.50,0.00
2026,single,50000,16100,33900,3820.00,3100.00,725.00,0.00
2026,married_joint,50000,32200,17800,1780.00,3100.00,725.00,0.00
2026,married_joint,1200000,32200,1167800,354250.50,11439.00,17400.00,8550.00
2026,head_of_household,200000,24150,175850,32991.00,11439.00,2900.00,0.00";

/// Worked rows: year, how the return is filed, state, wages, income tax of the state.
const OF_STATES: &str = "\
2025,single,AZ,1000000,24606.25
2025,single,MA,40000,1680.00
2025,single,PA,20000,614.00
2025,married_joint,KS,40000,698.88
2025,married_joint,NC,250000,9541.25
2025,head_of_household,IL,40000,1838.93
2025,head_of_household,NY,40000,1335.38
2026,single,NJ,250000,13735.05
2026,head_of_household,PA,40000,1228.00";

/// The worked rows of a table.
fn rows(text: &str) -> Vec<Vec<String>> {
    let rows = text.lines();
    rows.map(|row| row.split(',').map(str::to_owned).collect())
        .collect()
}

/// More of them from a table of worked cases.
fn cases(file: &str) -> Vec<Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let text = std::fs::read_to_string(folder.join(file)).unwrap();
    rows(&text).into_iter().skip(1).collect()
}

fn shared_of(row: &[String]) -> OfferSettings {
    OfferSettings {
        year: row[0].parse().unwrap(),
        status: FilingStatus::from_key(&row[1]).unwrap(),
        ..OfferSettings::default()
    }
}

#[track_caller]
fn check_cents(found: f64, expected: &str, row: &[String]) {
    let expected: f64 = expected.parse().unwrap();
    assert!((found - expected).abs() < 0.0051, "{found}: {row:?}");
}

#[test]
fn brackets_add_up_to_the_federal_tax_of_the_cases() {
    let all = [rows(FEDERAL), cases("federal_tax.csv")].concat();
    assert!(all.len() >= 8);
    for row in all {
        let shared = shared_of(&row);
        let of = |kind| tax(kind, &row[2], &shared, &[]);
        check_cents(of(PartKind::IncomeTax), &row[5], &row);
        check_cents(of(PartKind::SocialSecurity), &row[6], &row);
        let medicare: f64 = row[8].parse().unwrap();
        check_cents(of(PartKind::Medicare) - medicare, &row[7], &row);
    }
}

#[test]
fn stages_add_up_to_the_state_tax_of_the_cases() {
    let mut more = cases("state_tax.csv");
    more.retain(|row| row[6] == "agreed");
    let all = [rows(OF_STATES), more].concat();
    assert!(all.len() >= 9);
    for row in &all {
        let shared = OfferSettings {
            state: Some(row[2].clone()),
            ..shared_of(row)
        };
        let states = [state(shared.year, &row[2])];
        let engine = compare(&[job(&row[3])], &shared, &states);
        let engine = -engine.outcomes[0].take_home.of_kind(PartKind::StateTax);
        let found = tax(PartKind::StateTax, &row[3], &shared, &states);
        assert!((found - units(engine)).abs() < 1e-6, "{found}: {row:?}");
        let expected: f64 = row[4].parse().unwrap();
        assert!((found - expected).abs() <= 1.0, "{found}: {row:?}");
    }
}
