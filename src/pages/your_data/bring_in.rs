//! What a file would change, and bringing it in. Every kind of record is read for that.

mod errors;
mod preview;

use leptos::prelude::*;
use litemap::LiteMap;
use steppingstone_core::store::backup::{self, FileError, OnConflict, Plan};
use steppingstone_core::store::{
    BEFORE, Change, Key, ROOM, entry, has_room, reverted_text_of_any, taken_after, units,
    with_saved_ms,
};

use super::everything;
use super::state::{ImportMode, YourDataState};
use crate::platform::storage::{self, Local, Place};
use crate::platform::{clock, page};
use crate::state::{SaveState, Texts};
use crate::ui::{Button, ButtonVariant, Dialog, live, memo, text};
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
    /// Whether people were left out of the file.
    is_partial: bool,
    /// Whether there is anything here.
    has_any: bool,
    /// Whether a copy of what is here can be kept while the file comes in.
    can_keep: bool,
    /// The ways in which there is no room for all of the file.
    too_much: Vec<ImportMode>,
}

impl Outlook {
    /// What is removed when it is done in a way, and what is written then.
    fn changes<'a>(&'a self, way: ImportMode, here: &'a LiteMap<String, String>) -> Changes<'a> {
        match way.on_conflict() {
            Some(on_conflict) => (Vec::new(), self.beside.writes(on_conflict)),
            None => (
                self.alone.removes(here),
                self.alone.writes(OnConflict::Join),
            ),
        }
    }
}

/// Keys that are removed, and texts that are written by their keys.
type Changes<'a> = (Vec<&'a str>, Vec<(&'a str, &'a str)>);

/// What is wrong with the chosen file, or the window with what it would change.
pub(super) fn bring_in(state: YourDataState) -> AnyView {
    let outlook = memo(move || state.chosen.get().map(|file| look(state, file)));
    let is_open = Signal::derive(move || outlook.with(|found| matches!(found, Some(Ok(_)))));
    let problem = text(move || {
        let problem = |found: &Option<Result<_, String>>| match found {
            Some(Err(problem)) => problem.clone(),
            Some(Ok(_)) | None => String::new(),
        };
        outlook.with(problem)
    });
    let close = move |()| state.chosen.set(None);
    view! {
        <p class="field__problem" role="alert">{problem}</p>
        <Dialog open=is_open on_close=close heading=w::preview()>
            {live(move || match outlook.get() {
                Some(Ok(outlook)) => preview::preview(state, outlook),
                _ => ().into_any(),
            })}
            <p>
                <Button variant=ButtonVariant::Plain on_press=close>{w::cancel()}</Button>
            </p>
        </Dialog>
    }
    .into_any()
}

