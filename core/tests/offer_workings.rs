//! How figures are worked out that are no sum of parts.

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
use steppingstone_core::offers::working::usual_benefits_share;
use steppingstone_core::offers::*;
use worked::{draft, plain, worked};

const ALL: [Worked; 17] = [
    Worked::Hours,
    Worked::PerHour,
    Worked::AtHomePrices,
    Worked::Match,
    Worked::MatchTiming,
    Worked::Bonus,
    Worked::Commission,
    Worked::Parental,
    Worked::Options,
    Worked::Health,
    Worked::StockLow,
    Worked::StockHigh,
    Worked::LeaveLost,
    Worked::StockShare,
    Worked::Benefits,
    Worked::AgainstUsual,
    Worked::Mentoring,
];

fn units(amount: Money) -> f64 {
    amount.as_millionths() as f64 / 1e6
}

fn number(number: Decimal) -> f64 {
    number.as_billionths() as f64 / 1e9
}

/// The figure that a working leads to.
fn figure(of: Worked, outcome: &Outcome, offer: &Offer) -> f64 {
    let sum = |amounts: &[Money]| units(amounts.iter().copied().sum());
    match of {
        Worked::Hours => number(outcome.hours.effort.hours()),
        Worked::PerHour => units(outcome.hours.per_hour),
        Worked::AtHomePrices => units(outcome.at_home_prices.unwrap_or_default()),
        Worked::Match => units(outcome.matching.caught),
        Worked::MatchTiming => units(outcome.matching.lost_to_timing),
        Worked::Bonus => units(outcome.bonus_at_target),
        Worked::Commission => units(outcome.commission_at_target),
        Worked::Parental => units(outcome.parental_value),
        Worked::Options => units(outcome.years[0].options_on_paper),
        Worked::Health => units(outcome.health_expected),
        Worked::StockLow => sum(&outcome.stock_low),
        Worked::StockHigh => sum(&outcome.stock_high),
        Worked::LeaveLost => outcome.leave.iter().map(|year| number(year.lost())).sum(),
        Worked::StockShare => number(outcome.stock_share),
        Worked::Benefits => number(outcome.benefits_share().unwrap_or_default()),
        Worked::AgainstUsual => {
            let share = outcome.benefits_share();
            share.map_or(0.0, |share| number(share - usual_benefits_share()))
        }
        Worked::Mentoring => number(offer.number(Field::Mentoring).unwrap_or_default()),
    }
}

fn value(step: &Step) -> f64 {
    match step.value {
        Quantity::Money(amount) => units(amount),
        Quantity::Number(count) | Quantity::Share(count) => number(count),
        Quantity::Slice(slice) => units(slice.of) * number(slice.rate),
    }
}

/// What a pocket calculator makes of the steps, and the largest number on the way.
fn result(steps: &[Step]) -> (f64, f64) {
    let (mut sum, mut product, mut most) = (0.0, 0.0_f64, 0.0_f64);
    for step in steps {
        let value = value(step);
        match step.sign {
            Sign::Plus => (sum, product) = (sum + product, value),
            Sign::Minus => (sum, product) = (sum + product, -value),
            Sign::Times => product *= value,
            Sign::Per if value == 0.0 => product = 0.0,
            Sign::Per => product /= value,
            // No such figure is worked out in several sums.
            Sign::Equals => unreachable!(),
        }
        most = most.max(value.abs()).max(product.abs());
    }
    (sum + product, most)
}

