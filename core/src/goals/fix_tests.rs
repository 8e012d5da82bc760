//! What is offered for each kind of warning. That every offer is safe is a law:
//! `core/tests/goal_laws.rs`.

use super::*;
use crate::decimal::Decimal;
use crate::goals::checks::sample::good;
use crate::goals::plan::Priority;
use crate::goals::words::EN;
use crate::goals::{OtherGoal, Prerequisite};

fn day(text: &str) -> NaiveDate {
    crate::day::date_from_text(text).unwrap()
}

#[track_caller]
fn check(number: u8, change: impl FnOnce(&mut GoalDraft, &mut Context), expected: &[QuickFix]) {
    let (mut draft, mut context) = good();
    change(&mut draft, &mut context);
    let offered = fixes(&draft, &context, day("2026-03-02"), &EN, number);
    assert_eq!(offered, expected);
}

fn set(field: Field, text: &str) -> QuickFix {
    QuickFix::Set(field, text.to_owned())
}

fn say(statement: &str) -> QuickFix {
    QuickFix::Statement(statement.to_owned())
}

#[test]
fn a_statement_is_offered_in_other_words() {
    let statement = |text: &'static str| {
        move |draft: &mut GoalDraft, _: &mut Context| draft.set_statement(text)
    };
    check(
        1,
        statement("I want to pass the exam in timber design"),
        &[say("Pass the exam in timber design")],
    );
    check(
        2,
        statement("Improve my technical drawing skills for timber roofs"),
        &[say("Practice my technical drawing skills for timber roofs")],
    );
    check(
        2,
        statement("I will improve the test score of timber roofs from 40 to 76"),
        &[say(
            "I will raise the test score of timber roofs from 40 to 76",
        )],
    );
    // "Raise my drawings", "finish being on time": no verb of ours reads well.
    check(
        2,
        statement("Improve my drawings of timber roof joints"),
        &[],
    );
    check(
        2,
        statement("Work on being on time for timber deliveries"),
        &[],
    );
    check(
        3,
        statement("Draw roof joints of old timber barns regularly"),
        &[say("Draw roof joints of old timber barns")],
    );
    // What is meant by "more", only the reader knows.
    check(
        3,
        statement("Draw more roof joints of old timber barns"),
        &[],
    );
    check(
        3,
        statement("Get better at roof joints of old timber barns"),
        &[],
    );
    check(
        3,
        statement("Draw roof joints of timber barns more often"),
        &[],
    );
    check(
        6,
        statement("Finish the evening course in timber design and apply for two analyst jobs"),
        &[QuickFix::Split],
    );
    check(
        9,
        statement("Be promoted to lead engineer for timber bridges"),
        &[say(
            "Apply for promotion to lead engineer for timber bridges",
        )],
    );
    check(
        9,
        statement("Get hired by a big office for timber bridges"),
        &[],
    );
    check(
        9,
        statement("Draw ten timber bridges to be promoted to lead engineer"),
        &[],
    );
    check(
        8,
        statement("Stop drawing roof joints of timber barns by June"),
        &[say("Limit drawing roof joints of timber barns by June")],
    );
    check(
        8,
        statement("Avoid missing deadlines for timber barns"),
        &[],
    );
    check(
        8,
        statement("I will stop drawing roof joints of timber barns."),
        &[
            say("I will replace drawing roof joints of timber barns with another habit"),
            say("I will limit drawing roof joints of timber barns"),
        ],
    );
    check(8, statement("Quit my old job at the timber yard"), &[]);
    // "Limit smoking and start running": only the first is ended.
    check(
        8,
        statement("Stop smoking at work and start running daily"),
        &[],
    );
    check(8, statement("Don't draw roof joints of timber barns"), &[]);
    check(
        10,
        statement("Pass the [name] exam in timber bridge design"),
        &[say("Pass the exam in timber bridge design")],
    );
    // Without what is left over it names too little, which is worse.
    check(10, statement("Pass the [name] exam in timber"), &[]);
    check(
        10,
        statement("Complete [course name] in timber bridge design for barns"),
        &[],
    );
    check(
        10,
        statement("Draw X joints of old timber barns in June"),
        &[],
    );
    check(
        1,
        statement("By June, I want to pass the exam in timber design"),
        &[say("By June, pass the exam in timber design")],
    );
    check(
        38,
        statement("Finish the course in structural timber design someday"),
        &[say("Finish the course in structural timber design")],
    );
}

#[test]
fn numbers_are_offered_where_they_follow_from_others() {
    check(
        15,
        |draft, _| draft.set(Field::Direction, ""),
        &[set(Field::Direction, "rise")],
    );
    // A direction that is chosen is not turned round.
    check(15, |draft, _| draft.set(Field::Direction, "fall"), &[]);
    check(
        18,
        |draft, _| draft.set(Field::CheckInDays, ""),
        &[set(Field::CheckInDays, "7")],
    );
    check(
        22,
        |draft, _| draft.set(Field::HoursNeeded, "80"),
        &[
            QuickFix::Due(day("2026-07-20")),
            set(Field::HoursAWeek, "5"),
        ],
    );
    let busy = |hours: i64| OtherGoal {
        statement: "Bake bread".to_owned(),
        hours_a_week: Some(Decimal::whole(hours)),
        priority: Some(Priority::High),
        ..OtherGoal::default()
    };
    check(
        23,
        |_, context| context.others = vec![busy(5)],
        &[set(Field::HoursAWeek, "3")],
    );
    check(23, |_, context| context.others = vec![busy(8)], &[]);
    check(
        36,
        |_, context| context.others = vec![busy(1)],
        &[set(Field::Priority, "medium")],
    );
}

