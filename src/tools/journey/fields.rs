//! The fields of an entry, and what is said of what is typed in them.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use steppingstone_core::journey::{read_end, read_start};

use super::format;
use crate::ui::form::{FieldProps, Note};
use crate::ui::memo;

/// The most characters of a title, a place or a date.
pub(super) const MAX_LINE: usize = 200;

/// A field of a line, with what is wrong with its text.
pub(super) fn line(
    id: &str,
    label: &'static str,
    hint: &'static str,
    value: Signal<String>,
    problem: impl Fn() -> String + Send + Sync + 'static,
    on_text: impl Fn(String) + Send + Sync + 'static,
) -> FieldProps {
    FieldProps {
        hint,
        note: memo(move || Note::problem(problem())).into(),
        ..FieldProps::new(
            id.to_owned(),
            label.to_owned().into(),
            MAX_LINE,
            value,
            Callback::new(on_text),
        )
    }
}

/// Presses a button when Enter is pressed in a field.
pub(super) fn on_enter(press: Callback<()>, field: AnyView) -> AnyView {
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            press.run(());
        }
    };
    view! { <div on:keydown=on_key>{field}</div> }.into_any()
}

/// What is wrong with a start; empty if nothing is.
pub(super) fn start_problem(text: &str) -> String {
    let problem = read_start(text).err();
    problem.map_or("", format::date_problem).to_owned()
}

/// What is wrong with an end; empty if nothing is.
pub(super) fn end_problem(text: &str) -> String {
    let problem = read_end(text).err();
    problem.map_or("", format::date_problem).to_owned()
}
