//! The worked cases of Journey and of occupations, through the same code as the `cases` example.

#![allow(
    clippy::indexing_slicing,
    clippy::expect_used,
    reason = "all of this file is test code"
)]

mod all_pass;
#[path = "../examples/cases/compare.rs"]
mod compare;
#[path = "../examples/cases/file.rs"]
mod file;
#[path = "../examples/cases/given.rs"]
#[allow(dead_code, reason = "the areas of Journey use two of its readers")]
mod given;
#[path = "../examples/cases/journey/mod.rs"]
mod journey;
#[path = "../examples/cases/occupations.rs"]
mod occupations;
#[path = "../examples/cases/outcome.rs"]
mod outcome;

use all_pass::all_pass;

#[test]
fn careers_are_read_as_the_cases_say() {
    all_pass("journey.json", journey::run);
}

#[test]
fn the_packed_files_answer_as_the_cases_say() {
    all_pass("occupations.json", occupations::run);
}

#[test]
fn an_answer_that_differs_fails() {
    let case = |ask: &str, expect: &str| {
        let case = format!(r#"{{"id":"X","ask":"{ask}","code":"41-2031.00","expect":{expect}}}"#);
        let text = format!(r#"{{"schema":"occupation-cases-1","cases":[{case}]}}"#);
        let outcomes = occupations::run("here", &text);
        outcomes[0].differences.len()
    };
    assert_eq!(case("job_zone", r#"{"job_zone":2.0}"#), 0);
    assert_eq!(case("job_zone", r#"{"job_zone":3}"#), 1);
    assert_eq!(case("job_zone", r#"{"job_zone":2,"more":1}"#), 1);
    assert_eq!(case("weather", "null"), 1);
}

#[test]
fn what_is_not_known_or_differs_fails() {
    let case = |area: &str, input: &str, expected: &str| {
        let case = format!(
            r#"{{"id":"X","area":"{area}","title":"","rules":[],"today":"2026-11-28","input":{input},"expected":{expected}}}"#
        );
        let text = format!(r#"{{"schema":"journey-cases-1","cases":[{case}]}}"#);
        journey::run("here", &text)[0].differences.len()
    };
    let dates = r#"{"as":"start","texts":["2019"]}"#;
    assert_eq!(
        case(
            "dates",
            dates,
            r#"{"rows":[{"text":"2019","reads":"2019"}]}"#
        ),
        0
    );
    assert_eq!(
        case(
            "dates",
            dates,
            r#"{"rows":[{"text":"2019","reads":"2018"}]}"#
        ),
        1
    );
    assert_eq!(
        case(
            "dates",
            dates,
            r#"{"rows":[{"text":"2019","reads":"2019"}],"more":1}"#
        ),
        1
    );
    assert_eq!(
        case(
            "dates",
            r#"{"as":"start","texts":[],"more":1}"#,
            r#"{"rows":[]}"#
        ),
        1
    );
    assert_eq!(case("weather", "{}", "{}"), 1);
}
