//! Areas about boundaries and check-ins.

use serde::Deserialize;
use serde_json::{Map, Value, json};
use steppingstone_core::balance::{
    Area, BoundaryAnswer, BrokenReason, Held, boundary_count, help_reasons, low_area, trend,
};

use super::Answer;
use super::inputs::{AnswersIn, CheckInIn, answered, check_ins, choice, day, optional_day, read};

pub fn boundary(inputs: Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        answers: Vec<HeldIn>,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct HeldIn {
        held: String,
        why: Option<String>,
    }
    let given: Inputs = read(inputs)?;
    let answer = |given: &HeldIn| {
        let why = given.why.as_ref();
        Ok(BoundaryAnswer {
            held: choice(&given.held, Held::from_key)?,
            why: why
                .map(|why| choice(why, BrokenReason::from_key))
                .transpose()?,
        })
    };
    let answers: Result<Vec<BoundaryAnswer>, String> = given.answers.iter().map(answer).collect();
    let found = boundary_count(&answers?);
    Ok(json!({
        "of": found.of, "kept": found.kept, "mostly": found.mostly, "broken": found.broken,
        "often_broken": found.is_often_broken, "asked_by_others": found.is_asked_by_others,
    }))
}

pub fn check_in(inputs: Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        answers: AnswersIn,
    }
    let found = answered(&read::<Inputs>(inputs)?.answers)?;
    let areas = Area::ALL.map(|area| (area.key().to_owned(), json!(found.points(area))));
    Ok(json!({
        "areas": Value::Object(areas.into_iter().collect::<Map<_, _>>()),
        "answered": found.answered(),
        "overall": found.overall().map(|overall| overall.rounded()),
    }))
}

pub fn area_change(inputs: Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        before: AnswersIn,
        after: AnswersIn,
    }
    let given: Inputs = read(inputs)?;
    let changes = answered(&given.after)?.changes_since(&answered(&given.before)?);
    let changes = changes.iter();
    let changes = changes.map(|(area, points)| (area.key().to_owned(), json!(points)));
    Ok(json!({"changes": Value::Object(changes.collect::<Map<_, _>>())}))
}

pub fn trend_of(inputs: Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        check_ins: Vec<CheckInIn>,
        today: String,
    }
    let given: Inputs = read(inputs)?;
    let found = trend(&check_ins(&given.check_ins)?, day(&given.today)?);
    let difference = found.difference_tenths.map(|tenths| tenths as f64 / 10.0);
    Ok(json!({"trend": found.trend.key(), "difference": difference}))
}

pub fn low_area_of(inputs: Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        check_ins: Vec<CheckInIn>,
        today: String,
        dismissed: Option<String>,
    }
    let given: Inputs = read(inputs)?;
    let dismissed = optional_day(given.dismissed.as_ref())?;
    let found = low_area(&check_ins(&given.check_ins)?, day(&given.today)?, dismissed);
    Ok(json!({"area": found.map(Area::key)}))
}

pub fn help(inputs: Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        check_ins: Vec<CheckInIn>,
        today: String,
    }
    let given: Inputs = read(inputs)?;
    let reasons = help_reasons(&check_ins(&given.check_ins)?, day(&given.today)?);
    let reasons = reasons.into_iter().map(|reason| reason.key());
    Ok(json!({"reasons": reasons.collect::<Vec<_>>()}))
}
