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
use worked::{draft, plain};

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
