//! Vacation over the years: what is earned, taken, lost and left (P4, P5).
//!
//! Days are there from the start of each year, or are earned month by month until the balance is
//! full. At the end of a year what may not be carried over lapses. Who leaves at the end of a year
//! leaves before that, with all that is left.

use super::ctx::Ctx;
use super::gross::GrossYear;
use super::international;
use super::job::JobTerms;
use super::pay::WEEKS;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::input::field::Field;
use crate::offers::input::terms::Kind;

const TWELVE: Decimal = Decimal::whole(12);
/// Weekdays in a week.
const WEEKDAYS: Decimal = Decimal::whole(5);

/// How vacation comes and goes, in days of a full year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LeavePlan {
    /// There from the start of each year.
    pub granted: Decimal,
    /// Earned month by month.
    pub earned: Decimal,
    /// The most that can be saved up; nothing comes beyond it.
    pub cap: Option<Decimal>,
    /// How many days may be carried into the next year.
    pub carry_over: Decimal,
    /// Taken in a year, spread evenly, as far as there are any.
    pub taken: Decimal,
}

/// A year of vacation. What was carried in and earned is what was taken and is left.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LeaveYear {
    /// Days left from the year before.
    pub carried: Decimal,
    /// Days that came in the year.
    pub earned: Decimal,
    /// Days that did not come because the balance was full.
    pub missed: Decimal,
    /// Days taken.
    pub taken: Decimal,
    /// Days left at its end.
    pub left: Decimal,
    /// Those of them that may not be carried over.
    pub lapsed: Decimal,
}

impl LeaveYear {
    /// Days that are lost, either way.
    pub fn lost(&self) -> Decimal {
        self.missed + self.lapsed
    }

    fn earn(&mut self, days: Decimal, cap: Option<Decimal>) {
        let room = cap.map_or(days, |cap| (cap - self.left).max(Decimal::ZERO));
        let earned = days.min(room);
        self.earned = self.earned + earned;
        self.missed = self.missed + days - earned;
        self.left = self.left + earned;
    }

    fn take(&mut self, days: Decimal) {
        let taken = days.max(Decimal::ZERO).min(self.left);
        self.taken = self.taken + taken;
        self.left = self.left - taken;
    }
}

/// Years of vacation, one for each part of a year that is worked.
pub fn leave_years(plan: &LeavePlan, parts: &[Decimal]) -> Vec<LeaveYear> {
    let mut carried = Decimal::ZERO;
    let mut years = Vec::new();
    for part in parts {
        let mut year = LeaveYear {
            carried,
            left: carried,
            ..LeaveYear::default()
        };
        year.earn(plan.granted.times(*part), plan.cap);
        let (earned, taken) = (plan.earned.times(*part), plan.taken.times(*part));
        let mut earned_before = Decimal::ZERO;
        for month in 1..=12 {
            // By what is due so far, so that twelve months are the year to the last digit.
            let due = |days: Decimal| days.times(Decimal::whole(month)).over(TWELVE);
            let earned_so_far = due(earned);
            year.earn(earned_so_far - earned_before, plan.cap);
            earned_before = earned_so_far;
            let not_taken = due(taken) - year.taken;
            year.take(not_taken);
        }
        carried = year.left.min(plan.carry_over);
        year.lapsed = year.left - carried;
        years.push(year);
    }
    years
}

/// The vacation of an offer in the years worked out; none in contract work, where a day off is a
/// day without pay.
pub(crate) fn of_offer(ctx: &Ctx, job: &JobTerms, gross: &[GrossYear]) -> Vec<LeaveYear> {
    if job.kind == Kind::Contractor {
        return vec![LeaveYear::default(); gross.len()];
    }
    let vacation = ctx.offer.number(Field::Vacation);
    // A twelfth of most years cannot be written out.
    let earned = ctx.offer.number(Field::LeaveEarned);
    let earned = earned.map(|monthly| monthly.times(TWELVE).rounded(4));
    let taken = ctx.offer.number(Field::VacationTaken);
    let plan = LeavePlan {
        granted: earned.map_or(vacation.unwrap_or_default(), |_| Decimal::ZERO),
        earned: earned.unwrap_or_default(),
        cap: ctx.offer.number(Field::LeaveCap),
        carry_over: ctx.carry_over.value,
        taken: taken.or(vacation).or(earned).unwrap_or_default(),
    };
    let parts: Vec<Decimal> = gross.iter().map(|year| year.part).collect();
    leave_years(&plan, &parts)
}

/// Days off with pay in a full year: vacation as it is taken in the first, of which a `part` is
/// worked, and holidays, which may lie within it (I5).
pub(crate) fn days_off(ctx: &Ctx, leave: &[LeaveYear], part: Decimal) -> Decimal {
    let taken = leave.first().map(|year| year.taken).unwrap_or_default();
    let taken = taken.over(part);
    let holidays = ctx.number(Field::Holidays);
    let included = ctx.offer.terms.holidays_included == Some(true);
    international::days_off(taken, holidays, included)
}

