//! What needs the reader next, over all goals.

use chrono::NaiveDate;

use super::days::{between, plus};
use super::goal::Goal;
use super::plan::{Plan, Priority};
use super::status::Status;
use super::unit::is_of_each;
use crate::order::insertion_sorted;

/// A due day or milestone within so many days is near. A rule of this tool.
pub const NEAR_DAYS: i64 = 7;

/// What a goal needs, the most pressing first. The day is the one since or on which it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// The number is at its target: say whether it is done.
    Reached,
    /// The due day has passed: say how it ended.
    Ending(NaiveDate),
    /// The first step is due and not done.
    FirstStep(NaiveDate),
    /// A review is due.
    Review(NaiveDate),
    /// A check-in is due.
    CheckIn(NaiveDate),
    /// A milestone is due within seven days.
    Milestone(NaiveDate),
    /// The goal itself is due within seven days.
    Due(NaiveDate),
    /// It is still being written.
    Finishing,
    /// Nothing yet; the day of what comes next, if anything does.
    Nothing(Option<NaiveDate>),
    /// It rests.
    Resting,
    /// It is over or archived.
    Over,
}

/// The day on which the next review is due, counted from the last one, the first day or the day
/// on which the goal was resumed; `None` without a rhythm or such a day.
pub fn next_review(goal: &Goal, plan: &Plan) -> Option<NaiveDate> {
    let since = goal.last_review().or(plan.start);
    plus(since.max(goal.resumed())?, plan.review_days?)
}

/// The day on which the next check-in is due, counted in the same way.
pub fn next_check_in(goal: &Goal, plan: &Plan) -> Option<NaiveDate> {
    let since = goal.last_check_in().or(plan.start);
    plus(since.max(goal.resumed())?, plan.check_in_days?)
}

/// Whether the last check-in is at the target, so that the goal may be done. A number of each week
/// goes on until it is due, and a limit is never reached.
fn is_reached(goal: &Goal, plan: &Plan, today: NaiveDate) -> bool {
    let goes_on = is_of_each(plan) && plan.due.is_none_or(|due| today < due);
    let reached = plan.metric().zip(goal.last_value());
    !goes_on && reached.is_some_and(|(metric, value)| metric.is_reached_by(value))
}

/// Everything that an active goal needs on the reader's day `today`, the most pressing first;
/// otherwise the one thing there is to say.
pub fn needs(goal: &Goal, today: NaiveDate) -> Vec<Need> {
    match settled(goal) {
        Some(need) => vec![need],
        None => active_needs(goal, &goal.plan(), today),
    }
}

/// The one thing there is to say of a goal that is not active.
fn settled(goal: &Goal) -> Option<Need> {
    if goal.archived.value || goal.status.value.is_over() {
        return Some(Need::Over);
    }
    match goal.status.value {
        Status::Building => Some(Need::Finishing),
        Status::Paused { .. } => Some(Need::Resting),
        _ => None,
    }
}

fn active_needs(goal: &Goal, plan: &Plan, today: NaiveDate) -> Vec<Need> {
    let came = |day: &NaiveDate| *day <= today;
    let is_near = |day: &NaiveDate| (0..=NEAR_DAYS).contains(&between(today, *day));
    let (review, check_in) = (next_review(goal, plan), next_check_in(goal, plan));
    let step = plan
        .step_due
        .filter(|_| !goal.step_done.value && !plan.step.is_empty());
    let mut milestones = plan.milestones.iter().map(|it| it.due);
    let found = [
        is_reached(goal, plan, today).then_some(Need::Reached),
        plan.due.filter(|day| *day < today).map(Need::Ending),
        step.filter(came).map(Need::FirstStep),
        review.filter(came).map(Need::Review),
        check_in.filter(came).map(Need::CheckIn),
        milestones.find(is_near).map(Need::Milestone),
        plan.due.filter(is_near).map(Need::Due),
    ];
    let needs: Vec<Need> = found.into_iter().flatten().collect();
    if needs.is_empty() {
        let milestones = plan.milestones.iter().map(|it| it.due);
        let days = [plan.due, review, check_in, step].into_iter().flatten();
        let next = days.chain(milestones).filter(|day| *day > today).min();
        return vec![Need::Nothing(next)];
    }
    needs
}

