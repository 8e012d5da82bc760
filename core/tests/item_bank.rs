//! The rules of item writing, as tests over the bank and its English sentences.
//!
//! Each rule is a function that returns what is wrong, and is also shown a bad sample: a check
//! that cannot fail protects nothing.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is a test"
)]

mod reading;

use std::collections::{BTreeMap, BTreeSet};

use reading::{is_negation, reading_grade, syllables, words};
use steppingstone_core::quiz::{
    ANTONYM_PAIRS, Block, Form, Item, Measure, Scale, Setup, WORDED_WITHOUT_JOB,
};

const FULL: Setup = Setup {
    form: Form::Full,
    working: true,
    stage: None,
};
const MAX_CHARS: usize = 90;
const MAX_WORDS: usize = 15;
const MAX_GRADE: f64 = 8.0;

fn sentences() -> BTreeMap<String, String> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../locales/en/quiz_items.json");
    let text = std::fs::read_to_string(path).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// The sentences for readers without a job, by the keys of their items.
fn sentences_without_job() -> BTreeMap<String, String> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../locales/en/quiz.json");
    let text = std::fs::read_to_string(path).unwrap();
    let all: serde_json::Value = serde_json::from_str(&text).unwrap();
    serde_json::from_value(all["items_without_job"].clone()).unwrap()
}

/// What is wrong with one sentence.
fn faults(sentence: &str) -> Vec<&'static str> {
    let words = words(sentence);
    let one_sentence =
        sentence.ends_with('.') && sentence.matches(['.', '!', '?', ';']).count() == 1;
    let first_person = words
        .iter()
        .any(|word| ["i", "my", "me"].contains(&word.as_str()));
    let rules = [
        (words.iter().any(|word| is_negation(word)), "negation"),
        (sentence.chars().count() > MAX_CHARS, "too many characters"),
        (words.len() > MAX_WORDS, "too many words"),
        (!one_sentence, "not one sentence"),
        (!first_person, "not in the first person"),
        (!sentence.starts_with(char::is_uppercase), "no capital"),
        (
            sentence != sentence.trim() || sentence.contains("  "),
            "stray space",
        ),
    ];
    rules
        .iter()
        .filter(|rule| rule.0)
        .map(|rule| rule.1)
        .collect()
}

fn repeated<T: Ord + Copy>(values: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut seen = BTreeSet::new();
    values
        .into_iter()
        .filter(|&value| !seen.insert(value))
        .collect()
}

/// How many places a reversed item stands after the one before it, at least:
/// `docs/psychometrics.md` says so.
const PLACES_APART: usize = 3;

/// Places of reversed items, given as keying in asking order, that follow too closely.
fn crowded(reversed: &[bool]) -> Vec<usize> {
    let places: Vec<usize> = (0..reversed.len())
        .filter(|&place| reversed[place])
        .collect();
    let close = places
        .windows(2)
        .filter(|pair| pair[1] - pair[0] < PLACES_APART);
    close.map(|pair| pair[1]).collect()
}

#[test]
fn every_item_has_its_sentence_and_every_sentence_its_item() {
    let written: BTreeSet<String> = sentences().into_keys().collect();
    let asked: BTreeSet<String> = Item::ALL.iter().map(|item| item.key().to_owned()).collect();
    assert_eq!(asked.len(), 40, "keys are distinct");
    assert_eq!(written, asked);
    for item in Item::ALL {
        assert_eq!(Item::from_key(item.key()), Some(item));
        assert!(
            item.key()
                .chars()
                .all(|c| c.is_ascii_lowercase() || c == '_')
        );
    }
    assert_eq!(Item::from_key("want"), None);
}

#[test]
fn every_sentence_keeps_the_rules_of_writing() {
    for (key, sentence) in sentences() {
        assert_eq!(faults(&sentence), [""; 0], "{key}: {sentence}");
    }
    let sentences = sentences();
    assert_eq!(
        repeated(sentences.values().map(String::as_str)),
        BTreeSet::new()
    );
}

#[test]
fn readers_without_a_job_are_asked_of_what_they_do() {
    let (usual, other) = (sentences(), sentences_without_job());
    let worded: BTreeSet<&str> = WORDED_WITHOUT_JOB.iter().map(|item| item.key()).collect();
    assert_eq!(
        other.keys().map(String::as_str).collect::<BTreeSet<_>>(),
        worded
    );
    for (key, sentence) in &other {
        assert_eq!(faults(sentence), [""; 0], "{key}: {sentence}");
        assert_ne!(usual[key], *sentence);
    }
    let without = Setup {
        working: false,
        ..FULL
    };
    let asked: Vec<&String> = without
        .items()
        .map(|item| match without.words_without_job(item) {
            true => &other[item.key()],
            false => &usual[item.key()],
        })
        .collect();
    assert_eq!(repeated(asked.iter().copied()), BTreeSet::new());
    let grade = reading_grade(other.values().map(String::as_str));
    assert!(grade <= MAX_GRADE, "{grade:.1}");
    // Nobody with a job is asked in these words.
    assert!(!Item::ALL.iter().any(|item| FULL.words_without_job(*item)));
}

