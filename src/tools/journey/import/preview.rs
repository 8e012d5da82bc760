//! What was found in files, to be ticked, and storing what is.

use leptos::prelude::*;
use steppingstone_core::journey::files::{Import, ImportedSkill};
use steppingstone_core::journey::record::{
    Chosen, EntryStanding, JourneyEntry, JourneySkill, MAX_ENTRIES, MAX_SKILLS, NoRoom, bring_in,
    same_skill, standings,
};
use steppingstone_core::journey::{Entry, EntryKind, Skill};
use steppingstone_core::record::Clock;
use steppingstone_core::route::Route;
use steppingstone_core::store::{Change, Key, Kind, Record, reverted_text, to_stored_text};

use super::super::shared_view::name;
use super::super::{format, labels, level_choice};
use super::problems::{list, others, problem};
use super::reading::ReadFiles;
use super::{FOUND, ImportState};
use crate::platform::{clock, intl};
use crate::state::Texts;
use crate::ui::chart::Table;
use crate::ui::form::checkbox;
use crate::ui::{Button, ButtonVariant, flag, later, text};
use crate::words::journey::import_file as w;

/// What was found, with a box for each entry and skill.
pub(super) fn preview(state: ImportState, found: ReadFiles) -> AnyView {
    let ReadFiles { import, unread } = found;
    let besides = others(&import, &unread);
    let counts = counts(&import);
    let import = StoredValue::new(import);
    let bring = move |()| bring(state, import);
    let refused = text(move || state.refused.get());
    let chosen = text(move || {
        let count = |all: RwSignal<Vec<bool>>| {
            let all = all.read();
            intl::number(all.iter().filter(|is_chosen| **is_chosen).count() as f64)
        };
        w::ticked(count(state.entries), count(state.skills))
    });
    let besides = (!besides.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby="besides">
                <h3 id="besides">{w::besides()}</h3>
                {list(besides)}
            </section>
        }
    });
    view! {
        <section class="stack stack--wide" aria-labelledby=FOUND>
            <h2 id=FOUND tabindex="-1">{w::found()}</h2>
            {counts}
            {besides}
            {entries(state, import)}
            {later(move || skills(state, import))}
            <div class="stack">
                <p>{chosen}</p>
                <p class="field__problem" role="alert">{refused}</p>
                <div class="actions">
                    <Button on_press=bring>{w::bring_in()}</Button>
                    <Button variant=ButtonVariant::Plain on_press=move |()| state.cancel()>{w::cancel()}</Button>
                </div>
            </div>
        </section>
    }
    .into_any()
}

/// How many there are of each kind.
fn counts(import: &Import) -> AnyView {
    let count = |count: usize| intl::number(count as f64);
    let mut rows = Vec::new();
    for kind in EntryKind::ALL {
        let of_kind = import.entries.iter().filter(|entry| entry.kind == kind);
        match of_kind.count() {
            0 => {}
            found => rows.push(vec![labels::kind(kind).to_owned(), count(found)]),
        }
    }
    if !import.skills.is_empty() {
        rows.push(vec![w::skills().to_owned(), count(import.skills.len())]);
    }
    if rows.is_empty() {
        return view! { <p>{w::nothing()}</p> }.into_any();
    }
    let heads = vec![w::counts::kind(), w::counts::number()];
    view! { <Table label=w::found() heads=heads rows=rows /> }.into_any()
}

/// A box for a place in a list of them.
fn tick(label: String, all: RwSignal<Vec<bool>>, place: usize) -> AnyView {
    let value = Signal::derive(move || all.read().get(place).copied().unwrap_or_default());
    let on_tick = Callback::new(move |is_ticked| {
        all.update(|all| {
            if let Some(one) = all.get_mut(place) {
                *one = is_ticked;
            }
        });
    });
    checkbox(label, value, on_tick)
}

