//! What a new goal begins with, by the address: nothing, a template, something that the quiz
//! found, or a goal of before.

use steppingstone_core::goals::start::Start;
use steppingstone_core::goals::template::Template;
use steppingstone_core::goals::{Goal, GoalDraft};

use steppingstone_core::quiz::Stage;

use super::super::desk::Desk;
use super::super::templates;
use crate::platform::clock;
use crate::state::Here;
use leptos::prelude::*;

/// What the address asks for.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Asked {
    /// The id of a goal that is kept.
    pub(super) of: Option<String>,
    /// The key of a facet or practice of the quiz.
    from: Option<String>,
    /// The career stage of whoever took it.
    stage: Option<String>,
    /// The key of a template.
    template: Option<String>,
    /// The id of a goal to plan again.
    again: Option<String>,
}

impl Asked {
    pub(super) fn of(here: Here) -> Asked {
        Asked {
            of: here.query("of"),
            from: here.query("from"),
            stage: here.query("stage"),
            template: here.query("template"),
            again: here.query("again"),
        }
    }
}

/// A new goal; `None` where the address names one that is kept.
pub(super) fn fresh(desk: Desk, asked: &Asked) -> Option<Goal> {
    if asked.of.is_some() {
        return None;
    }
    let now = clock::now_ms();
    Some(Goal::new(clock::new_id(), &draft(desk, asked), now))
}

fn draft(desk: Desk, asked: &Asked) -> GoalDraft {
    let today = clock::today();
    if let Some(id) = &asked.again {
        let before = untrack(|| desk.goal(id));
        return before.map(|goal| goal.again(today)).unwrap_or_default();
    }
    let stage = asked.stage.as_deref().and_then(Stage::from_key);
    let start = asked
        .from
        .as_deref()
        .and_then(|key| Start::from_key(key, stage));
    let named = asked.template.as_deref().and_then(Template::from_key);
    let template = named.or_else(|| start.as_ref()?.templates.first().copied());
    let mut draft = template.map_or_else(GoalDraft::default, |template| {
        templates::draft(&template, today)
    });
    if let Some(start) = start {
        draft.links = start.links;
    }
    draft
}
