//! The goal's sentence as its parts, in order: the words around them are the app's.

use chrono::NaiveDate;

use super::plan::{Direction, Measure, Plan};
use crate::decimal::Decimal;

/// A part of the sentence. Only what is given is a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SentencePart {
    /// Verb and object.
    Statement(String),
    /// What moves, from where to where.
    Number {
        /// What is counted.
        name: String,
        /// In which unit.
        unit: String,
        /// What a percentage is a share of.
        of_what: String,
        /// From where.
        baseline: Option<Decimal>,
        /// To where.
        target: Option<Decimal>,
        /// Which way.
        direction: Option<Direction>,
    },
    /// What proves it.
    Proof(String),
    /// By when.
    Due(NaiveDate),
    /// Hours a week.
    Hours(Decimal),
    /// The result that an activity serves.
    Serves(String),
    /// Why.
    Why(String),
    /// What may get in the way, and what is done then.
    Obstacle {
        /// What may get in the way.
        obstacle: String,
        /// What is done then; empty if not given.
        plan: String,
    },
    /// The first step and its day.
    Step {
        /// The step.
        step: String,
        /// Its day.
        due: Option<NaiveDate>,
    },
}

/// The text without the marks that end it: the sentence that it is put into has its own.
pub fn unended(text: &str) -> &str {
    text.trim()
        .trim_end_matches(|sign: char| sign.is_whitespace() || ".!?…".contains(sign))
}

/// The parts of a plan's sentence, those given, in reading order. None but the statement has a mark
/// at its end.
pub fn sentence(plan: &Plan) -> Vec<SentencePart> {
    let bare = |text: &str| unended(text).to_owned();
    let given = |text: &str| Some(bare(text)).filter(|text| !text.is_empty());
    let statement = Some(plan.statement.clone()).filter(|text| !text.is_empty());
    let measure = match &plan.measure {
        Some(Measure::Number(metric)) => Some(SentencePart::Number {
            name: bare(&metric.name),
            unit: bare(&metric.unit),
            of_what: bare(&metric.of_what),
            baseline: metric.baseline,
            target: metric.target,
            direction: metric.direction,
        }),
        Some(Measure::YesNo { proof }) => given(proof).map(SentencePart::Proof),
        None => None,
    };
    let obstacle = given(&plan.obstacle).map(|obstacle| SentencePart::Obstacle {
        obstacle,
        plan: bare(&plan.plan),
    });
    let step = given(&plan.step).map(|step| SentencePart::Step {
        step,
        due: plan.step_due,
    });
    let parts = [
        statement.map(SentencePart::Statement),
        measure,
        plan.due.map(SentencePart::Due),
        plan.hours_a_week.map(SentencePart::Hours),
        given(&plan.serves).map(SentencePart::Serves),
        given(&plan.why).map(SentencePart::Why),
        obstacle,
        step,
    ];
    parts.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goals::{Field, GoalDraft};

    #[test]
    fn marks_at_the_end_are_dropped() {
        let check = |text, expected| assert_eq!(unended(text), expected, "{text}");
        check("I want to see where I go..", "I want to see where I go");
        check(" Why not me? ", "Why not me");
        check("At last !", "At last");
        check("the second half...", "the second half");
        check("the second half…", "the second half");
        check("version 2.0 of it", "version 2.0 of it");
        check("80 %", "80 %");
        check("?!", "");
        check("", "");
    }

    #[test]
    fn no_part_brings_a_mark_of_its_own() {
        let mut draft = GoalDraft::default();
        draft.set_statement("Run ten races!");
        for field in [
            Field::Serves,
            Field::Proof,
            Field::Why,
            Field::Obstacle,
            Field::Plan,
            Field::Step,
        ] {
            draft.set(field, "So it is.");
        }
        draft.set(Field::Measured, "yes_no");
        let said = || "So it is".to_owned();
        let (obstacle, plan, step) = (said(), said(), said());
        let expected = [
            SentencePart::Statement("Run ten races!".to_owned()),
            SentencePart::Proof(said()),
            SentencePart::Serves(said()),
            SentencePart::Why(said()),
            SentencePart::Obstacle { obstacle, plan },
            SentencePart::Step { step, due: None },
        ];
        assert_eq!(sentence(&draft.read().0), expected);
        draft.set(Field::Measured, "number");
        for field in [Field::Metric, Field::Unit, Field::OfWhat] {
            draft.set(field, "pts.");
        }
        let parts = sentence(&draft.read().0);
        let Some(SentencePart::Number {
            name,
            unit,
            of_what,
            ..
        }) = parts.get(1)
        else {
            unreachable!()
        };
        assert_eq!([name, unit, of_what], ["pts"; 3]);
    }

    #[test]
    fn a_sentence_has_what_is_given_and_no_more() {
        let mut draft = GoalDraft::default();
        assert_eq!(sentence(&draft.read().0), []);
        draft.set_statement("Run ten races");
        draft.set(Field::Due, "2026-06-30");
        draft.set(Field::Proof, "the medals");
        draft.set(Field::Obstacle, "rain");
        let parts = sentence(&draft.read().0);
        assert!(matches!(
            parts.as_slice(),
            [
                SentencePart::Statement(_),
                SentencePart::Due(_),
                SentencePart::Obstacle { .. }
            ]
        ));
        draft.set(Field::Measured, "yes_no");
        let parts = sentence(&draft.read().0);
        assert_eq!(
            parts.get(1),
            Some(&SentencePart::Proof("the medals".to_owned()))
        );
    }
}
