//! What is loose, each with what could be done about it (L1 to L7).

use litemap::LiteMap;

use super::aims::AimState;
use super::criterion::{PlanCriterion, Weight};
use super::need::NeedId;
use super::needs::{AskedSkill, PlanAim, TargetItem, asked_skills};
use super::offer::is_choice;
use super::serving::{GoalState, ServingGoal};
use super::thread::{StoneKind, ThreadInput, ThreadNeed, compared_offers, serving_goals, thread};
use super::weights::weights;
use crate::keyed::keyed;
use crate::order::insertion_sorted;

keyed! {
    /// In the order in which they are shown (L1).
    LooseEndKind {
        GoalServesNothing "goal_serves_nothing",
        ProofWithoutSkill "proof_without_skill",
        CriterionUnrated "criterion_unrated",
        SkillWithoutPlan "skill_without_plan",
    }
}

/// Something loose.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LooseEnd {
    pub kind: LooseEndKind,
    /// The id of the goal or criterion, or the name of the skill.
    pub of: String,
}

/// What loose ends are looked for in.
#[derive(Clone, Copy, Debug)]
pub struct LooseEndsInput<'a> {
    pub records: ThreadInput<'a>,
    pub aims: &'a [PlanAim],
    /// The items of all targets; `None` without a target.
    pub target: Option<&'a [TargetItem]>,
    /// Whether there is a result of the quiz.
    pub has_result: bool,
    /// The needs whose threads are on the page.
    pub threads: &'a [ThreadNeed],
    /// The skills for which something is in the learning plan, by name.
    pub learning_plan: &'a [String],
    /// What the reader does not want to see again (L7).
    pub dismissed: &'a [LooseEnd],
}

/// The loose ends in their order.
pub fn loose_ends(input: &LooseEndsInput) -> Vec<LooseEnd> {
    let said = Said::of(input);
    let kinds = [
        (LooseEndKind::GoalServesNothing, serving_nothing(input)),
        (
            LooseEndKind::ProofWithoutSkill,
            unheld_proof(input, &said.proofs),
        ),
        (
            LooseEndKind::CriterionUnrated,
            unrated(input, &said.choices),
        ),
        (
            LooseEndKind::SkillWithoutPlan,
            unplanned(input, &said.goals),
        ),
    ];
    let ends = kinds.into_iter().flat_map(|(kind, ids)| {
        let end = move |of: String| LooseEnd { kind, of };
        ids.into_iter().map(end)
    });
    ends.filter(|end| !input.dismissed.contains(end)).collect()
}

/// What the next steps of the threads on the page say already (L2).
struct Said<'a> {
    /// The needs whose thread asks for the goal.
    goals: Vec<&'a NeedId>,
    /// The goals for whose proof a thread asks for the skill.
    proofs: LiteMap<&'a str, ()>,
    /// The needs whose thread asks for the choice.
    choices: Vec<&'a NeedId>,
}

impl<'a> Said<'a> {
    fn of(input: &LooseEndsInput<'a>) -> Said<'a> {
        let mut said = Said {
            goals: Vec::new(),
            proofs: LiteMap::new(),
            choices: Vec::new(),
        };
        for of in input.threads {
            match thread(of, &input.records).next {
                Some(StoneKind::Goal) => said.goals.push(&of.need.id),
                Some(StoneKind::Skill) => {
                    for goal in serving_goals(of, input.records.goals) {
                        said.proofs.insert(&goal.id, ());
                    }
                }
                Some(StoneKind::Choice) => said.choices.push(&of.need.id),
                Some(StoneKind::Proof) | None => {}
            }
        }
        said
    }
}

/// The older record first, then by id (L1).
fn older_first<'a>(goals: impl Iterator<Item = &'a ServingGoal>) -> Vec<String> {
    let sorted = insertion_sorted(goals, |a, b| (a.made, &a.id) < (b.made, &b.id));
    sorted.into_iter().map(|goal| goal.id.clone()).collect()
}

