//! What a survey found: context for who asks for it, with its source and without a verdict.

use leptos::prelude::*;
use steppingstone_core::balance::{
    SurveyedDays, SurveyedPeople, TimeUse, hours_text, time_use, week_minutes,
};

use super::super::labels;
use crate::words::balance_week_more::survey as w;

pub(super) fn survey() -> AnyView {
    let rows = time_use().into_iter().map(|row| self::row(&row));
    view! {
        <details class="drawer no-print">
            <summary>{w::heading()}</summary>
            <div class="stack">
                <p>{w::text()}</p>
                <div class="table-scroll">
                    <table class="table table--turns">
                        <thead>
                            <tr>
                                <th scope="col">{w::kind()}</th>
                                <th scope="col">{w::people()}</th>
                                <th scope="col">{w::figure()}</th>
                            </tr>
                        </thead>
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                </div>
            </div>
        </details>
    }
    .into_any()
}

fn row(row: &TimeUse) -> AnyView {
    let people = match row.people {
        SurveyedPeople::Aged15AndOver => w::aged_15_and_over(row.year),
        SurveyedPeople::Parents => w::parents(row.year),
        SurveyedPeople::Employed => w::employed(row.year),
        SurveyedPeople::EmployedFullTime => w::employed_full_time(row.year),
    };
    // A day's minutes are a seventh of a week's.
    let a_day = hours_text(week_minutes(row.hours_a_day) / 7);
    let figure = match row.days {
        SurveyedDays::All => w::week(hours_text(week_minutes(row.hours_a_day))),
        SurveyedDays::Worked => w::worked(a_day),
        SurveyedDays::WeekdaysWorked => w::weekdays_worked(a_day),
    };
    view! {
        <tr>
            <th scope="row">{labels::kind(row.kind)}</th>
            <td data-label=w::people()>{people}</td>
            <td data-label=w::figure()>
                {figure} " " <a href=row.source.clone()>{w::source()}</a>
            </td>
        </tr>
    }
    .into_any()
}
