//! What is uncertain, and what had to be assumed.

use leptos::prelude::*;

use super::super::desk::Desk;
use super::super::says;
use super::{Answer, Entry};
use crate::ui::{Notice, Tone};
use crate::words::offers as w;
use steppingstone_core::offers::Outcome;

pub(super) fn notes(desk: Desk, answer: &Answer) -> AnyView {
    let currency = desk.currency();
    let law = &answer.comparison.law;
    let pairs = answer.entries.iter().zip(&answer.comparison.outcomes);
    let mut said: Vec<(String, Vec<&str>)> = Vec::new();
    for (entry, outcome) in pairs.clone() {
        for text in warned(entry, outcome, currency) {
            match said.iter_mut().find(|(other, _)| *other == text) {
                Some((_, names)) => names.push(&entry.name),
                None => said.push((text, vec![&entry.name])),
            }
        }
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
    let notice = (!said.is_empty()).then(|| {
        let said = said.into_iter().map(|said| view! { <p>{said}</p> });
        view! { <Notice tone=Tone::Info>{said.collect_view()}</Notice> }
    });
    let assumed: Vec<AnyView> = pairs.map(|pair| assumed(pair, currency)).collect();
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

fn assumed((entry, outcome): (&Entry, &Outcome), currency: &str) -> AnyView {
    let items: Vec<String> = outcome
        .assumed
        .iter()
        .map(|assumption| says::assumption(assumption, currency))
        .collect();
    let inside = if items.is_empty() {
        view! { <p>{w::assumed::none()}</p> }.into_any()
    } else {
        let items = items.into_iter().map(|item| view! { <li>{item}</li> });
        view! { <ul>{items.collect_view()}</ul> }.into_any()
    };
    view! {
        <details class="drawer">
            <summary>{w::assumed::heading(entry.name.clone())}</summary>
            {inside}
        </details>
    }
    .into_any()
}
