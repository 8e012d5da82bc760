//! One skill: its level, what shows it, and where it was used.

mod about;
mod counts_for;
mod evidence;
mod threads;

use leptos::prelude::*;
use steppingstone_core::journey::record::JourneySkill;
use steppingstone_core::journey::{Level, SkillRow};
use steppingstone_core::route::Route;

use super::elements;
use super::format;
use super::level_choice::{level, level_choice_by, level_name};
use super::skills::says;
use super::store::JourneyStore;
use crate::platform::{clock, page};
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{Button, ButtonLink, ButtonVariant, either, later, live, memo, text};
use crate::words::journey::skill as w;

// Comes once what is asked for first has been drawn.
part!(besides in journey_skill_more, more, Shown);

/// The skill of the page.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    store: JourneyStore,
    id: StoredValue<String>,
    /// As it is stored; as it was new while it is gone.
    skill: Memo<JourneySkill>,
}

impl Shown {
    fn id(self) -> String {
        self.id.get_value()
    }

    fn change(self, change: impl FnOnce(&mut JourneySkill, i64)) {
        let now = clock::now_ms();
        self.store
            .skill_records
            .change(&self.id(), |skill| change(skill, now));
    }

    fn change_with_undo(self, message: String, change: impl FnOnce(&mut JourneySkill, i64)) {
        let now = clock::now_ms();
        self.store
            .skill_records
            .change_with_undo(&self.id(), message, |skill| change(skill, now));
    }
}

pub(super) fn skill(store: JourneyStore) -> AnyView {
    // Which one changes with the address alone.
    let id = memo(move || store.here.query("of").unwrap_or_default());
    live(move || by_id(store, id.get()))
}

/// The page of a skill, or that it is not here.
pub(super) fn by_id(store: JourneyStore, id: String) -> AnyView {
    let for_find = id.clone();
    let found = memo(move || {
        let all = store.records.all::<JourneySkill>();
        let all = all.read();
        all.iter().find(|skill| skill.id == for_find).cloned()
    });
    either(
        move || found.read().is_some(),
        move || {
            let for_new = id.clone();
            let skill = memo(move || {
                let found = found.get();
                found.unwrap_or_else(|| JourneySkill::new(&for_new, "", 0))
            });
            let id = StoredValue::new(id.clone());
            page_of(Shown { store, id, skill })
        },
        move || gone(store),
    )
}

fn gone(store: JourneyStore) -> AnyView {
    let href = store.here.href(Route::JourneySkills);
    view! {
        <div class="measure stack">
            <h1 tabindex="-1">{w::gone()}</h1>
            <p class="lead">{w::gone_text()}</p>
            <p><ButtonLink href=href>{w::to_skills()}</ButtonLink></p>
        </div>
    }
    .into_any()
}

fn page_of(shown: Shown) -> AnyView {
    let skill = shown.skill;
    let name = memo(move || skill.read().skill().name);
    let heading = move || match name.read().as_str() {
        "" => w::heading().to_owned(),
        name => name.to_owned(),
    };
    let skills = shown.store.here.href(Route::JourneySkills);
    view! {
        <div class="measure stack stack--wide">
            <header class="stack">
                <p class="no-print"><a href=skills>{w::to_skills()}</a></p>
                <h1 tabindex="-1" class="skills__heading">{text(heading)}</h1>
                {live(move || stands(shown))}
            </header>
            {rating(shown)}
            {evidence::evidence(shown)}
            {later(move || entries(shown))}
            {later(move || {
                besides::PART.view(shown, |fetch| loading_placeholder(fetch, w::failed()), || ())
            })}
        </div>
    }
    .into_any()
}

/// Where it leads, and what is kept of it besides.
fn more(shown: Shown) -> AnyView {
    view! {
        {threads::threads(shown)}
        {about::about(shown)}
    }
    .into_any()
}

/// How it stands, in a few words.
fn stands(shown: Shown) -> AnyView {
    let id = shown.id();
    let found = shown.store.with_ledger(|ledger| {
        let found = ledger.find(&id);
        found.map(|(skill, state)| SkillRow::of(skill, state, clock::today()))
    });
    let Some(row) = found else {
        return ().into_any();
    };
    let months = row.state.months;
    let used = (months > 0).then(|| w::used(format::length(months)));
    let parts = [
        says::strength(row.state.strength).to_owned(),
        says::last_used(row.state.last),
    ];
    let parts = parts.into_iter().chain(used);
    let parts = parts.map(|part| view! { <li>{part}</li> });
    let reminder = says::fading(row.state.fading);
    view! {
        <ul class="skills__stands" role="list" aria-label=w::stands()>{parts.collect_view()}</ul>
        {reminder.map(|reminder| view! { <p class="muted small">{reminder}</p> })}
    }
    .into_any()
}

/// The level. Of a skill that is one element of occupations, in the sentences of that element.
fn rating(shown: Shown) -> AnyView {
    let skill = shown.skill;
    let element = memo(move || match skill.read().elements.value.as_slice() {
        [one] => Some(one.clone()),
        _ => None,
    });
    let value = memo(move || skill.read().level.value);
    live(move || {
        let element = element.get();
        let means = move |of: Level| {
            let own = element.as_deref().and_then(|id| elements::sentence(id, of));
            own.unwrap_or(level(of).1).to_owned()
        };
        let set = move |to: Option<Level>| {
            shown.change(|skill, now| skill.rate(to, now));
            page::announce(&w::rated(level_name(to)));
        };
        level_choice_by(
            "level".to_owned(),
            w::level().to_owned(),
            means,
            move || value.get(),
            set,
        )
    })
}

/// The parts of the path that list it.
fn entries(shown: Shown) -> AnyView {
    let store = shown.store;
    let list = move || {
        let id = shown.id();
        let entries = store.entries.read();
        let using = entries.iter().filter(|entry| entry.skills.contains(&id));
        let rows: Vec<AnyView> = using
            .map(|entry| {
                let href = store.href(Route::JourneyEntry, &entry.id);
                let when = format::period(entry.start, entry.end);
                view! {
                    <li><a href=href>{entry_name(entry)}</a> " " <span class="muted small">{when}</span></li>
                }
                .into_any()
            })
            .collect();
        if rows.is_empty() {
            let href = store.here.href(Route::Journey);
            return view! { <p>{w::entries_none()}</p> <p><a href=href>{w::to_journey()}</a></p> }
                .into_any();
        }
        view! { <ul class="list">{rows}</ul> }.into_any()
    };
    view! {
        <section class="stack" aria-labelledby="used-in">
            <h2 id="used-in">{w::entries()}</h2>
            {live(list)}
        </section>
    }
    .into_any()
}

/// What an entry is called: its title, or else where it was.
fn entry_name(entry: &steppingstone_core::journey::Entry) -> String {
    let names = [&entry.title, &entry.organization];
    let name = names.into_iter().find(|name| !name.is_empty());
    let kind = || super::labels::kind(entry.kind).to_owned();
    name.map_or_else(kind, String::clone)
}

/// Deletes the skill. Parts of the path that list it show it no more, and again after an undo.
fn delete(shown: Shown) -> AnyView {
    let press = move |()| {
        let name = untrack(|| shown.skill.read().skill().name);
        let store = shown.store;
        store.skill_records.delete(&shown.id(), w::deleted(name));
        store.here.go(Route::JourneySkills);
    };
    view! {
        <div class="actions no-print">
            <Button variant=ButtonVariant::Plain on_press=press>{w::delete()}</Button>
        </div>
    }
    .into_any()
}

#[cfg(feature = "ssr")]
#[cfg(test)]
#[path = "skill_tests.rs"]
mod tests;
