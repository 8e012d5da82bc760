//! Laws of the offer calculator that hold for any offer.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

use litemap::LiteMap;
use steppingstone_core::order::map_of;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::equity::{Schedule, vesting_in_year};
use steppingstone_core::offers::law::{FilingStatus, law_of};
use steppingstone_core::offers::retirement::Vesting;
use steppingstone_core::offers::tax::contractor::{self, Contract};
use steppingstone_core::offers::tax::state::{StateLaw, StateYear};
use steppingstone_core::offers::tax::wages::{self, Wages};
use steppingstone_core::offers::*;

/// States without a cliff in 2026 for the statuses tried here: `docs/decisions/0011-cliffs.md`
/// lists the others.
const SMOOTH: [&str; 6] = ["AZ", "DC", "MN", "NC", "TX", "WI"];

/// More than any total that offers in range can reach over six years.
const BEYOND: Money = Money::units(9_000_000_000_000);

fn status() -> impl Strategy<Value = FilingStatus> {
    select(FilingStatus::ALL.to_vec())
}

fn text(field: Field) -> BoxedStrategy<String> {
    let (least, most) = field.range();
    match field.counts() {
        Counts::Tiers => select(vec![
            "50% of 6%",
            "100% of 3% + 50% of 2%",
            "0",
            "200% of 100%",
        ])
        .boxed(),
        Counts::Vesting => {
            select(vec!["immediate", "cliff 3", "graded 2-6", "0 10 20 100"]).boxed()
        }
        Counts::Schedule => select(vec![
            "48 months, cliff 12",
            "5/15/40/40",
            "3 years",
            "12 months every 12",
        ])
        .boxed(),
        Counts::Instalments => select(vec![
            "50/50",
            "30% at start, 30% after 7 months, the rest after 30 months",
            "all after 120 months",
        ])
        .boxed(),
        Counts::Clawback => {
            select(vec!["100/50", "12: 100%, 24: 50%", "5% before 120 months"]).boxed()
        }
        Counts::Date => select(vec!["2026-01-01", "2026-12-31", "2028-02-29"]).boxed(),
        Counts::Money | Counts::Percent | Counts::Number => {
            return prop_oneof![
                1 => Just(least),
                4 => least..=most.min(least + 200),
                2 => least..=most.min(500_000),
                1 => Just(most),
            ]
            .prop_map(|number| number.to_string())
            .boxed();
        }
    }
    .prop_map(str::to_owned)
    .boxed()
}

fn terms() -> impl Strategy<Value = Terms> {
    let frequencies = vec![
        Frequency::Weekly,
        Frequency::TwiceAMonth,
        Frequency::Monthly,
    ];
    let told = || option::of(any::<bool>());
    let paid = (
        select(Kind::ALL.to_vec()),
        option::of(select(frequencies)),
        told(),
        told(),
        told(),
    );
    let once = (
        select(ClawbackKind::ALL.to_vec()),
        option::of(select(ClawbackBasis::ALL.to_vec())),
        option::of(select(RelocationTax::ALL.to_vec())),
    );
    let leave = (told(), told(), told(), told());
    (paid, once, leave, told()).prop_map(|(paid, once, leave, look_back)| Terms {
        kind: paid.0,
        frequency: paid.1,
        clawback: once.0,
        clawback_of: once.1,
        relocation: once.2,
        look_back,
        leave_paid_out: leave.0,
        match_on_bonus: leave.2,
        last_day: leave.3,
        holidays_included: leave.1,
        true_up: paid.2,
        premiums_before_tax: paid.3,
        package: paid.4,
        state: None,
    })
}

fn offer() -> impl Strategy<Value = Offer> {
    let texts: Vec<_> = Field::ALL
        .iter()
        .map(|field| option::of(text(*field)))
        .collect();
    (terms(), texts).prop_map(|(terms, texts)| {
        let told = Field::ALL.iter().copied().zip(texts);
        let mut texts: LiteMap<_, _> = told
            .filter_map(|(field, text)| Some((field, text?)))
            .collect();
        if terms.kind == Kind::Hourly {
            texts.insert(Field::Pay, "99999".to_owned());
        }
        // What the price of a share leaves for a grant.
        let units = [Field::StockUnits, Field::Options].map(|field| (field, texts.remove(&field)));
        let mut draft = OfferDraft {
            name: String::new(),
            terms,
            texts,
        };
        for (field, text) in units {
            if let Some(text) = text {
                let most = draft.range(field).1;
                let count: i64 = text.parse().unwrap();
                draft.texts.insert(field, count.min(most).to_string());
            }
        }
        draft.parse().unwrap()
    })
}

fn shared() -> impl Strategy<Value = Shared> {
    let money = |most: i64| (0..=most).prop_map(Money::units);
    let share = |most: i64| (0..=most).prop_map(|percent| Decimal::ratio(percent, 100));
    let age = option::of(16_u8..=80);
    let state = option::of(select(SMOOTH.to_vec()));
    let years = (2024_u16..2029, 0_u8..=6, 0_u8..=9);
    (
        status(),
        age,
        money(400_000),
        share(100),
        share(100),
        share(15),
        state,
        years,
    )
        .prop_map(
            |(status, age, other_wages, deferral, roth_share, discount, state, years)| Shared {
                year: years.0,
                status,
                age,
                other_wages,
                deferral,
                roth_share,
                state: state.map(str::to_owned),
                cash_discount: discount,
                stock_discount: discount,
                stay: years.1,
                horizon: years.2,
                ..Shared::default()
            },
        )
}

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
    draft.parse().unwrap()
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
        prop_assert_eq!(again, compare(&after, &shared, &states));
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
        let texts = map_of([
            (Field::Match, "50% of 6%".to_owned()),
            (Field::Premium, "150".to_owned()),
        ]);
        let terms = Terms { kind, ..Terms::default() };
        let draft = OfferDraft { terms, texts, ..OfferDraft::default() };
        let low = with(&draft, Field::Pay, pay / by);
        let high = with(&draft, Field::Pay, pay / by + more);
        let shared = Shared {
            status,
            state: Some(state.to_owned()),
            deferral: Decimal::ratio(percent, 100),
            ..Shared::default()
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
