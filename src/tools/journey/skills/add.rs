//! A new skill. One that is there already is led to instead.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use steppingstone_core::journey::record::{JourneySkill, MAX_SKILLS, same_skill};
use steppingstone_core::route::Route;

use super::super::store::JourneyStore;
use super::super::text_field::{MAX_NAME, TextField};
use crate::platform::{clock, page};
use crate::ui::form::Note;
use crate::ui::{live, memo};
use crate::words::journey::skills as w;

const FIELD: &str = "new-skill";

/// What became of the last press.
#[derive(Clone, PartialEq, Eq)]
enum Outcome {
    None,
    NoName,
    Full,
    /// The id and name of the skill that is meant.
    Here(String, String),
}

/// The skill that a name means: one that is there, or a new one, which is stored.
pub(super) fn find_or_add(store: JourneyStore, name: &str) -> Option<(String, bool)> {
    let name = name.trim();
    let found = untrack(|| {
        let skills = store.skills.read();
        same_skill(name, &skills).map(|skill| skill.id.clone())
    });
    if let Some(id) = found {
        return Some((id, false));
    }
    if name.is_empty() || is_full(store) {
        return None;
    }
    let skill = JourneySkill::new(clock::new_id(), name, clock::now_ms());
    store.records.put(&skill);
    Some((skill.id, true))
}

pub(super) fn is_full(store: JourneyStore) -> bool {
    untrack(|| store.skills.read().len() >= MAX_SKILLS)
}

pub(super) fn add(store: JourneyStore) -> AnyView {
    let typed = RwSignal::new(String::new());
    let outcome = RwSignal::new(Outcome::None);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let name = typed.get_untracked().trim().to_owned();
        let next = match find_or_add(store, &name) {
            _ if name.is_empty() => Outcome::NoName,
            None => Outcome::Full,
            Some((_, true)) => {
                typed.set(String::new());
                page::announce(&w::added(&name));
                Outcome::None
            }
            Some((id, false)) => {
                let name = store
                    .skill_records
                    .find(&id)
                    .map(|skill| skill.skill().name);
                let name = name.unwrap_or_default();
                page::announce(&w::here_already(&name));
                Outcome::Here(id, name)
            }
        };
        outcome.set(next);
        page::focus_on(FIELD);
    };
    let problem = move || match &*outcome.read() {
        Outcome::None => String::new(),
        Outcome::NoName => w::name_missing().to_owned(),
        Outcome::Full => w::full(MAX_SKILLS),
        Outcome::Here(_, name) => w::here_already(name),
    };
    let field = TextField {
        max: MAX_NAME,
        note: memo(move || Note::problem(problem())).into(),
        ..TextField::line(FIELD, w::add(), typed.into(), move |text| {
            typed.set(text);
            outcome.set(Outcome::None);
        })
    };
    let lead = move || match outcome.get() {
        Outcome::Here(id, name) => {
            let href = store.href(Route::JourneySkill, &id);
            view! { <p><a href=href>{w::here_link(&name)}</a></p> }.into_any()
        }
        _ => ().into_any(),
    };
    view! {
        <form class="stack no-print" on:submit=submit>
            {field.hint(w::add_hint()).view()}
            {live(lead)}
            <div><button type="submit" class="button">{w::add_press()}</button></div>
        </form>
    }
    .into_any()
}
