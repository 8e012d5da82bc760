//! What the offers leave open and an employer knows.

use leptos::prelude::*;
use leptos::task::spawn_local;
use steppingstone_core::offers::{Audience, Question, SavedOffer, lists_for, questions};

use super::super::format;
use super::super::store::OffersStore;
use super::ComparisonView;
use super::criteria::{self, Wanted};
use crate::platform::page;
use crate::ui::{Button, ButtonVariant, live, memo, text};
use crate::words::offers::questions as w;

/// The lists of questions in words, and a letter for each offer that leaves anything open.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct QuestionLists {
    /// Each with its heading. What several offers leave open is listed once.
    pub(super) lists: Vec<(String, Vec<String>)>,
    /// What each offer is called, and all that its employer is asked, to take along.
    pub(super) letters: Vec<(String, String)>,
}

pub(super) fn questions_view(
    store: OffersStore,
    results: ReadSignal<ComparisonView>,
    wanted: Wanted,
) -> AnyView {
    // Most keystrokes change no question: the lists are rendered again only when one does.
    let lists = memo(move || in_words(&results.read(), &store.offers.read(), &wanted.keys.read()));
    view! {
        <div class="stack">
            <h3>{w::heading()}</h3>
            <p class="muted">{w::text()}</p>
            {live(move || view(lists.get()))}
        </div>
    }
    .into_any()
}

/// `offers` are those that are kept, `wanted` what the reader wants from the next one.
pub(super) fn in_words(
    results: &ComparisonView,
    offers: &[SavedOffer],
    wanted: &[String],
) -> QuestionLists {
    let pairs = results.entries.iter().zip(&results.comparison.outcomes);
    let open: Vec<(&str, Vec<Question>)> = pairs
        .filter_map(|(entry, outcome)| {
            let offer = offers.iter().find(|offer| offer.id == entry.id)?;
            let all = questions(outcome, offer, wanted);
            (!all.is_empty()).then_some((entry.name.as_str(), all))
        })
        .collect();
    let name = |place: usize| open.get(place).map_or("", |(name, _)| *name);
    let all: Vec<Vec<Question>> = open.iter().map(|(_, all)| all.clone()).collect();
    let lists = lists_for(&all, results.entries.len()).into_iter();
    let lists = lists.map(|list| {
        let heading = match list.of {
            Audience::All => w::all().to_owned(),
            Audience::Several(of) => {
                let names: Vec<&str> = of.into_iter().map(name).collect();
                w::of(names.join(", "))
            }
            Audience::One(of) => w::of(name(of)),
            Audience::RestOf(of) => w::more(name(of)),
        };
        (heading, list.items.iter().map(question).collect())
    });
    let letters = open
        .iter()
        .map(|(name, all)| ((*name).to_owned(), letter(name, all)));
    QuestionLists {
        lists: lists.collect(),
        letters: letters.collect(),
    }
}

fn question(question: &Question) -> String {
    match question {
        Question::Criterion(key) => criteria::question(key),
        Question::Open(open) => format::open(*open).to_owned(),
    }
}

/// All that one employer is asked.
fn letter(name: &str, all: &[Question]) -> String {
    let mut letter = w::letter(name);
    for one in all {
        letter.push_str("\n- ");
        letter.push_str(&question(one));
    }
    letter
}

fn view(questions: QuestionLists) -> AnyView {
    let QuestionLists { lists, letters } = questions;
    let lists = lists.into_iter().map(|(heading, all)| list(heading, all));
    let lists = lists.collect_view();
    let copies = letters
        .into_iter()
        .map(|(name, letter)| copy_button(name, letter));
    view! {
        {lists}
        <div class="actions no-print">{copies.collect_view()}</div>
    }
    .into_any()
}

fn list(heading: String, open: Vec<String>) -> AnyView {
    let count = open.len();
    let items = open.into_iter();
    let items = items.map(|question| view! { <li>{question}</li> });
    view! {
        <details class="drawer">
            <summary>{heading} " " <span class="count">{count}</span></summary>
            <ul class="asked">{items.collect_view()}</ul>
        </details>
    }
    .into_any()
}

fn copy_button(name: String, letter: String) -> AnyView {
    let copied = RwSignal::new(None);
    let copy = move |()| {
        let letter = letter.clone();
        spawn_local(async move {
            let done = page::copy(&letter).await;
            copied.try_set(Some(done));
        });
    };
    let label = move || match copied.get() {
        Some(true) => w::copied().to_owned(),
        Some(false) => w::copy_failed().to_owned(),
        None => w::copy(name.clone()),
    };
    view! { <Button variant=ButtonVariant::Quiet on_press=copy>{text(label)}</Button> }.into_any()
}

#[cfg(test)]
#[path = "questions_tests.rs"]
mod tests;
