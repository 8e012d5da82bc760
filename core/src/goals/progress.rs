//! How a goal goes: readings against the needed pace, and where they lead.

use chrono::NaiveDate;

use super::pace::{Line, Sample, needed, per_week};
use super::plan::{Direction, Metric, Milestone, Plan};
use super::unit::is_of_each;
use crate::decimal::Decimal;

/// Of a limit, what is left is little from so much of what there was at the start on. A rule of
/// this tool.
const NEAR: Decimal = Decimal::ratio(1, 5);

/// How a goal with a number stands. A rule of this tool: the line through the readings decides,
/// and a target that is reached stays reached. A limit or a minimum has no line to follow: the last
/// reading is within it or not, and it is kept once it is due and not before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProgressStatus {
    /// Fewer than two days with a reading: no line yet. Of a limit: no reading at all.
    TooFew,
    /// The last reading is at the target or beyond it; or it is a number of each week, and due.
    Reached,
    /// The last reading is at the target or beyond it, in a goal of each week that goes on.
    ReachedThisTime,
    /// The line reaches the target by the due day.
    OnCourse,
    /// It does not.
    Behind,
    /// Within the limit, or above the minimum.
    Within,
    /// Within it, with little left of what there was at the start.
    Near,
    /// Within it, at the very limit.
    AtBound,
    /// Over the limit, or under the minimum.
    Outside,
    /// The due day has come, and the last reading is within.
    Kept,
}

/// How a goal with a number goes. Paces are in its unit a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// How it stands; `None` without a target, a direction or, unless it is a limit, a due day.
    pub standing: Option<ProgressStatus>,
    /// The last reading.
    pub latest: Option<Sample>,
    /// The pace needed from start to due, without a sign: [`needed`].
    pub needed: Option<Decimal>,
    /// The pace still needed from the last reading, or the baseline, to the due day, without a
    /// sign; `None` on or after that day, and where nothing has to move any more: the target is
    /// reached, the limit kept to, or the number is one of each week.
    pub still_needed: Option<Decimal>,
    /// The pace so far, from the start on; below zero where the number falls. `None` where no pace
    /// is asked for.
    pub own: Option<Decimal>,
    /// Where the line through the readings leads on the due day.
    pub projected: Option<Decimal>,
}

/// How the readings of a plan go on the reader's day `today`. `points` are in order of their days.
pub fn progress(plan: &Plan, points: &[Sample], today: NaiveDate) -> Progress {
    let metric = plan.metric();
    let line = Line::through(points);
    let latest = points.last().copied();
    let projected = line.and_then(|line| Some(line.at(plan.due?)));
    let is_due = plan.due.is_some_and(|due| today >= due);
    let each = is_of_each(plan);
    let standing = metric.and_then(|metric| {
        if metric.is_bound() {
            return bound_standing(metric, latest, is_due);
        }
        let (target, direction, _) = (metric.target?, metric.direction?, plan.due?);
        let reached = |value| direction.reaches(value, target);
        let is_there = direction != Direction::Keep && latest.is_some_and(|it| reached(it.value));
        Some(match projected {
            _ if is_there && each && !is_due => ProgressStatus::ReachedThisTime,
            _ if is_there => ProgressStatus::Reached,
            None => ProgressStatus::TooFew,
            Some(projected) if reached(projected) => ProgressStatus::OnCourse,
            Some(_) => ProgressStatus::Behind,
        })
    });
    let moves = !each && !metric.is_some_and(Metric::starts_within);
    let is_there = !matches!(
        standing,
        None | Some(
            ProgressStatus::TooFew
                | ProgressStatus::OnCourse
                | ProgressStatus::Behind
                | ProgressStatus::Outside
        )
    );
    let from = latest
        .or_else(|| start_of(plan))
        .filter(|_| moves && !is_there);
    Progress {
        standing,
        latest,
        needed: needed(plan),
        still_needed: from.and_then(|from| per_week(from, end_of(plan)?)),
        own: latest
            .filter(|_| moves)
            .and_then(|latest| so_far(plan, points, latest)),
        projected,
    }
}

