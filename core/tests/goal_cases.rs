//! The worked cases of goals, through the same code as the `cases` example.

#![allow(
    clippy::indexing_slicing,
    clippy::expect_used,
    reason = "all of this file is test code"
)]

#[path = "../examples/cases/goals/mod.rs"]
mod goals;
#[path = "../examples/cases/outcome.rs"]
mod outcome;

use std::path::Path;

use outcome::Tally;

#[test]
fn goals_are_judged_as_the_cases_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let text = std::fs::read_to_string(folder.join("goals.json"))
        .expect("core/tests/cases/goals.json is missing");
    let mut tally = Tally::default();
    let outcomes = goals::run("goals.json", &text);
    outcomes.into_iter().for_each(|outcome| tally.add(outcome));
    assert!(tally.passed > 0);
    assert_eq!(tally.failed, 0);
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
