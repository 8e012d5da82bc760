//! The worked cases of typed texts, through the same code as the `cases` example.

#![allow(clippy::panic, reason = "all of this file is test code")]

mod all_pass;
#[path = "../examples/cases/file.rs"]
mod file;
#[path = "../examples/cases/outcome.rs"]
mod outcome;
#[path = "../examples/cases/typed.rs"]
mod typed;

use all_pass::all_pass;

#[test]
fn texts_are_read_as_the_cases_say() {
    assert!(all_pass("typed.json", typed::run) > 100);
}

#[track_caller]
fn check_case(case: &str, passes: bool) {
    let text = format!(r#"{{"schema":"typed-cases-1","cases":[{case}]}}"#);
    let outcomes = typed::run("here", &text);
    let passed = outcomes
        .iter()
        .all(|outcome| outcome.differences.is_empty());
    assert_eq!(passed, passes, "{case}");
}

#[test]
fn what_is_not_known_or_is_another_value_fails() {
    let right =
        r#"{"id":"X","field":"vacation","text":"4 weeks","given":{},"expect":{"number":20}}"#;
    check_case(right, true);
    for (from, to) in [
        ("vacation", "holiday_days"),
        ("20", "20.001"),
        (r#""number""#, r#""money""#),
        (r#"{"number":20}"#, r#"{"refused":"unit"}"#),
        (r#"{"number":20}"#, r#"{"days":20}"#),
        (r#""given":{}"#, r#""given":{"moon":"full"}"#),
        (r#""given":{}"#, r#""given":{"kind":"volunteer"}"#),
        (r#""given":{}"#, r#""given":{"frequency":"hourly"}"#),
        (r#""given":{}"#, r#""given":{"texts":{"moon":"1"}}"#),
        (r#""id""#, r#""more":1,"id""#),
    ] {
        check_case(&right.replace(from, to), false);
    }
    let refused =
        r#"{"id":"X","field":"pay","text":"60-75k","given":{},"expect":{"refused":"range"}}"#;
    check_case(refused, true);
    check_case(&refused.replace(r#""range""#, r#""sum""#), false);
}
