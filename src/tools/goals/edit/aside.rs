//! What is not typed into a field: links, what comes first, and the points on the way.

use leptos::prelude::*;
use steppingstone_core::career::{Facet, Practice};
use steppingstone_core::goals::link::OFFER_CRITERIA;
use steppingstone_core::goals::{Goal, Letter, Link};

use super::super::form;
use super::super::{names, says};
use super::aims::aims;
use super::findings;
use super::milestones::milestones;
use super::pen::{FIRST, Pen};
use crate::words::goals::edit as e;
use crate::words::goals::list::put_away;

/// What belongs to a letter besides its fields.
pub(super) fn aside((pen, letter): (Pen, Letter)) -> AnyView {
    match letter {
        Letter::Relevant => links(pen),
        Letter::Timed => view! {
            {milestones(pen)}
            {before(pen)}
        }
        .into_any(),
        Letter::Specific | Letter::Measurable | Letter::Achievable | Letter::Running => {
            ().into_any()
        }
    }
}

/// What the goal serves.
fn links(pen: Pen) -> AnyView {
    let facets = Facet::ALL.into_iter().map(Link::Facet);
    let practices = Practice::ALL.into_iter().map(Link::Practice);
    let criteria = OFFER_CRITERIA.into_iter();
    let criteria = criteria.map(|key| Link::Offer(key.to_owned()));
    view! {
        <fieldset class="stack">
            <legend class="choice__legend">{e::links()}</legend>
            <div class="goals__ticks">
                {facets.chain(practices).map(|link| tick(pen, link)).collect_view()}
            </div>
            <p class="field__hint">{e::criteria()}</p>
            <div class="goals__ticks">
                {criteria.map(|link| tick(pen, link)).collect_view()}
            </div>
        </fieldset>
        {aims(pen)}
    }
    .into_any()
}

pub(super) fn tick(pen: Pen, link: Link) -> AnyView {
    let (shown, label) = (link.clone(), names::link(&link));
    form::ticked(
        label,
        Signal::derive(move || pen.draft.read().links.contains(&shown)),
        Callback::new(move |on: bool| {
            pen.edit(|draft| {
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
fn before(pen: Pen) -> AnyView {
    let id = untrack(|| pen.goal()).id;
    let goals = pen.desk.goals.read_untracked();
    let is_open = |goal: &Goal| !goal.status.value.is_over() && !goal.archived.value;
    let others = goals.iter().filter(|it| it.id != id && is_open(it));
    let mut listed: Vec<(String, String)> =
        others.map(|it| (it.id.clone(), says::title(it))).collect();
    for id in &pen.draft.read_untracked().after {
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
        let is_ticked = Signal::derive(move || pen.draft.read().after.contains(&shown));
        let tick = move |on: bool| {
            pen.edit(|draft| {
                draft.after.retain(|other| *other != id);
                if on {
                    draft.after.push(id.clone());
                }
            });
        };
        form::ticked(words, is_ticked, Callback::new(tick))
    });
    view! {
        <fieldset class="stack">
            <legend class="choice__legend" id=FIRST tabindex="-1">{e::after()}</legend>
            <div class="goals__ticks">{ticks.collect_view()}</div>
            {findings::about_first(pen)}
        </fieldset>
    }
    .into_any()
}

/// A goal that is over or put away, and that it is.
fn no_longer_open(goal: &Goal) -> String {
    let status = names::status(&goal.status.value);
    if goal.archived.value {
        e::after_over(says::title(goal), put_away(status))
    } else {
        e::after_over(says::title(goal), status)
    }
}
