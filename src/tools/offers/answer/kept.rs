//! What is kept when leaving after some years.

use leptos::prelude::*;

use super::super::desk::Desk;
use super::super::says;
use super::Answer;
use crate::ui::chart::{Figure, Table};
use crate::ui::{live, text};
use crate::words::offers::{figures, kept as w};

pub(super) fn kept(desk: Desk, answer: Memo<Answer>) -> AnyView {
    let after = RwSignal::new(None::<u8>);
    let most = move || answer.read().shared.horizon;
    let years = move || after.get().unwrap_or(answer.read().shared.stay).min(most());
    view! {
        <Figure title=w::title() says=w::says()>
            <label class="slider">
                <span>{w::slider()}</span>
                <input
                    type="range"
                    min="0"
                    max=text(move || most().to_string())
                    step="1"
                    prop:value=text(move || years().to_string())
                    aria-valuetext=text(move || w::after(usize::from(years())))
                    on:input:target=move |event| after.set(event.target().value().parse().ok())
                />
                <output>{text(move || w::after(usize::from(years())))}</output>
            </label>
            {live(move || table(desk, &answer.read(), years()))}
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
