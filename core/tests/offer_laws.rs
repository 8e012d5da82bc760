//! Laws of the offer calculator that hold for any offer.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

mod any_offer;

use std::sync::Arc;

use any_offer::{SMOOTH, draft, offer, shared, status};
use steppingstone_core::order::collect_map;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::equity::{Schedule, vesting_in_year};
use steppingstone_core::offers::law::law_of;
use steppingstone_core::offers::retirement::Vesting;
use steppingstone_core::offers::tax::contractor::{self, Contract};
use steppingstone_core::offers::tax::state::{StateLaw, StateYear};
use steppingstone_core::offers::tax::wages::{self, Wages};
use steppingstone_core::offers::*;

/// More than any total that offers in range can reach over six years.
const BEYOND: Money = Money::units(9_000_000_000_000);

fn states() -> Vec<(String, StateLaw)> {
    let year = StateYear::parse(include_str!("../../facts/us/states-2026.json")).unwrap();
    let law = |code: &str| (code.to_owned(), year.state(code).unwrap().unwrap());
    SMOOTH.into_iter().map(law).collect()
}

fn figures(outcome: &Outcome) -> Vec<&Figure> {
    let mut figures = vec![
        &outcome.guaranteed,
        &outcome.recurring,
        &outcome.over_horizon,
        &outcome.average,
        &outcome.take_home,
        &outcome.hours.earned,
        &outcome.per_pay,
        &outcome.present_value,
        &outcome.leave_value,
        &outcome.employer_taxes,
        &outcome.regular_rate,
        &outcome.overtime_owed,
        &outcome.benefits,
        &outcome.promotion,
    ];
    figures.extend(
        outcome
            .years
            .iter()
            .flat_map(|year| [&year.total, &year.take_home, &year.stock_tax_gap]),
    );
    figures.extend(
        outcome
            .kept
            .iter()
            .flat_map(|kept| [&kept.kept, &kept.left_behind]),
    );
    figures.extend(outcome.health.iter().map(|year| &year.net));
    figures
}

