//! The worked cases of Plan, through the same code as the `cases` example.

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
#[path = "../examples/cases/outcome.rs"]
mod outcome;
#[path = "../examples/cases/plan/mod.rs"]
mod plan;

use all_pass::all_pass;

#[test]
fn plans_are_made_as_the_cases_say() {
    all_pass("plan.json", plan::run);
}

#[track_caller]
fn check(area: &str, given: &str, expect: &str, rests_on: &str, differences: usize) {
    let case = format!(
        r#"{{"id":"X","area":"{area}","title":"","today":"2026-11-30","rests_on":["{rests_on}"],"given":{given},"expect":{expect}}}"#
    );
    let text =
        format!(r#"{{"schema":"plan-cases-1","conventions":{{"C1":"weights"}},"cases":[{case}]}}"#);
    let found = plan::run("here", &text);
    assert_eq!(found[0].differences.len(), differences, "{given} {expect}");
}

#[test]
fn what_is_not_known_or_differs_fails() {
    let given = r#"{"criteria":[{"id":"c1","weight":40}]}"#;
    let expect = r#"{"weights":{"c1":40},"no_score":null}"#;
    check("weights", given, expect, "C1", 0);
    check("weights", given, expect, "C9", 1);
    check("weather", given, expect, "C1", 1);
    for expect in [
        r#"{"weights":{"c1":41},"no_score":null}"#,
        r#"{"weights":{"c1":40}}"#,
        r#"{"weights":{"c1":40},"no_score":null,"more":false}"#,
        r#"{"weights":{"c1":40},"no_score":"nothing_counts"}"#,
    ] {
        check("weights", given, expect, "C1", 1);
    }
    for given in [
        r#"{"criteria":[{"id":"c1","weight":40,"more":1}]}"#,
        r#"{"criteria":[{"id":"c1","weight":101}]}"#,
        r#"{"criteria":[{"id":"c1","weight":40,"from":"moon:full"}]}"#,
        r#"{"criteria":[{"id":"c1","weight":40}],"quiz_want":{"charm":3}}"#,
    ] {
        check("weights", given, expect, "C1", 1);
    }
}

#[test]
fn a_number_may_be_text_and_is_exact() {
    let given = |size: &str| {
        format!(
            r#"{{"need":{{"id":"facet:growth","kind":"facet","size":{size},"result_on":"2026-11-15"}},
            "goals":[{{"id":"g","serves":["facet:growth"],"status":"done","finished_on":"2026-11-15"}}]}}"#
        )
    };
    let expect = r#"{"stones":{"goal":"done","proof":"missing","skill":"does_not_apply","choice":"does_not_apply"},
        "next":"proof","candidate":{"day":null},"resting":false,"asks":{"question":"what_next","points":37.5}}"#;
    for size in ["37.5", "\"37.50\"", "3.75e1", "\"37.5000004\""] {
        check("thread", &given(size), expect, "C1", 0);
    }
    check("thread", &given("37.500002"), expect, "C1", 1);
    check("thread", &given("\"many\""), expect, "C1", 1);
}
