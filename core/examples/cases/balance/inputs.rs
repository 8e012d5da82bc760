//! What several areas are given.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use steppingstone_core::balance::{Area, CheckIn, HowAreYou, KindMinutes, TimeKind};
use steppingstone_core::day::date_from_text;

/// What each area is given is read strictly: a name that is not known is an error.
pub fn read<T: DeserializeOwned>(inputs: Value) -> Result<T, String> {
    serde_json::from_value(inputs).map_err(|error| error.to_string())
}

pub fn day(text: &str) -> Result<NaiveDate, String> {
    date_from_text(text).ok_or_else(|| format!("{text} is no day"))
}

pub fn days(texts: &[String]) -> Result<Vec<NaiveDate>, String> {
    texts.iter().map(|text| day(text)).collect()
}

pub fn optional_day(text: Option<&String>) -> Result<Option<NaiveDate>, String> {
    text.map(|text| day(text)).transpose()
}

pub fn choice<T>(key: &str, from_key: impl Fn(&str) -> Option<T>) -> Result<T, String> {
    from_key(key).ok_or_else(|| format!("{key} is not known"))
}

/// Minutes by kind.
pub fn minutes(given: &BTreeMap<String, i64>) -> Result<KindMinutes, String> {
    let kind = |(kind, minutes): (&String, &i64)| Ok((choice(kind, TimeKind::from_key)?, *minutes));
    given.iter().map(kind).collect()
}

pub fn minutes_json(minutes: &KindMinutes) -> Value {
    let rows = minutes.iter();
    let rows = rows.map(|(kind, minutes)| (kind.key().to_owned(), json!(minutes)));
    Value::Object(rows.collect::<Map<_, _>>())
}

pub type AnswersIn = BTreeMap<String, i64>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckInIn {
    pub on: String,
    pub answers: AnswersIn,
    pub how: Option<String>,
}

/// A check-in of some answers on any day.
pub fn answered(answers: &AnswersIn) -> Result<CheckIn, String> {
    let answer = |(area, answer): (&String, &i64)| {
        let area = choice(area, Area::from_key)?;
        match (1..=5).contains(answer) {
            true => Ok((area, *answer)),
            false => Err(format!("{answer} is no answer")),
        }
    };
    Ok(CheckIn {
        on: NaiveDate::default(),
        answers: answers.iter().map(answer).collect::<Result<_, String>>()?,
        how: None,
    })
}

pub fn check_ins(given: &[CheckInIn]) -> Result<Vec<CheckIn>, String> {
    let check_in = |given: &CheckInIn| {
        let how = given.how.as_ref();
        Ok(CheckIn {
            on: day(&given.on)?,
            how: how
                .map(|how| choice(how, HowAreYou::from_key))
                .transpose()?,
            ..answered(&given.answers)?
        })
    };
    given.iter().map(check_in).collect()
}
