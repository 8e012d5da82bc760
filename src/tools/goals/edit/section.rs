//! What makes a goal stronger under one letter: its fields, with what the checks say and how to fix
//! it.

use leptos::html;
use leptos::prelude::*;
use steppingstone_core::goals::field::FieldKind;
use steppingstone_core::goals::words::EN;
use steppingstone_core::goals::{Criterion, Field};

use super::super::labels;
use super::editor::GoalEditor;
use super::{fields, links_and_milestones, warnings_view};
use crate::ui::form::select_field;
use crate::ui::{memo, when};
use crate::words::goals::edit as e;

pub(super) fn view((editor, letter): (GoalEditor, Criterion)) -> AnyView {
    let is_asked = move |field: &&Field| field.criterion() == Some(letter) && !field.is_essential();
    let asked = |is_extra: bool| {
        let fields = Field::ALL.iter().filter(is_asked);
        fields
            .filter(|field| field.is_extra() == is_extra)
            .map(|field| field_view(editor, *field))
            .collect_view()
    };
    let is_extra = move |field: &Field| field.criterion() == Some(letter) && field.is_extra();
    let is_told =
        |field: &Field| is_extra(field) && !editor.draft.read_untracked().text(*field).is_empty();
    let open = Field::ALL.iter().any(is_told);
    let more = Field::ALL.iter().any(is_extra).then(|| {
        let drawer = NodeRef::<html::Details>::new();
        // A warning that comes opens it; one that goes leaves it, since it may be typed in.
        let warns = memo(move || editor.warns(|field| is_extra(&field)));
        Effect::new(move |_| {
            if let Some(drawer) = drawer.get().filter(|_| warns.get()) {
                drawer.set_open(true);
            }
        });
        view! {
            <details class="drawer" open=open node_ref=drawer>
                <summary>{e::more()}</summary>
                <div class="stack">{asked(true)}</div>
            </details>
        }
    });
    view! {
        <div class="stack">
            <p>{labels::question(letter)}</p>
            {warnings_view::on_top(editor, letter)}
            {asked(false)}
            {links_and_milestones::view(editor, letter)}
            {more}
        </div>
    }
    .into_any()
}

/// A field with what is said beside it, while it is asked.
fn field_view(editor: GoalEditor, field: Field) -> AnyView {
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
    match field.kind() {
        FieldKind::Choice(_) if field == Field::Kind => fields::either_way(editor, field, None),
        FieldKind::Choice(keys) => one_of(editor, field, keys),
        _ => fields::typed(editor, field, warnings_view::id(field)),
    }
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
