//! One of a few words to choose, from a list that folds out.

use leptos::prelude::*;

use crate::ui::flag;

/// A choice by itself, with its label above and its hint below. An option is a key and its words; the first
/// stands for "not given yet".
pub fn select_field(
    id: String,
    label: &'static str,
    hint: &'static str,
    keys: Vec<(&'static str, &'static str)>,
    value: Signal<String>,
    on_pick: Callback<String>,
) -> AnyView {
    let keys = keys.into_iter();
    let keys = keys.map(|(key, words)| (key.to_owned(), words.to_owned()));
    select_of(id, label, hint, keys.collect(), value, on_pick)
}

/// The same of records: the keys are their ids, and the words what the reader calls them.
pub fn select_of(
    id: String,
    label: &'static str,
    hint: &'static str,
    keys: Vec<(String, String)>,
    value: Signal<String>,
    on_pick: Callback<String>,
) -> AnyView {
    let hint_id = [&id, "-hint"].concat();
    let known = keys.iter().map(|(key, _)| key.clone());
    let known: Vec<String> = known.collect();
    let chosen = Signal::derive(move || {
        let value = value.read();
        known
            .iter()
            .position(|key| *key == *value)
            .unwrap_or(usize::MAX)
    });
    let options = options(keys, chosen);
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{label}</label>
            <select
                class="field__input"
                id=id
                aria-describedby=(!hint.is_empty()).then(|| hint_id.clone())
                on:change:target=move |event| on_pick.run(event.target().value())
            >
                {options}
            </select>
            {(!hint.is_empty()).then(|| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
        </div>
    }
    .into_any()
}

/// The options of a list, each with what it is sent as and its words.
pub(super) fn options(options: Vec<(String, String)>, chosen: Signal<usize>) -> Vec<AnyView> {
    let options = options
        .into_iter()
        .enumerate()
        .map(|(place, (value, words))| {
            view! {
                <option value=value prop:selected=flag(move || chosen.get() == place)>
                    {words}
                </option>
            }
            .into_any()
        });
    options.collect()
}
