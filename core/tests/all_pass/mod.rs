//! A file of worked cases, of which every one has to pass.

use std::path::Path;

use crate::outcome::{Outcome, Tally};

/// Runs a file of `core/tests/cases`; says how many cases it has.
#[track_caller]
pub fn all_pass(file: &str, run: fn(&str, &str) -> Vec<Outcome>) -> usize {
    let at = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/cases")
        .join(file);
    let Ok(text) = std::fs::read_to_string(&at) else {
        unreachable!("core/tests/cases/{file} is missing");
    };
    let mut tally = Tally::default();
    let outcomes = run(file, &text);
    outcomes.into_iter().for_each(|outcome| tally.add(outcome));
    assert!(tally.passed > 0, "{file}");
    assert_eq!(tally.failed, 0, "{file}");
    tally.passed
}
