//! A field with its label, hint and what is said of its text.

use leptos::prelude::*;

use super::input::{Input, InputKind, input};
use super::note::{Note, fixes};
use crate::ui::text;

/// How wide a field is where there is room.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// For a number or a day.
    Short,
    Normal,
    /// For a sentence.
    Wide,
}

/// A field to type in. The text is kept as typed; what it means is for whoever holds `value`.
pub struct FieldProps {
    /// Unique on the page.
    pub id: String,
    /// What to type.
    pub label: Signal<String>,
    /// How to type it, or why; empty if that needs no saying.
    pub hint: &'static str,
    /// The id of what else describes it; empty if nothing does.
    pub described_by: String,
    pub kind: InputKind,
    pub width: Width,
    /// The most characters it takes.
    pub max: usize,
    pub value: Signal<String>,
    /// How the text was read, or what is wrong with it.
    pub note: Signal<Note>,
    /// Whether its note has a reading or fixes, for which room is kept.
    pub reads: bool,
    /// Called with the text at every change.
    pub on_text: Callback<String>,
    /// Called with the text once the reader has left the field.
    pub on_settled: Option<Callback<String>>,
}

impl FieldProps {
    /// A line of text with nothing to say of it.
    pub fn new(
        id: String,
        label: Signal<String>,
        max: usize,
        value: Signal<String>,
        on_text: Callback<String>,
    ) -> FieldProps {
        FieldProps {
            id,
            label,
            hint: "",
            described_by: String::new(),
            kind: InputKind::Line,
            width: Width::Normal,
            max,
            value,
            note: Signal::stored(Note::default()),
            reads: false,
            on_text,
            on_settled: None,
        }
    }
}

/// A field by itself, with its label above. Below it stands what is said of its text, then its hint.
pub fn field(field: FieldProps) -> AnyView {
    let FieldProps {
        id,
        label,
        hint,
        note,
        on_text,
        ..
    } = field;
    let part = |name: &str| [&id, name].concat();
    let (hint_id, problem_id, reading_id) = (part("-hint"), part("-problem"), part("-reading"));
    let parts = [
        (&hint_id, !hint.is_empty()),
        (&problem_id, true),
        (&reading_id, field.reads),
        (&field.described_by, !field.described_by.is_empty()),
    ];
    let parts = parts.into_iter().filter(|(_, is_there)| *is_there);
    let described_by: Vec<&str> = parts.map(|(id, _)| id.as_str()).collect();
    let class = match field.width {
        Width::Short => "field__input field__input--short",
        Width::Normal => "field__input",
        Width::Wide => "field__input field__input--wide",
    };
    let input = input(Input {
        id: id.clone(),
        class,
        kind: field.kind,
        max: field.max,
        name: None,
        described_by: described_by.join(" "),
        note,
        value: field.value,
        on_text,
        on_settled: field.on_settled,
    });
    let hint = (!hint.is_empty()).then(|| view! { <p class="field__hint" id=hint_id>{hint}</p> });
    let for_fixes = id.clone();
    let reading = field.reads.then(|| {
        view! {
            <p class="field__hint field__reading" id=reading_id>{text(move || note.read().reading.clone())}</p>
            {fixes(note, for_fixes, on_text)}
        }
    });
    view! {
        <div class="field">
            <label class="field__label" for=id>{text(move || label.get())}</label>
            {input}
            <p class="field__problem" id=problem_id>{text(move || note.read().problem.clone())}</p>
            {reading}
            {hint}
        </div>
    }
    .into_any()
}
