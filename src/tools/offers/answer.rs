//! What the offers come to: who is ahead and why, side by side, how sure, year by year, what is
//! kept, what to ask.

mod export;
mod figures;
mod kept;
mod ladder;
mod notes;
mod questions;
mod verdict;
mod years;

use leptos::prelude::*;
use steppingstone_core::offers::Warning;

use super::desk::{Answer, Desk};
use crate::platform::{download, page};
use crate::ui::{Button, Look, either, live};
use crate::words::offers as w;

/// The answer, once there is any pay to work with.
pub(super) fn answer(desk: Desk) -> AnyView {
    let has_pay = move || is_worth_saying(&desk.answer.read());
    view! {
        <section class="answer stack stack--wide" aria-labelledby="answer">
            <h2 id="answer">{w::answer::heading()}</h2>
            {either(
                has_pay,
                move || {
                    view! {
                        {live(move || verdict::verdict(desk, &desk.answer.read()))}
                        {figures::figures(desk)}
                        {live(move || ladder::ladder(desk, &desk.answer.read()))}
                        {kept::kept(desk)}
                        {live(move || years::years(desk, &desk.answer.read()))}
                        {live(move || questions::questions(&desk.answer.read()))}
                        {live(move || notes::notes(desk, &desk.answer.read()))}
                        {keep(desk)}
                    }
                    .into_any()
                },
                || view! { <p class="muted">{w::answer::waiting()}</p> }.into_any(),
            )}
        </section>
        {bar(desk)}
    }
    .into_any()
}

/// Whether any offer tells its pay.
fn is_worth_saying(answer: &Answer) -> bool {
    let mut outcomes = answer.comparison.outcomes.iter();
    outcomes.any(|outcome| !outcome.warnings.contains(&Warning::NoPay))
}

/// Prints it, or takes it along as a table.
fn keep(desk: Desk) -> AnyView {
    let save = move |()| {
        let text = export::csv(&desk.answer.get_untracked());
        download::save(w::keep::file(), "text/csv", &text);
    };
    view! {
        <div class="actions no-print">
            <Button look=Look::Quiet on_press=move |()| page::print()>{w::keep::print()}</Button>
            <Button look=Look::Quiet on_press=save>{w::keep::csv()}</Button>
        </div>
        <p class="muted small">{w::answer::note()}</p>
    }
    .into_any()
}

/// On a narrow screen, what each offer comes to stays in view while one of them is changed.
fn bar(desk: Desk) -> AnyView {
    live(move || {
        let answer = desk.answer.read();
        if answer.entries.len() < 2 || !is_worth_saying(&answer) {
            return ().into_any();
        }
        let items =
            answer
                .entries
                .iter()
                .zip(&answer.comparison.outcomes)
                .map(|(entry, outcome)| {
                    let amount = super::says::money(outcome.average.amount(), desk.currency());
                    view! { <li><span>{entry.name.clone()}</span> <strong>{amount}</strong></li> }
                });
        view! { <ul class="comparing" role="list" aria-label=w::figures::average()>{items.collect_view()}</ul> }
            .into_any()
    })
}
