//! The file and every stored record are as docs/data-format.md and the JSON Schema say.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "all of this file is test code"
)]

mod records;
mod schema;

use std::collections::BTreeSet;

use records::{from_form, full};
use schema::Schema;
use serde_json::{Map, Value, json};
use steppingstone_core::share;
use steppingstone_core::store::backup::{self, FORMAT};
use steppingstone_core::store::{
    ASIDE_PREFIX, Key, Kind, Record, check, load, table, to_stored_text,
};
use steppingstone_core::with_record_type;

const SCHEMA: &str = include_str!("../../public/schema/backup-1.json");
const DOCS: &str = include_str!("../../docs/data-format.md");

fn export() -> Value {
    let mut store = full::store();
    store.insert(format!("{ASIDE_PREFIX}settings"), "{\"cut o".to_owned());
    serde_json::from_str(&backup::write(&store, "2026-11-22", check)).unwrap()
}

fn names<'a>(names: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    names.into_iter().map(str::to_owned).collect()
}

#[test]
fn a_file_with_every_kind_of_record_is_valid() {
    let schema = Schema::new(SCHEMA);
    assert_eq!(schema.problems(&export()), Vec::<String>::new());
    for text in [
        include_str!("fixtures/v1/settings.json"),
        include_str!("fixtures/v1/quiz-draft.json"),
        include_str!("fixtures/v1/quiz-taking.json"),
    ] {
        let record: Value = serde_json::from_str(text).unwrap();
        let kind = record["kind"].as_str().unwrap();
        let id = record.pointer("/data/id").and_then(Value::as_str);
        let key = ["steppingstone", kind].into_iter().chain(id);
        let mut file = export();
        file["records"] = json!({ key.collect::<Vec<_>>().join("/"): record });
        assert_eq!(schema.problems(&file), Vec::<String>::new());
    }
}

/// Whether a record is read as it is in `file`.
fn is_read(file: &Value, stored_key: &str) -> bool {
    let text = file["records"][stored_key].to_string();
    check(&Key::parse(stored_key).unwrap(), &text).is_ok()
}

/// Everything that can be done to one value inside a record: each member taken away, one too
/// many, and each value replaced by others.
fn mutants(value: &Value) -> Vec<Value> {
    let mut mutants = Vec::new();
    let others = [
        json!(null),
        json!(true),
        json!(-1),
        json!("x y"),
        json!([]),
        json!({}),
    ];
    // A list in the place of an object is read by position, as serde does; nobody writes that.
    let is_by_position = |other: &Value| value.is_object() && other.is_array();
    mutants.extend(
        others
            .into_iter()
            .filter(|other| other != value && !is_by_position(other)),
    );
    match value {
        Value::Object(members) => {
            for name in members.keys() {
                let mut less = members.clone();
                less.remove(name);
                mutants.push(Value::Object(less));
            }
            let mut more = members.clone();
            more.insert("surplus".to_owned(), json!("x"));
            mutants.push(Value::Object(more));
            // Of a long list of facts, all alike, two are enough.
            let parts = if members.len() > 30 { 2 } else { members.len() };
            for (name, part) in members.iter().take(parts) {
                mutants.extend(self::mutants(part).into_iter().map(|part| {
                    let mut changed: Map<String, Value> = members.clone();
                    changed.insert(name.clone(), part);
                    Value::Object(changed)
                }));
            }
        }
        Value::Array(items) => {
            mutants.push([items.clone(), vec![json!("x")]].concat().into());
            for (place, part) in items.iter().enumerate() {
                mutants.push([&items[..place], &items[place + 1..]].concat().into());
                mutants.extend(self::mutants(part).into_iter().map(|part| {
                    let mut changed = items.clone();
                    changed[place] = part;
                    Value::Array(changed)
                }));
            }
        }
        _ => {}
    }
    mutants
}

#[test]
fn the_schema_refuses_what_reading_refuses_and_takes_what_it_takes() {
    let schema = Schema::new(SCHEMA);
    let mut count = 0;
    for kind in Kind::ALL {
        let (key, text) = full::of_kind(kind).remove(0);
        let stored_key = key.to_string();
        let record: Value = serde_json::from_str(&text).unwrap();
        let mut file = export();
        for mutant in mutants(&record["data"]) {
            let mut record = record.clone();
            record["data"] = mutant;
            file["records"] = json!({ stored_key.clone(): record });
            count += 1;
            let valid = schema.problems(&file).is_empty();
            let read = is_read(&file, &stored_key);
            // Settings are read with more or less in them than is written.
            let lenient = kind == Kind::Settings;
            assert!(
                valid == read || lenient && read,
                "{}",
                file["records"][&stored_key]
            );
        }
    }
    assert!(count > 700, "{count}");
}

