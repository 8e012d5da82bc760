//! How the fields of a goal stand in the form: under which criterion, and when they are asked.

use super::criterion::Criterion;
use super::draft::GoalDraft;
use super::field::Field;
use super::words::is_percent;

impl Field {
    /// The criterion under which it is asked; `None` for what the reader does not type.
    pub const fn criterion(self) -> Option<Criterion> {
        Some(match self {
            Field::Verb | Field::Object | Field::Kind | Field::Serves => Criterion::Specific,
            Field::Measured
            | Field::Metric
            | Field::Unit
            | Field::OfWhat
            | Field::Baseline
            | Field::Target
            | Field::Direction
            | Field::Proof
            | Field::Source
            | Field::LeadMeasure
            | Field::CheckInDays => Criterion::Measurable,
            Field::HoursNeeded
            | Field::HoursAWeek
            | Field::MostPace
            | Field::Cost
            | Field::Budget
            | Field::Resources
            | Field::Confidence
            | Field::Obstacle
            | Field::Plan => Criterion::Achievable,
            Field::Why | Field::Priority | Field::Stage => Criterion::Relevant,
            Field::Start
            | Field::Due
            | Field::Step
            | Field::StepDue
            | Field::StepMinutes
            | Field::ReviewDays
            | Field::OutsideDeadline => Criterion::Timed,
            Field::Template | Field::Resumed | Field::FromResult => return None,
        })
    }

    /// Whether it is asked first, above what makes a goal stronger: what, how much, by when, and
    /// the first step.
    pub const fn is_essential(self) -> bool {
        matches!(
            self,
            Field::Verb
                | Field::Object
                | Field::Measured
                | Field::Target
                | Field::Unit
                | Field::Baseline
                | Field::Proof
                | Field::Due
                | Field::Step
                | Field::StepDue
        )
    }

    /// Whether not every goal has it: it is asked behind the others.
    pub const fn is_extra(self) -> bool {
        matches!(
            self,
            Field::LeadMeasure
                | Field::HoursNeeded
                | Field::MostPace
                | Field::Cost
                | Field::Budget
                | Field::Resources
                | Field::Stage
                | Field::OutsideDeadline
        )
    }
}

impl GoalDraft {
    /// Whether a field is asked of this goal: a number has no proof, a goal of yes or no has no
    /// unit, only an activity serves a result.
    /// `percents` are the words for it, [`Lexicon::percents`](super::words::Lexicon::percents).
    pub fn asks(&self, field: Field, percents: &str) -> bool {
        let yes_no = self.text(Field::Measured) == "yes_no";
        match field {
            Field::Serves => self.text(Field::Kind) == "activity",
            Field::Proof => yes_no,
            Field::OfWhat => !yes_no && is_percent(self.text(Field::Unit), percents),
            Field::Metric
            | Field::Unit
            | Field::Baseline
            | Field::Target
            | Field::Direction
            | Field::Source
            | Field::MostPace => !yes_no,
            Field::Template | Field::Resumed | Field::FromResult => false,
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goals::check::CHECKS;
    use crate::goals::words::EN;

    #[test]
    fn every_check_points_to_a_field_that_is_asked() {
        for check in CHECKS {
            assert!(check.field.criterion().is_some(), "{}", check.number);
        }
        let extras = Field::ALL.iter().filter(|field| field.is_extra());
        assert_eq!(extras.count(), 8);
    }

    #[test]
    fn only_what_fits_is_asked() {
        let mut draft = GoalDraft::default();
        let asks = |draft: &GoalDraft, field| draft.asks(field, EN.percents);
        assert!(asks(&draft, Field::Unit) && !asks(&draft, Field::Proof));
        assert!(!asks(&draft, Field::OfWhat) && !asks(&draft, Field::Serves));
        draft.set(Field::Unit, "percent");
        draft.set(Field::Kind, "activity");
        assert!(asks(&draft, Field::OfWhat) && asks(&draft, Field::Serves));
        draft.set(Field::Measured, "yes_no");
        assert!(asks(&draft, Field::Proof) && !asks(&draft, Field::OfWhat));
        assert!(!asks(&draft, Field::Template));
    }
}
