//! A step back takes back its own step, and no other.

use chrono::NaiveDate;

use super::*;
use crate::career::Facet;
use crate::day::date_from_text;
use crate::goals::draft::MilestoneText;
use crate::goals::link::Link;
use crate::goals::{Field, GoalDraft};

fn day(text: &str) -> NaiveDate {
    date_from_text(text).unwrap()
}

fn milestone(due: &str) -> MilestoneText {
    let (due, target) = (due.to_owned(), String::new());
    MilestoneText { due, target }
}

fn started() -> Goal {
    let mut draft = GoalDraft::default();
    draft.set(Field::Object, "the exam");
    draft.set(Field::Target, "80");
    draft.milestones = ["2026-04-01", "2026-05-01", "2026-06-01"]
        .map(milestone)
        .into();
    let mut goal = Goal::new("a", &draft, 100);
    assert!(goal.set_status(Status::Active, day("2026-03-02"), 200));
    goal
}

/// A goal with a step done, which is to be taken back: before and after it.
fn step(change: impl FnOnce(&mut Goal)) -> (Goal, Goal) {
    let before = started();
    let mut after = before.clone();
    change(&mut after);
    (before, after)
}

fn put(goal: &mut Goal, change: impl FnOnce(&mut GoalDraft), at_ms: i64) {
    let mut draft = goal.draft();
    change(&mut draft);
    goal.put(&draft, day("2026-03-10"), at_ms);
}

fn clock() -> Clock {
    Clock {
        today: day("2026-03-10"),
        now_ms: 900,
    }
}

fn back(now: &Goal, (before, after): &(Goal, Goal)) -> Goal {
    now.revert(before, after, clock())
}

#[test]
fn what_is_typed_after_a_mend_stays_when_the_mend_is_taken_back() {
    let step = step(|goal| put(goal, |draft| draft.set(Field::ReviewDays, "14"), 300));
    let mut now = step.1.clone();
    put(&mut now, |draft| draft.set(Field::Step, "Call"), 400);
    let undone = back(&now, &step);
    assert_eq!(undone.draft().text(Field::ReviewDays), "");
    assert_eq!(undone.draft().text(Field::Step), "Call");
    // A copy in another tab that has the mend does not bring it back.
    assert_eq!(undone.merged(&now).draft(), undone.draft());
}

#[test]
fn what_was_typed_over_a_mend_stays() {
    let step = step(|goal| put(goal, |draft| draft.set(Field::ReviewDays, "14"), 300));
    let mut now = step.1.clone();
    put(&mut now, |draft| draft.set(Field::ReviewDays, "7"), 400);
    assert_eq!(back(&now, &step).draft(), now.draft());
}

#[test]
fn a_review_is_taken_back_without_the_edit_after_it() {
    let step = step(|goal| goal.review(day("2026-03-10"), "well", 300));
    let mut now = step.1.clone();
    put(&mut now, |draft| draft.set(Field::Object, "the test"), 400);
    let undone = back(&now, &step);
    assert_eq!(undone.last_review(), None);
    assert_eq!(undone.draft().text(Field::Object), "the test");
    now.review(day("2026-03-10"), "better", 500);
    assert_eq!(back(&now, &step).reviews, now.reviews);
}

#[test]
fn an_end_is_taken_back_and_a_check_in_since_stays() {
    let on = day("2026-03-10");
    let evidence = String::new();
    let step = step(|goal| assert!(goal.set_status(Status::Done { on, evidence }, on, 300)));
    let mut now = step.1.clone();
    now.archive(true, 400);
    let undone = back(&now, &step);
    assert_eq!(undone.status.value, Status::Active);
    assert!(undone.archived.value);
    now.set_status(Status::Closed { on }, on, 500);
    assert_eq!(back(&now, &step).status, now.status);
}

#[test]
fn a_start_is_taken_back_with_what_it_agreed() {
    let before = Goal::new("a", &GoalDraft::default(), 100);
    let mut after = before.clone();
    assert!(after.set_status(Status::Active, day("2026-03-10"), 200));
    let undone = back(&after, &(before.clone(), after.clone()));
    assert_eq!(undone.status.value, Status::Building);
    assert_eq!(undone.commitments, before.commitments);
}

#[test]
fn target_and_history_agree_after_a_step_back() {
    let step = step(|goal| put(goal, |draft| draft.set(Field::Target, "70"), 300));
    let alone = back(&step.1, &step);
    assert_eq!(alone.history(), step.0.history());
    let mut now = step.1.clone();
    put(&mut now, |draft| draft.set(Field::Due, "2026-09-30"), 400);
    let undone = back(&now, &step);
    let (_, agreed) = undone.history().pop().unwrap();
    assert_eq!(
        (agreed.target.as_str(), agreed.due.as_str()),
        ("80", "2026-09-30")
    );
}

#[test]
fn a_milestone_comes_back_and_the_others_stay_as_they_are_now() {
    let step = step(|goal| put(goal, |draft| drop(draft.milestones.remove(1)), 300));
    assert_eq!(back(&step.1, &step).draft(), step.0.draft());
    let mut now = step.1.clone();
    let change = |draft: &mut GoalDraft| {
        draft.milestones[0] = milestone("2026-04-09");
        draft.milestones.push(milestone(""));
        draft.links.push(Link::Facet(Facet::Growth));
    };
    put(&mut now, change, 400);
    let undone = back(&now, &step);
    let days = ["2026-04-09", "2026-05-01", "2026-06-01", ""];
    assert_eq!(undone.milestones.value, days.map(milestone));
    assert_eq!(undone.links, now.links);
}
