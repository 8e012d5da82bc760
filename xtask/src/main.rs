//! The project's only task runner: `cargo xtask help` says what it can do.

mod apt;
mod args;
mod browsers;
mod build;
mod compress;
mod docs;
mod finish;
mod occupations;
mod parallel;
mod serve;
mod setup;
mod size;
mod small_std;
mod step;
mod test;
mod toolchain;
mod tools;
mod wasm_std;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use args::Task;
use setup::Needs;
use step::{Failure, Outcome, Steps};

fn main() -> ExitCode {
    let task = match args::parse(std::env::args().skip(1)) {
        Ok(task) => task,
        Err(problem) => {
            eprintln!("{problem}\n\n{}", args::HELP);
            return ExitCode::from(2);
        }
    };
    let mut steps = Steps::default();
    match perform(&task, &mut steps) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: &Task, steps: &mut Steps) -> Outcome {
    let root = root()?;
    match task {
        Task::Help => {
            println!("{}", args::HELP);
            Ok(())
        }
        Task::Setup => {
            setup::ensure(&root, Needs::ALL, steps)?;
            println!("Everything is set up. `cargo xtask serve` runs the app.");
            Ok(())
        }
        Task::Serve(options) => serve::serve(&root, options, steps),
        Task::Build(site) => build::command(&root, site, steps),
        Task::Pictures => node(&root, "xtask/pictures.mjs", None, steps),
        Task::Bench { beside } => bench(&root, beside.as_deref(), steps),
        Task::Check => test::check(&root, steps),
        Task::Test { all_browsers } => test::test(&root, *all_browsers, steps),
        Task::Docs => docs::command(&root),
        Task::Size { dist } => size::report(&root.join(dist)),
        Task::Occupations { dir } => occupations::command(&root, &root.join(dir)),
        Task::Finish { dir } => finish::command(&root, dir.as_deref()),
    }
}

/// A script that works on the built site with a browser.
fn node(root: &Path, script: &str, beside: Option<&Path>, steps: &mut Steps) -> Outcome {
    let tools = setup::ensure(root, Needs::ALL, steps)?;
    step::run(
        tools.command("node").arg(script).args(beside),
        "See the script's words above; it needs a built site: `cargo xtask build`.",
    )
}

/// Lighthouse and what else is measured. It has tools of its own, which no test needs.
fn bench(root: &Path, beside: Option<&Path>, steps: &mut Steps) -> Outcome {
    let tools = setup::ensure(root, Needs::ALL, steps)?;
    if !root.join("tests/bench/node_modules").is_dir() {
        step::run(
            tools
                .command("npm")
                .args(["ci", "--prefix", "tests/bench", "--no-audit", "--no-fund"]),
            "Check that npm can reach its registry.",
        )?;
    }
    node(root, "tests/bench/bench.mjs", beside, steps)
}

/// The project's top: this package lies directly below it.
fn root() -> Outcome<PathBuf> {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package
        .parent()
        .filter(|root| root.join("Cargo.toml").is_file())
        .map(Path::to_owned)
        .ok_or_else(|| {
            Failure::new(
                "The project is no longer where this program was built.",
                "Run `cargo xtask` in it.",
            )
        })
}
