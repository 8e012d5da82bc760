//! Hours worked beside hours owed, by the week and never by the day (V1 to V3).

use crate::decimal::{Decimal, mul_div};

/// Of so many of the last weeks that say, so many long ones bring up what is known of long weeks.
const LAST_WEEKS: usize = 8;
const LONG_WEEKS_MIN: usize = 4;

/// A week of 55 hours or more is long (WHO and ILO, 2021).
const LONG_WEEK_MINUTES: i64 = 3_300;

/// What is owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contract {
    /// Minutes a week.
    pub minutes: i64,
    /// Days of a week on which work is done.
    pub days: Decimal,
}

/// A week as far as overtime goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WorkWeek {
    /// Minutes worked; `None` if not given.
    pub work: Option<i64>,
    /// Days of leave in it.
    pub leave_days: Decimal,
}

/// Overtime, the oldest week first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overtime {
    /// Minutes beyond the target of each week; `None` of one that is not given.
    pub weeks: Vec<Option<i64>>,
    /// Minutes in all, with what was there before and without what was settled (V2).
    pub balance: i64,
    /// Weeks that say nothing. They add nothing.
    pub not_given: usize,
    /// Of the last eight weeks that say, those of 55 hours or more.
    pub long_weeks: usize,
    /// Whether those are four or more (V3).
    pub is_often_long: bool,
}

/// The minutes owed in a week with so many days of leave (V1), rounded. Without a day of work all
/// is owed: nothing says which part of it a day off is.
pub fn target(contract: Contract, leave_days: Decimal) -> i64 {
    let days = contract.days.as_billionths();
    let left = (contract.days - leave_days).as_billionths().max(0);
    match days > 0 {
        true => mul_div(contract.minutes, left, days),
        false => contract.minutes,
    }
}

/// Overtime over all weeks, the oldest first (V1 to V3). `opening` are the minutes before the first
/// of them, `settled` those paid for or taken since.
pub fn overtime(contract: Contract, opening: i64, settled: &[i64], weeks: &[WorkWeek]) -> Overtime {
    let over = |week: &WorkWeek| {
        let target = target(contract, week.leave_days);
        Some(week.work?.saturating_sub(target))
    };
    let over: Vec<Option<i64>> = weeks.iter().map(over).collect();
    let earned = over.iter().copied().flatten();
    let earned = earned.fold(opening, i64::saturating_add);
    let given = weeks.iter().rev().filter_map(|week| week.work);
    let last = given.take(LAST_WEEKS);
    let long_weeks = last.filter(|work| *work >= LONG_WEEK_MINUTES).count();
    Overtime {
        balance: settled.iter().copied().fold(earned, i64::saturating_sub),
        not_given: over.iter().filter(|week| week.is_none()).count(),
        weeks: over,
        long_weeks,
        is_often_long: long_weeks >= LONG_WEEKS_MIN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CONTRACT: Contract = Contract {
        minutes: 2_310,
        days: Decimal::whole(4),
    };

    fn week(work: i64) -> WorkWeek {
        WorkWeek {
            work: Some(work),
            ..WorkWeek::default()
        }
    }

    #[test]
    fn days_off_lower_the_target() {
        let of = |halves| target(CONTRACT, Decimal::ratio(halves, 2));
        assert_eq!(of(0), 2_310);
        assert_eq!(of(1), 2_021, "2021.25");
        assert_eq!(of(2), 1_733, "1732.5, a half rounded up");
        assert_eq!(of(8), 0);
        assert_eq!(of(14), 0, "never below nothing");
        let nobody = Contract {
            days: Decimal::ZERO,
            ..CONTRACT
        };
        assert_eq!(target(nobody, Decimal::ONE), 2_310);
    }

    #[test]
    fn weeks_that_say_nothing_add_nothing_and_are_counted() {
        let none = WorkWeek::default();
        let found = overtime(
            CONTRACT,
            100,
            &[30, 20],
            &[week(2_400), none, week(2_300), none],
        );
        assert_eq!(found.weeks, [Some(90), None, Some(-10), None]);
        assert_eq!((found.balance, found.not_given), (130, 2));
    }

    #[test]
    fn the_balance_is_opening_and_weeks_less_what_was_settled() {
        let weeks: Vec<WorkWeek> = (0..520).map(|at| week(2_000 + at * 7 % 900)).collect();
        let found = overtime(CONTRACT, -600, &[45, 15], &weeks);
        let sum: i64 = found.weeks.iter().flatten().sum();
        assert_eq!(found.balance, sum - 600 - 60);
    }

    #[test]
    fn four_long_weeks_of_the_last_eight_are_named() {
        let of = |long: usize, since: usize| {
            let long = std::iter::repeat_n(week(3_300), long);
            let weeks: Vec<WorkWeek> = long
                .chain(std::iter::repeat_n(week(3_299), since))
                .collect();
            let found = overtime(CONTRACT, 0, &[], &weeks);
            (found.long_weeks, found.is_often_long)
        };
        assert_eq!(of(4, 4), (4, true));
        assert_eq!(of(4, 5), (3, false));
        assert_eq!(of(3, 0), (3, false));
        assert_eq!(of(9, 0), (8, true));
    }

    #[test]
    fn no_number_is_too_large() {
        let weeks = [week(i64::MAX), week(i64::MAX)];
        let found = overtime(CONTRACT, i64::MAX, &[i64::MIN], &weeks);
        assert_eq!(found.balance, i64::MAX);
    }
}
