//! A step: says what it does, how long it took, and on failure what to do about it.

use std::fmt;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Why something did not work, and what fixes it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Failure {
    what: String,
    fix: String,
}

impl Failure {
    pub(crate) fn new(what: impl Into<String>, fix: impl Into<String>) -> Failure {
        Failure {
            what: what.into(),
            fix: fix.into(),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n  What to do: {}", self.what, self.fix)
    }
}

pub(crate) type Outcome<T = ()> = Result<T, Failure>;

/// The steps of one run, in order, with the time each took.
#[derive(Debug, Default)]
pub(crate) struct Steps {
    done: Vec<(String, Duration)>,
}

impl Steps {
    pub(crate) fn run<T>(&mut self, name: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
        eprintln!("\n=> {name}");
        let start = Instant::now();
        let outcome = work();
        let took = start.elapsed();
        let verdict = if outcome.is_ok() { "done" } else { "FAILED" };
        eprintln!("   {verdict} in {}: {name}", seconds(took));
        self.done.push((name.to_owned(), took));
        outcome
    }

    /// The steps and their times as lines of a table, with their sum.
    pub(crate) fn table(&self) -> String {
        let total = self.done.iter().map(|(_, took)| *took).sum();
        let rows = self.done.iter().map(|(name, took)| (name.as_str(), *took));
        rows.chain([("together", total)])
            .map(|(name, took)| format!("{:>9}  {name}\n", seconds(took)))
            .collect()
    }
}

fn seconds(took: Duration) -> String {
    format!("{:.1} s", took.as_secs_f64())
}

/// Runs a command with its output shown.
pub(crate) fn run(command: &mut Command, fix: &str) -> Outcome {
    let line = command_line(command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failure::new(format!("`{line}` ended with {status}."), fix)),
        Err(error) => Err(Failure::new(
            format!("`{line}` did not start: {error}."),
            fix,
        )),
    }
}

/// What a command printed, or `None` if it could not run or failed.
pub(crate) fn output_of(command: &mut Command) -> Option<String> {
    let output = command
        .stderr(Stdio::null())
        .stdin(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

fn command_line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_command_names_itself_and_the_mend() {
        let failure = run(Command::new("false").arg("--loud"), "Try `true`.").unwrap_err();
        let text = failure.to_string();
        assert!(
            text.contains("`false --loud`") && text.ends_with("Try `true`."),
            "{text}"
        );
    }

    #[test]
    fn a_missing_command_is_a_failure_too() {
        assert!(run(&mut Command::new("no-such-program-here"), "Install it.").is_err());
        assert_eq!(output_of(&mut Command::new("no-such-program-here")), None);
    }

    #[test]
    fn the_table_lists_every_step_and_the_sum() {
        let mut steps = Steps::default();
        steps.run("one", || Ok(())).unwrap();
        steps
            .run("two", || Err::<(), _>(Failure::new("w", "m")))
            .unwrap_err();
        let table = steps.table();
        let names: Vec<_> = table
            .lines()
            .filter_map(|line| line.split("  ").last())
            .collect();
        assert_eq!(names, ["one", "two", "together"]);
    }
}
