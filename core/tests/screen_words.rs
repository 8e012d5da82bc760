//! What readers see is easy to read: `locales/en/`, file by file and sentence by sentence.

#![allow(clippy::unwrap_used, reason = "all of this file is test code")]

mod reading;

use std::collections::BTreeMap;

use reading::{reading_grade, words};
use regex_lite::Regex;
use serde_json::Value;

/// A reading age of 11 is the end of the sixth grade.
const MAX_GRADE: f64 = 6.0;
/// As the GOV.UK style guide advises; what a hole is filled with counts as one word.
const MAX_WORDS: usize = 25;
/// Shorter texts are labels and names, which have no sentence to measure.
const MIN_WORDS: usize = 5;

/// Every sentence of a file, with a word in each hole.
fn sentences(value: &Value) -> Vec<String> {
    let (hole, end) = (
        Regex::new(r"\{[^}]*\}").unwrap(),
        Regex::new(r"[.?!:]\s").unwrap(),
    );
    match value {
        Value::String(text) => {
            let text = hole.replace_all(text, "ten");
            let found = end.split(&text).map(str::to_owned);
            found.filter(|it| words(it).len() >= MIN_WORDS).collect()
        }
        Value::Object(members) => members.values().flat_map(sentences).collect(),
        Value::Array(items) => items.iter().flat_map(sentences).collect(),
        _ => Vec::new(),
    }
}

fn files() -> BTreeMap<String, Value> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../locales/en");
    let files = std::fs::read_dir(folder).unwrap();
    let files = files.map(|file| file.unwrap().path());
    let read = |path: std::path::PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, serde_json::from_str(&text).unwrap())
    };
    files.map(read).collect()
}

#[test]
fn every_file_is_easy_to_read() {
    let files = files();
    assert!(files.len() > 40, "{}", files.len());
    for (name, value) in files {
        let sentences = sentences(&value);
        if sentences.is_empty() {
            continue;
        }
        let grade = reading_grade(sentences.iter().map(String::as_str));
        assert!(grade <= MAX_GRADE, "{name}: {grade:.1}");
    }
}

#[test]
fn no_sentence_is_long() {
    for (name, value) in files() {
        for sentence in sentences(&value) {
            let count = words(&sentence).len();
            assert!(count <= MAX_WORDS, "{name}: {count} words: {sentence}");
        }
    }
}

#[test]
fn the_rules_of_reading_can_fail() {
    let of = |text: &str| sentences(&Value::String(text.to_owned()));
    assert_eq!(
        of("Save {count} goals to your device. Done. Then what comes next for you?"),
        [
            "Save ten goals to your device",
            "Then what comes next for you?"
        ]
    );
    let hard =
        of("Organizational identification necessitates considerable occupational deliberation.");
    assert!(reading_grade(hard.iter().map(String::as_str)) > MAX_GRADE);
}
