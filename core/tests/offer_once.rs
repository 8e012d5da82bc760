//! Money that comes once, followed through everything that is worked out of an offer.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

mod worked;

use proptest::prelude::*;
use proptest::sample::select;

use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::law::FilingStatus;
use steppingstone_core::offers::*;
use worked::{draft, plain, worked};

fn halves() -> OfferDraft {
    draft(&[
        (Field::Pay, "100k"),
        (Field::SignOn, "20k"),
        (Field::SignOnParts, "half at start, half after 12 months"),
    ])
}

#[test]
fn instalments_come_when_they_are_due() {
    let untold = plain(&halves());
    let mut safe = halves();
    safe.terms.clawback = ClawbackKind::None;
    let outcome = plain(&safe);
    let sign_on = |year: usize| outcome.years[year].total.of_kind(PartKind::SignOn);
    assert_eq!(
        [0, 1, 2, 3].map(sign_on),
        [10_000, 10_000, 0, 0].map(Money::units)
    );
    // The first is promised, the second hangs on staying.
    let of = |outcome: &Outcome, certainty| {
        let parts = outcome.over_horizon.parts().iter();
        let once = parts.filter(|part| part.kind == PartKind::SignOn);
        once.filter(|part| part.certainty == certainty)
            .map(|part| part.amount)
            .sum::<Money>()
    };
    assert_eq!(of(&outcome, Certainty::Guaranteed), Money::units(10_000));
    assert_eq!(of(&outcome, Certainty::Tenure), Money::units(10_000));
    // Nobody has said that it stays theirs if they leave early.
    assert_eq!(of(&untold, Certainty::Tenure), Money::units(20_000));
    assert_eq!(outcome.guaranteed.amount(), Money::units(100_000));
}

#[test]
fn what_comes_after_a_term_or_the_horizon_does_not_come() {
    let mut short = halves();
    short.texts.insert(Field::TermMonths, "12".to_owned());
    let outcome = plain(&short);
    assert_eq!(
        outcome.over_horizon.of_kind(PartKind::SignOn),
        Money::units(10_000)
    );
    let one_year = OfferSettings {
        horizon: 1,
        ..OfferSettings::default()
    };
    let outcome = worked(&halves(), &one_year);
    assert_eq!(
        outcome.over_horizon.of_kind(PartKind::SignOn),
        Money::units(10_000)
    );
    assert_eq!(outcome.present_value.amount(), Money::units(110_000));
}

#[test]
fn a_later_instalment_is_discounted_by_its_month() {
    let shared = OfferSettings {
        cash_discount: Decimal::ratio(1, 10),
        horizon: 2,
        ..OfferSettings::default()
    };
    let value = |parts: &str| {
        let mut offer = halves();
        offer.texts.insert(Field::SignOnParts, parts.to_owned());
        worked(&offer, &shared).present_value.amount()
    };
    let lost = value("all at start") - value("all after 12 months");
    assert_eq!(lost.as_cents(), 181_818);
}

fn clawed_back(basis: Option<ClawbackBasis>, after: usize) -> Money {
    let mut offer = halves();
    offer
        .texts
        .insert(Field::ClawbackTable, "12: 100%, 24: 50%".to_owned());
    offer.terms.clawback = ClawbackKind::Table;
    offer.terms.clawback_of = basis;
    plain(&offer).kept[after].kept.of_kind(PartKind::Clawback)
}

#[test]
fn each_instalment_has_its_own_months() {
    let gross = |after| -clawed_back(Some(ClawbackBasis::Gross), after).to_units();
    // After two years the second is twelve months old, the first is free.
    assert_eq!(
        [0, 1, 2, 3].map(gross),
        [0, 5_000, 5_000, 0].map(Money::units)
    );
}

#[test]
fn a_clawback_is_of_what_was_paid_or_of_what_was_received() {
    let at = |basis| -clawed_back(basis, 1);
    // 22 % of income tax and 7.65 % of payroll taxes are due on it: 2026, single, 100,000.
    assert_eq!(
        at(Some(ClawbackBasis::Net)),
        Money::cents(500_000 - 110_000 - 38_250)
    );
    assert_eq!(at(Some(ClawbackBasis::Gross)), Money::units(5_000));
    assert_eq!(at(None), Money::units(5_000));
}

#[test]
fn what_is_open_about_a_clawback_is_assumed_and_asked() {
    let assumed = |outcome: &Outcome, open| outcome.assumed.iter().any(|one| one.open == open);
    let outcome = plain(&halves());
    assert!(assumed(&outcome, Open::Clawback) && outcome.questions.contains(&Open::Clawback));
    let mut offer = halves();
    offer.terms.clawback = ClawbackKind::Table;
    let outcome = plain(&offer);
    for open in [Open::Field(Field::ClawbackTable), Open::ClawbackOf] {
        assert!(assumed(&outcome, open) && outcome.questions.contains(&open));
    }
    offer.terms.clawback = ClawbackKind::ProRata;
    let months = Open::Field(Field::ClawbackMonths);
    let outcome = plain(&offer);
    assert!(assumed(&outcome, months) && outcome.questions.contains(&months));
    // A table that is told needs no choice.
    let mut offer = halves();
    offer
        .texts
        .insert(Field::ClawbackTable, "100/50".to_owned());
    let outcome = plain(&offer);
    assert!(!assumed(&outcome, Open::Clawback) && !outcome.questions.contains(&Open::Clawback));
    assert!(outcome.kept[1].kept.of_kind(PartKind::Clawback) < Money::ZERO);
}

