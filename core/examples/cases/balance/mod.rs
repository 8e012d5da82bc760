//! `balance-cases-1`: weeks, hours for goals, tasks, boundaries, check-ins, overtime, leave, blocks.

mod inputs;
mod tasks;
mod time;
mod wellbeing;

use serde::Deserialize;
use serde_json::Value;

use crate::compare::{self, EXACT};
use crate::file;
use crate::outcome::Outcome;

type Answer = Result<Value, String>;

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
    expected: Value,
}

pub fn run(path: &str, text: &str) -> Vec<Outcome> {
    file::each(path, text, |case: Case, _| {
        let actual = answer(&case)?;
        Ok(compare::differences(&case.expected, &actual, &EXACT))
    })
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
