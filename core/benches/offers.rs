//! How long the offer calculator takes: `cargo bench -p steppingstone-core`.
//! `docs/performance.md` has the numbers.

#![allow(missing_docs, reason = "what the macros of criterion write")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use steppingstone_core::offers::tax::state::{StateLaw, StateYear};
use steppingstone_core::offers::{DecimalPoint, Field, Offer, OfferDraft, OfferSettings, compare};

const TEXTS: [(Field, &str); 20] = [
    (Field::Pay, "75k"),
    (Field::WeeklyHours, "40"),
    (Field::RealHours, "45"),
    (Field::Raise, "3%"),
    (Field::BonusTarget, "10%"),
    (Field::SignOn, "10,000"),
    (Field::Stock, "40,000"),
    (Field::StockSchedule, "48 months, cliff 12, every 3"),
    (Field::Refresher, "8,000"),
    (Field::EsppShare, "10%"),
    (Field::EsppDiscount, "15%"),
    (Field::Match, "100% of 3% + 50% of 2%"),
    (Field::Vesting, "graded 2-6"),
    (Field::Premium, "180"),
    (Field::EmployerPremium, "620"),
    (Field::Deductible, "1,500"),
    (Field::OutOfPocketMax, "5,000"),
    (Field::Vacation, "18"),
    (Field::DaysOnSite, "3"),
    (Field::CommuteMinutes, "60"),
];

fn draft() -> OfferDraft {
    let mut draft = OfferDraft::default();
    for (field, text) in TEXTS {
        draft.texts.insert(field, text.to_owned());
    }
    draft
}

fn states() -> Vec<(String, StateLaw)> {
    let text = include_str!("../../facts/us/states-2026.json");
    let year = StateYear::parse(text).ok();
    let law = year.and_then(|year| year.state("CA").ok().flatten());
    law.map(|law| ("CA".to_owned(), law)).into_iter().collect()
}

fn bench(criterion: &mut Criterion) {
    let draft = draft();
    criterion.bench_function("read six offers", |bencher| {
        bencher.iter(|| {
            (0..6)
                .map(|_| black_box(&draft).readable(DecimalPoint::Fraction).0)
                .collect::<Vec<_>>()
        });
    });
    let offers: Vec<Offer> = (0..6)
        .map(|_| draft.readable(DecimalPoint::Fraction).0)
        .collect();
    let shared = OfferSettings {
        state: Some("CA".to_owned()),
        horizon: 6,
        ..OfferSettings::default()
    };
    let states = states();
    criterion.bench_function("compare six full offers over six years", |bencher| {
        bencher.iter(|| compare(black_box(&offers), &shared, &states));
    });
}

criterion_group!(benches, bench);
criterion_main!(benches);
