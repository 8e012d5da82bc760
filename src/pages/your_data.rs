//! What is kept on this device: seen, saved, brought back, deleted.

mod before;
mod bring_in;
mod choose;
mod lasting;
mod offline;
mod state;
mod stored_table;

use leptos::prelude::*;
use leptos::task::spawn_local;
use steppingstone_core::next_step::is_own;
use steppingstone_core::route::Route;
use steppingstone_core::store::{
    BEFORE, COPIED, Key, Kind, Reminder, backup, reminder, reverted_text_of_any, reverted_whole,
};
use steppingstone_core::with_record_type;

use crate::platform::storage::Local;
use crate::platform::{clock, download, intl, page};
use crate::state::{Records, use_records, use_undo};
use crate::tools::occupations::keep_all;
use crate::ui::part::part;
use crate::ui::{Button, ButtonVariant, Notice, NoticeKind, live, memo, text, when};
use crate::words::your_data as w;
use state::YourDataState;
use stored_table::StoredTable;

// What reads every kind of record: it tells which of them are damaged or newer, judges files, and
// takes back what was done to records of any kind.
part!(reading, run, (YourDataState, Task));

/// What is wanted of that part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Task {
    /// Reading every kind, so that what is damaged or newer shows. Draws nothing.
    Read,
    /// Keeping all figures about occupations on this device.
    JobFigures,
    /// The window with what a chosen file would change.
    BringIn,
    /// Making everything as it was before the last file, and what is here the copy. Draws nothing.
    BringBack,
    /// The same without a copy of what is here. Draws nothing.
    BringBackAlone,
    /// Deleting everything, with its undo. Draws nothing.
    DeleteAll,
}

/// Everything the reader has, and what they can do with it.
pub fn page(_route: Route) -> AnyView {
    let state = YourDataState::new();
    let records = state.records;
    view! {
        <div class="measure stack stack--wide">
            <header class="stack">
                <h1 tabindex="-1">{w::heading()}</h1>
                <p class="lead">{w::lead()}</p>
            </header>
            {reading::PART.view((state, Task::Read), |_| ().into_any(), || ())}
            {when(move || records.newer() > 0, || {
                view! {
                    <Notice kind=NoticeKind::Warn>
                        <p>{w::newer_text()}</p>
                    </Notice>
                }
                .into_any()
            })}
            {when(move || !records.aside().is_empty(), || view! { <SetAside /> }.into_any())}
            {remind(state)}
            <StoredTable state=state />
            {export(state)}
            {choose::choose(state)}
            {delete_all(state)}
            <section class="section stack" id="privacy" aria-labelledby="privacy-heading">
                <h2 id="privacy-heading">{w::privacy::heading()}</h2>
                {w::privacy::texts().iter().map(|text| view! { <p>{*text}</p> }).collect_view()}
            </section>
        </div>
    }
    .into_any()
}

fn run((state, task): (YourDataState, Task)) -> AnyView {
    load_all(state.records);
    match task {
        Task::Read => {}
        Task::JobFigures => return keep_all(),
        Task::BringIn => return bring_in::bring_in(state),
        Task::BringBack => bring_in::bring_back(state, true),
        Task::BringBackAlone => bring_in::bring_back(state, false),
        Task::DeleteAll => delete_everything(state),
    }
    ().into_any()
}

fn load_all(records: Records) {
    for kind in Kind::ALL {
        with_record_type!(kind, R => records.ensure_loaded::<R>());
    }
}

/// Saves everything as one file, stored or not. Of kinds that are not read yet it is told by the
/// envelope whether they can be, as in the file of the recovery panel.
pub fn download_everything(records: Records) {
    let today = clock::today().to_string();
    download::save(
        &w::export::file(&today),
        "application/json",
        &everything(records, &today),
    );
    // Where nothing can be stored there is nothing to remind of either.
    let _ = Local::write(COPIED, &clock::now_ms().to_string());
}

fn everything(records: Records, today: &str) -> String {
    backup::write(&records.texts(), today, |key, text| {
        records.check(key, text)
    })
}

/// The same, with every kind read before, so that what is damaged is among what is unreadable.
fn save_copy(state: YourDataState) {
    spawn_local(async move {
        // Without it, the envelopes decide.
        let _ = (reading::PART.draw)((state, Task::Read)).await;
        download_everything(state.records);
        state.look_again();
    });
}

/// A file without people. It is no copy of everything, so a copy stays due.
fn save_without_people(records: Records) {
    let today = clock::today().to_string();
    let file = backup::write_without_people(&records.texts(), &today, |key, text| {
        records.check(key, text)
    });
    download::save(
        &w::export::file_without_people(&today),
        "application/json",
        &file,
    );
}

/// How many people are in a copy, and the way to one without them.
fn people(records: Records) -> AnyView {
    let count = memo(move || {
        let ids = records.ids(Kind::Person).into_iter();
        ids.filter(|id| is_own(Kind::Person, id)).count()
    });
    when(
        move || count.get() > 0,
        move || {
            let save = move |()| save_without_people(records);
            view! {
                <p>{text(move || w::export::people(count.get()))}</p>
                <p>
                    <Button variant=ButtonVariant::Quiet on_press=save>{w::export::without_people()}</Button>
                </p>
            }
            .into_any()
        },
    )
}

