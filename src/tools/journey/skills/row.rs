//! One skill in the list, with its rating a press away.

use leptos::prelude::*;
use steppingstone_core::journey::{Level, SkillRow};
use steppingstone_core::route::Route;

use super::super::level_choice::{level_choice, level_name};
use super::List;
use super::says;
use crate::platform::{clock, page};
use crate::ui::{Button, ButtonVariant, either, live, memo, text};
use crate::words::journey::skills as w;

/// The id of the name of a skill in the list.
pub(super) fn name_id(id: &str) -> String {
    ["skill-", id].concat()
}

/// The id of the button by which a skill is rated.
fn rate_id(id: &str) -> String {
    ["rate-", id].concat()
}

pub(super) fn row(list: List, id: String) -> AnyView {
    let store = list.store;
    let for_row = id.clone();
    let row = memo(move || {
        let rows = list.rows.read();
        rows.iter().find(|row| row.id == for_row).cloned()
    });
    let name = memo(move || {
        row.read()
            .as_ref()
            .map_or_else(String::new, |row| row.name.clone())
    });
    let stands = move || {
        let row = row.read();
        let parts = row.as_ref().map(says::stands).unwrap_or_default();
        let parts = parts.into_iter().map(|part| view! { <li>{part}</li> });
        view! { <ul class="skills__stands" role="list">{parts.collect_view()}</ul> }.into_any()
    };
    let reminder = move || {
        let row = row.read();
        let fading = row.as_ref().and_then(|row| says::fading(row.state.fading));
        fading.unwrap_or_default().to_owned()
    };
    view! {
        <li class="skills__row">
            <h2 class="skills__name">
                <a id=name_id(&id) href=store.href(Route::JourneySkill, &id)>{text(move || name.get())}</a>
            </h2>
            {live(stands)}
            <p class="muted small skills__reminder">{text(reminder)}</p>
            {rating(list, id, name, row)}
        </li>
    }
    .into_any()
}

/// The choice of its level, or the button that opens it.
fn rating(list: List, id: String, name: Memo<String>, row: Memo<Option<SkillRow>>) -> AnyView {
    let level = memo(move || row.read().as_ref().and_then(|row| row.level));
    let for_open = id.clone();
    let is_open = memo(move || list.open.read().as_ref() == Some(&for_open));
    let for_closed = id.clone();
    let closed = move || {
        let id = for_closed.clone();
        let first = rating_name(&id);
        let press = move |()| {
            list.open.set(Some(id.clone()));
            let chosen = level.get_untracked();
            let number = chosen.map_or(0, Level::number);
            page::focus_on(&format!("{first}-{number}"));
        };
        let label = w::rate_label(name.get_untracked());
        view! {
            <Button variant=ButtonVariant::Quiet id=rate_id(&for_closed) label=label on_press=press>
                {w::rate()}
            </Button>
        }
        .into_any()
    };
    let open = move || {
        let (for_set, for_done) = (id.clone(), id.clone());
        let store = list.store;
        let set = move |to: Option<Level>| {
            store
                .skill_records
                .change(&for_set, |skill| skill.rate(to, clock::now_ms()));
            page::announce(&w::rated(name.get_untracked(), level_name(to)));
        };
        let done = move |()| {
            // A skill that no longer fits the filter leaves the list with its row.
            list.open.set(None);
            page::focus_on(&rate_id(&for_done));
        };
        let name = name.get_untracked();
        let choice = level_choice(rating_name(&id), w::legend(&name), move || level.get(), set);
        view! {
            <div class="stack">
                {choice}
                <Button variant=ButtonVariant::Quiet label=w::rate_done_label(&name) on_press=done>
                    {w::rate_done()}
                </Button>
            </div>
        }
        .into_any()
    };
    view! { <div class="no-print">{either(move || is_open.get(), open, closed)}</div> }.into_any()
}

/// The name that ties the radio buttons of a rating together.
fn rating_name(id: &str) -> String {
    ["level-", id].concat()
}
