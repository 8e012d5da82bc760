//! Runs worked cases through the engine: `cargo run -p steppingstone-core --example cases -- FILE...`
//!
//! Prints `id ok`, or `id field expected actual` for what differs, and at the end
//! `N passed, N failed`. What it does not know is a failure, never skipped. Tables are known by
//! their header, other files by their `schema`.

mod areas;
mod balance;
mod compare;
mod file;
mod given;
mod goal_course;
mod goal_texts;
mod goals;
mod journey;
mod network;
mod occupations;
mod offers;
mod outcome;
mod plan;
mod tables;
mod typed;

use std::process::ExitCode;

use outcome::{Outcome, Tally};

fn main() -> ExitCode {
    let mut tally = Tally::default();
    let paths: Vec<String> = std::env::args().skip(1).collect();
    if paths.is_empty() {
        eprintln!("Name the files of cases to run.");
        return ExitCode::FAILURE;
    }
    for path in paths {
        let outcomes = match std::fs::read_to_string(&path) {
            Ok(text) if path.ends_with(".csv") => tables::run(&path, &text),
            Ok(text) => by_schema(&path, &text),
            Err(error) => vec![Outcome::broken(&path, &error.to_string())],
        };
        outcomes.into_iter().for_each(|outcome| tally.add(outcome));
    }
    println!("{} passed, {} failed", tally.passed, tally.failed);
    if tally.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// A further schema is a module of its own and a line here.
fn by_schema(path: &str, text: &str) -> Vec<Outcome> {
    #[derive(serde::Deserialize)]
    struct File {
        schema: String,
    }
    match serde_json::from_str::<File>(text) {
        Ok(File { schema }) => match schema.as_str() {
            "offer-cases-1" => offers::run(path, text),
            "goal-cases-1" => goals::run(path, text),
            "goal-texts-1" => goal_texts::run(path, text),
            "goal-course-1" => goal_course::run(path, text),
            "typed-cases-1" => typed::run(path, text),
            "journey-cases-1" => journey::run(path, text),
            "network-cases-1" => network::run(path, text),
            "balance-cases-1" => balance::run(path, text),
            "occupation-cases-1" => occupations::run(path, text),
            "plan-cases-1" => plan::run(path, text),
            _ => vec![Outcome::broken(
                path,
                &format!("schema {schema} is not known"),
            )],
        },
        Err(error) => vec![Outcome::broken(path, &error.to_string())],
    }
}
