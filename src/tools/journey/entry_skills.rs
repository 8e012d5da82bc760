//! What somebody has done in an entry: its skills, each with how well it is done.

use leptos::prelude::*;
use steppingstone_core::journey::Entry;

use super::entry_edits::AddedSkill;
use super::fields::on_enter;
use super::level_choice::{level_choice, level_name};
use super::store::JourneyStore;
use super::suggestions::{Suggestion, suggested};
use crate::platform::page;
use crate::state::use_occupations;
use crate::ui::form::{FieldProps, Note, field};
use crate::ui::{Button, ButtonVariant, keyed, live, memo, text, when};
use crate::words::journey::entry_skills as w;

const NAME: &str = "skill-name";
/// The most characters of a skill's name.
const MAX_NAME: usize = 100;

/// The skills of an entry, and a field to add one. `id` is that of the entry.
pub(super) fn entry_skills(store: JourneyStore, id: String, entry: Memo<Option<Entry>>) -> AnyView {
    let listed = memo(move || {
        let entry = entry.read();
        let ids = entry.as_ref().map(|entry| entry.skills.clone());
        let skills = store.skills.read();
        let is_there = |id: &String| skills.iter().any(|skill| skill.id == *id);
        ids.unwrap_or_default()
            .into_iter()
            .filter(is_there)
            .collect::<Vec<String>>()
    });
    let of_row = id.clone();
    let rows = keyed(listed, move |skill| row(store, &of_row, skill, listed));
    let some = move || !listed.read().is_empty();
    view! {
        <div class="stack">
            <ul class="journey-skills" role="list">{rows}</ul>
            {when(some, || view! { <p class="muted small">{w::each_counts()}</p> }.into_any())}
            {add(store, id, listed)}
        </div>
    }
    .into_any()
}

/// One skill: its name with its level, and below that the levels to choose from.
fn row(store: JourneyStore, entry: &str, skill: String, listed: Memo<Vec<String>>) -> AnyView {
    let of = skill.clone();
    let found = memo(move || store.skill(&of));
    let name = move || {
        let found = found.read();
        found
            .as_ref()
            .map(|skill| skill.name.clone())
            .unwrap_or_default()
    };
    let level = move || found.read().as_ref().and_then(|skill| skill.level);
    // The one that was added last asks for its level.
    let is_last = listed.with_untracked(|all| all.last() == Some(&skill));
    let is_open = is_last && untrack(level).is_none();
    let group = format!("level-{entry}-{skill}");
    let (to_rate, to_remove, of_entry) = (skill.clone(), skill.clone(), entry.to_owned());
    let set = move |level| {
        store.rate(&to_rate, level);
        page::announce(&w::rated(untrack(name), level_name(level)));
    };
    let remove = move |()| {
        store.unlist_skill(&of_entry, &to_remove, w::removed(untrack(name)));
        page::focus_on(NAME);
    };
    let summary = text(move || w::name_and_level(name(), level_name(level())));
    view! {
        <li>
            <details class="drawer" open=is_open>
                <summary id=["level-", &skill].concat()>{summary}</summary>
                <div class="stack">
                    {level_choice(group, w::how_well(untrack(name)), level, set)}
                    <p class="no-print">
                        <Button variant=ButtonVariant::Plain on_press=remove>
                            {text(move || w::remove(name()))}
                        </Button>
                    </p>
                </div>
            </details>
        </li>
    }
    .into_any()
}

fn add(store: JourneyStore, entry: String, listed: Memo<Vec<String>>) -> AnyView {
    let name = RwSignal::new(String::new());
    let problem = RwSignal::new(String::new());
    let of_field = entry.clone();
    let press = Callback::new(move |()| {
        let typed = name.get_untracked();
        let typed = typed.trim();
        if typed.is_empty() {
            problem.set(w::needs_name().to_owned());
            page::focus_on(NAME);
            return;
        }
        match add_named(store, &of_field, typed, None, listed) {
            AddedSkill::Added => {
                name.set(String::new());
                problem.set(String::new());
            }
            AddedSkill::IsThere => problem.set(w::is_there().to_owned()),
            AddedSkill::NoRoom => problem.set(w::no_room().to_owned()),
        }
    });
    let type_name = move |text: String| {
        name.set(text);
        problem.set(String::new());
    };
    let props = FieldProps {
        hint: w::name_hint(),
        note: memo(move || Note::problem(problem.get())).into(),
        ..FieldProps::new(
            NAME.to_owned(),
            w::name().to_owned().into(),
            MAX_NAME,
            name.into(),
            Callback::new(type_name),
        )
    };
    view! {
        <div class="stack no-print">
            {chips(store, entry, listed, problem)}
            {on_enter(press, field(props))}
            <p>
                <Button variant=ButtonVariant::Quiet on_press=press>{w::add()}</Button>
            </p>
        </div>
    }
    .into_any()
}

/// Adds a skill, says so, and leads to its levels.
fn add_named(
    store: JourneyStore,
    entry: &str,
    name: &str,
    element: Option<&str>,
    listed: Memo<Vec<String>>,
) -> AddedSkill {
    let added = store.add_skill(entry, name, element);
    if added == AddedSkill::Added {
        page::announce(&w::added(name));
        if let Some(last) = listed.with_untracked(|all| all.last().cloned()) {
            page::focus_on(&["level-", &last].concat());
        }
    }
    added
}

/// What the occupation of the title asks for, as far as it is not listed yet. Nothing while that is
/// not there.
fn chips(
    store: JourneyStore,
    entry: String,
    listed: Memo<Vec<String>>,
    problem: RwSignal<String>,
) -> AnyView {
    let files = use_occupations();
    let of = store.entry_memo(entry.clone());
    let found = memo(move || {
        let (occupation, mut found) = suggested(files, of.read().as_ref()?)?;
        let skills = store.skills.read();
        let listed = listed.read();
        found.retain(|it| {
            let mut there = skills.iter().filter(|skill| listed.contains(&skill.id));
            !there.any(|skill| skill.name == it.name || skill.elements.contains(&it.element))
        });
        (!found.is_empty()).then_some((occupation, found))
    });
    live(move || {
        let Some((occupation, found)) = found.get() else {
            return ().into_any();
        };
        let chips = found.into_iter().map(|Suggestion { element, name }| {
            let (entry, of) = (entry.clone(), name.clone());
            let press = move |()| {
                if add_named(store, &entry, &of, Some(&element), listed) == AddedSkill::NoRoom {
                    problem.set(w::no_room().to_owned());
                }
            };
            view! { <Button variant=ButtonVariant::Quiet on_press=press>{name}</Button> }
        });
        view! {
            <p>{w::suggested(occupation)}</p>
            <div class="actions">{chips.collect_view()}</div>
        }
        .into_any()
    })
}
