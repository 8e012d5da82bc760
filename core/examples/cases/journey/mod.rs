//! `journey-cases-1`: months, skills, stages, gaps, ways and files of a career.

mod career;
mod files;
mod inputs;
mod occupation;

use serde::Deserialize;
use serde_json::Value;

use crate::compare::{self, EXACT};
use crate::file;
use crate::occupations::Files;
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
    today: String,
    input: Value,
    #[serde(rename = "note")]
    _note: Option<String>,
    expected: Value,
}

pub fn run(path: &str, text: &str) -> Vec<Outcome> {
    let occupations = match Files::read() {
        Ok(occupations) => occupations,
        Err(reason) => return vec![Outcome::broken(path, &reason)],
    };
    file::each(path, text, |case: Case, _| {
        let actual = files::with_sorted_lists(answer(&occupations, &case)?);
        let expected = files::with_sorted_lists(case.expected);
        Ok(compare::differences(&expected, &actual, &EXACT))
    })
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
