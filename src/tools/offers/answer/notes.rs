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
    let other_year = law
        .of_another_year()
        .then(|| view! { <p class="muted">{w::notes::law_other(law.asked)}</p> });
    let pairs = answer.entries.iter().zip(&answer.comparison.outcomes);
    let warned = pairs.clone().filter_map(|pair| warned(pair, currency));
    let assumed = pairs.map(|pair| assumed(pair, currency));
    view! {
        <div class="stack">
            <h3>{w::notes::heading()}</h3>
            {other_year}
            {warned.collect_view()}
            {assumed.collect_view()}
        </div>
    }
    .into_any()
}

fn warned((entry, outcome): (&Entry, &Outcome), currency: &str) -> Option<AnyView> {
    let mut said: Vec<String> = Vec::new();
    if !entry.problems.is_empty() {
        said.push(w::reads::left_out().to_owned());
    }
    if outcome.is_concentrated() {
        said.push(w::notes::concentrated(says::share(outcome.stock_share)));
    }
    let warnings = outcome.warnings.iter();
    said.extend(warnings.map(|warning| says::warning(*warning, currency)));
    if said.is_empty() {
        return None;
    }
    let name = entry.name.clone();
    let said = said.into_iter().map(|said| view! { <li>{said}</li> });
    let notice = view! {
        <Notice tone=Tone::Info>
            <h4>{name}</h4>
            <ul>{said.collect_view()}</ul>
        </Notice>
    };
    Some(notice.into_any())
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
