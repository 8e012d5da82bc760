//! The worked cases of offers, through the same code as the `cases` example.

#![allow(clippy::panic, reason = "all of this file is test code")]

mod all_pass;
#[path = "../examples/cases/areas/mod.rs"]
mod areas;
#[path = "../examples/cases/file.rs"]
mod file;
#[path = "../examples/cases/given.rs"]
mod given;
#[path = "../examples/cases/offers.rs"]
mod offers;
#[path = "../examples/cases/outcome.rs"]
mod outcome;
#[path = "../examples/cases/tables.rs"]
mod tables;

use all_pass::all_pass;

#[test]
fn federal_tax_is_that_of_the_cases() {
    all_pass("federal_tax.csv", tables::run);
}

#[test]
fn state_tax_is_that_of_the_cases() {
    all_pass("state_tax.csv", tables::run);
}

#[test]
fn local_tax_is_that_of_the_cases() {
    all_pass("local_tax.csv", tables::run);
}

#[test]
fn state_tax_of_2027_is_that_of_the_cases() {
    all_pass("state_tax_2027.csv", tables::run);
}

#[test]
fn overtime_is_taxed_by_the_states_as_in_the_cases() {
    all_pass("state_overtime.csv", tables::run);
}

#[test]
fn offers_come_to_what_the_cases_say() {
    all_pass("offers.json", offers::run);
}

#[track_caller]
fn check_refused(case: &str) {
    let text =
        format!(r#"{{"schema":"offer-cases-1","conventions":{{"I6":""}},"cases":[{case}]}}"#);
    let outcomes = offers::run("here", &text);
    assert!(
        outcomes
            .iter()
            .any(|outcome| !outcome.differences.is_empty()),
        "{case}"
    );
}

#[test]
fn what_is_not_known_fails() {
    let case = |area: &str, inputs: &str, expected: &str| {
        format!(
            r#"{{"id":"X","area":"{area}","title":"","conventions":["I6"],"inputs":{{"amount":7,"rate":2{inputs}}},"expected":{{{expected}}}}}"#
        )
    };
    let right = case("international", "", r#""converted":14"#);
    let text = format!(r#"{{"schema":"s","conventions":{{"I6":""}},"cases":[{right}]}}"#);
    assert!(offers::run("here", &text)[0].differences.is_empty());
    check_refused(&case("international", "", r#""converted":14.02"#));
    check_refused(&case("astrology", "", r#""converted":14"#));
    check_refused(&case("international", r#","moon":1"#, r#""converted":14"#));
    check_refused(&case("international", "", r#""horoscope":14"#));
    check_refused(&right.replace("I6", "Z9"));
    check_refused(&right.replace("title", "heading"));
    assert!(!tables::run("t.csv", "a,b\n1,2\n")[0].differences.is_empty());
    let header = "year,filing_status,state,place,lives_there,wages,traditional_401k,section_125,payroll_hsa,base,local_tax,sources";
    let right = "2026,single,PA,pa_erie,yes,50000,0,0,0,50000.00,825.00,agreed";
    let run = |row: &str| tables::run("t.csv", &format!("{header}\n{row}\n"));
    assert!(run(right)[0].differences.is_empty());
    for (from, to) in [
        ("825.00", "825.02"),
        ("50000.00", "49999.00"),
        ("pa_erie", "pa_atlantis"),
        ("yes", "often"),
        ("agreed", "hearsay"),
        ("PA,", "OH,"),
        ("2026", "2031"),
    ] {
        let outcomes = run(&right.replace(from, to));
        assert!(!outcomes[0].differences.is_empty(), "{to}");
    }
    let header =
        "year,filing_status,state,wages,state_income_tax,employee_state_payroll_tax,sources";
    for row in [
        "2026,single,TX,5000,1.01,0.0,agreed",
        "2026,single,TX,5000,0.00,0.0,hearsay",
        "2026,single,ZZ,5000,0.00,0.0,agreed",
        "2031,single,TX,5000,0.00,0.0,agreed",
        "2027,single,TX,5000,0.02,0.0,agreed",
        "2027,single,TX,5000,0.00,0.0,agreed, somehow; figures of 2026",
        "2026,several,TX,5000,0.00,0.0,agreed",
        "2026,single,TX,5000,0.00,0.0,agreed,more",
    ] {
        let outcomes = tables::run("t.csv", &format!("{header}\n{row}\n"));
        assert!(!outcomes[0].differences.is_empty(), "{row}");
    }
    let cases = include_str!("cases/state_overtime.csv");
    let header = cases.lines().next().unwrap_or_default();
    let right =
        "2026,single,TX,10,40,1,52,20800.00,780.00,260.00,21580.00,260.00,0.00,0.00,-,agreed";
    let outcomes = |row: &str| tables::run("t.csv", &format!("{header}\n{row}\n"));
    assert!(outcomes(right)[0].differences.is_empty());
    for (from, to) in [
        ("20800.00", "20800.02"),
        ("260.00,0.00", "260.02,0.00"),
        (",0.00,0.00,", ",0.02,0.00,"),
        (",-,agreed", ",-,hearsay"),
        (",-,agreed", ",agreed"),
        ("2026", "2019"),
    ] {
        let row = right.replacen(from, to, 1);
        assert!(!outcomes(&row)[0].differences.is_empty(), "{row}");
    }
}
