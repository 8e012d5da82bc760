//! What the offers leave open and an employer knows.

use leptos::prelude::*;
use leptos::task::spawn_local;
use steppingstone_core::offers::{OnceFor, SavedOffer, once_for};

use super::super::desk::Desk;
use super::super::says;
use super::Answer;
use super::criteria::{self, Wanted};
use crate::platform::page;
use crate::ui::{Button, Look, live, memo, text};
use crate::words::offers::questions as w;

/// What is open, and at whom.
#[derive(Clone, PartialEq)]
struct Asked {
    /// What the offers are called that leave anything open, each with all its questions.
    of: Vec<(String, Vec<String>)>,
    /// The same, with what several leave open told once.
    once: OnceFor<String>,
    /// How many are compared, those that leave nothing open too.
    compared: usize,
}

pub(super) fn questions(desk: Desk, answer: ReadSignal<Answer>, wanted: Wanted) -> AnyView {
    // Most keystrokes change no question: the lists are drawn anew only when one does.
    let asked = memo(move || asked(&answer.read(), &desk.offers.read(), &wanted.keys.read()));
    view! {
        <div class="stack">
            <h3>{w::heading()}</h3>
            <p class="muted">{w::text()}</p>
            {live(move || lists(asked.get()))}
        </div>
    }
    .into_any()
}

/// What the reader wants from the next offer is asked first.
fn asked(answer: &Answer, offers: &[SavedOffer], wanted: &[String]) -> Asked {
    let pairs = answer.entries.iter().zip(&answer.comparison.outcomes);
    let of: Vec<(String, Vec<String>)> = pairs
        .map(|(entry, outcome)| {
            let offer = offers.iter().find(|offer| offer.id == entry.id);
            let of_goals = offer.map(|offer| criteria::questions(offer, wanted));
            let open = outcome.questions.iter();
            let open = open.map(|open| says::open(*open).to_owned());
            let all = of_goals.unwrap_or_default().into_iter().chain(open);
            (entry.name.clone(), all.collect())
        })
        .filter(|(_, open): &(String, Vec<String>)| !open.is_empty())
        .collect();
    let open: Vec<Vec<String>> = of.iter().map(|(_, open)| open.clone()).collect();
    let once = once_for(&open);
    Asked {
        of,
        once,
        compared: answer.entries.len(),
    }
}

/// What several are asked, what each is asked besides, and for each all of it to take along.
fn lists(asked: Asked) -> AnyView {
    let Asked { of, once, compared } = asked;
    let several = once.several.iter().map(|several| {
        let names = several.of.iter().filter_map(|place| of.get(*place));
        let names: Vec<&str> = names.map(|(name, _)| name.as_str()).collect();
        let heading = if names.len() == compared {
            w::all().to_owned()
        } else {
            w::of(names.join(", "))
        };
        list(heading, &several.common)
    });
    let several = several.collect_view();
    let each = of.iter().zip(&once.rest).enumerate();
    let each = each.map(|(place, ((name, _), open))| {
        let heading = if once.shares(place) {
            w::more(name.clone())
        } else {
            w::of(name.clone())
        };
        // What is in no list of its own is in those of several.
        (!open.is_empty()).then(|| list(heading, open))
    });
    let each = each.collect_view();
    let copies = of.into_iter().map(|(name, open)| copy(name, &open));
    view! {
        {several}
        {each}
        <div class="actions no-print">{copies.collect_view()}</div>
    }
    .into_any()
}

fn list(heading: String, open: &[String]) -> AnyView {
    let items = open.iter();
    let items = items.map(|question| view! { <li>{question.clone()}</li> });
    view! {
        <details class="drawer">
            <summary>{heading} " " <span class="count">{open.len()}</span></summary>
            <ul class="asked">{items.collect_view()}</ul>
        </details>
    }
    .into_any()
}

/// Copies all that one employer is asked, as a letter to it.
fn copy(name: String, open: &[String]) -> AnyView {
    let copied = RwSignal::new(None);
    let mut letter = w::letter(name.clone());
    for question in open {
        letter.push_str("\n- ");
        letter.push_str(question);
    }
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
    view! { <Button look=Look::Quiet on_press=copy>{text(label)}</Button> }.into_any()
}
