//! Mistakes of other calculators that this one must not make. Those of a single rule are tested
//! where the rule is: a match whatever is deferred (`retirement/yearly.rs`), a cliff that pays
//! nothing in year one and no number after the last (`equity/mod.rs`), a second bracket that
//! starts too low (`tax/federal.rs`), deferrals that lower FICA wages (`tax/wages.rs`).

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

use litemap::LiteMap;

use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::*;

fn draft(kind: Kind, told: &[(Field, &str)]) -> OfferDraft {
    let texts = told
        .iter()
        .map(|(field, text)| (*field, (*text).to_owned()));
    let terms = Terms {
        kind,
        ..Terms::default()
    };
    OfferDraft {
        name: String::new(),
        terms,
        texts: texts.collect::<LiteMap<_, _>>(),
    }
}

fn worked(kind: Kind, told: &[(Field, &str)], shared: &OfferSettings) -> Outcome {
    let offer = draft(kind, told).parse(DecimalPoint::Fraction).unwrap();
    compare(&[offer], shared, &[])
        .outcomes
        .remove(0)
        .as_ref()
        .clone()
}

fn salaried(told: &[(Field, &str)]) -> Outcome {
    worked(Kind::SalariedExempt, told, &OfferSettings::default())
}

#[test]
fn leave_is_inside_a_salary() {
    let none = salaried(&[(Field::Pay, "120k")]);
    let some = salaried(&[
        (Field::Pay, "120k"),
        (Field::Vacation, "20"),
        (Field::Holidays, "11"),
    ]);
    assert_eq!(none.over_horizon, some.over_horizon);
    assert_eq!(none.take_home, some.take_home);
    assert!(none.hours.per_hour < some.hours.per_hour);
}

#[test]
fn unpaid_days_cost_those_paid_by_the_hour() {
    let told = [(Field::Pay, "26/h"), (Field::UnpaidDays, "5")];
    let some = worked(Kind::Hourly, &told, &OfferSettings::default());
    assert_eq!(some.guaranteed.amount(), Money::units(26 * 2_080 - 1_040));
}

#[test]
fn sign_on_money_is_of_the_first_year() {
    let offer = salaried(&[(Field::Pay, "100k"), (Field::SignOn, "20k")]);
    assert_eq!(offer.guaranteed.amount(), Money::units(100_000));
    assert_eq!(offer.recurring.amount(), Money::units(100_000));
    let years: Vec<Money> = offer.years.iter().map(|year| year.total.amount()).collect();
    assert_eq!(
        years,
        [120_000, 100_000, 100_000, 100_000].map(Money::units)
    );
    assert_eq!(offer.average.amount(), Money::units(105_000));
}

#[test]
fn worse_is_never_better() {
    let of = |expenses| {
        let told = [(Field::Pay, "10000"), (Field::Expenses, expenses)];
        worked(Kind::Contractor, &told, &OfferSettings::default())
    };
    let (even, below) = (of("10000"), of("60000"));
    assert!(below.hours.per_hour < even.hours.per_hour);
    assert!(below.average.amount() < even.average.amount());
    assert!(below.take_home.amount() < even.take_home.amount());
}

#[test]
fn what_was_assumed_is_told() {
    let told = [
        (Field::Pay, "100k"),
        (Field::BonusTarget, "10"),
        (Field::Match, "50% of 6%"),
    ];
    let offer = salaried(&told);
    let assumed: Vec<Open> = offer
        .assumed
        .iter()
        .map(|assumption| assumption.open)
        .collect();
    for open in [
        Open::Frequency,
        Open::Field(Field::WeeklyHours),
        Open::Field(Field::BonusChance),
        Open::Field(Field::BonusFactor),
        Open::Field(Field::Vesting),
        Open::TrueUp,
    ] {
        assert!(assumed.contains(&open), "{open:?}");
        assert!(
            open == Open::Field(Field::WeeklyHours) || offer.questions.contains(&open),
            "{open:?} is not asked"
        );
    }
    assert!(offer.warnings.contains(&Warning::NoState));
    assert_eq!(offer.bonus_at_target, Money::units(10_000));
}

#[test]
fn an_empty_offer_says_so() {
    let offer = salaried(&[]);
    assert!(offer.warnings.contains(&Warning::NoPay));
    assert!(offer.questions.contains(&Open::Field(Field::Pay)));
    assert_eq!(offer.over_horizon.amount(), Money::ZERO);
    assert_eq!(offer.kept.len(), 7);
}

