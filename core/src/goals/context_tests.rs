//! What is gathered around a goal.

use super::*;
use crate::day::date_from_text;
use crate::goals::check_in::CheckIn;
use crate::goals::sample::quiz_result;
use crate::goals::words::EN;
use crate::goals::{Field, GoalDraft, Reason, Verdict, report};

fn day(text: &str) -> NaiveDate {
    date_from_text(text).unwrap()
}

fn goal(id: &str, texts: &[(Field, &str)], after: &[&str]) -> Goal {
    let mut draft = GoalDraft::default();
    for (field, text) in texts {
        draft.set(*field, *text);
    }
    draft.after = after.iter().map(|id| (*id).to_owned()).collect();
    let mut goal = Goal::new(id, &draft, 0);
    assert!(goal.set_status(Status::Active, day("2026-03-02"), 1));
    goal
}

fn read(goal: &mut Goal, rows: &[(&str, &str, i64)]) {
    for (id, on, value) in rows {
        let reading = CheckIn {
            on: day(on),
            value: Some(Decimal::whole(*value)),
            note: String::new(),
            evidence: String::new(),
        };
        goal.check_in(*id, reading, 2);
    }
}

fn around(goal: &Goal, all: &[Goal]) -> Context {
    Context::of(goal, all, &GoalSettings::default(), Vec::new(), None)
}

#[test]
fn others_are_those_that_are_active() {
    let own = goal("a", &[], &[]);
    let mut resting = goal("c", &[], &[]);
    let on = day("2026-03-03");
    assert!(resting.set_status(Status::Paused { on }, on, 3));
    let mut away = goal("d", &[], &[]);
    away.archive(true, 3);
    let busy = goal("b", &[(Field::HoursAWeek, "3"), (Field::Verb, "Run")], &[]);
    let context = around(&own, &[own.clone(), busy, resting, away]);
    assert!(
        context.existing_goals().eq(["Run", ""]),
        "the paused one is had, too"
    );
    assert_eq!(context.others.len(), 1);
    assert_eq!(context.others[0].statement, "Run");
    assert_eq!(context.others[0].hours_a_week, Some(Decimal::whole(3)));
    assert_eq!(context.agreed, Some(Commitment::default()));
}

#[test]
fn a_second_draft_of_the_same_goal_is_a_duplicate() {
    let mut draft = GoalDraft::default();
    draft.set_statement("Pass the first certificate exam in my field");
    let own = Goal::new("a", &draft, 0);
    let today = day("2026-03-02");
    let checked = |other: &Goal| {
        let context = around(&own, &[own.clone(), other.clone()]);
        let report = report(&draft, &context, today, &EN);
        report.verdict(11).unwrap().clone()
    };
    let duplicate = Verdict::Warn(Reason::Duplicate(0));
    let mut other = Goal::new("b", &draft, 0);
    assert_eq!(checked(&other), duplicate, "still being written");
    let mut away = other.clone();
    away.archive(true, 1);
    assert_eq!(checked(&away), Verdict::Pass, "put away");
    for (status, expected) in [
        (Status::Active, duplicate.clone()),
        (Status::Paused { on: today }, duplicate),
        (Status::Closed { on: today }, Verdict::Pass),
    ] {
        assert!(other.set_status(status, today, 2));
        assert_eq!(checked(&other), expected, "{:?}", other.status.value);
    }
}

#[test]
fn what_comes_first_is_found_and_followed() {
    let due = [(Field::Due, "2026-05-01")];
    let (a, b, c) = (
        goal("a", &[], &["b", "x"]),
        goal("b", &due, &["c"]),
        goal("c", &[], &["c", "a"]),
    );
    let all = [a.clone(), b, c];
    let context = around(&a, &all);
    let [found, gone] = &context.prerequisites[..] else {
        unreachable!()
    };
    assert!(found.exists && found.is_cyclic && !found.done);
    assert_eq!(found.due, Some(day("2026-05-01")));
    let id = "x".to_owned();
    let nothing = Prerequisite::default();
    assert_eq!(*gone, Prerequisite { id, ..nothing });
    let mut all = all;
    let on = day("2026-04-01");
    all[1].after.value.clear();
    all[1].set_status(
        Status::Done {
            on,
            evidence: String::new(),
        },
        on,
        3,
    );
    let found = &around(&a, &all).prerequisites[0];
    assert!(found.done && !found.is_cyclic);
}

#[test]
fn history_is_one_s_own_or_that_of_the_same_measure() {
    let pages = [(Field::Metric, "Pages"), (Field::Unit, "pages")];
    let mut own = goal(
        "a",
        &[(Field::Metric, "pages"), (Field::Unit, "Pages")],
        &[],
    );
    let (mut alike, mut unlike) = (goal("b", &pages, &[]), goal("c", &pages[..1], &[]));
    read(
        &mut alike,
        &[("r1", "2026-03-02", 0), ("r2", "2026-03-09", 5)],
    );
    read(
        &mut unlike,
        &[("r1", "2026-03-02", 0), ("r2", "2026-03-09", 9)],
    );
    let all = [alike, unlike];
    assert_eq!(around(&own, &all).history, [Decimal::whole(5)]);
    read(
        &mut own,
        &[("r1", "2026-03-02", 0), ("r2", "2026-03-09", 3)],
    );
    let context = around(&own, &all);
    assert_eq!(context.history, [Decimal::whole(3)]);
    assert_eq!(context.last_check_in, Some(day("2026-03-09")));
    assert_eq!(around(&goal("d", &[], &[]), &all).history, []);
}

#[test]
fn the_quiz_says_the_stage_and_what_is_little_wanted() {
    let mut quiz = quiz_result();
    quiz.facets[0].is_little_wanted = true;
    quiz.facets[2].is_little_wanted = true;
    let own = goal("a", &[], &[]);
    let context = Context::of(&own, &[], &GoalSettings::default(), Vec::new(), Some(&quiz));
    assert_eq!(
        context.little_wanted,
        Some(vec![Facet::Horizon, Facet::Growth])
    );
    assert_eq!(context.stage, quiz.stage);
    assert_eq!(around(&own, &[]).little_wanted, None);
}
