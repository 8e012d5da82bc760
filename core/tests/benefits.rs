//! The compact calculator says what the offer calculator says of the same facts.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

use proptest::prelude::*;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::embed::benefits::{ASKED, Benefits, benefits, type_text};
use steppingstone_core::money::Money;
use steppingstone_core::offers::{
    DecimalPoint, Field, Offer, OfferDraft, OfferSettings, PartKind, compare,
};

fn shared(deferral: i64) -> OfferSettings {
    OfferSettings {
        deferral: Some(Decimal::ratio(deferral, 1_000)),
        ..OfferSettings::default()
    }
}

fn offer(told: &[(Field, &str)]) -> Offer {
    let mut draft = OfferDraft::default();
    for (field, text) in told {
        draft.texts.insert(*field, (*text).to_owned());
    }
    draft.parse(DecimalPoint::Fraction).unwrap()
}

#[test]
fn a_year_worked_by_hand() {
    let told = [
        (Field::Pay, "78k"),
        (Field::Match, "50% of 6%"),
        (Field::EmployerPremium, "500"),
        (Field::Vacation, "15"),
        (Field::Holidays, "11"),
    ];
    // 78,000 x 4 % x 50 %; 12 x 500; 26 days at 300; 85,560 for 234 days.
    let expected = Benefits {
        pay: Money::units(78_000),
        matched: Money::units(1_560),
        assumed: None,
        possible: Money::units(2_340),
        premium: Money::units(6_000),
        total: Money::units(85_560),
        leave: Money::units(7_800),
        a_day: Money::units(85_560).per(Decimal::whole(234)),
    };
    assert_eq!(benefits(&offer(&told), &shared(40)), Some(expected));
    assert_eq!(expected.a_day.as_cents(), 36_564);
}

#[test]
fn a_match_is_counted_whole_where_nothing_is_said_of_saving() {
    let told = [(Field::Pay, "78k"), (Field::Match, "50% of 6%")];
    let whole = benefits(&offer(&told), &OfferSettings::default()).unwrap();
    assert_eq!(whole.matched, Money::units(2_340));
    assert_eq!(whole.assumed, Some(Decimal::ratio(6, 100)));
    let none = benefits(&offer(&told[..1]), &OfferSettings::default()).unwrap();
    assert_eq!(none.assumed, None);
}

#[test]
fn pay_by_the_hour_is_the_year_that_offers_make_of_it() {
    let mut draft = OfferDraft::default();
    type_text(&mut draft, Field::Pay, "28/h".to_owned());
    let (offer, _) = draft.readable_in(DecimalPoint::Fraction, "USD");
    let short = benefits(&offer, &shared(60)).unwrap();
    let long = &compare(std::slice::from_ref(&offer), &shared(60), &[]).outcomes[0];
    assert_eq!(short.pay, long.years[0].total.of_kind(PartKind::Base));
}

#[test]
fn what_is_not_told_adds_nothing_and_no_pay_is_no_answer() {
    let only = benefits(&offer(&[(Field::Pay, "52,000")]), &shared(60)).unwrap();
    assert_eq!(only.total, Money::units(52_000));
    assert_eq!((only.matched, only.leave), (Money::ZERO, Money::ZERO));
    assert_eq!(only.a_day, Money::units(200));
    assert_eq!(
        benefits(&offer(&[(Field::Match, "50% of 6%")]), &shared(60)),
        None
    );
    assert_eq!(benefits(&offer(&[(Field::Pay, "0")]), &shared(60)), None);
}

#[test]
fn days_off_all_year_leave_no_day_to_work() {
    let told = [
        (Field::Pay, "52k"),
        (Field::Vacation, "260"),
        (Field::Holidays, "60"),
    ];
    assert_eq!(
        benefits(&offer(&told), &shared(0)).unwrap().a_day,
        Money::ZERO
    );
}

proptest! {
    #[test]
    fn it_agrees_with_the_offer_calculator(
        pay in 1_i64..2_000_000,
        // No rate below a tenth is read: see `retirement::tiers`.
        rate in (9_i64..=200).prop_map(|rate| if rate == 9 { 0 } else { rate }),
        width in 0_i64..=100,
        premium in 0_i64..5_000,
        vacation in 0_i64..=60,
        holidays in 0_i64..=20,
        deferral in 0_i64..=1_000,
    ) {
        let texts = [
            (Field::Pay, pay.to_string()),
            (Field::Match, format!("{rate}% of {width}%")),
            (Field::EmployerPremium, premium.to_string()),
            (Field::Vacation, vacation.to_string()),
            (Field::Holidays, holidays.to_string()),
        ];
        let told: Vec<(Field, &str)> = texts.iter().map(|(field, text)| (*field, text.as_str())).collect();
        prop_assert!(ASKED.iter().all(|field| told.iter().any(|(other, _)| other == field)));
        let (offer, shared) = (offer(&told), shared(deferral));
        let short = benefits(&offer, &shared).unwrap();
        let long = &compare(std::slice::from_ref(&offer), &shared, &[]).outcomes[0];
        let year = &long.years[0].total;
        prop_assert_eq!(short.pay, year.of_kind(PartKind::Base));
        prop_assert_eq!(short.matched, year.of_kind(PartKind::Match));
        prop_assert_eq!(short.premium, year.of_kind(PartKind::EmployerPremium));
        prop_assert_eq!(short.total, year.amount());
        prop_assert_eq!(short.possible, long.matching.possible);
        prop_assert_eq!(short.leave.to_cents(), long.leave_value.amount().to_cents());
    }
}