fn moved(tax: Option<RelocationTax>, shared: &OfferSettings) -> Outcome {
    let mut offer = draft(&[(Field::Pay, "100k"), (Field::Relocation, "10k")]);
    offer.terms.relocation = tax;
    worked(&offer, shared)
}

#[test]
fn relocation_money_is_wages_unless_the_employer_pays_the_tax() {
    let of = |tax| moved(tax, &OfferSettings::default());
    let cost = |outcome: &Outcome| {
        outcome.years[0].take_home.amount() - outcome.years[1].take_home.amount()
    };
    // 22 % of income tax and 7.65 % of payroll taxes: 2026, single, from 100,000 on.
    let wages = of(Some(RelocationTax::Wages));
    assert_eq!(cost(&wages), -Money::units(2_965));
    assert_eq!(
        wages.years[0].take_home.of_kind(PartKind::RelocationTax),
        -Money::units(2_965)
    );
    let free = of(Some(RelocationTax::Free));
    assert_eq!(cost(&free), Money::ZERO);
    assert!(free.warnings.contains(&Warning::RelocationIsWages));
    let grossed_up = of(Some(RelocationTax::GrossedUp));
    assert_eq!(cost(&grossed_up), Money::ZERO);
    let added = |outcome: &Outcome| outcome.years[0].total.of_kind(PartKind::RelocationGrossUp);
    // 10,000 / (1 - 0.2965), as S3 has it: all of it lies in one bracket.
    assert_eq!(added(&grossed_up).as_cents(), 421_464);
    assert_eq!(added(&wages) + added(&free), Money::ZERO);
    for outcome in [&wages, &free, &grossed_up] {
        let paid = outcome.years[0].total.of_kind(PartKind::Relocation);
        assert_eq!(paid, Money::units(10_000));
        assert_eq!(outcome.guaranteed.amount(), Money::units(100_000));
    }
}

#[test]
fn relocation_money_is_taken_for_wages_until_it_is_told() {
    let open = moved(None, &OfferSettings::default());
    let wages = moved(Some(RelocationTax::Wages), &OfferSettings::default());
    assert_eq!(open.years, wages.years);
    assert!(open.questions.contains(&Open::RelocationTax));
    assert!(
        open.assumed
            .iter()
            .any(|one| one.open == Open::RelocationTax)
    );
    assert!(!wages.questions.contains(&Open::RelocationTax));
}

#[test]
fn elsewhere_the_own_rate_is_grossed_up() {
    let shared = OfferSettings {
        taxes: Taxes::OwnRate(Decimal::ratio(40, 100)),
        ..OfferSettings::default()
    };
    let year = &moved(Some(RelocationTax::GrossedUp), &shared).years[0];
    let added = year.total.of_kind(PartKind::RelocationGrossUp);
    assert_eq!(added.as_cents(), 666_667);
    let free = moved(Some(RelocationTax::Free), &shared);
    assert!(!free.warnings.contains(&Warning::RelocationIsWages));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_gross_up_leaves_the_payment_whole(
        pay in 0_i64..1_000_000,
        amount in 1_i64..200_000,
        status in select(FilingStatus::ALL.to_vec()),
        kind in select(vec![Kind::SalariedExempt, Kind::Contractor]),
    ) {
        let first = |tax, cents: i64| {
            let relocation = format!("{}.{:02}", cents / 100, cents % 100);
            let mut offer = draft(&[(Field::Pay, &pay.to_string()), (Field::Relocation, &relocation)]);
            offer.terms.kind = kind;
            offer.terms.relocation = Some(tax);
            let shared = OfferSettings { status, ..OfferSettings::default() };
            worked(&offer, &shared).years.remove(0)
        };
        let whole = first(RelocationTax::GrossedUp, amount * 100);
        let added = whole.total.of_kind(PartKind::RelocationGrossUp);
        prop_assert!(added >= Money::ZERO);
        prop_assert_eq!(&whole.take_home, &first(RelocationTax::Free, amount * 100).take_home);
        // The tax on both is what was added, to the cents of the typed amount.
        let both = first(RelocationTax::Wages, amount * 100 + added.as_cents());
        let tax = -both.take_home.of_kind(PartKind::RelocationTax);
        prop_assert!((tax - added).max(added - tax) <= Money::cents(2));
    }

    #[test]
    fn a_clawback_of_the_net_never_takes_more(
        pay in 0_i64..1_000_000,
        parts in select(vec!["50/50", "all at start", "20%, 80% after 30 months"]),
        table in select(vec!["100/50/25", "30: 70%"]),
        after in 0_usize..=4,
    ) {
        let taken = |basis| {
            let mut offer = draft(&[
                (Field::Pay, &pay.to_string()),
                (Field::SignOn, "40k"),
                (Field::SignOnParts, parts),
                (Field::ClawbackTable, table),
            ]);
            offer.terms.clawback_of = Some(basis);
            -plain(&offer).kept[after].kept.of_kind(PartKind::Clawback)
        };
        let (gross, net) = (taken(ClawbackBasis::Gross), taken(ClawbackBasis::Net));
        prop_assert!(Money::ZERO <= net && net <= gross);
    }
}
