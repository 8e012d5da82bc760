//! The copy of what was here before the last file was brought in.

use leptos::prelude::*;
use leptos::task::spawn_local;
use steppingstone_core::store::BEFORE;

use super::tray::Tray;
use super::{Errand, reading};
use crate::platform::storage::Local;
use crate::platform::{download, page};
use crate::ui::{Button, Look, Notice, Tone, when};
use crate::words::your_data::{before as w, import};

/// What can be done with the copy.
pub(super) fn before(tray: Tray) -> AnyView {
    let save = move |()| {
        if let Some(file) = Local::read(BEFORE) {
            download::save(w::file(), "application/json", &file);
        }
    };
    let failed = RwSignal::new(false);
    let bring_back = move |()| {
        spawn_local(async move {
            let done = (reading::PART.draw)((tray, Errand::BringBack)).await;
            let _ = failed.try_set(done.is_err());
        });
    };
    let delete = move |()| {
        let copy = tray.set_beside(BEFORE, None);
        page::focus_on("bring-back");
        tray.undo.offer(w::deleted().to_owned(), move || {
            tray.set_beside(BEFORE, copy.as_deref());
        });
    };
    view! {
        <Notice tone=Tone::Info>
            <h3>{w::heading()}</h3>
            <p>{w::text()}</p>
            <div class="actions">
                <Button look=Look::Quiet on_press=bring_back>{w::back()}</Button>
                <Button look=Look::Plain on_press=save>{w::download()}</Button>
                <Button look=Look::Plain on_press=delete>{w::delete()}</Button>
            </div>
            {when(move || failed.get(), || {
                view! { <p class="field__problem" role="alert">{import::failed()}</p> }.into_any()
            })}
        </Notice>
    }
    .into_any()
}
