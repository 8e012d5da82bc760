//! Stored goals as the first release writes them: add to them, never change them.

use super::*;
use crate::record::DecodeErrorKind;

const STORED: &str = r#"{"id":"g1","texts":{"due":{"value":"2026-06-30","at":1000},"target":{"value":"80 %","at":1000},"verb":{"value":"Pass","at":1000}},"milestones":{"value":[{"due":"2026-04-06","target":"62"}],"at":1000},"links":{"value":["quiz:growth","aim:lead a team"],"at":1000},"after":{"value":["g0"],"at":1000},"check_ins":{"r1":{"value":{"on":"2026-03-09","value":"57.5","note":"went well","evidence":""},"at":3000},"r2":{"value":null,"at":3500}},"reviews":{"2026-03-16":{"value":"on course","at":4000}},"agreements":{"2026-03-02":{"value":{"target":"80 %","due":"2026-06-30"},"at":2000}},"step_done":{"value":true,"at":2500},"status":{"value":{"kind":"missed","on":"2026-07-01","reason":"less_time","text":"moved house"},"at":5000},"archived":{"value":false,"at":0},"changed_ms":5000}"#;

const STORED_SETTINGS: &str = r#"{"hours":{"value":"7.5","at":1},"leave":{"value":[["2026-08-03","2026-08-14"]],"at":2},"aims":{"value":["lead a team"],"at":3}}"#;

fn read(text: &str) -> Result<Goal, DecodeError> {
    read_goal(serde_json::from_str(text).unwrap())
}

#[test]
fn the_first_form_is_read_and_written_as_it_was() {
    let goal = read(STORED).unwrap();
    assert_eq!(goal.texts[&Field::Target].value, "80 %");
    assert_eq!(goal.ordered_check_ins().len(), 1);
    assert_eq!(goal.history().len(), 1);
    assert!(goal.status.value.is_over());
    let text = serde_json::to_string(&goal_json(&goal)).unwrap();
    assert_eq!(text, STORED);
    let settings = read_goal_settings(serde_json::from_str(STORED_SETTINGS).unwrap()).unwrap();
    assert_eq!(settings.leave.value.len(), 1);
    let text = serde_json::to_string(&goal_settings_json(&settings)).unwrap();
    assert_eq!(text, STORED_SETTINGS);
}

/// With what came after the first form.
const LATER_SETTINGS: &str = r#"{"hours":{"value":"","at":0},"leave":{"value":[],"at":0},"aims":{"value":[],"at":0},"stage":{"value":"middle","at":4},"in_work":{"value":null,"at":5}}"#;

#[test]
fn what_came_later_is_read_and_written() {
    let read = |text: &str| read_goal_settings(serde_json::from_str(text).unwrap());
    let settings = read(LATER_SETTINGS).unwrap();
    assert_eq!(settings.stage.value, Some(Stage::Middle));
    assert_eq!((settings.in_work.value, settings.in_work.at_ms), (None, 5));
    let text = serde_json::to_string(&goal_settings_json(&settings)).unwrap();
    assert_eq!(text, LATER_SETTINGS);
    let unknown = read(&LATER_SETTINGS.replace("middle", "late"));
    let late = DecodeError::later().within("value").within("stage");
    assert_eq!(unknown, Err(late));
}

/// A goal that was made from a result: a text like any other.
const FROM_RESULT: &str = r#"{"id":"g2","texts":{"from_result":{"value":"growth 75 25 2026-11-02 t1","at":1000},"verb":{"value":"Pass","at":1000}},"milestones":{"value":[],"at":0},"links":{"value":["quiz:growth"],"at":1000},"after":{"value":[],"at":0},"check_ins":{},"reviews":{},"agreements":{},"step_done":{"value":false,"at":0},"status":{"value":{"kind":"building","on":null,"reason":null,"text":null},"at":0},"archived":{"value":false,"at":0},"changed_ms":1000}"#;

#[test]
fn the_result_that_a_goal_came_from_is_read_and_written() {
    let goal = read(FROM_RESULT).unwrap();
    let found = goal.draft().from_result().unwrap();
    assert_eq!((found.score, found.role), (75, Some(25)));
    assert_eq!(
        serde_json::to_string(&goal_json(&goal)).unwrap(),
        FROM_RESULT
    );
}

#[test]
fn an_empty_goal_is_read_and_written() {
    let goal = Goal {
        id: "a".to_owned(),
        ..Goal::default()
    };
    let text = serde_json::to_string(&goal_json(&goal)).unwrap();
    assert!(text.contains(r#""check_ins":{}"#));
    assert_eq!(read(&text), Ok(goal));
}

#[track_caller]
fn check_refused(from: &str, to: &str, kind: DecodeErrorKind, place: &str) {
    assert!(STORED.contains(from));
    let error = read(&STORED.replace(from, to)).unwrap_err();
    assert_eq!((error.kind, error.place()), (kind, place));
}

#[test]
fn what_a_goal_cannot_hold_is_refused() {
    let value =
        |from: &str, to: &str, place| check_refused(from, to, DecodeErrorKind::Value, place);
    let later =
        |from: &str, to: &str, place| check_refused(from, to, DecodeErrorKind::Later, place);
    value("\"g1\"", "\"g-1\"", "id");
    value("\"g0\"", "\"\"", "after.value[0]");
    value("\"r1\"", "\"r 1\"", "check_ins.r 1");
    value("2026-03-09", "2026-02-29", "check_ins.r1.value.on");
    value("2026-03-16", "March", "reviews.March");
    value("57.5", "57,5", "check_ins.r1.value.value");
    later("\"verb\"", "\"verve\"", "texts.verve");
    later("quiz:growth", "quiz:charm", "links.value[0]");
    later("less_time", "moon", "status.value.reason");
    later("\"missed\"", "\"lost\"", "status.value.kind");
    value("\"missed\"", "\"active\"", "status.value.kind");
    value("\"2026-07-01\"", "null", "status.value.kind");
    value("5000}", "-5}", "status.at");
    value("\"at\":3500", "\"at\":-1", "check_ins.r2.at");
    value("went well", &"x".repeat(2_001), "check_ins.r1.value.note");
}

#[test]
fn a_missing_or_surplus_field_is_not_guessed_at() {
    let form = |from: &str, to: &str, place| check_refused(from, to, DecodeErrorKind::Form, place);
    form(
        "{\"value\":null,\"at\":3500}",
        "{\"at\":3500}",
        "check_ins.r2.value",
    );
    form("\"reason\":\"less_time\",", "", "status.value.reason");
    form("\"value\":\"57.5\",", "", "check_ins.r1.value.value");
    form(
        "\"note\":",
        "\"mood\":1,\"note\":",
        "check_ins.r1.value.mood",
    );
    form("\"id\":\"g1\",", "", "id");
    form("\"id\":\"g1\",", "\"id\":\"g1\",\"mood\":3,", "mood");
}
