//! `balance-cases-1`: weeks, hours for goals, tasks, boundaries, check-ins, overtime, leave, blocks.

mod inputs;
mod tasks;
mod time;
mod wellbeing;

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::outcome::{Difference, Outcome};

type Answer = Result<Value, String>;

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
            Ok(actual) => compared(&case, &actual),
            Err(reason) => Outcome::broken(&case.id, &reason),
        },
        Err(error) => Outcome::broken(path, &error.to_string()),
    };
    match serde_json::from_str::<File>(text) {
        Ok(File { cases, .. }) => cases.iter().map(|raw| alone(raw)).collect(),
        Err(error) => vec![Outcome::broken(path, &error.to_string())],
    }
}

fn answer(case: &Case) -> Answer {
    let inputs = case.inputs.clone();
    match case.area.as_str() {
        "week" => time::week(inputs),
        "lived" => time::lived(inputs),
        "typical" => time::typical(inputs),
        "week_of" => time::week_of(inputs),
        "commute" => time::commute(inputs),
        "capacity" => time::capacity_of(inputs),
        "context" => time::context(inputs),
        "overtime" => time::overtime_of(inputs),
        "leave" => time::leave(inputs),
        "blocks" => time::blocks(inputs),
        "block_event" => time::block_event(inputs),
        "urgency" => tasks::urgency(inputs),
        "task_order" => tasks::task_order(inputs),
        "task_move" => tasks::task_move(inputs),
        "follow_up" => tasks::follow_up(inputs),
        "delegated" => tasks::delegated(inputs),
        "boundary" => wellbeing::boundary(inputs),
        "check_in" => wellbeing::check_in(inputs),
        "area_change" => wellbeing::area_change(inputs),
        "trend" => wellbeing::trend_of(inputs),
        "low_area" => wellbeing::low_area_of(inputs),
        "help" => wellbeing::help(inputs),
        other => Err(format!("area {other} is not known here")),
    }
}

fn compared(case: &Case, actual: &Value) -> Outcome {
    let mut differences = Vec::new();
    compare("", Some(&case.expected), Some(actual), &mut differences);
    Outcome {
        id: case.id.clone(),
        differences,
        informs: false,
    }
}

/// Numbers are exact; `2` and `2.0` are the same.
fn compare(
    at: &str,
    expected: Option<&Value>,
    actual: Option<&Value>,
    differences: &mut Vec<Difference>,
) {
    match (expected, actual) {
        (Some(Value::Number(a)), Some(Value::Number(b))) if a.as_f64() == b.as_f64() => {}
        (Some(Value::Array(a)), Some(Value::Array(b))) if a.len() == b.len() => {
            for (place, (a, b)) in a.iter().zip(b).enumerate() {
                compare(&format!("{at}[{place}]"), Some(a), Some(b), differences);
            }
        }
        (Some(Value::Object(a)), Some(Value::Object(b))) => {
            let surplus = b.keys().filter(|name| !a.contains_key(*name));
            for name in a.keys().chain(surplus) {
                let at = format!("{at}.{name}");
                compare(&at, a.get(name), b.get(name), differences);
            }
        }
        _ if expected == actual => {}
        _ => {
            let text = |value: Option<&Value>| value.map_or("nothing".to_owned(), Value::to_string);
            differences.push(Difference {
                field: at.to_owned(),
                expected: text(expected),
                actual: text(actual),
            });
        }
    }
}
