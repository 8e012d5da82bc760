//! Stock and purchase plans, followed through everything that is worked out of an offer.

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

fn plan(look_back: Option<bool>, told: &[(Field, &str)]) -> Outcome {
    let mut offer = draft(&[
        (Field::Pay, "100k"),
        (Field::EsppShare, "10%"),
        (Field::EsppDiscount, "15%"),
    ]);
    for (field, text) in told {
        offer.texts.insert(*field, (*text).to_owned());
    }
    offer.terms.look_back = look_back;
    plain(&offer)
}

#[test]
fn a_plan_that_looks_back_gains_from_a_rising_price() {
    let gain = |outcome: &Outcome| outcome.years[0].total.of_kind(PartKind::Espp).as_cents();
    let rising = (Field::StockGrowth, "21%");
    assert_eq!(gain(&plan(Some(false), &[rising])), 176_471);
    // Half a year at 21 % a year is 10 %: 10,000 x 1.1 / 0.85 - 10,000.
    assert_eq!(gain(&plan(Some(true), &[rising])), 294_118);
    let year = (Field::EsppMonths, "12");
    assert_eq!(gain(&plan(Some(true), &[rising, year])), 423_529);
    // The lower of two prices is that of the purchase if the price falls.
    let falling = (Field::StockGrowth, "-50%");
    assert_eq!(gain(&plan(Some(true), &[falling])), 176_471);
    assert_eq!(gain(&plan(Some(true), &[])), 176_471);
}

#[test]
fn what_a_plan_gains_changes_no_payday() {
    let (with, without) = (
        plan(Some(false), &[]),
        plain(&draft(&[(Field::Pay, "100k")])),
    );
    for kind in [
        PartKind::SocialSecurity,
        PartKind::Medicare,
        PartKind::IncomeTax,
    ] {
        let taken = |outcome: &Outcome| outcome.per_pay.of_kind(kind).as_cents();
        assert!(taken(&with) < 0, "{kind:?}");
        assert_eq!(taken(&with), taken(&without), "{kind:?}");
    }
}

#[test]
fn what_is_open_about_a_plan_is_assumed_and_asked() {
    let outcome = plan(None, &[]);
    assert!(outcome.questions.contains(&Open::LookBack));
    assert!(outcome.assumed.iter().any(|one| one.open == Open::LookBack));
    let months = Open::Field(Field::EsppMonths);
    assert!(!outcome.questions.contains(&months));
    let outcome = plan(Some(true), &[]);
    assert!(outcome.questions.contains(&months));
    for open in [months, Open::Field(Field::StockGrowth)] {
        assert!(outcome.assumed.iter().any(|one| one.open == open));
    }
    // Without a plan nothing of it is asked.
    let none = plain(&draft(&[(Field::Pay, "100k")]));
    assert!(!none.questions.contains(&Open::Field(Field::EsppDiscount)));
}

#[test]
fn the_law_limits_what_goes_into_a_plan() {
    let within = plan(Some(false), &[(Field::EsppShare, "20%")]);
    assert!(!within.warnings.contains(&Warning::EsppLimit));
    let beyond = plan(Some(false), &[(Field::EsppShare, "25%")]);
    assert!(beyond.warnings.contains(&Warning::EsppLimit));
    // 21,250 x 15 / 85.
    let gain = beyond.years[0].total.of_kind(PartKind::Espp);
    assert_eq!(gain.as_cents(), 375_000);
}

#[test]
fn payroll_taxes_leave_the_gain_out() {
    let of = |told: &[(Field, &str)], kind| plan(Some(false), told).take_home.of_kind(kind);
    let none = [(Field::EsppShare, "0")];
    assert_eq!(
        of(&[], PartKind::SocialSecurity),
        of(&none, PartKind::SocialSecurity)
    );
    assert!(of(&[], PartKind::IncomeTax) < of(&none, PartKind::IncomeTax));
}

#[test]
fn a_term_of_half_a_year_earns_by_the_hour_what_a_year_does() {
    let told = [
        (Field::Pay, "60k"),
        (Field::Vacation, "10"),
        (Field::DaysOnSite, "5"),
        (Field::CommuteMinutes, "60"),
        (Field::FareADay, "4"),
        (Field::HomeOffice, "500"),
        (Field::Stock, "48k"),
        (Field::StockSchedule, "48 months"),
    ];
    let shared = OfferSettings {
        taxes: Taxes::OwnRate(Decimal::ratio(20, 100)),
        ..OfferSettings::default()
    };
    let year = worked(&draft(&told), &shared);
    let mut short = draft(&told);
    short.texts.insert(Field::TermMonths, "6".to_owned());
    let half = worked(&short, &shared);
    assert_eq!(
        half.hours.effort.hours(),
        year.hours.effort.hours().over(Decimal::whole(2))
    );
    assert_eq!(
        half.hours.per_hour.to_cents(),
        year.hours.per_hour.to_cents()
    );
    assert_eq!(
        half.hours.total_per_hour.to_cents(),
        year.hours.total_per_hour.to_cents()
    );
    assert_eq!(
        half.per_pay.amount().to_cents(),
        year.per_pay.amount().to_cents()
    );
    // What has not vested by the end of a term does not.
    assert_eq!(
        half.over_horizon.of_kind(PartKind::Stock),
        Money::units(6_000)
    );
}

#[test]
fn stock_is_told_by_units_marked_down_and_diluted() {
    let stock = |told: &[(Field, &str)]| {
        let mut offer = draft(&[(Field::Pay, "1"), (Field::SharePrice, "20")]);
        for (field, text) in told {
            offer.texts.insert(*field, (*text).to_owned());
        }
        let outcome = plain(&offer);
        let year = &outcome.years[0];
        (year.total.of_kind(PartKind::Stock), year.options_on_paper)
    };
    let units = (Field::StockUnits, "1,000");
    assert_eq!(stock(&[units]).0, Money::units(5_000));
    let haircut = (Field::StockHaircut, "30%");
    assert_eq!(stock(&[units, haircut]).0, Money::units(3_500));
    // A value that is told stands.
    assert_eq!(stock(&[units, (Field::Stock, "8k")]).0, Money::units(2_000));
    let options = [(Field::Options, "400"), (Field::Strike, "10")];
    assert_eq!(stock(&options).1, Money::units(1_000));
    let diluted = [options[0], options[1], (Field::Dilution, "20%")];
    assert_eq!(stock(&diluted).1, Money::units(800));
}

#[test]
fn stock_has_a_range_where_one_is_told() {
    let mut offer = draft(&[
        (Field::Pay, "100k"),
        (Field::Stock, "40k"),
        (Field::StockSchedule, "25/25/25/25"),
        (Field::StockGrowthLow, "-100%"),
    ]);
    let outcome = plain(&offer);
    assert_eq!(outcome.stock_low, [Money::ZERO; 4]);
    assert_eq!(outcome.stock_high, []);
    offer.texts.insert(Field::StockGrowthHigh, "10%".to_owned());
    // 10,000 at 1.1, 1.21, 1.331 and 1.4641, and no word of it in what is expected.
    let high = plain(&offer).stock_high;
    assert_eq!(high, [11_000, 12_100, 13_310, 14_641].map(Money::units));
    assert_eq!(outcome.over_horizon, plain(&offer).over_horizon);
}