#[test]
fn the_rules_of_writing_can_fail() {
    let check =
        |sentence: &str, expected: &[&str]| assert_eq!(faults(sentence), expected, "{sentence}");
    check("I understand my work until Friday.", &[]);
    check("I note what a notary knows about my work.", &[]);
    for bad in [
        "I do not.",
        "I don't.",
        "I don’t.",
        "No, I do.",
        "I am unhappy.",
        "I do non-work, never.",
    ] {
        check(bad, &["negation"]);
    }
    check("I work without rest.", &["negation"]);
    check("I am careless.", &["negation"]);
    check("I work", &["not one sentence"]);
    check("I work. I rest.", &["not one sentence"]);
    check("I work; I rest.", &["not one sentence"]);
    check("Work is good.", &["not in the first person"]);
    check("i work.", &["no capital"]);
    check("I  work.", &["stray space"]);
    check(
        &format!("I {}.", "a ".repeat(15).trim_end()),
        &["too many words"],
    );
    check(&format!("I {}.", "a".repeat(90)), &["too many characters"]);
    assert_eq!(repeated(["a", "b", "a"]), BTreeSet::from(["a"]));
}

#[test]
fn every_block_reads_at_grade_eight_or_below() {
    let sentences = sentences();
    for block in Block::ALL {
        let items = Item::ALL.into_iter().filter(|item| item.block() == block);
        let grade = reading_grade(items.map(|item| sentences[item.key()].as_str()));
        assert!(grade <= MAX_GRADE, "{block:?}: {grade:.1}");
    }
    let hard = "Organisational identification necessitates considerable occupational deliberation.";
    assert!(reading_grade([hard].into_iter()) > MAX_GRADE);
    assert_eq!(
        ["a", "role", "people", "responsibility"].map(syllables),
        [1, 1, 2, 6]
    );
}

#[test]
fn the_scales_have_the_counts_of_the_design() {
    let quick = |items: &[Item]| items.iter().filter(|item| item.in_quick()).count();
    let reversed = |items: &[Item]| items.iter().filter(|item| item.reversed()).count();
    let check = |part: &dyn Fn(Measure) -> bool, expected: (usize, usize, usize)| {
        let items: Vec<Item> = Item::ALL
            .into_iter()
            .filter(|item| part(item.measures()))
            .collect();
        assert_eq!((items.len(), quick(&items), reversed(&items)), expected);
    };
    check(&|measure| Scale::Want.covers(measure), (8, 4, 2));
    check(&|measure| Scale::Meaning.covers(measure), (6, 3, 1));
    check(&|measure| Scale::Income.covers(measure), (6, 3, 1));
    check(&|measure| Scale::Role.covers(measure), (8, 4, 2));
    check(&|measure| measure.block() == Block::Practice, (12, 6, 0));
    check(&|_| true, (40, 20, 6));
    for scale in Scale::ALL
        .into_iter()
        .filter(|scale| scale.is_talking_point())
    {
        let items: Vec<Item> = scale.items(&FULL).collect();
        assert_eq!((items.len(), quick(&items)), (2, 1), "{scale:?}");
    }
}

#[test]
fn reversed_items_are_few_late_and_spread() {
    for scale in Scale::ALL {
        let first = scale.items(&FULL).next().unwrap();
        assert!(
            !first.reversed() && first.in_quick(),
            "{scale:?} begins with {first:?}"
        );
    }
    assert!(
        Item::ALL
            .iter()
            .all(|item| !(item.reversed() && item.in_quick()))
    );
    assert_eq!(crowded(&Item::ALL.map(Item::reversed)), [0; 0]);
    assert_eq!(crowded(&[false, true, true, false, false, true]), [2]);
    assert_eq!(crowded(&[true, false, true]), [2]);
    assert_eq!(crowded(&[true, false, false, true]), [0; 0]);
}

#[test]
fn each_reversed_item_has_one_opposite_well_before_it() {
    let opposites: BTreeSet<Item> = ANTONYM_PAIRS.iter().map(|pair| pair.1).collect();
    let reversed: BTreeSet<Item> = Item::ALL
        .into_iter()
        .filter(|item| item.reversed())
        .collect();
    assert_eq!(opposites, reversed);
    let place = |wanted: Item| Item::ALL.iter().position(|&item| item == wanted).unwrap();
    for (straight, opposite) in ANTONYM_PAIRS {
        assert_eq!(straight.measures(), opposite.measures());
        assert!(!straight.reversed());
        assert!(place(opposite) >= place(straight) + 4, "{opposite:?}");
    }
}
