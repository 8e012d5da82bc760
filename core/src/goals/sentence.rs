//! The goal's sentence as its parts, in order: the words around them are the app's.

use chrono::NaiveDate;

use super::plan::{Direction, Measure, Plan};
use crate::decimal::Decimal;

/// A part of the sentence. Only what is told is a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
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
        /// What is done then; empty if not told.
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

/// The parts of a plan's sentence, those told, in reading order.
pub fn sentence(plan: &Plan) -> Vec<Part> {
    let told = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let measure = match &plan.measure {
        Some(Measure::Number(metric)) => Some(Part::Number {
            name: metric.name.clone(),
            unit: metric.unit.clone(),
            of_what: metric.of_what.clone(),
            baseline: metric.baseline,
            target: metric.target,
            direction: metric.direction,
        }),
        Some(Measure::YesNo { proof }) => told(proof).map(Part::Proof),
        None => None,
    };
    let obstacle = told(&plan.obstacle).map(|obstacle| Part::Obstacle {
        obstacle,
        plan: plan.plan.clone(),
    });
    let step = told(&plan.step).map(|step| Part::Step {
        step,
        due: plan.step_due,
    });
    let parts = [
        told(&plan.statement).map(Part::Statement),
        measure,
        plan.due.map(Part::Due),
        plan.hours_a_week.map(Part::Hours),
        told(&plan.serves).map(Part::Serves),
        told(&plan.why).map(Part::Why),
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
    fn a_sentence_has_what_is_told_and_no_more() {
        let mut draft = GoalDraft::default();
        assert_eq!(sentence(&draft.read().0), []);
        draft.set_statement("Run ten races");
        draft.set(Field::Due, "2026-06-30");
        draft.set(Field::Proof, "the medals");
        draft.set(Field::Obstacle, "rain");
        let parts = sentence(&draft.read().0);
        assert!(matches!(
            parts.as_slice(),
            [Part::Statement(_), Part::Due(_), Part::Obstacle { .. }]
        ));
        draft.set(Field::Measured, "yes_no");
        let parts = sentence(&draft.read().0);
        assert_eq!(parts.get(1), Some(&Part::Proof("the medals".to_owned())));
    }
}
