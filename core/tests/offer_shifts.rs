//! Pay of shifts, of a second rate and of part time, worked by hand.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

mod worked;

use steppingstone_core::decimal::Decimal;
use steppingstone_core::form;
use steppingstone_core::money::Money;
use steppingstone_core::offers::*;
use worked::{draft, plain};

fn job(kind: Kind, told: &[(Field, &str)]) -> OfferDraft {
    let mut offer = draft(told);
    offer.terms.kind = kind;
    offer
}

#[track_caller]
fn check_parts(offer: &OfferDraft, expected: &[(PartKind, i64)]) {
    let outcome = plain(offer);
    for (kind, cents) in expected {
        let got = outcome.recurring.of_kind(*kind).as_cents();
        assert_eq!(got, *cents, "{kind:?}");
    }
}

/// A nurse of three twelves at 40: 24 hours at night for 5.25 more, 12 on weekends for 10 %.
#[test]
fn shifts_are_paid_by_their_hours() {
    let told = [
        (Field::Pay, "40"),
        (Field::WeeklyHours, "36"),
        (Field::ShiftPay, "5.25"),
        (Field::ShiftHours, "24"),
        (Field::ShiftPay2, "10%"),
        (Field::ShiftHours2, "12"),
    ];
    // 36 x 40 x 52; (24 x 5.25 + 12 x 4) x 52.
    let parts = [(PartKind::Base, 7_488_000), (PartKind::Shift, 904_800)];
    check_parts(&job(Kind::Hourly, &told), &parts);
    // By contract an hour brings the rate.
    let contract = job(
        Kind::Contractor,
        &[&told[1..], &[(Field::Pay, "40/h")]].concat(),
    );
    check_parts(&contract, &[(PartKind::Shift, 0)]);
    // Fewer weeks are paid.
    let weeks = job(
        Kind::Hourly,
        &[&told[..], &[(Field::PaidWeeks, "40")]].concat(),
    );
    check_parts(&weeks, &[(PartKind::Shift, 696_000)]);
}

/// 40 hours at 20 and 8 more, with 10 of them at night for 3.60 more: 30 + 960 / 48 is 20.75 an
/// hour, of which half is paid for each of eight (29 CFR 778.207(b)).
#[test]
fn overtime_counts_what_shifts_bring() {
    let told = [
        (Field::Pay, "20"),
        (Field::WeeklyHours, "40"),
        (Field::OvertimeHours, "8"),
        (Field::ShiftPay, "3.60"),
        (Field::ShiftHours, "10"),
    ];
    let offer = job(Kind::Hourly, &told);
    // (8 x 20 + 8 x 20.75 / 2) x 52.
    let parts = [
        (PartKind::Base, 4_160_000),
        (PartKind::Shift, 187_200),
        (PartKind::Overtime, 1_263_600),
    ];
    check_parts(&offer, &parts);
    // Of that the extra half: 83 a week.
    let outcome = plain(&offer);
    assert_eq!(
        outcome.benefits.of_kind(PartKind::Overtime),
        Money::units(4_316)
    );
}

/// With a bonus of 10 %, the rate that overtime is worked out from has the shifts in it as well.
#[test]
fn the_regular_rate_has_every_part() {
    let told = [
        (Field::Pay, "20"),
        (Field::OvertimeHours, "8"),
        (Field::ShiftPay, "3.60"),
        (Field::ShiftHours, "10"),
        (Field::BonusTarget, "10%"),
    ];
    let outcome = plain(&job(Kind::Hourly, &told));
    // (960 + 36 + 80) / 48.
    let rate = &outcome.regular_rate;
    assert_eq!(rate.amount().as_cents(), 2_242);
    assert_eq!(rate.of_kind(PartKind::Shift).as_cents(), 75);
    assert_eq!(rate.of_kind(PartKind::Base), Money::units(20));
}

/// 24 hours at 40 and 12 at 45, with 6 more: the average of 1,500 for 36 hours is not what an extra
/// hour brings, but what its half is of (29 CFR 778.115): 40 x 42 + 60 is 1,740, or 41.43 an hour.
#[test]
fn hours_at_a_second_rate_are_a_part_of_those_agreed() {
    let told = [
        (Field::Pay, "40"),
        (Field::WeeklyHours, "36"),
        (Field::SecondRate, "45"),
        (Field::SecondHours, "12"),
    ];
    check_parts(&job(Kind::Hourly, &told), &[(PartKind::Base, 7_800_000)]);
    let more = job(
        Kind::Hourly,
        &[&told[..], &[(Field::OvertimeHours, "6")]].concat(),
    );
    // Six more hours at 40, and two above forty at half of 1,740 / 42.
    let overtime = (6.0 * 40.0 + 1_740.0 / 42.0) * 52.0 * 100.0;
    check_parts(&more, &[(PartKind::Overtime, overtime as i64 + 1)]);
    // A lower rate brings less; a day without pay is one of the average week.
    let less = job(
        Kind::Hourly,
        &[
            (Field::Pay, "40"),
            (Field::SecondRate, "30"),
            (Field::SecondHours, "20"),
            (Field::UnpaidDays, "5"),
        ],
    );
    let parts = [
        (PartKind::Base, 7_280_000),
        (PartKind::UnpaidLeave, -140_000),
    ];
    check_parts(&less, &parts);
    // A salary has one rate.
    let salary = job(
        Kind::SalariedExempt,
        &[&[(Field::Pay, "60k")], &told[1..]].concat(),
    );
    check_parts(&salary, &[(PartKind::Base, 6_000_000)]);
}

