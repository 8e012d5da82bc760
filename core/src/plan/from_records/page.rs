//! All that the page of Plan looks at, read from the records once.

use chrono::NaiveDate;
use litemap::LiteMap;

use super::{
    GoalSources, LedgerNames, TargetSkills, decided_offers, latest_taking, ledger_skills,
    plan_criteria, plan_offers, plan_result, planned_skills, serving_goal, sorted_aims,
};
use crate::goals::Goal;
use crate::journey::record::{JourneyLearning, JourneySkill};
use crate::offers::SavedOffer;
use crate::order::insertion_sorted;
use crate::plan::record::{AimRecord, CriterionRecord, DecisionRecord};
use crate::plan::{
    ChoiceTable, FacetScores, LedgerSkill, LooseEnd, LooseEndsInput, Need, NeedId, NeedsInput,
    PlanAim, PlanCriterion, PlanOffer, PlanResult, ServingGoal, TargetItem, Thread, ThreadInput,
    ThreadNeed, loose_ends, needs, serving_goals, shown, thread,
};
use crate::quiz::Taking;
use crate::ratio::Ratio;

/// The records that Plan looks at.
#[derive(Clone, Copy, Debug)]
pub struct PlanRecords<'a> {
    pub takings: &'a [Taking],
    pub aims: &'a [AimRecord],
    pub goals: &'a [Goal],
    pub skills: &'a [JourneySkill],
    pub learning: &'a [JourneyLearning],
    /// What the targets of Journey ask for; see [`target_skills`](super::target_skills).
    pub targets: &'a [TargetSkills],
    pub criteria: &'a [CriterionRecord],
    pub offers: &'a [SavedOffer],
    pub decisions: &'a [DecisionRecord],
    pub today: NaiveDate,
}

/// The reader's own results and targets, or those of the examples (G3).
#[derive(Clone, Debug, Default)]
struct Side {
    latest: Option<(NaiveDate, PlanResult)>,
    earlier: Vec<PlanResult>,
    /// The items of all targets; `None` without a target.
    items: Option<Vec<TargetItem>>,
}

impl Side {
    fn of(records: &PlanRecords, of_examples: bool) -> Side {
        let latest = latest_taking(records.takings, of_examples);
        let others = records.takings.iter().filter(|taking| {
            let is_latest = latest.is_some_and(|latest| latest.id == taking.id);
            taking.is_example() == of_examples && !is_latest
        });
        let targets = || {
            let all = records.targets.iter();
            all.filter(|target| target.is_example == of_examples)
        };
        let items = targets().flat_map(|target| target.items.iter().cloned());
        Side {
            latest: latest.map(|taking| (taking.taken_on, plan_result(&taking.outcome()))),
            earlier: others.map(|it| plan_result(&it.outcome())).collect(),
            items: targets().next().map(|_| items.collect()),
        }
    }

    fn want(&self) -> &FacetScores {
        self.latest.as_ref().map_or(&NO_SCORES, |(_, it)| &it.want)
    }

    fn role(&self) -> &FacetScores {
        self.latest.as_ref().map_or(&NO_SCORES, |(_, it)| &it.role)
    }
}

static NO_SCORES: FacetScores = [None; 4];

/// What the rules of Plan look at.
#[derive(Clone, Debug)]
pub struct PlanView {
    own: Side,
    examples: Side,
    pub aims: Vec<PlanAim>,
    pub goals: Vec<ServingGoal>,
    pub skills: Vec<LedgerSkill>,
    pub criteria: Vec<PlanCriterion>,
    pub offers: Vec<PlanOffer>,
    /// The offers that were part of a decision, by id.
    pub decided: Vec<String>,
    names: LedgerNames,
    /// The skills for which something is in the learning plan, by name.
    planned: Vec<String>,
    /// What the target of an aim asks for, by the id of the aim.
    aim_skills: LiteMap<String, Vec<String>>,
}

impl PlanView {
    pub fn of(records: &PlanRecords) -> PlanView {
        let names = LedgerNames::of(records.skills);
        let sources = GoalSources::new(records.aims, &names, records.learning, records.today);
        let goals = records.goals.iter();
        let goals = goals.map(|goal| serving_goal(goal, &sources)).collect();
        let mut aim_skills = LiteMap::new();
        for aim in records.aims {
            let mut targets = records.targets.iter();
            let target = targets.find(|it| Some(&it.target) == aim.target.value.as_ref());
            let items = target.into_iter().flat_map(|target| &target.items);
            aim_skills.insert(aim.id.clone(), items.map(|it| it.name.clone()).collect());
        }
        let aims = sorted_aims(records.aims).into_iter();
        PlanView {
            own: Side::of(records, false),
            examples: Side::of(records, true),
            aims: aims.map(PlanAim::from).collect(),
            goals,
            skills: ledger_skills(records.skills),
            criteria: plan_criteria(records.criteria),
            offers: plan_offers(records.offers, records.criteria),
            decided: decided_offers(records.decisions),
            planned: planned_skills(records.learning, &names),
            names,
            aim_skills,
        }
    }

