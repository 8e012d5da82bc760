//! The applications as a board or a table, and the search that narrows both.

use leptos::prelude::*;
use steppingstone_core::network::{JobRow, NextStep, Opportunity};
use steppingstone_core::route::Route;

use super::super::job_words as says;
use super::needs::warnings;
use super::{JobsPage, table_part};
use crate::platform::intl;
use crate::state::ToolStore;
use crate::ui::form::{Choice, ChoiceVariant, Chosen, FieldProps, Note, Opt, field};
use crate::ui::{BoardCard, CardTitle, either, live, memo, text, when};
use crate::words::network_jobs::list as w;

/// From so many on there is a search.
const SEARCH_FROM: usize = 20;

pub(super) fn list(page: JobsPage) -> AnyView {
    let is_table = RwSignal::new(false);
    let views = [w::board(), w::table()].map(Opt::new).to_vec();
    let chosen = Signal::derive(move || Some(usize::from(is_table.get())));
    let choose = move |chosen: Chosen| is_table.set(chosen.index == 1);
    let board = move || {
        view! {
            {page.board.view()}
            <p class="muted small no-print">{w::keys()}</p>
        }
        .into_any()
    };
    let archived = memo(move || {
        let all = page.store.records.all::<Opportunity>();
        let all = all.read();
        all.iter().filter(|it| it.archived.value).count()
    });
    view! {
        <section class="stack" aria-labelledby="jobs">
            <h2 id="jobs" tabindex="-1">{w::heading()}</h2>
            {when(move || page.rows.read().len() > SEARCH_FROM, move || search(page))}
            <div class="no-print">
                <Choice legend=w::view() name="jobs-view" options=views chosen=chosen on_choose=choose variant=ChoiceVariant::InRow />
            </div>
            {either(move || is_table.get(), move || page.coming(table_part::PART), board)}
            {when(move || archived.get() > 0, move || archived_ones(page, archived))}
        </section>
    }
    .into_any()
}

/// Found by name, organization or place. How many there are is heard after a pause.
fn search(page: JobsPage) -> AnyView {
    let found = memo(move || {
        let columns = page.columns.read();
        columns.iter().map(Vec::len).sum::<usize>()
    });
    let note = memo(move || match page.search.read().trim() {
        "" => Note::default(),
        _ => Note::reading(w::found(found.get())),
    });
    let on_text = Callback::new(move |text| page.search.set(text));
    let label = Signal::stored(w::search().to_owned());
    let id = "jobs-search".to_owned();
    let props = FieldProps::new(id, label, 200, page.search.into(), on_text);
    let field = field(FieldProps {
        note: note.into(),
        reads: true,
        ..props
    });
    view! { <div class="no-print">{field}</div> }.into_any()
}

/// What is put away, with the way to each.
fn archived_ones(page: JobsPage, count: Memo<usize>) -> AnyView {
    let lines = move || {
        let all = page.store.records.all::<Opportunity>();
        let all = all.read();
        let archived = all.iter().filter(|it| it.archived.value);
        let lines = archived.map(|it| {
            let href = page.store.href(Route::NetworkJob, &it.id);
            view! { <li><a href=href>{it.name().to_owned()}</a></li> }
        });
        view! { <ul class="list">{lines.collect_view()}</ul> }.into_any()
    };
    let is_open = RwSignal::new(false);
    view! {
        <details class="drawer no-print" on:toggle=move |_| is_open.set(true)>
            <summary>{text(move || w::archived(count.get()))}</summary>
            {when(move || is_open.get(), move || live(lines))}
        </details>
    }
    .into_any()
}

/// A card of the board.
pub(super) fn card(store: ToolStore, rows: Memo<Vec<JobRow>>, id: String) -> BoardCard {
    let href = store.href(Route::NetworkJob, &id);
    let row = memo(move || {
        let rows = rows.read();
        rows.iter().find(|row| row.id == id).cloned()
    });
    let name = memo(move || {
        row.read()
            .as_ref()
            .map_or_else(String::new, |row| row.name.clone())
    });
    let about = live(move || row.read().as_ref().map_or_else(|| ().into_any(), about));
    BoardCard {
        name: name.into(),
        title: CardTitle::Link(href),
        about,
    }
}

fn about(row: &JobRow) -> AnyView {
    let organization = row.organization.clone();
    let organization = (!organization.is_empty()).then(|| view! { <p>{organization}</p> });
    let next = row.next.map(|next| view! { <p>{next_words(next)}</p> });
    view! {
        {organization}
        <p class="muted small">{standing(row)}</p>
        {next}
        <div class="small">{warnings(row)}</div>
    }
    .into_any()
}

/// Since when it stands there, or how it ended.
pub(super) fn standing(row: &JobRow) -> String {
    let date = row.since.map(intl::date);
    match (row.outcome, date) {
        (Some(outcome), Some(date)) => w::ended(says::outcome(outcome), date),
        (None, Some(date)) => w::since(date),
        (_, None) => String::new(),
    }
}

/// What lies ahead.
pub(super) fn next_words(next: NextStep) -> String {
    let (kind, date) = (says::step_kind(next.kind), intl::date(next.on));
    match next.time {
        Some(time) => w::next_at(kind, date, time.to_text()),
        None => w::next(kind, date),
    }
}
