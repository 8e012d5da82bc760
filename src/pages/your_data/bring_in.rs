//! What a file would change, and bringing it in. Every kind of record is read for that.

mod flaws;
mod preview;

use leptos::prelude::*;
use litemap::LiteMap;
use steppingstone_core::store::backup::{self, FileError, OnConflict, Plan};
use steppingstone_core::store::{BEFORE, has_room, units};

use super::everything;
use super::tray::Tray;
use crate::platform::storage::{self, Local, Place};
use crate::platform::{clock, page};
use crate::state::Texts;
use crate::ui::{Button, Dialog, Look, live, memo, text};
use crate::words::your_data::{before, import as w};

/// What a file would change.
#[derive(Clone, PartialEq)]
struct Outlook {
    /// Beside what is here.
    beside: Plan,
    /// As if nothing were here.
    alone: Plan,
    /// How many records here are not in the file.
    gone: usize,
    /// Whether there is anything here.
    has_any: bool,
    /// Whether a copy of what is here can be kept while the file comes in.
    can_keep: bool,
}

/// What is wrong with the chosen file, or the window with what it would change.
pub(super) fn bring_in(tray: Tray) -> AnyView {
    let outlook = memo(move || tray.chosen.get().map(|file| look(tray, file)));
    let is_open = Signal::derive(move || outlook.with(|found| matches!(found, Some(Ok(_)))));
    let problem = text(move || {
        let problem = |found: &Option<Result<_, String>>| match found {
            Some(Err(problem)) => problem.clone(),
            Some(Ok(_)) | None => String::new(),
        };
        outlook.with(problem)
    });
    let close = move |()| tray.chosen.set(None);
    view! {
        <p class="field__problem" role="alert">{problem}</p>
        <Dialog open=is_open on_close=close heading=w::preview()>
            {live(move || match outlook.get() {
                Some(Ok(outlook)) => preview::preview(tray, outlook),
                _ => ().into_any(),
            })}
            <p>
                <Button look=Look::Plain on_press=close>{w::cancel()}</Button>
            </p>
        </Dialog>
    }
    .into_any()
}

/// What a file would change, or what is wrong with it as a whole. Follows what is here: another
/// tab may change it while the reader looks.
fn look(tray: Tray, file: Result<String, FileError>) -> Result<Outlook, String> {
    let here = tray.records.all_texts();
    let file = file.map_err(|error| problem(error, ""))?;
    let plan = |here: &LiteMap<String, String>| {
        backup::plan(&file, here).map_err(|error| problem(error, &file))
    };
    let (beside, alone) = (plan(&here)?, plan(&LiteMap::new())?);
    let sizes = here.iter().map(|(key, text)| units(key) + units(text));
    let more = sizes.sum::<usize>() + units(&file);
    let is_stored = tray.records.place() == Place::Device;
    Ok(Outlook {
        beside,
        gone: alone.count_gone(&here),
        alone,
        has_any: !here.is_empty(),
        can_keep: is_stored && has_room(storage::taken(), more),
    })
}

fn problem(error: FileError, file: &str) -> String {
    match error {
        FileError::TooLarge => w::too_large().to_owned(),
        FileError::NotJson => {
            let (line, column) = backup::broken_at(file).unwrap_or((1, 1));
            w::not_json(line, column)
        }
        FileError::NotOurs => w::not_ours().to_owned(),
        FileError::TooNew => w::too_new().to_owned(),
    }
}

/// Does what was shown; first a copy is kept of what is here. Undo leaves no trace of either.
fn bring(tray: Tray, outlook: &Outlook) {
    let records = tray.records;
    let way = tray.way.get_untracked();
    tray.chosen.set(None);
    let here = records.texts();
    let kept = (outlook.has_any && outlook.can_keep).then(|| {
        let copy = everything(records, &clock::today().to_string());
        tray.set_beside(BEFORE, Some(&copy))
    });
    let (removed, written) = match way.on_conflict() {
        Some(on_conflict) => (Vec::new(), outlook.beside.writes(on_conflict)),
        None => (
            outlook.alone.removes(&here),
            outlook.alone.writes(OnConflict::Join),
        ),
    };
    let count = written.len();
    let removed = removed.into_iter().map(|key| (key.to_owned(), None));
    let written = written
        .into_iter()
        .map(|(key, text)| (key.to_owned(), Some(text.to_owned())));
    // All that goes is gone first: there is room then, and nothing newer stands in the way.
    let earlier: [Texts; 2] = [
        records.replace(removed.collect()),
        records.replace(written.collect()),
    ];
    tray.undo.offer(w::done(count), move || {
        for texts in earlier.iter().rev() {
            drop(records.replace(texts.clone()));
        }
        if let Some(copy) = &kept {
            tray.set_beside(BEFORE, copy.as_deref());
        }
    });
}

/// Makes everything as it was when the copy was kept.
pub(super) fn bring_back(tray: Tray) {
    let Some(copy) = Local::read(BEFORE) else {
        return tray.look_again();
    };
    let Ok(then) = backup::texts(&copy) else {
        // Another program wrote there. What is wrong with it is said as of any file.
        let _ = tray.chosen.try_set(Some(Ok(copy)));
        return;
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
    tray.undo.offer(before::brought_back().to_owned(), move || {
        drop(records.replace(now.clone()));
        tray.set_beside(BEFORE, Some(&copy));
    });
}
