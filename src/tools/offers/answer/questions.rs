//! What the offers leave open and an employer knows.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::says;
use super::Answer;
use crate::platform::page;
use crate::ui::{Button, Look, live, memo, text};
use crate::words::offers::questions as w;

pub(super) fn questions(answer: ReadSignal<Answer>) -> AnyView {
    // Most keystrokes change no question: the lists are drawn anew only when one does.
    let asked = memo(move || {
        let answer = answer.read();
        let pairs = answer.entries.iter().zip(&answer.comparison.outcomes);
        pairs
            .filter(|(_, outcome)| !outcome.questions.is_empty())
            .map(|(entry, outcome)| (entry.name.clone(), outcome.questions.clone()))
            .collect::<Vec<_>>()
    });
    view! {
        <div class="stack">
            <h3>{w::heading()}</h3>
            <p class="muted">{w::text()}</p>
            {live(move || {
                let lists = asked.get().into_iter().map(|(name, open)| {
                    list(name, open.into_iter().map(says::open).collect())
                });
                lists.collect_view().into_any()
            })}
        </div>
    }
    .into_any()
}

fn list(name: String, asked: Vec<&'static str>) -> AnyView {
    let copied = RwSignal::new(None);
    let mut letter = w::letter(name.clone());
    for question in &asked {
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
        Some(true) => w::copied(),
        Some(false) => w::copy_failed(),
        None => w::copy(),
    };
    view! {
        <details class="drawer">
            <summary>{w::of(name)} " " <span class="count">{asked.len()}</span></summary>
            <ul class="asked">{asked.into_iter().map(|question| view! { <li>{question}</li> }).collect_view()}</ul>
            <p class="no-print">
                <Button look=Look::Quiet on_press=copy>
                    {text(move || label().to_owned())}
                </Button>
            </p>
        </details>
    }
    .into_any()
}
