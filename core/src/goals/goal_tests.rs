//! What happens to a kept goal.

use super::*;
use crate::day::date_from_text;
use crate::decimal::Decimal;
use crate::goals::status::MissReason;

fn day(text: &str) -> NaiveDate {
    date_from_text(text).unwrap()
}

fn started() -> Goal {
    let mut draft = GoalDraft::default();
    draft.set(Field::Target, "80");
    draft.set(Field::Due, "2026-06-30");
    draft.set(Field::Confidence, "8");
    let mut goal = Goal::new("a", &draft, 100);
    assert!(goal.set_status(Status::Active, day("2026-03-02"), 200));
    goal
}

fn change(goal: &mut Goal, field: Field, text: &str, on: &str, at_ms: i64) {
    let mut draft = goal.draft();
    draft.set(field, text);
    goal.put(&draft, day(on), at_ms);
}

fn reading(on: &str, value: i64) -> CheckIn {
    CheckIn {
        on: day(on),
        value: Some(Decimal::whole(value)),
        note: String::new(),
        evidence: String::new(),
    }
}

fn targets(goal: &Goal) -> Vec<String> {
    goal.history()
        .into_iter()
        .map(|(_, agreed)| agreed.target)
        .collect()
}

#[test]
fn a_draft_is_kept_as_it_was_typed_and_stamped_where_it_changed() {
    let mut goal = started();
    let draft = goal.draft();
    change(&mut goal, Field::Why, " because ", "2026-03-03", 300);
    assert_eq!(goal.texts[&Field::Why].at_ms, 300);
    assert_eq!(goal.texts[&Field::Target].at_ms, 100);
    assert_eq!(goal.draft().texts.get(&Field::Why).unwrap(), " because ");
    change(&mut goal, Field::Why, "", "2026-03-03", 300);
    assert_eq!(goal.texts[&Field::Why].at_ms, 301);
    assert_eq!(goal.draft(), draft);
}

#[test]
fn changed_targets_stay_in_the_history() {
    let mut goal = Goal::new("a", &GoalDraft::default(), 0);
    change(&mut goal, Field::Target, "70", "2026-03-01", 1);
    assert_eq!(goal.history(), []);
    let mut goal = started();
    assert_eq!(targets(&goal), ["80"]);
    change(&mut goal, Field::Target, "9", "2026-04-01", 300);
    change(&mut goal, Field::Target, "90", "2026-04-01", 301);
    assert_eq!(targets(&goal), ["80", "90"]);
    change(&mut goal, Field::Due, "2026-07-31", "2026-05-01", 302);
    assert_eq!(goal.history()[2].1.due, "2026-07-31");
    change(&mut goal, Field::Target, "80", "2026-03-20", 303);
    assert_eq!(targets(&goal), ["80", "90", "80"]);
    assert_eq!(goal.history()[2].0, day("2026-05-01"));
    change(&mut goal, Field::Why, "because", "2026-06-01", 304);
    assert_eq!(goal.history().len(), 3);
}

#[test]
fn check_ins_are_in_order_and_can_be_taken_back() {
    let mut goal = started();
    goal.check_in("r2", reading("2026-03-16", 60), 300);
    goal.check_in("r1", reading("2026-03-09", 55), 300);
    goal.check_in("r0", reading("2026-03-16", 61), 300);
    let ids: Vec<&str> = goal
        .ordered_check_ins()
        .into_iter()
        .map(|(id, _)| id)
        .collect();
    assert_eq!(ids, ["r1", "r2", "r0"]);
    assert_eq!(goal.last_check_in(), Some(day("2026-03-16")));
    let copy = goal.clone();
    goal.take_back("r2", 1);
    goal.take_back("never", 1);
    assert_eq!(goal.points().len(), 2);
    assert_eq!(goal.merged(&copy).points().len(), 2);
    assert_eq!(copy.merged(&goal).points().len(), 2);
    assert!(!goal.check_ins.contains_key("never"));
}

#[test]
fn check_ins_of_two_tabs_are_both_kept() {
    let (mut one, mut other) = (started(), started());
    one.check_in("r1", reading("2026-03-09", 55), 300);
    other.check_in("r2", reading("2026-03-10", 56), 300);
    other.review(day("2026-03-10"), "well", 301);
    let joined = one.merged(&other);
    assert_eq!(joined, other.merged(&one));
    assert_eq!(joined.points().len(), 2);
    assert_eq!(joined.last_review(), Some(day("2026-03-10")));
}

