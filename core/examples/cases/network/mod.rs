//! `network-cases-1`: people, opportunities, and files of contacts.

mod contact_files;
mod opportunities;
mod people;

use chrono::NaiveDate;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::value::RawValue;
use steppingstone_core::day::{date_from_text, date_to_text};

use crate::outcome::{Difference, Outcome};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    id: String,
    area: String,
    #[serde(rename = "title")]
    _title: String,
    #[serde(rename = "rules")]
    _rules: Vec<String>,
    inputs: Value,
    #[serde(rename = "note")]
    _note: Option<String>,
    expected: Value,
}

pub fn run(path: &str, text: &str) -> Vec<Outcome> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        #[serde(rename = "schema")]
        _schema: String,
        #[serde(rename = "note")]
        _note: Option<String>,
        cases: Vec<Box<RawValue>>,
    }
    let alone = |raw: &RawValue| match serde_json::from_str::<Case>(raw.get()) {
        Ok(case) => match answer(&case) {
            Ok(actual) => compared(case, &actual),
            Err(reason) => Outcome::broken(&case.id, &reason),
        },
        Err(error) => Outcome::broken(path, &error.to_string()),
    };
    match serde_json::from_str::<File>(text) {
        Ok(File { cases, .. }) => cases.iter().map(|raw| alone(raw)).collect(),
        Err(error) => vec![Outcome::broken(path, &error.to_string())],
    }
}

/// Each group answers the areas that it knows.
fn answer(case: &Case) -> Result<Value, String> {
    let groups = [people::answer, opportunities::answer, contact_files::answer];
    let answers = groups
        .iter()
        .find_map(|answer| answer(&case.area, &case.inputs));
    answers.unwrap_or_else(|| Err(format!("area {} is not known here", case.area)))
}

/// The inputs of an area; one that its type does not name is an error.
fn read<T: DeserializeOwned>(inputs: &Value) -> Result<T, String> {
    serde_json::from_value(inputs.clone()).map_err(|error| error.to_string())
}

fn day(text: &str) -> Result<NaiveDate, String> {
    date_from_text(text).ok_or_else(|| format!("{text} is no day"))
}

/// A day as text, or null.
fn day_value(day: Option<NaiveDate>) -> Value {
    day.map_or(Value::Null, |day| date_to_text(day).into())
}

/// A choice by its stored name.
fn choice<T>(name: &str, from_key: fn(&str) -> Option<T>) -> Result<T, String> {
    from_key(name).ok_or_else(|| format!("{name} is not known here"))
}

fn compared(case: Case, actual: &Value) -> Outcome {
    let mut differences = Vec::new();
    compare("", &case.expected, actual, &mut differences);
    Outcome {
        id: case.id,
        differences,
        informs: false,
    }
}

/// Numbers are exact; `2` and `2.0` are the same.
fn compare(at: &str, expected: &Value, actual: &Value, differences: &mut Vec<Difference>) {
    match (expected, actual) {
        (Value::Number(a), Value::Number(b)) if a.as_f64() == b.as_f64() => {}
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            for (place, (a, b)) in a.iter().zip(b).enumerate() {
                compare(&format!("{at}[{place}]"), a, b, differences);
            }
        }
        (Value::Object(a), Value::Object(b)) => {
            for (name, a) in a {
                match b.get(name) {
                    Some(b) => compare(&format!("{at}.{name}"), a, b, differences),
                    None => differs(&format!("{at}.{name}"), &a.to_string(), "-", differences),
                }
            }
            for (name, b) in b.iter().filter(|(name, _)| !a.contains_key(*name)) {
                differs(&format!("{at}.{name}"), "-", &b.to_string(), differences);
            }
        }
        _ if expected == actual => {}
        _ => differs(at, &expected.to_string(), &actual.to_string(), differences),
    }
}

fn differs(at: &str, expected: &str, actual: &str, differences: &mut Vec<Difference>) {
    differences.push(Difference {
        field: at.to_owned(),
        expected: expected.to_owned(),
        actual: actual.to_owned(),
    });
}
