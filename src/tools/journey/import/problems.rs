//! What is wrong with parts of a file, each with its place.

use leptos::prelude::*;
use steppingstone_core::journey::files::{
    FilePlace, Import, ImportProblem, ProblemReason, SkipReason, Skipped,
};

use super::super::format;
use crate::words::journey::import_file as i;
use crate::words::journey::import_file::problem as w;

/// Where something stands, with the file's name where there are several.
pub(super) fn place(file: &str, at: &FilePlace) -> String {
    let place = match at {
        FilePlace::Path(path) => path.clone(),
        FilePlace::Line(line) => w::line(*line),
        FilePlace::Cell { line, column } => w::cell(*line, *column),
    };
    match file {
        "" => place,
        file => w::in_file(file, place),
    }
}

/// What is wrong at a place, as one line.
pub(super) fn problem(problem: &ImportProblem) -> String {
    let at = place(&problem.file, &problem.at);
    match (problem.reason, &problem.text) {
        (ProblemReason::NotAList, _) => w::not_a_list(at),
        (ProblemReason::NotText, _) => w::not_text(at),
        (ProblemReason::EndBeforeStart, _) => w::end_before_start(at),
        (ProblemReason::Date(reason), text) => {
            let text = text.as_deref().unwrap_or_default();
            w::date(at, text, format::date_problem(reason))
        }
    }
}

fn skipped(skipped: &Skipped) -> String {
    let at = place(&skipped.file, &skipped.at);
    match skipped.reason {
        SkipReason::Empty => w::empty(at),
        SkipReason::NotAnObject => w::not_an_object(at),
        SkipReason::TooManyCells => w::too_many_cells(at),
        SkipReason::Duplicate => w::duplicate(at),
    }
}

/// A section that is counted only.
fn ignored(name: &str, count: usize) -> String {
    match name {
        "awards" => i::ignored::awards(count),
        "publications" => i::ignored::publications(count),
        "interests" => i::ignored::interests(count),
        _ => i::ignored::references(count),
    }
}

/// What was not read, or not as it stands, and belongs to no entry.
pub(super) fn others(import: &Import, unread: &[String]) -> Vec<String> {
    let problems = import.other_problems().map(problem);
    let left_out = import.skipped.iter().map(skipped);
    let counted = import.ignored.iter();
    let counted = counted.map(|(name, count)| ignored(name, *count));
    let files = unread.iter().cloned();
    files
        .chain(problems)
        .chain(left_out)
        .chain(counted)
        .collect()
}

/// Lines as a list; nothing if there are none.
pub(super) fn list(lines: Vec<String>) -> AnyView {
    if lines.is_empty() {
        return ().into_any();
    }
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
    view! { <ul class="list small">{lines.collect_view()}</ul> }.into_any()
}
