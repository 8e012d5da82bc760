//! One field of the builder, with what is said beside it.

use leptos::prelude::*;
use steppingstone_core::goals::Field;
use steppingstone_core::goals::field::FieldKind;
use steppingstone_core::goals::problem::Place;
use steppingstone_core::goals::words::EN;

use super::super::form::{field_of, problem_note};
use super::super::labels;
use super::editor::GoalEditor;
use super::warnings_view;
use crate::ui::form::{self, FieldProps, InputKind, select_field};
use crate::ui::{Choice, Chosen, Opt, when};

/// A field, while it is asked.
pub(super) fn field(editor: GoalEditor, field: Field) -> AnyView {
    when(
        move || editor.draft.read().asks(field, EN.percents),
        move || {
            view! {
                <div class="goals__asked">
                    {control(editor, field)}
                    <div id=warnings_view::id(field)>{warnings_view::beside(editor, field)}</div>
                </div>
            }
            .into_any()
        },
    )
}

fn control(editor: GoalEditor, field: Field) -> AnyView {
    let kind = match field.kind() {
        FieldKind::Choice(keys) if matches!(field, Field::Kind | Field::Measured) => {
            return either_way(editor, field, keys);
        }
        FieldKind::Choice(keys) => return one_of(editor, field, keys),
        FieldKind::Words if is_long(field) => InputKind::Long,
        kind => InputKind::of(kind, field.range().0).unwrap_or_default(),
    };
    form::field(FieldProps {
        hint: labels::hint(field),
        described_by: warnings_view::id(field),
        note: problem_note(move || {
            editor.problem(|problem| problem.place == Place::Field(field), field)
        }),
        ..field_of(
            kind,
            field.key().to_owned(),
            labels::label(field).to_owned(),
            Signal::derive(move || editor.typed(field)),
            Callback::new(move |text: String| editor.type_text(field, &text)),
        )
    })
}

/// What usually takes more than a line.
const fn is_long(field: Field) -> bool {
    matches!(
        field,
        Field::Object | Field::Why | Field::Obstacle | Field::Plan | Field::Proof
    )
}

/// Two answers, both in view.
fn either_way(editor: GoalEditor, field: Field, keys: &'static [&'static str]) -> AnyView {
    let options = keys.iter().map(|key| Opt::new(labels::choice(key)));
    let chosen = Signal::derive(move || {
        let draft = editor.draft.read();
        keys.iter().position(|key| *key == draft.text(field))
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

fn one_of(editor: GoalEditor, field: Field, keys: &'static [&'static str]) -> AnyView {
    let keys = std::iter::once("").chain(keys.iter().copied());
    select_field(
        field.key().to_owned(),
        labels::label(field),
        labels::hint(field),
        keys.map(|key| (key, labels::choice(key))).collect(),
        Signal::derive(move || editor.draft.read().text(field).to_owned()),
        Callback::new(move |key: String| editor.type_text(field, &key)),
    )
}
