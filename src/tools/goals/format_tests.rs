//! What is said of a goal with a number, in the words of the locale.

use chrono::NaiveDate;
use steppingstone_core::day::date_from_text;
use steppingstone_core::goals::pace::Sample;
use steppingstone_core::goals::progress::progress as goes;

use super::*;
use crate::words::install_english;

fn day_of(text: &str) -> NaiveDate {
    date_from_text(text).unwrap()
}

/// A goal of ten weeks.
fn plan(texts: &[(Field, &str)]) -> Plan {
    let mut draft = GoalDraft::default();
    let usual = [(Field::Start, "2026-03-02"), (Field::Due, "2026-05-11")];
    for (field, text) in usual.iter().chain(texts) {
        draft.set(*field, *text);
    }
    draft.parse().unwrap()
}

/// What is said on the day of the last reading, or on the first day.
fn message(plan: &Plan, rows: &[(&str, &str)]) -> String {
    install_english();
    let point = |(on, value): &(&str, &str)| Sample {
        on: day_of(on),
        value: Decimal::parse(value).unwrap(),
    };
    let points: Vec<Sample> = rows.iter().map(point).collect();
    let today = points.last().map_or(day_of("2026-03-02"), |it| it.on);
    progress(&goes(plan, &points, today), plan)
}

fn bound(direction: &str, baseline: &str, target: &str) -> Plan {
    plan(&[
        (Field::Unit, "sick days"),
        (Field::Direction, direction),
        (Field::Baseline, baseline),
        (Field::Target, target),
    ])
}

#[test]
fn a_limit_is_never_reached_early() {
    let limit = bound("at_most", "0", "10");
    let check = |on, value, expected: &str| assert_eq!(message(&limit, &[(on, value)]), expected);
    assert_eq!(
        message(&limit, &[]),
        "You are within your limit of 10 sick days."
    );
    let day = "2026-03-09";
    check(day, "1", "You are within your limit of 10 sick days.");
    check(
        day,
        "9",
        "You are close to your limit of 10 sick days. You are at 9 sick days.",
    );
    check(day, "10", "You are at your limit of 10 sick days.");
    check(day, "11", "You are over your limit of 10 sick days.");
    check(
        "2026-05-11",
        "9",
        "The due date has come, and you are within your limit of 10 sick days.",
    );
    let one = bound("at_most", "0", "1");
    assert_eq!(
        message(&one, &[(day, "0")]),
        "You are within your limit of 1 sick day."
    );
}

#[test]
fn a_minimum_is_said_as_one() {
    let minimum = bound("at_least", "20", "10");
    let check = |on, value, expected: &str| assert_eq!(message(&minimum, &[(on, value)]), expected);
    let day = "2026-03-09";
    check(day, "15", "You are above your minimum of 10 sick days.");
    check(
        day,
        "10",
        "You are exactly at your minimum of 10 sick days.",
    );
    check(day, "9", "You are below your minimum of 10 sick days.");
    check(
        "2026-05-11",
        "10",
        "The due date has come, and you are not below your minimum of 10 sick days.",
    );
    let open = bound("at_least", "0", "10");
    assert_eq!(
        message(&open, &[]),
        "Check in to see how you are doing. You need 1 sick day a week."
    );
}

#[test]
fn whole_things_stay_whole_and_one_is_singular() {
    let count = |target: &str| {
        plan(&[
            (Field::Unit, "applications"),
            (Field::Direction, "rise"),
            (Field::Baseline, "0"),
            (Field::Target, target),
        ])
    };
    let needs = |target: &str, pace: &str| {
        let first = "Check in on two different days to see where your pace leads.";
        assert_eq!(
            message(&count(target), &[]),
            [first, " You need ", pace, "."].concat()
        );
    };
    needs("10", "1 application a week");
    needs("15", "1 to 2 applications a week");
    needs("20", "2 applications a week");
    needs("5", "1 application every 2 weeks");
    // The start is a reading: one was made in two weeks.
    let two = message(&count("15"), &[("2026-03-09", "1"), ("2026-03-16", "1")]);
    assert!(
        two.ends_with("So far, your pace is 1 application every 2 weeks."),
        "{two}"
    );
    assert!(
        two.contains("you get to 1 application by the due date"),
        "{two}"
    );
}

#[test]
fn a_goal_of_each_week_is_not_reached_by_one_week() {
    let weekly = plan(&[
        (Field::Unit, "applications a week"),
        (Field::Direction, "rise"),
        (Field::Baseline, "0"),
        (Field::Target, "5"),
    ]);
    let good = message(&weekly, &[("2026-03-09", "5")]);
    assert!(
        good.starts_with("You reached 5 applications a week this time."),
        "{good}"
    );
    let end = message(&weekly, &[("2026-05-11", "5")]);
    assert_eq!(end, "You have reached your target.");
}

#[test]
fn the_sentence_says_a_limit_as_one() {
    install_english();
    let of = |plan: &Plan| rest(plan).first().cloned().unwrap_or_default();
    let check = |direction, baseline, target, expected: &str| {
        let message = of(&bound(direction, baseline, target));
        assert_eq!(
            message,
            ["Measured by the number: ", expected, "."].concat()
        );
    };
    check("at_most", "0", "3", "3 sick days at most");
    check("at_least", "97", "95", "95 sick days at least");
    check(
        "at_most",
        "9",
        "3",
        "from 9 sick days to 3 sick days at most",
    );
    check("rise", "1", "3", "from 1 sick day to 3 sick days");
}

#[test]
fn a_unit_that_the_name_says_is_not_said_again() {
    install_english();
    let name = |name: &str, unit: &str| {
        let metric = Metric {
            name: name.to_owned(),
            unit: unit.to_owned(),
            ..Metric::default()
        };
        counted(&metric)
    };
    assert_eq!(
        name("applications", "applications").as_deref(),
        Some("applications")
    );
    assert_eq!(
        name("test score", "points").as_deref(),
        Some("test score (points)")
    );
    assert_eq!(name("", "points"), None);
}

#[test]
fn a_goal_at_its_target_asks_whether_it_is_done() {
    install_english();
    let asked = "You have reached your target. Is it done?";
    assert_eq!(need(Need::Reached), asked);
}
