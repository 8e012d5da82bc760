//! The table as it is printed, and what each week has.

use leptos::prelude::*;
use steppingstone_core::network::{ReportColumn, ReportRow, ReportWeek, ReportWhat};
use steppingstone_core::route::Route;

use super::{ReportPage, labels};
use crate::platform::{clock, intl};
use crate::ui::chart::Table;
use crate::ui::{either, live, text, when};
use crate::words::network_report as w;

pub(super) fn sheet(page: ReportPage) -> AnyView {
    either(
        move || page.found.read().rows.is_empty(),
        move || empty(page),
        move || filled(page),
    )
}

fn empty(page: ReportPage) -> AnyView {
    let jobs = page.store.here.href(Route::NetworkJobs);
    view! {
        <div class="measure stack">
            <p>{w::table::none()}</p>
            <p class="no-print"><a href=jobs>{w::table::to_jobs()}</a></p>
        </div>
    }
    .into_any()
}

fn filled(page: ReportPage) -> AnyView {
    let line = move |typed: RwSignal<String>, words: fn(String) -> String| {
        let is_given = move || !typed.read().trim().is_empty();
        when(is_given, move || {
            let said = text(move || words(typed.read().trim().to_owned()));
            view! { <p>{said}</p> }.into_any()
        })
    };
    let days = move || match page.days.get() {
        Ok((from, to)) => {
            w::table::days(intl::date(from), intl::date(to), intl::date(clock::today()))
        }
        Err(_) => String::new(),
    };
    view! {
        <article class="report stack" aria-labelledby="report-table">
            <h2 id="report-table">{w::table::label()}</h2>
            {line(page.name, w::table::name)}
            {line(page.number, w::table::number)}
            <p class="muted small">{text(days)}</p>
            {live(move || table(page))}
            <p class="report__sign">{w::table::sign()}</p>
        </article>
    }
    .into_any()
}

fn table(page: ReportPage) -> AnyView {
    let columns = page.columns.get();
    let heads = columns
        .iter()
        .map(|column| view! { <th scope="col">{labels::column(*column)}</th> })
        .collect_view();
    let found = page.found.read();
    let rows = found.rows.iter().map(|row| {
        let cells = columns.iter().map(|column| {
            let cell = cell(row, *column, &columns);
            view! { <td dir="auto">{(!cell.is_empty()).then_some(cell)}</td> }
        });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-label=w::table::label()>
            <table class="table" aria-label=w::table::label()>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// What stands in a cell; `shown` are the columns beside it.
fn cell(row: &ReportRow, column: ReportColumn, shown: &[ReportColumn]) -> String {
    let is_effort = row.effort_column(shown) == Some(column);
    match column {
        ReportColumn::Date => intl::date(row.on),
        ReportColumn::Kind if is_effort => effort(row),
        ReportColumn::Kind => labels::what(row.what).to_owned(),
        ReportColumn::Employer => row.employer.clone(),
        ReportColumn::EmployerAddress => row.employer_address.clone(),
        ReportColumn::ContactReach => row.contact_reach.clone(),
        ReportColumn::ContactName => row.contact_name.clone(),
        ReportColumn::Position => match (is_effort, row.position.as_str()) {
            (true, "") => effort(row),
            (true, position) => w::table::with_position(position, effort(row)),
            (false, position) => position.to_owned(),
        },
        ReportColumn::Reference => row.reference.clone(),
        ReportColumn::Method => row
            .method
            .map(labels::method)
            .unwrap_or_default()
            .to_owned(),
        ReportColumn::Source => row
            .source
            .map(labels::source)
            .unwrap_or_default()
            .to_owned(),
        ReportColumn::Effort if row.what == ReportWhat::Application => String::new(),
        ReportColumn::Effort => effort(row),
        ReportColumn::Place => row.place.clone(),
        ReportColumn::Minutes => {
            let minutes = row.minutes;
            minutes.map_or_else(String::new, |it| intl::number(it as f64))
        }
        ReportColumn::Result => match row.result {
            Some(result) => labels::result(result).to_owned(),
            None => row.result_text.clone(),
        },
        ReportColumn::ResultOn => row.result_on.map_or_else(String::new, intl::date),
        ReportColumn::History => {
            let lines = row.history.iter().filter_map(labels::history);
            lines.collect::<Vec<String>>().join(", ")
        }
    }
}

/// What was done that is no application.
fn effort(row: &ReportRow) -> String {
    let kind = labels::what(row.what);
    match row.text.trim() {
        "" => kind.to_owned(),
        text => w::table::effort(kind, text),
    }
}

/// All columns of all rows, with heads, for a file: days as programs read them.
pub(super) fn csv_rows(rows: &[ReportRow]) -> Vec<Vec<String>> {
    use steppingstone_core::day::date_to_text;
    let all = ReportColumn::ALL;
    let heads = all.map(|column| labels::column(column).to_owned()).to_vec();
    let rows = rows.iter().map(|row| {
        let cells = all.iter().map(|column| match column {
            ReportColumn::Date => date_to_text(row.on),
            ReportColumn::ResultOn => row.result_on.map_or_else(String::new, date_to_text),
            ReportColumn::Minutes => row.minutes.map_or_else(String::new, |it| it.to_string()),
            column => cell(row, *column, &all),
        });
        cells.collect()
    });
    std::iter::once(heads).chain(rows).collect()
}

/// What each week has, and what it lacks.
pub(super) fn weeks(page: ReportPage) -> AnyView {
    when(
        move || !page.found.read().weeks.is_empty(),
        move || {
            view! {
                <section class="measure stack no-print" aria-labelledby="report-weeks">
                    <h2 id="report-weeks">{w::weeks::heading()}</h2>
                    {live(move || weeks_table(&page.found.read().weeks))}
                </section>
            }
            .into_any()
        },
    )
}

fn weeks_table(weeks: &[ReportWeek]) -> AnyView {
    let number = |number: usize| intl::number(number as f64);
    let rows = weeks.iter().map(|week| {
        let missing = match (week.is_partial, week.missing) {
            (true, _) => w::weeks::partial().to_owned(),
            (false, Some(missing)) => intl::number(f64::from(missing)),
            (false, None) => String::new(),
        };
        vec![
            intl::date(week.from),
            number(week.entries),
            number(week.days),
            number(week.employers),
            missing,
        ]
    });
    let heads = vec![
        w::weeks::from(),
        w::weeks::entries(),
        w::weeks::days(),
        w::weeks::employers(),
        w::weeks::missing(),
    ];
    view! { <Table label=w::weeks::heading() heads=heads rows=rows.collect() turns=true /> }
        .into_any()
}
