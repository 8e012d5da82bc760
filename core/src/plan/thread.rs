//! How a need is served, stone by stone (T1 to T17).

use chrono::NaiveDate;

use super::criterion::{MAX_CRITERIA, PlanCriterion, Weight};
use super::need::{Need, NeedId, NeedState};
use super::offer::{PlanOffer, is_choice};
use super::serving::{GoalState, LedgerSkill, ServingGoal};
use super::weights::{FacetScores, weights};
use crate::keyed::keyed;
use crate::ratio::Ratio;

keyed! {
    /// The stones of a thread, in the order in which one comes to them.
    StoneKind {
        Goal "goal",
        Proof "proof",
        Skill "skill",
        Choice "choice",
    }
}

keyed! {
    StoneState {
        Done "done",
        InProgress "in_progress",
        Missing "missing",
        DoesNotApply "does_not_apply",
    }
}

/// How each stone stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stones {
    pub goal: StoneState,
    pub proof: StoneState,
    pub skill: StoneState,
    pub choice: StoneState,
}

impl Stones {
    pub const fn of(&self, kind: StoneKind) -> StoneState {
        match kind {
            StoneKind::Goal => self.goal,
            StoneKind::Proof => self.proof,
            StoneKind::Skill => self.skill,
            StoneKind::Choice => self.choice,
        }
    }
}

/// What a finished goal leaves to ask (T16).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Still so many points, by a result that is no older than the goal's end: what next?
    WhatNext { points: Ratio },
    /// The result is older than the goal's end: take the quiz again.
    QuizAgain,
}

/// A thread from a need to a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thread {
    pub stones: Stones,
    /// The stone to come to next; `None` if none is left, or the need is reached (T12).
    pub next: Option<StoneKind>,
    /// Whether the next step, or the question where there is none, is a candidate for the next three
    /// steps: with its day, which may be none (T14, T16). `None` if it is no candidate.
    pub candidate: Option<Option<NaiveDate>>,
    /// Whether it rests, since all that is in progress is paused (T15).
    pub is_resting: bool,
    pub question: Option<Question>,
}

/// A need with what its thread must know of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThreadNeed {
    pub need: Need,
    /// The day of the latest result, for facets and practices.
    pub result_on: Option<NaiveDate>,
    /// For a skill: its record, if it is in the ledger.
    pub ledger_skill: Option<String>,
    /// For an aim: the skills that its target asks for, by name.
    pub target_skills: Vec<String>,
}

/// The records that threads look at: the reader's own and the examples. Each thread takes those of
/// its kind (G3).
#[derive(Clone, Copy, Debug)]
pub struct ThreadInput<'a> {
    pub goals: &'a [ServingGoal],
    pub skills: &'a [LedgerSkill],
    pub criteria: &'a [PlanCriterion],
    pub offers: &'a [PlanOffer],
    /// The offers that were part of a decision, by id.
    pub decided: &'a [String],
    /// What the latest result says is wanted of the facets.
    pub want: &'a FacetScores,
    /// What it says that the role gives of them.
    pub role: &'a FacetScores,
}

/// The thread of a need.
pub fn thread(of: &ThreadNeed, input: &ThreadInput) -> Thread {
    let goals = serving_goals(of, input.goals);
    let stones = Stones {
        goal: goal_stone(&goals),
        proof: proof_stone(&goals),
        skill: skill_stone(of, &goals, input.skills),
        choice: choice_stone(&of.need, input),
    };
    let is_left = |kind: &StoneKind| {
        matches!(
            stones.of(*kind),
            StoneState::InProgress | StoneState::Missing
        )
    };
    let is_reached = of.need.state == NeedState::Reached;
    let next = StoneKind::ALL.into_iter().find(is_left);
    let next = next.filter(|_| !is_reached);
    let question = question(of, &goals);
    let waits = next == Some(StoneKind::Goal) && stones.goal == StoneState::InProgress;
    let mut in_progress = goals.iter().filter(|goal| goal.is_in_progress());
    Thread {
        stones,
        next,
        candidate: match next {
            Some(_) if waits => due_goal(&goals),
            Some(_) => Some(None),
            None => question.map(|_| None),
        },
        is_resting: waits && in_progress.all(|goal| goal.state == GoalState::Paused),
        question,
    }
}

/// The goals that count for a need (T10, G3).
pub fn serving_goals<'a>(of: &ThreadNeed, goals: &'a [ServingGoal]) -> Vec<&'a ServingGoal> {
    let serves_target = |goal: &ServingGoal| {
        let mut served = goal.serves.iter();
        served.any(|need| matches!(need, NeedId::Skill(name) if of.target_skills.contains(name)))
    };
    let counts = |goal: &&ServingGoal| {
        let is_alike = goal.is_example == of.need.is_example;
        is_alike && (goal.serves(&of.need.id) || of.need.id.is_aim() && serves_target(goal))
    };
    goals.iter().filter(counts).collect()
}

