//! How a goal goes: readings against the needed pace, and where they lead.

use chrono::NaiveDate;

use super::checks::running::reaches;
use super::pace::{Line, Point, needed, per_week};
use super::plan::{Direction, Milestone, Plan};
use crate::decimal::Decimal;

/// How a goal with a number stands. A rule of this tool: the line through the readings decides,
/// and a target that is reached stays reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Fewer than two days with a reading: no line yet.
    TooFew,
    /// The last reading is at the target or beyond it.
    Reached,
    /// The line reaches the target by the due day.
    OnCourse,
    /// It does not.
    Behind,
}

/// How a goal with a number goes. Paces are in its unit a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Course {
    /// How it stands; `None` without a target, a direction or a due day.
    pub standing: Option<Standing>,
    /// The last reading.
    pub latest: Option<Point>,
    /// The pace needed from start to due, without a sign: [`needed`].
    pub needed: Option<Decimal>,
    /// The pace still needed from the last reading, or the baseline, to the due day, without a
    /// sign; `None` on or after that day.
    pub still_needed: Option<Decimal>,
    /// The pace of the readings; below zero where they fall.
    pub own: Option<Decimal>,
    /// Where their line leads on the due day.
    pub projected: Option<Decimal>,
}

/// How the readings of a plan go. `points` are in order of their days.
pub fn course(plan: &Plan, points: &[Point]) -> Course {
    let metric = plan.metric();
    let target = metric.and_then(|metric| metric.target);
    let direction = metric.and_then(|metric| metric.direction);
    let line = Line::through(points);
    let latest = points.last().copied();
    let from = latest.or_else(|| start_of(plan));
    let projected = line.and_then(|line| Some(line.at(plan.due?)));
    let standing = || {
        let (target, direction, _) = (target?, direction?, plan.due?);
        let reached = |value| reaches(direction, value, target);
        let is_there = direction != Direction::Keep && latest.is_some_and(|it| reached(it.value));
        Some(match projected {
            _ if is_there => Standing::Reached,
            None => Standing::TooFew,
            Some(projected) if reached(projected) => Standing::OnCourse,
            Some(_) => Standing::Behind,
        })
    };
    Course {
        standing: standing(),
        latest,
        needed: needed(plan),
        still_needed: from.and_then(|from| per_week(from, end_of(plan)?)),
        own: line.map(|line| line.a_week()),
        projected,
    }
}

fn start_of(plan: &Plan) -> Option<Point> {
    Some(Point {
        on: plan.start?,
        value: plan.metric()?.baseline?,
    })
}

fn end_of(plan: &Plan) -> Option<Point> {
    Some(Point {
        on: plan.due?,
        value: plan.metric()?.target?,
    })
}

/// What a chart of a goal draws.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chart {
    /// The readings.
    pub readings: Vec<Point>,
    /// The milestones that have a target.
    pub milestones: Vec<Point>,
    /// The needed pace: from the baseline at the start to the target when due.
    pub needed: Option<[Point; 2]>,
    /// The line through the readings, from the first of them to the due day.
    pub projection: Option<[Point; 2]>,
}

/// The chart of a plan and its readings, which are in order of their days.
pub fn chart(plan: &Plan, points: &[Point]) -> Chart {
    let milestone = |it: &Milestone| {
        Some(Point {
            on: it.due,
            value: it.target?,
        })
    };
    let projection = || {
        let line = Line::through(points)?;
        let at = |on| Point {
            on,
            value: line.at(on),
        };
        Some([at(points.first()?.on), at(plan.due?)])
    };
    let needed = || Some([start_of(plan)?, end_of(plan)?]);
    Chart {
        readings: points.to_vec(),
        milestones: plan.milestones.iter().filter_map(milestone).collect(),
        needed: needed(),
        projection: projection(),
    }
}

/// How a milestone stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// A reading by its day was at its target or beyond.
    Reached,
    /// Its day has not passed yet.
    Ahead,
    /// Its day has passed and no reading was there.
    Missed,
    /// Its day has passed; without a target nothing can be said.
    Passed,
}

