//! Terms of pay, pension and plan, followed through everything that is worked out of an offer.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

mod worked;

use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::*;
use worked::{draft, plain, worked};

fn quoted(package: Option<bool>, told: &[(Field, &str)]) -> Outcome {
    let mut offer = draft(&[(Field::Pay, "110k"), (Field::Pension, "10%")]);
    for (field, text) in told {
        offer.texts.insert(*field, (*text).to_owned());
    }
    offer.terms.package = package;
    let taxes = Taxes::OwnRate(Decimal::ratio(30, 100));
    let shared = OfferSettings {
        taxes,
        ..OfferSettings::default()
    };
    worked(&offer, &shared)
}

#[test]
fn a_package_is_pay_and_pension_together() {
    let of = |outcome: &Outcome| {
        let total = &outcome.years[0].total;
        [PartKind::Base, PartKind::Pension, PartKind::Gratuity].map(|kind| total.of_kind(kind))
    };
    let units = |amounts: [i64; 3]| amounts.map(Money::units);
    assert_eq!(of(&quoted(Some(true), &[])), units([100_000, 10_000, 0]));
    assert_eq!(of(&quoted(Some(false), &[])), units([110_000, 11_000, 0]));
    let package = quoted(Some(true), &[]);
    assert_eq!(package.guaranteed.amount(), Money::units(100_000));
    assert_eq!(package.take_home.amount(), Money::units(70_000));
    // With a basic pay of half, as I4 has it: 12 % and 4.81 % of it.
    let told = [
        (Field::Pay, "2m"),
        (Field::BasicShare, "50%"),
        (Field::Pension, "12%"),
        (Field::Gratuity, "4.81%"),
    ];
    let parts = [1_831_900, 120_000, 48_100];
    assert_eq!(of(&quoted(Some(true), &told)), units(parts));
    // The parts of a later year rise together.
    let raised = quoted(Some(true), &[(Field::Raise, "10%")]);
    let second = &raised.years[1].total;
    assert_eq!(second.amount(), Money::units(121_000));
}

#[test]
fn whether_it_is_a_package_is_assumed_and_asked() {
    let open = quoted(None, &[]);
    assert_eq!(open.guaranteed.amount(), Money::units(110_000));
    assert!(open.questions.contains(&Open::Package));
    assert!(open.assumed.iter().any(|one| one.open == Open::Package));
    let plain = quoted(None, &[(Field::Pension, "")]);
    assert!(!plain.questions.contains(&Open::Package));
}

#[test]
fn a_gratuity_is_kept_once_its_years_are_served() {
    let told = [(Field::Gratuity, "5%"), (Field::GratuityYears, "3")];
    let outcome = quoted(Some(false), &told);
    let kept = |after: usize| {
        let leaving = &outcome.kept[after];
        [&leaving.kept, &leaving.left_behind].map(|figure| figure.of_kind(PartKind::Gratuity))
    };
    let units = |amounts: [i64; 2]| amounts.map(Money::units);
    assert_eq!(kept(2), units([0, 11_000]));
    assert_eq!(kept(3), units([16_500, 0]));
}

#[test]
fn overtime_follows_the_year_s_pay_and_not_a_payment_s() {
    let told = [
        (Field::Pay, "3,000"),
        (Field::Payments, "13"),
        (Field::OvertimeHours, "5"),
    ];
    let mut offer = draft(&told);
    offer.terms.kind = Kind::SalariedNonExempt;
    let overtime = plain(&offer).years[0].total.of_kind(PartKind::Overtime);
    // 39,000 / 2,080 an hour, 260 hours at one and a half.
    assert_eq!(overtime.as_cents(), 731_250);
}

#[test]
fn payments_of_a_year_are_its_paydays() {
    let of = |pay, payments| {
        let mut offer = draft(&[
            (Field::Pay, pay),
            (Field::Payments, payments),
            (Field::Match, "50% of 6%"),
        ]);
        offer.terms.true_up = Some(false);
        let shared = OfferSettings {
            taxes: Taxes::OwnRate(Decimal::ratio(30, 100)),
            deferral: Some(Decimal::ZERO),
            ..OfferSettings::default()
        };
        let outcome = worked(&offer, &shared);
        let open = Open::Frequency;
        assert!(!outcome.questions.contains(&open));
        assert!(outcome.assumed.iter().all(|one| one.open != open));
        outcome.per_pay.amount()
    };
    // Seven tenths of a payment.
    assert_eq!(of("4,000", "12"), Money::units(2_800));
    assert_eq!(of("3,000", "14"), Money::units(2_100));
    assert_eq!(of("3,000", "13.5"), Money::units(2_100));
}

