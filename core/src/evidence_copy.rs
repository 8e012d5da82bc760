//! A piece of evidence that one tool notes, copied to a skill or to a goal as a check-in. Network
//! and Balance offer such pieces; it stands beside the tools, so that none names another.

use crate::day::date_to_text;
use crate::goals::Goal;
use crate::goals::check_in::{CheckInTexts, Question, first_value, question};
use crate::journey::record::{EntryField, EvidenceText, JourneyEntry, JourneySkill, MAX_EVIDENCE};

/// Between the lines of what is copied: the note of a check-in is one line.
const BETWEEN_LINES: &str = ": ";

/// The most characters of what the reader takes from a part of the path.
const MAX_TAKEAWAY: usize = 1_000;

/// Why something did not get a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAdded {
    /// It has the same one already.
    There,
    /// It has as much as it can have.
    Full,
}

/// What a check-in of a goal begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferedCheckIn {
    /// How its number is asked for.
    pub question: Question,
    /// What stands in the field of its number at first; empty where there is none.
    pub value: String,
    /// How many conversations since the last check-in are counted in that.
    pub conversations: usize,
}

impl OfferedCheckIn {
    /// It begins with the last number, or the start.
    pub fn last(goal: &Goal) -> OfferedCheckIn {
        let plan = goal.plan();
        let question = question(goal, &plan);
        let value = match question {
            Question::Nothing => String::new(),
            _ => first_value(goal, &plan),
        };
        OfferedCheckIn {
            question,
            value,
            conversations: 0,
        }
    }
}

/// A piece as a check-in as typed, with the number in `value`. A piece without a day, such as a
/// reference, is none.
pub fn check_in_of(piece: &EvidenceText, value: &str) -> Option<CheckInTexts> {
    (!piece.on.is_empty()).then(|| CheckInTexts {
        on: piece.on.clone(),
        value: value.to_owned(),
        note: piece.text.replace('\n', BETWEEN_LINES),
        evidence: piece.url.clone(),
    })
}

/// Whether a goal has a check-in of that day that says the same.
pub fn has_check_in(goal: &Goal, texts: &CheckInTexts) -> bool {
    let check_ins = goal.ordered_check_ins().into_iter();
    let mut days = check_ins.map(|(_, it)| (date_to_text(it.on), it.note.clone()));
    days.any(|(on, note)| on == texts.on && note == texts.note.trim())
}

/// Adds evidence to a skill under an id of its own; the same text of the same day once.
///
/// # Errors
/// [`NotAdded::There`] for a piece that it has, and [`NotAdded::Full`] past [`MAX_EVIDENCE`].
pub fn add_evidence(
    skill: &mut JourneySkill,
    evidence: EvidenceText,
    id: &str,
    at_ms: i64,
) -> Result<(), NotAdded> {
    let is_same = |piece: &EvidenceText| {
        (piece.kind, &piece.text, &piece.on) == (evidence.kind, &evidence.text, &evidence.on)
    };
    if skill.pieces().any(|(_, piece)| is_same(piece)) {
        return Err(NotAdded::There);
    }
    if skill.pieces().count() >= MAX_EVIDENCE {
        return Err(NotAdded::Full);
    }
    skill.set_evidence(id, Some(evidence), at_ms);
    Ok(())
}

/// Adds a line to what the reader takes from a part of the path. What is there stays.
///
/// # Errors
/// [`NotAdded::There`] for a line that it has, and [`NotAdded::Full`] if it does not fit.
pub fn add_takeaway(entry: &mut JourneyEntry, text: &str, at_ms: i64) -> Result<(), NotAdded> {
    let stored = entry.text(EntryField::Takeaway);
    if stored.lines().any(|line| line.trim() == text) {
        return Err(NotAdded::There);
    }
    let now = match stored.trim_end() {
        "" => text.to_owned(),
        before => [before, text].join("\n"),
    };
    if now.chars().count() > MAX_TAKEAWAY {
        return Err(NotAdded::Full);
    }
    entry.set_text(EntryField::Takeaway, &now, at_ms);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::date_from_text;
    use crate::decimal::Decimal;
    use crate::goals::{Field, GoalDraft};
    use crate::journey::{EntryKind, EvidenceKind};

    #[test]
    fn a_piece_with_a_day_is_a_check_in_of_one_line_once() {
        let mut piece = EvidenceText::new(EvidenceKind::OwnAccount);
        piece.text = "Fair\nTwo talks".to_owned();
        assert_eq!(check_in_of(&piece, ""), None);
        piece.on = "2027-03-10".to_owned();
        piece.url = "https://fair.example/".to_owned();
        let texts = check_in_of(&piece, "3").unwrap();
        assert_eq!(texts.note, "Fair: Two talks");
        assert_eq!(texts.evidence, "https://fair.example/");
        let mut draft = GoalDraft::default();
        draft.set(Field::Unit, "talks");
        let mut goal = Goal::new("g1", &draft, 1);
        assert!(!has_check_in(&goal, &texts));
        let today = date_from_text("2027-03-17").unwrap();
        let read = texts.read(true, today).unwrap();
        assert_eq!(read.value, Some(Decimal::whole(3)));
        goal.check_in("c1", read, 5);
        assert!(has_check_in(&goal, &texts));
        assert_eq!(OfferedCheckIn::last(&goal).value, "3");
    }

    #[test]
    fn the_same_piece_is_added_once_and_no_more_than_fit() {
        let mut skill = JourneySkill::new("s1", "Planning", 1);
        let piece = |text: &str| EvidenceText {
            text: text.to_owned(),
            ..EvidenceText::new(EvidenceKind::OwnAccount)
        };
        assert_eq!(add_evidence(&mut skill, piece("said"), "x", 2), Ok(()));
        let again = add_evidence(&mut skill, piece("said"), "y", 3);
        assert_eq!(again, Err(NotAdded::There));
        for at in 1..MAX_EVIDENCE {
            let id = at.to_string();
            assert_eq!(add_evidence(&mut skill, piece(&id), &id, 4), Ok(()));
        }
        let more = add_evidence(&mut skill, piece("more"), "z", 5);
        assert_eq!(more, Err(NotAdded::Full));
    }

    #[test]
    fn a_takeaway_is_added_below_what_is_there_once() {
        let mut entry = JourneyEntry::new("e1", EntryKind::Job, 1);
        let text = |entry: &JourneyEntry| entry.text(EntryField::Takeaway).to_owned();
        assert_eq!(add_takeaway(&mut entry, "Dinner at home", 2), Ok(()));
        assert_eq!(text(&entry), "Dinner at home");
        let again = add_takeaway(&mut entry, "Dinner at home", 3);
        assert_eq!(again, Err(NotAdded::There));
        assert_eq!(add_takeaway(&mut entry, "Done by six", 4), Ok(()));
        assert_eq!(text(&entry), "Dinner at home\nDone by six");
        let long = "x".repeat(MAX_TAKEAWAY);
        assert_eq!(add_takeaway(&mut entry, &long, 5), Err(NotAdded::Full));
        assert_eq!(text(&entry), "Dinner at home\nDone by six");
    }
}
