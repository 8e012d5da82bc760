//! Everything expected, year by year.

use leptos::prelude::*;
use steppingstone_core::offers::Figure as Sum;

use super::super::desk::Desk;
use super::super::{names, says};
use super::{Answer, Entry, opened};
use crate::platform::intl;
use crate::ui::chart::{Figure, Table};
use crate::ui::live;
use crate::words::offers::{figures, years as w};

pub(super) fn years(desk: Desk, answer: ReadSignal<Answer>) -> AnyView {
    let totals = live(move || {
        let answer = answer.read();
        let row = |(entry, years): (&Entry, Vec<Sum>)| {
            let name = match entry.start {
                Some(start) => w::from(entry.name.clone(), intl::date(start)),
                None => entry.name.clone(),
            };
            let totals = years.iter().map(Sum::amount);
            let totals = totals.map(|amount| says::money(amount, desk.currency()));
            [name].into_iter().chain(totals).collect()
        };
        let rows = by_offer(&answer).map(row).collect();
        table(&[figures::offer()], &answer, rows, w::title())
    });
    let arithmetic = move || {
        let answer = answer.read();
        let rows = by_offer(&answer).flat_map(|(entry, years)| {
            opened::parts(&entry.name, &years, names::part_in, desk.currency())
        });
        let rows = rows.collect();
        table(
            &[figures::offer(), figures::what()],
            &answer,
            rows,
            figures::show(),
        )
    };
    view! {
        <Figure title=w::title() says=w::says()>
            {totals}
            {opened::drawer(arithmetic)}
        </Figure>
    }
    .into_any()
}

/// What is expected of each offer in each year.
fn by_offer(answer: &Answer) -> impl Iterator<Item = (&Entry, Vec<Sum>)> {
    let pairs = answer.entries.iter().zip(&answer.comparison.outcomes);
    pairs.map(|(entry, outcome)| {
        let years = outcome.years.iter();
        (entry, years.map(|year| year.total.clone()).collect())
    })
}

/// A column for each year after those that come first.
fn table(
    first: &[&'static str],
    answer: &Answer,
    rows: Vec<Vec<String>>,
    label: &'static str,
) -> AnyView {
    let heads = first.iter().map(|head| (*head).to_owned());
    let years = (1..=answer.shared.horizon).map(w::year);
    let heads: Vec<String> = heads.chain(years).collect();
    view! { <Table label=label heads=heads rows=rows /> }.into_any()
}
