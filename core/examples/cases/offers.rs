//! `offer-cases-1`: areas of the offer calculator, one function each.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::value::RawValue;
use steppingstone_core::money::Money;

use crate::areas;
use crate::file;
use crate::given::{Given, Number, Raw, Reason, money};
use crate::outcome::{Difference, Outcome};
use crate::tables::shown;

/// How far a figure may be from the expected one.
const TOLERANCE: Money = Money::cents(1);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    #[serde(rename = "id")]
    _id: String,
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
    file::each(path, text, |case: Case, conventions| {
        let mut named = case.conventions.iter();
        match named.find(|name| !conventions.contains_key(*name)) {
            Some(name) => Err(format!("convention {name} is not explained")),
            None => check(case),
        }
    })
}

fn check(case: Case) -> Result<Vec<Difference>, Reason> {
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
    Ok(differences)
}
