//! Inputs for typing and choosing: small, because there are many of them.

use leptos::prelude::*;
use steppingstone_core::offers::saved::TEXT_MAX;
use steppingstone_core::offers::{Counts, Fix};

use super::typed::meaning;
use crate::platform::page;
use crate::ui::{Button, ButtonVariant, DayField, attr, day, flag, live, text};
use crate::words::offers as w;

/// What stands below a field: how its text was read, or what is wrong with it.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Note {
    pub(super) reading: String,
    pub(super) problem: String,
    /// What a text that was refused may have meant.
    pub(super) fixes: Vec<Fix>,
}

/// Two texts that say how a field stands, one of them empty.
pub(super) fn note(read: Result<Option<String>, String>) -> Note {
    match read {
        Ok(Some(value)) => Note {
            reading: w::reads::read(value),
            ..Note::default()
        },
        Ok(None) => Note::default(),
        Err(problem) => Note {
            problem,
            ..Note::default()
        },
    }
}

/// A field to type in, or to choose a day in. `name` is what it is called where its label alone
/// would not do. `on_settled` follows once the reader has left the field.
#[expect(
    clippy::too_many_arguments,
    reason = "a field is asked for in one place alone"
)]
pub(super) fn text_input(
    id: String,
    counts: Counts,
    name: Signal<String>,
    described_by: String,
    value: Signal<String>,
    note: Signal<Note>,
    on_text: Callback<String>,
    on_settled: Callback<String>,
) -> AnyView {
    let note_id = format!("{id}-note");
    let input_id = id.clone();
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
                on:change:target=move |event| on_settled.run(event.target().value())
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
        {live(move || fixes(&note.read().fixes, &input_id, on_text))}
    }
    .into_any()
}

/// What a text may have meant, each a press away. The field is the place to go on from.
fn fixes(fixes: &[Fix], input_id: &str, on_text: Callback<String>) -> AnyView {
    if fixes.is_empty() {
        return ().into_any();
    }
    let buttons = fixes.iter().map(|fix| {
        let (text, input_id) = (fix.text.clone(), input_id.to_owned());
        let words = meaning(fix.meaning);
        let press = move |()| {
            on_text.run(text.clone());
            page::focus_on(&input_id);
        };
        view! { <Button variant=ButtonVariant::Quiet on_press=press>{words}</Button> }
    });
    view! { <p class="cell__fixes">{buttons.collect_view()}</p> }.into_any()
}

/// One of a few words to choose. `chosen` is its place in the list.
pub(super) fn choice_input(
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
