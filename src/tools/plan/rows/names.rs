//! What records are called, and where they are.

use steppingstone_core::goals::suggestions::query;
use steppingstone_core::goals::{Goal, Status};
use steppingstone_core::journey::record::{LearningField, SkillField};
use steppingstone_core::plan::from_records::{PlanView, StepRecords, latest_taking};
use steppingstone_core::plan::record::AimRecord;
use steppingstone_core::plan::{NeedId, Thread, ThreadNeed};
use steppingstone_core::ratio::Ratio;
use steppingstone_core::route::Route;

use crate::state::ToolStore;
use crate::tools::plan::labels;
use crate::words::plan as w;

/// The records that something can be said of.
pub(super) struct Names<'a> {
    pub(super) store: ToolStore,
    pub(super) records: &'a StepRecords<'a>,
    pub(super) view: &'a PlanView,
    /// Of all needs.
    pub(super) threads: &'a [(ThreadNeed, Thread)],
    pub(super) of_examples: bool,
}

/// A text, or what something without one is called.
fn titled(text: &str) -> String {
    match text.trim() {
        "" => w::untitled().to_owned(),
        text => text.to_owned(),
    }
}

/// So many points, as they are shown.
pub(super) fn points(size: Ratio) -> usize {
    let rounded = size.rounded(0).unwrap_or_default();
    usize::try_from(rounded).unwrap_or_default()
}

impl Names<'_> {
    pub(super) fn href(&self, route: Route) -> String {
        self.store.here.href(route)
    }

    pub(super) fn goal(&self, id: &str) -> Option<&Goal> {
        self.records.plan.goals.iter().find(|goal| goal.id == id)
    }

    pub(super) fn aim(&self, id: &str) -> Option<&AimRecord> {
        self.records.plan.aims.iter().find(|aim| aim.id == id)
    }

    /// The name and address of a goal.
    pub(super) fn goal_link(&self, goal: &Goal) -> (String, String) {
        let route = match goal.status.value {
            Status::Building => Route::GoalsEdit,
            _ => Route::GoalsGoal,
        };
        let name = titled(&goal.draft().statement());
        (name, self.store.href(route, &goal.id))
    }

    /// What a need is called.
    pub(super) fn need(&self, id: &NeedId) -> String {
        match id {
            NeedId::Facet(facet) => labels::facet(*facet).to_owned(),
            NeedId::Practice(practice) => labels::practice(*practice).to_owned(),
            NeedId::Skill(name) => name.clone(),
            NeedId::Aim(id) => titled(self.aim(id).map_or("", |aim| &aim.text.value)),
        }
    }

    /// Where a need itself is shown.
    pub(super) fn need_href(&self, id: &NeedId) -> String {
        match id {
            NeedId::Facet(_) | NeedId::Practice(_) => self.href(Route::QuizResults),
            NeedId::Skill(_) => self.href(Route::JourneyNext),
            NeedId::Aim(_) => self.href(Route::Plan) + "#aims",
        }
    }

    /// Where a goal for a need begins.
    pub(super) fn new_goal_href(&self, id: &NeedId) -> String {
        let key = match id {
            NeedId::Facet(facet) => facet.key(),
            NeedId::Practice(practice) => practice.key(),
            NeedId::Aim(id) => {
                let query = ["aim=", id].concat();
                return self.store.here.href_with(Route::GoalsEdit, &query);
            }
            // A goal for a skill is made of a line of the learning plan.
            NeedId::Skill(_) => return self.href(Route::JourneyLearning),
        };
        let taking = latest_taking(self.records.plan.takings, self.of_examples);
        let query = match taking {
            Some(taking) => query(key, &taking.result()),
            None => ["from=", key].concat(),
        };
        self.store.here.href_with(Route::GoalsEdit, &query)
    }

    /// The name and address of a skill of the ledger.
    pub(super) fn skill_link(&self, id: &str) -> Option<(String, String)> {
        let mut skills = self.records.plan.skills.iter();
        let skill = skills.find(|skill| skill.id == id)?;
        let href = self.store.href(Route::JourneySkill, id);
        Some((titled(skill.text(SkillField::Name)), href))
    }

    pub(super) fn learning_link(&self, id: &str) -> Option<(String, String)> {
        let mut lines = self.records.plan.learning.iter();
        let line = lines.find(|line| line.id == id)?;
        let name = titled(line.text(LearningField::Title));
        Some((name, self.href(Route::JourneyLearning)))
    }

    /// The name and address of a person, a group or an opportunity.
    pub(super) fn network_link(&self, id: &str) -> Option<(String, String)> {
        let records = self.records;
        if let Some(person) = records.people.iter().find(|it| it.id == id) {
            let href = self.store.href(Route::NetworkPerson, id);
            return Some((titled(&person.name.value), href));
        }
        if let Some(group) = records.groups.iter().find(|it| it.id == id) {
            return Some((titled(&group.name.value), self.href(Route::NetworkGroups)));
        }
        let opportunity = records.opportunities.iter().find(|it| it.id == id)?;
        let href = self.store.href(Route::NetworkJob, id);
        Some((titled(opportunity.name()), href))
    }

    pub(super) fn task_link(&self, id: &str) -> Option<(String, String)> {
        let task = self.records.tasks.iter().find(|task| task.id == id)?;
        Some((titled(&task.title.value), self.href(Route::BalanceTasks)))
    }

    pub(super) fn offer_link(&self, id: &str) -> Option<(String, String)> {
        let mut offers = self.records.plan.offers.iter();
        let offer = offers.find(|it| it.id == id)?;
        Some((titled(&offer.draft.name), self.href(Route::Offers)))
    }

    pub(super) fn decision_link(&self, id: &str) -> Option<(String, String)> {
        let mut decisions = self.records.plan.decisions.iter();
        let decision = decisions.find(|it| it.id == id)?;
        let name = titled(&decision.chosen.value.name);
        Some((name, self.href(Route::PlanChoice)))
    }

    /// The name and address of a record by what names it among candidates, such as `goal:a1`.
    pub(super) fn record_link(&self, record: &str) -> Option<(String, String)> {
        let (kind, id) = record.split_once(':')?;
        match kind {
            "goal" => self.goal(id).map(|goal| self.goal_link(goal)),
            "skill" => self.skill_link(id),
            "learning" => self.learning_link(id),
            "network" => self.network_link(id),
            "balance" => self.task_link(id),
            "decision" => self.decision_link(id),
            _ => None,
        }
    }
}
