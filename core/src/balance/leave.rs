//! Days of leave in a year: taken, planned, and left (L1 to L3). What the contract or the law says
//! goes first.

use chrono::{Datelike, NaiveDate};

use super::days::days_between;
use super::half_days::HalfDays;
use super::weekdays::Weekdays;

/// What a year gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeaveYear {
    pub year: i32,
    pub entitlement: HalfDays,
    /// Days left of the year before.
    pub carry: HalfDays,
    /// The last day on which those can be taken; `None` for the last of the year.
    pub carry_until: Option<NaiveDate>,
    pub holidays: Vec<NaiveDate>,
    /// Days of which half is work, such as 24 December in some places.
    pub half_days: Vec<NaiveDate>,
    pub work_days: Weekdays,
}

/// What became of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeaveCount {
    /// Up to today.
    pub taken: HalfDays,
    /// After today.
    pub planned: HalfDays,
    /// Of the entitlement, once all of these are taken; below 0 for so many too many.
    pub remaining: HalfDays,
    /// Of the days carried over, those that nothing is planned for and that can still be taken.
    pub carry_left: HalfDays,
    /// Of the days carried over, those that can no longer be taken.
    pub lost: HalfDays,
}

/// Counts the days of leave in a year. `ranges` are first and last days away, in any order; what
/// two of them share counts once, and a range that ends before it begins is none.
pub fn leave_count(
    year: &LeaveYear,
    ranges: &[(NaiveDate, NaiveDate)],
    today: NaiveDate,
) -> LeaveCount {
    let day = |month, day| NaiveDate::from_ymd_opt(year.year, month, day);
    let (Some(first), Some(last)) = (day(1, 1), day(12, 31)) else {
        return LeaveCount::default();
    };
    let until = year.carry_until.unwrap_or(last);
    let away = away_in_year(ranges, first, last);
    let dates = first.iter_days().take_while(|date| *date <= last);
    let mut count = LeaveCount::default();
    let (mut carry, mut used) = (year.carry.as_halves(), 0);
    let worth = worth_in_year(year, first);
    for ((date, away), worth) in dates.zip(away).zip(worth) {
        if !away {
            continue;
        }
        let from_carry = if date <= until {
            worth.min(carry.max(0))
        } else {
            0
        };
        carry -= from_carry;
        used += worth - from_carry;
        let side = match date <= today {
            true => &mut count.taken,
            false => &mut count.planned,
        };
        *side = HalfDays::halves(side.as_halves() + worth);
    }
    count.remaining = HalfDays::halves(year.entitlement.as_halves().saturating_sub(used));
    let rest = match today <= until {
        true => &mut count.carry_left,
        false => &mut count.lost,
    };
    *rest = HalfDays::halves(carry);
    count
}

/// Whether each day of a year lies in one of the ranges.
fn away_in_year(ranges: &[(NaiveDate, NaiveDate)], first: NaiveDate, last: NaiveDate) -> Vec<bool> {
    let mut away = vec![false; place(first, last) + 1];
    for (from, to) in ranges {
        let (from, to) = ((*from).max(first), (*to).min(last));
        if from <= to
            && let Some(days) = away.get_mut(place(first, from)..=place(first, to))
        {
            days.fill(true);
        }
    }
    away
}

/// How many half days each day of a year is worth.
fn worth_in_year(year: &LeaveYear, first: NaiveDate) -> Vec<i64> {
    let days = first.iter_days().take_while(|day| day.year() == year.year);
    let mut worth: Vec<i64> = days
        .map(|day| if year.work_days.includes(day) { 2 } else { 0 })
        .collect();
    let mut limit = |days: &[NaiveDate], most: i64| {
        for day in days.iter().filter(|day| day.year() == year.year) {
            if let Some(worth) = worth.get_mut(place(first, *day)) {
                *worth = most.min(*worth);
            }
        }
    };
    limit(&year.half_days, 1);
    limit(&year.holidays, 0);
    worth
}