/// How each milestone stands on the reader's day `today`.
pub fn milestones(plan: &Plan, points: &[Point], today: NaiveDate) -> Vec<(Milestone, Reach)> {
    let direction = plan.metric().and_then(|metric| metric.direction);
    let reach = |it: &Milestone| {
        let reached = it.target.zip(direction).map(|(target, direction)| {
            let mut there = points.iter().filter(|point| point.on <= it.due);
            there.any(|point| reaches(direction, point.value, target))
        });
        match reached {
            Some(true) => Reach::Reached,
            _ if it.due >= today => Reach::Ahead,
            Some(false) => Reach::Missed,
            None => Reach::Passed,
        }
    };
    plan.milestones.iter().map(|it| (*it, reach(it))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::date_from_text;
    use crate::goals::{Field, GoalDraft, MilestoneText};

    fn plan(direction: &str) -> Plan {
        let mut draft = GoalDraft::default();
        for (field, text) in [
            (Field::Metric, "score"),
            (Field::Baseline, "50"),
            (Field::Target, "80"),
            (Field::Direction, direction),
            (Field::Start, "2026-03-02"),
            (Field::Due, "2026-05-11"),
        ] {
            draft.set(field, text);
        }
        let (due, target) = ("2026-03-30".to_owned(), "62".to_owned());
        draft.milestones = vec![MilestoneText { due, target }];
        draft.parse().unwrap()
    }

    fn points(rows: &[(&str, i64)]) -> Vec<Point> {
        let point = |(day, value): &(&str, i64)| Point {
            on: date_from_text(day).unwrap(),
            value: Decimal::whole(*value),
        };
        rows.iter().map(point).collect()
    }

    #[track_caller]
    fn check(rows: &[(&str, i64)], expected: Standing, projected: Option<i64>) {
        let course = course(&plan("rise"), &points(rows));
        assert_eq!(course.standing, Some(expected));
        assert_eq!(course.projected, projected.map(Decimal::whole));
        assert_eq!(course.needed, Some(Decimal::whole(3)));
    }

    #[test]
    fn the_line_decides_unless_the_target_is_reached() {
        check(&[], Standing::TooFew, None);
        check(&[("2026-03-09", 53)], Standing::TooFew, None);
        check(
            &[("2026-03-09", 53), ("2026-03-16", 56)],
            Standing::OnCourse,
            Some(80),
        );
        check(
            &[("2026-03-09", 53), ("2026-03-16", 55)],
            Standing::Behind,
            Some(71),
        );
        check(&[("2026-03-09", 82)], Standing::Reached, None);
    }

    #[test]
    fn what_is_still_needed_counts_from_the_last_reading() {
        let course = course(&plan("rise"), &points(&[("2026-04-27", 60)]));
        assert_eq!(course.still_needed, Some(Decimal::whole(10)));
        let drawn = chart(
            &plan("rise"),
            &points(&[("2026-03-09", 53), ("2026-03-16", 56)]),
        );
        assert_eq!(drawn.milestones.len(), 1);
        let [start, end] = drawn.needed.unwrap();
        assert_eq!(
            (start.value, end.value),
            (Decimal::whole(50), Decimal::whole(80))
        );
        assert_eq!(drawn.projection.unwrap()[1].value, Decimal::whole(80));
    }

    #[track_caller]
    fn check_milestone(rows: &[(&str, i64)], today: &str, expected: Reach) {
        let today = date_from_text(today).unwrap();
        assert_eq!(
            milestones(&plan("rise"), &points(rows), today)[0].1,
            expected
        );
    }

    #[test]
    fn a_milestone_is_reached_by_a_reading_in_time() {
        check_milestone(&[], "2026-03-30", Reach::Ahead);
        check_milestone(&[], "2026-03-31", Reach::Missed);
        check_milestone(&[("2026-03-20", 62)], "2026-03-20", Reach::Reached);
        check_milestone(&[("2026-03-31", 70)], "2026-04-01", Reach::Missed);
        let unclear = milestones(&plan(""), &[], date_from_text("2026-04-01").unwrap());
        assert_eq!(unclear[0].1, Reach::Passed);
    }
}
