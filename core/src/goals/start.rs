//! Where to begin when the quiz shows a gap.

use super::draft::GoalDraft;
use super::link::Link;
use super::template::{Template, templates};
use crate::quiz::{Advice, Facet, Practice, Stage};

/// A starting point: what the goal serves, and the templates that fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// What the goal is linked to.
    pub links: Vec<Link>,
    /// Templates that fit, best first.
    pub templates: Vec<Template>,
}

impl Start {
    /// For a side of career-building that the role gives too little of. Which practice feeds which
    /// facet is a rule of this tool: growth comes with skills, specialisation with education,
    /// advancement with experience, a horizon with looking ahead.
    pub fn from_facet(facet: Facet, stage: Option<Stage>) -> Start {
        let practice = match facet {
            Facet::Growth => Practice::Skills,
            Facet::Specialisation => Practice::Education,
            Facet::Advancement => Practice::Experience,
            Facet::Horizon => Practice::GoalReview,
        };
        Start {
            links: vec![Link::Facet(facet)],
            templates: templates(practice, stage),
        }
    }

    /// For a practice that is low.
    pub fn from_practice(practice: Practice, stage: Option<Stage>) -> Start {
        Start {
            links: vec![Link::Practice(practice)],
            templates: templates(practice, stage),
        }
    }

    /// For a piece of advice; `None` for one that leads to another tool, or names no facet.
    pub fn from_advice(advice: &Advice, stage: Option<Stage>) -> Option<Start> {
        Start::from_key(advice.goal_key()?, stage)
    }

    /// For a facet or practice by its key; `None` for any other key.
    pub fn from_key(key: &str, stage: Option<Stage>) -> Option<Start> {
        let facet = Facet::ALL.into_iter().find(|facet| facet.key() == key);
        let practice = || Practice::ALL.into_iter().find(|it| it.key() == key);
        match facet {
            Some(facet) => Some(Start::from_facet(facet, stage)),
            None => practice().map(|practice| Start::from_practice(practice, stage)),
        }
    }

    /// A draft with the links and nothing else.
    pub fn draft(&self) -> GoalDraft {
        GoalDraft {
            links: self.links.clone(),
            ..GoalDraft::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(advice: Advice, link: Option<Link>, first: Option<&str>) {
        let start = Start::from_advice(&advice, Some(Stage::Middle));
        let links = start.as_ref().map(|start| start.draft().links);
        assert_eq!(links, link.map(|link| vec![link]));
        assert_eq!(start.map(|start| start.templates[0].key), first);
    }

    #[test]
    fn a_gap_leads_to_a_template_of_the_stage() {
        let facets = vec![Facet::Growth, Facet::Horizon];
        let growth = Link::Facet(Facet::Growth);
        check(
            Advice::RoleGap { facets },
            Some(growth),
            Some("stretch_task"),
        );
        let networking = Link::Practice(Practice::Networking);
        check(Advice::Networking, Some(networking), Some("mentor"));
        check(Advice::IncomeFirst, None, None);
        check(Advice::RoleGap { facets: vec![] }, None, None);
        assert_eq!(Start::from_key("charm", None), None);
    }
}
