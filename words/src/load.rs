//! Reading a locale and refusing what is not one.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use crate::{Leaf, Locale, LocaleError, json};

const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Words that cannot name a function or an argument.
const KEYWORDS: [&str; 52] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "union", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

pub(crate) fn folder(dir: &Path) -> Result<Locale, LocaleError> {
    let cannot_read = |at: &Path, error: std::io::Error| LocaleError {
        file: at.to_owned(),
        key: String::new(),
        problem: format!("cannot be read: {error}"),
    };
    let mut leaves = BTreeMap::new();
    for entry in fs::read_dir(dir).map_err(|error| cannot_read(dir, error))? {
        let path = entry.map_err(|error| cannot_read(dir, error))?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            let text = fs::read_to_string(&path).map_err(|error| cannot_read(&path, error))?;
            file(&path, &text, &mut leaves)?;
        }
    }
    if leaves.is_empty() {
        let problem = "holds no words".to_owned();
        return Err(LocaleError {
            file: dir.to_owned(),
            key: String::new(),
            problem,
        });
    }
    Ok(Locale {
        dir: dir.to_owned(),
        leaves,
    })
}

/// Adds one file's leaves.
fn file(path: &Path, text: &str, leaves: &mut BTreeMap<String, Leaf>) -> Result<(), LocaleError> {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let mut reader = Reader {
        file: path.to_owned(),
        leaves,
    };
    if let Err(problem) = identifier(&name) {
        return Err(reader.error("", format!("is no module name: {problem}")));
    }
    match json::parse(text) {
        Ok(Value::Object(entries)) => reader.module(&name, &entries),
        Ok(_) => Err(reader.error("", "must be an object")),
        Err(error) => Err(reader.error("", format!("is not JSON: {error}"))),
    }
}

struct Reader<'a> {
    file: PathBuf,
    leaves: &'a mut BTreeMap<String, Leaf>,
}

impl Reader<'_> {
    fn error(&self, key: &str, problem: impl Into<String>) -> LocaleError {
        LocaleError {
            file: self.file.clone(),
            key: key.to_owned(),
            problem: problem.into(),
        }
    }

    fn module(&mut self, path: &str, entries: &Map<String, Value>) -> Result<(), LocaleError> {
        if entries.is_empty() {
            return Err(self.error(path, "is empty"));
        }
        for (key, value) in entries {
            let path = format!("{path}.{key}");
            if let Err(problem) = identifier(key) {
                return Err(self.error(&path, format!("is no key: {problem}")));
            }
            let leaf = match value {
                Value::Object(entries) if is_plural(entries) => self.plural(&path, entries)?,
                Value::Object(entries) => {
                    self.module(&path, entries)?;
                    continue;
                }
                Value::Array(items) => self.list(&path, items)?,
                value => {
                    let text = self.text(&path, value)?;
                    self.placeholders(&path, &text)?;
                    Leaf::Text(text)
                }
            };
            self.leaves.insert(path, leaf);
        }
        Ok(())
    }

    fn text(&self, path: &str, value: &Value) -> Result<String, LocaleError> {
        match value {
            Value::String(text) if text.trim().is_empty() => Err(self.error(path, "is empty")),
            Value::String(text) => Ok(text.clone()),
            _ => Err(self.error(
                path,
                "must be a text, a list of texts, a plural or a module",
            )),
        }
    }

    fn placeholders(&self, path: &str, text: &str) -> Result<Vec<String>, LocaleError> {
        placeholders(text).map_err(|problem| self.error(path, problem))
    }

    fn list(&self, path: &str, items: &[Value]) -> Result<Leaf, LocaleError> {
        if items.is_empty() {
            return Err(self.error(path, "is empty"));
        }
        let mut texts = Vec::new();
        for item in items {
            let text = self.text(path, item)?;
            if let Some(name) = self.placeholders(path, &text)?.first() {
                return Err(self.error(path, format!("is a list, which cannot hold `{{{name}}}`")));
            }
            texts.push(text);
        }
        Ok(Leaf::List(texts))
    }

    fn plural(&self, path: &str, entries: &Map<String, Value>) -> Result<Leaf, LocaleError> {
        let mut forms = BTreeMap::new();
        for (category, value) in entries {
            let path = format!("{path}.{category}");
            forms.insert(category.clone(), self.text(&path, value)?);
        }
        let Some(other) = forms.get("other") else {
            return Err(self.error(path, "is a plural without `other`"));
        };
        let known = self.placeholders(path, other)?;
        if !known.iter().any(|name| name == "n") {
            return Err(self.error(path, "is a plural whose `other` lacks `{n}`"));
        }
        for (category, text) in &forms {
            for name in self.placeholders(path, text)? {
                if !known.contains(&name) {
                    let problem = format!("has `{{{name}}}` in `{category}` but not in `other`");
                    return Err(self.error(path, problem));
                }
            }
        }
        Ok(Leaf::Plural(forms))
    }
}

/// A module may well have a key named `other` or `one`, but not only such keys.
fn is_plural(entries: &Map<String, Value>) -> bool {
    !entries.is_empty() && entries.keys().all(|key| CATEGORIES.contains(&key.as_str()))
}

