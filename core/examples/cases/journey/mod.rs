//! `journey-cases-1`: months, skills, stages, gaps, ways and files of a career.

mod career;
mod files;
mod inputs;
mod occupation;

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::occupations::Files;
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
    today: String,
    input: Value,
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
        cases: Vec<Box<RawValue>>,
    }
    let occupations = match Files::read() {
        Ok(occupations) => occupations,
        Err(reason) => return vec![Outcome::broken(path, &reason)],
    };
    let alone = |raw: &RawValue| match serde_json::from_str::<Case>(raw.get()) {
        Ok(case) => match answer(&occupations, &case) {
            Ok(actual) => compared(case, actual),
            Err(reason) => Outcome::broken(&case.id, &reason),
        },
        Err(error) => Outcome::broken(path, &error.to_string()),
    };
    match serde_json::from_str::<File>(text) {
        Ok(File { cases, .. }) => cases.iter().map(|raw| alone(raw)).collect(),
        Err(error) => vec![Outcome::broken(path, &error.to_string())],
    }
}

fn answer(occupations: &Files, case: &Case) -> Result<Value, String> {
    let today = steppingstone_core::day::date_from_text(&case.today);
    let today = today.ok_or_else(|| format!("{} is no day", case.today))?;
    let input = case.input.clone();
    match case.area.as_str() {
        "dates" => career::dates(input),
        "experience" => career::months(input, today),
        "lanes" => career::stones(input, today),
        "skills" => career::skills(input, today),
        "stage" => career::stage_of(input, today),
        "readiness" => career::readiness(input, today),
        "career_reading" => career::readings(input, today),
        "requirements" => career::lines(input, today),
        "import_json_resume" => files::from_json_resume(input),
        "import_linkedin" => files::from_linkedin(input),
        "import_europass" => files::from_europass(input),
        "export_json_resume" => files::to_json_resume(input),
        "gap" => occupation::gap_to(occupations, input, today),
        "pay" => occupation::pay(occupations, input, today),
        "path" => occupation::path(occupations, input),
        other => Err(format!("area {other} is not known here")),
    }
}

fn compared(case: Case, actual: Value) -> Outcome {
    let mut differences = Vec::new();
    let expected = files::with_sorted_lists(case.expected);
    let actual = files::with_sorted_lists(actual);
    compare("", &expected, &actual, &mut differences);
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
                let b = b.get(name).unwrap_or(&MISSING);
                compare(&format!("{at}.{name}"), a, b, differences);
            }
            for (name, b) in b.iter().filter(|(name, _)| !a.contains_key(*name)) {
                compare(&format!("{at}.{name}"), &MISSING, b, differences);
            }
        }
        _ if expected == actual => {}
        _ => differences.push(Difference {
            field: at.to_owned(),
            expected: expected.to_string(),
            actual: actual.to_string(),
        }),
    }
}

/// What stands for a member that is not there: no case has a flag where this would be a value.
static MISSING: Value = Value::Bool(false);