fn with(offer: &OfferDraft, field: Field, text: i64) -> Offer {
    let mut draft = offer.clone();
    draft.texts.insert(field, text.to_string());
    draft.parse(DecimalPoint::Fraction).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_parts_are_the_whole_and_nothing_overflows(offer in offer(), shared in shared()) {
        let comparison = compare(&[offer], &shared, &states());
        let outcome = &comparison.outcomes[0];
        for figure in figures(outcome) {
            let sum: Money = figure.parts().iter().map(|part| part.amount).sum();
            prop_assert_eq!(figure.amount(), sum);
            prop_assert!(figure.amount() < BEYOND && figure.amount() > -BEYOND);
        }
        let years: Money = outcome.years.iter().map(|year| year.total.amount()).sum();
        prop_assert_eq!(outcome.over_horizon.amount(), years);
        prop_assert!(outcome.hours.per_hour < BEYOND && outcome.hours.per_hour > -BEYOND);
        prop_assert!(outcome.matching.caught <= outcome.matching.possible + Money::units(1));
    }

    #[test]
    fn hopes_and_mentoring_are_in_no_total(draft in draft(), shared in shared()) {
        let mut without = draft.clone();
        let hopes = [Field::PromotionChance, Field::PromotionRaise, Field::PromotionYear];
        for field in [Field::Mentoring].into_iter().chain(hopes) {
            without.texts.remove(&field);
        }
        let [with, without] = [draft, without].map(|draft| {
            let offers = [draft.parse(DecimalPoint::Fraction).unwrap()];
            compare(&offers, &shared, &states()).outcomes.remove(0).as_ref().clone()
        });
        prop_assert!(with.promotion.amount() >= Money::ZERO);
        let (assumed, questions) = (without.assumed.clone(), without.questions.clone());
        let promotion = Figure::default();
        prop_assert_eq!(Outcome { assumed, questions, promotion, ..with }, without);
    }

    #[test]
    fn order_changes_nothing(offers in vec(offer(), 2..4), shared in shared()) {
        let forth = compare(&offers, &shared, &states()).outcomes;
        let back: Vec<Offer> = offers.into_iter().rev().collect();
        let mut back = compare(&back, &shared, &states()).outcomes;
        back.reverse();
        prop_assert_eq!(forth, back);
    }

    #[test]
    fn what_was_worked_out_before_is_the_same(offers in vec(offer(), 2..4), other in offer(), shared in shared()) {
        let states = states();
        let before = compare(&offers, &shared, &states);
        let mut after = offers.clone();
        after[0] = other;
        let again = compare_again(&after, &shared, &states, &offers, &before.outcomes);
        // Neither worked out nor copied: a comparison is made at every key.
        let pairs = after.iter().zip(&again.outcomes).skip(1);
        for (offer, outcome) in pairs {
            let known = offers.iter().zip(&before.outcomes).any(|(other, known)| other == offer && Arc::ptr_eq(known, outcome));
            prop_assert!(known);
        }
        prop_assert_eq!(again, compare(&after, &shared, &states));
    }

    #[test]
    fn another_currency_works_out_anew_what_it_reads_anew(whole in 1_000_i64..=999_999, shared in shared()) {
        let draft = OfferDraft {
            texts: collect_map([(Field::Pay, format!("{}.{:03}", whole / 1_000, whole % 1_000))]),
            ..OfferDraft::default()
        };
        let read = |currency| [draft.parse(DecimalPoint::in_amounts_of(currency)).unwrap()];
        let (dollars, euros) = (read("USD"), read("EUR"));
        prop_assert_eq!(euros[0].money(Field::Pay), Some(Money::units(whole)));
        let before = compare(&dollars, &shared, &[]);
        let after = compare_again(&euros, &shared, &[], &dollars, &before.outcomes);
        prop_assert_eq!(after, compare(&euros, &shared, &[]));
    }

    #[test]
    fn an_offer_equals_itself(offer in offer(), shared in shared()) {
        let both = compare(&[offer.clone(), offer], &shared, &states());
        prop_assert_eq!(&both.outcomes[0], &both.outcomes[1]);
        prop_assert!(reasons(&both.outcomes[0], &both.outcomes[1]).is_empty());
        prop_assert_eq!(both.ranked(Measure::Average), vec![0, 1]);
    }

    #[test]
    fn reasons_add_up_to_the_difference(one in offer(), other in offer(), shared in shared()) {
        let outcomes = compare(&[one, other], &shared, &states()).outcomes;
        let more: Money = reasons(&outcomes[0], &outcomes[1]).iter().map(|r| r.more).sum();
        prop_assert_eq!(more, outcomes[0].average.amount() - outcomes[1].average.amount());
    }

    #[test]
    fn more_pay_is_never_less_to_take_home_or_by_the_hour(
        kind in select(vec![Kind::SalariedExempt, Kind::Hourly, Kind::Contractor]),
        pay in 1_000_i64..900_000,
        more in 1_i64..50_000,
        percent in 0_i64..30,
        status in status(),
        state in select(SMOOTH.to_vec()),
    ) {
        let by = if kind == Kind::Hourly { 2_000 } else { 1 };
        let texts = collect_map([
            (Field::Match, "50% of 6%".to_owned()),
            (Field::Premium, "150".to_owned()),
        ]);
        let terms = Terms { kind, ..Terms::default() };
        let draft = OfferDraft { terms, texts, ..OfferDraft::default() };
        let low = with(&draft, Field::Pay, pay / by);
        let high = with(&draft, Field::Pay, pay / by + more);
        let shared = OfferSettings {
            status,
            state: Some(state.to_owned()),
            deferral: Some(Decimal::ratio(percent, 100)),
            ..OfferSettings::default()
        };
        let outcomes = compare(&[low, high], &shared, &states()).outcomes;
        prop_assert!(outcomes[0].take_home.amount() <= outcomes[1].take_home.amount());
        prop_assert!(outcomes[0].hours.per_hour <= outcomes[1].hours.per_hour);
    }

    #[test]
    fn tax_never_takes_a_raise(
        status in status(), pay in 0_i64..3_000_000, more in 1_i64..5_000, year in 2025_u16..2028,
        other in 0_i64..500_000,
    ) {
        let law = law_of(year).law;
        let other_wages = Money::units(other);
        let kept = |pay: i64| {
            wages::tax(law, &Wages { status, pay: Money::units(pay), other_wages, ..Wages::default() })
                .take_home
        };
        prop_assert!(kept(pay) <= kept(pay + more));
        // Above the 400 dollars from which self-employment tax is due.
        let kept = |gross: i64| {
            let gross = Money::units(gross + 500);
            contractor::tax(law, &Contract { status, gross, other_wages, ..Contract::default() })
                .take_home
        };
        prop_assert!(kept(pay) <= kept(pay + more));
    }

    #[test]
    fn never_more_vests_than_was_granted(
        schedule in select(vec!["48 months, cliff 12", "5/15/40/40", "36 months every 3", "100/0"]),
        grant in 0_i64..1_000_000_000,
        month in 0_u16..200,
    ) {
        let schedule = Schedule::parse(schedule).unwrap();
        let grant = Money::units(grant);
        let vested = schedule.vested(grant, month);
        prop_assert!(vested <= grant);
        prop_assert!(vested <= schedule.vested(grant, month + 1));
        let years = (1..=20).map(|year| vesting_in_year(grant, &schedule, Decimal::ZERO, year));
        prop_assert_eq!(years.sum::<Money>(), grant);
    }

    #[test]
    fn nobody_keeps_more_than_was_put_in(
        first in 0_u8..6, years in 0_u8..6, yearly in 0_i64..100_000, percent in 0_i64..=100,
    ) {
        let vesting = Vesting::graded(first, first + years);
        let yearly = Money::units(yearly);
        let expected = vesting.expected(yearly, 6, Decimal::ratio(percent, 100));
        prop_assert!(expected <= yearly.times(Decimal::whole(6)));
        prop_assert!(vesting.share(Decimal::whole(20)) == Decimal::ONE);
    }
}
