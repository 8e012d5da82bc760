//! The worked cases of Balance, through the same code as the `cases` example.

#![allow(
    clippy::indexing_slicing,
    clippy::expect_used,
    reason = "all of this file is test code"
)]

mod all_pass;
#[path = "../examples/cases/balance/mod.rs"]
mod balance;
#[path = "../examples/cases/compare.rs"]
mod compare;
#[path = "../examples/cases/file.rs"]
mod file;
#[path = "../examples/cases/given.rs"]
#[allow(dead_code, reason = "the areas of Balance use one of its readers")]
mod given;
#[path = "../examples/cases/outcome.rs"]
mod outcome;

use all_pass::all_pass;

#[test]
fn weeks_tasks_and_check_ins_are_as_the_cases_say() {
    all_pass("balance.json", balance::run);
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
