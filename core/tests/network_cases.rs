//! The worked cases of Network, through the same code as the `cases` example.

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
#[path = "../examples/cases/network/mod.rs"]
mod network;
#[path = "../examples/cases/outcome.rs"]
mod outcome;

use all_pass::all_pass;

#[test]
fn the_cases_pass() {
    all_pass("network.json", network::run);
}

#[test]
fn what_is_not_known_or_differs_fails() {
    let case = |area: &str, inputs: &str, expected: &str| {
        let case = format!(
            r#"{{"id":"X","area":"{area}","title":"","rules":[],"inputs":{inputs},"expected":{expected}}}"#
        );
        let text = format!(r#"{{"schema":"network-cases-1","cases":[{case}]}}"#);
        network::run("here", &text)[0].differences.len()
    };
    let week = r#"{"day":"2026-03-01","interval":{"every":1,"unit":"week"}}"#;
    assert_eq!(case("interval", week, r#"{"day":"2026-03-08"}"#), 0);
    assert_eq!(case("interval", week, r#"{"day":"2026-03-09"}"#), 1);
    assert_eq!(
        case("interval", week, r#"{"day":"2026-03-08","more":1}"#),
        1
    );
    assert_eq!(case("interval", week, "{}"), 1);
    let more = week.replacen('{', r#"{"more":1,"#, 1);
    assert_eq!(case("interval", &more, r#"{"day":"2026-03-08"}"#), 1);
    assert_eq!(case("weather", "{}", "{}"), 1);
}
