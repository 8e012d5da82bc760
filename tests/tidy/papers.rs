//! What the documents say of the repository.

use std::fs;

use super::sources::{complain, files, root};

/// Where paths begin that stand in a document; what a build makes is not there yet.
const TOPS: [&str; 12] = [
    "core",
    "docs",
    "facts",
    "fuzz",
    "locales",
    "occupations",
    "public",
    "src",
    "style",
    "tests",
    "words",
    "xtask",
];

/// The paths of this repository that a text names between backticks. A pattern such as
/// `tests/*.rs`, and one with a name to fill in, is none.
fn paths(text: &str) -> Vec<&str> {
    // Every second piece stands between two marks.
    let marked = text
        .lines()
        .flat_map(|line| line.split('`').skip(1).step_by(2));
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/._-".contains(c);
    marked
        .filter(|piece| piece.chars().all(is_plain))
        .filter(|piece| {
            piece
                .split_once('/')
                .is_some_and(|(top, _)| TOPS.contains(&top))
        })
        .collect()
}

#[test]
fn documents_name_files_that_are_there() {
    let readme = root().join("README.md");
    let mut papers = vec![("README.md".to_owned(), fs::read_to_string(readme).unwrap())];
    // A decision tells of the day it was made.
    let now = files("docs", ".md").into_iter();
    papers.extend(now.filter(|(file, _)| !file.starts_with("docs/decisions/")));
    let mut problems = Vec::new();
    for (file, text) in papers {
        for path in paths(&text) {
            if !root().join(path).exists() {
                problems.push(format!(
                    "{file} names `{path}`, which is not there: name what is."
                ));
            }
        }
    }
    complain(problems);
}

#[test]
fn the_path_finder_finds() {
    let text = "Rules in `core/src/tool.rs`; `style/`, not `style/<part>.css` or `store/key.rs`.\n\
        `src/**/*.rs` is a pattern, src/app.rs is not marked, `docs` is no path.";
    assert_eq!(paths(text), ["core/src/tool.rs", "style/"]);
}
