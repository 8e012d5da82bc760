//! What is needed once there is a table: its columns, the print, the file, where it stands what an
//! office asks for, and corrections.

use std::collections::HashSet;

use chrono::NaiveDate;
use leptos::prelude::*;
use steppingstone_core::csv;
use steppingstone_core::day::{date_from_text, date_to_text};
use steppingstone_core::network::{
    ActivityKind, NetworkSettings, ReportColumn, ReportSource, SearchActivity,
};
use steppingstone_core::order::merge_sorted;

use super::super::record_field::{RecordField, record_choice, unmoved};
use super::{ReportPage, labels, sheet};
use crate::platform::{clock, download, intl, page as screen};
use crate::ui::form::{FieldProps, InputKind, checkbox, field};
use crate::ui::{Button, ButtonVariant, keyed, live, memo, text, when};
use crate::words::network_report as w;

/// The longest name and number for a print.
const MAX_PRINTED: usize = 100;
/// The heading that has focus once an entry is gone.
const YOURS: &str = "report-yours";

pub(super) fn more(page: ReportPage) -> AnyView {
    view! {
        <div class="measure stack stack--wide no-print">
            {print(page)}
            {columns(page)}
            {live(move || sources(page))}
            {yours(page)}
        </div>
    }
    .into_any()
}

fn print(page: ReportPage) -> AnyView {
    let typed = |id: &str, label: &'static str, typed: RwSignal<String>| {
        field(FieldProps {
            described_by: "print-not-stored".to_owned(),
            ..FieldProps::new(
                id.to_owned(),
                Signal::stored(label.to_owned()),
                MAX_PRINTED,
                typed.into(),
                Callback::new(move |text| typed.set(text)),
            )
        })
    };
    view! {
        <section class="stack" aria-labelledby="report-print">
            <h2 id="report-print">{w::print::heading()}</h2>
            <p>{w::print::text()}</p>
            <p id="print-not-stored">{w::print::not_stored()}</p>
            {typed("print-name", w::print::name(), page.name)}
            {typed("print-number", w::print::number(), page.number)}
            <div class="actions">
                <Button on_press=move |()| screen::print()>{w::print::press()}</Button>
                <Button variant=ButtonVariant::Quiet on_press=move |()| save(page)>
                    {w::print::table()}
                </Button>
            </div>
            <p class="muted small">{w::print::table_text()}</p>
        </section>
    }
    .into_any()
}

fn save(page: ReportPage) {
    let text = csv::text(&sheet::csv_rows(&page.found.read_untracked().rows));
    let name = w::print::file(date_to_text(clock::today()));
    download::save(&name, "text/csv", &text);
}

/// A box for each column. The day is always there: a row without one records nothing.
fn columns(page: ReportPage) -> AnyView {
    let boxes = ReportColumn::ALL.into_iter();
    let boxes = boxes.filter(|column| *column != ReportColumn::Date);
    let boxes = boxes.map(|column| {
        let is_shown = memo(move || page.columns.read().contains(&column));
        let tick = Callback::new(move |_| toggle(page, column));
        checkbox(labels::column(column).to_owned(), is_shown.into(), tick)
    });
    let is_changed = move || page.columns.read().as_slice() != page.template.get().columns();
    let reset = move |()| set_columns(page, Vec::new());
    view! {
        <details class="drawer">
            <summary>{w::print::columns()}</summary>
            <div class="stack">
                {boxes.collect_view()}
                {when(is_changed, move || {
                    view! {
                        <Button variant=ButtonVariant::Plain on_press=reset>
                            {w::print::as_template()}
                        </Button>
                    }
                    .into_any()
                })}
            </div>
        </details>
    }
    .into_any()
}

/// Adds a column at the end, or leaves it out.
fn toggle(page: ReportPage, column: ReportColumn) {
    let mut columns = page.columns.get_untracked();
    match columns.contains(&column) {
        true => columns.retain(|it| *it != column),
        false => columns.push(column),
    }
    set_columns(page, columns);
}

fn set_columns(page: ReportPage, columns: Vec<ReportColumn>) {
    let keys: Vec<String> = columns.iter().map(|it| it.key().to_owned()).collect();
    page.store.change_only::<NetworkSettings>(|it, now| {
        it.change(now, |it| it.report_columns.value = keys);
    });
}

/// Where it stands what the office asks for, and when that was read.
fn sources(page: ReportPage) -> AnyView {
    let template = page.template.get();
    let Some(read_on) = template.read_on() else {
        return ().into_any();
    };
    let source = |source: &ReportSource| match source.address {
        Some(address) => view! {
            <li>
                <a href=address rel="noreferrer external" target="_blank">{source.name}</a>
            </li>
        }
        .into_any(),
        None => view! { <li>{source.name}</li> }.into_any(),
    };
    let sources = template.sources().iter().map(source).collect_view();
    view! {
        <section class="stack" aria-label=labels::template(template)>
            <p>{w::read_on(intl::date(read_on))}</p>
            <ul class="list">{sources}</ul>
        </section>
    }
    .into_any()
}

/// The days of a report, and the ids of the entries that are listed for them.
type Listed = (Option<(NaiveDate, NaiveDate)>, Vec<String>);

