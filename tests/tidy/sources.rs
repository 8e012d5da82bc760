//! The repository's sources as text, and what stands in them.

use std::fs;
use std::path::{Path, PathBuf};

pub(super) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}

pub(super) fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut waiting = vec![root().join(folder)];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(&folder).unwrap().flatten() {
            let path = entry.path();
            if path.ends_with("node_modules") {
                continue;
            }
            if path.is_dir() {
                waiting.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                let name = path
                    .strip_prefix(root())
                    .unwrap()
                    .to_string_lossy()
                    .replace('\\', "/");
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// The code of a file: without comments, so that a rule may be explained where it holds.
pub(super) fn code(text: &str) -> String {
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// Whether a name stands in code as a path, such as `web_sys::` or `use gloo_`.
pub(super) fn names(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = &code[at + name.len()..];
        let starts = before.is_none_or(|c| !c.is_alphanumeric() && c != '_');
        starts && (after.starts_with("::") || after.starts_with('_') || after.starts_with(';'))
    })
}

/// Whether code of `core` names a module at the top of it, such as `crate::quiz::Item` or
/// `use crate::{quiz, score::Score}`.
pub(super) fn names_module(code: &str, module: &str) -> bool {
    let is_word = |text: &str, at: usize| {
        let is_part = |c: char| c.is_alphanumeric() || c == '_';
        !text[..at].ends_with(is_part) && !text[at + module.len()..].starts_with(is_part)
    };
    code.match_indices("crate::").any(|(at, root)| {
        let path = &code[at + root.len()..];
        match path.strip_prefix('{') {
            Some(list) => {
                let list = list.split(';').next().unwrap_or_default();
                list.match_indices(module).any(|(at, _)| is_word(list, at))
            }
            None => path.starts_with(module) && is_word(path, 0),
        }
    })
}

pub(super) fn complain(problems: Vec<String>) {
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

#[test]
fn the_name_finder_finds() {
    assert!(names("use web_sys::Window;", "web_sys"));
    assert!(names("gloo_storage::LocalStorage", "gloo"));
    assert!(!names("my_web_sys::x", "web_sys"));
    assert!(!names("let gloom = 1;", "gloo"));
}

#[test]
fn the_module_finder_finds() {
    let check = |code, expected| assert_eq!(names_module(code, "quiz"), expected, "{code}");
    check("use crate::quiz::{Facet, Outcome};", true);
    check("let form = crate::quiz::Form::Quick;", true);
    check("use crate::{score::Score, quiz};", true);
    check("use crate::{quiz::Item};", true);
    check("use crate::quizzes::Item;", false);
    check("use crate::career::QuizResult;", false);
    check("fn of(quiz: Option<&QuizResult>) {}", false);
    check("use crate::{score::Score}; let quiz = 1;", false);
}
