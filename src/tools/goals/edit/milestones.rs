//! The points on the way.

use leptos::prelude::*;
use steppingstone_core::goals::Field;
use steppingstone_core::goals::draft::MilestoneText;
use steppingstone_core::goals::problem::Place;

use super::super::form::{field_of, problem_note};
use super::editor::GoalEditor;
use crate::platform::page;
use crate::ui::form::{FieldProps, InputKind, field};
use crate::ui::{Button, ButtonVariant, live, memo};
use crate::words::goals::milestone as w;

pub(super) fn milestones(editor: GoalEditor) -> AnyView {
    let count = memo(move || editor.draft.read().milestones.len());
    let add = move |()| {
        editor.edit(|draft| draft.milestones.push(MilestoneText::default()));
        page::focus_on(&["milestone-", &count.get_untracked().to_string()].concat());
    };
    view! {
        <section class="stack" aria-labelledby="milestones">
            <h3 id="milestones" tabindex="-1">{w::heading()}</h3>
            <p class="field__hint">{w::hint()}</p>
            {live(move || {
                let rows = (0..count.get()).map(|at| row(editor, at));
                view! { <ol class="goals__milestones" role="list">{rows.collect_view()}</ol> }.into_any()
            })}
            <p>
                <Button variant=ButtonVariant::Quiet on_press=add>{w::add()}</Button>
            </p>
        </section>
    }
    .into_any()
}

fn row(editor: GoalEditor, at: usize) -> AnyView {
    let number = (at + 1).to_string();
    let of = move |part: fn(&MilestoneText) -> &String| {
        Signal::derive(move || {
            let draft = editor.draft.read();
            draft
                .milestones
                .get(at)
                .map(part)
                .cloned()
                .unwrap_or_default()
        })
    };
    let change = move |change: fn(&mut MilestoneText, String)| {
        Callback::new(move |text: String| {
            editor.edit(|draft| {
                if let Some(milestone) = draft.milestones.get_mut(at) {
                    change(milestone, text);
                }
            });
        })
    };
    let day = field(FieldProps {
        note: problem_note(move || {
            editor.problem(|it| it.place == Place::MilestoneDue(at), Field::Due)
        }),
        ..field_of(
            InputKind::Day,
            ["milestone-", &number].concat(),
            w::day(&number),
            of(|milestone| &milestone.due),
            change(|milestone, text| milestone.due = text),
        )
    });
    let target = move || {
        field(FieldProps {
            note: problem_note(move || {
                editor.problem(|it| it.place == Place::MilestoneTarget(at), Field::Target)
            }),
            ..field_of(
                InputKind::Number,
                ["milestone-target-", &(at + 1).to_string()].concat(),
                w::target(at + 1),
                of(|milestone| &milestone.target),
                change(|milestone, text| milestone.target = text),
            )
        })
    };
    let yes_no = memo(move || editor.plan().is_yes_no());
    let remove = move |()| {
        editor.edit_with_undo(w::removed().to_owned(), |draft| {
            if at < draft.milestones.len() {
                draft.milestones.remove(at);
            }
        });
        let place = ["milestone-", &(at + 1).to_string()].concat();
        editor.store.then_focus(place);
        page::focus_on("milestones");
    };
    view! {
        <li class="goals__milestone">
            {day}
            {live(move || if yes_no.get() { ().into_any() } else { target() })}
            <Button variant=ButtonVariant::Plain label=w::remove_of(&number) on_press=remove>{w::remove()}</Button>
        </li>
    }
    .into_any()
}
