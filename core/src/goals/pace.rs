//! How fast a number has to move, how fast it moves, and where that leads.
//!
//! Weeks are days divided by seven. All of it is exact: whole billionths and whole days.

use chrono::NaiveDate;

use super::days::between;
use super::plan::Plan;
use crate::decimal::Decimal;
use crate::order::insertion_sorted;

/// Days in a week.
const WEEK: Decimal = Decimal::whole(7);

/// A value on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// The day.
    pub on: NaiveDate,
    /// The value, in the unit of the goal.
    pub value: Decimal,
}

/// What a week has to bring: the way from `from` to `to` over its days, without a sign.
/// `None` unless there is at least one day.
pub fn per_week(from: Sample, to: Sample) -> Option<Decimal> {
    let days = between(from.on, to.on);
    let way = (to.value - from.value).abs();
    (days > 0).then(|| way.times(WEEK).over(Decimal::whole(days)))
}

/// The pace that a plan asks for from its first day to its due day, in units a week, without a
/// sign. `None` if a day, the baseline or the target is missing, if the number is to stay where
/// it is, or if the target does not lie ahead of the baseline.
pub fn needed(plan: &Plan) -> Option<Decimal> {
    let metric = plan.metric()?;
    let (start, due) = plan.span()?;
    let (baseline, target) = (metric.baseline?, metric.target?);
    let lies_ahead = match metric.direction {
        Some(direction) => direction.is_up()? == (target > baseline) && target != baseline,
        None => target != baseline,
    };
    let at = |on, value| Sample { on, value };
    let pace = per_week(at(start, baseline), at(due, target));
    pace.filter(|_| lies_ahead)
}

/// Hours that fit between two days at so many a week.
pub fn hours_between(from: NaiveDate, to: NaiveDate, a_week: Decimal) -> Decimal {
    a_week
        .times(Decimal::whole(between(from, to).max(0)))
        .over(WEEK)
}

/// The weekly paces from each reading to the next, with their signs: above zero is a rise. Of
/// readings on one day the last counts.
pub fn paces(points: &[Sample]) -> Vec<Decimal> {
    let ordered = insertion_sorted(points.iter().copied(), |a, b| a.on < b.on);
    let mut days: Vec<Sample> = Vec::new();
    for point in ordered {
        match days.last_mut() {
            Some(last) if last.on == point.on => *last = point,
            _ => days.push(point),
        }
    }
    let pace = |(from, to): (&Sample, &Sample)| {
        let size = per_week(*from, *to)?;
        Some(if to.value < from.value { -size } else { size })
    };
    days.iter()
        .zip(days.iter().skip(1))
        .filter_map(pace)
        .collect()
}

/// The middle of some numbers, or half the sum of the two in the middle. The middle, because one
/// odd week should not move it. `None` without numbers.
pub fn middle(numbers: &[Decimal]) -> Option<Decimal> {
    let ordered = insertion_sorted(numbers.iter().copied(), |a, b| a < b);
    let upper = *ordered.get(ordered.len() / 2)?;
    let lower = *ordered.get((ordered.len() - 1) / 2)?;
    Some((lower + upper).over(Decimal::whole(2)))
}

/// A straight line through readings, by least squares.
///
/// Kept as whole numbers, so that readings on a straight line give that line: of the day counted
/// from the first reading, `at(x) = (sum_y * spread + slope * (count * x - sum_x)) / (count *
/// spread)` billionths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    first: NaiveDate,
    count: i128,
    sum_x: i128,
    sum_y: i128,
    slope: i128,
    spread: i128,
}

impl Line {
    /// The line; `None` unless there are readings on two days or more.
    pub fn through(points: &[Sample]) -> Option<Line> {
        let first = points.first()?.on;
        let (mut count, mut sum_x, mut sum_y) = (0_i128, 0_i128, 0_i128);
        let (mut sum_xx, mut sum_xy) = (0_i128, 0_i128);
        for point in points {
            let x = i128::from(between(first, point.on));
            let y = i128::from(point.value.as_billionths());
            count += 1;
            sum_x += x;
            sum_y += y;
            sum_xx += x * x;
            sum_xy += x * y;
        }
        let spread = count.saturating_mul(sum_xx) - sum_x.saturating_mul(sum_x);
        let slope = count
            .saturating_mul(sum_xy)
            .saturating_sub(sum_x.saturating_mul(sum_y));
        (spread > 0).then_some(Line {
            first,
            count,
            sum_x,
            sum_y,
            slope,
            spread,
        })
    }

