//! How certain a year is, as bars and as a table.

use leptos::prelude::*;
use steppingstone_core::money::Money;
use steppingstone_core::offers::{Certainty, Figure as Sum};

use super::super::desk::Desk;
use super::super::says;
use super::Answer;
use crate::ui::chart::{Figure, Stack, Stacks, Table};
use crate::ui::{Choice, Chosen, Opt, Tabs, live};
use crate::words::frame::chart as c;
use crate::words::offers::{figures, ladder as w};

const STEPS: [Certainty; 4] = [
    Certainty::Guaranteed,
    Certainty::Performance,
    Certainty::Tenure,
    Certainty::Market,
];

fn name(step: Certainty) -> &'static str {
    match step {
        Certainty::Guaranteed => w::guaranteed(),
        Certainty::Performance => w::performance(),
        Certainty::Tenure => w::tenure(),
        Certainty::Market => w::market(),
    }
}

/// What a year has of each step, losses left out.
fn of(year: &Sum) -> [Money; 4] {
    STEPS.map(|step| {
        let parts = year.parts().iter();
        let sum: Money = parts
            .filter(|part| part.certainty == step)
            .map(|part| part.amount)
            .sum();
        sum.or_zero()
    })
}

/// The bars, of an average year or of the first.
pub(super) fn ladder(desk: Desk, answer: Memo<Answer>) -> AnyView {
    let is_first = RwSignal::new(false);
    view! {
        <div class="stack">
            {live(move || bars(desk, &answer.read(), is_first.get()))}
            <div class="no-print">
                <Choice
                    legend=w::which()
                    name="ladder-year"
                    options=vec![Opt::new(w::average_year()), Opt::new(w::first_year())]
                    chosen=Signal::derive(move || Some(usize::from(is_first.get())))
                    on_choose=move |chosen: Chosen| is_first.set(chosen.index == 1)
                />
            </div>
        </div>
    }
    .into_any()
}

fn bars(desk: Desk, answer: &Answer, is_first: bool) -> AnyView {
    let currency = desk.currency();
    let mut stacks = Vec::new();
    let mut rows = Vec::new();
    for (entry, outcome) in answer.entries.iter().zip(&answer.comparison.outcomes) {
        let first = outcome.years.first().filter(|_| is_first);
        let steps = of(first.map_or(&outcome.average, |year| &year.total));
        let mut row = vec![entry.name.clone()];
        row.extend(steps.map(|amount| says::money(amount, currency)));
        rows.push(row);
        stacks.push(Stack {
            name: entry.name.clone(),
            values: steps.map(says::units).to_vec(),
            text: says::money(steps.into_iter().sum(), currency),
        });
    }
    let mut heads = vec![figures::offer()];
    heads.extend(STEPS.map(name));
    let says = if is_first { w::says_first() } else { w::says() };
    view! {
        <Figure title=w::title() says=says>
            <Tabs
                id="ladder"
                label=w::title().to_owned()
                first=c::chart()
                second=c::table()
                one=view! { <Stacks stacks=stacks names=STEPS.map(name).to_vec() /> }.into_any()
                two=view! { <Table label=w::title() heads=heads rows=rows /> }.into_any()
            />
        </Figure>
    }
    .into_any()
}
