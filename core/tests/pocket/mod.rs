//! Steps as a pocket calculator takes them, and jobs to open.

#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "test code, of which each test file uses some"
)]

use litemap::LiteMap;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::tax::local::LocalYear;
use steppingstone_core::offers::tax::state::{StateLaw, StateYear};
use steppingstone_core::offers::*;

/// The laws of the states, by year.
pub const STATES: [(u16, &str); 3] = [
    (2025, include_str!("../../../facts/us/states-2025.json")),
    (2026, include_str!("../../../facts/us/states-2026.json")),
    (2027, include_str!("../../../facts/us/states-2027.json")),
];

/// The taxes of cities and counties.
pub const PLACES: &str = include_str!("../../../facts/us/local-2026.json");

/// A state with the cities and counties that tax wages in it.
pub fn with_places(year: u16, code: &str) -> (String, StateLaw) {
    let (code, mut law) = state(year, code);
    law.places = LocalYear::parse(PLACES).unwrap().places(&code).unwrap();
    (code, law)
}

pub fn state(year: u16, code: &str) -> (String, StateLaw) {
    let (_, file) = STATES.iter().find(|(of, _)| *of == year).unwrap();
    let law = StateYear::parse(file).unwrap().state(code);
    (code.to_owned(), law.unwrap().unwrap())
}

pub fn units(amount: Money) -> f64 {
    amount.as_millionths() as f64 / 1e6
}

pub fn value(step: &Step<Item>) -> f64 {
    let number = |number: Decimal| number.as_billionths() as f64 / 1e9;
    match step.value {
        Quantity::Money(amount) => units(amount),
        Quantity::Number(count) | Quantity::Share(count) => number(count),
        Quantity::Slice(slice) => units(slice.of) * number(slice.rate),
    }
}

/// What a pocket calculator makes of the steps. Each sum on the way is what it says, and what lies
/// in brackets is all that is taxed.
#[track_caller]
pub fn result(steps: &[Step<Item>]) -> f64 {
    let (mut sum, mut product, mut in_brackets) = (0.0_f64, 0.0_f64, 0.0);
    let mut taxable = None;
    let mut is_closed = false;
    for step in steps {
        let value = value(step);
        match step.sign {
            Sign::Plus if is_closed => (sum, product) = (0.0, value),
            Sign::Plus => (sum, product) = (sum + product, value),
            Sign::Minus => (sum, product) = (sum + product, -value),
            Sign::Times => product *= value,
            Sign::Per => product /= value,
            Sign::Equals => {
                assert_near(sum + product, value, steps);
                (sum, product) = (0.0, value);
            }
        }
        is_closed = step.sign == Sign::Equals;
        match (&step.term, step.value) {
            (Item::Taxable, _) => taxable = Some(value),
            (Item::Bracket(rate), Quantity::Slice(slice)) => {
                assert_eq!(*rate, slice.rate);
                in_brackets += units(slice.of);
            }
            _ => {}
        }
    }
    if in_brackets > 0.0 {
        assert_near(in_brackets, taxable.unwrap(), steps);
    }
    sum + product
}

/// To the cent, or as near as the engine comes, which has nine places of a twelfth.
#[track_caller]
pub fn assert_near(one: f64, other: f64, of: &[Step<Item>]) {
    let slack = 0.005 + other.abs() * 1e-8;
    assert!((one - other).abs() <= slack, "{one}, not {other}: {of:#?}");
}

/// A salaried job that tells so much.
pub fn told_as(told: &[(Field, &str)]) -> Offer {
    let texts = told
        .iter()
        .map(|(field, text)| (*field, (*text).to_owned()));
    let draft = OfferDraft {
        texts: texts.collect::<LiteMap<_, _>>(),
        ..OfferDraft::default()
    };
    draft.parse(DecimalPoint::Fraction).unwrap()
}

/// A job that pays so much, and nothing else.
pub fn job(pay: &str) -> Offer {
    told_as(&[(Field::Pay, pay)])
}

pub fn told(steps: &[Step<Item>]) -> Vec<String> {
    let sign = |step: &Step<Item>| match step.sign {
        Sign::Plus => "+",
        Sign::Minus => "-",
        Sign::Times => "x",
        Sign::Per => "/",
        Sign::Equals => "=",
    };
    let text = |step: &Step<Item>| {
        let value = (value(step) * 100.0).round() / 100.0;
        format!("{} {value} {:?}", sign(step), step.term)
    };
    steps.iter().map(text).collect()
}
