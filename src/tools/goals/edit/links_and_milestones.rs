//! What is not typed into a field: links, what comes first, and the points on the way.

use leptos::prelude::*;
use steppingstone_core::career::{Facet, Practice};
use steppingstone_core::goals::link::OFFER_CRITERIA;
use steppingstone_core::goals::{Criterion, Goal, Link};

use super::super::{format, labels};
use super::aims::aims;
use super::editor::{GoalEditor, PREREQUISITES};
use super::milestones::milestones;
use crate::ui::form::checkbox;
use crate::words::goals::edit as e;
use crate::words::goals::list::archived;

/// What belongs to a criterion besides its fields.
pub(super) fn view(editor: GoalEditor, letter: Criterion) -> AnyView {
    match letter {
        Criterion::Relevant => links(editor),
        Criterion::Timed => view! {
            {milestones(editor)}
            {before(editor)}
        }
        .into_any(),
        Criterion::Specific
        | Criterion::Measurable
        | Criterion::Achievable
        | Criterion::Running => ().into_any(),
    }
}

/// What the goal serves.
fn links(editor: GoalEditor) -> AnyView {
    let facets = Facet::ALL.into_iter().map(Link::Facet);
    let practices = Practice::ALL.into_iter().map(Link::Practice);
    let criteria = OFFER_CRITERIA.into_iter();
    let criteria = criteria.map(|key| Link::Offer(key.to_owned()));
    view! {
        <fieldset class="stack">
            <legend class="choice__legend">{e::links()}</legend>
            <div class="goals__ticks">
                {facets.chain(practices).map(|link| tick(editor, link)).collect_view()}
            </div>
            <p class="field__hint">{e::criteria()}</p>
            <div class="goals__ticks">
                {criteria.map(|link| tick(editor, link)).collect_view()}
            </div>
        </fieldset>
        {aims(editor)}
    }
    .into_any()
}

fn tick(editor: GoalEditor, link: Link) -> AnyView {
    let label = labels::link(&link);
    tick_called(editor, link, label)
}

/// A box for a link by the words that it is called.
pub(super) fn tick_called(editor: GoalEditor, link: Link, label: String) -> AnyView {
    let shown = link.clone();
    checkbox(
        label,
        Signal::derive(move || editor.draft.read().links.contains(&shown)),
        Callback::new(move |on: bool| {
            editor.edit(|draft| {
                draft.links.retain(|other| *other != link);
                if on {
                    draft.links.push(link.clone());
                }
            });
        }),
    )
}

/// Which other goals must be done first; nothing while there is no other. One that is gone or over
/// can no longer be chosen, but stays in the list while this goal waits for it.
fn before(editor: GoalEditor) -> AnyView {
    let id = untrack(|| editor.goal()).id;
    let goals = editor.store.goals.read_untracked();
    let is_open = |goal: &Goal| !goal.status.value.is_over() && !goal.archived.value;
    let others = goals.iter().filter(|it| it.id != id && is_open(it));
    let mut listed: Vec<(String, String)> = others
        .map(|it| (it.id.clone(), format::title(it)))
        .collect();
    for id in &editor.draft.read_untracked().after {
        if !listed.iter().any(|(other, _)| other == id) {
            let goal = goals.iter().find(|goal| goal.id == *id);
            let words = goal.map_or_else(|| e::after_gone().to_owned(), no_longer_open);
            listed.push((id.clone(), words));
        }
    }
    if listed.is_empty() {
        return ().into_any();
    }
    let ticks = listed.into_iter().map(|(id, words)| {
        let shown = id.clone();
        let is_ticked = Signal::derive(move || editor.draft.read().after.contains(&shown));
        let tick = move |on: bool| {
            editor.edit(|draft| {
                draft.after.retain(|other| *other != id);
                if on {
                    draft.after.push(id.clone());
                }
            });
        };
        checkbox(words, is_ticked, Callback::new(tick))
    });
    view! {
        <fieldset class="stack">
            <legend class="choice__legend" id=PREREQUISITES tabindex="-1">{e::after()}</legend>
            <div class="goals__ticks">{ticks.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

/// A goal that is over or archived, and that it is.
fn no_longer_open(goal: &Goal) -> String {
    let status = labels::status(&goal.status.value);
    if goal.archived.value {
        e::after_over(format::title(goal), archived(status))
    } else {
        e::after_over(format::title(goal), status)
    }
}
