//! What is kept when leaving after some years.

use leptos::prelude::*;
use steppingstone_core::money::Money;
use steppingstone_core::offers::{Figure as Sum, PartKind};

use super::super::desk::Desk;
use super::super::{names, says};
use super::Answer;
use super::figures::kinds;
use crate::ui::chart::{Figure, Table};
use crate::ui::{live, text, when};
use crate::words::offers::{figures, kept as w};

/// The latest year to leave after, whatever is compared.
const MOST: u8 = 6;

pub(super) fn kept(desk: Desk, answer: ReadSignal<Answer>) -> AnyView {
    let after = RwSignal::new(None::<u8>);
    let is_opened = RwSignal::new(false);
    let years = move || after.get().unwrap_or(answer.read().shared.stay).min(MOST);
    view! {
        <Figure title=w::title() says=w::says()>
            <label class="slider">
                <span>{w::slider()}</span>
                <input
                    type="range"
                    min="0"
                    max=MOST.to_string()
                    step="1"
                    prop:value=text(move || years().to_string())
                    aria-valuetext=text(move || w::after(usize::from(years())))
                    on:input:target=move |event| after.set(event.target().value().parse().ok())
                />
                <output>{text(move || w::after(usize::from(years())))}</output>
            </label>
            {live(move || table(desk, &answer.read(), years()))}
            <details class="drawer" on:toggle=move |_| is_opened.set(true)>
                <summary>{figures::show()}</summary>
                {when(
                    move || is_opened.get(),
                    move || live(move || arithmetic(desk, &answer.read(), years())),
                )}
            </details>
        </Figure>
    }
    .into_any()
}

fn table(desk: Desk, answer: &Answer, after: u8) -> AnyView {
    let currency = desk.currency();
    let mut rows = Vec::new();
    for (entry, outcome) in answer.entries.iter().zip(&answer.comparison.outcomes) {
        let Some(kept) = outcome.kept.iter().find(|kept| kept.after == after) else {
            continue;
        };
        rows.push(vec![
            entry.name.clone(),
            says::money(kept.kept.amount(), currency),
            says::money(kept.left_behind.amount(), currency),
        ]);
    }
    let heads = vec![figures::offer(), w::kept(), w::behind()];
    view! { <Table label=w::title() heads=heads rows=rows /> }.into_any()
}

/// What both figures of each offer are made of.
fn arithmetic(desk: Desk, answer: &Answer, after: u8) -> AnyView {
    let currency = desk.currency();
    let amount = |figure: &Sum, kind| match figure.of_kind(kind) {
        Money::ZERO => String::new(),
        amount => says::money(amount, currency),
    };
    let mut rows = Vec::new();
    for (entry, outcome) in answer.entries.iter().zip(&answer.comparison.outcomes) {
        let Some(kept) = outcome.kept.iter().find(|kept| kept.after == after) else {
            continue;
        };
        for kind in kinds(&[kept.kept.clone(), kept.left_behind.clone()]) {
            rows.push(vec![
                entry.name.clone(),
                name_of(kind).to_owned(),
                amount(&kept.kept, kind),
                amount(&kept.left_behind, kind),
            ]);
        }
    }
    let heads = vec![figures::offer(), figures::what(), w::kept(), w::behind()];
    view! { <Table label=figures::show() heads=heads rows=rows /> }.into_any()
}

/// What a part is called here: what came with every pay is take-home pay by now.
fn name_of(kind: PartKind) -> &'static str {
    match kind {
        PartKind::Base => w::pay(),
        kind => names::part(kind),
    }
}
