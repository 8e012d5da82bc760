//! Ways to begin a message, made of what the reader wrote.

use leptos::prelude::*;
use leptos::task::spawn_local;
use steppingstone_core::network::{Person, Starter, starters};

use super::PersonPage;
use super::reach::mail_href;
use crate::platform::{clock, intl, page};
use crate::ui::{Button, ButtonVariant, live, text, when};
use crate::words::network_person_more::starters as w;

const LIST: &str = "starters";

pub(super) fn view(page: PersonPage) -> AnyView {
    let is_open = RwSignal::new(false);
    let open = move |()| {
        is_open.update(|is_open| *is_open = !*is_open);
        if is_open.get_untracked() {
            page::focus_on(LIST);
        }
    };
    let list = move || live(move || list(&page.person.read()));
    view! {
        <section class="stack no-print" aria-labelledby="begin">
            <h2 id="begin">{w::heading()}</h2>
            <p>{w::text()}</p>
            <p>
                <Button variant=ButtonVariant::Quiet pressed=is_open on_press=open>{w::show()}</Button>
            </p>
            {when(move || is_open.get(), list)}
        </section>
    }
    .into_any()
}

fn list(person: &Person) -> AnyView {
    let email = person.emails.value.first().cloned();
    let messages = messages(person).into_iter();
    let rows = messages.map(|message| row(message, email.clone()));
    view! {
        <ul class="skills__list" role="list" id=LIST tabindex="-1" aria-label=w::heading()>
            {rows.collect_view()}
        </ul>
        <p class="muted small">{w::appreciated()}</p>
    }
    .into_any()
}

fn row(message: String, email: Option<String>) -> AnyView {
    let mail = email.map(|email| {
        let href = mail_href(&email, &message);
        view! { <a class="button button--plain" href=href rel="noreferrer external">{w::mail()}</a> }
    });
    let copied = RwSignal::new(None);
    let for_copy = message.clone();
    let copy = move |()| {
        let message = for_copy.clone();
        spawn_local(async move {
            let done = page::copy(&message).await;
            copied.try_set(Some(done));
        });
    };
    let label = move || {
        let words = match copied.get() {
            Some(true) => w::copied(),
            Some(false) => w::copy_failed(),
            None => w::copy(),
        };
        words.to_owned()
    };
    view! {
        <li class="skills__row">
            <p>{message}</p>
            <div class="actions">
                <Button variant=ButtonVariant::Quiet on_press=copy>{text(label)}</Button>
                {mail}
            </div>
        </li>
    }
    .into_any()
}

/// The openings in full, each with a blank to fill.
pub(super) fn messages(person: &Person) -> Vec<String> {
    let name = person.given.value.trim();
    let first = person.name.value.split_whitespace().next();
    let name = match name {
        "" => first.unwrap_or_default(),
        name => name,
    };
    let starters = starters(person, clock::today()).into_iter();
    let messages = starters.map(|starter| match starter {
        Starter::LastNote { on, note } => w::last_note(name, intl::date(on), note),
        Starter::Planned { what } => w::planned(name, what),
        Starter::Question { topic, question } => w::question(name, topic, question),
        Starter::How { how } => w::how(name, how),
        Starter::Give { give } => w::give(name, give),
        Starter::News => w::news(name),
    });
    messages.collect()
}
