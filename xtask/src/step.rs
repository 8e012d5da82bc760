//! A step: says what it does, how long it took, and on failure what to do about it.

use std::fmt;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// Why something did not work, and what fixes it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Failure {
    what: String,
    fix: String,
    /// Whether it only says that another step has failed.
    follows_another: bool,
}

impl Failure {
    pub(crate) fn new(what: impl Into<String>, fix: impl Into<String>) -> Failure {
        Failure {
            what: what.into(),
            fix: fix.into(),
            follows_another: false,
        }
    }

    fn not_begun(name: &str) -> Failure {
        Failure {
            follows_another: true,
            ..Failure::new(
                format!("Another step failed before this one began: {name}."),
                "Correct what failed in the other one.",
            )
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
#[derive(Debug)]
pub(crate) struct Steps {
    begun: Instant,
    done: Vec<(String, Duration)>,
    /// Whether a step failed, in this row of steps or in the one beside it.
    has_failed: Arc<AtomicBool>,
}

impl Default for Steps {
    fn default() -> Steps {
        Steps {
            begun: Instant::now(),
            done: Vec::new(),
            has_failed: Arc::default(),
        }
    }
}

impl Steps {
    /// Does a step. Nothing is begun any more once a step beside it has failed.
    pub(crate) fn run<T>(&mut self, name: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
        if self.has_failed.load(Ordering::Relaxed) {
            return Err(Failure::not_begun(name));
        }
        eprintln!("\n=> {name}");
        let start = Instant::now();
        let outcome = work();
        let took = start.elapsed();
        let verdict = if outcome.is_ok() { "done" } else { "FAILED" };
        eprintln!("   {verdict} in {}: {name}", seconds(took));
        self.done.push((name.to_owned(), took));
        if outcome.is_err() {
            self.has_failed.store(true, Ordering::Relaxed);
        }
        outcome
    }

    /// Does two rows of steps at the same time: much of a build keeps only a single core busy. What
    /// is told is the failure itself, not that the other row stopped because of it.
    pub(crate) fn side_by_side(
        &mut self,
        one: impl FnOnce(&mut Steps) -> Outcome,
        other: impl FnOnce(&mut Steps) -> Outcome + Send,
    ) -> Outcome {
        let mut beside = Steps {
            has_failed: Arc::clone(&self.has_failed),
            ..Steps::default()
        };
        let (outcome, outcome_beside) = thread::scope(|scope| {
            let worker = scope.spawn(|| other(&mut beside));
            (one(self), worker.join())
        });
        self.done.append(&mut beside.done);
        let outcome_beside = outcome_beside.unwrap_or_else(|_| {
            Err(Failure::new(
                "The task runner itself failed in a step.",
                "See its words above.",
            ))
        });
        match outcome {
            Err(failure) if failure.follows_another => outcome_beside.and(Err(failure)),
            outcome => outcome.and(outcome_beside),
        }
    }

    /// The steps and their times as lines of a table, with the time from the first to the last.
    pub(crate) fn table(&self) -> String {
        let total = self.begun.elapsed();
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
    fn two_rows_are_done_beside_each_other_and_tell_the_failure_itself() {
        let (sender, receiver) = std::sync::mpsc::channel();
        let mut steps = Steps::default();
        let waits = |steps: &mut Steps| {
            steps.run("waits", || {
                receiver.recv().unwrap();
                Ok(())
            })?;
            steps.run("never begun", || Ok(()))
        };
        // The second ends the wait of the first, so both must be at work at once.
        let fails = |steps: &mut Steps| {
            let outcome = steps.run("fails", || Err(Failure::new("broken", "mend it")));
            sender.send(()).unwrap();
            outcome
        };
        let failure = steps.side_by_side(waits, fails).unwrap_err();
        assert_eq!(failure, Failure::new("broken", "mend it"));
        let table = steps.table();
        assert!(
            table.contains("fails") && table.contains("waits"),
            "{table}"
        );
        assert!(!table.contains("never begun"), "{table}");
    }

    #[test]
    fn the_table_lists_every_step_and_the_time_of_all() {
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
