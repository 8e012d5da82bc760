//! `network-cases-1`: people, opportunities, and files of contacts.

mod contact_files;
mod opportunities;
mod people;

use chrono::NaiveDate;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use steppingstone_core::day::{date_from_text, date_to_text};

use crate::compare::{self, EXACT, Rules};
use crate::file;
use crate::outcome::Outcome;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    #[serde(rename = "id")]
    _id: String,
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
    let rules = Rules {
        may_be_missing: |at, value| at == PERSON && is_not_given(value),
        ..EXACT
    };
    file::each(path, text, |case: Case, _| {
        let actual = answer(&case)?;
        Ok(compare::differences(&case.expected, &actual, &rules))
    })
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

/// Where a person is expected: what is not given may be left out or empty.
const PERSON: &str = ".person";

fn is_not_given(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        _ => false,
    }
}
