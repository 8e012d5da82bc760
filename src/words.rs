//! Every word a reader sees, as a function of its key: `words::quiz::start::heading()`.
//!
//! The functions are generated from `locales/en` by `build.rs`; the words themselves come as files,
//! fetched beside the wasm, and stay out of it: one of a language for every page, one for each
//! tool. Another language is other files with the same keys in the same order, which their
//! fingerprint proves.

use std::cell::RefCell;
use std::fmt::{self, Display};

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

use crate::platform::{intl, start};

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// Why a words file cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordsError {
    /// Not a words file.
    Unreadable,
    /// A words file of another build: its keys are not ours.
    OtherBuild,
}

enum Entry {
    Text(&'static str),
    List(&'static [&'static str]),
    Plural(Vec<(String, &'static str)>),
}

thread_local! {
    static ENTRIES: RefCell<Vec<Entry>> = const { RefCell::new(Vec::new()) };
}

/// Makes the words of a file those that are shown, besides those of files that came before:
/// what a file leaves empty is in another one.
///
/// The words are kept for the life of the page, which is what lets every view borrow them.
///
/// # Errors
/// See [`WordsError`]; nothing is changed then.
pub fn install(file: &str) -> Result<(), WordsError> {
    let head: Head = serde_json::from_str(file).map_err(|_| WordsError::Unreadable)?;
    if head.fingerprint != FINGERPRINT {
        return Err(WordsError::OtherBuild);
    }
    let File { lang, words } = serde_json::from_str(file).map_err(|_| WordsError::Unreadable)?;
    intl::set_language(&lang);
    ENTRIES.with_borrow_mut(|slot| {
        let before = std::mem::replace(slot, words);
        for (entry, before) in slot.iter_mut().zip(before) {
            if matches!(entry, Entry::Text("")) {
                *entry = before;
            }
        }
    });
    Ok(())
}

/// Installs the English words for a test of what is said.
#[cfg(test)]
pub fn install_english() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/en");
    let locale = steppingstone_words::Locale::load(&folder).unwrap();
    install(&locale.pack("en", |_| true)).unwrap();
}

/// What is asked of a words file first: whether its words are those that this build knows.
#[derive(Deserialize)]
struct Head {
    fingerprint: String,
}

#[derive(Deserialize)]
struct File {
    lang: String,
    words: Vec<Entry>,
}

impl<'de> Deserialize<'de> for Entry {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Entry, D::Error> {
        from.deserialize_any(EntryVisitor)
    }
}

/// Reads a text, a list of texts, or the plural forms of a text.
struct EntryVisitor;

impl<'de> Visitor<'de> for EntryVisitor {
    type Value = Entry;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a text, a list or plural forms")
    }

    fn visit_str<E>(self, text: &str) -> Result<Entry, E> {
        Ok(Entry::Text(keep(text)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Entry, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element::<String>()? {
            list.push(keep(&item));
        }
        Ok(Entry::List(Vec::leak(list)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Entry, A::Error> {
        let mut forms = Vec::new();
        while let Some((name, form)) = entries.next_entry::<String, String>()? {
            forms.push((name, keep(&form)));
        }
        Ok(Entry::Plural(forms))
    }
}

fn keep(text: &str) -> &'static str {
    String::leak(text.to_owned())
}

fn text(index: usize) -> &'static str {
    ENTRIES.with_borrow(|entries| match entries.get(index) {
        Some(Entry::Text(text)) if !text.is_empty() => *text,
        _ => missing(index),
    })
}

/// Of a word that did not come with its part. A page with a gap is better than none; the journeys
/// fail on what is told here.
fn missing(index: usize) -> &'static str {
    start::complain(&format!("word {index} is not there"));
    ""
}

fn list(index: usize) -> &'static [&'static str] {
    ENTRIES.with_borrow(|entries| match entries.get(index) {
        Some(Entry::List(items)) => *items,
        _ => {
            missing(index);
            &[]
        }
    })
}

fn fill(index: usize, values: &[(&str, &dyn Display)]) -> String {
    filled(text(index), values)
}

fn plural(index: usize, n: usize, values: &[(&str, &dyn Display)]) -> String {
    let category = intl::plural_category(n);
    let form = ENTRIES.with_borrow(|entries| match entries.get(index) {
        Some(Entry::Plural(forms)) => {
            let of = |name: &str| {
                forms
                    .iter()
                    .find(|(form, _)| form == name)
                    .map(|(_, text)| *text)
            };
            of(&category).or_else(|| of("other")).unwrap_or("")
        }
        _ => missing(index),
    });
    filled(&filled(form, &[("n", &intl::number(n as f64))]), values)
}

/// Puts values in the place of their `{names}`, in one pass: a value that itself looks like a
/// placeholder stays as it is.
fn filled(text: &str, values: &[(&str, &dyn Display)]) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some((before, from)) = rest.split_once('{') {
        out.push_str(before);
        let hit = from.split_once('}').and_then(|(name, after)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((value, after))
        });
        match hit {
            Some((value, after)) => {
                out.push_str(&value.to_string());
                rest = after;
            }
            None => {
                out.push('{');
                rest = from;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_take_the_place_of_their_names_once() {
        assert_eq!(
            filled("a {x} b {y}", &[("x", &"{y}"), ("y", &2)]),
            "a {y} b 2"
        );
        assert_eq!(filled("{unknown} {", &[("x", &1)]), "{unknown} {");
    }

    #[test]
    fn a_file_of_another_build_is_refused() {
        assert_eq!(install("{"), Err(WordsError::Unreadable));
        assert_eq!(
            install(r#"{"lang":"en","fingerprint":"0","words":[]}"#),
            Err(WordsError::OtherBuild)
        );
    }
}
