//! Goals to begin with when the quiz shows a gap.

use super::field::Field;
use super::goal::Goal;
use super::link::Link;
use super::template::{Reader, Template, templates};
use crate::career::{QuizResult, Stage};

/// What a goal for a gap serves, and the templates that fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestions {
    /// What the goal is linked to: a facet or a practice.
    pub link: Link,
    /// Templates that serve it and fit the reader, best first.
    pub templates: Vec<Template>,
}

impl Suggestions {
    /// For a facet or practice by its key; `None` for any other key.
    pub fn from_key(key: &str, reader: Reader) -> Option<Suggestions> {
        Some(Suggestions {
            link: Link::from_text(&["quiz:", key].concat())?,
            templates: templates(key, reader),
        })
    }

    /// The best template that none of these goals began with for the same gap: what comes next is
    /// not what has just been done. `None` once all have been used, so that the reader chooses.
    pub fn first_unused(&self, goals: &[Goal]) -> Option<Template> {
        let is_used = |template: &&Template| {
            let mut same_gap = goals
                .iter()
                .filter(|it| it.links.value.contains(&self.link));
            same_gap.any(|goal| goal.draft().text(Field::Template) == template.key)
        };
        self.templates.iter().find(|it| !is_used(it)).copied()
    }
}

/// The address of a goal for what a result shows: the query that [`Reader`] and the gap are read
/// from. Stage and work stand in it besides the result, since it may be opened where that is not.
pub fn query(key: &str, quiz: &QuizResult) -> String {
    let stage = quiz.stage.map_or("", Stage::key);
    let work = if quiz.in_work { "yes" } else { "no" };
    let id = &quiz.id;
    [
        "from=", key, "&stage=", stage, "&work=", work, "&result=", id,
    ]
    .concat()
}

/// The career stage and work of the reader, from the query of an address.
pub fn reader_of_query(stage: Option<&str>, work: Option<&str>) -> Reader {
    Reader {
        stage: stage.and_then(Stage::from_key),
        in_work: match work {
            Some("yes") => Some(true),
            Some("no") => Some(false),
            _ => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::career::{Facet, Practice};
    use crate::goals::sample::quiz_result;

    #[test]
    fn a_gap_leads_to_templates_of_the_stage() {
        let reader = reader_of_query(Some("middle"), Some("yes"));
        let first = |key: &str| {
            let start = Suggestions::from_key(key, reader)?;
            Some((start.link, start.templates[0].key))
        };
        let growth = Link::Facet(Facet::Growth);
        assert_eq!(first("growth"), Some((growth, "stretch_task")));
        let networking = Link::Practice(Practice::Networking);
        assert_eq!(first("networking"), Some((networking, "conversations")));
        assert_eq!(Suggestions::from_key("charm", reader), None);
        assert_eq!(reader_of_query(Some(""), Some("maybe")), Reader::default());
    }

    #[test]
    fn the_next_goal_for_a_gap_is_another_one() {
        let reader = reader_of_query(Some("middle"), Some("yes"));
        let start = Suggestions::from_key("growth", reader).unwrap();
        let begun = |template: &Template, link: &Link| {
            let mut draft = template.draft(chrono::NaiveDate::default());
            draft.links.push(link.clone());
            Goal::new("a", &draft, 0)
        };
        assert_eq!(start.first_unused(&[]), Some(start.templates[0]));
        let mut goals: Vec<Goal> = Vec::new();
        for (at, template) in start.templates.iter().enumerate() {
            goals.push(begun(template, &start.link));
            let next = start.templates.get(at + 1).copied();
            assert_eq!(start.first_unused(&goals), next);
        }
        // One for another gap uses nothing up.
        let elsewhere = begun(&start.templates[0], &Link::Facet(Facet::Advancement));
        assert_eq!(start.first_unused(&[elsewhere]), Some(start.templates[0]));
    }

    #[test]
    fn an_address_tells_what_the_quiz_knows() {
        let mut quiz = quiz_result();
        assert_eq!(
            query("growth", &quiz),
            "from=growth&stage=middle&work=yes&result=t1"
        );
        (quiz.stage, quiz.in_work) = (None, false);
        assert_eq!(
            query("skills", &quiz),
            "from=skills&stage=&work=no&result=t1"
        );
    }
}