/// The goals with what each needs most, the most pressing first: by need, then by its day, then
/// by priority, then by id.
pub fn by_urgency(goals: &[Goal], today: NaiveDate) -> Vec<(&Goal, Need)> {
    // The plan of each is read once.
    let place = |goal: &Goal| {
        let plan = goal.plan();
        let need = settled(goal).or_else(|| active_needs(goal, &plan, today).first().copied());
        let priority = match plan.priority {
            Some(Priority::High) => 0,
            Some(Priority::Medium) | None => 1,
            Some(Priority::Low) => 2,
        };
        (need.unwrap_or(Need::Over), priority)
    };
    let rows = goals.iter().map(|goal| {
        let (need, priority) = place(goal);
        ((need, priority, &goal.id), goal)
    });
    let ordered = insertion_sorted(rows, |a, b| a.0 < b.0);
    ordered
        .into_iter()
        .map(|((need, ..), goal)| (goal, need))
        .collect()
}

/// The active goals whose review is due, the one waiting longest first.
pub fn reviews_due(goals: &[Goal], today: NaiveDate) -> Vec<(&Goal, NaiveDate)> {
    let due = goals
        .iter()
        .filter(|goal| goal.is_active())
        .filter_map(|goal| {
            let day = next_review(goal, &goal.plan())?;
            (day <= today).then_some((goal, day))
        });
    insertion_sorted(due, |a, b| (a.1, &a.0.id) < (b.1, &b.0.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::date_from_text;
    use crate::goals::check_in::CheckIn;
    use crate::goals::{Field, GoalDraft, MilestoneText};

    fn day(text: &str) -> NaiveDate {
        date_from_text(text).unwrap()
    }

    fn goal(id: &str) -> Goal {
        let mut draft = GoalDraft::default();
        for (field, text) in [
            (Field::Start, "2026-03-02"),
            (Field::Due, "2026-06-30"),
            (Field::CheckInDays, "7"),
            (Field::ReviewDays, "14"),
            (Field::Step, "Call"),
            (Field::StepDue, "2026-03-05"),
        ] {
            draft.set(field, text);
        }
        let (due, target) = ("2026-04-06".to_owned(), String::new());
        draft.milestones = vec![MilestoneText { due, target }];
        let mut goal = Goal::new(id, &draft, 0);
        assert!(goal.set_status(Status::Active, day("2026-03-02"), 1));
        goal
    }

    #[track_caller]
    fn check(goal: &Goal, today: &str, expected: &[Need]) {
        assert_eq!(needs(goal, day(today)), expected, "{today}");
    }

    #[test]
    fn each_need_comes_on_its_day() {
        let mut goal = goal("a");
        check(
            &goal,
            "2026-03-02",
            &[Need::Nothing(Some(day("2026-03-05")))],
        );
        check(&goal, "2026-03-05", &[Need::FirstStep(day("2026-03-05"))]);
        goal.finish_step(true, 2);
        check(
            &goal,
            "2026-03-08",
            &[Need::Nothing(Some(day("2026-03-09")))],
        );
        check(&goal, "2026-03-09", &[Need::CheckIn(day("2026-03-09"))]);
        let both = [
            Need::Review(day("2026-03-16")),
            Need::CheckIn(day("2026-03-09")),
        ];
        check(&goal, "2026-03-16", &both);
        let on = day("2026-04-01");
        let (value, note, evidence) = (None, String::new(), String::new());
        goal.check_in(
            "r1",
            CheckIn {
                on,
                value,
                note,
                evidence,
            },
            3,
        );
        goal.review(on, "fine", 4);
        check(&goal, "2026-04-02", &[Need::Milestone(day("2026-04-06"))]);
        let late = needs(&goal, day("2026-07-01"));
        assert_eq!(late[0], Need::Ending(day("2026-06-30")));
        goal.review(day("2026-06-29"), "", 5);
        assert_eq!(
            needs(&goal, day("2026-06-30")).last(),
            Some(&Need::Due(day("2026-06-30")))
        );
    }

    #[test]
    fn a_goal_at_its_target_is_asked_whether_it_is_done() {
        let at = |unit: &str, direction: &str, value: i64, today: &str| {
            let mut goal = goal("a");
            let mut draft = goal.draft();
            for (field, text) in [
                (Field::Unit, unit),
                (Field::Baseline, "0"),
                (Field::Target, "12"),
                (Field::Direction, direction),
            ] {
                draft.set(field, text);
            }
            goal.put(&draft, day("2026-03-02"), 2);
            let check_in = CheckIn {
                on: day("2026-03-03"),
                value: Some(crate::decimal::Decimal::whole(value)),
                note: String::new(),
                evidence: String::new(),
            };
            goal.check_in("r1", check_in, 3);
            needs(&goal, day(today)).first().copied()
        };
        let reached = Some(Need::Reached);
        assert_eq!(at("calls", "rise", 12, "2026-03-04"), reached);
        assert_eq!(at("calls", "rise", 12, "2026-07-01"), reached);
        assert_ne!(at("calls", "rise", 11, "2026-03-04"), reached);
        assert_ne!(at("calls", "at_most", 12, "2026-03-04"), reached);
        assert_ne!(at("calls a week", "rise", 12, "2026-03-04"), reached);
        assert_eq!(at("calls a week", "rise", 12, "2026-06-30"), reached);
    }

    #[test]
    fn a_resting_goal_needs_nothing() {
        let mut goal = goal("a");
        let on = day("2026-03-20");
        goal.set_status(Status::Paused { on }, on, 9);
        check(&goal, "2026-07-01", &[Need::Resting]);
        goal.archive(true, 10);
        check(&goal, "2026-07-01", &[Need::Over]);
        assert_eq!(reviews_due(&[goal], day("2026-07-01")), []);
    }

    #[test]
    fn both_rhythms_start_again_when_a_goal_is_resumed() {
        use crate::goals::running_warnings;
        let mut goal = goal("a");
        goal.finish_step(true, 2);
        let (paused, resumed) = (day("2026-03-08"), day("2026-06-01"));
        assert!(goal.set_status(Status::Paused { on: paused }, paused, 9));
        assert!(goal.set_status(Status::Active, resumed, 10));
        check(
            &goal,
            "2026-06-01",
            &[Need::Nothing(Some(day("2026-06-08")))],
        );
        assert_eq!(reviews_due(std::slice::from_ref(&goal), resumed), []);
        assert_eq!(running_warnings(&goal, resumed), []);
        check(&goal, "2026-06-08", &[Need::CheckIn(day("2026-06-08"))]);
        let due = reviews_due(std::slice::from_ref(&goal), day("2026-06-15"));
        assert_eq!(due, [(&goal, day("2026-06-15"))]);
        // Two cycles later it is late again.
        assert_eq!(running_warnings(&goal, day("2026-06-15")), []);
        assert_eq!(running_warnings(&goal, day("2026-06-16")).len(), 1);
    }

    #[test]
    fn the_most_pressing_goal_comes_first() {
        let mut calm = goal("a");
        calm.finish_step(true, 2);
        let (mut late, mut high) = (goal("b"), goal("c"));
        for (goal, field, text) in [
            (&mut late, Field::Due, "2026-03-04"),
            (&mut high, Field::Priority, "high"),
        ] {
            let mut draft = goal.draft();
            draft.set(field, text);
            goal.put(&draft, day("2026-03-03"), 5);
        }
        let goals = [
            calm,
            goal("d"),
            high,
            late,
            Goal::new("e", &GoalDraft::default(), 0),
        ];
        let turn = by_urgency(&goals, day("2026-03-06"));
        let ids: Vec<&str> = turn.iter().map(|(goal, _)| goal.id.as_str()).collect();
        // One that is still being written comes before one that needs nothing.
        assert_eq!(ids, ["b", "c", "d", "e", "a"]);
        let due = reviews_due(&goals, day("2026-03-16"));
        assert_eq!(due.len(), 4);
    }
}
