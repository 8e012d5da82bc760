//! What the offers come to: who is ahead and why, side by side, how sure, year by year, what is
//! kept, what to ask.

mod beside;
mod career;
mod criteria;
mod export;
mod figures;
mod inside;
mod kept;
mod ladder;
mod law;
mod law_names;
mod line;
mod notes;
mod opened;
mod questions;
mod steps;
mod table;
mod verdict;
mod years;

use std::sync::Arc;
use std::time::Duration;

use chrono::NaiveDate;
use leptos::prelude::*;
use steppingstone_core::offers::fit::wanted;
use steppingstone_core::offers::tax::state::{LocalTax, StateLaw};
use steppingstone_core::offers::{
    Basis, Comparison, Offer, Problem, SavedOffer, Shared as Facts, SharedDraft, Warning,
    compare_again,
};
use steppingstone_core::share::Shared;

use super::desk::{Desk, States, name_of};
use crate::platform::{download, page, timer};
use crate::tools::hand_over::hand_over;
use crate::ui::{Button, Look, either, live, memo, when};
use crate::words::offers as w;
use crate::words::shared::send;
use criteria::Wanted;

/// After how long what stands below the figures follows them, however fast one types.
const MOMENT: Duration = Duration::from_millis(50);

/// An offer as it is compared.
#[derive(Clone, PartialEq)]
pub(super) struct Entry {
    pub(super) id: String,
    /// What it is called on the page: never empty.
    pub(super) name: String,
    /// Whether it is the job that the reader has.
    pub(super) is_current: bool,
    /// The first day of work, if told.
    pub(super) start: Option<NaiveDate>,
    pub(super) problems: Vec<Problem>,
}

/// The law of states, by their two letters.
type Laws = Arc<Vec<(String, StateLaw)>>;

/// What all offers come to.
#[derive(Clone, PartialEq)]
pub(super) struct Answer {
    pub(super) entries: Vec<Entry>,
    pub(super) offers: Vec<Offer>,
    pub(super) shared: Facts,
    /// The law of the states that are named.
    laws: Laws,
    pub(super) comparison: Comparison,
}

