//! What a reader types and picks in: small, because there are many of them.

use leptos::prelude::*;
use steppingstone_core::offers::Counts;
use steppingstone_core::offers::saved::TEXT_MAX;

use crate::ui::{DayField, attr, day, flag, text};
use crate::words::offers as w;

/// What stands below a field: how its text was read, or what is wrong with it.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Note {
    pub(super) reading: String,
    pub(super) problem: String,
}

/// Two texts that say how a field stands, one of them empty.
pub(super) fn note(read: Result<Option<String>, String>) -> Note {
    match read {
        Ok(Some(value)) => Note {
            reading: w::reads::read(value),
            problem: String::new(),
        },
        Ok(None) => Note::default(),
        Err(problem) => Note {
            reading: String::new(),
            problem,
        },
    }
}

/// A field to type in, or to choose a day in. `name` is what it is called where its label alone
/// would not do.
pub(super) fn typed(
    id: String,
    counts: Counts,
    name: Signal<String>,
    described_by: String,
    value: Signal<String>,
    note: Signal<Note>,
    on_text: Callback<String>,
) -> AnyView {
    let note_id = format!("{id}-note");
    let described_by = format!("{described_by} {note_id}");
    let invalid = Signal::derive(move || !note.read().problem.is_empty());
    let class = "cell__input";
    let input = if counts == Counts::Date {
        day(DayField {
            id,
            class,
            name: Some(name),
            described_by,
            invalid,
            value,
            on_text,
        })
    } else {
        view! {
            <input
                class=class
                id=id
                type="text"
                autocomplete="off"
                maxlength=TEXT_MAX
                aria-label=text(move || name.get())
                aria-describedby=described_by
                aria-invalid=attr(move || invalid.get().then_some("true"))
                prop:value=text(move || value.get())
                on:input:target=move |event| on_text.run(event.target().value())
            />
        }
        .into_any()
    };
    view! {
        {input}
        <p class="cell__note" id=note_id>
            <span class="cell__problem" role="alert">{text(move || note.read().problem.clone())}</span>
            {text(move || note.read().reading.clone())}
        </p>
    }
    .into_any()
}

/// One of a few words to pick. `chosen` is its place in the list.
pub(super) fn picked(
    id: String,
    name: Signal<String>,
    options: Vec<String>,
    chosen: Signal<usize>,
    on_pick: Callback<usize>,
) -> AnyView {
    let options = options.into_iter().enumerate().map(|(index, option)| {
        view! {
            <option value=index.to_string() prop:selected=flag(move || chosen.get() == index)>
                {option}
            </option>
        }
    });
    view! {
        <select
            class="cell__input cell__select"
            id=id
            aria-label=text(move || name.get())
            on:change:target=move |event| on_pick.run(event.target().value().parse().unwrap_or_default())
        >
            {options.collect_view()}
        </select>
    }
    .into_any()
}
