//! A locale: a folder of JSON files that holds every word a reader of one language reads.
//!
//! Each `<name>.json` is a module, objects nest as modules, and a leaf is a text, a list of texts
//! or a plural. The keys of one language become typed functions ([`Locale::rust`]), the words
//! themselves one file that is fetched beside the program ([`Locale::pack`]). Both count the
//! leaves in the order of their keys, and [`Locale::fingerprint`] tells whether they belong
//! together.
#![deny(missing_docs)]

mod json;
mod load;
mod rust;
mod shape;

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

/// The words of one language, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locale {
    dir: PathBuf,
    /// By dotted key; the position in this order is the number by which the program asks.
    leaves: BTreeMap<String, Leaf>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Leaf {
    Text(String),
    List(Vec<String>),
    /// By plural category; `other` is always there.
    Plural(BTreeMap<String, String>),
}

/// What is wrong with a locale, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocaleError {
    file: PathBuf,
    key: String,
    problem: String,
}

impl fmt::Display for LocaleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = self.file.display();
        match self.key.as_str() {
            "" => write!(f, "{file}: {}", self.problem),
            key => write!(f, "{file}: `{key}` {}", self.problem),
        }
    }
}

impl std::error::Error for LocaleError {}

impl Locale {
    /// Reads and checks every `.json` file of a folder.
    pub fn load(dir: &Path) -> Result<Locale, LocaleError> {
        load::folder(dir)
    }

    /// Every key as a dotted path, sorted.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.leaves.keys().map(String::as_str)
    }

    /// The text of a key that is neither a list nor a plural.
    pub fn get(&self, dotted: &str) -> Option<&str> {
        match self.leaves.get(dotted)? {
            Leaf::Text(text) => Some(text),
            Leaf::List(_) | Leaf::Plural(_) => None,
        }
    }

    /// A hash over keys, kinds and placeholders: equal for languages that can stand in for each
    /// other, whatever their words.
    pub fn fingerprint(&self) -> String {
        shape::fingerprint(self)
    }

    /// Whether another language has the same keys with the same kinds and placeholders. Plural
    /// categories may differ, because languages do.
    pub fn same_shape(&self, other: &Locale) -> Result<(), LocaleError> {
        shape::compare(self, other)
    }

    /// The keys as Rust source: nested modules with one typed function for each leaf.
    pub fn rust(&self) -> String {
        rust::source(self)
    }

    /// The words as one JSON text, in the order of the keys. Those that are not wanted are empty
    /// texts there, so that the others keep their places.
    pub fn pack(&self, lang: &str, is_wanted: impl Fn(&str) -> bool) -> String {
        let word = |(key, leaf): (&String, &Leaf)| {
            if is_wanted(key) {
                leaf.to_json()
            } else {
                json!("")
            }
        };
        let words: Vec<Value> = self.leaves.iter().map(word).collect();
        json!({ "lang": lang, "fingerprint": self.fingerprint(), "words": words }).to_string()
    }
}

impl Leaf {
    fn to_json(&self) -> Value {
        match self {
            Leaf::Text(text) => json!(text),
            Leaf::List(texts) => json!(texts),
            Leaf::Plural(forms) => {
                let forms = forms
                    .iter()
                    .map(|(category, text)| (category.clone(), json!(text)));
                Value::Object(forms.collect::<Map<_, _>>())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::tests::locale;

    #[test]
    fn keys_are_sorted_dotted_paths() {
        let locale = locale(r#"{ "b": "B", "a": { "z": "Z", "c": ["1"] }, "a_b": "AB" }"#);
        assert_eq!(
            locale.keys().collect::<Vec<_>>(),
            ["m.a.c", "m.a.z", "m.a_b", "m.b"]
        );
    }

    #[test]
    fn only_plain_texts_are_got() {
        let locale = locale(r#"{ "t": "T", "l": ["L"], "p": { "other": "{n}" } }"#);
        assert_eq!(locale.get("m.t"), Some("T"));
        for key in ["m.l", "m.p", "m", "t", ""] {
            assert_eq!(locale.get(key), None, "{key}");
        }
    }

    #[test]
    fn the_pack_keeps_the_order_of_the_keys() {
        let locale = locale(
            r#"{ "p": { "other": "{n} left", "one": "one left" }, "t": "\"T\"", "l": ["1", "2"] }"#,
        );
        let pack: Value = serde_json::from_str(&locale.pack("en", |_| true)).unwrap();
        assert_eq!(
            pack,
            json!({
                "lang": "en",
                "fingerprint": locale.fingerprint(),
                "words": [["1", "2"], { "one": "one left", "other": "{n} left" }, "\"T\""],
            })
        );
        let some: Value = serde_json::from_str(&locale.pack("en", |key| key != "m.p")).unwrap();
        assert_eq!(some["words"], json!([["1", "2"], "", "\"T\""]));
    }
}