/// How a limit or a minimum stands. Before there is a reading, the start speaks for it, if it is
/// within; on the due day it does not.
fn bound_standing(metric: &Metric, latest: Option<Sample>, is_due: bool) -> Option<ProgressStatus> {
    let target = metric.target?;
    let Some(value) = latest.map(|it| it.value) else {
        let begins = metric.baseline.is_some() && metric.starts_within() && !is_due;
        return Some(if begins {
            ProgressStatus::Within
        } else {
            ProgressStatus::TooFew
        });
    };
    if !metric.keeps(value)? {
        return Some(ProgressStatus::Outside);
    }
    if is_due {
        return Some(ProgressStatus::Kept);
    }
    // What there was at the start; without it, a limit has all of itself and a minimum nothing.
    let room = match (metric.baseline, metric.direction) {
        (Some(baseline), _) => (target - baseline).abs(),
        (None, Some(Direction::AtMost)) => target.abs(),
        (None, _) => Decimal::ZERO,
    };
    let left = (target - value).abs();
    let is_within = !metric.starts_within() || room == Decimal::ZERO;
    Some(if is_within || left > room.times(NEAR) {
        ProgressStatus::Within
    } else if left == Decimal::ZERO {
        ProgressStatus::AtBound
    } else {
        ProgressStatus::Near
    })
}

/// The pace so far. The start is a reading like any other: whoever began at 0 and stands at 1 has
/// moved, however many check-ins there are.
fn so_far(plan: &Plan, points: &[Sample], latest: Sample) -> Option<Decimal> {
    let first = start_of(plan).or_else(|| points.first().copied())?;
    let size = per_week(first, latest)?;
    Some(if latest.value < first.value {
        -size
    } else {
        size
    })
}

fn start_of(plan: &Plan) -> Option<Sample> {
    Some(Sample {
        on: plan.start?,
        value: plan.metric()?.baseline?,
    })
}

fn end_of(plan: &Plan) -> Option<Sample> {
    Some(Sample {
        on: plan.due?,
        value: plan.metric()?.target?,
    })
}

/// What a chart of a goal draws.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chart {
    /// The readings.
    pub readings: Vec<Sample>,
    /// The milestones that have a target.
    pub milestones: Vec<Sample>,
    /// The needed pace: from the baseline at the start to the target when due. A limit that holds
    /// from the start needs none: it is drawn itself, from the start to the due day.
    pub needed: Option<[Sample; 2]>,
    /// The line through the readings, from the first of them to the due day.
    pub projection: Option<[Sample; 2]>,
}

/// The chart of a plan and its readings, which are in order of their days.
pub fn chart(plan: &Plan, points: &[Sample]) -> Chart {
    let milestone = |it: &Milestone| {
        Some(Sample {
            on: it.due,
            value: it.target?,
        })
    };
    let projection = || {
        let line = Line::through(points)?;
        let at = |on| Sample {
            on,
            value: line.at(on),
        };
        Some([at(points.first()?.on), at(plan.due?)])
    };
    let needed = || {
        let end = end_of(plan)?;
        if is_flat(plan) {
            let on = plan.start.or_else(|| Some(points.first()?.on))?;
            return Some([Sample { on, ..end }, end]);
        }
        Some([start_of(plan)?, end])
    };
    Chart {
        readings: points.to_vec(),
        milestones: plan.milestones.iter().filter_map(milestone).collect(),
        needed: needed(),
        projection: projection(),
    }
}

/// Whether the chart draws the target as a level line: a limit or minimum that holds from the
/// start, or one of each week.
pub fn is_flat(plan: &Plan) -> bool {
    let bound = plan.metric().filter(|metric| metric.is_bound());
    bound.is_some_and(|metric| metric.starts_within() || is_of_each(plan))
}

/// How a milestone stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MilestoneStatus {
    /// A reading by its day was at its target or beyond. Of a limit: the last reading by its day,
    /// which has passed.
    Reached,
    /// Its day has not passed yet.
    Ahead,
    /// Its day has passed and no reading was there.
    Missed,
    /// Its day has passed; without a target nothing can be said.
    Passed,
}

/// What the last reading is compared with where a goal has one line only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// No target is given.
    Nothing,
    /// The target.
    Target(Decimal),
    /// The limit that it is within.
    Limit(Decimal),
    /// The limit that it is over.
    OverLimit(Decimal),
    /// The minimum that it is above.
    Minimum(Decimal),
    /// The minimum that it is below.
    UnderMinimum(Decimal),
}

