//! What a calendar file looks like to another program.

use super::*;
use crate::goals::{Field, GoalDraft, MilestoneText};

fn goal() -> Goal {
    let mut draft = GoalDraft::default();
    draft.set_statement("Pass; the exam, \\ twice\r\nor \rso");
    for (field, text) in [
        (Field::Start, "2026-03-02"),
        (Field::Due, "2026-06-30"),
        (Field::CheckInDays, "10"),
        (Field::ReviewDays, "14"),
        (Field::StepDue, "2026-03-05"),
        (Field::Step, "Call the office"),
    ] {
        draft.set(field, text);
    }
    let (due, target) = ("2026-04-06".to_owned(), "62".to_owned());
    draft.milestones = vec![MilestoneText { due, target }];
    Goal::new("a1", &draft, 1_772_280_000_000)
}

fn file(goals: &[Goal]) -> String {
    let events: Vec<Event> = goals.iter().flat_map(events).collect();
    calendar(&events, 1_772_366_461_000, &|event| {
        format!("{:?} – {}", event.kind, event.about)
    })
}

/// Reads a file back: unfolds it and splits each line at its first colon.
fn lines(file: &str) -> Vec<(String, String)> {
    assert!(file.ends_with("\r\n"));
    assert!(!file.replace("\r\n", "").contains(['\r', '\n']));
    for line in file.split("\r\n") {
        assert!(line.len() <= 75, "{line}");
    }
    let unfolded = file.replace("\r\n ", "");
    let split = |line: &str| {
        let (name, value) = line.split_once(':').unwrap();
        (name.to_owned(), value.to_owned())
    };
    unfolded.trim_end().split("\r\n").map(split).collect()
}

fn values<'a>(lines: &'a [(String, String)], name: &str) -> Vec<&'a str> {
    let named = lines.iter().filter(|(other, _)| other == name);
    named.map(|(_, value)| value.as_str()).collect()
}

#[test]
fn every_day_of_a_goal_is_an_event() {
    let lines = lines(&file(&[goal()]));
    assert_eq!(
        values(&lines, "UID"),
        [
            "a1-step@steppingstone",
            "a1-milestone-1@steppingstone",
            "a1-check-in@steppingstone",
            "a1-review@steppingstone",
            "a1-due@steppingstone",
        ]
    );
    assert_eq!(
        values(&lines, "DTSTART;VALUE=DATE"),
        ["20260305", "20260406", "20260312", "20260316", "20260630"]
    );
    assert_eq!(values(&lines, "DTEND;VALUE=DATE")[4], "20260701");
    assert_eq!(
        values(&lines, "RRULE"),
        [
            "FREQ=DAILY;INTERVAL=10;UNTIL=20260630",
            "FREQ=WEEKLY;INTERVAL=2;UNTIL=20260630",
        ]
    );
    assert_eq!(values(&lines, "DTSTAMP")[0], "20260301T120101Z");
    assert_eq!(values(&lines, "LAST-MODIFIED")[0], "20260228T120000Z");
    assert_eq!(values(&lines, "ACTION").len(), 5);
    for part in ["VCALENDAR", "VEVENT", "VALARM"] {
        let count = |name| {
            values(&lines, name)
                .iter()
                .filter(|it| **it == part)
                .count()
        };
        assert_eq!(count("BEGIN"), count("END"));
    }
}

#[test]
fn every_reminder_comes_before_midnight_of_its_day() {
    let lines = lines(&file(&[goal()]));
    // Nine in the morning of the day before: 15 hours before midnight, also for a program that
    // takes the absolute value of the duration.
    assert_eq!(values(&lines, "TRIGGER"), ["-PT15H"; 5]);
}

#[test]
fn text_is_escaped_and_lines_are_folded_between_letters() {
    let mut long = goal();
    let mut draft = long.draft();
    draft.set(Field::Object, "ä€😀".repeat(40));
    long.put(&draft, NaiveDate::default(), 2_000_000_000_000);
    let lines = lines(&file(&[goal(), long]));
    let said = values(&lines, "DESCRIPTION");
    assert!(said.contains(&"Pass\\; the exam\\, \\\\ twice\\nor \\nso"));
    assert!(said.iter().any(|text| text.contains(&"ä€😀".repeat(40))));
}

#[test]
fn a_change_counts_up_and_keeps_its_names() {
    let mut changed = goal();
    let before = lines(&file(&[changed.clone()]));
    let mut draft = changed.draft();
    draft.set(Field::Due, "2026-07-31");
    changed.put(&draft, NaiveDate::default(), 1_772_280_060_000);
    let after = lines(&file(&[changed]));
    assert_eq!(values(&before, "UID"), values(&after, "UID"));
    let count =
        |lines: &[(String, String)]| -> i64 { values(lines, "SEQUENCE")[0].parse().unwrap() };
    assert_eq!(count(&after), count(&before) + 60);
}

