//! The laws that made-up input must not break, in short: the targets and the small corpus of
//! `fuzz/`, with a few thousand changes of each. `fuzz/README.md` says how to run more.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "all of this file is test code"
)]

#[path = "../../fuzz/src/mutate.rs"]
mod mutate;
#[path = "../../fuzz/src/targets.rs"]
mod targets;

use std::fs;
use std::path::Path;

use mutate::{Chance, mutated};

#[track_caller]
fn check(name: &str, count: usize) {
    let target = targets::by_name(name).unwrap();
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/corpus");
    let mut inputs: Vec<Vec<u8>> = fs::read_dir(corpus.join(name))
        .unwrap()
        .map(|entry| fs::read(entry.unwrap().path()).unwrap())
        .collect();
    inputs.sort();
    for input in &inputs {
        target(input);
    }
    let mut chance = Chance::new(1);
    for _ in 0..count {
        target(&mutated(&inputs, &mut chance));
    }
}

#[test]
fn any_file_can_be_brought_in_without_harm() {
    check("import", 1_000);
}

#[test]
fn any_link_can_be_opened_without_harm() {
    check("link", 500);
}

#[test]
fn any_number_can_be_typed() {
    check("number", 2_000);
}

#[test]
fn any_table_is_read_as_it_was_written() {
    check("csv", 5_000);
}

#[test]
fn any_goal_makes_a_sound_calendar() {
    check("calendar", 2_000);
}

#[test]
fn any_career_in_a_file_can_be_brought_in_without_harm() {
    check("career", 2_000);
}

#[test]
fn any_archive_can_be_chosen_without_harm() {
    check("archive", 5_000);
}

#[test]
fn any_file_of_contacts_can_be_brought_in_without_harm() {
    check("contacts", 20_000);
}
