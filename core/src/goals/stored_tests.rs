//! Stored goals as the first release writes them: add to them, never change them.

use super::*;

const STORED: &str = r#"{"id":"g1","texts":{"due":{"value":"2026-06-30","at":1000},"target":{"value":"80 %","at":1000},"verb":{"value":"Pass","at":1000}},"milestones":{"value":[{"due":"2026-04-06","target":"62"}],"at":1000},"links":{"value":["quiz:growth","aim:lead a team"],"at":1000},"after":{"value":["g0"],"at":1000},"check_ins":{"r1":{"value":{"on":"2026-03-09","value":"57.5","note":"went well","evidence":""},"at":3000},"r2":{"value":null,"at":3500}},"reviews":{"2026-03-16":{"value":"on course","at":4000}},"agreements":{"2026-03-02":{"value":{"target":"80 %","due":"2026-06-30"},"at":2000}},"step_done":{"value":true,"at":2500},"status":{"value":{"kind":"missed","on":"2026-07-01","reason":"less_time","text":"moved house"},"at":5000},"archived":{"value":false,"at":0},"changed_ms":5000}"#;

const STORED_SEASON: &str = r#"{"hours":{"value":"7.5","at":1},"leave":{"value":[["2026-08-03","2026-08-14"]],"at":2},"aims":{"value":["lead a team"],"at":3}}"#;

fn read(text: &str) -> Result<Goal, StoredError> {
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
    let season = read_season(serde_json::from_str(STORED_SEASON).unwrap()).unwrap();
    assert_eq!(season.leave.value.len(), 1);
    let text = serde_json::to_string(&season_json(&season)).unwrap();
    assert_eq!(text, STORED_SEASON);
}

/// With what came after the first form.
const LATER_SEASON: &str = r#"{"hours":{"value":"","at":0},"leave":{"value":[],"at":0},"aims":{"value":[],"at":0},"stage":{"value":"middle","at":4},"in_work":{"value":null,"at":5}}"#;

#[test]
fn what_came_later_is_read_and_written() {
    let read = |text: &str| read_season(serde_json::from_str(text).unwrap());
    let season = read(LATER_SEASON).unwrap();
    assert_eq!(season.stage.value, Some(Stage::Middle));
    assert_eq!((season.in_work.value, season.in_work.at_ms), (None, 5));
    let text = serde_json::to_string(&season_json(&season)).unwrap();
    assert_eq!(text, LATER_SEASON);
    let unknown = read(&LATER_SEASON.replace("middle", "late"));
    let late = StoredError::UnknownChoice("late".to_owned());
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
fn check_refused(from: &str, to: &str, expected: StoredError) {
    assert!(STORED.contains(from));
    let error = read(&STORED.replace(from, to)).unwrap_err();
    assert_eq!(error, expected);
    let is_later = format!("{error:?}").starts_with("Unknown");
    assert_eq!(error.is_later(), is_later);
}

#[test]
fn what_a_goal_cannot_hold_is_refused() {
    let choice = |key: &str| StoredError::UnknownChoice(key.to_owned());
    check_refused("\"g1\"", "\"g-1\"", StoredError::BadId);
    check_refused("\"g0\"", "\"\"", StoredError::BadId);
    check_refused("\"r1\"", "\"r 1\"", StoredError::BadId);
    check_refused(
        "2026-03-09",
        "2026-02-29",
        StoredError::BadDate("2026-02-29".to_owned()),
    );
    check_refused(
        "2026-03-16",
        "March",
        StoredError::BadDate("March".to_owned()),
    );
    check_refused("57.5", "57,5", StoredError::BadNumber("57,5".to_owned()));
    check_refused(
        "\"verb\"",
        "\"verve\"",
        StoredError::UnknownField("verve".to_owned()),
    );
    check_refused(
        "quiz:growth",
        "quiz:charm",
        StoredError::UnknownLink("quiz:charm".to_owned()),
    );
    check_refused("less_time", "moon", choice("moon"));
    check_refused("\"missed\"", "\"lost\"", choice("lost"));
    check_refused("\"missed\"", "\"active\"", StoredError::BadStatus);
    check_refused("\"2026-07-01\"", "null", StoredError::BadStatus);
    check_refused("5000}", "-5}", StoredError::MomentOutOfRange(-5));
    check_refused(
        "\"at\":3500",
        "\"at\":-1",
        StoredError::MomentOutOfRange(-1),
    );
    check_refused("went well", &"x".repeat(2_001), StoredError::TextTooLong);
}

#[track_caller]
fn check_unreadable(from: &str, to: &str) {
    assert!(STORED.contains(from));
    assert_eq!(read(&STORED.replace(from, to)), Err(StoredError::Misshapen));
}

#[test]
fn a_missing_or_surplus_field_is_not_guessed_at() {
    check_unreadable("{\"value\":null,\"at\":3500}", "{\"at\":3500}");
    check_unreadable("\"reason\":\"less_time\",", "");
    check_unreadable("\"value\":\"57.5\",", "");
    check_unreadable("\"note\":", "\"mood\":1,\"note\":");
    check_unreadable("\"id\":\"g1\",", "");
    check_unreadable("\"id\":\"g1\",", "\"id\":\"g1\",\"mood\":3,");
}
