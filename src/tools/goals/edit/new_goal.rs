//! What a new goal begins with, by the address: nothing, a template, something that the quiz
//! found, or a goal of before.

use steppingstone_core::goals::suggestions::{Suggestions, reader_of_query};
use steppingstone_core::goals::template::{Reader, Template};
use steppingstone_core::goals::{Field, Goal, GoalDraft, Link};
use steppingstone_core::store::Kind;

use super::super::store::GoalsStore;
use super::super::templates;
use crate::platform::clock;
use crate::state::Navigation;
use leptos::prelude::*;

/// What the address asks for.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct EditQuery {
    /// The id of a goal that is kept.
    pub(super) of: Option<String>,
    /// The key of a facet or practice of the quiz.
    pub(super) from: Option<String>,
    /// The career stage of whoever took it.
    stage: Option<String>,
    /// Whether whoever took it has a role.
    work: Option<String>,
    /// The id of the result that showed the gap.
    pub(super) result: Option<String>,
    /// The key of a template; any other text for none of them.
    template: Option<String>,
    /// The id of a goal to plan again.
    again: Option<String>,
    /// The id of an aim that the goal is for.
    aim: Option<String>,
}

impl EditQuery {
    pub(super) fn of(here: Navigation) -> EditQuery {
        EditQuery {
            of: here.query("of"),
            from: here.query("from"),
            stage: here.query("stage"),
            work: here.query("work"),
            result: here.query("result"),
            template: here.query("template"),
            again: here.query("again"),
            aim: here.query("aim"),
        }
    }

    /// The facet or practice that the goal is for.
    pub(super) fn link(&self) -> Option<Link> {
        Link::from_text(&["quiz:", self.from.as_ref()?].concat())
    }

    /// Whether it is still open which goal it is to be: one for a gap, and none fits before more is
    /// known of the reader.
    pub(super) fn is_choosing(&self, store: GoalsStore) -> bool {
        let is_for_gap = self.of.is_none() && self.link().is_some();
        is_for_gap && self.template.is_none() && self.first(store).is_none()
    }

    /// The goal that a gap begins with: the first that fits and was not begun before. What is answered
    /// or kept later on the page changes it no more.
    fn first(&self, store: GoalsStore) -> Option<Template> {
        let settings = store.records.single_text(Kind::GoalSettings);
        let of_goals = settings.map(|text| Reader::of_stored(&text));
        let reader = self.reader().or(of_goals.unwrap_or_default());
        let suggestions = Suggestions::from_key(self.from.as_deref()?, reader)?;
        suggestions.first_unused(&store.goals.read_untracked())
    }

    /// The reader's career stage and work, from the address.
    pub(super) fn reader(&self) -> Reader {
        reader_of_query(self.stage.as_deref(), self.work.as_deref())
    }

    /// The query for a template, or for none with a key that no template has.
    pub(super) fn with_template(&self, template: &str) -> String {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let (from, result) = (text(&self.from), text(&self.result));
        ["from=", &from, "&result=", &result, "&template=", template].concat()
    }
}

/// A new goal; `None` where the address names one that is kept. `gap` is what the result says of
/// the facet or practice that the goal is for, as it is stored.
pub(super) fn fresh(store: GoalsStore, asked: &EditQuery, gap: Option<String>) -> Option<Goal> {
    if asked.of.is_some() {
        return None;
    }
    let now = clock::now_ms();
    let mut draft = draft(store, asked);
    if let Some(gap) = gap {
        draft.set(Field::FromResult, gap);
    }
    Some(Goal::new(clock::new_id(), &draft, now))
}

fn draft(store: GoalsStore, asked: &EditQuery) -> GoalDraft {
    let today = clock::today();
    if let Some(id) = &asked.again {
        let before = untrack(|| store.goal(id));
        return before.map(|goal| goal.replan(today)).unwrap_or_default();
    }
    let template = match &asked.template {
        Some(key) => Template::from_key(key),
        None => asked.first(store),
    };
    let mut draft = template.map_or_else(GoalDraft::default, |template| {
        templates::draft(&template, today)
    });
    draft.links.extend(asked.link());
    let aims = untrack(|| store.records.ids(Kind::Aim));
    let aim = asked.aim.clone().filter(|aim| aims.contains(aim));
    draft.links.extend(aim.map(Link::Aim));
    draft
}
