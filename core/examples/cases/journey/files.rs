//! Areas of files: imports and the export.

use serde::Deserialize;
use serde_json::{Map, Value, json};
use steppingstone_core::journey::files::{
    FilePlace, Import, LinkedInFile, Refused, json_resume, read_europass, read_json_resume,
    read_linkedin,
};
use steppingstone_core::journey::{End, Entry, EntryKind, PartialDate};

use super::inputs::{self, EntryIn, SkillIn, read};

type Answer = Result<Value, String>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TextOnly {
    text: String,
}

pub fn from_json_resume(input: Value) -> Answer {
    let TextOnly { text } = read(input)?;
    Ok(match read_json_resume(&text) {
        Ok(import) => {
            let ignored = import.ignored.iter();
            let ignored = ignored.map(|(name, count)| ((*name).to_owned(), json!(count)));
            let ignored = Value::Object(ignored.collect());
            found(&import, [("ignored", ignored)])
        }
        Err(refused) => refusal(refused),
    })
}

pub fn from_linkedin(input: Value) -> Answer {
    let TextOnly { text } = read(input)?;
    Ok(match read_linkedin(&text) {
        Ok((file, import)) => found(&import, [("file", json!(LinkedInFile::key(file)))]),
        Err(refused) => refusal(refused),
    })
}

pub fn from_europass(input: Value) -> Answer {
    let TextOnly { text } = read(input)?;
    Ok(match read_europass(&text) {
        Ok(import) => found(&import, []),
        Err(refused) => refusal(refused),
    })
}

pub fn to_json_resume(input: Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Input {
        #[serde(default)]
        entries: Vec<EntryIn>,
        #[serde(default)]
        skills: Vec<SkillIn>,
    }
    let given: Input = read(input)?;
    let document = json_resume(
        &inputs::entries(given.entries)?,
        &inputs::skills(given.skills)?,
    );
    serde_json::to_value(document).map_err(|error| error.to_string())
}

fn refusal(refused: Refused) -> Value {
    let mut row = Map::new();
    row.insert("reason".to_owned(), json!(refused.key()));
    if let Some(line) = refused.line() {
        row.insert("line".to_owned(), json!(line));
    }
    json!({"refused": row})
}

fn found<const N: usize>(import: &Import, more: [(&str, Value); N]) -> Value {
    let skills = import.skills.iter().map(|skill| {
        let mut row = Map::new();
        row.insert("name".to_owned(), json!(skill.name));
        let level = skill.suggested_level.map(|level| level.number());
        row.insert("suggested_level".to_owned(), json!(level));
        put(&mut row, "source_level", &skill.source_level);
        put(&mut row, "group", &skill.group);
        Value::Object(row)
    });
    let problems = import.problems.iter().map(|problem| {
        let mut row = place(&problem.at);
        row.insert("reason".to_owned(), json!(problem.reason.key()));
        put(
            &mut row,
            "text",
            problem.text.as_deref().unwrap_or_default(),
        );
        Value::Object(row)
    });
    let skipped = import.skipped.iter().map(|skipped| {
        let mut row = place(&skipped.at);
        row.insert("reason".to_owned(), json!(skipped.reason.key()));
        Value::Object(row)
    });
    let mut all = Map::new();
    let entries: Value = import.entries.iter().map(entry).collect();
    all.insert("entries".to_owned(), entries);
    all.insert("skills".to_owned(), skills.collect());
    all.insert("problems".to_owned(), problems.collect());
    all.insert("skipped".to_owned(), skipped.collect());
    all.extend(more.map(|(name, value)| (name.to_owned(), value)));
    Value::Object(all)
}

fn place(at: &FilePlace) -> Map<String, Value> {
    let cells = match at {
        FilePlace::Path(path) => vec![("where", json!(path))],
        FilePlace::Line(line) => vec![("line", json!(line))],
        FilePlace::Cell { line, column } => {
            vec![("line", json!(line)), ("column", json!(column))]
        }
    };
    let cells = cells.into_iter();
    cells
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

fn put(row: &mut Map<String, Value>, name: &str, text: &str) {
    if !text.is_empty() {
        row.insert(name.to_owned(), json!(text));
    }
}

fn entry(entry: &Entry) -> Value {
    let mut row = Map::new();
    row.insert("kind".to_owned(), json!(EntryKind::key(entry.kind)));
    row.insert(
        "start".to_owned(),
        json!(entry.start.map(PartialDate::to_text)),
    );
    let end = entry.end.map(|end| match end {
        End::Now => "now".to_owned(),
        End::On(date) => date.to_text(),
    });
    row.insert("end".to_owned(), json!(end));
    let expires = entry.expires.map(PartialDate::to_text);
    for (name, text) in [
        ("title", entry.title.as_str()),
        ("organisation", &entry.organization),
        ("place", &entry.place),
        ("notes", &entry.notes),
        ("url", &entry.url),
        ("number", &entry.number),
        ("scope", entry.scope.map_or("", |scope| scope.key())),
        (
            "occupation",
            entry.occupation.as_deref().unwrap_or_default(),
        ),
        ("expires", expires.as_deref().unwrap_or_default()),
    ] {
        put(&mut row, name, text);
    }
    for (name, list) in [("results", &entry.results), ("skills", &entry.skills)] {
        if !list.is_empty() {
            row.insert(name.to_owned(), json!(list));
        }
    }
    Value::Object(row)
}

/// Lists that are compared in any order, sorted.
pub fn with_sorted_lists(mut value: Value) -> Value {
    for name in ["problems", "skipped"] {
        if let Some(Value::Array(items)) = value.get_mut(name) {
            items.sort_by_key(|item| item.to_string());
        }
    }
    value
}
