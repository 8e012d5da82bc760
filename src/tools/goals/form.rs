//! The fields of goals, as wide as what is typed in them.

use leptos::prelude::*;
use steppingstone_core::goals::field::LONGEST_TEXT;

use crate::ui::form::{FieldProps, InputKind, Note, Width};
use crate::ui::memo;

/// A field of a kind with nothing more to say of it.
pub(super) fn field_of(
    kind: InputKind,
    id: String,
    label: String,
    value: Signal<String>,
    on_text: Callback<String>,
) -> FieldProps {
    FieldProps {
        kind,
        width: match kind {
            InputKind::Line | InputKind::Long => Width::Wide,
            InputKind::Amount | InputKind::Number | InputKind::Day => Width::Short,
        },
        ..FieldProps::new(id, label.into(), LONGEST_TEXT, value, on_text)
    }
}

/// What stands below a field: what is wrong, if anything.
pub(super) fn problem_note(problem: impl Fn() -> String + Send + Sync + 'static) -> Signal<Note> {
    memo(move || Note::problem(problem())).into()
}
