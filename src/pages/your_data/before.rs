//! The copy of what was here before the last file was brought in, or the last copy brought back.

use leptos::prelude::*;
use leptos::task::spawn_local;
use steppingstone_core::store::BEFORE;

use super::state::YourDataState;
use super::{Task, reading, save_copy};
use crate::platform::storage::Local;
use crate::platform::{download, page};
use crate::ui::{Button, ButtonVariant, Dialog, Notice, NoticeKind, when};
use crate::words::your_data::{before as w, export, import};

fn run(state: YourDataState, task: Task, failed: RwSignal<bool>) {
    spawn_local(async move {
        let done = (reading::PART.draw)((state, task)).await;
        let _ = failed.try_set(done.is_err());
    });
}

/// What can be done with the copy.
pub(super) fn before(state: YourDataState) -> AnyView {
    let save = move |()| {
        if let Some(file) = Local::read(BEFORE) {
            download::save(w::file(), "application/json", &file);
        }
    };
    let failed = RwSignal::new(false);
    let bring_back = move |()| run(state, Task::BringBack, failed);
    let delete = move |()| {
        let copy = state.set_beside(BEFORE, None);
        page::focus_on("bring-back");
        state.undo.offer(w::deleted().to_owned(), move || {
            state.set_beside(BEFORE, copy.as_deref());
        });
    };
    view! {
        <Notice kind=NoticeKind::Info>
            <h3>{w::heading()}</h3>
            <p>{w::text()}</p>
            <div class="actions">
                <Button variant=ButtonVariant::Quiet on_press=bring_back>{w::back()}</Button>
                <Button variant=ButtonVariant::Plain on_press=save>{w::download()}</Button>
                <Button variant=ButtonVariant::Plain on_press=delete>{w::delete()}</Button>
            </div>
            {when(move || failed.get(), || {
                view! { <p class="field__problem" role="alert">{import::failed()}</p> }.into_any()
            })}
        </Notice>
    }
    .into_any()
}

/// The question whether to bring the copy back though there is no room for one of what is here.
pub(super) fn question(state: YourDataState) -> AnyView {
    let leave = move |()| state.asked.set(false);
    let go_on = move |()| {
        leave(());
        // It was just there; should it not be, nothing has changed.
        run(state, Task::BringBackAlone, RwSignal::new(false));
    };
    when(
        move || state.asked.get(),
        move || {
            view! {
                <Dialog open=state.asked on_close=leave heading=w::no_room()>
                    <p>{w::no_room_text()}</p>
                    <div class="actions">
                        <Button variant=ButtonVariant::Quiet on_press=move |()| save_copy(state)>{export::button()}</Button>
                        <Button variant=ButtonVariant::Quiet on_press=go_on>{w::back_alone()}</Button>
                    </div>
                    <p>
                        <Button variant=ButtonVariant::Plain on_press=leave>{import::cancel()}</Button>
                    </p>
                </Dialog>
            }
            .into_any()
        },
    )
}
