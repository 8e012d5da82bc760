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
pub(super) fn ladder(desk: Desk, answer: ReadSignal<Answer>) -> AnyView {
    let is_first = RwSignal::new(false);
    view! {
        <div class="stack">
            {live(move || bars(desk, answer, is_first.get()))}
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

/// Which of the two is seen stays as it is while the figures change.
fn bars(desk: Desk, answer: ReadSignal<Answer>, is_first: bool) -> AnyView {
    let says = if is_first { w::says_first() } else { w::says() };
    let chart = live(move || {
        let stacks = stacks(&answer.read(), is_first, desk.currency());
        view! { <Stacks stacks=stacks names=STEPS.map(name).to_vec() /> }.into_any()
    });
    let table = live(move || {
        let rows = rows(&answer.read(), is_first, desk.currency());
        let mut heads = vec![figures::offer()];
        heads.extend(STEPS.map(name));
        view! { <Table label=w::title() heads=heads rows=rows /> }.into_any()
    });
    view! {
        <Figure title=w::title() says=says>
            <Tabs
                id="ladder"
                label=w::title().to_owned()
                first=c::chart()
                second=c::table()
                one=chart
                two=table
            />
        </Figure>
    }
    .into_any()
}

/// What each offer is called, and its steps.
fn steps(answer: &Answer, is_first: bool) -> impl Iterator<Item = (&str, [Money; 4])> {
    let pairs = answer.entries.iter().zip(&answer.comparison.outcomes);
    pairs.map(move |(entry, outcome)| {
        let first = outcome.years.first().filter(|_| is_first);
        let steps = of(first.map_or(&outcome.average, |year| &year.total));
        (entry.name.as_str(), steps)
    })
}

fn stacks(answer: &Answer, is_first: bool, currency: &str) -> Vec<Stack> {
    let steps = steps(answer, is_first);
    let stack = |(name, steps): (&str, [Money; 4])| Stack {
        name: name.to_owned(),
        values: steps.map(says::units).to_vec(),
        text: says::money(steps.into_iter().sum(), currency),
    };
    steps.map(stack).collect()
}

fn rows(answer: &Answer, is_first: bool, currency: &str) -> Vec<Vec<String>> {
    let steps = steps(answer, is_first);
    let row = |(name, steps): (&str, [Money; 4])| {
        let mut row = vec![name.to_owned()];
        row.extend(steps.map(|amount| says::money(amount, currency)));
        row
    };
    steps.map(row).collect()
}