#[test]
fn the_first_step_keeps_its_own_words() {
    let mut untold = goal();
    let mut draft = untold.draft();
    draft.set(Field::Step, "");
    untold.put(&draft, NaiveDate::default(), 0);
    let about = |goal: &Goal| events(goal)[0].about.clone();
    assert_eq!(about(&goal()), "Call the office");
    assert_eq!(about(&untold), goal().plan().statement);
    let told = lines(&file(&[goal()]));
    assert_eq!(values(&told, "SUMMARY")[0], "FirstStep – Call the office");
    assert!(
        events(&goal())[1..]
            .iter()
            .all(|it| it.about == it.statement)
    );
}

/// The goal after it was started and then came to stand like this.
fn standing(status: Option<Status>, archived: bool) -> Goal {
    let (mut goal, on) = (goal(), NaiveDate::default());
    assert!(goal.set_status(Status::Active, on, 1_772_280_010_000));
    if let Some(status) = status {
        assert!(goal.set_status(status, on, 1_772_280_020_000));
    }
    if archived {
        goal.archive(true, 1_772_280_030_000);
    }
    goal
}

#[test]
fn a_goal_that_asks_for_nothing_is_not_in_the_file_of_all() {
    let on = NaiveDate::default();
    let (evidence, note) = (String::new(), String::new());
    let reason = None;
    let away = [
        standing(Some(Status::Paused { on }), false),
        standing(Some(Status::Done { on, evidence }), false),
        standing(Some(Status::Missed { on, reason, note }), false),
        standing(Some(Status::Closed { on }), false),
        standing(None, true),
    ];
    assert_eq!(events_of_all(&away), []);
    assert_eq!(events_of(&away, Scope::All), []);
    let cancelled = events_of(&away, Scope::One);
    assert!(!cancelled.is_empty() && cancelled.iter().all(|it| it.is_cancelled));
    let there = [goal(), standing(None, false)];
    assert_eq!(events_of_all(&there).len(), 10);
    assert!(events_of_all(&there).iter().all(|it| !it.is_cancelled));
    let before = lines(&file(&[standing(None, false)]));
    assert_eq!(values(&before, "STATUS"), [""; 0]);
    for goal in away {
        // Its own file takes the same events out of a calendar that has them.
        let after = lines(&file(&[goal]));
        assert_eq!(values(&after, "UID"), values(&before, "UID"));
        assert_eq!(values(&after, "STATUS"), ["CANCELLED"; 5]);
        assert_eq!(values(&after, "RRULE"), values(&before, "RRULE"));
        assert_eq!(values(&after, "ACTION"), [""; 0], "nothing rings");
        assert_eq!(values(&after, "TRIGGER"), [""; 0]);
        let number =
            |lines: &[(String, String)]| -> i64 { values(lines, "SEQUENCE")[0].parse().unwrap() };
        assert!(number(&after) > number(&before));
    }
}

#[test]
fn an_empty_calendar_has_a_component() {
    let lines = lines(&file(&[]));
    assert_eq!(
        values(&lines, "BEGIN"),
        ["VCALENDAR", "VTIMEZONE", "STANDARD"]
    );
    assert_eq!(
        values(&lines, "END"),
        ["STANDARD", "VTIMEZONE", "VCALENDAR"]
    );
    assert!(events(&Goal::default()).is_empty());
}

#[test]
fn the_last_day_there_is_has_no_end_beyond_it() {
    let mut draft = goal().draft();
    draft.set(Field::Due, "9999-12-31");
    let lines = lines(&file(&[Goal::new("a1", &draft, 0)]));
    let start = values(&lines, "DTSTART;VALUE=DATE");
    let end = values(&lines, "DTEND;VALUE=DATE");
    assert_eq!(start.last(), Some(&"99991231"));
    assert_eq!(end.len(), start.len() - 1, "the due day alone has none");
    assert!(end.iter().all(|day| day.len() == 8), "{end:?}");
}

/// Never changed: a calendar that has the events of an earlier file takes those of a later one for
/// the same.
const FILE: &str = include_str!("../../tests/fixtures/goals.ics");

#[test]
fn the_file_is_the_same_to_the_letter() {
    let mut archived = goal();
    archived.archive(true, 1_772_280_030_000);
    let file = file(&[goal(), archived]);
    assert_eq!(file.replace("\r\n", "\n"), FILE);
}
