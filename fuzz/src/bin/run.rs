//! Throws made-up input at a target on any toolchain:
//! `cargo run --release --bin run -- TARGET COUNT [SEED]`.
//!
//! It changes the inputs of the target's corpus at random and keeps those that go a new way. An
//! input that breaks a law is written to `artifacts/`, and the run ends.

use std::error::Error;
use std::fs;
use std::panic::catch_unwind;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use std::collections::HashSet;
use steppingstone_fuzz::mutate::{Chance, mutated};
use steppingstone_fuzz::targets;

/// How many inputs are kept at most beside the corpus.
const KEPT: usize = 2_000;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let usage = "usage: run import|link|number|csv|calendar|career|archive|contacts COUNT [SEED]";
    let [name, count, rest @ ..] = args.as_slice() else {
        return Err(usage.into());
    };
    let target = targets::by_name(name).ok_or(usage)?;
    let count: u64 = count.parse()?;
    let seed: u64 = rest.first().map_or(Ok(1), |seed| seed.parse())?;

    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut inputs = Vec::new();
    for entry in fs::read_dir(home.join("corpus").join(name))? {
        inputs.push(fs::read(entry?.path())?);
    }
    inputs.sort();
    let corpus = inputs.len();
    let mut ways: HashSet<u64> = inputs.iter().map(|input| target(input)).collect();
    let mut chance = Chance::new(seed);
    let begun = Instant::now();
    for number in 0..count {
        let input = mutated(&inputs, &mut chance);
        let Ok(way) = catch_unwind(|| target(&input)) else {
            let artifacts = home.join("artifacts").join(name);
            fs::create_dir_all(&artifacts)?;
            let file = artifacts.join(format!("seed-{seed}-input-{number}"));
            fs::write(&file, &input)?;
            eprintln!(
                "input {number} of seed {seed} breaks a law: {}",
                file.display()
            );
            return Ok(ExitCode::FAILURE);
        };
        if inputs.len() < corpus + KEPT && ways.insert(way) {
            inputs.push(input);
        }
    }
    println!(
        "{name}: {count} inputs from {corpus} of the corpus in {:.1} s, {} ways",
        begun.elapsed().as_secs_f64(),
        ways.len()
    );
    Ok(ExitCode::SUCCESS)
}