#[test]
fn another_goal_is_chosen_not_mixed() {
    let (old, new) = (started(), Goal::new("b", &GoalDraft::default(), 900));
    assert_eq!(old.merged(&new), new);
    assert_eq!(new.merged(&old), new);
}

#[test]
fn a_goal_is_paused_resumed_archived_and_ended() {
    let mut goal = started();
    let on = day("2026-04-01");
    assert!(!goal.set_status(Status::Active, on, 300));
    assert!(goal.set_status(Status::Paused { on }, on, 300));
    assert!(!goal.is_active());
    assert!(goal.set_status(Status::Active, on, 301));
    goal.archive(true, 302);
    assert!(!goal.is_active());
    goal.archive(false, 303);
    assert!(goal.is_active());
    let evidence = "the certificate".to_owned();
    assert!(goal.set_status(Status::Done { on, evidence }, on, 304));
    let (reason, note) = (Some(MissReason::LessTime), String::new());
    assert!(goal.set_status(Status::Missed { on, reason, note }, on, 305));
    assert!(goal.set_status(Status::Closed { on }, on, 306));
    assert!(goal.status.value.is_over());
}

#[test]
fn a_missed_goal_is_planned_again_from_where_it_stands() {
    let mut goal = started();
    let on = day("2026-03-03");
    assert!(goal.set_status(Status::Paused { on }, on, 250));
    assert!(goal.set_status(Status::Active, on, 251));
    goal.check_in("r1", reading("2026-03-09", 66), 300);
    let again = goal.replan(day("2026-07-01"));
    assert_eq!(again.text(Field::Start), "2026-07-01");
    assert_eq!(again.text(Field::Baseline), "66");
    assert_eq!(again.text(Field::Target), "80");
    assert_eq!(again.text(Field::Due), "");
    assert_eq!(again.text(Field::Confidence), "");
    assert_eq!(again.text(Field::Resumed), "");
}

#[test]
fn a_goal_that_is_reached_is_planned_again_with_an_open_target() {
    let check = |direction: &str, last: i64, target: &str| {
        let mut goal = started();
        change(&mut goal, Field::Direction, direction, "2026-03-02", 250);
        goal.check_in("r1", reading("2026-03-09", last), 300);
        let again = goal.replan(day("2026-07-01"));
        assert_eq!(again.text(Field::Baseline), last.to_string());
        assert_eq!(again.text(Field::Target), target, "{direction} {last}");
    };
    check("rise", 79, "80");
    check("rise", 80, "");
    check("rise", 85, "");
    check("fall", 81, "80");
    check("fall", 80, "");
    check("", 80, "");
    check("", 85, "80");
    // What is to stay where it is may begin there.
    check("keep", 80, "80");
}

#[test]
fn the_day_of_resuming_is_kept_and_a_first_start_is_none() {
    let mut goal = started();
    assert_eq!(goal.resumed(), None);
    let (on, later) = (day("2026-04-01"), day("2026-05-01"));
    assert!(goal.set_status(Status::Paused { on }, on, 300));
    assert!(goal.set_status(Status::Active, later, 301));
    assert_eq!(goal.resumed(), Some(later));
    assert!(goal.set_status(Status::Closed { on }, on, 302));
    assert!(goal.set_status(Status::Active, day("2026-06-01"), 303));
    assert_eq!(goal.resumed(), Some(day("2026-06-01")));
}

#[test]
fn a_goal_stamped_at_the_last_moment_can_still_be_edited_and_read() {
    use crate::goals::stored::{goal_json, read_goal};
    use crate::moment::LATEST_MS;
    for begun in [i64::MIN, LATEST_MS, i64::MAX] {
        let mut goal = Goal::new("a", &GoalDraft::default(), begun);
        change(&mut goal, Field::Target, "80", "2026-03-02", LATEST_MS);
        change(&mut goal, Field::Target, "85", "2026-03-02", 7);
        goal.check_in("r1", reading("2026-03-02", 60), 7);
        assert_eq!(read_goal(goal_json(&goal)), Ok(goal.clone()));
        assert_eq!(goal.draft().text(Field::Target), "85");
    }
}
