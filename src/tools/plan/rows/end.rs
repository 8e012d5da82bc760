//! A loose end in words, with what can be done about it.

use steppingstone_core::plan::{CriterionSource, LooseEnd, LooseEndKind};
use steppingstone_core::route::Route;

use super::names::Names;
use crate::words::plan::ends as w;

/// A loose end as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::tools::plan) struct EndRow {
    pub(in crate::tools::plan) end: LooseEnd,
    /// What is loose.
    pub(in crate::tools::plan) name: String,
    pub(in crate::tools::plan) about: &'static str,
    /// What can be done, and where.
    pub(in crate::tools::plan) action: &'static str,
    pub(in crate::tools::plan) href: String,
}

/// `None` if what it is about is not there.
pub(super) fn row(names: &Names, end: LooseEnd) -> Option<EndRow> {
    let goal = || names.goal(&end.of).map(|goal| names.goal_link(goal).0);
    let (name, about, action, href) = match end.kind {
        LooseEndKind::GoalServesNothing => {
            let query = ["of=", &end.of, "&at=relevant"].concat();
            let href = names.store.here.href_with(Route::GoalsEdit, &query);
            (goal()?, w::serves_nothing(), w::link(), href)
        }
        LooseEndKind::ProofWithoutSkill => {
            let href = names.href(Route::JourneySkills);
            (goal()?, w::no_skill(), w::to_skills(), href)
        }
        LooseEndKind::CriterionUnrated => {
            let href = names.store.href(Route::PlanChoice, &end.of);
            (criterion(names, &end.of)?, w::unrated(), w::rate(), href)
        }
        LooseEndKind::SkillWithoutPlan => {
            let href = names.href(Route::JourneyLearning);
            (end.of.clone(), w::no_plan(), w::to_learning(), href)
        }
    };
    Some(EndRow {
        end,
        name,
        about,
        action,
        href,
    })
}

/// What a criterion is called: by its own name, else by the need that it comes from.
fn criterion(names: &Names, id: &str) -> Option<String> {
    let mut records = names.records.plan.criteria.iter();
    let named = records.find(|record| record.id == id && !record.name.value.trim().is_empty());
    if let Some(record) = named {
        return Some(record.name.value.clone());
    }
    let mut criteria = names.view.criteria.iter();
    match &criteria.find(|criterion| criterion.id == id)?.source {
        CriterionSource::Need(need) => Some(names.need(need)),
        CriterionSource::Own => None,
    }
}
