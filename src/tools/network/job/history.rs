//! The stages that it went through, each with a note.

use leptos::prelude::*;
use steppingstone_core::network::HistoryEntry;
use steppingstone_core::record::Stamped;

use super::super::job_words as says;
use super::JobPage;
use crate::platform::{clock, intl, page};
use crate::ui::form::{FieldProps, field};
use crate::ui::{Button, ButtonVariant, keyed, memo, text, when};
use crate::words::network_job_more::history as w;

const HEADING: &str = "history";
const MAX_NOTE: usize = 500;

pub(super) fn history(page: JobPage) -> AnyView {
    let entries = memo(move || {
        let job = page.job.read();
        let history = job.as_ref().map(|job| job.history().entries().to_vec());
        history.unwrap_or_default()
    });
    let ids = memo(move || {
        let entries = entries.read();
        let ids = entries.iter().map(|entry| entry.id.clone());
        ids.collect::<Vec<String>>()
    });
    let line = move |id: String| line(page, entries, id);
    view! {
        <details class="drawer">
            <summary id=HEADING>{w::heading()}</summary>
            <div class="stack">
                <p class="muted small">{w::hint()}</p>
                {keyed(ids, line)}
            </div>
        </details>
    }
    .into_any()
}

fn line(page: JobPage, entries: Memo<Vec<HistoryEntry>>, id: String) -> AnyView {
    let of = id.clone();
    let words = memo(move || {
        let entries = entries.read();
        let entry = entries.iter().find(|entry| entry.id == of);
        entry.map(in_words).unwrap_or_default()
    });
    let (for_value, for_text, for_remove) = (id.clone(), id.clone(), id.clone());
    let value = memo(move || {
        let job = page.job.read();
        let note = job
            .as_ref()
            .map(|job| job.history_note(&for_value).to_owned());
        note.unwrap_or_default()
    });
    let on_text = Callback::new(move |text: String| {
        let at_ms = clock::now_ms();
        page.change(&|job| {
            let value = (!text.is_empty()).then(|| text.clone());
            let note = Stamped { at_ms, value };
            job.history_notes.insert(for_text.clone(), note);
        });
    });
    let remove = move |()| {
        page.change_with_undo(w::removed(words.get_untracked()), &|job| {
            job.history.remove(&for_remove);
            job.history_notes.remove(&for_remove);
        });
        page::focus_on(HEADING);
    };
    let remove = StoredValue::new(Callback::new(remove));
    let button = move || {
        let label = w::remove_label(words.get_untracked());
        view! {
            <Button variant=ButtonVariant::Plain label=label on_press=remove.get_value()>{w::remove()}</Button>
        }
        .into_any()
    };
    let label = Signal::derive(move || w::note(words.get()));
    let note = FieldProps::new(
        ["stage-", &id].concat(),
        label,
        MAX_NOTE,
        value.into(),
        on_text,
    );
    view! {
        <div>
            <p><strong>{text(move || words.get())}</strong></p>
            {field(note)}
            {when(move || entries.read().len() > 1, button)}
        </div>
    }
    .into_any()
}

fn in_words(entry: &HistoryEntry) -> String {
    let what = match entry.outcome {
        Some(outcome) => says::outcome(outcome),
        None => says::stage(entry.stage),
    };
    w::entry(what, intl::date(entry.on))
}
