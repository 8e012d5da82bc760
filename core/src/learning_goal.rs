//! What is learned as a goal, and what a finished goal shows of a skill: what the plan to learn and
//! the goals share, so that neither names the other.

use chrono::NaiveDate;

use crate::career::Practice;
use crate::day::date_to_text;
use crate::goals::words::EN;
use crate::goals::{self, Field, Goal, GoalDraft, Kind, Lexicon, Link, Status};
use crate::journey::record::{
    EvidenceText, JourneyLearning, JourneySkill, LearningField, MAX_EVIDENCE,
};
use crate::journey::{EvidenceKind, LearningKind, LearningStatus, read_start};

/// The words of a goal: those of the locale, with what is to be learned in them.
#[derive(Clone, Copy, Debug)]
pub struct GoalWords<'a> {
    /// What is done, such as "complete".
    pub verb: &'a str,
    /// To what, such as "Bookkeeping (City College)".
    pub object: &'a str,
    /// What proves it, such as "the course certificate".
    pub proof: &'a str,
}

/// Something to be learned as a goal: a result of yes or no, with its proof. A title that says itself
/// what is done, such as "Take a course in sales", needs no verb before it.
pub fn goal_draft(item: &JourneyLearning, words: GoalWords, today: NaiveDate) -> GoalDraft {
    let mut draft = GoalDraft::default();
    if says_what_is_done(words.object) {
        draft.set_statement(words.object);
    } else {
        draft.set(Field::Verb, words.verb);
        draft.set(Field::Object, words.object);
    }
    draft.set(Field::Kind, Kind::Result.key());
    draft.set(Field::Measured, "yes_no");
    draft.set(Field::Proof, words.proof);
    let start = read_start(item.text(LearningField::Start)).ok().flatten();
    let start = start.and_then(|start| start.first_day());
    draft.set(Field::Start, start.map(date_to_text).unwrap_or_default());
    draft.set(Field::Due, item.due().map(date_to_text).unwrap_or_default());
    draft.set(Field::HoursNeeded, item.text(LearningField::Hours));
    draft.set(Field::Cost, item.text(LearningField::Cost));
    draft.links.push(Link::Practice(serves(item.kind.value)));
    draft.begin(today);
    draft
}

/// Whether a title begins with a verb. One that is as often a noun, as in "Market research", is one
/// only before its object.
fn says_what_is_done(title: &str) -> bool {
    match goals::text::words(title).as_slice() {
        [first, next, ..] => {
            let is_noun_too = Lexicon::has(EN.nouns_too, first);
            EN.is_verb(first) && (!is_noun_too || Lexicon::has(EN.before_objects, next))
        }
        _ => false,
    }
}

/// The practice that something to be learned is.
const fn serves(kind: LearningKind) -> Practice {
    match kind {
        LearningKind::Course | LearningKind::Certificate | LearningKind::Degree => {
            Practice::Education
        }
        LearningKind::Mentor => Practice::Networking,
        LearningKind::Workshop | LearningKind::StretchTask | LearningKind::Reading => {
            Practice::Skills
        }
    }
}

/// What is to be learned by a goal, once that is done and the item is not yet over: then the item is
/// done as well, on the same day. True if anything changed.
pub fn finish_learning(item: &mut JourneyLearning, goal: &Goal, at_ms: i64) -> bool {
    let Some(on) = done_on(goal) else {
        return false;
    };
    let is_its = item.text(LearningField::Goal) == goal.id;
    if !is_its || item.is_over() {
        return false;
    }
    item.set_status(LearningStatus::Done, on, at_ms);
    true
}

/// The day on which a goal was done.
fn done_on(goal: &Goal) -> Option<NaiveDate> {
    match goal.status.value {
        Status::Done { on, .. } => Some(on),
        _ => None,
    }
}

/// What became of adding evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    Yes,
    /// The goal is evidence of the skill already.
    There,
    /// The skill has as much evidence as it can have.
    Full,
    /// The goal is not done.
    NotDone,
}

/// Makes a finished goal evidence of a skill, under an id of its own; the same goal once.
pub fn add_goal_evidence(skill: &mut JourneySkill, goal: &Goal, id: &str, at_ms: i64) -> Added {
    let Some(on) = done_on(goal) else {
        return Added::NotDone;
    };
    if shows(skill, &goal.id) {
        return Added::There;
    }
    if skill.pieces().count() >= MAX_EVIDENCE {
        return Added::Full;
    }
    let evidence = EvidenceText {
        text: goal.latest_proof().to_owned(),
        on: date_to_text(on),
        goal: Some(goal.id.clone()),
        ..EvidenceText::new(EvidenceKind::Goal)
    };
    skill.set_evidence(id, Some(evidence), at_ms);
    Added::Yes
}

