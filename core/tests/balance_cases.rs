//! The worked cases of Balance, through the same code as the `cases` example.

#![allow(
    clippy::indexing_slicing,
    clippy::expect_used,
    reason = "all of this file is test code"
)]

#[path = "../examples/cases/balance/mod.rs"]
mod balance;
#[path = "../examples/cases/given.rs"]
#[allow(dead_code, reason = "the areas of Balance use one of its readers")]
mod given;
#[path = "../examples/cases/outcome.rs"]
mod outcome;

use outcome::Tally;

#[test]
fn weeks_tasks_and_check_ins_are_as_the_cases_say() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/balance.json");
    let text = std::fs::read_to_string(path).expect(path);
    let mut tally = Tally::default();
    let outcomes = balance::run(path, &text);
    outcomes.into_iter().for_each(|outcome| tally.add(outcome));
    assert!(tally.passed > 0);
    assert_eq!(tally.failed, 0);
}

#[test]
fn what_is_not_known_or_differs_fails() {
    let case = |area: &str, inputs: &str, expected: &str| {
        let case = format!(
            r#"{{"id":"X","area":"{area}","title":"","rules":[],"inputs":{inputs},"expected":{expected}}}"#
        );
        let text = format!(r#"{{"schema":"balance-cases-1","cases":[{case}]}}"#);
        balance::run("here", &text)[0].differences.len()
    };
    let inputs = r#"{"days":"3","minutes":"55"}"#;
    assert_eq!(case("commute", inputs, r#"{"minutes":165}"#), 0);
    assert_eq!(case("commute", inputs, r#"{"minutes":165.0}"#), 0);
    assert_eq!(case("commute", inputs, r#"{"minutes":164}"#), 1);
    assert_eq!(case("commute", inputs, r#"{"minutes":165,"more":null}"#), 1);
    assert_eq!(case("commute", inputs, "{}"), 1);
    let more = r#"{"days":"3","minutes":"55","more":1}"#;
    assert_eq!(case("commute", more, r#"{"minutes":165}"#), 1);
    assert_eq!(case("week", r#"{"hours":{"play":"3"}}"#, "{}"), 1);
    assert_eq!(case("weather", "{}", "{}"), 1);
}
