//! The worked cases of Network, through the same code as the `cases` example.

#![allow(
    clippy::indexing_slicing,
    clippy::expect_used,
    reason = "all of this file is test code"
)]

#[path = "../examples/cases/network/mod.rs"]
mod network;
#[path = "../examples/cases/outcome.rs"]
mod outcome;

use std::path::Path;

use outcome::Tally;

/// The areas that are built so far.
const AREAS: [&str; 5] = [
    "interval",
    "contact_state",
    "order",
    "tier_change",
    "calendar",
];

#[test]
fn the_cases_pass() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/network.json");
    let text = std::fs::read_to_string(file).expect("the cases");
    let mut cases: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    if let Some(cases) = cases["cases"].as_array_mut() {
        cases.retain(|case| AREAS.iter().any(|area| case["area"] == **area));
    }
    let mut tally = Tally::default();
    let outcomes = network::run("network.json", &cases.to_string());
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
