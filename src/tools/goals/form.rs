//! What a reader types and picks in, with its label.

use leptos::prelude::*;
use steppingstone_core::goals::field::LONGEST_TEXT;

use crate::ui::{attr, flag, text};

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
    let max = LONGEST_TEXT;
    if sort == Sort::Long {
        return view! {
            <textarea
                class="field__input goals__long"
                id=id
                rows="3"
                maxlength=max
                aria-describedby=described_by
                aria-invalid=invalid
                prop:value=text(move || value.get())
                on:input:target=move |event| on_text.run(event.target().value())
            ></textarea>
        }
        .into_any();
    }
    let (kind, class) = match sort {
        Sort::Day => ("date", "field__input goals__short"),
        Sort::Number => ("text", "field__input goals__short"),
        Sort::Line | Sort::Long => ("text", "field__input goals__line"),
    };
    // A day that is typed part by part is empty in between. Setting it to empty then would take
    // the other parts away, so the field is told nothing until it is a day again.
    let is_between = StoredValue::new(false);
    let last = StoredValue::new(String::new());
    let shown = move || {
        let now = value.get();
        if now.is_empty() && is_between.get_value() {
            return last.get_value();
        }
        is_between.set_value(false);
        last.set_value(now.clone());
        now
    };
    let take = move |typed: String| {
        is_between.set_value(sort == Sort::Day && typed.is_empty());
        on_text.run(typed);
    };
    view! {
        <input
            class=class
            id=id
            type=kind
            autocomplete="off"
            inputmode=(sort == Sort::Number).then_some("decimal")
            maxlength=(sort != Sort::Day).then_some(max)
            aria-describedby=described_by
            aria-invalid=invalid
            prop:value=text(shown)
            on:input:target=move |event| take(event.target().value())
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
