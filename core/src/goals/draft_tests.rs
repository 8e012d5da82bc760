//! What a draft reads, and what it cannot.

use super::*;
use crate::number::NumberProblem;

fn draft(texts: &[(Field, &str)]) -> GoalDraft {
    let mut draft = GoalDraft::default();
    for (field, text) in texts {
        draft.set(*field, *text);
    }
    draft
}

#[track_caller]
fn check(field: Field, text: &str, expected: Option<ProblemKind>) {
    let problems = draft(&[(field, text)]).parse().err().unwrap_or_default();
    let kinds: Vec<ProblemKind> = problems.iter().map(|problem| problem.kind).collect();
    assert_eq!(kinds, Vec::from_iter(expected), "{text:?}");
    assert!(
        problems
            .iter()
            .all(|problem| problem.place == Place::Field(field))
    );
}

#[test]
fn each_field_reads_what_it_holds() {
    check(Field::Due, "2028-02-29", None);
    check(Field::Due, "2026-02-29", Some(ProblemKind::Date));
    check(Field::Due, "ASAP", Some(ProblemKind::Date));
    check(Field::Due, "2026-06-30T00:00:00Z", Some(ProblemKind::Date));
    check(Field::Target, "$75k", None);
    check(Field::Target, "80 %", None);
    check(Field::Target, "-3", None);
    check(Field::Target, "100000001", Some(ProblemKind::OutOfRange));
    check(
        Field::Target,
        "5 / week",
        Some(ProblemKind::Number(NumberProblem::NotANumber)),
    );
    check(Field::Confidence, "11", Some(ProblemKind::OutOfRange));
    check(Field::CheckInDays, "2.5", Some(ProblemKind::NotWhole));
    check(Field::CheckInDays, "0", Some(ProblemKind::OutOfRange));
    check(Field::Kind, "dream", Some(ProblemKind::NotAChoice));
    check(Field::Why, &"x".repeat(LONGEST_TEXT), None);
    check(
        Field::Why,
        &"x".repeat(LONGEST_TEXT + 1),
        Some(ProblemKind::TooLong),
    );
    check(Field::Why, " ", None);
}

#[test]
fn milestones_are_read_in_their_places() {
    let mut draft = GoalDraft::default();
    for (due, target) in [("2026-04-06", "62"), ("soon", "lots"), ("2026-06-01", "")] {
        draft.milestones.push(MilestoneText {
            due: due.to_owned(),
            target: target.to_owned(),
        });
    }
    let (plan, problems) = draft.read();
    assert_eq!(plan.milestones.len(), 2);
    let places: Vec<Place> = problems.iter().map(|problem| problem.place).collect();
    assert_eq!(places, [Place::MilestoneDue(1), Place::MilestoneTarget(1)]);
}

#[test]
fn a_statement_is_its_verb_and_its_object() {
    let mut draft = GoalDraft::default();
    draft.set_statement("  Pass the exam ");
    assert_eq!(
        (draft.text(Field::Verb), draft.text(Field::Object)),
        ("Pass", "the exam")
    );
    assert_eq!(draft.statement(), "Pass the exam");
    draft.set_statement("Pass");
    assert_eq!(draft.statement(), "Pass");
    draft.set_statement(" ");
    assert!(draft.texts.is_empty());
}

#[test]
fn yes_or_no_keeps_what_was_typed_of_a_number_out_of_the_plan() {
    let mut draft = draft(&[(Field::Metric, "score"), (Field::Proof, "the letter")]);
    assert!(draft.read().0.metric().is_some());
    draft.set(Field::Measured, "yes_no");
    let proof = "the letter".to_owned();
    assert_eq!(draft.read().0.measure, Some(Measure::YesNo { proof }));
    assert_eq!(GoalDraft::default().parse(), Ok(Plan::default()));
}

#[test]
fn a_statement_typed_in_one_box_loses_nothing() {
    let mut draft = GoalDraft::default();
    for typed in [
        "W",
        "Write",
        "Write ",
        "Write  ",
        "Write  a",
        "Write a book ",
        "  Write a",
        "Write\na book",
        "Write \na book",
        "Write\n a book",
        "\u{e9}crire \u{1f3af} x",
    ] {
        draft.type_statement(typed);
        assert_eq!(draft.typed_statement(), typed);
        let whole = draft.statement();
        assert_eq!(
            whole.split_whitespace().collect::<Vec<_>>(),
            typed.split_whitespace().collect::<Vec<_>>()
        );
    }
    draft.type_statement("  ");
    assert!(draft.texts.is_empty());
    // As it was stored when there were two fields.
    let kept = |verb: &str, object: &str| {
        let texts = [(Field::Verb, verb), (Field::Object, object)];
        self::draft(&texts).typed_statement()
    };
    assert_eq!(kept("Sign up", "for a course"), "Sign up for a course");
    assert_eq!(kept("Pass ", "the exam"), "Pass the exam");
    assert_eq!(kept("", "the exam"), "the exam");
}