fn terms(steps: &[Step]) -> Vec<(Sign, Term)> {
    steps.iter().map(|step| (step.sign, step.term)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_steps_lead_to_the_figure(
        offers in [offer(), offer()],
        shared in shared(),
        spent in 0_i64..=100,
    ) {
        let shared = OfferSettings {
            price_level: Some(Decimal::whole(96)),
            spent: Decimal::ratio(spent, 100),
            ..shared
        };
        let comparison = compare(&offers, &shared, &[]);
        for of in ALL {
            let mut shapes = Vec::new();
            for (offer, outcome) in offers.iter().zip(&comparison.outcomes) {
                let steps = outcome.working(of, offer, &shared);
                let (result, most) = result(&steps);
                let expected = figure(of, outcome, offer);
                // Each pay's match is rounded to cents.
                let slack = if of == Worked::Match { 1.0 } else { 1e-6 };
                let is_near = (result - expected).abs() <= slack + most * 1e-4;
                prop_assert!(is_near, "{of:?}: {steps:?} is {result}, not {expected}");
                shapes.extend(Some(terms(&steps)).filter(|terms| !terms.is_empty()));
            }
            shapes.dedup();
            prop_assert!(shapes.len() < 2, "{of:?}: {shapes:?}");
        }
    }
}

/// An offer in which everything stands that needs a working.
fn full() -> OfferDraft {
    draft(&[
        (Field::Pay, "104k"),
        (Field::Vacation, "20"),
        (Field::Holidays, "10"),
        (Field::WeeklyHours, "45"),
        (Field::DaysOnSite, "3"),
        (Field::CommuteMinutes, "50"),
        (Field::BonusTarget, "10%"),
        (Field::Commission, "5k"),
        (Field::Mentoring, "4"),
        (Field::ParentalWeeks, "8"),
        (Field::Match, "50% of 6%"),
        (Field::Stock, "40k"),
        (Field::StockSchedule, "25/25/25/25"),
        (Field::StockGrowthLow, "-100%"),
        (Field::StockGrowthHigh, "10%"),
        (Field::Options, "4,000"),
        (Field::Strike, "9"),
        (Field::SharePrice, "12"),
        (Field::Dilution, "20%"),
        (Field::EmployerPremium, "500"),
        (Field::Deductible, "1,500"),
        (Field::OutOfPocketMax, "4,000"),
        (Field::PriceLevel, "110"),
    ])
}

#[track_caller]
fn check(of: Worked, expected: &str) {
    let shared = OfferSettings {
        price_level: Some(Decimal::whole(99)),
        deferral: Some(Decimal::ratio(4, 100)),
        ..OfferSettings::default()
    };
    let outcome = worked(&full(), &shared);
    let steps = outcome.working(of, &full().parse(DecimalPoint::Fraction).unwrap(), &shared);
    let texts = steps.iter().map(|step| {
        let sign = match step.sign {
            Sign::Plus => "+",
            Sign::Minus => "-",
            Sign::Times => "x",
            Sign::Per => "/",
            Sign::Equals => "=",
        };
        let value = (value(step) * 100.0).round() / 100.0;
        format!("{sign} {value}")
    });
    let text = texts.collect::<Vec<_>>().join(" ");
    assert_eq!(text, expected, "{steps:?}");
}

/// By hand: 260 days less 30, nine hours each, 138 of them with a way of 50 minutes; half of 6 % of
/// 104,000 is possible and half of 4 % is caught; a week's pay is 2,000; a quarter of 3,200 options.
#[test]
fn the_steps_are_those_of_a_pocket_calculator() {
    check(Worked::Hours, "+ 230 x 9 + 138 x 50 / 60");
    check(Worked::Match, "+ 3120 - 0 - 1040");
    check(Worked::Bonus, "+ 104000 x 0.1");
    check(Worked::Commission, "+ 5000");
    check(Worked::Mentoring, "+ 4");
    check(Worked::Parental, "+ 2000 x 8");
    check(Worked::Options, "+ 4000 x 0.8 x 0.25 x 3");
    check(Worked::StockLow, "+ 0 + 0 + 0 + 0");
    check(Worked::StockHigh, "+ 11000 + 12100 + 13310 + 14641");
}

#[test]
fn what_is_not_told_has_no_steps() {
    let offer = draft(&[(Field::Pay, "75k")]);
    let outcome = plain(&offer);
    let offer = offer.parse(DecimalPoint::Fraction).unwrap();
    let untold = [
        Worked::AtHomePrices,
        Worked::Match,
        Worked::MatchTiming,
        Worked::Bonus,
        Worked::Commission,
        Worked::Mentoring,
        Worked::Parental,
        Worked::Options,
        Worked::StockLow,
        Worked::StockHigh,
    ];
    for of in untold {
        assert_eq!(
            outcome.working(of, &offer, &OfferSettings::default()),
            [],
            "{of:?}"
        );
    }
}

/// A plan makes up for no more than the law lets in.
#[test]
fn what_timing_loses_is_what_making_up_for_it_would_bring() {
    let mut offer = draft(&[(Field::Pay, "200k"), (Field::Match, "50% of 6%")]);
    offer.terms.true_up = Some(false);
    let shared = OfferSettings {
        year: 2026,
        deferral: Some(Decimal::ratio(25, 100)),
        ..OfferSettings::default()
    };
    let of = |draft: &OfferDraft| {
        let outcome = worked(draft, &shared);
        let steps = outcome.working(
            Worked::MatchTiming,
            &draft.parse(DecimalPoint::Fraction).unwrap(),
            &shared,
        );
        (outcome.matching, steps)
    };
    let (matching, steps) = of(&offer);
    assert_eq!(matching.lost_to_timing.as_cents(), 299_999);
    assert_eq!(value(&steps[0]), 6_000.0);
    // 72,000 of additions leave 47,500 beside the deferral, of which 40,000 come unasked.
    offer.texts.insert(Field::Nonelective, "20%".to_owned());
    offer.texts.insert(Field::Match, "100% of 6%".to_owned());
    let (matching, steps) = of(&offer);
    assert_eq!(value(&steps[0]), 7_500.0);
    assert_eq!(
        matching.caught + matching.lost_to_timing,
        Money::units(7_500)
    );
}
