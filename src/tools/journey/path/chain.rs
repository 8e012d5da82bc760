//! A way, stone by stone: what is new at each, and which steps are long.

use std::sync::Arc;

use leptos::prelude::*;
use steppingstone_core::occupations::{Chains, Move, Occupations, Reach};

use super::{PathPage, strike};
use crate::ui::{Button, ButtonVariant};
use crate::words::journey::path as w;

/// What is said of a move.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct MoveWords {
    pub(super) is_long: bool,
    pub(super) lines: Vec<String>,
    /// The names of the most important new skills, and of new areas of knowledge.
    pub(super) new_skills: Vec<String>,
    pub(super) new_knowledge: Vec<String>,
}

pub(super) fn move_words(list: &Occupations, made: &Move) -> MoveWords {
    let names = |skills: bool| {
        let places = made.new_named(list, skills).into_iter();
        let elements = places.filter_map(|place| list.elements.get(place));
        elements.map(|it| it.name.clone()).collect::<Vec<String>>()
    };
    let is_long = made.is_long();
    let mut lines = Vec::new();
    match &made.change {
        None => lines.extend([w::unknown().to_owned(), w::long_unknown().to_owned()]),
        Some(change) => {
            let asked = change.carried + change.new.len();
            lines.push(w::carried(asked, change.carried));
            if change.new.is_empty() {
                lines.push(w::nothing_new().to_owned());
            }
            if is_long {
                lines.push(w::long().to_owned());
            }
        }
    }
    if let Ok(up @ 1..) = usize::try_from(made.zones_up) {
        lines.push(w::zones(up));
    }
    MoveWords {
        is_long,
        lines,
        new_skills: names(true),
        new_knowledge: names(false),
    }
}

pub(super) fn chains_view(
    page: PathPage,
    list: Arc<Occupations>,
    from: usize,
    chains: Chains,
) -> AnyView {
    let Chains {
        reach,
        fewest,
        gentlest,
    } = chains;
    let leap = (reach == Reach::AnyZone).then(|| view! { <p>{w::any_zone()}</p> });
    let draw = |heading: &'static str, id: &'static str, chain: &[Move]| {
        chain_view(page, &list, from, heading, id, chain)
    };
    let ways = match gentlest {
        Some(gentlest) if gentlest == fewest => draw(w::both(), "fewest", &fewest),
        Some(gentlest) => view! {
            {draw(w::fewest(), "fewest", &fewest)}
            {draw(w::gentlest(), "gentlest", &gentlest)}
        }
        .into_any(),
        None => view! {
            {draw(w::fewest(), "fewest", &fewest)}
            <p>{w::no_gentle()}</p>
        }
        .into_any(),
    };
    view! {
        {leap}
        <div class="journey-path__ways">{ways}</div>
    }
    .into_any()
}

fn chain_view(
    page: PathPage,
    list: &Occupations,
    from: usize,
    heading: &'static str,
    id: &'static str,
    chain: &[Move],
) -> AnyView {
    let title = |place: usize| {
        let occupation = list.all.get(place);
        occupation.map_or_else(String::new, |it| it.title.clone())
    };
    let last = chain.len();
    let stones = chain.iter().zip(1..).map(|(made, number)| {
        let words = move_words(list, made);
        let code = list.all.get(made.to).map(|it| it.code.clone());
        let is_target = number == last;
        let stone = (!is_target).then(|| code.map(|code| (code, title(made.to))));
        let actions = stone
            .flatten()
            .map(|(code, title)| actions(page, code, title));
        let lines = words.lines.into_iter();
        let lines = lines.map(|line| view! { <p class="small">{line}</p> });
        view! {
            <li class="stone" data-long=words.is_long.then_some("true")>
                <p class="stone__title">{title(made.to)}</p>
                {is_target.then(|| view! { <p class="muted small">{w::target()}</p> })}
                {lines.collect_view()}
                {new_view(w::new_skills(), words.new_skills)}
                {new_view(w::new_knowledge(), words.new_knowledge)}
                {actions}
            </li>
        }
    });
    let stones = stones.collect_view();
    view! {
        <section class="stack" aria-labelledby=id>
            <h3 id=id>{heading}</h3>
            <ol class="stone-path" role="list">
                <li class="stone">
                    <p class="stone__title">{title(from)}</p>
                    <p class="muted small">{w::start()}</p>
                </li>
                {stones}
            </ol>
        </section>
    }
    .into_any()
}

/// New elements by name.
fn new_view(heading: &'static str, names: Vec<String>) -> AnyView {
    if names.is_empty() {
        return ().into_any();
    }
    let names = names.into_iter().map(|name| view! { <li>{name}</li> });
    view! {
        <div class="stone__new small">
            <p>{heading}</p>
            <ul role="list">{names.collect_view()}</ul>
        </div>
    }
    .into_any()
}

fn actions(page: PathPage, code: String, title: String) -> AnyView {
    let (of_aim, of_title) = (code.clone(), title.clone());
    let leave_out = {
        let title = title.clone();
        move |()| strike(page, &code, &title)
    };
    let aim = move |()| super::aim_for(page, &of_aim, &of_title);
    view! {
        <div class="gap__actions no-print">
            <Button variant=ButtonVariant::Plain on_press=aim label=w::aim_for_label(&title)>
                {w::aim_for()}
            </Button>
            <Button variant=ButtonVariant::Plain on_press=leave_out label=w::strike_label(&title)>
                {w::strike()}
            </Button>
        </div>
    }
    .into_any()
}
