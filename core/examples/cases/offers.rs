//! `offer-cases-1`: areas of the offer calculator, one function each.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::value::RawValue;
use steppingstone_core::money::Money;

use crate::areas;
use crate::given::{Given, Number, Raw, Reason, money};
use crate::outcome::{Difference, Outcome};
use crate::tables::shown;

/// How far a figure may be from the expected one.
const TOLERANCE: Money = Money::cents(1);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "schema")]
    _schema: String,
    conventions: BTreeMap<String, String>,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    id: String,
    area: String,
    #[serde(rename = "title")]
    _title: String,
    conventions: Vec<String>,
    inputs: Raw,
    expected: BTreeMap<String, Box<RawValue>>,
    #[serde(rename = "source")]
    _source: Option<String>,
    #[serde(rename = "note")]
    _note: Option<String>,
    #[serde(rename = "verified_by")]
    _verified_by: Option<String>,
}

/// What an area answers: every figure that a case may ask for, by name.
pub type Answers = Vec<(String, Number)>;

/// What is asked of a case besides its inputs.
pub struct Asked<'a> {
    pub conventions: &'a [String],
    pub fields: Vec<&'a str>,
}

impl Asked<'_> {
    pub fn follows(&self, convention: &str) -> bool {
        self.conventions.iter().any(|named| named == convention)
    }

    /// The counts in asked fields of the form `before` count `after`.
    pub fn counts(&self, before: &str, after: &str) -> Vec<u16> {
        let count = |field: &&str| {
            field
                .strip_prefix(before)?
                .strip_suffix(after)?
                .parse()
                .ok()
        };
        self.fields.iter().filter_map(count).collect()
    }
}

pub fn run(path: &str, text: &str) -> Vec<Outcome> {
    let file: File = match serde_json::from_str(text) {
        Ok(file) => file,
        Err(error) => return vec![Outcome::broken(path, &error.to_string())],
    };
    let File {
        conventions, cases, ..
    } = file;
    cases
        .into_iter()
        .map(|case| {
            let id = case.id.clone();
            let unknown = case
                .conventions
                .iter()
                .find(|name| !conventions.contains_key(*name));
            let outcome = match unknown {
                Some(name) => Err(format!("convention {name} is not explained")),
                None => check(case),
            };
            outcome.unwrap_or_else(|reason| Outcome::broken(&id, &reason))
        })
        .collect()
}

fn check(case: Case) -> Result<Outcome, Reason> {
    let asked = Asked {
        conventions: &case.conventions,
        fields: case.expected.keys().map(String::as_str).collect(),
    };
    let area = areas::of(&case.area).ok_or_else(|| format!("area {} is not known", case.area))?;
    let mut given = Given::new(case.inputs);
    let answers: BTreeMap<String, Number> = area(&mut given, &asked)?.into_iter().collect();
    given.finish()?;
    let mut differences = Vec::new();
    for (field, expected) in &case.expected {
        let answer = answers
            .get(field)
            .ok_or_else(|| format!("field {field} is not known"))?;
        let wanted = money(expected.get())?;
        let actual = Money::millionths(answer.millionths());
        if (actual - wanted).max(wanted - actual) > TOLERANCE {
            differences.push(Difference {
                field: field.clone(),
                expected: expected.get().to_owned(),
                actual: shown(actual),
            });
        }
    }
    Ok(Outcome {
        id: case.id,
        differences,
        informs: false,
    })
}