#[test]
fn the_schema_refuses_what_is_no_such_file() {
    let schema = Schema::new(SCHEMA);
    let check = |change: &dyn Fn(&mut Value)| {
        let mut file = export();
        change(&mut file);
        assert!(!schema.problems(&file).is_empty(), "{file}");
    };
    for member in ["app", "format", "exported_on", "records", "unreadable"] {
        check(&|file| drop(file.as_object_mut().unwrap().remove(member)));
    }
    check(&|file| file["format"] = json!(2));
    check(&|file| file["app"] = json!("other"));
    check(&|file| file["more"] = json!(1));
    check(&|file| file["records"]["steppingstone/goal"] = json!({}));
    check(&|file| file["records"]["steppingstone/mood/1"] = json!({}));
    check(&|file| file["records"]["steppingstone/settings"]["version"] = json!(2));
    check(&|file| file["records"]["steppingstone/settings"]["kind"] = json!("goal"));
    check(&|file| file["unreadable"]["x"] = json!({}));
}

/// The part of the page below a heading, up to the next heading.
fn section(heading: &str) -> &'static str {
    let (_, rest) = DOCS
        .split_once(&format!("\n{heading}\n"))
        .unwrap_or_else(|| panic!("docs/data-format.md has no heading {heading:?}"));
    rest.split("\n#").next().unwrap()
}

/// The names in the first column of a section's table.
fn rows(section: &str) -> BTreeSet<String> {
    let cells = section.lines().filter_map(|line| line.strip_prefix("| `"));
    names(cells.filter_map(|line| line.split('`').next()))
}

fn properties(rule: &Value) -> BTreeSet<String> {
    names(
        rule["properties"]
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str),
    )
}

#[test]
fn the_page_names_every_member_of_the_file_and_of_a_record() {
    let schema = Schema::new(SCHEMA);
    let file: Value = serde_json::from_str(SCHEMA).unwrap();
    assert_eq!(rows(section("## The file")), properties(&file));
    assert_eq!(
        rows(section("## A record")),
        properties(schema.def("goal-record"))
    );
}

#[test]
fn what_has_the_form_of_a_kind_is_read_and_written_as_it_was() {
    fn written_again<R: Record>(key: &Key, text: &str) -> Value {
        let record = load::<R>(key, Some(text)).unwrap_or_else(|error| panic!("{error:?}: {text}"));
        assert!(record.record.has_key(key), "{key}");
        assert_eq!(record.record.key().as_ref(), Some(key));
        let text = to_stored_text(&record.record, record.saved_ms);
        serde_json::from_str(&text).unwrap()
    }
    let schema = Schema::new(SCHEMA);
    for kind in Kind::ALL {
        for (key, text) in from_form::of_kind(kind) {
            let record: Value = serde_json::from_str(&text).unwrap();
            let again = with_record_type!(kind, R => written_again::<R>(&key, &text));
            let mut expected = record.clone();
            // What came later is left out where it says no more than its absence.
            for member in table(kind).members.iter().filter(|it| it.is_later) {
                if again["data"].get(member.name).is_none() {
                    expected["data"]
                        .as_object_mut()
                        .unwrap()
                        .remove(member.name);
                }
            }
            assert_eq!(again, expected);
            let mut file = export();
            file["records"] = json!({ key.to_string(): record });
            assert_eq!(schema.problems(&file), Vec::<String>::new());
        }
    }
}

#[test]
fn the_page_tells_the_versions_and_the_limits() {
    assert!(section("## The file").contains(&format!("format {FORMAT}")));
    let limits = section("## Limits").replace(',', "");
    for limit in [
        backup::MAX_BYTES,
        backup::MAX_RECORDS,
        share::MAX_LINK,
        share::MAX_TEXT,
        share::MAX_SHARED,
    ] {
        assert!(limits.contains(&limit.to_string()), "{limit}");
    }
}
