//! What to ask the employers: what could change most first.

use leptos::prelude::*;
use leptos::task::spawn_local;
use steppingstone_core::money::Money;
use steppingstone_core::offers::{
    Offer, OfferSettings, RankedQuestion, Wish, WishRow, any_gives_stock, open_wishes, questions,
};
use steppingstone_core::store::Kind;

use super::super::format;
use super::super::store::OffersStore;
use super::wishes::Wanted;
use super::{ComparisonView, Laws};
use crate::platform::page;
use crate::tools::employer_questions::question;
use crate::tools::occupations::PayQuestions;
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{Button, ButtonVariant, live, memo, text, when};
use crate::words::offers::{questions as w, to_ask as q};

// Only for those who have skills in their journey.
part!(from_journey in offers_from_journey, wanted_questions, OffersStore);

/// How many questions are in sight; the others unfold.
const FIRST: usize = 5;

/// What one employer is asked.
#[derive(Clone, PartialEq)]
struct OfferQuestions {
    id: String,
    name: String,
    /// What the questions are about, and what is open of what the reader wants.
    offer: Offer,
    open: Vec<Wish>,
    questions: Vec<RankedQuestion>,
}

/// The questions of every offer, and what they depend on besides.
#[derive(Clone, PartialEq)]
struct AllQuestions {
    asked: Vec<OfferQuestions>,
    any_stock: bool,
    settings: OfferSettings,
    laws: Laws,
}

/// What one employer is asked, in words.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct QuestionList {
    name: String,
    /// Each with how much its answer could change; empty where it changes no money.
    pub(super) questions: Vec<(String, String)>,
}

pub(super) fn questions_view(
    store: OffersStore,
    results: ReadSignal<ComparisonView>,
    wanted: Wanted,
    about_pay: PayQuestions,
) -> AnyView {
    let all = Memo::new(move |before: Option<&AllQuestions>| {
        ask(&results.read(), &wanted.rows.read(), before)
    });
    // Most keystrokes change no question: the lists are rendered again only when one does.
    let lists = memo(move || {
        let about_pay = about_pay.get().and_then(|asked| asked.try_get());
        let about_pay = about_pay.unwrap_or_default();
        in_words(&all.read(), store.currency(), &about_pay)
    });
    let of_offers = live(move || {
        let lists = lists.get();
        if lists.is_empty() {
            return ().into_any();
        }
        view! {
            <div class="stack">
                <h3>{w::heading()}</h3>
                <p class="muted">{w::text()}</p>
                {lists.into_iter().map(list).collect_view()}
            </div>
        }
        .into_any()
    });
    let has_skills = move || !store.records.ids(Kind::JourneySkill).is_empty();
    view! {
        {of_offers}
        {when(has_skills, move || {
            let meanwhile = |fetch| loading_placeholder(fetch, w::journey_failed());
            from_journey::PART.view(store, meanwhile, || ())
        })}
    }
    .into_any()
}

/// What to ask every employer about what the reader wants to get better at.
fn wanted_questions(store: OffersStore) -> AnyView {
    live(move || {
        let wanted = store.records.wanted_skills();
        if wanted.is_empty() {
            return ().into_any();
        }
        let questions = wanted.into_iter().map(|skill| {
            let question = w::trains(skill.name);
            view! { <li>{question}</li> }
        });
        view! {
            <div class="asked stack">
                <h3>{w::from_journey()}</h3>
                <ul>{questions.collect_view()}</ul>
            </div>
        }
        .into_any()
    })
}

/// What to ask about each offer. Working out what an answer could change costs as much as the offer
/// twice, so what is the same as `before` keeps its questions.
fn ask(
    results: &ComparisonView,
    wanted: &[WishRow],
    before: Option<&AllQuestions>,
) -> AllQuestions {
    let any_stock = any_gives_stock(&results.offers);
    let same = before.filter(|before| {
        let is_same = before.settings == results.shared && before.laws == results.laws;
        is_same && before.any_stock == any_stock
    });
    let all = results
        .entries
        .iter()
        .zip(&results.offers)
        .zip(&results.comparison.outcomes);
    let asked = all.enumerate().map(|(place, ((entry, offer), outcome))| {
        let open = open_wishes(wanted, place);
        let known = same.and_then(|same| {
            let is_same = |asked: &&OfferQuestions| {
                asked.id == entry.id && asked.offer == *offer && asked.open == open
            };
            same.asked.iter().find(is_same)
        });
        let questions = match known {
            Some(known) => known.questions.clone(),
            None => {
                let (settings, laws) = (&results.shared, &results.laws);
                questions((outcome, offer), &open, any_stock, settings, laws)
            }
        };
        OfferQuestions {
            id: entry.id.clone(),
            name: entry.name.clone(),
            offer: offer.clone(),
            open,
            questions,
        }
    });
    AllQuestions {
        asked: asked.collect(),
        any_stock,
        settings: results.shared.clone(),
        laws: results.laws.clone(),
    }
}

/// The questions of each offer that has any. First comes what is asked about its pay: by the ids of
/// offers, whoever looked at typical pay has just read why.
fn in_words(
    all: &AllQuestions,
    currency: &str,
    about_pay: &[(String, String)],
) -> Vec<QuestionList> {
    let list = |asked: &OfferQuestions| {
        let about_pay = about_pay.iter().filter(|(id, _)| *id == asked.id);
        let about_pay = about_pay.map(|(_, question)| (question.clone(), String::new()));
        let questions = asked.questions.iter();
        let questions = questions.filter_map(|ranked| {
            let text = question(&ranked.question)?;
            Some((text, impact(ranked.impact, currency)))
        });
        QuestionList {
            name: asked.name.clone(),
            questions: about_pay.chain(questions).collect(),
        }
    };
    let lists = all.asked.iter().map(list);
    lists.filter(|list| !list.questions.is_empty()).collect()
}

/// Rounded to two digits: it says how far an answer may reach, and not where it will be.
fn impact(impact: Money, currency: &str) -> String {
    let rounded = impact.to_two_digits();
    match rounded == Money::ZERO {
        true => String::new(),
        false => q::impact(format::money(rounded, currency)),
    }
}

/// All that one employer is asked, to take along.
fn letter(list: &QuestionList) -> String {
    let mut letter = w::letter(list.name.clone());
    for (question, _) in &list.questions {
        letter.push_str("\n- ");
        letter.push_str(question);
    }
    letter
}

fn list(list: QuestionList) -> AnyView {
    let letter = letter(&list);
    let QuestionList { name, questions } = list;
    let item = |(question, impact): (String, String)| {
        let impact = (!impact.is_empty())
            .then(|| view! { " " <span class="muted small">"(" {impact} ")"</span> });
        view! { <li>{question} {impact}</li> }
    };
    let mut questions = questions.into_iter();
    let first = questions.by_ref().take(FIRST).map(item).collect_view();
    let rest: Vec<_> = questions.collect();
    let rest = (!rest.is_empty()).then(|| {
        let count = rest.len();
        view! {
            <details class="drawer asked__rest">
                <summary>{q::rest(count)}</summary>
                <ul>{rest.into_iter().map(item).collect_view()}</ul>
            </details>
        }
    });
    view! {
        <div class="asked stack">
            <h4>{w::of(name.clone())}</h4>
            <ol>{first}</ol>
            {rest}
            <div class="actions no-print">{copy_button(name, letter)}</div>
        </div>
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
