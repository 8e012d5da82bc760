//! What a task is, to change it. Its day may put it elsewhere, so it is stored when the reader is
//! done.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use steppingstone_core::balance::Block;
use steppingstone_core::balance::record::{Balance, BalanceTask};
use steppingstone_core::day::date_to_text;
use steppingstone_core::route::Route;

use super::super::block_time::block_time;
use super::add::Typed;
use super::{HEADING, TasksPage};
use crate::platform::{clock, page};
use crate::ui::form::{FieldProps, InputKind, field, select_of};
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
    let note = RwSignal::new(task.note.value.clone());
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
    let block = RwSignal::new(task.block.value.clone().unwrap_or_default());
    let of = id.clone();
    let opened = task.clone();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(meant) = typed.read() else {
            return;
        };
        let (is_important, note) = (typed.is_important.get_untracked(), note.get_untracked());
        let block = Some(block.get_untracked()).filter(|id| !id.is_empty());
        let message = w::saved(&meant.title);
        page.board.close_menu();
        let tasks = page.store.list::<BalanceTask>();
        tasks.change_with_undo(&of, message, |it| {
            // Only what differs from the task that the form was opened with: another tab may have
            // changed the rest meanwhile.
            it.change(clock::now_ms(), |it| {
                if meant.title != opened.title.value {
                    it.title.value = meant.title;
                }
                if is_important != opened.is_important.value {
                    it.is_important.value = is_important;
                }
                if meant.due != opened.due.value {
                    it.due.value = meant.due;
                }
                if meant.minutes != opened.minutes.value {
                    it.minutes.value = meant.minutes;
                }
                if note != opened.note.value {
                    it.note.value = note;
                }
                if block != opened.block.value {
                    it.block.value = block;
                }
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
                {fixed_time(page, block)}
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

/// The block of the week in which it is done, if there is one.
fn fixed_time(page: TasksPage, block: RwSignal<String>) -> AnyView {
    let balance = untrack(|| page.store.records.only::<Balance>());
    let blocks = balance.ordered_blocks().into_iter();
    let blocks = blocks.map(|(id, block)| (id.to_owned(), block_words(block)));
    let blocks: Vec<(String, String)> = blocks.collect();
    if blocks.is_empty() {
        let href = page.store.here.href(Route::Balance);
        return view! { <p class="muted small">{w::no_blocks()} " " <a href=href>{w::to_week()}</a></p> }
            .into_any();
    }
    let none = (String::new(), w::no_block().to_owned());
    select_of(
        "task-block".to_owned(),
        w::block(),
        "",
        std::iter::once(none).chain(blocks).collect(),
        block.into(),
        Callback::new(move |id| block.set(id)),
    )
}

fn block_words(block: &Block) -> String {
    let (day, start) = block_time(block);
    match block.title.trim() {
        "" => w::block_at(day, start, block.minutes),
        title => w::block_named(day, start, block.minutes, title),
    }
}
