//! The fields that every goal needs: what, how much, by when, and the first step.

use leptos::prelude::*;
use steppingstone_core::goals::Field;
use steppingstone_core::goals::field::FieldKind;
use steppingstone_core::goals::words::EN;

use super::super::form::{field_of, problem_note};
use super::super::labels;
use super::editor::{GoalEditor, WHAT};
use crate::ui::form::{self, FieldProps, InputKind, Width};
use crate::ui::{Choice, Chosen, Opt, when};

/// The goal in words, in one box.
pub(super) fn what(editor: GoalEditor) -> AnyView {
    form::field(FieldProps {
        hint: labels::hint(Field::Verb),
        note: problem_note(move || editor.message(Field::Verb)),
        ..field_of(
            InputKind::Long,
            WHAT.to_owned(),
            labels::label(Field::Verb).to_owned(),
            Signal::derive(move || editor.draft.read().typed_statement()),
            Callback::new(move |text: String| editor.edit(|draft| draft.type_statement(&text))),
        )
    })
}

/// A field, while it is asked.
pub(super) fn field_view(editor: GoalEditor, field: Field) -> AnyView {
    when(
        move || editor.draft.read().asks(field, EN.percents),
        move || typed(editor, field, String::new()),
    )
}

/// A field to type in. `described_by` is the id of what else describes it.
pub(super) fn typed(editor: GoalEditor, field: Field, described_by: String) -> AnyView {
    let kind = match field.kind() {
        FieldKind::Words if is_long(field) => InputKind::Long,
        kind => InputKind::of(kind, field.range().0).unwrap_or_default(),
    };
    let props = field_of(
        kind,
        field.key().to_owned(),
        labels::label(field).to_owned(),
        Signal::derive(move || editor.typed(field)),
        Callback::new(move |text: String| editor.type_text(field, &text)),
    );
    form::field(FieldProps {
        hint: labels::hint(field),
        described_by,
        note: problem_note(move || editor.message(field)),
        width: if field == Field::Unit {
            Width::Normal
        } else {
            props.width
        },
        ..props
    })
}

/// What usually takes more than a line.
const fn is_long(field: Field) -> bool {
    matches!(
        field,
        Field::Why | Field::Obstacle | Field::Plan | Field::Proof
    )
}

/// By a number or by yes or no. A goal has a number until that is said.
pub(super) fn measured(editor: GoalEditor) -> AnyView {
    either_way(editor, Field::Measured, Some(0))
}

/// Two answers, both in view. `first` is the place of the one that holds until something is chosen.
pub(super) fn either_way(editor: GoalEditor, field: Field, first: Option<usize>) -> AnyView {
    let FieldKind::Choice(keys) = field.kind() else {
        return ().into_any();
    };
    let options = keys.iter().map(|key| Opt::new(labels::choice(key)));
    let chosen = Signal::derive(move || {
        let draft = editor.draft.read();
        let chosen = keys.iter().position(|key| *key == draft.text(field));
        chosen.or(first)
    });
    let choose = move |chosen: Chosen| {
        if let Some(key) = keys.get(chosen.index) {
            editor.type_text(field, key);
        }
    };
    view! {
        <div id=field.key() tabindex="-1">
            <Choice
                legend=labels::label(field)
                name=field.key()
                options=options.collect()
                chosen=chosen
                on_choose=Callback::new(choose)
            />
        </div>
    }
    .into_any()
}