/// The last reading of a goal with a number, and what it is compared with; `None` before there is
/// one.
pub fn latest(plan: &Plan, points: &[Sample]) -> Option<(Decimal, Against)> {
    let (metric, value) = (plan.metric()?, points.last()?.value);
    let Some(target) = metric.target else {
        return Some((value, Against::Nothing));
    };
    let keeps = metric.keeps(value);
    Some((
        value,
        match (metric.direction, keeps) {
            (Some(Direction::AtMost), Some(false)) => Against::OverLimit(target),
            (Some(Direction::AtMost), _) => Against::Limit(target),
            (Some(Direction::AtLeast), Some(false)) => Against::UnderMinimum(target),
            (Some(Direction::AtLeast), _) => Against::Minimum(target),
            _ => Against::Target(target),
        },
    ))
}

/// How each milestone stands on the reader's day `today`.
pub fn milestones(
    plan: &Plan,
    points: &[Sample],
    today: NaiveDate,
) -> Vec<(Milestone, MilestoneStatus)> {
    let direction = plan.metric().and_then(|metric| metric.direction);
    let holds = plan.metric().is_some_and(Metric::starts_within);
    let reach = |it: &Milestone| {
        let reached = it.target.zip(direction).map(|(target, direction)| {
            let mut there = points.iter().filter(|point| point.on <= it.due);
            if holds {
                let last = there.next_back();
                return last.is_some_and(|point| direction.reaches(point.value, target));
            }
            there.any(|point| direction.reaches(point.value, target))
        });
        match reached {
            _ if holds && it.due >= today => MilestoneStatus::Ahead,
            Some(true) => MilestoneStatus::Reached,
            _ if it.due >= today => MilestoneStatus::Ahead,
            Some(false) => MilestoneStatus::Missed,
            None => MilestoneStatus::Passed,
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

    fn day(text: &str) -> NaiveDate {
        date_from_text(text).unwrap()
    }

    fn points(rows: &[(&str, i64)]) -> Vec<Sample> {
        let point = |(day, value): &(&str, i64)| Sample {
            on: date_from_text(day).unwrap(),
            value: Decimal::whole(*value),
        };
        rows.iter().map(point).collect()
    }

    #[track_caller]
    fn check(rows: &[(&str, i64)], expected: ProgressStatus, projected: Option<i64>) {
        let progress = progress(&plan("rise"), &points(rows), day("2026-03-16"));
        assert_eq!(progress.standing, Some(expected));
        assert_eq!(progress.projected, projected.map(Decimal::whole));
        assert_eq!(progress.needed, Some(Decimal::whole(3)));
    }

    #[test]
    fn the_line_decides_unless_the_target_is_reached() {
        check(&[], ProgressStatus::TooFew, None);
        check(&[("2026-03-09", 53)], ProgressStatus::TooFew, None);
        check(
            &[("2026-03-09", 53), ("2026-03-16", 56)],
            ProgressStatus::OnCourse,
            Some(80),
        );
        check(
            &[("2026-03-09", 53), ("2026-03-16", 55)],
            ProgressStatus::Behind,
            Some(71),
        );
        check(&[("2026-03-09", 82)], ProgressStatus::Reached, None);
    }

    #[test]
    fn what_is_still_needed_counts_from_the_last_reading() {
        let progress = progress(
            &plan("rise"),
            &points(&[("2026-04-27", 60)]),
            day("2026-04-27"),
        );
        assert_eq!(progress.still_needed, Some(Decimal::whole(10)));
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
    fn check_milestone(rows: &[(&str, i64)], today: &str, expected: MilestoneStatus) {
        let today = date_from_text(today).unwrap();
        assert_eq!(
            milestones(&plan("rise"), &points(rows), today)[0].1,
            expected
        );
    }

    #[test]
    fn a_milestone_is_reached_by_a_reading_in_time() {
        check_milestone(&[], "2026-03-30", MilestoneStatus::Ahead);
        check_milestone(&[], "2026-03-31", MilestoneStatus::Missed);
        check_milestone(
            &[("2026-03-20", 62)],
            "2026-03-20",
            MilestoneStatus::Reached,
        );
        check_milestone(&[("2026-03-31", 70)], "2026-04-01", MilestoneStatus::Missed);
        let unclear = milestones(&plan(""), &[], date_from_text("2026-04-01").unwrap());
        assert_eq!(unclear[0].1, MilestoneStatus::Passed);
    }

    fn bound(texts: &[(Field, &str)]) -> Plan {
        let mut draft = GoalDraft::default();
        for (field, text) in [
            (Field::Metric, "sick days"),
            (Field::Baseline, "0"),
            (Field::Target, "10"),
            (Field::Direction, "at_most"),
            (Field::Start, "2026-03-02"),
            (Field::Due, "2026-05-11"),
        ]
        .iter()
        .chain(texts)
        {
            draft.set(*field, *text);
        }
        draft.parse().unwrap()
    }

    #[track_caller]
    fn stands(texts: &[(Field, &str)], value: i64, today: &str, expected: ProgressStatus) {
        let progress = progress(&bound(texts), &points(&[("2026-03-09", value)]), day(today));
        assert_eq!(progress.standing, Some(expected), "{texts:?} {value}");
        assert_eq!((progress.still_needed, progress.own), (None, None));
    }

    #[test]
    fn a_limit_is_kept_when_due_and_not_before() {
        let limit = |value, expected| stands(&[], value, "2026-05-10", expected);
        limit(1, ProgressStatus::Within);
        limit(7, ProgressStatus::Within);
        limit(8, ProgressStatus::Near);
        limit(10, ProgressStatus::AtBound);
        limit(11, ProgressStatus::Outside);
        stands(&[], 10, "2026-05-11", ProgressStatus::Kept);
        stands(&[], 11, "2026-05-11", ProgressStatus::Outside);
        let zero = [(Field::Target, "0")];
        stands(&zero, 0, "2026-05-10", ProgressStatus::Within);
        stands(&zero, 1, "2026-05-10", ProgressStatus::Outside);
    }

    #[test]
    fn a_minimum_is_kept_when_due_and_not_before() {
        let floor = [
            (Field::Baseline, "20"),
            (Field::Target, "10"),
            (Field::Direction, "at_least"),
        ];
        let minimum = |value, expected| stands(&floor, value, "2026-05-10", expected);
        minimum(30, ProgressStatus::Within);
        minimum(13, ProgressStatus::Within);
        minimum(12, ProgressStatus::Near);
        minimum(10, ProgressStatus::AtBound);
        minimum(9, ProgressStatus::Outside);
        stands(&floor, 10, "2026-05-11", ProgressStatus::Kept);
    }

    #[test]
    fn the_last_reading_is_compared_with_what_the_goal_is_about() {
        let at = |direction, value| {
            let plan = bound(&[(Field::Direction, direction)]);
            latest(&plan, &points(&[("2026-03-09", 1), ("2026-03-16", value)]))
        };
        let check = |direction, value, against: fn(Decimal) -> Against| {
            let expected = (Decimal::whole(value), against(Decimal::whole(10)));
            assert_eq!(at(direction, value), Some(expected));
        };
        check("rise", 5, Against::Target);
        check("keep", 5, Against::Target);
        check("at_most", 10, Against::Limit);
        check("at_most", 11, Against::OverLimit);
        check("at_least", 10, Against::Minimum);
        check("at_least", 9, Against::UnderMinimum);
        let open = bound(&[(Field::Target, "")]);
        let reading = points(&[("2026-03-09", 1)]);
        assert_eq!(
            latest(&open, &reading),
            Some((Decimal::whole(1), Against::Nothing))
        );
        assert_eq!(latest(&open, &[]), None);
        let yes_no = bound(&[(Field::Measured, "yes_no")]);
        assert_eq!(latest(&yes_no, &reading), None);
    }

    #[test]
    fn the_start_speaks_for_a_limit_until_there_is_a_reading() {
        let check = |texts: &[(Field, &str)], today, expected| {
            let progress = progress(&bound(texts), &[], day(today));
            assert_eq!(progress.standing, Some(expected), "{texts:?}");
        };
        check(&[], "2026-03-02", ProgressStatus::Within);
        check(&[], "2026-05-11", ProgressStatus::TooFew);
        check(
            &[(Field::Baseline, "")],
            "2026-03-02",
            ProgressStatus::TooFew,
        );
        check(
            &[(Field::Baseline, "12")],
            "2026-03-02",
            ProgressStatus::TooFew,
        );
        check(&[(Field::Due, "")], "2026-03-02", ProgressStatus::Within);
    }

    #[test]
    fn a_limit_that_is_still_to_be_reached_needs_a_pace() {
        let plan = bound(&[(Field::Baseline, "30")]);
        let at = |value| progress(&plan, &points(&[("2026-04-20", value)]), day("2026-04-20"));
        let outside = at(16);
        assert_eq!(outside.standing, Some(ProgressStatus::Outside));
        assert_eq!(outside.still_needed, Some(Decimal::whole(2)));
        assert_eq!(outside.own, Some(Decimal::whole(-2)));
        assert_eq!(at(10).standing, Some(ProgressStatus::Within));
        assert_eq!(at(10).still_needed, None);
        assert_eq!(
            chart(&plan, &[]).needed.unwrap()[0].value,
            Decimal::whole(30)
        );
    }

    #[test]
    fn a_limit_is_drawn_as_it_is() {
        let [start, end] = chart(&bound(&[]), &[]).needed.unwrap();
        assert_eq!(
            (start.value, end.value),
            (Decimal::whole(10), Decimal::whole(10))
        );
        assert_eq!((start.on, end.on), (day("2026-03-02"), day("2026-05-11")));
        let weekly = [
            (Field::Direction, "at_least"),
            (Field::Unit, "calls a week"),
        ];
        assert!(is_flat(&bound(&weekly)));
        assert!(!is_flat(&bound(&[(Field::Direction, "rise")])));
    }

    #[test]
    fn a_goal_of_each_week_goes_on_after_a_good_week() {
        let weekly = |unit| bound(&[(Field::Direction, "rise"), (Field::Unit, unit)]);
        let at = |unit, value, today| {
            progress(&weekly(unit), &points(&[("2026-03-09", value)]), day(today))
        };
        let good = at("calls a week", 10, "2026-05-10");
        assert_eq!(good.standing, Some(ProgressStatus::ReachedThisTime));
        assert_eq!((good.still_needed, good.own), (None, None));
        assert_eq!(
            at("calls a week", 9, "2026-05-10").standing,
            Some(ProgressStatus::TooFew)
        );
        assert_eq!(
            at("calls a week", 10, "2026-05-11").standing,
            Some(ProgressStatus::Reached)
        );
        assert_eq!(
            at("calls", 10, "2026-05-10").standing,
            Some(ProgressStatus::Reached)
        );
    }

    #[test]
    fn the_start_counts_as_a_reading_of_the_pace() {
        let plan = bound(&[(Field::Direction, "rise"), (Field::Unit, "applications")]);
        let own = |rows: &[(&str, i64)]| progress(&plan, &points(rows), day("2026-03-16")).own;
        // One was made, in two weeks.
        let half = Some(Decimal::ratio(1, 2));
        assert_eq!(own(&[("2026-03-16", 1)]), half);
        assert_eq!(own(&[("2026-03-09", 1), ("2026-03-16", 1)]), half);
        assert_eq!(own(&[("2026-03-02", 1)]), None);
        assert_eq!(own(&[]), None);
    }

    #[test]
    fn a_milestone_of_a_limit_is_not_reached_before_its_day() {
        let mut plan = bound(&[]);
        let due = day("2026-03-30");
        plan.milestones = vec![Milestone {
            due,
            target: Some(Decimal::whole(5)),
        }];
        let reach = |rows: &[(&str, i64)], today| milestones(&plan, &points(rows), day(today))[0].1;
        assert_eq!(
            reach(&[("2026-03-09", 1)], "2026-03-30"),
            MilestoneStatus::Ahead
        );
        assert_eq!(
            reach(&[("2026-03-09", 1)], "2026-03-31"),
            MilestoneStatus::Reached
        );
        let over = [("2026-03-09", 1), ("2026-03-23", 6)];
        assert_eq!(reach(&over, "2026-03-31"), MilestoneStatus::Missed);
    }
}
