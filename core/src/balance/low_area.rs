//! The one area that asks for attention (S5).

use chrono::NaiveDate;

use super::check_in::{Area, CheckIn};
use super::days::days_between;

/// An area of so many points or fewer is low: "not at all" or "a little".
const LOW: i64 = 25;

/// So many days of quiet after "not now".
const QUIET_DAYS: i64 = 28;

/// Which of several with the same mean is named.
const TIES: [Area; 6] = [
    Area::Load,
    Area::Off,
    Area::Rest,
    Area::Energy,
    Area::People,
    Area::Say,
];

/// The area that is low now and was low in at least one of the two check-ins before; of several
/// the one with the lowest mean of the three (S5). `check_ins` are in order, the oldest first;
/// `dismissed` is the day on which the reader said "not now".
pub fn low_area(
    check_ins: &[CheckIn],
    today: NaiveDate,
    dismissed: Option<NaiveDate>,
) -> Option<Area> {
    if dismissed.is_some_and(|day| days_between(day, today) < QUIET_DAYS) {
        return None;
    }
    let (last, before) = check_ins.split_last()?;
    let before = || before.iter().rev().take(2);
    let is_low = |check_in: &CheckIn, area| check_in.points(area).is_some_and(|it| it <= LOW);
    let low = TIES
        .into_iter()
        .filter(|area| is_low(last, *area) && before().any(|check_in| is_low(check_in, *area)));
    // A sixth is exact of one, two and three.
    let mean = |area: Area| {
        let points = before().chain([last]).filter_map(|it| it.points(area));
        let (sum, count) = points.fold((0, 0), |(sum, count), it| (sum + it, count + 1));
        sum * 6 / count.max(1)
    };
    low.reduce(|best, area| if mean(area) < mean(best) { area } else { best })
}

#[cfg(test)]
mod tests {
    use super::super::check_in::check_in;
    use super::*;
    use crate::day::date_from_text;

    fn day(text: &str) -> NaiveDate {
        date_from_text(text).unwrap()
    }

    /// Of check-ins with answers in the order of [`Area::ALL`], the oldest first.
    fn of(answers: &[[i64; 6]]) -> Option<Area> {
        let check_ins: Vec<CheckIn> = answers
            .iter()
            .map(|it| check_in("2027-02-14", *it))
            .collect();
        low_area(&check_ins, day("2027-02-16"), None)
    }

    #[test]
    fn once_is_not_low_and_twice_is() {
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[[1, 3, 3, 3, 3, 3]]), None);
        assert_eq!(
            of(&[[2, 3, 3, 3, 3, 3], [2, 3, 3, 3, 3, 3]]),
            Some(Area::Energy)
        );
        // Not now, though before; and too long ago.
        assert_eq!(of(&[[1, 3, 3, 3, 3, 3], [1, 3, 3, 3, 3, 3], [3; 6]]), None);
        assert_eq!(of(&[[1; 6], [3; 6], [3; 6], [1, 3, 3, 3, 3, 3]]), None);
        assert_eq!(
            of(&[[1; 6], [3; 6], [1, 3, 3, 3, 3, 3]]),
            Some(Area::Energy)
        );
    }

    #[test]
    fn the_lowest_mean_is_named_whatever_was_left_out() {
        // Energy: 0 and 25. Say: 25 alone before, 25 now, and 0 in between.
        let three = [[1, 3, 3, 3, 0, 3], [0, 3, 3, 3, 1, 3], [2, 3, 3, 3, 2, 3]];
        assert_eq!(
            of(&three),
            Some(Area::Energy),
            "both 12.5: energy comes first"
        );
        let three = [[2, 3, 3, 3, 1, 3], [2, 3, 3, 3, 2, 3], [2, 3, 3, 3, 2, 3]];
        assert_eq!(of(&three), Some(Area::Say));
    }

    #[test]
    fn ties_go_by_a_fixed_order() {
        let all = [[1; 6], [1; 6]];
        assert_eq!(of(&all), Some(Area::Load));
        let without = |areas: &[usize]| {
            let mut answers = [1; 6];
            for area in areas {
                answers[*area] = 0;
            }
            of(&[answers, answers])
        };
        assert_eq!(without(&[5]), Some(Area::Off));
        assert_eq!(without(&[5, 1]), Some(Area::Rest));
        assert_eq!(without(&[5, 1, 2]), Some(Area::Energy));
        assert_eq!(without(&[5, 1, 2, 0]), Some(Area::People));
        assert_eq!(without(&[5, 1, 2, 0, 3]), Some(Area::Say));
    }

    #[test]
    fn not_now_gives_four_weeks_of_quiet() {
        let low = [
            check_in("2027-02-07", [1; 6]),
            check_in("2027-02-14", [1; 6]),
        ];
        let on = |today| low_area(&low, day(today), Some(day("2027-01-26")));
        assert_eq!(on("2027-02-22"), None);
        assert_eq!(on("2027-02-23"), Some(Area::Load));
    }
}
