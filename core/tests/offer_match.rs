//! A match where nobody says how much is saved.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

mod any_offer;
mod worked;

use any_offer::{offer, shared};
use proptest::prelude::*;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::*;
use worked::{draft, plain, worked};

fn assumed(outcome: &Outcome) -> Option<Value> {
    let mut assumed = outcome.assumed.iter();
    let found = assumed.find(|it| it.open == Open::Deferral)?;
    found.used.clone()
}

#[test]
fn it_is_counted_whole_and_said_to_be() {
    let offer = draft(&[(Field::Pay, "100k"), (Field::Match, "100% of 4%")]);
    let outcome = plain(&offer);
    assert_eq!(outcome.matching.caught, Money::units(4_000));
    let deferral = outcome.take_home.of_kind(PartKind::Deferral);
    assert_eq!(deferral, Money::units(-4_000));
    assert_eq!(assumed(&outcome), Some(Value::Rate(Decimal::ratio(4, 100))));
}

#[test]
fn what_is_given_is_used_as_given() {
    let offer = draft(&[(Field::Pay, "100k"), (Field::Match, "100% of 4%")]);
    let of = |percent| {
        let deferral = Some(Decimal::ratio(percent, 100));
        worked(
            &offer,
            &OfferSettings {
                deferral,
                ..OfferSettings::default()
            },
        )
    };
    for (percent, matched) in [(0, 0), (2, 2_000), (9, 4_000)] {
        let outcome = of(percent);
        assert_eq!(outcome.matching.caught, Money::units(matched));
        assert_eq!(assumed(&outcome), None);
    }
}

/// By hand: 10 % of 300,000 is above the limit, so 24,500 are saved, a twelfth and a bit of each pay:
/// 12,250 of the salary of 150,000, on 26 paydays.
#[test]
fn a_payday_saves_the_share_that_is_counted_for_the_year() {
    let mut offer = draft(&[
        (Field::Pay, "150k"),
        (Field::BonusTarget, "100%"),
        (Field::Match, "100% of 10%"),
    ]);
    offer.terms.match_on_bonus = Some(true);
    let outcome = plain(&offer);
    let of = |figure: &Figure| figure.of_kind(PartKind::Deferral).as_cents();
    assert_eq!(of(&outcome.take_home), -2_450_000);
    assert_eq!(of(&outcome.per_pay), -47_115);
}

/// 3,000 in a full year, half of it after eighteen months, and nothing before. The share that is
/// saved is that of a year after the wait.
#[test]
fn a_wait_for_the_match_may_last_into_the_second_year() {
    let offer = draft(&[
        (Field::Pay, "100k"),
        (Field::Match, "50% of 6%"),
        (Field::MatchWait, "18"),
    ]);
    let outcome = plain(&offer);
    let matched = |year: usize| outcome.years[year].total.of_kind(PartKind::Match);
    let expected = [0, 1_500, 3_000].map(Money::units);
    assert_eq!([0, 1, 2].map(matched), expected);
    assert_eq!(assumed(&outcome), Some(Value::Rate(Decimal::ratio(6, 100))));
}

#[test]
fn nothing_is_saved_without_a_match() {
    for told in [
        &[(Field::Pay, "100k")][..],
        &[(Field::Pay, "100k"), (Field::Match, "0")],
        &[(Field::Pay, "100k"), (Field::Nonelective, "3%")],
    ] {
        let outcome = plain(&draft(told));
        assert_eq!(outcome.take_home.of_kind(PartKind::Deferral), Money::ZERO);
        assert_eq!(assumed(&outcome), None);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_possible_is_caught(offer in offer(), shared in shared()) {
        let shared = OfferSettings { deferral: None, ..shared };
        let outcome = compare(std::slice::from_ref(&offer), &shared, &[]).outcomes.remove(0).as_ref().clone();
        let matching = outcome.matching;
        // More than all of pay comes to nobody. Where the law's limit of all additions binds, or pays
        // are matched one by one, less comes.
        let doubles = |tier: &retirement::Tier| tier.match_rate > Decimal::ONE;
        prop_assume!(!offer.tiers().unwrap_or_default().iter().any(doubles));
        let room = matching.possible - matching.caught - matching.lost_to_timing;
        let is_bound = offer.number(Field::Nonelective).is_some()
            || matching.possible > Money::units(30_000)
            || matching.lost_to_timing != Money::ZERO
            || offer.terms.true_up == Some(false);
        prop_assert!(is_bound || room <= Money::cents(1), "{room:?}");
    }
}
