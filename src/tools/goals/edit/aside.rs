//! What is not typed into a field: links, what comes first, and the points on the way.

use leptos::prelude::*;
use steppingstone_core::goals::link::OFFER_CRITERIA;
use steppingstone_core::goals::{Letter, Link};
use steppingstone_core::quiz::{Facet, Practice};

use super::super::form::{self, Sort, Typed};
use super::super::{names, says};
use super::milestones::milestones;
use super::pen::Pen;
use crate::ui::{Button, Look, live, memo};
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
    let typed = RwSignal::new(String::new());
    let aims = memo(move || {
        let mut aims = pen.desk.season.read().aims.value.clone();
        for link in &pen.draft.read().links {
            match link {
                Link::Aim(aim) if !aims.contains(aim) => aims.push(aim.clone()),
                _ => {}
            }
        }
        aims
    });
    let add = move |()| {
        let aim = typed.get_untracked().trim().to_owned();
        if aim.is_empty() {
            return;
        }
        typed.set(String::new());
        pen.desk.change_season(|season, now| {
            let mut aims = season.aims.value.clone();
            if !aims.contains(&aim) {
                aims.push(aim.clone());
                season.set_aims(aims, now);
            }
        });
        pen.edit(|draft| {
            let link = Link::Aim(aim);
            if !draft.links.contains(&link) {
                draft.links.push(link);
            }
        });
    };
    let facets = Facet::ALL.into_iter().map(Link::Facet);
    let practices = Practice::ALL.into_iter().map(Link::Practice);
    let criteria = OFFER_CRITERIA.into_iter();
    let criteria = criteria.map(|key| Link::Offer(key.to_owned()));
    let field = form::typed(Typed {
        also: String::new(),
        id: "aim".to_owned(),
        label: e::aim().to_owned(),
        hint: e::aim_hint(),
        sort: Sort::Line,
        value: typed.into(),
        problem: Signal::derive(String::new),
        on_text: Callback::new(move |text| typed.set(text)),
    });
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
        <fieldset class="stack">
            <legend class="choice__legend">{e::aims()}</legend>
            {live(move || {
                let aims = aims.get().into_iter().map(|aim| tick(pen, Link::Aim(aim)));
                view! { <div class="goals__ticks">{aims.collect_view()}</div> }.into_any()
            })}
            {field}
            <p>
                <Button look=Look::Quiet on_press=add>{e::aim_add()}</Button>
            </p>
        </fieldset>
    }
    .into_any()
}

fn tick(pen: Pen, link: Link) -> AnyView {
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