/// Which day of the year a day is, the first being 0.
fn place(first: NaiveDate, day: NaiveDate) -> usize {
    usize::try_from(days_between(first, day)).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::date_from_text;

    fn day(text: &str) -> NaiveDate {
        date_from_text(text).unwrap()
    }

    /// 2027 with 20 days and 3.5 carried over until the end of March.
    fn year() -> LeaveYear {
        LeaveYear {
            year: 2027,
            entitlement: HalfDays::halves(40),
            carry: HalfDays::halves(7),
            carry_until: Some(day("2027-03-31")),
            holidays: vec![day("2027-01-01")],
            half_days: vec![day("2027-12-24")],
            work_days: Weekdays::default(),
        }
    }

    /// Taken, planned, remaining, left and lost, in half days.
    fn count(year: &LeaveYear, ranges: &[(&str, &str)], today: &str) -> [i64; 5] {
        let ranges: Vec<_> = ranges
            .iter()
            .map(|(from, to)| (day(from), day(to)))
            .collect();
        let found = leave_count(year, &ranges, day(today));
        [
            found.taken,
            found.planned,
            found.remaining,
            found.carry_left,
            found.lost,
        ]
        .map(HalfDays::as_halves)
    }

    #[test]
    fn only_days_of_work_are_leave() {
        // A holiday and a weekend; then a half day before a weekend.
        let ranges = [("2026-12-30", "2027-01-04"), ("2027-12-23", "2028-01-05")];
        let found = count(&year(), &ranges, "2027-06-01");
        // 4 January; then 23, 24 (half), 27 to 31 December.
        assert_eq!(found, [2, 13, 27, 0, 5]);
        assert_eq!(count(&year(), &[], "2027-01-01"), [0, 0, 40, 7, 0]);
    }

    #[test]
    fn days_carried_over_go_first_up_to_their_last_day() {
        let around = [("2027-03-29", "2027-04-02")];
        // Three days until the 31st, two of the entitlement after it.
        assert_eq!(count(&year(), &around, "2027-03-31"), [6, 4, 36, 1, 0]);
        assert_eq!(count(&year(), &around, "2027-04-01"), [8, 2, 36, 0, 1]);
        let mut endless = year();
        endless.carry_until = None;
        assert_eq!(count(&endless, &around, "2027-12-31"), [10, 0, 37, 0, 0]);
        endless.carry = HalfDays::halves(60);
        assert_eq!(count(&endless, &around, "2027-12-31"), [10, 0, 40, 50, 0]);
        assert_eq!(count(&endless, &around, "2028-01-01"), [10, 0, 40, 0, 50]);
    }

    #[test]
    fn too_many_days_are_named() {
        let all = [("2027-01-01", "2027-12-31")];
        let [taken, planned, remaining, left, _] = count(&year(), &all, "2027-06-30");
        assert_eq!(remaining, 40 + 7 - taken - planned);
        assert!(remaining < 0 && left == 0);
    }

    #[test]
    fn what_two_ranges_share_counts_once() {
        let once = [("2027-07-05", "2027-07-16")];
        let twice = [
            ("2027-07-12", "2027-07-16"),
            ("2027-07-05", "2027-07-13"),
            ("2027-07-09", "2027-07-05"),
        ];
        let today = "2027-07-09";
        assert_eq!(count(&year(), &once, today), count(&year(), &twice, today));
    }

    #[test]
    fn nothing_is_lost_between_the_parts() {
        let mut seed = 7_u64;
        let mut next = |below: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            i64::try_from((seed >> 33) % below).unwrap()
        };
        for _ in 0..2_000 {
            let first = day("2026-12-01");
            let mut ranges = Vec::new();
            for _ in 0..next(6) {
                let from = super::super::days::days_later(first, next(420));
                ranges.push((from, super::super::days::days_later(from, next(30))));
            }
            let mut year = year();
            year.carry = HalfDays::halves(next(20));
            year.work_days = (1..=7).filter(|_| next(2) == 1).collect();
            let today = super::super::days::days_later(first, next(420));
            let found = leave_count(&year, &ranges, today);
            let of = HalfDays::as_halves;
            let used = of(found.taken) + of(found.planned);
            let given = of(year.entitlement) + of(year.carry);
            let left = of(found.remaining) + of(found.carry_left) + of(found.lost);
            assert_eq!(used + left, given);
            assert!(of(found.carry_left) == 0 || of(found.lost) == 0);
        }
    }

    #[test]
    fn a_year_that_is_none_has_no_leave() {
        let mut strange = year();
        strange.year = i32::MAX;
        assert_eq!(
            count(&strange, &[("2027-01-01", "2027-12-31")], "2027-01-01"),
            [0; 5]
        );
    }
}