#[test]
fn a_payday_has_no_bonus_in_it() {
    let told = [(Field::Pay, "104k"), (Field::BonusTarget, "20%")];
    let outcome = plain(&draft(&told));
    let without = plain(&draft(&told[..1]));
    assert_eq!(outcome.per_pay, without.per_pay);
    assert_eq!(outcome.per_pay.of_kind(PartKind::Base), Money::units(4_000));
    assert!(outcome.take_home.amount() > without.take_home.amount());
}

/// By hand: 10 % of 100,000 in 26 pays is 384.62, and the bonus puts something aside on its own day.
#[test]
fn a_payday_puts_nothing_of_the_bonus_aside() {
    let told = [
        (Field::Pay, "100k"),
        (Field::Match, "50% of 6%"),
        (Field::BonusTarget, "20%"),
    ];
    let shared = OfferSettings {
        deferral: Some(Decimal::ratio(10, 100)),
        local_rate: Some(Decimal::ratio(2, 100)),
        ..OfferSettings::default()
    };
    let mut with = draft(&told);
    with.terms.frequency = Some(Frequency::EveryTwoWeeks);
    let mut without = draft(&told[..2]);
    without.terms.frequency = with.terms.frequency;
    for true_up in [true, false] {
        for match_on_bonus in [true, false] {
            with.terms.true_up = Some(true_up);
            with.terms.match_on_bonus = Some(match_on_bonus);
            let payday = worked(&with, &shared).per_pay;
            assert_eq!(payday, worked(&without, &shared).per_pay);
            assert_eq!(payday.of_kind(PartKind::Deferral).as_cents(), -38_462);
        }
    }
    with.terms.match_on_bonus = Some(true);
    let year = worked(&with, &shared).take_home;
    assert_eq!(year.of_kind(PartKind::Deferral), -Money::units(12_000));
}

#[test]
fn what_is_saved_is_not_in_the_pocket_whatever_the_taxes() {
    let offer = draft(&[(Field::Pay, "100k"), (Field::Match, "50% of 6%")]);
    let shared = OfferSettings {
        taxes: Taxes::OwnRate(Decimal::ratio(30, 100)),
        deferral: Some(Decimal::ratio(6, 100)),
        ..OfferSettings::default()
    };
    let outcome = worked(&offer, &shared);
    assert_eq!(outcome.take_home.amount(), Money::units(64_000));
}

#[test]
fn a_match_may_count_the_bonus_or_ask_for_the_last_day() {
    let shared = OfferSettings {
        deferral: Some(Decimal::ratio(6, 100)),
        ..OfferSettings::default()
    };
    let matched = |on_bonus, last_day, months: &str| {
        let mut offer = draft(&[
            (Field::Pay, "100k"),
            (Field::BonusTarget, "10%"),
            (Field::Match, "50% of 6%"),
            (Field::TermMonths, months),
        ]);
        offer.terms.match_on_bonus = on_bonus;
        offer.terms.last_day = last_day;
        let outcome = worked(&offer, &shared);
        (outcome.years[0].total.of_kind(PartKind::Match), outcome)
    };
    assert_eq!(matched(Some(false), None, "").0, Money::units(3_000));
    assert_eq!(matched(Some(true), None, "").0, Money::units(3_300));
    let (open, outcome) = matched(None, None, "6");
    assert_eq!(open, Money::units(1_500));
    for fact in [Open::MatchOnBonus, Open::LastDay] {
        assert!(outcome.questions.contains(&fact), "{fact:?}");
    }
    assert_eq!(matched(None, Some(true), "6").0, Money::ZERO);
    assert_eq!(matched(None, Some(true), "12").0, Money::units(3_000));
}

