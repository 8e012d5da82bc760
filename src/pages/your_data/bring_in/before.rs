//! The copy of what was here before the last file was brought in.

use leptos::prelude::*;
use steppingstone_core::store::{BEFORE, backup};

use super::super::tray::Tray;
use crate::platform::storage::Local;
use crate::platform::{download, page};
use crate::state::Texts;
use crate::ui::{Button, Look, Notice, Tone};
use crate::words::your_data::before as w;

/// What can be done with the copy.
pub(super) fn before(tray: Tray) -> AnyView {
    let save = move |()| {
        if let Some(file) = Local::read(BEFORE) {
            download::save(w::file(), "application/json", &file);
        }
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
                <Button look=Look::Quiet on_press=move |()| bring_back(tray)>{w::back()}</Button>
                <Button look=Look::Plain on_press=save>{w::download()}</Button>
                <Button look=Look::Plain on_press=delete>{w::delete()}</Button>
            </div>
        </Notice>
    }
    .into_any()
}

/// Makes everything as it was when the copy was kept.
fn bring_back(tray: Tray) {
    let Some(copy) = Local::read(BEFORE) else {
        return tray.look_again();
    };
    let Ok(then) = backup::texts(&copy) else {
        // Another program wrote there. What is wrong with it is said as of any file.
        return tray.chosen.set(Some(Ok(copy)));
    };
    let records = tray.records;
    let mut texts: Texts = Vec::new();
    for key in records.texts().keys() {
        if !then.contains_key(key) {
            texts.push((key.clone(), None));
        }
    }
    texts.extend(then.into_iter().map(|(key, text)| (key, Some(text))));
    // The copy goes first: what it holds needs its room.
    tray.set_beside(BEFORE, None);
    let now = records.replace(texts);
    page::focus_on("bring-back");
    tray.undo.offer(w::brought_back().to_owned(), move || {
        drop(records.replace(now.clone()));
        tray.set_beside(BEFORE, Some(&copy));
    });
}