/// The answer, once there is any pay to work with.
pub(super) fn answer(desk: Desk) -> AnyView {
    let laws = memo(move || laws(desk));
    let answer = Memo::new(move |before: Option<&Answer>| {
        let year = desk.year.get();
        answered(
            &desk.offers.read(),
            &desk.basis.read(),
            year,
            laws.get(),
            before,
        )
    });
    let has_pay = move || is_worth_saying(&answer.read());
    let wanted = Wanted::new(desk);
    view! {
        <section class="answer stack stack--wide" aria-labelledby="answer">
            <h2 id="answer">{w::answer::heading()}</h2>
            {criteria::fetch(desk, wanted)}
            {either(
                has_pay,
                move || {
                    let later = settled(answer);
                    view! {
                        {verdict::verdict(desk, answer, wanted)}
                        {criteria::checklist(desk, wanted)}
                        {table::table(desk, answer)}
                        <div class="answer__more stack stack--wide">
                            {ladder::ladder(desk, later)}
                            {career::career(desk, later)}
                            {kept::kept(desk, later)}
                            {years::years(desk, later)}
                            {questions::questions(desk, later, wanted)}
                            {notes::notes(desk, later)}
                        </div>
                        {keep(desk, answer, wanted)}
                        {law::law(desk, later)}
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

/// The answer as what stands further down shows it: it follows a moment after the figures, so that a
/// keystroke has only those to draw before they are painted. A timer and not the next frame: frames
/// come before the painting, and none comes to a tab that is out of sight.
fn settled(answer: Memo<Answer>) -> ReadSignal<Answer> {
    let (shown, set_shown) = signal(answer.get_untracked());
    let is_due = StoredValue::new(false);
    Effect::new(move |_| {
        answer.track();
        if is_due.get_value() {
            return;
        }
        is_due.set_value(true);
        timer::after(MOMENT, move || {
            // The page may have been left by now.
            let Some(answer) = answer.try_get_untracked() else {
                return;
            };
            is_due.try_update_value(|is_due| *is_due = false);
            if shown.try_with_untracked(|shown| *shown != answer) == Some(true) {
                set_shown.set(answer);
            }
        });
    });
    shown
}

/// Whether any offer tells its pay.
fn is_worth_saying(answer: &Answer) -> bool {
    let mut outcomes = answer.comparison.outcomes.iter();
    outcomes.any(|outcome| !outcome.warnings.contains(&Warning::NoPay))
}

/// Prints it, or takes it along as a table.
fn keep(desk: Desk, answer: Memo<Answer>, goals: Wanted) -> AnyView {
    let save = move |()| {
        let takings = untrack(|| desk.records.takings());
        let quiz = takings.first().map(|taking| taking.result());
        let text = export::csv(
            &answer.get_untracked(),
            wanted(quiz.as_ref()),
            &criteria::rows(&desk.offers.read_untracked(), &goals.keys.read_untracked()),
            desk.currency(),
        );
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
    let sums = memo(move || sums(&answer.read(), desk.currency()));
    live(move || {
        let sums = sums.get();
        if sums.len() < 2 {
            return ().into_any();
        }
        let items = sums.into_iter();
        let items = items
            .map(|(name, amount)| view! { <li><span>{name}</span> <strong>{amount}</strong></li> });
        view! { <ul class="comparing" role="list" aria-label=w::figures::average()>{items.collect_view()}</ul> }
            .into_any()
    })
}

/// Each offer's name and average year, once there is any pay.
fn sums(answer: &Answer, currency: &str) -> Vec<(String, String)> {
    if !is_worth_saying(answer) {
        return Vec::new();
    }
    let pairs = answer.entries.iter().zip(&answer.comparison.outcomes);
    pairs
        .map(|(entry, outcome)| {
            let amount = super::says::money(outcome.average.amount(), currency);
            (entry.name.clone(), amount)
        })
        .collect()
}

/// The law of the states that are named.
fn laws(desk: Desk) -> Laws {
    let (offers, basis, states) = (desk.offers.read(), desk.basis.read(), desk.states.read());
    let States::There(states) = &*states else {
        return Laws::default();
    };
    let mut laws: Vec<(String, StateLaw)> = Vec::new();
    let of_offers = offers.iter().map(|offer| &offer.draft.terms.state);
    for code in of_offers.chain([&basis.state]).flatten() {
        if laws.iter().any(|(known, _)| known == code) {
            continue;
        }
        if let Ok(Some(mut law)) = states.state(code) {
            if law.local_tax != LocalTax::None {
                law.places = desk.places_of(code);
            }
            laws.push((code.clone(), law));
        }
    }
    Arc::new(laws)
}

/// `before` is the answer so far: what has not changed since is not worked out again.
fn answered(
    offers: &[SavedOffer],
    basis: &SharedDraft,
    year: u16,
    laws: Laws,
    before: Option<&Answer>,
) -> Answer {
    let mut entries = Vec::new();
    let mut readable = Vec::new();
    for (index, offer) in offers.iter().enumerate() {
        let (mut read, problems) = offer.draft.readable_in(basis.point(), basis.code());
        read.is_current = offer.is_current;
        let start = read.start();
        readable.push(read);
        entries.push(Entry {
            id: offer.id.clone(),
            name: name_of(offer, index),
            is_current: offer.is_current,
            start,
            problems,
        });
    }
    let (mut shared, _) = basis.readable();
    shared.year = year;
    let alike = before.filter(|before| before.shared == shared && before.laws == laws);
    let (offers, outcomes) = match alike {
        Some(before) => (&*before.offers, &*before.comparison.outcomes),
        None => Default::default(),
    };
    let comparison = compare_again(&readable, &shared, &laws, offers, outcomes);
    Answer {
        entries,
        offers: readable,
        shared,
        laws,
        comparison,
    }
}
