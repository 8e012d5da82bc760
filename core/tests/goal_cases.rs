//! The worked cases of goals, through the same code as the `cases` example.

#![allow(
    clippy::indexing_slicing,
    clippy::expect_used,
    reason = "all of this file is test code"
)]

#[path = "../examples/cases/goal_course.rs"]
mod goal_course;
#[path = "../examples/cases/goal_texts.rs"]
mod goal_texts;
#[path = "../examples/cases/goals/mod.rs"]
mod goals;
#[path = "../examples/cases/outcome.rs"]
mod outcome;

use std::path::Path;

use outcome::Tally;

#[track_caller]
fn all_pass(file: &str, run: fn(&str, &str) -> Vec<outcome::Outcome>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let text = std::fs::read_to_string(folder.join(file)).expect(file);
    let mut tally = Tally::default();
    let outcomes = run(file, &text);
    outcomes.into_iter().for_each(|outcome| tally.add(outcome));
    assert!(tally.passed > 0);
    assert_eq!(tally.failed, 0);
}

#[test]
fn goals_are_judged_as_the_cases_say() {
    all_pass("goals.json", goals::run);
}

#[test]
fn statements_are_judged_and_fixed_as_the_cases_say() {
    all_pass("goal_texts.json", goal_texts::run);
}

#[test]
fn limits_and_weekly_goals_stand_as_the_cases_say() {
    all_pass("goal_course.json", goal_course::run);
}

const CASE: &str = r#"{"id":"X","area":"smart","title":"","today":"2026-03-02",
    "goal":{"statement":"Learn Spanish","metric":null,"due":"2026-06-30","priority":"high"},
    "context":{"other_active_goals":[]},"expect":{"5":"warn","37":"pass","27":"na"}}"#;

#[track_caller]
fn check(from: &str, to: &str, expected: Option<&str>) {
    assert!(CASE.contains(from));
    let case = CASE.replace(from, to);
    let text = format!(r#"{{"schema":"goal-cases-1","cases":[{case}]}}"#);
    let outcomes = goals::run("here", &text);
    assert_eq!(outcomes.len(), 1);
    assert_eq!(outcomes[0].id, "X");
    let fields: Vec<&str> = outcomes[0]
        .differences
        .iter()
        .map(|it| it.field.as_str())
        .collect();
    assert_eq!(fields, Vec::from_iter(expected), "{to}");
}

#[test]
fn what_is_not_known_fails() {
    check("Learn", "Learn", None);
    check("\"5\":\"warn\"", "\"5\":\"pass\"", Some("5"));
    check("\"5\":", "\"51\":", Some("error"));
    check("\"na\"", "\"maybe\"", Some("error"));
    check("\"smart\"", "\"clever\"", Some("error"));
    check("\"due\":", "\"due_by\":", Some("error"));
    check("\"title\":", "\"heading\":", Some("error"));
    check("\"other_active_goals\":", "\"others\":", Some("error"));
    check("\"high\"", "\"sky-high\"", Some("error"));
    check("\"metric\":null", "\"metric\":{\"mood\":1}", Some("error"));
    check("2026-03-02", "today", Some("error"));
    let text = format!(r#"{{"schema":"goal-cases-1","mood":1,"cases":[{CASE}]}}"#);
    assert_eq!(goals::run("here", &text)[0].id, "here");
}

#[track_caller]
fn fails(outcomes: &[outcome::Outcome], expected: Option<&str>) {
    assert_eq!(outcomes.len(), 1);
    let fields = outcomes[0].differences.iter().map(|it| it.field.as_str());
    assert_eq!(fields.collect::<Vec<_>>(), Vec::from_iter(expected));
}

#[test]
fn a_fix_that_the_case_does_not_name_fails() {
    let check = |statement: &str, rest: &str, expected| {
        let case = format!(r#"{{"id":"X","statement":"{statement}","target":null,{rest}}}"#);
        let text = format!(r#"{{"schema":"goal-texts-1","cases":[{case}]}}"#);
        fails(&goal_texts::run("here", &text), expected);
    };
    let two = "Write a book and teach a class";
    check(two, r#""expect":{"6":"warn"},"mended":{}"#, None);
    check(two, r#""expect":{"6":"pass"},"mended":{}"#, Some("6"));
    let both = r#""expect":{},"mended":{"6":[["Write a book","Teach a class"],"never"]}"#;
    check(two, both, None);
    let other = r#""expect":{},"mended":{"6":[["Write a book","Give a class"],"never"]}"#;
    check(two, other, Some("6 fix"));
    check(
        two,
        r#""expect":{},"mended":{"6":["never"]}"#,
        Some("6 fix"),
    );
    let none = "Plan a trip and book it";
    check(none, r#""expect":{},"mended":{"6":["never"]}"#, None);
    check(
        none,
        r#""expect":{},"mended":{"6":[["Plan a trip"]]}"#,
        Some("6 fix"),
    );
    check(two, r#""expect":{"51":"pass"},"mended":{}"#, Some("error"));
    check(two, r#""expect":{},"mended":{"51":[]}"#, Some("error"));
    check(two, r#""expect":{},"mended":{"6":["ever"]}"#, Some("error"));
    check(two, r#""expect":{},"mended":{},"mood":1"#, Some("error"));
}

#[test]
fn an_unknown_status_or_field_fails() {
    let check = |change: (&str, &str), expected| {
        let case = r#"{"id":"X","start":"2026-12-01","due":"2027-06-30","baseline":0,"target":3,
            "direction":"at_most","unit":"","check_in_days":null,
            "check_ins":[{"day":"2026-12-08","value":1}],"today":"2026-12-08",
            "expect":{"status":"within_limit","15":"pass","mends":"never"}}"#;
        assert!(case.contains(change.0));
        let case = case.replace(change.0, change.1);
        let text = format!(r#"{{"schema":"goal-course-1","cases":[{case}]}}"#);
        fails(&goal_course::run("here", &text), expected);
    };
    check(("", ""), None);
    check(("\"value\":1", "\"value\":4"), Some("status"));
    check(("\"baseline\":0", "\"baseline\":5"), Some("mends"));
    check(("within_limit", "fine"), Some("error"));
    check(("\"15\"", "\"51\""), Some("error"));
    check(("\"never\"", "\"once\""), Some("error"));
    check(("\"unit\"", "\"units\""), Some("error"));
    check(("at_most", "sideways"), Some("error"));
    check(("08\",\"value", "09\",\"value"), Some("error"));
}
