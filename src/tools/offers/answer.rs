//! What the offers come to: who is ahead and why, side by side, how sure, year by year, what is
//! kept, what to ask.

mod career;
mod export;
mod figures;
mod kept;
mod ladder;
mod notes;
mod questions;
mod table;
mod verdict;
mod years;

use leptos::prelude::*;
use steppingstone_core::offers::tax::state::StateLaw;
use steppingstone_core::offers::{
    Basis, Comparison, Problem, SavedOffer, Shared as Facts, SharedDraft, Warning, compare,
};
use steppingstone_core::share::Shared;

use super::desk::{Desk, States, name_of};
use crate::platform::{download, page};
use crate::tools::hand_over::hand_over;
use crate::ui::{Button, Look, either, live, memo, when};
use crate::words::offers as w;
use crate::words::shared::send;

/// An offer as it is compared.
#[derive(Clone, PartialEq)]
pub(super) struct Entry {
    pub(super) id: String,
    /// What it is called on the page: never empty.
    pub(super) name: String,
    pub(super) problems: Vec<Problem>,
}

/// What all offers come to.
#[derive(Clone, PartialEq)]
pub(super) struct Answer {
    pub(super) entries: Vec<Entry>,
    pub(super) shared: Facts,
    pub(super) comparison: Comparison,
}

/// The answer, once there is any pay to work with.
pub(super) fn answer(desk: Desk) -> AnyView {
    let laws = memo(move || laws(&desk.offers.read(), &desk.basis.read(), &desk.states.read()));
    let answer = memo(move || answered(&desk.offers.read(), &desk.basis.read(), &laws.read()));
    let has_pay = move || is_worth_saying(&answer.read());
    view! {
        <section class="answer stack stack--wide" aria-labelledby="answer">
            <h2 id="answer">{w::answer::heading()}</h2>
            {either(
                has_pay,
                move || {
                    view! {
                        {live(move || verdict::verdict(desk, &answer.read()))}
                        {table::table(desk, answer)}
                        {ladder::ladder(desk, answer)}
                        {career::career(desk, answer)}
                        {kept::kept(desk, answer)}
                        {live(move || years::years(desk, &answer.read()))}
                        {questions::questions(answer)}
                        {notes::notes(desk, answer)}
                        {keep(desk, answer)}
                    }
                    .into_any()
                },
                || view! { <p class="muted">{w::answer::waiting()}</p> }.into_any(),
            )}
        </section>
        {bar(desk, answer)}
    }
    .into_any()
}

/// Whether any offer tells its pay.
fn is_worth_saying(answer: &Answer) -> bool {
    let mut outcomes = answer.comparison.outcomes.iter();
    outcomes.any(|outcome| !outcome.warnings.contains(&Warning::NoPay))
}

/// Prints it, or takes it along as a table.
fn keep(desk: Desk, answer: Memo<Answer>) -> AnyView {
    let save = move |()| {
        let text = export::csv(&answer.get_untracked());
        download::save(w::keep::file(), "text/csv", &text);
    };
    view! {
        <div class="actions no-print">
            <Button look=Look::Quiet on_press=move |()| page::print()>{w::keep::print()}</Button>
            <Button look=Look::Quiet on_press=save>{w::keep::csv()}</Button>
            {when(move || shared(desk).is_some(), move || {
                hand_over(send::offers(), Callback::new(move |()| untrack(|| shared(desk))))
            })}
        </div>
        <p class="muted small">{w::answer::note()}</p>
    }
    .into_any()
}

/// What can be shared: the reader's own offers that are compared, with what holds for them.
fn shared(desk: Desk) -> Option<Shared> {
    let offers = desk.offers.get();
    let own: Vec<SavedOffer> = offers.into_iter().filter(|it| !it.is_example()).collect();
    let basis = Some(Box::new(Basis(desk.basis.get())));
    (!own.is_empty()).then_some(Shared::Offers(own, basis))
}

/// On a narrow screen, what each offer comes to stays in view while one of them is changed.
fn bar(desk: Desk, answer: Memo<Answer>) -> AnyView {
    live(move || {
        let answer = answer.read();
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

/// The law of the states that are named.
fn laws(offers: &[SavedOffer], basis: &SharedDraft, states: &States) -> Vec<(String, StateLaw)> {
    let States::There(states) = states else {
        return Vec::new();
    };
    let mut laws: Vec<(String, StateLaw)> = Vec::new();
    let of_offers = offers.iter().map(|offer| &offer.draft.terms.state);
    for code in of_offers.chain([&basis.state]).flatten() {
        if laws.iter().any(|(known, _)| known == code) {
            continue;
        }
        if let Ok(Some(law)) = states.state(code) {
            laws.push((code.clone(), law));
        }
    }
    laws
}

fn answered(offers: &[SavedOffer], basis: &SharedDraft, laws: &[(String, StateLaw)]) -> Answer {
    let mut entries = Vec::new();
    let mut readable = Vec::new();
    for (index, offer) in offers.iter().enumerate() {
        let (read, problems) = offer.draft.readable();
        readable.push(read);
        entries.push(Entry {
            id: offer.id.clone(),
            name: name_of(offer, index),
            problems,
        });
    }
    let (shared, _) = basis.readable();
    let comparison = compare(&readable, &shared, laws);
    Answer {
        entries,
        shared,
        comparison,
    }
}