    /// Its value on a day.
    pub fn at(&self, day: NaiveDate) -> Decimal {
        let x = i128::from(between(self.first, day));
        let ahead = self.slope.saturating_mul(self.count * x - self.sum_x);
        let value = self.sum_y.saturating_mul(self.spread).saturating_add(ahead);
        rounded(value, self.count.saturating_mul(self.spread))
    }

    /// What a week brings; below zero where it falls.
    pub fn a_week(&self) -> Decimal {
        rounded(self.slope.saturating_mul(7), self.spread)
    }
}

/// A quotient in whole billionths, halves away from zero; past the ends, the end.
fn rounded(value: i128, by: i128) -> Decimal {
    let half = by / 2;
    let away = if value < 0 { -half } else { half };
    let quotient = value.saturating_add(away) / by.max(1);
    let end = if quotient < 0 { i64::MIN } else { i64::MAX };
    Decimal::billionths(i64::try_from(quotient).unwrap_or(end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn point(days: i64, value: i64) -> Sample {
        let first = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        Sample {
            on: super::super::days::plus(first, days).unwrap(),
            value: Decimal::whole(value),
        }
    }

    #[test]
    fn a_pace_is_the_way_over_the_weeks() {
        let pace = per_week(point(0, 55), point(120, 80)).unwrap();
        assert_eq!(pace.rounded(6), Decimal::ratio(1_458_333, 1_000_000));
        assert_eq!(
            per_week(point(0, 80), point(14, 60)),
            Some(Decimal::whole(10))
        );
        assert_eq!(per_week(point(3, 1), point(3, 2)), None);
        let hours = hours_between(point(0, 0).on, point(120, 0).on, Decimal::whole(5));
        assert_eq!(hours.rounded(2), Decimal::ratio(8_571, 100));
    }

    #[test]
    fn paces_go_from_reading_to_reading() {
        let points = [point(7, 12), point(0, 10), point(7, 13), point(21, 9)];
        assert_eq!(paces(&points), [Decimal::whole(3), Decimal::whole(-2)]);
        assert_eq!(paces(&points[..1]), []);
    }

    #[test]
    fn the_middle_is_not_moved_by_one_odd_week() {
        let whole = |numbers: &[i64]| -> Option<Decimal> {
            middle(
                &numbers
                    .iter()
                    .map(|n| Decimal::whole(*n))
                    .collect::<Vec<_>>(),
            )
        };
        assert_eq!(whole(&[]), None);
        assert_eq!(whole(&[4]), Some(Decimal::whole(4)));
        assert_eq!(whole(&[9, 1, 2]), Some(Decimal::whole(2)));
        assert_eq!(whole(&[1, 2, 3, 100]), Some(Decimal::ratio(5, 2)));
    }

    #[test]
    fn least_squares_weigh_every_reading() {
        // By hand: x = 0, 7, 14; y = 1, 2, 6: the slope is 5/14 a day, the mean 3 at day 7.
        let line = Line::through(&[point(0, 1), point(7, 2), point(14, 6)]).unwrap();
        assert_eq!(line.a_week(), Decimal::ratio(5, 2));
        assert_eq!(line.at(point(7, 0).on), Decimal::whole(3));
        assert_eq!(line.at(point(28, 0).on), Decimal::ratio(21, 2));
        assert_eq!(Line::through(&[point(3, 1), point(3, 9)]), None);
        assert_eq!(Line::through(&[]), None);
    }

    proptest! {
        #[test]
        fn the_projection_of_a_straight_line_is_that_line(
            days in proptest::collection::vec(0_i64..3_000, 2..40),
            start in -1_000_000_i64..1_000_000, slope in -1_000_i64..1_000, ahead in 0_i64..4_000,
        ) {
            let points: Vec<Sample> = days.iter().map(|x| point(*x, start + slope * x)).collect();
            prop_assume!(days.iter().any(|day| *day != days[0]));
            let line = Line::through(&points).unwrap();
            prop_assert_eq!(line.at(point(ahead, 0).on), Decimal::whole(start + slope * ahead));
            prop_assert_eq!(line.a_week(), Decimal::whole(slope * 7));
        }

        #[test]
        fn no_line_overflows(
            rows in proptest::collection::vec((0_i64..3_000_000, any::<i64>()), 0..60), at in 0_i64..3_000_000,
        ) {
            let value = |(x, y): &(i64, i64)| Sample { value: Decimal::billionths(*y), ..point(*x, 0) };
            let points: Vec<Sample> = rows.iter().map(value).collect();
            if let Some(line) = Line::through(&points) {
                line.at(point(at, 0).on);
                line.a_week();
            }
        }
    }
}
