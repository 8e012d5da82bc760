//! What is uncertain, and what had to be assumed.

use leptos::prelude::*;

use super::super::desk::Desk;
use super::super::says;
use super::{Answer, Entry};
use crate::ui::{Notice, Tone, live, memo};
use crate::words::offers as w;
use steppingstone_core::offers::{Outcome, SharedField};

/// What is said of all offers, and what had to be assumed for each.
#[derive(Clone, PartialEq)]
struct Notes {
    said: Vec<String>,
    /// Of all offers.
    shared: Vec<String>,
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
    let mut said: Vec<(String, Vec<&str>)> = Vec::new();
    let mut assumed = Vec::new();
    for (entry, outcome) in pairs {
        for text in warned(entry, outcome, currency) {
            match said.iter_mut().find(|(other, _)| *other == text) {
                Some((_, names)) => names.push(&entry.name),
                None => said.push((text, vec![&entry.name])),
            }
        }
        let items = outcome.assumed.iter();
        let items = items.map(|assumption| says::assumption(assumption, currency));
        assumed.push((entry.name.clone(), items.collect()));
    }
    let mut said: Vec<String> = said
        .into_iter()
        .map(|(text, names)| {
            if names.len() == answer.entries.len() {
                text
            } else {
                w::notes::of(names.join(", "), text)
            }
        })
        .collect();
    if law.of_another_year() {
        said.push(w::notes::law_other(law.asked));
    }
    let untold = untold.iter();
    let shared = untold.filter_map(|field| says::shared_default(*field, &answer.shared, currency));
    Notes {
        said,
        shared: shared.collect(),
        assumed,
    }
}

fn shown(notes: Notes) -> AnyView {
    let notice = (!notes.said.is_empty()).then(|| {
        let said = notes.said.into_iter();
        let said = said.map(|said| view! { <p>{said}</p> }).collect_view();
        view! { <Notice tone=Tone::Info>{said}</Notice> }
    });
    let assumed = notes.assumed.into_iter();
    let assumed = assumed.map(|(name, items)| list(w::assumed::heading(name), items));
    let shared = list(w::assumed::all().to_owned(), notes.shared);
    let assumed = [shared].into_iter().chain(assumed).collect_view();
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
