//! Leave that is earned and saved up, followed through everything that is worked out of an offer.

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

fn saving_up(paid_out: Option<bool>, told: &[(Field, &str)]) -> Outcome {
    let mut offer = draft(&[
        (Field::Pay, "104k"),
        (Field::LeaveEarned, "20 days a year"),
        (Field::VacationTaken, "12"),
        (Field::CarryOver, "5"),
    ]);
    for (field, text) in told {
        offer.texts.insert(*field, (*text).to_owned());
    }
    offer.terms.leave_paid_out = paid_out;
    plain(&offer)
}

#[test]
fn days_left_are_paid_out_or_lost() {
    // 104,000 / 260 is 400 a day; 8 days are left after a year, 13 after two.
    let of = |outcome: &Outcome, after: usize| {
        let leaving = &outcome.kept[after];
        [
            leaving.kept.of_kind(PartKind::LeavePaidOut),
            leaving.kept.of_kind(PartKind::LeaveTax),
            leaving.left_behind.of_kind(PartKind::LeavePaidOut),
        ]
        .map(Money::to_cents)
    };
    let cents = |amounts: [i64; 3]| amounts.map(Money::cents);
    let paid = saving_up(Some(true), &[]);
    // 22 % of income tax and 7.65 % of payroll taxes: 2026, single.
    assert_eq!(of(&paid, 0), cents([0, 0, 0]));
    assert_eq!(of(&paid, 1), cents([320_000, -94_880, 0]));
    assert_eq!(of(&paid, 2)[0], Money::units(5_200));
    let lost = saving_up(Some(false), &[]);
    assert_eq!(of(&lost, 1), cents([0, 0, 320_000]));
    assert_eq!(lost.over_horizon, paid.over_horizon);
    let days = |year: &LeaveYear| year.lost().rounded(6);
    let lost: Vec<Decimal> = paid.leave.iter().map(days).collect();
    assert_eq!(lost, [3, 8, 8, 8].map(Decimal::whole));
}

#[test]
fn what_is_open_about_leave_is_assumed_and_asked() {
    let open = saving_up(None, &[(Field::CarryOver, "")]);
    for open_fact in [Open::LeavePaidOut, Open::Field(Field::CarryOver)] {
        assert!(open.questions.contains(&open_fact), "{open_fact:?}");
        assert!(open.assumed.iter().any(|one| one.open == open_fact));
    }
    // Who takes every day has nothing to assume.
    let all = saving_up(None, &[(Field::VacationTaken, "20")]);
    assert!(all.assumed.iter().all(|one| one.open != Open::LeavePaidOut));
}

#[test]
fn days_not_taken_are_worked() {
    let days = |outcome: &Outcome| outcome.hours.effort.days.rounded(6);
    assert_eq!(days(&saving_up(None, &[])), Decimal::whole(248));
    let all = [(Field::VacationTaken, "")];
    assert_eq!(days(&saving_up(None, &all)), Decimal::whole(240));
    let some = [(Field::VacationTaken, ""), (Field::Vacation, "15")];
    assert_eq!(days(&saving_up(None, &some)), Decimal::whole(245));
}

#[test]
fn holidays_within_the_leave_are_not_counted_twice() {
    let days = |included| {
        let mut offer = draft(&[
            (Field::Pay, "50k"),
            (Field::Vacation, "28"),
            (Field::Holidays, "8"),
        ]);
        offer.terms.holidays_included = included;
        plain(&offer).hours.effort.days
    };
    assert_eq!(days(Some(true)), Decimal::whole(232));
    assert_eq!(days(Some(false)), Decimal::whole(224));
    assert_eq!(days(None), Decimal::whole(224));
}

#[test]
fn leave_with_a_child_is_shown_and_never_added() {
    let told = [(Field::Pay, "104k"), (Field::ParentalWeeks, "12 weeks")];
    let (with, without) = (plain(&draft(&told)), plain(&draft(&told[..1])));
    assert_eq!(with.parental_value, Money::units(24_000));
    assert_eq!(with.over_horizon, without.over_horizon);
    assert!(
        without
            .questions
            .contains(&Open::Field(Field::ParentalWeeks))
    );
}

#[test]
fn leave_is_worth_the_sum_of_its_days() {
    let mut offer = draft(&[
        (Field::Pay, "104k"),
        (Field::Vacation, "20"),
        (Field::Holidays, "25"),
        (Field::SickDays, "3"),
    ]);
    let days = |outcome: &Outcome| {
        let kinds = [PartKind::Vacation, PartKind::Holidays, PartKind::SickDays];
        kinds.map(|kind| outcome.leave_value.of_kind(kind))
    };
    let worth = |amounts: [i64; 3]| amounts.map(Money::units);
    assert_eq!(days(&plain(&offer)), worth([8_000, 10_000, 1_200]));
    // Those within the leave are worth nothing on top of it.
    offer.terms.holidays_included = Some(true);
    assert_eq!(days(&plain(&offer)), worth([8_000, 2_000, 1_200]));
}
