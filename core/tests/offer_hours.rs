//! Hours that are paid, hours that are worked, and what an hour of overtime brings.

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

fn of(kind: Kind, told: &[(Field, &str)]) -> Outcome {
    let mut offer = draft(told);
    offer.terms.kind = kind;
    plain(&offer)
}

/// 30 x 40 x 36 is 43,200, and 36 weeks are 180 days of eight hours.
#[test]
fn weeks_without_pay_are_not_worked() {
    let school = [
        (Field::Pay, "30/h"),
        (Field::PaidWeeks, "36"),
        (Field::WeeklyHours, "40"),
        (Field::DaysOnSite, "5"),
        (Field::CommuteMinutes, "60"),
        (Field::FareADay, "10"),
        (Field::ParentalWeeks, "2"),
    ];
    let outcome = of(Kind::Hourly, &school);
    assert_eq!(outcome.base, Money::units(43_200));
    let effort = outcome.hours.effort;
    assert_eq!(effort.days, Decimal::whole(180));
    assert_eq!(effort.work_hours, Decimal::whole(1_440));
    assert_eq!(effort.commute_hours, Decimal::whole(180));
    assert_eq!(effort.commute_cost, Money::units(1_800));
    // A paid week is a paid week.
    assert_eq!(outcome.parental_value, Money::units(2_400));

    let off = [(Field::Vacation, "10"), (Field::Holidays, "8")];
    let told: Vec<_> = school.into_iter().chain(off).collect();
    let outcome = of(Kind::Hourly, &told);
    assert_eq!(outcome.hours.effort.days, Decimal::whole(162));
    assert_eq!(outcome.leave_value.amount(), Money::units(18 * 240));

    // A year of 53 paid weeks has no more days than others, and a salary is for all of them.
    let days = |kind, pay, weeks| {
        let told = [(Field::Pay, pay), (Field::PaidWeeks, weeks)];
        of(kind, &told).hours.effort.days
    };
    assert_eq!(days(Kind::Hourly, "30/h", "53"), Decimal::whole(260));
    assert_eq!(days(Kind::SalariedExempt, "30k", "36"), Decimal::whole(260));
}

/// After tax, 43,200 are 36,891.20: 16,100 are deducted, 12,400 are taxed at 10 % and 14,700 at
/// 12 %, which is 3,004, and 7.65 % are 3,304.80.
#[test]
fn an_hour_of_a_school_year_earns_what_it_is_paid() {
    let told = [
        (Field::Pay, "30/h"),
        (Field::PaidWeeks, "36"),
        (Field::WeeklyHours, "40"),
    ];
    let outcome = of(Kind::Hourly, &told);
    assert_eq!(outcome.hours.per_hour.as_cents(), 2_562);
    // Nobody gives back more than comes.
    let unpaid = [told[0], told[1], (Field::UnpaidDays, "200")];
    assert_eq!(of(Kind::Hourly, &unpaid).guaranteed.amount(), Money::ZERO);
}

fn overtime(kind: Kind, told: &[(Field, &str)]) -> (i64, bool) {
    let outcome = of(kind, told);
    let assumed = outcome.assumed.iter();
    let open = Open::Field(Field::OvertimeTimes);
    // What is taken to be so is asked.
    if assumed.clone().any(|one| one.open == open) {
        assert!(outcome.questions.contains(&open));
    }
    let amount = outcome.years[0].total.of_kind(PartKind::Overtime);
    assert_eq!(amount, amount.to_units());
    (
        amount.as_cents() / 100,
        assumed.clone().any(|one| one.open == open),
    )
}

/// 38 x 3 x 52 is 5,928.
#[test]
fn what_overtime_is_told_to_pay_holds_for_every_hour_beyond_those_agreed() {
    let by_hour = |agreed, extra, times| {
        let told = [
            (Field::Pay, "38/h"),
            (Field::WeeklyHours, agreed),
            (Field::OvertimeHours, extra),
            (Field::OvertimeTimes, times),
        ];
        overtime(Kind::Hourly, &told)
    };
    assert_eq!(by_hour("36", "3", "2"), (2 * 5_928, false));
    assert_eq!(by_hour("36", "3", "1"), (5_928, false));
    // Untold, hours up to forty pay what any hour does, and nothing is taken to be so.
    assert_eq!(by_hour("36", "3", ""), (5_928, false));
    // Four hours once and two at one and a half: seven in all.
    assert_eq!(by_hour("36", "6", ""), (7 * 1_976, true));
    assert_eq!(by_hour("36", "6", "2"), (12 * 1_976, false));
    // Five of the hours agreed are above forty.
    assert_eq!(by_hour("45", "", ""), (15 * 988, true));
    assert_eq!(by_hour("45", "", "2"), (10 * 1_976, false));

    let salary = |agreed, extra, times| {
        let told = [
            (Field::Pay, "93,600"),
            (Field::WeeklyHours, agreed),
            (Field::OvertimeHours, extra),
            (Field::OvertimeTimes, times),
        ];
        overtime(Kind::SalariedNonExempt, &told)
    };
    // 50 an hour for 36 hours, 40 for 45: a salary is for all hours agreed.
    assert_eq!(salary("36", "2", "2"), (4 * 2_600, false));
    assert_eq!(salary("36", "2", ""), (2 * 2_600, false));
    assert_eq!(salary("45", "", ""), (0, false));
    assert_eq!(salary("45", "4", ""), (6 * 2_080, true));
}

