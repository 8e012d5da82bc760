//! How certain a year is, and in which form it comes, as bars and as a table.

use leptos::prelude::*;
use steppingstone_core::money::Money;
use steppingstone_core::offers::{Certainty, Figure as Sum, Form, Part};

use super::super::desk::Desk;
use super::super::{names, says};
use super::{Answer, opened};
use crate::ui::chart::{Figure, Stack, Stacks, Table};
use crate::ui::{Choice, Chosen, Opt, Stands, Tabs, live, memo};
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

/// In the order of the bars.
const FORMS: [Form; 4] = [Form::Cash, Form::Deferred, Form::Stock, Form::InKind];

fn form(form: Form) -> &'static str {
    match form {
        Form::Cash | Form::Cost => w::cash(),
        Form::Deferred => w::deferred(),
        Form::Stock => w::stock(),
        Form::InKind => w::in_kind(),
    }
}

/// What is drawn.
#[derive(Clone, Copy, PartialEq)]
struct Shown {
    /// The first year, or an average one.
    is_first: bool,
    /// By the form in which it comes, or by how sure it is.
    by_form: bool,
}

impl Shown {
    fn names(self) -> [&'static str; 4] {
        match self.by_form {
            true => FORMS.map(form),
            false => STEPS.map(name),
        }
    }

    fn title(self) -> &'static str {
        match self.by_form {
            true => w::title_form(),
            false => w::title(),
        }
    }

    fn says(self) -> &'static str {
        match (self.by_form, self.is_first) {
            (true, true) => w::says_form_first(),
            (true, false) => w::says_form(),
            (false, true) => w::says_first(),
            (false, false) => w::says(),
        }
    }

    /// What a year has of each.
    fn of(self, year: &Sum) -> [Sum; 4] {
        let of = |passes: &dyn Fn(&Part) -> bool| {
            let parts = year.parts().iter().copied();
            Sum::of(parts.filter(|part| passes(part)))
        };
        match self.by_form {
            true => FORMS.map(|form| of(&|part| part.form == form)),
            false => STEPS.map(|step| of(&|part| part.certainty == step)),
        }
    }
}

/// The bars, of an average year or of the first.
pub(super) fn ladder(desk: Desk, answer: ReadSignal<Answer>) -> AnyView {
    let is_first = RwSignal::new(false);
    let by_form = RwSignal::new(false);
    let shown = memo(move || Shown {
        is_first: is_first.get(),
        by_form: by_form.get(),
    });
    view! {
        <div class="stack">
            {live(move || bars(desk, answer, shown.get()))}
            <div class="actions no-print">
                <Choice
                    legend=w::by_what()
                    name="ladder-by"
                    options=vec![Opt::new(w::by_certainty()), Opt::new(w::by_form())]
                    chosen=Signal::derive(move || Some(usize::from(by_form.get())))
                    on_choose=move |chosen: Chosen| by_form.set(chosen.index == 1)
                    stands=Stands::InRow
                />
                <Choice
                    legend=w::which()
                    name="ladder-year"
                    options=vec![Opt::new(w::average_year()), Opt::new(w::first_year())]
                    chosen=Signal::derive(move || Some(usize::from(is_first.get())))
                    on_choose=move |chosen: Chosen| is_first.set(chosen.index == 1)
                    stands=Stands::InRow
                />
            </div>
            {opened::drawer(move || arithmetic(desk, &answer.read(), shown.get()))}
        </div>
    }
    .into_any()
}

/// What the steps of each offer are made of.
fn arithmetic(desk: Desk, answer: &Answer, shown: Shown) -> AnyView {
    let of_offer = |(name, figures): (&str, [Sum; 4])| {
        opened::parts(name, &figures, names::part_in, desk.currency())
    };
    let rows = figures_of(answer, shown).flat_map(of_offer).collect();
    let mut heads = vec![figures::offer(), figures::what()];
    heads.extend(shown.names());
    view! { <Table label=figures::show() heads=heads rows=rows /> }.into_any()
}

/// Which of the two is seen stays as it is while the figures change.
fn bars(desk: Desk, answer: ReadSignal<Answer>, shown: Shown) -> AnyView {
    let chart = live(move || {
        let stacks = stacks(&answer.read(), shown, desk.currency());
        view! { <Stacks stacks=stacks names=shown.names().to_vec() /> }.into_any()
    });
    let table = live(move || {
        let rows = rows(&answer.read(), shown, desk.currency());
        let mut heads = vec![figures::offer()];
        heads.extend(shown.names());
        view! { <Table label=shown.title() heads=heads rows=rows /> }.into_any()
    });
    view! {
        <Figure title=shown.title() says=shown.says()>
            <Tabs
                id="ladder"
                label=shown.title().to_owned()
                first=c::chart()
                second=c::table()
                one=chart
                two=table
            />
        </Figure>
    }
    .into_any()
}

/// What each offer is called, and the figures of its steps.
fn figures_of(answer: &Answer, shown: Shown) -> impl Iterator<Item = (&str, [Sum; 4])> {
    let pairs = answer.entries.iter().zip(&answer.comparison.outcomes);
    pairs.map(move |(entry, outcome)| {
        let first = outcome.years.first().filter(|_| shown.is_first);
        let figures = shown.of(first.map_or(&outcome.average, |year| &year.total));
        (entry.name.as_str(), figures)
    })
}

/// What each offer is called, and its steps: a loss is none.
fn steps(answer: &Answer, shown: Shown) -> impl Iterator<Item = (&str, [Money; 4])> {
    let of = figures_of(answer, shown);
    of.map(|(name, figures)| (name, figures.map(|figure| figure.amount().or_zero())))
}

fn stacks(answer: &Answer, shown: Shown, currency: &str) -> Vec<Stack> {
    let steps = steps(answer, shown);
    let stack = |(name, steps): (&str, [Money; 4])| Stack {
        name: name.to_owned(),
        values: steps.map(says::units).to_vec(),
        text: says::money(steps.into_iter().sum(), currency),
    };
    steps.map(stack).collect()
}

fn rows(answer: &Answer, shown: Shown, currency: &str) -> Vec<Vec<String>> {
    let steps = steps(answer, shown);
    let row = |(name, steps): (&str, [Money; 4])| {
        let mut row = vec![name.to_owned()];
        row.extend(steps.map(|amount| says::money(amount, currency)));
        row
    };
    steps.map(row).collect()
}
