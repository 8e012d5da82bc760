//! The skills that something to be learned is for.

use leptos::prelude::*;
use steppingstone_core::journey::record::MAX_SKILLS_OF_LEARNING;

use super::line::Line;
use crate::platform::page;
use crate::ui::{Button, ButtonVariant, live, memo};
use crate::words::journey::learning as w;

pub(super) fn skills(line: Line) -> AnyView {
    let store = line.plan.store;
    // The skills that are still there, each with its name, and whether it is one of the line's.
    let known = memo(move || {
        let of_line = line.record.read().skills.value.clone();
        let skills = store.skills.read();
        let known = skills.iter().map(|skill| {
            let is_of_line = of_line.contains(&skill.id);
            (skill.id.clone(), skill.name.clone(), is_of_line)
        });
        known.collect::<Vec<_>>()
    });
    let legend = [&line.id(), "-skills"].concat();
    let for_list = legend.clone();
    let chosen = move || {
        let known = known.get().into_iter();
        let of_line = known.filter(|(_, _, is_of_line)| *is_of_line);
        let rows = of_line.map(|(id, name, _)| {
            let back = for_list.clone();
            let press = move |()| {
                line.change(|record, now| record.list_skill(&id, false, now));
                page::focus_on(&back);
            };
            let words = w::skills_remove(&name);
            view! { <Button variant=ButtonVariant::Quiet on_press=press>{words}</Button> }
        });
        view! { <div class="actions">{rows.collect_view()}</div> }.into_any()
    };
    view! {
        <fieldset class="stack choice">
            <legend class="field__label" id=legend tabindex="-1">{w::skills()}</legend>
            {live(chosen)}
            {live(move || more(line, &known.read()))}
        </fieldset>
    }
    .into_any()
}

/// The choice of one more, while there is room and another skill.
fn more(line: Line, known: &[(String, String, bool)]) -> AnyView {
    let count = known
        .iter()
        .filter(|(_, _, is_of_line)| *is_of_line)
        .count();
    if count >= MAX_SKILLS_OF_LEARNING {
        return view! { <p class="small">{w::skills_full()}</p> }.into_any();
    }
    let others = known.iter().filter(|(_, _, is_of_line)| !is_of_line);
    let others: Vec<(String, String)> = others
        .map(|(id, name, _)| (id.clone(), name.clone()))
        .collect();
    if others.is_empty() {
        return ().into_any();
    }
    let id = [&line.id(), "-add-skill"].concat();
    let options = others
        .into_iter()
        .map(|(id, name)| view! { <option value=id>{name}</option> });
    let options = options.collect_view();
    let back = id.clone();
    let pick = move |id: String| {
        if !id.is_empty() {
            line.change(|record, now| record.list_skill(&id, true, now));
            page::focus_on(&back);
        }
    };
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{w::skills_add()}</label>
            <select class="field__input" id=id on:change:target=move |event| pick(event.target().value())>
                <option value="">{w::skills_choose()}</option>
                {options}
            </select>
        </div>
    }
    .into_any()
}