    fn side(&self, of_examples: bool) -> &Side {
        match of_examples {
            true => &self.examples,
            false => &self.own,
        }
    }

    /// All needs (E1 to E7): the reader's own, then those of the examples.
    pub fn needs(&self) -> Vec<Need> {
        let of = |of_examples: bool| {
            let side = self.side(of_examples);
            needs(&NeedsInput {
                of_examples,
                latest: side.latest.as_ref().map(|(_, result)| result),
                earlier: &side.earlier,
                target: side.items.as_deref().unwrap_or_default(),
                aims: &self.aims,
                goals: &self.goals,
                criteria: &self.criteria,
            })
        };
        let mut all = of(false);
        all.extend(of(true));
        all
    }

    /// A need with what its thread must know.
    pub fn thread_need(&self, need: &Need) -> ThreadNeed {
        let latest = self.side(need.is_example).latest.as_ref();
        let result_on = match &need.id {
            NeedId::Facet(_) | NeedId::Practice(_) => latest.map(|(day, _)| *day),
            NeedId::Skill(_) | NeedId::Aim(_) => None,
        };
        let ledger_skill = match &need.id {
            NeedId::Skill(name) => self.names.id(name, need.is_example),
            _ => None,
        };
        let target_skills = match &need.id {
            NeedId::Aim(id) => self.aim_skills.get(id),
            _ => None,
        };
        ThreadNeed {
            result_on,
            ledger_skill: ledger_skill.map(str::to_owned),
            target_skills: target_skills.cloned().unwrap_or_default(),
            need: need.clone(),
        }
    }

    /// What threads look at: with the scores of the reader's own result, or of the example's.
    pub fn thread_input(&self, of_examples: bool) -> ThreadInput<'_> {
        let side = self.side(of_examples);
        ThreadInput {
            goals: &self.goals,
            skills: &self.skills,
            criteria: &self.criteria,
            offers: &self.offers,
            decided: &self.decided,
            want: side.want(),
            role: side.role(),
        }
    }

    /// The threads of needs.
    pub fn threads(&self, needs: &[Need]) -> Vec<(ThreadNeed, Thread)> {
        let of = |need: &Need| {
            let of = self.thread_need(need);
            let thread = thread(&of, &self.thread_input(need.is_example));
            (of, thread)
        };
        needs.iter().map(of).collect()
    }

    /// The needs whose threads a skill is part of, by its id, in the order in which they are shown: its
    /// own, and those for which a goal counts that it shows or that is for it.
    pub fn needs_of_skill(&self, skill: &str) -> Vec<NeedId> {
        let Some(skill) = self.skills.iter().find(|it| it.id == skill) else {
            return Vec::new();
        };
        let mut needs = self.needs();
        needs.retain(|need| need.is_example == skill.is_example);
        let needs = shown(needs);
        let all = needs.shown.iter().chain(&needs.behind);
        let is_part = |need: &&Need| {
            let of = self.thread_need(need);
            let goals = serving_goals(&of, &self.goals);
            let mut goals = goals.iter();
            of.ledger_skill.as_ref() == Some(&skill.id)
                || goals.any(|goal| {
                    skill.holds_evidence_of(goal) || goal.names_skills.contains(&skill.id)
                })
        };
        all.filter(is_part).map(|need| need.id.clone()).collect()
    }

    /// The loose ends beside the threads that are on the page (L1 to L7).
    pub fn loose_ends(&self, on_page: &[ThreadNeed], dismissed: &[LooseEnd]) -> Vec<LooseEnd> {
        let target = self.own.items.as_deref();
        loose_ends(&LooseEndsInput {
            records: self.thread_input(self.shows_examples()),
            aims: &self.aims,
            target: target.or(self.examples.items.as_deref()),
            has_result: self.own.latest.is_some() || self.examples.latest.is_some(),
            threads: on_page,
            learning_plan: &self.planned,
            dismissed,
        })
    }

    /// The choice between what is compared (S1 to S6), with weights that follow the reader's own
    /// result, or the example's where there is no other.
    pub fn choice(&self) -> ChoiceTable {
        let side = self.side(self.shows_examples());
        ChoiceTable::of(&self.criteria, &self.offers, side.want(), side.role())
    }

    /// Whether the result that is shown is the example's, since the reader has none.
    fn shows_examples(&self) -> bool {
        self.own.latest.is_none() && self.examples.latest.is_some()
    }

    /// The size of the largest need that each goal counts for, by its id (X10); 0 without one.
    pub fn goal_sizes(&self, threads: &[(ThreadNeed, Thread)]) -> LiteMap<String, Ratio> {
        let sorted = insertion_sorted(threads, |a, b| a.0.need.size < b.0.need.size);
        let mut sizes = LiteMap::new();
        for (of, _) in sorted {
            for goal in serving_goals(of, &self.goals) {
                sizes.insert(goal.id.clone(), of.need.size);
            }
        }
        sizes
    }
}

#[cfg(test)]
#[path = "page_tests.rs"]
mod tests;
