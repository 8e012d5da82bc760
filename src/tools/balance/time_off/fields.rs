//! A field whose text stays as typed, while what it means is stored.

use leptos::prelude::*;

use crate::ui::form::{FieldProps, InputKind, Note, Width, field};
use crate::ui::memo;

/// A field, and what it is filled with at first.
pub(super) struct TypedField {
    /// Unique on the page.
    pub(super) id: &'static str,
    pub(super) label: &'static str,
    /// Empty if there is nothing to say.
    pub(super) hint: &'static str,
    pub(super) kind: InputKind,
    /// The most characters.
    pub(super) max: usize,
    pub(super) typed: String,
    /// Stores what a text means. Returns what is wrong with it; empty if nothing is.
    pub(super) set: Callback<String, &'static str>,
}

pub(super) fn typed_field(of: TypedField) -> AnyView {
    let typed = RwSignal::new(of.typed);
    let problem = RwSignal::new("");
    let set = of.set;
    field(FieldProps {
        hint: of.hint,
        kind: of.kind,
        width: Width::Short,
        note: memo(move || Note::problem(problem.get().to_owned())).into(),
        ..FieldProps::new(
            of.id.to_owned(),
            of.label.to_owned().into(),
            of.max,
            typed.into(),
            Callback::new(move |text: String| {
                problem.set(set.run(text.clone()));
                typed.set(text);
            }),
        )
    })
}
