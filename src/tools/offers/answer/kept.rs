//! What is kept when leaving after some years.

use leptos::prelude::*;
use steppingstone_core::offers::{Kept, PartKind, Taxes};

use super::super::desk::Desk;
use super::super::{names, says};
use super::{Answer, Entry, opened};
use crate::ui::chart::{Figure, Table};
use crate::ui::{live, memo, text};
use crate::words::offers::{before_tax, figures, kept as w};

/// The latest year to leave after, whatever is compared.
const MOST: u8 = 6;

pub(super) fn kept(desk: Desk, answer: ReadSignal<Answer>) -> AnyView {
    let after = RwSignal::new(None::<u8>);
    let years = move || after.get().unwrap_or(answer.read().shared.stay).min(MOST);
    let is_before = memo(move || answer.read().shared.taxes == Taxes::BeforeTax);
    live(move || {
        let says = if is_before.get() {
            before_tax::kept_says()
        } else {
            w::says()
        };
        drawn(desk, answer, after, years, says)
    })
}

fn drawn(
    desk: Desk,
    answer: ReadSignal<Answer>,
    after: RwSignal<Option<u8>>,
    years: impl Fn() -> u8 + Copy + Send + Sync + 'static,
    says: &'static str,
) -> AnyView {
    view! {
        <Figure title=w::title() says=says>
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
            {opened::drawer(move || arithmetic(desk, &answer.read(), years()))}
        </Figure>
    }
    .into_any()
}

fn table(desk: Desk, answer: &Answer, after: u8) -> AnyView {
    let currency = desk.currency();
    let row = |(entry, kept): (&Entry, &Kept)| {
        vec![
            entry.name.clone(),
            says::money(kept.kept.amount(), currency),
            says::money(kept.left_behind.amount(), currency),
        ]
    };
    let rows = by_offer(answer, after).map(row).collect();
    let heads = vec![figures::offer(), w::kept(), w::behind()];
    view! { <Table label=w::title() heads=heads rows=rows /> }.into_any()
}

/// What both figures of each offer are made of.
fn arithmetic(desk: Desk, answer: &Answer, after: u8) -> AnyView {
    let name_of = match answer.shared.taxes {
        Taxes::BeforeTax => name_before_tax,
        _ => name_of,
    };
    let of_offer = |(entry, kept): (&Entry, &Kept)| {
        let figures = [kept.kept.clone(), kept.left_behind.clone()];
        opened::parts(&entry.name, &figures, name_of, desk.currency())
    };
    let rows = by_offer(answer, after).flat_map(of_offer).collect();
    let heads = vec![figures::offer(), figures::what(), w::kept(), w::behind()];
    view! { <Table label=figures::show() heads=heads rows=rows /> }.into_any()
}

fn by_offer(answer: &Answer, after: u8) -> impl Iterator<Item = (&Entry, &Kept)> {
    let pairs = answer.entries.iter().zip(&answer.comparison.outcomes);
    pairs.filter_map(move |(entry, outcome)| {
        let kept = outcome.kept.iter().find(|kept| kept.after == after)?;
        Some((entry, kept))
    })
}

/// What a part is called here: what came with every pay is take-home pay by now.
fn name_of(kind: PartKind, currency: &str) -> &'static str {
    match kind {
        PartKind::Base => w::pay(),
        kind => names::part_in(kind, currency),
    }
}

/// The same where no tax is taken off.
fn name_before_tax(kind: PartKind, currency: &str) -> &'static str {
    match kind {
        PartKind::Base => before_tax::kept_pay(),
        kind => names::part_in(kind, currency),
    }
}