/// The deduction is for the extra half above forty hours alone: a tax of 12 % less on it.
#[test]
fn hours_up_to_forty_have_no_premium_to_deduct() {
    let tax = |agreed, extra, times| {
        let told = [
            (Field::Pay, "20/h"),
            (Field::WeeklyHours, agreed),
            (Field::OvertimeHours, extra),
            (Field::OvertimeTimes, times),
        ];
        -of(Kind::Hourly, &told)
            .take_home
            .of_kind(PartKind::IncomeTax)
    };
    let salary = |pay| {
        let outcome = of(Kind::SalariedExempt, &[(Field::Pay, pay)]);
        -outcome.take_home.of_kind(PartKind::IncomeTax)
    };
    // 36 hours and four at double time are 44 hours' pay.
    assert_eq!(tax("36", "4", "2"), salary("45,760"));
    // Two more are four hours' pay, and the half of two hours is deducted: 20 x 52.
    assert_eq!(tax("36", "6", "2"), salary("48,880"));
}

/// 260 days less 40, of eight hours: no leave is paid, and none is worked.
#[test]
fn a_contractor_s_days_off_are_not_worked() {
    let told = [
        (Field::Pay, "100k"),
        (Field::Vacation, "30"),
        (Field::Holidays, "10"),
    ];
    let outcome = of(Kind::Contractor, &told);
    assert_eq!(outcome.hours.effort.days, Decimal::whole(220));
    assert_eq!(outcome.leave_value.amount(), Money::ZERO);
    assert_eq!(outcome.guaranteed.amount(), Money::units(100_000));
    // They lie in the weeks without work first.
    let days = |weeks| {
        let told = [told[0], told[1], told[2], (Field::PaidWeeks, weeks)];
        of(Kind::Contractor, &told).hours.effort.days
    };
    assert_eq!(days("44"), Decimal::whole(220));
    assert_eq!(days("46"), Decimal::whole(220));
    assert_eq!(days("40"), Decimal::whole(200));
    // All of them taken unless told; the rest of a short term is a part of it.
    let taken = [
        told[0],
        told[1],
        (Field::VacationTaken, "20"),
        (Field::TermMonths, "6"),
    ];
    let outcome = of(Kind::Contractor, &taken);
    assert_eq!(outcome.hours.effort.days, Decimal::whole(120));
}

/// 60 x 40 x 52 is 124,800; a day is 480.
#[test]
fn contract_work_by_the_hour_is_paid_for_the_hours_worked() {
    let of = |told: &[(Field, &str)]| {
        let all: Vec<_> = [(Field::Pay, "60/h")].iter().chain(told).copied().collect();
        of(Kind::Contractor, &all)
    };
    let plain = of(&[]);
    assert_eq!(plain.guaranteed.amount(), Money::units(124_800));
    for field in [Field::WeeklyHours, Field::PaidWeeks] {
        let open = Open::Field(field);
        assert!(plain.assumed.iter().any(|one| one.open == open));
    }
    assert!(plain.questions.contains(&Open::Field(Field::PaidWeeks)));
    let told = [
        (Field::WeeklyHours, "30"),
        (Field::PaidWeeks, "46"),
        (Field::Expenses, "2,800"),
    ];
    let outcome = of(&told);
    assert_eq!(outcome.base, Money::units(80_000));
    assert_eq!(outcome.hours.effort.work_hours, Decimal::whole(1_380));
    assert!(
        outcome
            .questions
            .iter()
            .all(|open| *open != Open::Field(Field::PaidWeeks))
    );
    // Twenty days off cost twenty days, however they are told; an hour worked brings the rate.
    for off in [(Field::Vacation, "20"), (Field::PaidWeeks, "48")] {
        let outcome = of(&[off]);
        assert_eq!(outcome.guaranteed.amount(), Money::units(115_200));
        assert_eq!(outcome.hours.effort.days, Decimal::whole(240));
        assert_eq!(outcome.hours.total_per_hour, Money::units(60));
    }
    let both = of(&[(Field::Vacation, "20"), (Field::PaidWeeks, "48")]);
    assert_eq!(both.guaranteed.amount(), Money::units(115_200));
}

/// 28 x 2,080 is 58,240, of which ten days take 2,240: 4 % of the 56,000 that are paid.
#[test]
fn a_plan_counts_the_days_that_are_paid() {
    let told = [
        (Field::Pay, "28/h"),
        (Field::UnpaidDays, "10"),
        (Field::Match, "100% of 4%"),
        (Field::Pension, "5%"),
    ];
    let mut offer = draft(&told);
    offer.terms.kind = Kind::Hourly;
    let shared = OfferSettings {
        deferral: Some(Decimal::ratio(6, 100)),
        ..OfferSettings::default()
    };
    for true_up in [true, false] {
        offer.terms.true_up = Some(true_up);
        let outcome = worked(&offer, &shared);
        let of = |kind| outcome.recurring.of_kind(kind).to_units();
        assert_eq!(of(PartKind::Match), Money::units(2_240));
        assert_eq!(of(PartKind::Pension), Money::units(2_800));
        let deferral = -outcome.take_home.of_kind(PartKind::Deferral);
        assert_eq!(deferral.to_units(), Money::units(3_360));
        assert_eq!(outcome.matching.possible, Money::units(2_240));
    }
}
