//! What is uncertain, and what had to be assumed.

use leptos::prelude::*;

use super::super::desk::Desk;
use super::super::local;
use super::super::says;
use super::{Answer, Entry, law as used};
use crate::ui::{Notice, Tone, live, memo};
use crate::words::offers as w;
use steppingstone_core::offers::figures_used;
use steppingstone_core::offers::{Outcome, SharedField, Taxes, listed_place, once_for};

/// What is said of the offers, and what had to be assumed for them.
#[derive(Clone, PartialEq)]
struct Notes {
    said: Vec<String>,
    /// What was assumed, each list with its heading.
    assumed: Vec<(String, Vec<String>)>,
}

pub(super) fn notes(desk: Desk, answer: ReadSignal<Answer>) -> AnyView {
    // Most keystrokes change none of it: it is drawn anew only when one does.
    let untold = memo(move || desk.basis.read().assumed());
    let notes = memo(move || gathered(&answer.read(), &untold.read(), desk.currency()));
    live(move || shown(notes.get()))
}

fn gathered(answer: &Answer, untold: &[SharedField], currency: &str) -> Notes {
    let law = &answer.comparison.law;
    let pairs = answer.entries.iter().zip(&answer.comparison.outcomes);
    let mut said: Vec<(String, Vec<&Entry>)> = Vec::new();
    let mut assumed: Vec<Vec<String>> = Vec::new();
    for (index, (entry, outcome)) in pairs.enumerate() {
        let of_place = of_place(answer, index, currency);
        for text in warned(entry, outcome, currency).into_iter().chain(of_place) {
            match said.iter_mut().find(|(other, _)| *other == text) {
                // An offer may give one cause twice.
                Some((_, of)) if of.last().is_some_and(|last| std::ptr::eq(*last, entry)) => {}
                Some((_, of)) => of.push(entry),
                None => said.push((text, vec![entry])),
            }
        }
        let items = outcome.assumed.iter();
        let items = items.map(|assumption| says::assumption(assumption, currency));
        assumed.push(items.collect());
    }
    let mut said: Vec<String> = said
        .into_iter()
        .map(|(text, of)| {
            if of.len() == answer.entries.len() {
                text
            } else {
                let names: Vec<&str> = of.iter().map(|entry| entry.name.as_str()).collect();
                w::notes::of(names.join(", "), text)
            }
        })
        .collect();
    if answer.shared.abroad {
        // No law of the United States is used.
    } else if law.of_another_year() {
        said.push(w::notes::law_other(law.asked, law.law.year));
    } else {
        let figures = figures_used(&answer.offers, &answer.shared, &[]);
        said.extend(used::carried(&figures, law.asked));
    }
    let is_asked = |field: &&SharedField| !(answer.shared.abroad && field.is_american());
    let untold = untold.iter().filter(is_asked);
    let shared = untold.filter_map(|field| says::shared_default(*field, &answer.shared, currency));
    Notes {
        said,
        assumed: once(&answer.entries, shared.collect(), &assumed),
    }
}

/// What was assumed for all, for several and for each: what several share is told once.
fn once(
    entries: &[Entry],
    mut shared: Vec<String>,
    assumed: &[Vec<String>],
) -> Vec<(String, Vec<String>)> {
    let once = once_for(assumed);
    let mut lists = Vec::new();
    for several in &once.several {
        let names = several.of.iter().filter_map(|place| entries.get(*place));
        let names: Vec<&str> = names.map(|entry| entry.name.as_str()).collect();
        if names.len() == entries.len() {
            shared.extend_from_slice(&several.common);
        } else {
            let heading = w::assumed::heading(names.join(", "));
            lists.push((heading, several.common.clone()));
        }
    }
    lists.insert(0, (w::assumed::all().to_owned(), shared));
    for (place, (entry, items)) in entries.iter().zip(&once.rest).enumerate() {
        // What is in no list of its own is in those of several.
        if !items.is_empty() || !once.shares(place) {
            let heading = w::assumed::heading(entry.name.clone());
            lists.push((heading, items.clone()));
        }
    }
    lists
}

fn shown(notes: Notes) -> AnyView {
    let notice = (!notes.said.is_empty()).then(|| {
        let said = notes.said.into_iter();
        let said = said.map(|said| view! { <p>{said}</p> }).collect_view();
        view! { <Notice tone=Tone::Info>{said}</Notice> }
    });
    let assumed = notes.assumed.into_iter();
    let assumed = assumed.map(|(heading, items)| list(heading, items));
    let assumed = assumed.collect_view();
    view! {
        <div class="stack">
            <h3>{w::notes::heading()}</h3>
            {notice}
            {assumed}
        </div>
    }
    .into_any()
}

/// What is uncertain about one offer.
fn warned(entry: &Entry, outcome: &Outcome, currency: &str) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    if !entry.problems.is_empty() {
        said.push(w::reads::left_out().to_owned());
    }
    if outcome.is_concentrated() {
        said.push(w::notes::concentrated(says::share(outcome.stock_share)));
    }
    let warnings = outcome.warnings.iter();
    said.extend(warnings.map(|warning| says::warning(*warning, currency)));
    said
}

/// What to know about the city or county that taxes one offer.
fn of_place(answer: &Answer, index: usize, currency: &str) -> Vec<String> {
    let shared = &answer.shared;
    let Some(offer) = answer.offers.get(index) else {
        return Vec::new();
    };
    if shared.taxes != Taxes::UnitedStates {
        return Vec::new();
    }
    let listed = listed_place(&offer.terms, shared, &answer.laws);
    listed.map_or_else(Vec::new, |(place, presence)| {
        local::about(place, presence, shared, offer.terms.kind, currency)
    })
}

fn list(heading: String, items: Vec<String>) -> AnyView {
    let inside = if items.is_empty() {
        view! { <p>{w::assumed::none()}</p> }.into_any()
    } else {
        let items = items.into_iter().map(|item| view! { <li>{item}</li> });
        view! { <ul>{items.collect_view()}</ul> }.into_any()
    };
    view! {
        <details class="drawer">
            <summary>{heading}</summary>
            {inside}
        </details>
    }
    .into_any()
}
