//! How certain an average year is, as bars and as a table.

use leptos::prelude::*;
use steppingstone_core::money::Money;
use steppingstone_core::offers::{Certainty, Outcome};

use super::super::desk::Desk;
use super::super::says;
use super::Answer;
use crate::ui::Tabs;
use crate::ui::chart::{Figure, Stack, Stacks, Table};
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

/// What an average year has of each step, losses left out.
fn of(outcome: &Outcome) -> [Money; 4] {
    STEPS.map(|step| {
        let parts = outcome.average.parts().iter();
        let sum: Money = parts
            .filter(|part| part.certainty == step)
            .map(|part| part.amount)
            .sum();
        sum.or_zero()
    })
}

pub(super) fn ladder(desk: Desk, answer: &Answer) -> AnyView {
    let currency = desk.currency();
    let mut stacks = Vec::new();
    let mut rows = Vec::new();
    for (entry, outcome) in answer.entries.iter().zip(&answer.comparison.outcomes) {
        let steps = of(outcome);
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
    view! {
        <Figure title=w::title() says=w::says()>
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