fn goal_stone(goals: &[&ServingGoal]) -> StoneState {
    if goals.iter().any(|goal| goal.is_finished()) {
        StoneState::Done
    } else if goals.iter().any(|goal| goal.is_in_progress()) {
        StoneState::InProgress
    } else {
        StoneState::Missing
    }
}

/// However the goals ended (T4).
fn proof_stone(goals: &[&ServingGoal]) -> StoneState {
    if goals.is_empty() {
        StoneState::DoesNotApply
    } else if goals.iter().any(|goal| goal.has_evidence()) {
        StoneState::Done
    } else if goals.iter().any(|goal| !goal.check_ins.is_empty()) {
        StoneState::InProgress
    } else {
        StoneState::Missing
    }
}

/// T6 and T7.
fn skill_stone(of: &ThreadNeed, goals: &[&ServingGoal], skills: &[LedgerSkill]) -> StoneState {
    let alike = || {
        let all = skills.iter();
        all.filter(|skill| skill.is_example == of.need.is_example)
    };
    let holds = |skill: &LedgerSkill| goals.iter().any(|goal| skill.holds_evidence_of(goal));
    if matches!(of.need.id, NeedId::Skill(_)) {
        let mut skills = alike();
        let own = skills.find(|skill| of.ledger_skill.as_ref() == Some(&skill.id));
        return match own {
            Some(own) if holds(own) => StoneState::Done,
            Some(_) => StoneState::InProgress,
            None => StoneState::Missing,
        };
    }
    let is_named = |skill: &LedgerSkill| {
        let mut goals = goals.iter();
        goals.any(|goal| goal.names_skills.contains(&skill.id))
    };
    if alike().any(holds) {
        StoneState::Done
    } else if alike().any(is_named) {
        StoneState::InProgress
    } else {
        StoneState::DoesNotApply
    }
}

/// T8, T9, T11 and T13.
fn choice_stone(need: &Need, input: &ThreadInput) -> StoneState {
    let compared = || compared_offers(input.offers, need.is_example);
    if !is_choice(compared(), input.decided) {
        return StoneState::DoesNotApply;
    }
    let weights = weights(input.criteria, input.want);
    let from_need: Vec<(&PlanCriterion, Weight)> = input
        .criteria
        .iter()
        .zip(weights)
        .filter(|(criterion, _)| counts_alike(criterion, need))
        .filter(|(criterion, _)| criterion.is_from(&need.id))
        .collect();
    if from_need.is_empty() {
        return match input.criteria.len() < MAX_CRITERIA {
            true => StoneState::Missing,
            false => StoneState::DoesNotApply,
        };
    }
    let mut counting = from_need
        .iter()
        .filter(|(_, weight)| *weight > Weight::ZERO)
        .peekable();
    if counting.peek().is_none() {
        return StoneState::DoesNotApply;
    }
    let is_rated = |criterion: &PlanCriterion| {
        let mut offers = compared();
        offers.all(|offer| offer.rating(criterion, input.role).is_some())
    };
    match counting.any(|(criterion, _)| is_rated(criterion)) {
        true => StoneState::Done,
        false => StoneState::InProgress,
    }
}

/// Whether a criterion is of the same side as a need (G3). The four that are there from the start are
/// nobody's records, so the example has them too.
fn counts_alike(criterion: &PlanCriterion, need: &Need) -> bool {
    criterion.is_default || criterion.is_example == need.is_example
}

/// The offers that are compared: examples, or the reader's own (G3).
pub(super) fn compared_offers(
    offers: &[PlanOffer],
    is_example: bool,
) -> impl Iterator<Item = &PlanOffer> {
    let offers = offers.iter();
    offers.filter(move |offer| offer.is_compared && offer.is_example == is_example)
}

/// Whether a goal in progress is a candidate, and with which day (T14).
fn due_goal(goals: &[&ServingGoal]) -> Option<Option<NaiveDate>> {
    let in_progress = || goals.iter().filter(|goal| goal.is_in_progress());
    let active = in_progress().filter(|goal| goal.state == GoalState::Active);
    let due = || active.clone().flat_map(|goal| &goal.due);
    let firm = due().filter(|due| due.is_firm).map(|due| due.on).min();
    let is_written = in_progress().any(|goal| goal.state == GoalState::Draft);
    (is_written || due().next().is_some()).then_some(firm)
}

/// T16.
fn question(of: &ThreadNeed, goals: &[&ServingGoal]) -> Option<Question> {
    let is_asked = matches!(of.need.id, NeedId::Facet(_) | NeedId::Practice(_));
    let in_progress = goals.iter().any(|goal| goal.is_in_progress());
    if !is_asked || of.need.state != NeedState::Open || in_progress {
        return None;
    }
    let finished = goals.iter().filter(|goal| goal.is_finished());
    let ended = finished.filter_map(|goal| goal.finished_on).max()?;
    Some(match of.result_on? >= ended {
        true => Question::WhatNext {
            points: of.need.size,
        },
        false => Question::QuizAgain,
    })
}

#[cfg(test)]
#[path = "thread_tests.rs"]
mod tests;
