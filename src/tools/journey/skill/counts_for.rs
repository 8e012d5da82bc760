//! Which elements of occupations a skill is part of: it counts for them in a job that is aimed for.

use leptos::prelude::*;
use steppingstone_core::journey::record::MAX_ELEMENTS;
use steppingstone_core::occupations::{Element, Occupations};

use super::Shown;
use crate::state::{Loaded, use_occupations};
use crate::tools::occupations::failed;
use crate::ui::form::select_cell;
use crate::ui::{live, memo, when};
use crate::words::journey::skill::counts_for as w;

/// The id of what opens it.
const SUMMARY: &str = "counts-for";

/// The list comes once it is opened.
pub(super) fn counts_for(shown: Shown) -> AnyView {
    let is_open = RwSignal::new(false);
    view! {
        <details class="drawer" on:toggle=move |_| is_open.set(true)>
            <summary id=SUMMARY>{w::heading()}</summary>
            {when(move || is_open.get(), move || fields(shown))}
        </details>
    }
    .into_any()
}

pub(super) fn fields(shown: Shown) -> AnyView {
    let files = use_occupations();
    let list = memo(move || files.list());
    live(move || match list.get() {
        Loaded::Coming => view! { <p class="muted">{w::coming()}</p> }.into_any(),
        Loaded::Failed => failed(files, w::failed(), SUMMARY),
        Loaded::There(list) => choices(shown, &list),
    })
}

fn choices(shown: Shown, list: &Occupations) -> AnyView {
    let mut elements: Vec<&Element> = list.elements.iter().collect();
    elements.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
    let ids = elements.iter().map(|element| element.id.clone());
    let ids: Vec<String> = [String::new()].into_iter().chain(ids).collect();
    let ids = StoredValue::new(ids);
    let named = elements.iter().map(|element| match element.is_skill {
        true => w::skill(&element.name),
        false => w::knowledge(&element.name),
    });
    let words: Vec<String> = [w::none().to_owned()].into_iter().chain(named).collect();
    let labels = [w::first(), w::second(), w::third()];
    let chosen = memo(move || shown.skill.read().elements.value.clone());
    let field = |(place, label): (usize, &'static str)| {
        let id = format!("counts-for-{place}");
        let at = memo(move || {
            let chosen = chosen.read();
            let element = chosen.get(place).map_or("", String::as_str);
            ids.with_value(|ids| ids.iter().position(|id| id == element))
                .unwrap_or(usize::MAX)
        });
        let pick = Callback::new(move |at: usize| {
            let element = ids
                .with_value(|ids| ids.get(at).cloned())
                .unwrap_or_default();
            shown.change(|skill, now| skill.set_element(place, &element, now));
        });
        let name = Signal::derive(move || label.to_owned());
        let words = words.clone();
        // The next one comes once those before it are chosen.
        let has_room = move || chosen.read().len() >= place;
        when(has_room, move || {
            view! {
                <div class="field">
                    <label class="field__label" for=id.clone()>{label}</label>
                    {select_cell(id.clone(), name, words.clone(), at.into(), pick)}
                </div>
            }
            .into_any()
        })
    };
    let fields = labels.into_iter().take(MAX_ELEMENTS).enumerate().map(field);
    view! {
        <div class="stack">
            <p class="muted small">{w::text()}</p>
            {fields.collect_view()}
        </div>
    }
    .into_any()
}