fn identifier(name: &str) -> Result<(), &'static str> {
    if KEYWORDS.contains(&name) {
        return Err("the word is reserved in Rust");
    }
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    let starts_well = name.starts_with(|c: char| c.is_ascii_lowercase());
    if starts_well && name.chars().all(plain) && !name.contains("__") && !name.ends_with('_') {
        Ok(())
    } else {
        Err("names are lower-case letters, digits and single underscores, a letter first")
    }
}

/// The names between braces, each once, in order of first appearance.
pub(crate) fn placeholders(text: &str) -> Result<Vec<String>, String> {
    let mut names: Vec<String> = Vec::new();
    let mut rest = text;
    while let Some(brace) = rest.find(['{', '}']) {
        let (_, from_brace) = rest.split_at(brace);
        let name = from_brace
            .strip_prefix('{')
            .and_then(|inner| inner.split_once('}'));
        let Some((name, after)) = name else {
            return Err("has a brace without its partner".to_owned());
        };
        if let Err(problem) = identifier(name) {
            return Err(format!("has a bad placeholder `{{{name}}}`: {problem}"));
        }
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
        rest = after;
    }
    Ok(names)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A locale `xx` of one file `m.json`.
    pub(crate) fn read(text: &str) -> Result<Locale, LocaleError> {
        let mut leaves = BTreeMap::new();
        file(Path::new("xx/m.json"), text, &mut leaves)?;
        Ok(Locale {
            dir: "xx".into(),
            leaves,
        })
    }

    #[track_caller]
    pub(crate) fn locale(text: &str) -> Locale {
        read(text).unwrap()
    }

    #[track_caller]
    fn check_error(text: &str, expected: &str) {
        let message = read(text).expect_err(text).to_string();
        assert!(message.contains(expected), "{text}: {message}");
        assert!(message.starts_with("xx/m.json: "), "{message}");
    }

    #[test]
    fn leaves_are_told_apart() {
        let locale = locale(
            r#"{ "text": "a", "list": ["a"], "plural": { "one": "1", "other": "{n}" },
                 "module": { "one": "1", "else_where": "x", "other": "y" } }"#,
        );
        let keys: Vec<_> = locale.keys().collect();
        assert_eq!(
            keys,
            [
                "m.list",
                "m.module.else_where",
                "m.module.one",
                "m.module.other",
                "m.plural",
                "m.text"
            ]
        );
        assert!(
            matches!(locale.leaves.get("m.plural"), Some(Leaf::Plural(forms)) if forms.len() == 2)
        );
    }

    #[test]
    fn errors_name_file_and_key() {
        check_error("{", "is not JSON");
        check_error(r#"{ "a": "1", "a": "2" }"#, "`a` appears twice");
        check_error("[]", "must be an object");
        check_error("{}", "`m` is empty");
        check_error(r#"{ "a": {} }"#, "`m.a` is empty");
        check_error(r#"{ "a": [] }"#, "`m.a` is empty");
        check_error(r#"{ "a": " " }"#, "`m.a` is empty");
        check_error(r#"{ "a": { "b": 3 } }"#, "`m.a.b` must be");
        check_error(r#"{ "a": null }"#, "`m.a` must be");
        check_error(r#"{ "a": ["b", true] }"#, "`m.a` must be");
        check_error(
            r#"{ "a": ["{b}"] }"#,
            "`m.a` is a list, which cannot hold `{b}`",
        );
    }

    #[test]
    fn keys_must_be_names_in_rust() {
        for key in [
            "A", "a-b", "", "1a", "_a", "a_", "a__b", "ä", "type", "self", "gen",
        ] {
            check_error(&format!(r#"{{ "{key}": "x" }}"#), "is no key");
        }
        for key in ["a", "a1", "a_b_2", "types"] {
            assert!(read(&format!(r#"{{ "{key}": "x" }}"#)).is_ok(), "{key}");
        }
    }

    #[test]
    fn plurals_are_checked() {
        check_error(
            r#"{ "p": { "one": "1" } }"#,
            "`m.p` is a plural without `other`",
        );
        check_error(r#"{ "p": { "other": "many" } }"#, "`other` lacks `{n}`");
        check_error(
            r#"{ "p": { "other": "{n}", "one": ["1"] } }"#,
            "`m.p.one` must be",
        );
        check_error(
            r#"{ "p": { "other": "{n}", "one": "1 {of}" } }"#,
            "has `{of}` in `one` but not in `other`",
        );
        assert!(read(r#"{ "p": { "other": "{n} of {all}", "one": "one of {all}" } }"#).is_ok());
    }

    #[test]
    fn placeholders_are_found_once_in_order() {
        let names = |text| placeholders(text).unwrap();
        assert_eq!(names("{b} and {a}, {b}"), ["b", "a"]);
        assert!(names("none").is_empty());
        for bad in ["{", "}", "a}b{", "{}", "{A}", "{a b}", "{{a}}", "{type}"] {
            assert!(placeholders(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_folder_without_words_is_an_error() {
        let message = folder(Path::new("no/such/folder")).unwrap_err().to_string();
        assert!(
            message.starts_with("no/such/folder: cannot be read"),
            "{message}"
        );
        let message = folder(Path::new("src")).unwrap_err().to_string();
        assert_eq!(message, "src: holds no words");
    }

    #[test]
    fn bad_file_names_are_named() {
        let mut leaves = BTreeMap::new();
        let error = file(Path::new("xx/My File.json"), "{}", &mut leaves).unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("xx/My File.json: is no module name"),
            "{error}"
        );
    }
}
