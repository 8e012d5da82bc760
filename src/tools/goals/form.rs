//! What a reader types and picks in, with its label.

use leptos::html;
use leptos::prelude::*;
use steppingstone_core::goals::field::LONGEST_TEXT;

use crate::ui::{Live, attr, flag, text};

/// What is typed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// A line of text.
    Line,
    /// A few lines.
    Long,
    /// A number.
    Number,
    /// A calendar day.
    Day,
}

/// A field to type in: its id, its label, what describes it, and its text.
#[derive(Clone)]
pub(super) struct Typed {
    /// The id of what else describes it; empty if nothing does.
    pub(super) also: String,
    /// Unique on the page.
    pub(super) id: String,
    pub(super) label: String,
    pub(super) hint: &'static str,
    pub(super) sort: Sort,
    pub(super) value: Signal<String>,
    /// What is wrong, in words that say what to do; empty if nothing is.
    pub(super) problem: Signal<String>,
    pub(super) on_text: Callback<String>,
}

/// A field with its label, hint and problem.
pub(super) fn typed(field: Typed) -> AnyView {
    let hint_id = [&field.id, "-hint"].concat();
    let problem_id = [&field.id, "-problem"].concat();
    let hint = (!field.hint.is_empty())
        .then(|| view! { <p class="field__hint" id=hint_id.clone()>{field.hint}</p> });
    let mut described_by = problem_id.clone();
    let shown = [
        (&hint_id, field.hint.is_empty()),
        (&field.also, field.also.is_empty()),
    ];
    for (id, _) in shown.into_iter().filter(|(_, is_empty)| !is_empty) {
        described_by.push(' ');
        described_by.push_str(id);
    }
    let problem = field.problem;
    view! {
        <div class="field">
            <label class="field__label" for=field.id.clone()>{field.label.clone()}</label>
            {hint}
            {control(field, described_by)}
            <p class="field__problem" id=problem_id role="alert">{text(move || problem.get())}</p>
        </div>
    }
    .into_any()
}

fn control(field: Typed, described_by: String) -> AnyView {
    let Typed {
        id,
        sort,
        value,
        problem,
        on_text,
        ..
    } = field;
    let invalid = attr(move || (!problem.read().is_empty()).then_some("true"));
    let (class, keyboard) = match sort {
        Sort::Long => return long(id, described_by, invalid, value, on_text),
        Sort::Day => return day(id, described_by, invalid, value, on_text),
        Sort::Number => ("field__input goals__short", "decimal"),
        Sort::Line => ("field__input goals__line", "text"),
    };
    view! {
        <input
            class=class
            id=id
            type="text"
            autocomplete="off"
            inputmode=keyboard
            maxlength=LONGEST_TEXT
            aria-describedby=described_by
            aria-invalid=invalid
            prop:value=text(move || value.get())
            on:input:target=move |event| on_text.run(event.target().value())
        />
    }
    .into_any()
}

fn long(
    id: String,
    described_by: String,
    invalid: Live<Option<&'static str>>,
    value: Signal<String>,
    on_text: Callback<String>,
) -> AnyView {
    view! {
        <textarea
            class="field__input goals__long"
            id=id
            rows="3"
            maxlength=LONGEST_TEXT
            aria-describedby=described_by
            aria-invalid=invalid
            prop:value=text(move || value.get())
            on:input:target=move |event| on_text.run(event.target().value())
        ></textarea>
    }
    .into_any()
}

/// A day. While it is typed part by part it has no value, and setting it to none would take the
/// other parts away; so the element is told only what it does not say already.
fn day(
    id: String,
    described_by: String,
    invalid: Live<Option<&'static str>>,
    value: Signal<String>,
    on_text: Callback<String>,
) -> AnyView {
    let node = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        let now = value.get();
        if let Some(input) = node.get().filter(|input| input.value() != now) {
            input.set_value(&now);
        }
    });
    view! {
        <input
            class="field__input goals__short"
            id=id
            type="date"
            autocomplete="off"
            node_ref=node
            aria-describedby=described_by
            aria-invalid=invalid
            on:input:target=move |event| on_text.run(event.target().value())
        />
    }
    .into_any()
}

/// One of a few words to pick, by a list that folds out. The first stands for "not told yet".
pub(super) fn picked(
    id: String,
    label: &'static str,
    hint: &'static str,
    options: Vec<(&'static str, &'static str)>,
    value: Signal<String>,
    on_pick: Callback<String>,
) -> AnyView {
    let hint_id = [&id, "-hint"].concat();
    let options = options.into_iter().map(|(key, words)| {
        view! {
            <option value=key prop:selected=flag(move || *value.read() == *key)>
                {words}
            </option>
        }
    });
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="field__hint" id=hint_id.clone()>{hint}</p> })}
            <select
                class="field__input"
                id=id
                aria-describedby=(!hint.is_empty()).then_some(hint_id)
                on:change:target=move |event| on_pick.run(event.target().value())
            >
                {options.collect_view()}
            </select>
        </div>
    }
    .into_any()
}

/// Something that is so or not.
pub(super) fn ticked(label: String, value: Signal<bool>, on_tick: Callback<bool>) -> AnyView {
    view! {
        <label class="goals__tick">
            <input
                type="checkbox"
                prop:checked=flag(move || value.get())
                on:change:target=move |event| on_tick.run(event.target().checked())
            />
            <span>{label}</span>
        </label>
    }
    .into_any()
}
