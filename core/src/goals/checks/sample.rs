//! A goal that nothing is wrong with, and what checks say when something is.

use chrono::NaiveDate;

use crate::career::Facet;
use crate::day::date_from_text;
use crate::decimal::Decimal;
use crate::goals::draft::MilestoneText;
use crate::goals::words::EN;
use crate::goals::{Context, Field, GoalDraft, Link, OtherGoal, Priority, Reason, Verdict, report};

pub(super) fn day(text: &str) -> NaiveDate {
    date_from_text(text).unwrap()
}

pub(super) fn number(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

/// A goal of eighteen weeks, on a Monday, its first day.
pub(in crate::goals) fn good() -> (GoalDraft, Context) {
    let mut draft = GoalDraft::default();
    draft.set_statement("Finish the evening course in structural timber design");
    for (field, text) in [
        (Field::Kind, "result"),
        (Field::Metric, "mean of graded exercises"),
        (Field::Unit, "percent"),
        (Field::OfWhat, "points of an exercise"),
        (Field::Baseline, "40"),
        (Field::Target, "76"),
        (Field::Direction, "rise"),
        (Field::Source, "the course page"),
        (Field::LeadMeasure, "exercises handed in each week"),
        (Field::CheckInDays, "7"),
        (Field::Start, "2026-03-02"),
        (Field::Due, "2026-07-06"),
        (Field::HoursNeeded, "50"),
        (Field::HoursAWeek, "4"),
        (Field::MostPace, "2"),
        (Field::Cost, "300"),
        (Field::Budget, "300"),
        (Field::Confidence, "7"),
        (Field::Obstacle, "late shifts in April"),
        (
            Field::Plan,
            "If I work late, then I read one page before breakfast",
        ),
        (
            Field::Why,
            "Bridges of wood are what our office wants to offer",
        ),
        (Field::Priority, "high"),
        (Field::Step, "Pay the course fee"),
        (Field::StepDue, "2026-03-09"),
        (Field::StepMinutes, "60"),
        (Field::ReviewDays, "14"),
    ] {
        draft.set(field, text);
    }
    draft.links = vec![Link::Facet(Facet::Growth)];
    let milestone = |(due, target): (&str, &str)| MilestoneText {
        due: due.to_owned(),
        target: target.to_owned(),
    };
    let milestones = [
        ("2026-04-13", "52"),
        ("2026-05-25", "64"),
        ("2026-07-01", "70"),
    ];
    draft.milestones = milestones.map(milestone).into();
    let context = Context {
        capacity: Some(Decimal::whole(8)),
        ..Context::default()
    };
    (draft, context)
}

pub(super) fn other(statement: &str, hours: i64, priority: Priority, due: &str) -> OtherGoal {
    OtherGoal {
        statement: statement.to_owned(),
        hours_a_week: Some(Decimal::whole(hours)),
        priority: Some(priority),
        due: Some(day(due)),
        aims: Vec::new(),
    }
}

/// What a check says of the good goal on a day, after a change.
pub(super) fn verdict_on(
    today: &str,
    check: u8,
    change: impl FnOnce(&mut GoalDraft, &mut Context),
) -> Verdict {
    let (mut draft, mut context) = good();
    change(&mut draft, &mut context);
    let report = report(&draft, &context, day(today), &EN);
    report.verdict(check).unwrap().clone()
}

/// What a check says of the good goal with another text in a field.
#[track_caller]
pub(super) fn with(check: u8, field: Field, text: &str, expected: Verdict) {
    let verdict = verdict_on("2026-03-02", check, |draft, _| draft.set(field, text));
    assert_eq!(verdict, expected, "{text:?}");
}

/// What a check says of the good goal with another statement.
#[track_caller]
pub(super) fn check_statement(check: u8, statement: &str, expected: Verdict) {
    let verdict = verdict_on("2026-03-02", check, |draft, _| {
        draft.set_statement(statement)
    });
    assert_eq!(verdict, expected, "{statement:?}");
}

/// What a check says of the good goal in another context.
#[track_caller]
pub(super) fn amid(check: u8, change: impl FnOnce(&mut Context), expected: Verdict) {
    let verdict = verdict_on("2026-03-02", check, |_, context| change(context));
    assert_eq!(verdict, expected);
}

pub(super) const PASS: Verdict = Verdict::Pass;
pub(super) const NA: Verdict = Verdict::NotApplicable;

pub(super) fn warn(reason: Reason) -> Verdict {
    Verdict::Warn(reason)
}

#[test]
fn a_good_goal_passes_all_that_applies() {
    let (draft, context) = good();
    assert!(draft.parse().is_ok());
    let report = report(&draft, &context, day("2026-03-02"), &EN);
    assert_eq!(report.warnings().count(), 0);
    let silent = report.findings.iter().filter(|it| it.verdict == NA);
    let numbers: Vec<u8> = silent.map(|it| it.check.number).collect();
    assert_eq!(numbers, [17, 24, 26, 30, 33, 34, 35, 43, 47, 48, 49, 50]);
    assert_eq!((report.total().passed, report.total().of), (38, 38));
}

#[test]
fn an_empty_draft_is_asked_for_what_every_goal_has() {
    let report = report(
        &GoalDraft::default(),
        &Context::default(),
        day("2026-03-02"),
        &EN,
    );
    let numbers: Vec<u8> = report.warnings().map(|(check, _)| check.number).collect();
    let expected = [1, 4, 5, 7, 12, 13, 14, 18, 19, 29, 31, 32, 37, 41, 44];
    assert_eq!(numbers, expected);
}