/// Days off in a full year of contract work that lie within the weeks that are paid. Nobody pays
/// for them, so those weeks that are not paid are taken off first.
pub(crate) fn contract_days_off(ctx: &Ctx, weeks: Decimal) -> Decimal {
    let earned = ctx.number(Field::LeaveEarned).times(TWELVE).rounded(4);
    let given = ctx.offer.number(Field::VacationTaken);
    let given = given.or(ctx.offer.number(Field::Vacation));
    let holidays = ctx.number(Field::Holidays);
    let included = ctx.offer.terms.holidays_included == Some(true);
    let days = international::days_off(given.unwrap_or(earned), holidays, included)
        + ctx.number(Field::SickDays)
        + ctx.number(Field::UnpaidDays);
    let unpaid = (WEEKS - weeks).max(Decimal::ZERO).times(WEEKDAYS);
    (days - unpaid).max(Decimal::ZERO)
}

/// What the days left at the end of a year are worth, before tax: paid out, or lost.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Left {
    pub(crate) paid_out: Money,
    pub(crate) lost: Money,
}

/// Leaving at the end of the year at `index`, 0 the first, with so much pay for a day.
pub(crate) fn at_leaving(ctx: &Ctx, day: Money, leave: &[LeaveYear], index: usize) -> Left {
    let left = leave.get(index).map(|year| year.left).unwrap_or_default();
    if left == Decimal::ZERO {
        return Left::default();
    }
    let worth = day.times(left);
    let (paid_out, lost) = match ctx.leave_paid_out.value {
        true => (worth, Money::ZERO),
        false => (Money::ZERO, worth),
    };
    Left { paid_out, lost }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plan(granted: i64, earned: i64, taken: i64) -> LeavePlan {
        LeavePlan {
            granted: Decimal::whole(granted),
            earned: Decimal::whole(earned),
            cap: None,
            carry_over: Decimal::ZERO,
            taken: Decimal::whole(taken),
        }
    }

    #[track_caller]
    fn check(plan: &LeavePlan, expected: [[i64; 4]; 2]) {
        let days = |year: &LeaveYear| {
            [year.earned, year.taken, year.left, year.lost()].map(|days| days.rounded(6))
        };
        let years = leave_years(plan, &[Decimal::ONE; 2]);
        let got: Vec<_> = years.iter().map(days).collect();
        assert_eq!(got, expected.map(|year| year.map(Decimal::whole)));
    }

    #[test]
    fn days_are_earned_taken_carried_and_lost() {
        check(&plan(15, 0, 15), [[15, 15, 0, 0]; 2]);
        check(&plan(0, 15, 15), [[15, 15, 0, 0]; 2]);
        // Nobody takes what there is not.
        check(&plan(0, 15, 30), [[15, 15, 0, 0]; 2]);
        check(&plan(20, 0, 12), [[20, 12, 8, 8]; 2]);
        let carry_over = Decimal::whole(5);
        let carrying = LeavePlan {
            carry_over,
            ..plan(20, 0, 12)
        };
        check(&carrying, [[20, 12, 8, 3], [20, 12, 13, 8]]);
        // A full balance earns nothing: 3 a month, 12 taken a year.
        let capped = LeavePlan {
            cap: Some(Decimal::whole(12)),
            carry_over: Decimal::whole(99),
            ..plan(0, 36, 12)
        };
        check(&capped, [[23, 12, 11, 13], [12, 12, 11, 24]]);
    }

    #[test]
    fn a_part_of_a_year_has_a_part_of_its_days() {
        let half = Decimal::ratio(1, 2);
        let years = leave_years(&plan(20, 0, 12), &[half, Decimal::ZERO]);
        let days = |year: &LeaveYear| [year.earned, year.taken, year.left];
        assert_eq!(days(&years[0]), [10, 6, 4].map(Decimal::whole));
        assert_eq!(days(&years[1]), [Decimal::ZERO; 3]);
    }

    proptest! {
        #[test]
        fn no_day_comes_from_nowhere(
            granted in 0_i64..260, earned in 0_i64..360, taken in 0_i64..260,
            cap in proptest::option::of(0_i64..520), carry in 0_i64..520,
        ) {
            let plan = LeavePlan {
                cap: cap.map(Decimal::whole),
                carry_over: Decimal::whole(carry),
                ..plan(granted, earned, taken)
            };
            let mut carried = Decimal::ZERO;
            for year in leave_years(&plan, &[Decimal::ONE; 6]) {
                prop_assert_eq!(year.carried, carried);
                prop_assert_eq!(year.carried + year.earned, year.taken + year.left);
                prop_assert_eq!(year.earned + year.missed, plan.granted + plan.earned);
                prop_assert!(year.taken <= plan.taken && year.lapsed >= Decimal::ZERO);
                if let Some(cap) = plan.cap {
                    prop_assert!(year.left <= cap);
                }
                carried = year.left - year.lapsed;
                prop_assert!(carried <= plan.carry_over);
            }
        }
    }
}