/// Whether a goal is evidence of a skill.
pub fn shows(skill: &JourneySkill, goal: &str) -> bool {
    let mut pieces = skill.pieces();
    pieces.any(|(_, piece)| piece.goal.as_deref() == Some(goal))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: GoalWords = GoalWords {
        verb: "complete",
        object: "Bookkeeping (City College)",
        proof: "the course certificate",
    };

    fn day(text: &str) -> NaiveDate {
        crate::day::date_from_text(text).unwrap()
    }

    fn item(kind: LearningKind, fields: &[(LearningField, &str)]) -> JourneyLearning {
        let mut item = JourneyLearning::new("l1", kind, 1);
        for (field, text) in fields {
            item.set_text(*field, *text, 2);
        }
        item
    }

    fn draft(kind: LearningKind, fields: &[(LearningField, &str)]) -> GoalDraft {
        goal_draft(&item(kind, fields), WORDS, day("2026-11-29"))
    }

    /// A goal that is done, or in progress.
    fn goal(is_done: bool) -> Goal {
        let mut goal = Goal::new("g1", &draft(LearningKind::Course, &[]), 1);
        goal.set_status(Status::Active, day("2026-11-29"), 2);
        if is_done {
            let done = Status::Done {
                on: day("2026-12-24"),
                evidence: " Certificate 4711 ".to_owned(),
            };
            goal.set_status(done, day("2026-12-24"), 3);
        }
        goal
    }

    #[test]
    fn what_is_to_be_learned_is_a_result_with_its_proof() {
        let fields = [
            (LearningField::Start, "2027-01-04"),
            (LearningField::Due, "Mar 2027"),
            (LearningField::Hours, "40"),
            (LearningField::Cost, "250"),
        ];
        let draft = draft(LearningKind::Course, &fields);
        assert_eq!(draft.statement(), "complete Bookkeeping (City College)");
        for (field, expected) in [
            (Field::Kind, "result"),
            (Field::Measured, "yes_no"),
            (Field::Proof, "the course certificate"),
            (Field::Start, "2027-01-04"),
            (Field::Due, "2027-03-31"),
            (Field::HoursNeeded, "40"),
            (Field::Cost, "250"),
        ] {
            assert_eq!(draft.text(field), expected, "{field:?}");
        }
        let (_, problems) = draft.read();
        assert_eq!(problems, []);
        assert_eq!(draft.missing(), [], "it can be started at once");
    }

    #[test]
    fn a_title_that_says_what_is_done_is_the_goal() {
        let statement = |object: &'static str| {
            let words = GoalWords { object, ..WORDS };
            let item = item(LearningKind::Course, &[]);
            goal_draft(&item, words, day("2026-11-29")).statement()
        };
        for sentence in [
            "Take a course in Sales and Marketing (City College)",
            "Learn Spanish",
            "Get better at writing",
            "Design a form",
        ] {
            assert_eq!(statement(sentence), sentence);
        }
        for name in ["Bookkeeping", "Excel", "Market research", "First aid", ""] {
            let expected = ["complete ", name].concat();
            assert_eq!(statement(name).trim(), expected.trim(), "{name}");
        }
    }

    #[test]
    fn a_goal_begins_today_and_asks_for_its_day_where_none_is_given() {
        let draft = draft(LearningKind::Mentor, &[(LearningField::Due, "soon")]);
        assert_eq!(draft.text(Field::Start), "2026-11-29");
        assert_eq!(draft.missing(), [Field::Due]);
    }

    #[test]
    fn each_kind_serves_a_practice_of_the_quiz() {
        let link = |kind| draft(kind, &[]).links[0].to_text();
        assert_eq!(link(LearningKind::Degree), "quiz:education");
        assert_eq!(link(LearningKind::Certificate), "quiz:education");
        assert_eq!(link(LearningKind::Mentor), "quiz:networking");
        assert_eq!(link(LearningKind::Workshop), "quiz:skills");
        assert_eq!(link(LearningKind::Reading), "quiz:skills");
    }

    #[test]
    fn what_is_learned_is_done_with_its_goal_and_no_other() {
        let of_goal = [(LearningField::Goal, "g1")];
        let mut line = item(LearningKind::Course, &of_goal);
        assert!(!finish_learning(&mut line, &goal(false), 4));
        assert!(finish_learning(&mut line, &goal(true), 4));
        assert_eq!(line.status.value, LearningStatus::Done);
        assert_eq!(line.text(LearningField::DoneOn), "2026-12-24");
        assert!(!finish_learning(&mut line, &goal(true), 5), "once");
        let mut other = item(LearningKind::Course, &[(LearningField::Goal, "g2")]);
        assert!(!finish_learning(&mut other, &goal(true), 4));
        let mut dropped = item(LearningKind::Course, &of_goal);
        dropped.status.value = LearningStatus::Dropped;
        assert!(!finish_learning(&mut dropped, &goal(true), 4));
    }

    #[test]
    fn a_finished_goal_shows_a_skill_once() {
        let mut skill = JourneySkill::new("s1", "Bookkeeping", 1);
        let add =
            |skill: &mut JourneySkill, goal: &Goal, id: &str| add_goal_evidence(skill, goal, id, 9);
        assert_eq!(add(&mut skill, &goal(false), "e1"), Added::NotDone);
        assert_eq!(add(&mut skill, &goal(true), "e1"), Added::Yes);
        assert_eq!(add(&mut skill, &goal(true), "e2"), Added::There);
        let pieces: Vec<_> = skill.pieces().collect();
        assert_eq!(pieces.len(), 1);
        assert_eq!(pieces[0].1.text, "Certificate 4711");
        assert_eq!(pieces[0].1.on, "2026-12-24");
        skill.set_evidence("e1", None, 10);
        assert_eq!(add(&mut skill, &goal(true), "e3"), Added::Yes);
    }

    #[test]
    fn a_skill_with_all_its_evidence_takes_no_more() {
        let mut skill = JourneySkill::new("s1", "Bookkeeping", 1);
        for number in 0..MAX_EVIDENCE {
            let link = EvidenceText::new(EvidenceKind::Link);
            skill.set_evidence(&format!("e{number}"), Some(link), 2);
        }
        assert_eq!(
            add_goal_evidence(&mut skill, &goal(true), "x", 3),
            Added::Full
        );
    }
}
