//! Overtime week by week, the latest first, with the days of leave in each.

use chrono::NaiveDate;
use leptos::prelude::*;
use steppingstone_core::balance::record::{BalanceWeek, WeekHistory};
use steppingstone_core::balance::{HalfDays, WorkWeek, hours_text, read_half_days};

use super::super::{MAX_NUMBER, TimeOff, days_text};
use crate::platform::{clock, intl};
use crate::ui::form::{FieldProps, InputKind, Note, Width, cell};
use crate::ui::{keyed, memo, text, when};
use crate::words::balance_time_off_more::weeks as w;

/// So many of the last weeks are listed.
const LISTED: usize = 26;

/// The most days of leave in a week.
const MAX_DAYS: i64 = 7;

/// A week of the list.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    first: NaiveDate,
    /// Its record; `None` of a week between two that is not given.
    id: Option<String>,
    week: WorkWeek,
    over: Option<i64>,
}

pub(super) fn weeks(page: TimeOff) -> AnyView {
    let rows = memo(move || rows(page));
    let keys = memo(move || {
        let rows = rows.read();
        rows.iter().map(|row| row.first.to_string()).collect()
    });
    let table = move || {
        let rows = keyed(keys, move |key| row(page, rows, key));
        view! {
            <div class="table-scroll">
                <table class="table table--turns">
                    <thead>
                        <tr>
                            <th scope="col">{w::week()}</th>
                            <th scope="col">{w::worked()}</th>
                            <th scope="col">{w::leave_days()}</th>
                            <th scope="col">{w::over()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    };
    let count = memo(move || rows.read().len());
    when(
        move || count.get() > 0,
        move || {
            view! {
                <section class="stack" aria-labelledby="weeks">
                    <h2 id="weeks">{w::heading()}</h2>
                    <p class="muted small">{text(move || w::shown(count.get()))}</p>
                    {table()}
                </section>
            }
            .into_any()
        },
    )
}

fn rows(page: TimeOff) -> Vec<Row> {
    let all = page.store.records.all::<BalanceWeek>();
    let all = all.read();
    let history = WeekHistory::of(all.iter());
    let overtime = page.overtime.read();
    let over = overtime.as_ref().map(|overtime| overtime.weeks.as_slice());
    let over = over.unwrap_or_default();
    let weeks = history.work_weeks();
    let weeks = weeks.into_iter().enumerate().rev().take(LISTED);
    let rows = weeks.map(|(place, (first, week))| {
        let mut records = history.iter();
        let record = records.find(|(begins, _)| *begins == first);
        Row {
            first,
            id: record.map(|(_, record)| record.id.clone()),
            week,
            over: over.get(place).copied().flatten(),
        }
    });
    rows.collect()
}

fn beyond(over: i64) -> String {
    let hours = hours_text(over.saturating_abs());
    match over {
        0 => w::even().to_owned(),
        1.. => w::plus(hours),
        _ => w::minus(hours),
    }
}

fn row(page: TimeOff, rows: Memo<Vec<Row>>, key: String) -> AnyView {
    let found = memo(move || {
        let rows = rows.read();
        rows.iter()
            .find(|row| row.first.to_string() == key)
            .cloned()
    });
    let Some(first) = untrack(|| found.read().clone()) else {
        return ().into_any();
    };
    let day = intl::date(first.first);
    let worked = move || {
        let worked = found.read().as_ref().and_then(|row| row.week.work);
        worked.map_or_else(|| w::not_given().to_owned(), hours_text)
    };
    let over = move || {
        let over = found.read().as_ref().and_then(|row| row.over);
        over.map(beyond).unwrap_or_default()
    };
    let leave = first.id.map(|id| leave_cell(page, id, &day, first.week));
    view! {
        <tr>
            <th scope="row">{day}</th>
            <td data-label=w::worked()>{text(worked)}</td>
            <td data-label=w::leave_days()>{leave}</td>
            <td data-label=w::over()>{text(over)}</td>
        </tr>
    }
    .into_any()
}

fn leave_cell(page: TimeOff, id: String, day: &str, week: WorkWeek) -> AnyView {
    let days = HalfDays::nearest(week.leave_days);
    let typed = RwSignal::new(match days.as_halves() {
        0 => String::new(),
        _ => days_text(days),
    });
    let field_id = ["leave-", &id].concat();
    let set = Callback::new(move |text: String| {
        if let Ok(days) = read_half_days(&text, MAX_DAYS) {
            let now = clock::now_ms();
            page.store.list::<BalanceWeek>().change(&id, |week| {
                week.change(now, |it| it.leave_days.value = days.unwrap_or_default());
            });
        }
        typed.set(text);
    });
    let problem = move || match read_half_days(&typed.read(), MAX_DAYS) {
        Ok(_) => Note::default(),
        Err(_) => Note::problem(w::problem().to_owned()),
    };
    cell(FieldProps {
        kind: InputKind::Amount,
        width: Width::Short,
        note: memo(problem).into(),
        ..FieldProps::new(
            field_id,
            w::leave_days_of(day).into(),
            MAX_NUMBER,
            typed.into(),
            set,
        )
    })
}
