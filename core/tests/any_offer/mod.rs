//! Any offer, and anything that holds for all of them.

#![allow(dead_code, reason = "each test file uses some of it")]

use litemap::LiteMap;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::form::FieldKind;
use steppingstone_core::money::Money;
use steppingstone_core::offers::law::FilingStatus;
use steppingstone_core::offers::*;

/// States without a cliff in 2026 for the statuses tried here: `docs/decisions/0011-cliffs.md`
/// lists the others.
pub const SMOOTH: [&str; 6] = ["AZ", "DC", "MN", "NC", "TX", "WI"];

pub fn status() -> impl Strategy<Value = FilingStatus> {
    select(FilingStatus::ALL.to_vec())
}

fn text(field: Field) -> BoxedStrategy<String> {
    let (least, most) = field.range();
    match field.kind() {
        FieldKind::Formula(Formula::Tiers) => select(vec![
            "50% of 6%",
            "100% of 3% + 50% of 2%",
            "0",
            "200% of 100%",
        ])
        .boxed(),
        FieldKind::Formula(Formula::Vesting) => {
            select(vec!["immediate", "cliff 3", "graded 2-6", "0 10 20 100"]).boxed()
        }
        FieldKind::Formula(Formula::Schedule) => select(vec![
            "48 months, cliff 12",
            "5/15/40/40",
            "3 years",
            "12 months every 12",
        ])
        .boxed(),
        FieldKind::Formula(Formula::Instalments) => select(vec![
            "50/50",
            "30% at start, 30% after 7 months, the rest after 30 months",
            "all after 120 months",
        ])
        .boxed(),
        FieldKind::Formula(Formula::Clawback) => {
            select(vec!["100/50", "12: 100%, 24: 50%", "5% before 120 months"]).boxed()
        }
        // No earlier than any start.
        FieldKind::Date if field == Field::TermEnd => {
            select(vec!["2028-02-29", "2028-03-01", "2029-06-15", "2040-12-31"]).boxed()
        }
        FieldKind::MoneyOrPercent => select(vec!["0", "1.25", "4", "10%", "12.5%", "500%"]).boxed(),
        FieldKind::Date => select(vec!["2026-01-01", "2026-12-31", "2028-02-29"]).boxed(),
        _ => {
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
    let leave = (told(), told(), told(), told(), told());
    let picked = (paid, once, leave, [told(), told()]);
    picked.prop_map(|(paid, once, leave, [look_back, pay_is_full_time])| Terms {
        pay_is_full_time,
        kind: paid.0,
        frequency: paid.1,
        clawback: once.0,
        clawback_of: once.1,
        relocation: once.2,
        look_back,
        leave_paid_out: leave.0,
        match_on_bonus: leave.2,
        last_day: leave.3,
        health_plan: leave.4,
        holidays_included: leave.1,
        true_up: paid.2,
        premiums_before_tax: paid.3,
        package: paid.4,
        state: None,
        place: None,
        presence: None,
    })
}

pub fn offer() -> impl Strategy<Value = Offer> {
    (draft(), any::<bool>()).prop_map(|(draft, is_current)| {
        let mut offer = draft.parse(DecimalPoint::Fraction).unwrap();
        offer.is_current = is_current;
        offer
    })
}

pub fn draft() -> impl Strategy<Value = OfferDraft> {
    let texts: Vec<_> = Field::ALL
        .iter()
        .map(|field| option::of(text(*field)))
        .collect();
    (terms(), texts, any::<bool>()).prop_map(|(terms, texts, by_the_hour)| {
        let told = Field::ALL.iter().copied().zip(texts);
        let mut texts: LiteMap<_, _> = told
            .filter_map(|(field, text)| Some((field, text?)))
            .collect();
        if terms.kind == Kind::Hourly {
            texts.insert(Field::Pay, "99999".to_owned());
        }
        if terms.kind == Kind::Contractor && by_the_hour {
            texts.insert(Field::Pay, "99999/h".to_owned());
        }
        // What the price of a share leaves for a grant, and the hours of the week for a shift.
        let bounded = [
            Field::StockUnits,
            Field::Options,
            Field::ShiftHours,
            Field::ShiftHours2,
            Field::ShiftHours3,
            Field::SecondHours,
        ];
        let bounded = bounded.map(|field| (field, texts.remove(&field)));
        let mut draft = OfferDraft {
            name: String::new(),
            terms,
            texts,
        };
        for (field, text) in bounded {
            if let Some(text) = text {
                let most = draft.spec(field, DecimalPoint::Fraction).range.1;
                let count: i64 = text.parse().unwrap();
                draft.texts.insert(field, count.min(most).to_string());
            }
        }
        draft
    })
}

pub fn shared() -> impl Strategy<Value = OfferSettings> {
    let money = |most: i64| (0..=most).prop_map(Money::units);
    let share = |most: i64| (0..=most).prop_map(|percent| Decimal::ratio(percent, 100));
    let ages = (
        option::of(16_u8..=80),
        option::of(16_u8..=80),
        option::of(1_u8..=9),
    );
    let state = option::of(select(SMOOTH.to_vec()));
    let years = (2024_u16..2029, 0_u8..=6, 0_u8..=9);
    (
        status(),
        ages,
        money(400_000),
        option::of(share(100)),
        share(100),
        share(15),
        state,
        years,
    )
        .prop_map(
            |(status, ages, other_wages, deferral, roth_share, discount, state, years)| {
                OfferSettings {
                    year: years.0,
                    status,
                    age: ages.0,
                    spouse_age: ages.1,
                    household: ages.2,
                    other_wages,
                    deferral,
                    roth_share,
                    state: state.map(str::to_owned),
                    cash_discount: discount,
                    stock_discount: discount,
                    stay: years.1,
                    horizon: years.2,
                    ..OfferSettings::default()
                }
            },
        )
}