/// Whether a copy is due; follows nothing.
pub fn is_copy_due(records: Records) -> bool {
    let copied = Local::read(COPIED).and_then(|text| text.parse().ok());
    untrack(|| {
        let changed = records.last_saved_ms();
        reminder(clock::now_ms(), copied, changed, own_count(records)).is_some()
    })
}

/// How many records would be missed: the reader's own, without how the site looks. Follows them.
fn own_count(records: Records) -> usize {
    let is_missed = |key: &Key| {
        let is_example = key.id().is_some_and(|id| !is_own(key.kind(), id));
        key.kind() != Kind::Settings && !is_example
    };
    let keys = records.keys();
    let keys = keys.iter().filter_map(|key| Key::parse(key));
    keys.filter(is_missed).count()
}

/// That a copy is due, on this page alone.
fn remind(state: YourDataState) -> AnyView {
    let due = memo(move || {
        let records = own_count(state.records);
        let changed = state.records.last_saved_ms();
        reminder(clock::now_ms(), state.copied_ms.get(), changed, records)
    });
    live(move || {
        let said = match due.get() {
            None => return ().into_any(),
            Some(Reminder::Never) => w::remind::never().to_owned(),
            Some(Reminder::Old) => {
                let last = state.copied_ms.get_untracked().unwrap_or_default();
                w::remind::old(intl::moment(last))
            }
        };
        let save = move |()| {
            save_copy(state);
            // This button is gone then.
            page::focus_on("save-a-copy");
        };
        view! {
            <Notice kind=NoticeKind::Info>
                <p>{said}</p>
                <div class="actions">
                    <Button variant=ButtonVariant::Quiet on_press=save>{w::export::button()}</Button>
                </div>
            </Notice>
        }
        .into_any()
    })
}

fn export(state: YourDataState) -> impl IntoView {
    let last = text(move || {
        let last = state.copied_ms.get();
        last.map(|at| w::export::last(intl::moment(at)))
            .unwrap_or_default()
    });
    view! {
        <section class="section stack" aria-labelledby="save-a-copy">
            <h2 id="save-a-copy" tabindex="-1">{w::export::heading()}</h2>
            <p>{w::export::text()}</p>
            <p>
                <Button on_press=move |()| save_copy(state)>{w::export::button()}</Button>
            </p>
            {people(state.records)}
            <p>{last}</p>
            <p><a href="schema/backup-1.json" download="">{w::export::form()}</a></p>
        </section>
    }
}

/// The id of what is said of texts that cannot be read.
const UNREADABLE: &str = "unreadable";

#[component]
fn SetAside() -> impl IntoView {
    let (records, undo) = (use_records(), use_undo());
    let save = move |()| {
        let today = clock::today().to_string();
        let file = backup::write(&records.aside(), &today, |key, text| {
            records.check(key, text)
        });
        download::save("steppingstone-unreadable.json", "application/json", &file);
    };
    let delete = move |()| {
        let removal = records
            .aside()
            .into_iter()
            .map(|(key, _)| (key, None))
            .collect();
        let removed = records.replace(removal);
        let said = w::aside::deleted().to_owned();
        // They are no records: each comes back as a whole.
        undo.offer_revert(said, records, removed, |change, now, _| {
            reverted_whole(change, now)
        });
        undo.then_focus(UNREADABLE.to_owned());
        // What is left of this page begins there.
        page::focus_heading();
    };
    view! {
        <Notice kind=NoticeKind::Warn>
            <h2 id=UNREADABLE tabindex="-1">{w::aside::heading()}</h2>
            <p>{w::aside::text()}</p>
            <div class="actions">
                <Button variant=ButtonVariant::Quiet on_press=save>{w::aside::download()}</Button>
                <Button variant=ButtonVariant::Plain on_press=delete>{w::aside::delete()}</Button>
            </div>
        </Notice>
    }
}

fn delete_everything(state: YourDataState) {
    let records = state.records;
    let beside = [COPIED, BEFORE].map(|key| (key, state.set_beside(key, None)));
    let removal = records
        .texts()
        .into_iter()
        .map(|(key, _)| (key, None))
        .collect();
    let removed = records.replace(removal);
    state.undo.offer(w::delete::done().to_owned(), move || {
        records.revert(&removed, reverted_text_of_any);
        for (key, text) in &beside {
            // A copy that was saved since is the later one.
            if Local::read(key).is_none() {
                state.set_beside(key, text.as_deref());
            }
        }
    });
}

fn delete_all(state: YourDataState) -> impl IntoView {
    let failed = RwSignal::new(false);
    // Nothing is deleted before there is what brings it back.
    let delete = move |()| {
        spawn_local(async move {
            let done = (reading::PART.draw)((state, Task::DeleteAll)).await;
            let _ = failed.try_set(done.is_err());
        });
    };
    view! {
        <section class="section stack" aria-labelledby="delete-everything">
            <h2 id="delete-everything">{w::delete::heading()}</h2>
            <p>{w::delete::text()}</p>
            <p>
                <Button variant=ButtonVariant::Quiet on_press=delete>{w::delete::button()}</Button>
            </p>
            {when(move || failed.get(), || {
                view! { <p class="field__problem" role="alert">{w::delete::failed()}</p> }.into_any()
            })}
        </section>
    }
}