/// The reader's own entries of the days that are shown, the latest first. One whose day is changed
/// stays where it is until other days are chosen: while a year is typed, it is not there yet.
fn listed(page: ReportPage, before: Option<&Listed>) -> Listed {
    let days = page.days.get().ok();
    let before = before.filter(|(of, _)| *of == days);
    let before = before.map(|(_, ids)| ids);
    let kept: HashSet<&String> = before.into_iter().flatten().collect();
    let all = page.store.records.all::<SearchActivity>();
    let all = all.read();
    let is_in = |on| days.is_some_and(|(from, to)| (from..=to).contains(&on));
    let shown = all
        .iter()
        .filter(|it| is_in(it.on.value) || kept.contains(&it.id));
    let shown = shown.map(|it| (it.on.value, it.id.clone())).collect();
    let sorted = merge_sorted(shown, &|one: &(NaiveDate, String), other| one > other);
    let ids = sorted.into_iter().map(|(_, id)| id).collect();
    (days, unmoved(before, ids))
}

fn yours(page: ReportPage) -> AnyView {
    let listed = Memo::new(move |before: Option<&Listed>| listed(page, before));
    let ids = memo(move || listed.read().1.clone());
    let is_there = move || !ids.read().is_empty();
    when(is_there, move || {
        view! {
            <section class="stack" aria-labelledby=YOURS>
                <h2 id=YOURS tabindex="-1">{w::yours::heading()}</h2>
                {keyed(ids, move |id| entry(page, id))}
            </section>
        }
        .into_any()
    })
}

/// What an entry is called: what was done, else its kind.
fn name(activity: &SearchActivity) -> String {
    match activity.what.value.trim() {
        "" => labels::activity(activity.kind.value).to_owned(),
        what => what.to_owned(),
    }
}

fn entry(page: ReportPage, id: String) -> AnyView {
    let for_summary = id.clone();
    let summary = text(move || {
        let all = page.store.records.all::<SearchActivity>();
        let all = all.read();
        let found = all.iter().find(|it| it.id == for_summary);
        found.map_or_else(String::new, |it| {
            w::yours::row(intl::date(it.on.value), name(it))
        })
    });
    let id = StoredValue::new(id);
    // Its fields are there once they are asked for: there may be hundreds of entries.
    let is_open = RwSignal::new(false);
    view! {
        <details class="drawer" on:toggle=move |_| is_open.set(true)>
            <summary>{summary}</summary>
            <div class="stack">
                {when(move || is_open.get(), move || fields_of(page, id.get_value()))}
            </div>
        </details>
    }
    .into_any()
}

pub(super) fn fields_of(page: ReportPage, id: String) -> AnyView {
    let store = page.store;
    let part = |name: &str| [&id, "-", name].concat();
    let kinds = ActivityKind::ALL.map(|kind| (kind.key(), labels::activity(kind)));
    let kind = record_choice::<SearchActivity>(
        store,
        id.clone(),
        part("kind"),
        w::add::kind(),
        kinds.to_vec(),
        |it| it.kind.value.key(),
        |it, key, now| {
            if let Some(kind) = ActivityKind::from_key(key) {
                it.change(now, |it| it.kind.value = kind);
            }
        },
    );
    macro_rules! line {
        ($name:literal, $label:expr, $field:ident) => {
            RecordField::<SearchActivity>::line(
                part($name),
                $label,
                200,
                |it| it.$field.value.clone(),
                |it, text, now| {
                    it.change(now, |it| it.$field.value = text);
                },
            )
            .view(store, id.clone())
        };
    }
    let on = RecordField::<SearchActivity>::line(
        part("on"),
        w::add::on(),
        10,
        |it| date_to_text(it.on.value),
        |it, text, now| {
            if let Some(on) = date_from_text(&text) {
                it.change(now, |it| it.on.value = on);
            }
        },
    );
    let minutes = RecordField::<SearchActivity>::line(
        part("minutes"),
        w::yours::minutes(),
        5,
        |it| {
            it.minutes
                .value
                .map_or_else(String::new, |it| it.to_string())
        },
        |it, text, now| {
            let minutes = text.trim().parse().ok();
            it.change(now, |it| it.minutes.value = minutes);
        },
    );
    let for_delete = id.clone();
    let delete = move |()| {
        let name = store
            .list::<SearchActivity>()
            .find(&for_delete)
            .map_or_else(String::new, |it| name(&it));
        store
            .list::<SearchActivity>()
            .delete(&for_delete, w::yours::deleted(name));
        screen::focus_on(YOURS);
    };
    view! {
        {kind}
        {on.kind(InputKind::Day).checked(day_problem).view(store, id.clone())}
        {line!("what", w::add::what(), what)}
        {line!("with", w::add::with(), with)}
        {line!("place", w::yours::place(), place)}
        {line!("result", w::yours::result(), result)}
        {minutes.kind(InputKind::Amount).checked(minutes_problem).view(store, id.clone())}
        <div class="actions">
            <Button variant=ButtonVariant::Plain on_press=delete>{w::yours::delete()}</Button>
        </div>
    }
    .into_any()
}

fn day_problem(text: &str) -> String {
    match date_from_text(text) {
        None => w::add::no_day().to_owned(),
        Some(on) if on > clock::today() => w::add::future().to_owned(),
        Some(_) => String::new(),
    }
}

fn minutes_problem(text: &str) -> String {
    let is_fine = match text.trim() {
        "" => true,
        text => text.parse().is_ok_and(|it: i64| (0..=1_440).contains(&it)),
    };
    match is_fine {
        true => String::new(),
        false => w::yours::minutes_problem().to_owned(),
    }
}
