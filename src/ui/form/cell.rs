//! A field of a table: small, because there are many of them. The table has its label.

use leptos::prelude::*;

use super::field::FieldProps;
use super::input::{Input, input};
use super::note::fixes;
use super::select::options;
use crate::ui::text;

/// A field in a table, with its note. Its label is what it is called; what describes it is in the
/// table.
pub fn cell(field: FieldProps) -> AnyView {
    let FieldProps {
        id, note, on_text, ..
    } = field;
    let note_id = [&id, "-note"].concat();
    let input = input(Input {
        id: id.clone(),
        class: "cell__input",
        kind: field.kind,
        max: field.max,
        name: Some(field.label),
        described_by: [&field.described_by, " ", &note_id].concat(),
        note,
        value: field.value,
        on_text,
        on_settled: field.on_settled,
    });
    view! {
        {input}
        <p class="cell__note" id=note_id>
            <span class="cell__problem">{text(move || note.read().problem.clone())}</span>
            {text(move || note.read().reading.clone())}
        </p>
        {fixes(note, id, on_text)}
    }
    .into_any()
}

/// One of a few words to choose. `chosen` is its place in the list.
pub fn select_cell(
    id: String,
    name: Signal<String>,
    words: Vec<String>,
    chosen: Signal<usize>,
    on_pick: Callback<usize>,
) -> AnyView {
    let words = words.into_iter().enumerate();
    let words = words.map(|(place, words)| (place.to_string(), words));
    let options = options(words.collect(), chosen);
    view! {
        <select
            class="cell__input cell__select"
            id=id
            aria-label=text(move || name.get())
            on:change:target=move |event| on_pick.run(event.target().value().parse().unwrap_or_default())
        >
            {options}
        </select>
    }
    .into_any()
}
