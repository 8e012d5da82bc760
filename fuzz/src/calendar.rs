//! The calendar file of a goal.

use steppingstone_core::goals::calendar::{self, EventKind};
use steppingstone_core::goals::draft::MilestoneText;
use steppingstone_core::goals::{Field, Goal, GoalDraft};

/// A goal's calendar: the parts of the goal are set apart by the byte 0.
pub fn calendar(data: &[u8]) -> u64 {
    let text = String::from_utf8_lossy(data);
    let mut parts = text.split('\0');
    let mut next = || parts.next().unwrap_or_default().to_owned();
    let mut draft = GoalDraft::default();
    let title = next();
    draft.set_statement(&next());
    for field in [
        Field::Start,
        Field::Due,
        Field::CheckInDays,
        Field::ReviewDays,
        Field::Step,
        Field::StepDue,
    ] {
        draft.set(field, next());
    }
    let id = next();
    let moment = |text: String| text.parse::<i64>().unwrap_or_default();
    let (changed_ms, now_ms) = (moment(next()), moment(next()));
    draft.milestones = (0..4)
        .map(|_| MilestoneText {
            due: next(),
            target: next(),
        })
        .collect();
    let events = calendar::events(&Goal::new(id, &draft, changed_ms));
    let file = calendar::calendar(&events, now_ms, &|_| title.clone());
    let mut open = Vec::new();
    for line in file
        .strip_suffix("\r\n")
        .expect("the last line is ended")
        .split("\r\n")
    {
        assert!(line.len() <= 75, "{line:?}");
        assert!(
            !line
                .chars()
                .any(|letter| letter.is_control() && letter != '\t'),
            "{line:?}"
        );
    }
    let lines = file.replace("\r\n ", "");
    for line in lines.lines() {
        let (name, value) = line
            .split_once(':')
            .expect("each line is a name and a value");
        match name {
            "BEGIN" => open.push(value.to_owned()),
            "END" => assert_eq!(open.pop().as_deref(), Some(value)),
            "SUMMARY" => assert_eq!(plain(&unescaped(value)), plain(&title)),
            _ => {}
        }
    }
    assert!(open.is_empty(), "what begins ends");
    let begun = lines.lines().filter(|line| *line == "BEGIN:VEVENT").count();
    assert_eq!(begun, events.len(), "no text makes an event of its own");
    let kind = |kind: EventKind| match kind {
        EventKind::FirstStep => 1,
        EventKind::Milestone(place) => 2 + place as u64,
        EventKind::CheckIn => 7,
        EventKind::Review => 8,
        EventKind::Due => 9,
    };
    events
        .iter()
        .fold(1, |way, event| way * 10 + kind(event.kind))
}

fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n') => plain.push('\n'),
                other => plain.extend(other),
            },
            letter => plain.push(letter),
        }
    }
    plain
}

/// A text without what a calendar cannot hold, all line breaks alike.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars()
        .filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t'))
        .collect()
}
