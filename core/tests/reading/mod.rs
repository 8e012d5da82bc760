//! How easy a text is to read.

#![allow(dead_code, reason = "each test file uses some of it")]

/// Words that turn a sentence round, or say that something is missing.
const NEGATIONS: [&str; 22] = [
    "not", "no", "never", "none", "nothing", "nobody", "nowhere", "neither", "nor", "cannot",
    "without", "hardly", "barely", "rarely", "seldom", "lack", "lacks", "fail", "fails", "refuse",
    "avoid", "except",
];

/// Words in `un-` that negate nothing.
const UN_WORDS: [&str; 9] = [
    "under",
    "understand",
    "understood",
    "union",
    "unit",
    "unite",
    "until",
    "university",
    "unique",
];

/// The words of a text in lower case, without signs.
pub fn words(sentence: &str) -> Vec<String> {
    sentence
        .to_lowercase()
        .replace('’', "'")
        .split(|c: char| !c.is_alphabetic() && c != '\'')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whether a word, as [`words`] gives it, turns a sentence round.
pub fn is_negation(word: &str) -> bool {
    let un = word.starts_with("un") && !UN_WORDS.contains(&word);
    NEGATIONS.contains(&word) || word.ends_with("n't") || word.ends_with("less") || un
}

/// Vowel groups, without a silent final e: near enough for a mean over many words.
pub fn syllables(word: &str) -> usize {
    let is_vowel = |c: char| "aeiouy".contains(c);
    let mut after_vowel = false;
    let mut groups = 0;
    for c in word.chars() {
        groups += usize::from(is_vowel(c) && !after_vowel);
        after_vowel = is_vowel(c);
    }
    let mut from_end = word.chars().rev().skip(1);
    let sounded = from_end.next() == Some('l') && !from_end.next().is_some_and(is_vowel);
    let silent = word.ends_with('e') && !sounded && groups > 1;
    (groups - usize::from(silent)).max(1)
}

/// Flesch-Kincaid grade (Kincaid and others 1975).
pub fn reading_grade<'a>(sentences: impl Iterator<Item = &'a str>) -> f64 {
    let (mut count, mut all_words, mut all_syllables) = (0.0, 0.0, 0.0);
    for sentence in sentences {
        let words = words(sentence);
        count += 1.0;
        all_words += words.len() as f64;
        all_syllables += words.iter().map(|word| syllables(word)).sum::<usize>() as f64;
    }
    0.39 * all_words / count + 11.8 * all_syllables / all_words - 15.59
}
