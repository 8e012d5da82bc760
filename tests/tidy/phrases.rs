//! Phrases that readers stumbled over, kept out of the locale.

use super::sources::{complain, files};

/// What no text says, in lower case: each is found as whole words.
const BANNED: [&str; 48] = [
    // What read as translated.
    "not told",
    "told yet",
    "shall",
    "put away",
    "anew",
    "under way",
    "for who",
    "for whom",
    "all told",
    "hangs on",
    "reckoned",
    "taken for granted",
    "whole again",
    "of yours",
    "is not whole",
    "open it whole",
    "turned round",
    "holds for",
    "bring it in",
    "brought in",
    "where it stands",
    "whoever has",
    "two minds",
    "a long horizon",
    "falls due",
    "whom",
    "advert",
    "adverts",
    "hours of your life",
    "you may leave this out",
    "told of",
    // What is spelled the British way.
    "colour",
    "colours",
    "favour",
    "favourite",
    "behaviour",
    "organise",
    "organised",
    "organisation",
    "recognise",
    "specialise",
    "licence",
    "towards",
    "learnt",
    "whilst",
    "labour",
    "centre",
    "cheque",
];

/// The first banned phrase in a text, as whole words.
fn banned(text: &str) -> Option<&'static str> {
    let text = text.to_lowercase();
    let is_letter = |letter: char| letter.is_alphanumeric();
    BANNED.into_iter().find(|phrase| {
        text.match_indices(phrase).any(|(at, found)| {
            !text[..at].ends_with(is_letter) && !text[at + found.len()..].starts_with(is_letter)
        })
    })
}

/// Every text below a value, with the key it stands under.
fn texts(key: &str, value: &serde_json::Value, found: &mut Vec<(String, String)>) {
    match value {
        serde_json::Value::String(text) => found.push((key.to_owned(), text.clone())),
        serde_json::Value::Array(list) => {
            for (at, value) in list.iter().enumerate() {
                texts(&format!("{key}[{at}]"), value, found);
            }
        }
        serde_json::Value::Object(object) => {
            for (name, value) in object {
                texts(&format!("{key}.{name}"), value, found);
            }
        }
        _ => {}
    }
}

#[test]
fn no_text_has_a_phrase_that_readers_stumbled_over() {
    let mut problems = Vec::new();
    for (file, json) in files("locales/en", ".json") {
        let mut all = Vec::new();
        texts("", &serde_json::from_str(&json).unwrap(), &mut all);
        for (key, text) in all {
            if let Some(phrase) = banned(&text) {
                let key = key.trim_start_matches('.');
                problems.push(format!(
                    "{file}: `{key}` says \"{phrase}\": use plain words."
                ));
            }
        }
    }
    complain(problems);
}

#[test]
fn a_phrase_is_found_as_whole_words_only() {
    assert_eq!(banned("Where it SHALL stand"), Some("shall"));
    assert_eq!(banned("A goal of yours."), Some("of yours"));
    assert_eq!(banned("For who you help"), Some("for who"));
    assert_eq!(banned("A shallow plan for whole months"), None);
}