/// Buttons that tick all, and none.
fn all_or_none(all: RwSignal<Vec<bool>>, words: [&'static str; 2]) -> AnyView {
    let buttons = [true, false].into_iter().zip(words).map(|(value, words)| {
        let press = move |()| all.update(|all| all.fill(value));
        view! { <Button variant=ButtonVariant::Plain on_press=press>{words}</Button> }
    });
    view! { <div class="actions">{buttons.collect_view()}</div> }.into_any()
}

fn entries(state: ImportState, import: StoredValue<Import>) -> AnyView {
    let existing = state.store.entries;
    let rows = import.with_value(|import| {
        let standings = standings(import, &existing.read_untracked());
        let rows = import.entries.iter().zip(standings).enumerate();
        let rows = rows.map(|(place, (entry, standing))| {
            let problems = import.problems_of(place).map(problem).collect();
            entry_row(state, import, place, entry, standing, problems)
        });
        rows.collect::<Vec<_>>()
    });
    if rows.is_empty() {
        return ().into_any();
    }
    view! {
        <fieldset class="import-list stack">
            <legend class="choice__legend">{w::entries()}</legend>
            {all_or_none(state.entries, [w::all_entries(), w::no_entries()])}
            <ul class="import-list__rows" role="list">{rows}</ul>
        </fieldset>
    }
    .into_any()
}

fn entry_row(
    state: ImportState,
    import: &Import,
    place: usize,
    entry: &Entry,
    standing: EntryStanding,
    problems: Vec<String>,
) -> AnyView {
    let (name, period) = (name(entry), format::period(entry.start, entry.end));
    let kind = labels::kind(entry.kind);
    let label = match import.has_guessed_kinds {
        true => w::entry_when(&name, &period),
        false => w::entry(&name, kind, &period),
    };
    let standing = match standing {
        EntryStanding::New => None,
        EntryStanding::Here => Some(w::here()),
        EntryStanding::Twice => Some(w::twice()),
    };
    let choice = import
        .has_guessed_kinds
        .then(|| kind_choice(state, place, w::kind_of(&name), entry.kind));
    view! {
        <li class="import-list__row stack">
            {tick(label, state.entries, place)}
            {choice}
            {standing.map(|said| view! { <p class="muted small">{said}</p> })}
            {list(problems)}
        </li>
    }
    .into_any()
}

/// What an entry is, where its file does not say.
fn kind_choice(state: ImportState, place: usize, label: String, guessed: EntryKind) -> AnyView {
    let pick = move |key: String| {
        if let Some(kind) = EntryKind::from_key(&key) {
            state.kinds.update(|kinds| {
                kinds.retain(|(other, _)| *other != place);
                kinds.push((place, kind));
            });
        }
    };
    let options = EntryKind::ALL.map(|kind| {
        let is_it = kind == guessed;
        view! {
            <option value=kind.key() selected=is_it prop:selected=flag(move || is_it)>
                {labels::kind(kind)}
            </option>
        }
    });
    view! {
        <select
            class="field__input field__input--short"
            aria-label=label
            on:change:target=move |event| pick(event.target().value())
        >
            {options.into_iter().collect_view()}
        </select>
    }
    .into_any()
}

fn skills(state: ImportState, import: StoredValue<Import>) -> AnyView {
    let own = state.store.skills;
    let (rows, has_levels) = import.with_value(|import| {
        let own = own.read_untracked();
        let rows = import.skills.iter().enumerate();
        let rows = rows.map(|(place, skill)| skill_row(state, place, skill, &own));
        let has_level = |skill: &ImportedSkill| {
            skill.suggested_level.is_some() && same_skill(&skill.name, &own).is_none()
        };
        (
            rows.collect::<Vec<_>>(),
            import.skills.iter().any(has_level),
        )
    });
    if rows.is_empty() {
        return ().into_any();
    }
    let levels = has_levels.then(|| {
        view! {
            <p>{w::levels()}</p>
            {all_or_none(state.levels, [w::all_levels(), w::no_levels()])}
        }
    });
    view! {
        <fieldset class="import-list stack">
            <legend class="choice__legend">{w::skills()}</legend>
            {all_or_none(state.skills, [w::all_skills(), w::no_skills()])}
            {levels}
            <ul class="import-list__rows" role="list">{rows}</ul>
        </fieldset>
    }
    .into_any()
}

fn skill_row(state: ImportState, place: usize, skill: &ImportedSkill, own: &[Skill]) -> AnyView {
    let row = match same_skill(&skill.name, own) {
        Some(_) => view! { <p>{w::skill_here(&skill.name)}</p> }.into_any(),
        None => {
            let label = match skill.group.as_str() {
                "" => skill.name.clone(),
                group => w::skill_in(&skill.name, group),
            };
            let level = skill.suggested_level.map(|level| {
                let label = match skill.source_level.as_str() {
                    "" => w::level(&skill.name, level_choice::level(level).0),
                    said => w::level_from(&skill.name, level_choice::level(level).0, said),
                };
                tick(label, state.levels, place)
            });
            view! {
                {tick(label, state.skills, place)}
                {level}
            }
            .into_any()
        }
    };
    view! { <li class="import-list__row stack">{row}</li> }.into_any()
}

/// Stores what is ticked, in one step that can be undone, and shows the journey.
pub(super) fn bring(state: ImportState, import: StoredValue<Import>) {
    let store = state.store;
    let mut import = import.get_value();
    for (place, kind) in state.kinds.get_untracked() {
        import.set_kind(place, kind);
    }
    let is_ticked = |all: RwSignal<Vec<bool>>| {
        move |place: usize| all.read_untracked().get(place).copied().unwrap_or_default()
    };
    let chosen = Chosen {
        entries: &is_ticked(state.entries),
        skills: &is_ticked(state.skills),
        levels: &is_ticked(state.levels),
    };
    let (entries, own) = (
        store.entries.read_untracked().len(),
        store.skills.get_untracked(),
    );
    let now_ms = clock::now_ms();
    let brought = bring_in(&import, &chosen, entries, &own, &mut clock::new_id, now_ms);
    let brought = match brought {
        Ok(brought) if brought.entries.is_empty() && brought.skills.is_empty() => {
            return state.refused.set(w::none_ticked().to_owned());
        }
        Ok(brought) => brought,
        Err(no_room) => return state.refused.set(room(no_room)),
    };
    let number = |count: usize| intl::number(count as f64);
    let done = w::done(number(brought.entries.len()), number(brought.skills.len()));
    let skills = brought.skills.iter().filter_map(|it| stored(it, now_ms));
    let entries = brought.entries.iter().filter_map(|it| stored(it, now_ms));
    let texts: Texts = skills.chain(entries).collect();
    let changes = store.records.replace(texts);
    store.offer_revert_by(done, changes, reverted);
    store.here.open(&store.here.href(Route::Journey), false);
}

fn stored<R: Record>(record: &R, now_ms: i64) -> Option<(String, Option<String>)> {
    let key = record.key()?.to_string();
    Some((key, Some(to_stored_text(record, now_ms))))
}

/// Undoes one of the changes: only entries and skills are stored here.
fn reverted(change: &Change, now: Option<&str>, clock: Clock) -> Option<Option<String>> {
    match Key::parse(&change.stored_key)?.kind() {
        Kind::JourneySkill => reverted_text::<JourneySkill>(change, now, clock),
        _ => reverted_text::<JourneyEntry>(change, now, clock),
    }
}

fn room(no_room: NoRoom) -> String {
    let number = |count: usize| intl::number(count as f64);
    match no_room {
        NoRoom::Entries(over) => w::no_room_entries(number(MAX_ENTRIES), number(over)),
        NoRoom::Skills(over) => w::no_room_skills(number(MAX_SKILLS), number(over)),
    }
}