#[test]
fn premiums_of_a_pay_assume_how_often_it_comes_until_that_is_told() {
    let mut offer = draft(&[(Field::Pay, "60k"), (Field::Premium, "120 / pay")]);
    let premium = |offer: &OfferDraft| {
        let outcome = plain(offer);
        let assumed = outcome.assumed.iter();
        let is_assumed = assumed.clone().any(|one| one.open == Open::Frequency);
        let is_asked = outcome.questions.contains(&Open::Frequency);
        assert_eq!(is_assumed, is_asked);
        (-outcome.take_home.of_kind(PartKind::Premium), is_assumed)
    };
    assert_eq!(premium(&offer), (Money::units(3_120), true));
    offer.terms.frequency = Some(Frequency::TwiceAMonth);
    assert_eq!(premium(&offer), (Money::units(2_880), false));
}

#[test]
fn a_term_is_told_by_its_months_or_by_its_last_day() {
    let of = |told: &[(Field, &str)]| {
        let mut all = vec![
            (Field::Pay, "60k"),
            (Field::SignOn, "10k"),
            (Field::SignOnParts, "50% at start, 50% after 6 months"),
            (Field::Stock, "48k"),
            (Field::StockSchedule, "48 months"),
            (Field::Match, "50% of 6%"),
        ];
        all.extend(told);
        plain(&draft(&all))
    };
    let start = (Field::Start, "2026-07-01");
    let months = of(&[start, (Field::TermMonths, "6")]);
    let by_day = of(&[start, (Field::TermEnd, "2026-12-31")]);
    assert_eq!(by_day, months);
    assert_eq!(
        by_day.over_horizon.of_kind(PartKind::Base),
        Money::units(30_000)
    );
    assert!(by_day.questions.contains(&Open::LastDay));
    // The months stand if both are told.
    let both = of(&[
        start,
        (Field::TermMonths, "6"),
        (Field::TermEnd, "2028-06-30"),
    ]);
    assert_eq!(both, months);
    // Twelve months and a half of one of thirty days.
    let days = of(&[(Field::Start, "2026-06-01"), (Field::TermEnd, "2027-06-15")]);
    let base = |year: usize| days.years[year].total.of_kind(PartKind::Base).to_cents();
    assert_eq!([base(0), base(1)], [60_000, 2_500].map(Money::units));
}

#[test]
fn a_last_day_without_a_first_ends_nothing_and_asks() {
    let told = [(Field::Pay, "60k"), (Field::TermEnd, "2026-12-31")];
    let open = plain(&draft(&told));
    let endless = plain(&draft(&told[..1]));
    assert_eq!(open.over_horizon, endless.over_horizon);
    assert!(open.warnings.contains(&Warning::TermWithoutStart));
    assert!(open.questions.contains(&Open::Field(Field::Start)));
    for more in [(Field::Start, "2026-01-01"), (Field::TermMonths, "12")] {
        let told = plain(&draft(&[told[0], told[1], more]));
        assert!(!told.warnings.contains(&Warning::TermWithoutStart));
        assert!(!told.questions.contains(&Open::Field(Field::Start)));
        assert_eq!(told.over_horizon.amount(), Money::units(60_000));
    }
    assert!(!endless.questions.contains(&Open::Field(Field::Start)));
}

#[test]
fn no_raise_is_promised() {
    let sure = |raise: &str, certainty| {
        let outcome = plain(&draft(&[(Field::Pay, "100k"), (Field::Raise, raise)]));
        outcome.years.into_iter().map(move |year| {
            let parts = year.total.parts().iter();
            let sure = parts.filter(|part| part.certainty == certainty);
            sure.map(|part| part.amount).sum::<Money>()
        })
    };
    let check = |raise, certainty, expected: [i64; 4]| {
        assert!(sure(raise, certainty).eq(expected.map(Money::units)));
    };
    check("10%", Certainty::Guaranteed, [100_000; 4]);
    check("10%", Certainty::Performance, [0, 10_000, 21_000, 33_100]);
    check(
        "-10%",
        Certainty::Guaranteed,
        [100_000, 90_000, 81_000, 72_900],
    );
    check("-10%", Certainty::Performance, [0; 4]);
}
