//! Goals and skills as threads look at them.

use chrono::NaiveDate;

use super::need::NeedId;
use crate::keyed::keyed;

keyed! {
    /// How a goal stands.
    GoalState {
        /// It is still being written.
        Draft "draft",
        Active "active",
        Paused "paused",
        Done "done",
        Missed "missed",
        /// No longer relevant.
        Closed "closed",
    }
}

/// A goal, with what it serves and what it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServingGoal {
    pub id: String,
    pub is_example: bool,
    /// The day it was made; `None` counts as before any other.
    pub made: Option<NaiveDate>,
    /// The needs that it is linked to.
    pub serves: Vec<NeedId>,
    /// Whether it is linked to something that is no need, such as what counts in offers.
    pub has_other_link: bool,
    pub state: GoalState,
    /// The day on which it was done.
    pub finished_on: Option<NaiveDate>,
    pub is_archived: bool,
    /// What was said at its end that shows it; may be blank.
    pub end_evidence: String,
    /// The same of each check-in that was not taken back.
    pub check_ins: Vec<String>,
    /// The skills that it names, by the ids of their records.
    pub names_skills: Vec<String>,
    /// What its own agenda says is due.
    pub due: Vec<GoalDue>,
}

/// Something that the agenda of a goal says is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GoalDue {
    pub on: NaiveDate,
    /// Whether it is a firm day (X1) and not a rhythm.
    pub is_firm: bool,
}

impl ServingGoal {
    /// An active goal that serves nothing.
    pub fn new(id: impl Into<String>) -> ServingGoal {
        ServingGoal {
            id: id.into(),
            is_example: false,
            made: None,
            serves: Vec::new(),
            has_other_link: false,
            state: GoalState::Active,
            finished_on: None,
            is_archived: false,
            end_evidence: String::new(),
            check_ins: Vec::new(),
            names_skills: Vec::new(),
            due: Vec::new(),
        }
    }

    /// Whether it was done; archived or not, it stays so (T3).
    pub fn is_finished(&self) -> bool {
        self.state == GoalState::Done
    }

    /// Whether it is being written, active or paused (T2); an archived one is over (T3).
    pub fn is_in_progress(&self) -> bool {
        let is_begun = matches!(
            self.state,
            GoalState::Draft | GoalState::Active | GoalState::Paused
        );
        is_begun && !self.is_archived
    }

    /// Whether something shows it, at its end or at a check-in (T5).
    pub fn has_evidence(&self) -> bool {
        let says_something = |text: &str| !text.trim().is_empty();
        says_something(&self.end_evidence) || self.check_ins.iter().any(|it| says_something(it))
    }

    pub(super) fn serves(&self, need: &NeedId) -> bool {
        self.serves.contains(need)
    }
}

/// A skill of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerSkill {
    pub id: String,
    pub is_example: bool,
    /// The goals from which it holds evidence, by id.
    pub evidence_goals: Vec<String>,
}

impl LedgerSkill {
    pub(super) fn holds_evidence_of(&self, goal: &ServingGoal) -> bool {
        self.is_example == goal.is_example && self.evidence_goals.contains(&goal.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archived_goal_is_over_and_a_finished_one_stays_finished() {
        for state in GoalState::ALL {
            let goal = |is_archived| ServingGoal {
                state,
                is_archived,
                ..ServingGoal::new("g")
            };
            assert!(!goal(true).is_in_progress(), "{state:?}");
            assert_eq!(goal(true).is_finished(), goal(false).is_finished());
            assert!(!(goal(false).is_finished() && goal(false).is_in_progress()));
        }
    }

    #[test]
    fn blank_text_shows_nothing() {
        let mut goal = ServingGoal::new("g");
        goal.check_ins = vec![String::new(), " \n".to_owned()];
        assert!(!goal.has_evidence());
        goal.check_ins.push("a link".to_owned());
        assert!(goal.has_evidence());
    }
}