#[test]
fn days_are_offered_where_a_rule_can_tell_them() {
    let due = |text: &'static str| {
        move |draft: &mut GoalDraft, _: &mut Context| draft.set(Field::Due, text)
    };
    // Two a week at most: 126 days are 18 weeks; 1.8 a week need 140 days.
    check(
        21,
        |draft, _| draft.set(Field::MostPace, "1.8"),
        &[QuickFix::Due(day("2026-07-20"))],
    );
    check(
        42,
        due("2026-07-18"),
        &[
            QuickFix::Due(day("2026-07-20")),
            QuickFix::Due(day("2026-07-17")),
        ],
    );
    check(38, due("someday"), &[QuickFix::Due(day("2026-08-31"))]);
    check(
        46,
        due("2026-07-06T10:00"),
        &[set(Field::Due, "2026-07-06")],
    );
    check(
        44,
        |draft, _| draft.set(Field::ReviewDays, ""),
        &[set(Field::ReviewDays, "14")],
    );
    check(
        41,
        |draft, _| draft.set(Field::StepMinutes, "90"),
        &[set(Field::StepMinutes, "60")],
    );
    check(
        41,
        |draft, _| draft.set(Field::StepDue, "2026-03-30"),
        &[set(Field::StepDue, "2026-03-09")],
    );
}

#[test]
fn milestones_are_spread_evenly() {
    let (mut draft, context) = good();
    draft.milestones.clear();
    let today = day("2026-03-02");
    let offered = fixes(&draft, &context, today, &EN, 40);
    let fixed = offered[0].apply(&draft, &EN);
    let rows: Vec<(&str, &str)> = fixed
        .milestones
        .iter()
        .map(|it| (it.due.as_str(), it.target.as_str()))
        .collect();
    let expected = [
        ("2026-04-02", "49"),
        ("2026-05-04", "58"),
        ("2026-06-04", "67"),
    ];
    assert_eq!(rows, expected);
}

#[test]
fn a_plan_is_put_as_if_and_then() {
    check(
        29,
        |draft, _| draft.set(Field::Plan, "I will read on the train."),
        &[set(
            Field::Plan,
            "If late shifts in April, then I will read on the train",
        )],
    );
    check(29, |draft, _| draft.set(Field::Plan, ""), &[]);
}

#[test]
fn what_is_left_over_is_taken_out_of_its_field() {
    let typed = |field, text: &'static str| {
        move |draft: &mut GoalDraft, _: &mut Context| draft.set(field, text)
    };
    check(
        10,
        typed(Field::Obstacle, "late shifts [when?] in April"),
        &[set(Field::Obstacle, "late shifts in April")],
    );
    check(
        10,
        typed(Field::Source, "the page, TBD"),
        &[set(Field::Source, "The page")],
    );
    // Nothing would be left of it, and then something else is missing.
    check(10, typed(Field::Source, "tbd"), &[]);
    check(
        10,
        |draft, _| {
            draft.set(Field::Obstacle, "late shifts in TBC");
            draft.set(Field::Why, "[why]");
        },
        &[],
    );
}

#[test]
fn a_goal_need_not_wait_for_what_cannot_come_first() {
    let first = |id: &str, exists: bool, due: &str| Prerequisite {
        id: id.to_owned(),
        exists,
        due: Some(day(due)),
        ..Prerequisite::default()
    };
    let gone = first("gone", false, "2026-04-01");
    let late = first("late", true, "2026-12-01");
    let ready = first("ready", true, "2026-04-01");
    let wait = |all: &[&Prerequisite]| {
        let all: Vec<Prerequisite> = all.iter().map(|it| (*it).clone()).collect();
        move |draft: &mut GoalDraft, context: &mut Context| {
            draft.after = all.iter().map(|it| it.id.clone()).collect();
            context.prerequisites = all;
        }
    };
    let not_after =
        |ids: &[&str]| QuickFix::NotAfter(ids.iter().map(|id| (*id).to_owned()).collect());
    check(26, wait(&[&ready]), &[]);
    check(26, wait(&[&gone]), &[not_after(&["gone"])]);
    check(
        26,
        wait(&[&gone, &ready, &late]),
        &[not_after(&["gone", "late"])],
    );
    let (mut draft, mut context) = good();
    wait(&[&gone, &ready])(&mut draft, &mut context);
    let fixed = not_after(&["gone"]).apply(&draft, &EN);
    assert_eq!(fixed.after, ["ready"]);
}

#[test]
fn what_only_the_reader_knows_has_no_fix() {
    for (number, field) in [
        (12, Field::Metric),
        (13, Field::Target),
        (14, Field::Baseline),
        (16, Field::OfWhat),
        (19, Field::Source),
        (20, Field::LeadMeasure),
        (32, Field::Why),
    ] {
        check(number, |draft, _| draft.set(field, ""), &[]);
    }
}