#[test]
fn leaving_early_leaves_behind_what_is_not_vested() {
    let mut offer = draft(
        Kind::SalariedExempt,
        &[
            (Field::Pay, "100k"),
            (Field::Match, "100% of 4%"),
            (Field::Vesting, "cliff 3"),
            (Field::Stock, "80k"),
            (Field::StockSchedule, "48 months, cliff 12"),
            (Field::SignOn, "20k"),
            (Field::ClawbackMonths, "24"),
        ],
    );
    offer.terms.clawback = ClawbackKind::ProRata;
    let shared = OfferSettings {
        deferral: Some(Decimal::ratio(5, 100)),
        ..OfferSettings::default()
    };
    let outcome = compare(
        &[offer.parse(DecimalPoint::Fraction).unwrap()],
        &shared,
        &[],
    )
    .outcomes
    .remove(0)
    .as_ref()
    .clone();
    let kept = |after: usize, kind| outcome.kept[after].kept.of_kind(kind);
    assert_eq!(kept(0, PartKind::Base), Money::ZERO);
    assert_eq!(kept(1, PartKind::Clawback), Money::units(-10_000));
    assert_eq!(kept(2, PartKind::Clawback), Money::ZERO);
    assert_eq!(kept(2, PartKind::VestedContributions), Money::ZERO);
    assert_eq!(kept(3, PartKind::VestedContributions), Money::units(12_000));
    assert_eq!(kept(1, PartKind::Stock), Money::units(20_000));
    assert_eq!(
        outcome.kept[1].left_behind.of_kind(PartKind::Stock),
        Money::units(60_000)
    );
}

#[test]
fn saving_too_early_shows_what_timing_loses() {
    let mut offer = draft(
        Kind::SalariedExempt,
        &[
            (Field::Pay, "200k"),
            (Field::Match, "50% of 6%"),
            (Field::Vesting, "immediate"),
        ],
    );
    offer.terms.true_up = Some(false);
    let shared = OfferSettings {
        deferral: Some(Decimal::ratio(25, 100)),
        ..OfferSettings::default()
    };
    let outcome = compare(
        &[offer.parse(DecimalPoint::Fraction).unwrap()],
        &shared,
        &[],
    )
    .outcomes
    .remove(0)
    .as_ref()
    .clone();
    assert_eq!(outcome.matching.caught, Money::cents(300_001));
    assert_eq!(outcome.matching.possible, Money::units(6_000));
    assert_eq!(outcome.matching.lost_to_timing, Money::cents(299_999));
}

#[test]
fn a_premium_before_tax_costs_less_than_it_says() {
    let told = [(Field::Pay, "80k"), (Field::Premium, "200")];
    let cost = |before_tax| {
        let mut offer = draft(Kind::SalariedExempt, &told);
        offer.terms.premiums_before_tax = Some(before_tax);
        let shared = OfferSettings::default();
        let outcome = compare(
            &[offer.parse(DecimalPoint::Fraction).unwrap()],
            &shared,
            &[],
        )
        .outcomes
        .remove(0)
        .as_ref()
        .clone();
        outcome.health[0].net.of_kind(PartKind::Premium)
    };
    // 22 % and 7.65 % of it are not paid.
    assert_eq!(cost(true), -Money::cents(168_840));
    assert_eq!(cost(false), -Money::units(2_400));
}

#[test]
fn the_overtime_deduction_ends_with_its_law() {
    let told = [(Field::Pay, "28/h"), (Field::OvertimeHours, "5")];
    let shared = OfferSettings {
        year: 2027,
        horizon: 4,
        ..OfferSettings::default()
    };
    let outcome = worked(Kind::Hourly, &told, &shared);
    let tax = |year: usize| outcome.years[year].take_home.of_kind(PartKind::IncomeTax);
    assert_eq!(tax(0), tax(1));
    assert_eq!(tax(2) - tax(1), -Money::cents(70_280));
}

/// A salaried hybrid job in a state without income tax, single, 2026: worked by hand.
#[test]
fn a_whole_offer_comes_to_what_a_spreadsheet_says() {
    let told = [
        (Field::Pay, "110k"),
        (Field::BonusTarget, "10%"),
        (Field::Match, "50% of 6%"),
        (Field::EmployerPremium, "650"),
        (Field::Premium, "150"),
        (Field::EmployerHsa, "500"),
        (Field::SignOn, "9,000"),
        (Field::Stock, "40k"),
        (Field::StockSchedule, "4 years"),
        (Field::Vacation, "15"),
        (Field::Holidays, "10"),
        (Field::SickDays, "5"),
        (Field::RealHours, "42.5"),
        (Field::DaysOnSite, "3"),
        (Field::CommuteMinutes, "60"),
        (Field::CommuteMiles, "24"),
    ];
    let deferral = Some(Decimal::ratio(6, 100));
    let offer = worked(
        Kind::SalariedExempt,
        &told,
        &OfferSettings {
            deferral,
            horizon: 3,
            ..OfferSettings::default()
        },
    );
    assert_eq!(offer.guaranteed.amount(), Money::units(110_000));
    assert_eq!(offer.recurring.amount(), Money::units(142_600));
    assert_eq!(offer.average.amount(), Money::units(145_600));
    assert_eq!(offer.take_home.amount(), Money::cents(8_753_920));
    assert_eq!(offer.hours.effort.hours(), Decimal::whole(2_093));
    assert_eq!(offer.hours.total_per_hour.as_cents(), 6_836);
    assert_eq!(offer.matching.caught, offer.matching.possible);
    assert!(!offer.is_concentrated());
}
