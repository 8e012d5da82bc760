//! Before there is anybody: whether one looks for work, and three people.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use steppingstone_core::network::{ContactTier, LastTalk, Looking};
use steppingstone_core::route::Route;

use super::super::labels;
use super::super::new_person::{MAX_NAME, NewPerson, add_people};
use super::{coming, example_button, looking, looks_for_work, to_jobs, week};
use crate::platform::page;
use crate::state::ToolStore;
use crate::ui::form::{FieldProps, Note, field, select_field};
use crate::ui::{ButtonLink, ButtonVariant, memo, when};
use crate::words::network as n;
use crate::words::network_people::first as w;

/// So many are asked for.
const ASKED: usize = 3;

/// What is asked of one person.
#[derive(Clone, Copy)]
struct Asked {
    name: RwSignal<String>,
    tier: RwSignal<String>,
    talk: RwSignal<String>,
}

impl Asked {
    fn new() -> Asked {
        Asked {
            name: RwSignal::default(),
            tier: RwSignal::new(ContactTier::Active.key().to_owned()),
            talk: RwSignal::new(LastTalk::NotYet.key().to_owned()),
        }
    }

    fn person(self) -> Option<NewPerson> {
        NewPerson::of(&self.name.read(), &self.tier.read(), &self.talk.read())
    }
}

fn name_id(number: usize) -> String {
    format!("first-name-{number}")
}

pub(super) fn first_use(store: ToolStore) -> AnyView {
    let asked = [(); ASKED].map(|()| Asked::new());
    let is_asked = RwSignal::new(false);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let new: Vec<NewPerson> = untrack(|| asked.iter().filter_map(|it| it.person()).collect());
        if new.is_empty() {
            is_asked.set(true);
            return page::focus_on(&name_id(0));
        }
        let added = add_people(store, new);
        page::announce(&w::added(added.len()));
        week::focus();
    };
    let rows = asked.into_iter().enumerate();
    let rows = rows.map(|(number, asked)| person(number, asked, is_asked));
    let files = store.here.href(Route::NetworkFiles);
    view! {
        {looking(store)}
        {when(
            move || looks_for_work(store) == Some(Looking::Yes),
            move || to_jobs(store),
        )}
        <form class="stack stack--wide" on:submit=submit>
            <h2>{w::heading()}</h2>
            {rows.collect_view()}
            <div><button type="submit" class="button">{w::add()}</button></div>
            <p class="muted small">{w::kept()}</p>
        </form>
        <section class="stack no-print" aria-labelledby="other-ways">
            <h2 id="other-ways">{w::other_ways()}</h2>
            <div class="actions">
                {coming(store, example_button::PART, || ())}
                <ButtonLink variant=ButtonVariant::Plain href=files>{w::from_file()}</ButtonLink>
            </div>
            <p class="muted small">{w::why()}</p>
        </section>
    }
    .into_any()
}

fn person(number: usize, asked: Asked, is_asked: RwSignal<bool>) -> AnyView {
    let problem = move || {
        let is_missing = is_asked.get() && number == 0 && asked.name.read().trim().is_empty();
        let words = if is_missing { w::needs_name() } else { "" };
        Note::problem(words.to_owned())
    };
    let name = FieldProps {
        note: memo(problem).into(),
        ..FieldProps::new(
            name_id(number),
            w::name().to_owned().into(),
            MAX_NAME,
            asked.name.into(),
            Callback::new(move |text| asked.name.set(text)),
        )
    };
    let tier = select_field(
        format!("first-tier-{number}"),
        n::tier_choice::label(),
        "",
        labels::tiers(),
        asked.tier.into(),
        Callback::new(move |key| asked.tier.set(key)),
    );
    let talk = select_field(
        format!("first-talk-{number}"),
        n::last_talk::label(),
        "",
        labels::last_talks(),
        asked.talk.into(),
        Callback::new(move |key| asked.talk.set(key)),
    );
    view! {
        <fieldset class="choice stack">
            <legend class="choice__legend">{w::person(number + 1)}</legend>
            {field(name)}
            <div class="skills__narrow">{tier} {talk}</div>
        </fieldset>
    }
    .into_any()
}
