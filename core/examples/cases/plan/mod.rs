//! `plan-cases-1`: needs, threads, loose ends, next steps, choices and aims of the tool Plan.

mod choice;
mod inputs;
mod steps;
mod threads;

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::compare::{self, EXACT, Rules};
use crate::file::{self, Conventions};
use crate::outcome::Outcome;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    #[serde(rename = "id")]
    _id: String,
    area: String,
    #[serde(rename = "title")]
    _title: String,
    today: String,
    rests_on: Vec<String>,
    given: Box<RawValue>,
    expect: Value,
}

pub fn run(path: &str, text: &str) -> Vec<Outcome> {
    let rules = Rules {
        are_same_numbers: are_close,
        in_order: in_any_order,
        ..EXACT
    };
    file::each(path, text, |case: Case, conventions| {
        let actual = answer(conventions, &case)?;
        Ok(compare::differences(&case.expect, &actual, &rules))
    })
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

/// Prices are compared to the cent, other numbers to the sixth place.
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
