//! `plan-cases-1`: needs, threads, loose ends, next steps, choices and aims of the tool Plan.

mod choice;
mod inputs;
mod steps;
mod threads;

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::outcome::{Difference, Outcome};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    id: String,
    area: String,
    #[serde(rename = "title")]
    _title: String,
    today: String,
    rests_on: Vec<String>,
    given: Box<RawValue>,
    expect: Value,
}

/// The rules by their keys; what a case rests on must be one of them.
type Conventions = BTreeMap<String, String>;

pub fn run(path: &str, text: &str) -> Vec<Outcome> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        #[serde(rename = "schema")]
        _schema: String,
        conventions: Conventions,
        cases: Vec<Box<RawValue>>,
    }
    let alone = |conventions: &Conventions, raw: &RawValue| {
        let case: Case = match serde_json::from_str(raw.get()) {
            Ok(case) => case,
            Err(error) => return Outcome::broken(path, &error.to_string()),
        };
        match answer(conventions, &case) {
            Ok(actual) => compared(case, actual),
            Err(reason) => Outcome::broken(&case.id, &reason),
        }
    };
    match serde_json::from_str::<File>(text) {
        Ok(file) => {
            let cases = file.cases.iter();
            cases.map(|raw| alone(&file.conventions, raw)).collect()
        }
        Err(error) => vec![Outcome::broken(path, &error.to_string())],
    }
}

fn answer(conventions: &Conventions, case: &Case) -> Result<Value, String> {
    if let Some(key) = case
        .rests_on
        .iter()
        .find(|key| !conventions.contains_key(*key))
    {
        return Err(format!("rule {key} is not known here"));
    }
    let today = inputs::day(&case.today)?;
    let given = case.given.get();
    match case.area.as_str() {
        "needs" => threads::needs_of(given),
        "thread" => threads::thread_of(given),
        "loose_ends" => threads::ends(given),
        "next_three" => steps::next_three(given, today),
        "weights" => choice::weights_of(given),
        "score" => choice::scores(given),
        "tie_weights" => choice::ties(given),
        "price" => choice::price(given),
        "choice" => choice::whole(given),
        "aims" => steps::aims(given),
        other => Err(format!("area {other} is not known here")),
    }
}

fn compared(case: Case, actual: Value) -> Outcome {
    let mut differences = Vec::new();
    compare("", &case.expect, &actual, &mut differences);
    Outcome {
        id: case.id,
        differences,
        informs: false,
    }
}

/// Prices are compared to the cent, other numbers to the sixth place, all else exactly.
fn compare(at: &str, expected: &Value, actual: &Value, differences: &mut Vec<Difference>) {
    let mut differs = |at: String, expected: &str, actual: &str| {
        differences.push(Difference {
            field: at,
            expected: expected.to_owned(),
            actual: actual.to_owned(),
        });
    };
    match (expected, actual) {
        (Value::Number(_), Value::Number(_)) if are_close(at, expected, actual) => {}
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            let (a, b) = (in_any_order(at, a), in_any_order(at, b));
            for (place, (a, b)) in a.iter().zip(&b).enumerate() {
                compare(&format!("{at}[{place}]"), a, b, differences);
            }
        }
        (Value::Object(a), Value::Object(b)) => {
            for (name, a) in a {
                let at = format!("{at}.{name}");
                match b.get(name) {
                    Some(b) => compare(&at, a, b, differences),
                    None => differences.push(Difference {
                        field: at,
                        expected: a.to_string(),
                        actual: "-".to_owned(),
                    }),
                }
            }
            for (name, b) in b.iter().filter(|(name, _)| !a.contains_key(*name)) {
                differences.push(Difference {
                    field: format!("{at}.{name}"),
                    expected: "-".to_owned(),
                    actual: b.to_string(),
                });
            }
        }
        _ if expected == actual => {}
        _ => differs(at.to_owned(), &expected.to_string(), &actual.to_string()),
    }
}

fn are_close(at: &str, expected: &Value, actual: &Value) -> bool {
    let within = if at.ends_with(".price") { 0.01 } else { 1e-6 };
    let numbers = expected.as_f64().zip(actual.as_f64());
    // A little more, for what binary numbers add.
    numbers.is_some_and(|(a, b)| (a - b).abs() <= within * 1.000_1)
}

/// Tie weights are listed in no order.
fn in_any_order(at: &str, list: &[Value]) -> Vec<Value> {
    let mut list = list.to_vec();
    if at == ".ties" {
        let text = |row: &Value, name: &str| row.get(name).map(Value::to_string);
        list.sort_by_key(|row| (text(row, "criterion"), text(row, "rival")));
    }
    list
}
