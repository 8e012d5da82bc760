//! What is not typed into a field: links, what comes first, and the points on the way.

use leptos::prelude::*;
use steppingstone_core::goals::link::OFFER_CRITERIA;
use steppingstone_core::goals::{Letter, Link};
use steppingstone_core::quiz::{Facet, Practice};

use super::super::form;
use super::super::{names, says};
use super::aims::aims;
use super::milestones::milestones;
use super::pen::Pen;
use crate::words::goals::edit as e;

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

/// Which other goals must be done first; nothing while there is no other.
fn before(pen: Pen) -> AnyView {
    let id = untrack(|| pen.goal()).id;
    let goals = pen.desk.goals.read_untracked();
    let others = goals
        .iter()
        .filter(|other| other.id != id && !other.status.value.is_over() && !other.archived.value);
    let ticks: Vec<AnyView> = others
        .map(|other| {
            let (shown, ticked) = (other.id.clone(), other.id.clone());
            form::ticked(
                says::title(other),
                Signal::derive(move || pen.draft.read().after.contains(&shown)),
                Callback::new(move |on: bool| {
                    pen.edit(|draft| {
                        draft.after.retain(|id| *id != ticked);
                        if on {
                            draft.after.push(ticked.clone());
                        }
                    });
                }),
            )
        })
        .collect();
    if ticks.is_empty() {
        return ().into_any();
    }
    view! {
        <fieldset class="stack">
            <legend class="choice__legend">{e::after()}</legend>
            <div class="goals__ticks">{ticks}</div>
        </fieldset>
    }
    .into_any()
}