/// What a file would change, or what is wrong with it as a whole. Follows what is here: another
/// tab may change it while the reader looks.
fn look(state: YourDataState, file: Result<String, FileError>) -> Result<Outlook, String> {
    let here = state.records.all_texts();
    let file = file.map_err(|error| problem(error, ""))?;
    let plan = |here: &LiteMap<String, String>| {
        backup::plan(&file, here).map_err(|error| problem(error, &file))
    };
    let (beside, alone) = (plan(&here)?, plan(&LiteMap::new())?);
    let size: usize = here.iter().map(|(key, text)| entry(key, text)).sum();
    let is_stored = state.records.place() == Place::Device;
    // The copy of an earlier time gives way to the new one, or goes if there can be none.
    let copy = Local::read(BEFORE).map_or(0, |copy| entry(BEFORE, &copy));
    let taken = storage::used().saturating_sub(copy);
    let mut outlook = Outlook {
        beside,
        gone: alone.count_gone(&here),
        is_partial: backup::is_partial(&file),
        alone,
        has_any: !here.is_empty(),
        can_keep: is_stored && has_room(taken, size + units(&file)),
        too_much: Vec::new(),
    };
    if is_stored && !outlook.can_keep {
        let stored = state.records.stored_texts();
        let is_too_much = |way: &ImportMode| {
            let (removed, written) = outlook.changes(*way, &here);
            let removed = removed.into_iter().map(|key| (key, None));
            let written = written.into_iter().map(|(key, text)| (key, Some(text)));
            taken_after(taken, &stored, removed.chain(written)) > ROOM
        };
        outlook.too_much = ImportMode::ALL.into_iter().filter(is_too_much).collect();
    }
    Ok(outlook)
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
fn bring(state: YourDataState, outlook: &Outlook) {
    let records = state.records;
    let way = state.way.get_untracked();
    state.chosen.set(None);
    let here = records.texts();
    let copy = (outlook.has_any && outlook.can_keep).then(|| present(state));
    // One of an earlier time is not what was here before this file, whether there is a new one or
    // not. It goes first: the new one may need its room.
    let earlier_copy = state.set_beside(BEFORE, None);
    state.set_beside(BEFORE, copy.as_deref());
    let (removed, written) = outlook.changes(way, &here);
    let count = written.len();
    let now_ms = clock::now_ms();
    let removed = removed.into_iter().map(|key| (key.to_owned(), None));
    let written = written
        .into_iter()
        .map(|(key, text)| (key.to_owned(), Some(with_saved_ms(key, text, now_ms))));
    // All that goes is gone first: there is room then, and nothing newer stands in the way.
    let gone = records.replace(removed.collect());
    let changes = Change::chain(gone, records.replace(written.collect()));
    let done = match untrack(|| (records.save_state(), records.waiting())) {
        (SaveState::Full, waiting) => w::done_in_part(waiting),
        _ if copy.is_some() && Local::read(BEFORE).is_none() => w::done_without_copy(count),
        _ => w::done(count),
    };
    state.undo.offer(done, move || {
        state.set_beside(BEFORE, None);
        records.revert(&changes, reverted_text_of_any);
        state.set_beside(BEFORE, earlier_copy.as_deref());
    });
    // The dialog is gone then.
    state.undo.then_focus("bring-back".to_owned());
}

/// All that is here, as a file.
fn present(state: YourDataState) -> String {
    everything(state.records, &clock::today().to_string())
}

/// Makes everything as it was when the copy was kept, and what is here the copy, so that nothing
/// is lost. Where there is no room for that and it `must_keep`, nothing is changed and the reader
/// is asked.
pub(super) fn bring_back(state: YourDataState, must_keep: bool) {
    let Some(copy) = Local::read(BEFORE) else {
        return state.look_again();
    };
    let Ok(then) = backup::texts(&copy) else {
        // Another program wrote there. What is wrong with it is said as of any file.
        let _ = state.chosen.try_set(Some(Ok(copy)));
        return;
    };
    let records = state.records;
    let is_full = move || untrack(|| records.save_state()) == SaveState::Full;
    if must_keep && is_full() {
        let _ = state.asked.try_set(true);
        return;
    }
    let (here, present) = (records.texts(), present(state));
    let mut texts: Texts = Vec::new();
    for key in here.keys() {
        if !then.contains_key(key) {
            texts.push((key.clone(), None));
        }
    }
    let now_ms = clock::now_ms();
    for (key, text) in then {
        if here.get(&key) != Some(&text) {
            // What a later version wrote stays as it was, whatever more stands in it.
            let is_read =
                Key::parse(&key).is_some_and(|parsed| records.check(&parsed, &text).is_ok());
            let text = match is_read {
                true => with_saved_ms(&key, &text, now_ms),
                false => text,
            };
            texts.push((key, Some(text)));
        }
    }
    // The copy goes first: what it holds needs its room.
    Local::remove(BEFORE);
    let changes = records.replace(texts);
    let is_kept = must_keep && !is_full() && Local::write(BEFORE, &present).is_ok();
    let back = move || {
        Local::remove(BEFORE);
        records.revert(&changes, reverted_text_of_any);
        state.set_beside(BEFORE, Some(&copy));
    };
    if must_keep && !is_kept {
        back();
        let _ = state.asked.try_set(true);
        return;
    }
    state.look_again();
    page::focus_on("bring-back");
    let done = match is_kept {
        true => before::brought_back(),
        false => before::brought_back_alone(),
    };
    state.undo.offer(done.to_owned(), back);
}