/// 52,000 for 40 hours are 25 an hour; a quarter of it for 8 hours at night is 50 a week.
#[test]
fn a_salary_has_shifts_too() {
    let told = [
        (Field::Pay, "52,000"),
        (Field::ShiftPay, "25%"),
        (Field::ShiftHours, "8"),
    ];
    for kind in [Kind::SalariedExempt, Kind::SalariedNonExempt] {
        check_parts(&job(kind, &told), &[(PartKind::Shift, 260_000)]);
    }
    let told = [&told[..], &[(Field::OvertimeHours, "5")]].concat();
    // 5 x 37.50, and half of 50 / 45 for each.
    let parts = [(PartKind::Shift, 260_000), (PartKind::Overtime, 989_444)];
    check_parts(&job(Kind::SalariedNonExempt, &told), &parts);
}

#[test]
fn a_raise_is_of_the_rate_and_not_of_an_amount() {
    let shift = |pay| {
        let told = [
            (Field::Pay, "20"),
            (Field::ShiftPay, pay),
            (Field::ShiftHours, "10"),
            (Field::Raise, "10%"),
        ];
        let outcome = plain(&job(Kind::Hourly, &told));
        outcome.years[1].total.of_kind(PartKind::Shift)
    };
    assert_eq!(shift("2"), Money::units(1_040));
    assert_eq!(shift("10%"), Money::units(1_144));
}

/// Four days of five: 32 of 40 hours.
#[test]
fn part_time_is_told_in_percent_of_full_time() {
    let mut offer = job(
        Kind::SalariedExempt,
        &[
            (Field::Pay, "100k"),
            (Field::WeeklyHours, "80%"),
            (Field::FullTimeHours, "40"),
        ],
    );
    let hours = offer.read(Field::WeeklyHours, DecimalPoint::Fraction);
    assert_eq!(hours, Ok(Some(Value::Number(Decimal::whole(32)))));
    let outcome = plain(&offer);
    assert_eq!(outcome.base, Money::units(100_000));
    assert!(outcome.questions.contains(&Open::PayIsFullTime));
    assert!(
        outcome
            .assumed
            .iter()
            .any(|it| it.open == Open::PayIsFullTime)
    );
    // 32 hours in 52 weeks.
    assert_eq!(outcome.hours.effort.work_hours, Decimal::whole(1_664));
    offer.terms.pay_is_full_time = Some(true);
    let outcome = plain(&offer);
    assert_eq!(outcome.base, Money::units(80_000));
    assert!(!outcome.questions.contains(&Open::PayIsFullTime));
    for (text, problem) in [("120%", true), ("1%", true), ("100%", false)] {
        offer.texts.insert(Field::WeeklyHours, text.to_owned());
        let read = offer.read(Field::WeeklyHours, DecimalPoint::Fraction);
        assert_eq!(read == Err(form::Problem::OutOfRange), problem, "{text}");
    }
}

#[track_caller]
fn check_refused(told: &[(Field, &str)], field: Field) {
    let problems = job(Kind::Hourly, told)
        .parse(DecimalPoint::Fraction)
        .unwrap_err();
    let of = |problem: &Problem| (problem.field, problem.kind);
    let problems: Vec<_> = problems.iter().map(of).collect();
    assert_eq!(problems, [(field, form::Problem::OutOfRange)]);
}

#[test]
fn no_shift_has_more_hours_than_the_week() {
    let week = [(Field::Pay, "20"), (Field::WeeklyHours, "36")];
    let with = |field, text| [&week[..], &[(field, text)]].concat();
    check_refused(&with(Field::ShiftHours, "37"), Field::ShiftHours);
    check_refused(&with(Field::SecondHours, "40"), Field::SecondHours);
    check_refused(&with(Field::ShiftPay2, "501%"), Field::ShiftPay2);
    let longer = [
        &with(Field::ShiftHours, "37")[..],
        &[(Field::OvertimeHours, "4")],
    ]
    .concat();
    assert!(
        job(Kind::Hourly, &longer)
            .parse(DecimalPoint::Fraction)
            .is_ok()
    );
}

#[test]
fn what_is_half_told_is_asked_and_adds_nothing() {
    let half = |told| plain(&job(Kind::Hourly, &[(Field::Pay, "20"), told])).questions;
    let asks = |told, field| half(told).contains(&Open::Field(field));
    assert!(asks((Field::ShiftPay, "2"), Field::ShiftHours));
    assert!(asks((Field::ShiftHours3, "2"), Field::ShiftPay3));
    assert!(asks((Field::SecondRate, "2"), Field::SecondHours));
    assert!(!asks((Field::Raise, "2%"), Field::ShiftPay));
    let told = [(Field::Pay, "20"), (Field::ShiftPay, "2")];
    check_parts(&job(Kind::Hourly, &told), &[(PartKind::Shift, 0)]);
}
