//! What a reader types and picks in, with its label.

use leptos::prelude::*;
use steppingstone_core::goals::field::{FieldKind, LONGEST_TEXT};

use crate::ui::{DayField, Live, attr, day, flag, text};

/// What is typed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum InputKind {
    /// A line of text.
    Line,
    /// A few lines.
    Long,
    /// A number that is never below zero.
    Amount,
    /// A number that may be below zero.
    Number,
    /// A calendar day.
    Day,
}

impl InputKind {
    /// What is typed in a field of a goal; `None` for what is chosen.
    pub(super) const fn of(counts: FieldKind) -> Option<InputKind> {
        match counts {
            FieldKind::Choice(_) => None,
            FieldKind::Day => Some(InputKind::Day),
            FieldKind::Number(least, _) | FieldKind::Whole(least, _) if least < 0 => {
                Some(InputKind::Number)
            }
            FieldKind::Number(..) | FieldKind::Whole(..) => Some(InputKind::Amount),
            FieldKind::Words => Some(InputKind::Line),
        }
    }

    /// The keyboard that a phone should show. The one for decimals has no minus on an iPhone.
    const fn keyboard(self) -> &'static str {
        match self {
            InputKind::Amount => "decimal",
            InputKind::Line | InputKind::Long | InputKind::Number | InputKind::Day => "text",
        }
    }
}

/// A field to type in: its id, its label, what describes it, and its text.
#[derive(Clone)]
pub(super) struct TextField {
    /// The id of what else describes it; empty if nothing does.
    pub(super) also: String,
    /// Unique on the page.
    pub(super) id: String,
    pub(super) label: String,
    pub(super) hint: &'static str,
    pub(super) sort: InputKind,
    pub(super) value: Signal<String>,
    /// What is wrong, in words that say what to do; empty if nothing is.
    pub(super) problem: Signal<String>,
    pub(super) on_text: Callback<String>,
}

/// A field with its label, hint and problem.
pub(super) fn text_field(field: TextField) -> AnyView {
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

fn control(field: TextField, described_by: String) -> AnyView {
    let TextField {
        id,
        sort,
        value,
        problem,
        on_text,
        ..
    } = field;
    let invalid = attr(move || (!problem.read().is_empty()).then_some("true"));
    let class = match sort {
        InputKind::Long => return long(id, described_by, invalid, value, on_text),
        InputKind::Day => {
            return day(DayField {
                id,
                class: "field__input goals__short",
                name: None,
                described_by,
                invalid: Signal::derive(move || !problem.read().is_empty()),
                value,
                on_text,
            });
        }
        InputKind::Amount | InputKind::Number => "field__input goals__short",
        InputKind::Line => "field__input goals__line",
    };
    view! {
        <input
            class=class
            id=id
            type="text"
            autocomplete="off"
            inputmode=sort.keyboard()
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

/// One of a few words to pick, by a list that folds out. The first stands for "not given yet".
pub(super) fn select(
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
pub(super) fn checkbox(label: String, value: Signal<bool>, on_tick: Callback<bool>) -> AnyView {
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

#[cfg(test)]
mod tests {
    use super::*;
    use steppingstone_core::goals::Field;

    #[test]
    fn a_number_that_may_be_below_zero_can_be_typed_on_a_phone() {
        let mut below = 0;
        for field in Field::ALL {
            let (FieldKind::Number(least, _) | FieldKind::Whole(least, _)) = field.kind() else {
                continue;
            };
            let keyboard = InputKind::of(field.kind()).map(InputKind::keyboard);
            assert_eq!(
                keyboard,
                Some(if least < 0 { "text" } else { "decimal" }),
                "{field:?}"
            );
            below += usize::from(least < 0);
        }
        assert!(below > 0, "some fields take numbers below zero");
    }
}
