//! What the columns of a table hold, to be seen and changed.

use leptos::prelude::*;
use steppingstone_core::network::contact_files::{Column, TableImport, TableKind};

use super::preview::{FOUND, Preview};
use crate::platform::page;
use crate::ui::chart::Table;
use crate::ui::{flag, live, memo};
use crate::words::network_files_preview::columns as w;

/// The key of a column that is ignored.
const NONE: &str = "";

/// The mapping of a table that is not LinkedIn's; nothing for anything else. It is open where a file is
/// of no use without it.
pub(super) fn columns(preview: Preview, is_open: bool) -> AnyView {
    // The heads and first rows of a file do not change with what its columns are said to hold.
    let table = memo(move || {
        let found = preview.found.read();
        let table = found.table.as_ref();
        let table = table.filter(|it| it.kind == Some(TableKind::Csv) && !it.heads.is_empty());
        table.map(|it| (it.heads.clone(), it.sample.clone()))
    });
    live(move || match table.get() {
        None => ().into_any(),
        Some((heads, sample)) => mapping(preview, is_open, heads, sample),
    })
}

fn mapping(
    preview: Preview,
    is_open: bool,
    heads: Vec<String>,
    sample: Vec<Vec<String>>,
) -> AnyView {
    let names = heads.iter().enumerate();
    let names = names.map(|(place, head)| match head.trim() {
        "" => w::unnamed(place + 1),
        head => head.to_owned(),
    });
    let names: Vec<String> = names.collect();
    let choices = names
        .iter()
        .enumerate()
        .map(|(place, name)| choice(preview, is_open, place, name));
    let choices = choices.collect_view();
    let width = names.len();
    let rows = sample.into_iter().map(|mut row| {
        row.resize(width, String::new());
        row
    });
    view! {
        <details class="drawer" open=is_open>
            <summary>{w::heading()}</summary>
            <div class="stack">
                <p>{w::text()}</p>
                <Table label=w::sample() heads=names rows=rows.collect() />
                {choices}
            </div>
        </details>
    }
    .into_any()
}

fn word(column: Column) -> &'static str {
    match column {
        Column::Name => w::name(),
        Column::Given => w::given(),
        Column::Family => w::family(),
        Column::Organization => w::organisation(),
        Column::Role => w::role(),
        Column::Email => w::email(),
        Column::Phone => w::phone(),
        Column::Link => w::link(),
        Column::Notes => w::notes(),
        Column::Since => w::since(),
    }
}

fn choice(preview: Preview, is_open: bool, place: usize, name: &str) -> AnyView {
    let value = memo(move || {
        let found = preview.found.read();
        let columns = found
            .table
            .as_ref()
            .map(|table: &TableImport| &table.columns);
        let column = columns.and_then(|it| it.get(place).copied().flatten());
        column.map_or(NONE, Column::key)
    });
    let pick = move |key: String| {
        let table = preview.found.get_untracked().table;
        let mut columns = table.map(|it| it.columns).unwrap_or_default();
        if let Some(column) = columns.get_mut(place) {
            *column = Column::from_key(&key);
            preview.columns.set(Some(columns));
            preview.restart();
            if is_open {
                // What the file holds takes the place of why nothing was read.
                page::focus_on(FOUND);
            }
        }
    };
    let id = ["import-column-", &place.to_string()].concat();
    let all = Column::ALL.into_iter().map(|it| (it.key(), word(it)));
    let options = std::iter::once((NONE, w::none()))
        .chain(all)
        .map(|(key, words)| {
            let is_it = flag(move || value.get() == key);
            view! { <option value=key prop:selected=is_it>{words}</option> }
        });
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{w::of(name)}</label>
            <select
                class="field__input"
                id=id
                on:change:target=move |event| pick(event.target().value())
            >
                {options.collect_view()}
            </select>
        </div>
    }
    .into_any()
}
