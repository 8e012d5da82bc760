//! What two languages must have in common.

use std::collections::BTreeSet;

use crate::load::placeholders;
use crate::{Leaf, Locale, LocaleError};

pub(crate) fn fingerprint(locale: &Locale) -> String {
    let lines = locale
        .leaves
        .iter()
        .map(|(key, leaf)| format!("{key} {}\n", shape(leaf)));
    format!("{:016x}", fnv1a(lines.collect::<String>().as_bytes()))
}

pub(crate) fn compare(locale: &Locale, other: &Locale) -> Result<(), LocaleError> {
    let error = |key: &str, problem: String| {
        let file = key.split('.').next().unwrap_or_default();
        let file = other.dir.join(file).with_extension("json");
        Err(LocaleError {
            file,
            key: key.to_owned(),
            problem,
        })
    };
    for (key, leaf) in &locale.leaves {
        let Some(theirs) = other.leaves.get(key) else {
            return error(key, "is missing".to_owned());
        };
        let (wanted, found) = (shape(leaf), shape(theirs));
        if wanted != found {
            return error(key, format!("must be {wanted}, and is {found}"));
        }
    }
    match other
        .leaves
        .keys()
        .find(|key| !locale.leaves.contains_key(*key))
    {
        Some(key) => error(key, format!("is not in {}", locale.dir.display())),
        None => Ok(()),
    }
}

/// A leaf without its words.
fn shape(leaf: &Leaf) -> String {
    let names = |text: &str| {
        // Sorted, because languages differ in word order.
        let names: BTreeSet<String> = placeholders(text).unwrap_or_default().into_iter().collect();
        names
            .iter()
            .map(|name| format!(" {{{name}}}"))
            .collect::<String>()
    };
    match leaf {
        Leaf::Text(text) => format!("text{}", names(text)),
        Leaf::List(texts) => format!("list of {}", texts.len()),
        Leaf::Plural(forms) => {
            format!(
                "plural{}",
                names(forms.get("other").map_or("", String::as_str))
            )
        }
    }
}

/// Small, and the same on every machine and in every version of Rust, unlike std's hashers.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::tests::locale;

    const ENGLISH: &str =
        r#"{ "t": "{a} then {b}", "l": ["1", "2"], "p": { "one": "one", "other": "{n}" } }"#;

    #[track_caller]
    fn check(other: &str, expected: Result<(), &str>) {
        let (english, other) = (locale(ENGLISH), locale(other));
        let found = english
            .same_shape(&other)
            .map_err(|error| error.to_string());
        assert_eq!(found.as_ref().map_err(String::as_str).copied(), expected);
        assert_eq!(
            english.fingerprint() == other.fingerprint(),
            expected.is_ok()
        );
    }

    #[test]
    fn words_order_and_plural_categories_may_differ() {
        check(ENGLISH, Ok(()));
        check(
            r#"{ "t": "{b} nach {a}", "l": ["x", "y"], "p": { "few": "{n} f", "other": "{n} o" } }"#,
            Ok(()),
        );
    }

    #[test]
    fn keys_kinds_and_placeholders_may_not() {
        check(
            r#"{ "t": "{a} then {b}", "l": ["1", "2"] }"#,
            Err("xx/m.json: `m.p` is missing"),
        );
        check(
            r#"{ "t": "{a}", "l": ["1", "2"], "p": { "other": "{n}" } }"#,
            Err("xx/m.json: `m.t` must be text {a} {b}, and is text {a}"),
        );
        check(
            r#"{ "t": "{a} {b}", "l": ["1"], "p": { "other": "{n}" } }"#,
            Err("xx/m.json: `m.l` must be list of 2, and is list of 1"),
        );
        check(
            r#"{ "t": "{a} {b}", "l": ["1", "2"], "p": "{n}" }"#,
            Err("xx/m.json: `m.p` must be plural {n}, and is text {n}"),
        );
        check(
            r#"{ "t": "{a} {b}", "l": ["1", "2"], "p": { "other": "{n}" }, "z": "Z" }"#,
            Err("xx/m.json: `m.z` is not in xx"),
        );
    }

    #[test]
    fn the_hash_is_fnv1a() {
        assert_eq!(fnv1a(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(b"foobar"), 0x8594_4171_f739_67e8);
    }
}
