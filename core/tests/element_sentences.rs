//! The rules of writing for the sentences by which a reader rates what occupations ask for: those
//! of the quiz's items, and a few of their own.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is a test"
)]

mod reading;

use std::collections::{BTreeMap, BTreeSet};

use reading::{is_negation, reading_grade, words};

/// The levels with a sentence of the element: with help, on my own, when it is hard, for others.
const STEPS: usize = 4;
const MAX_CHARS: usize = 80;
const MAX_WORDS: usize = 15;
/// About the age of eleven.
const MAX_GRADE: f64 = 6.0;

fn sentences() -> BTreeMap<String, Vec<String>> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../locales/en/journey_elements.json"
    );
    let text = std::fs::read_to_string(path).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// The elements of the tables, each with its name.
fn elements() -> BTreeMap<String, String> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../facts/occupations/elements.csv"
    );
    let text = std::fs::read_to_string(path).unwrap();
    let rows = text.lines().skip(1);
    rows.map(|row| {
        let (id, rest) = row.split_once(',').unwrap();
        let (_, name) = rest.split_once(',').unwrap();
        let key = ["e", &id.replace('.', "").to_lowercase()].concat();
        (key, name.to_owned())
    })
    .collect()
}

/// What is wrong with one sentence.
fn faults(sentence: &str) -> Vec<&'static str> {
    let words = words(sentence);
    let ideas = words.iter().filter(|word| *word == "and").count();
    let rules = [
        (words.iter().any(|word| is_negation(word)), "negation"),
        (sentence.chars().count() > MAX_CHARS, "too many characters"),
        (words.len() > MAX_WORDS, "too many words"),
        (
            !sentence.ends_with('.') || sentence.matches(['.', '!', '?', ';']).count() != 1,
            "not one sentence",
        ),
        (!sentence.starts_with("I "), "not of the reader"),
        (ideas > 1, "more than one idea"),
        (
            sentence != sentence.trim() || sentence.contains("  "),
            "stray space",
        ),
    ];
    let broken = rules.into_iter().filter(|(is_broken, _)| *is_broken);
    broken.map(|(_, rule)| rule).collect()
}

#[test]
fn every_element_of_the_tables_has_its_four_sentences_and_no_other_has() {
    let (written, elements) = (sentences(), elements());
    assert_eq!(elements.len(), 68);
    assert_eq!(
        written.keys().collect::<Vec<_>>(),
        elements.keys().collect::<Vec<_>>()
    );
    for (key, steps) in &written {
        assert_eq!(steps.len(), STEPS, "{key}");
    }
}

#[test]
fn every_sentence_keeps_the_rules_of_writing() {
    let mut seen = BTreeSet::new();
    for (key, steps) in sentences() {
        for sentence in steps {
            assert_eq!(faults(&sentence), [""; 0], "{key}: {sentence}");
            assert!(seen.insert(sentence.clone()), "twice: {sentence}");
        }
    }
}

/// A sentence says what is done; the name of the element stands above it already.
#[test]
fn no_sentence_is_the_name_with_something_around_it() {
    let names = elements();
    for (key, steps) in sentences() {
        let name = words(&names[&key]);
        for sentence in steps.iter().filter(|_| name.len() > 1) {
            let said = words(sentence).join(" ");
            assert!(!said.contains(&name.join(" ")), "{key}: {sentence}");
        }
    }
}

#[test]
fn every_step_reads_as_at_eleven() {
    let sentences = sentences();
    for step in 0..STEPS {
        let grade = reading_grade(sentences.values().map(|steps| steps[step].as_str()));
        assert!(grade <= MAX_GRADE, "{step}: {grade:.1}");
    }
}

#[test]
fn the_rules_of_writing_can_fail() {
    let check =
        |sentence: &str, expected: &[&str]| assert_eq!(faults(sentence), expected, "{sentence}");
    check("I do this.", &[]);
    check("I do not do this.", &["negation"]);
    check("I do this. I do that.", &["not one sentence"]);
    check("You do this.", &["not of the reader"]);
    check("I do this and that and more.", &["more than one idea"]);
    check("I  do this.", &["stray space"]);
    check(
        &format!("I {}.", "a ".repeat(15).trim_end()),
        &["too many words"],
    );
    check(
        &format!("I {}.", "a".repeat(MAX_CHARS)),
        &["too many characters"],
    );
}
