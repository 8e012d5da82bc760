//! What a task is, to change it. Its day may put it elsewhere, so it is stored when the reader is
//! done.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use steppingstone_core::balance::record::BalanceTask;
use steppingstone_core::day::date_to_text;

use super::add::Typed;
use super::{HEADING, TasksPage};
use crate::platform::{clock, page};
use crate::ui::form::{FieldProps, InputKind, field};
use crate::ui::{Button, ButtonVariant};
use crate::words::balance_tasks_more::details as w;

pub(super) fn details(page: TasksPage, id: String) -> AnyView {
    let Some(task) = page.find(&id) else {
        return ().into_any();
    };
    let typed = Typed::new("task-");
    typed.title.set(task.title.value.clone());
    typed.is_important.set(task.is_important.value);
    typed
        .due
        .set(task.due.value.map(date_to_text).unwrap_or_default());
    let minutes = task.minutes.value.map(|minutes| minutes.to_string());
    typed.minutes.set(minutes.unwrap_or_default());
    let note = RwSignal::new(task.note.value);
    let note_field = field(FieldProps {
        kind: InputKind::Long,
        ..FieldProps::new(
            "task-note".to_owned(),
            Signal::stored(w::note().to_owned()),
            1_000,
            note.into(),
            Callback::new(move |text| note.set(text)),
        )
    });
    let of = id.clone();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(meant) = typed.read() else {
            return;
        };
        let (is_important, note) = (typed.is_important.get_untracked(), note.get_untracked());
        let message = w::saved(&meant.title);
        page.board.close_menu();
        let tasks = page.store.list::<BalanceTask>();
        tasks.change_with_undo(&of, message, |it| {
            it.change(clock::now_ms(), |it| {
                it.title.value = meant.title;
                it.is_important.value = is_important;
                it.due.value = meant.due;
                it.minutes.value = meant.minutes;
                it.note.value = note;
            });
        });
        page.store.then_focus(page.board.card_id(&of));
        page.board.focus_card(&of);
    };
    let title = task.title.value;
    let delete = move |()| {
        page.board.close_menu();
        page.store
            .list::<BalanceTask>()
            .delete(&id, w::deleted(&title));
        page.store.then_focus(page.board.card_id(&id));
        page::focus_on(HEADING);
    };
    view! {
        <details class="drawer">
            <summary>{w::heading()}</summary>
            <form class="stack" on:submit=submit>
                {typed.fields()}
                {note_field}
                <div class="actions">
                    <button type="submit" class="button">{w::save()}</button>
                    <Button variant=ButtonVariant::Plain on_press=delete>{w::delete()}</Button>
                </div>
            </form>
        </details>
    }
    .into_any()
}