/// L3.
fn serving_nothing(input: &LooseEndsInput) -> Vec<String> {
    let could_serve = !input.aims.is_empty() || input.has_result || input.target.is_some();
    let leads_somewhere = |need: &NeedId| match need {
        NeedId::Aim(id) => {
            let aim = input.aims.iter().find(|aim| aim.id == *id);
            aim.is_some_and(|aim| aim.state != AimState::LetGo)
        }
        NeedId::Facet(_) | NeedId::Practice(_) | NeedId::Skill(_) => true,
    };
    let is_loose = |goal: &&ServingGoal| {
        let runs = matches!(goal.state, GoalState::Active | GoalState::Paused);
        let leads = goal.has_other_link || goal.serves.iter().any(leads_somewhere);
        runs && !goal.is_archived && !leads
    };
    match could_serve {
        true => older_first(input.records.goals.iter().filter(is_loose)),
        false => Vec::new(),
    }
}

/// L4.
fn unheld_proof(input: &LooseEndsInput, said: &LiteMap<&str, ()>) -> Vec<String> {
    let is_held = |goal: &ServingGoal| {
        let mut skills = input.records.skills.iter();
        skills.any(|skill| skill.holds_evidence_of(goal))
    };
    let is_loose = |goal: &&ServingGoal| {
        let proves = goal.is_finished() && !goal.is_archived && goal.has_evidence();
        proves && !is_held(goal) && !said.contains_key(goal.id.as_str())
    };
    older_first(input.records.goals.iter().filter(is_loose))
}

/// L5.
fn unrated(input: &LooseEndsInput, said: &[&NeedId]) -> Vec<String> {
    let records = &input.records;
    let weights = weights(records.criteria, records.want);
    let compared = |is_example| compared_offers(records.offers, is_example);
    let is_rated = |criterion: &PlanCriterion| {
        let mut offers = compared(criterion.is_example);
        offers.any(|offer| offer.rating(criterion, records.role).is_some())
    };
    let is_loose = |criterion: &PlanCriterion| {
        let is_said = || said.iter().any(|need| criterion.is_from(need));
        let is_asked = || {
            let mut criteria = records.criteria.iter();
            !criterion.is_default || criteria.any(is_rated)
        };
        is_choice(compared(criterion.is_example), records.decided)
            && !is_rated(criterion)
            && is_asked()
            && !is_said()
    };
    let criteria = records.criteria.iter().zip(weights);
    let loose = criteria.filter(|(it, weight)| *weight > Weight::ZERO && is_loose(it));
    let loose = loose.map(|(criterion, _)| criterion);
    let sorted = insertion_sorted(loose, |a, b| (a.made, &a.id) < (b.made, &b.id));
    sorted.into_iter().map(|it| it.id.clone()).collect()
}

/// L6. The more important first, then by name, in which order they come.
fn unplanned(input: &LooseEndsInput, said: &[&NeedId]) -> Vec<String> {
    let has_goal = |need: &NeedId| {
        let goals = input.records.goals.iter();
        let mut planned = goals.filter(|goal| goal.is_in_progress() || goal.is_finished());
        planned.any(|goal| goal.serves(need))
    };
    let asked = asked_skills(input.target.unwrap_or_default());
    let loose = asked.iter().filter_map(|(name, skill)| {
        let need = NeedId::Skill((*name).to_owned());
        let is_planned = || input.learning_plan.iter().any(|it| it == name) || has_goal(&need);
        let is_loose =
            skill.is_wanted && skill.is_missing && !is_planned() && !said.contains(&&need);
        is_loose.then_some((*name, *skill))
    });
    let is_before =
        |a: &(&str, AskedSkill), b: &(&str, AskedSkill)| a.1.importance > b.1.importance;
    let sorted = insertion_sorted(loose, is_before);
    sorted
        .into_iter()
        .map(|(name, _)| name.to_owned())
        .collect()
}

#[cfg(test)]
#[path = "loose_ends_tests.rs"]
mod tests;
