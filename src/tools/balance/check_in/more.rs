//! What comes below: small goals, and the check-ins so far.

use chrono::{Days, NaiveDate};
use leptos::prelude::*;
use steppingstone_core::balance::record::{BalanceWeek, WeekHistory};
use steppingstone_core::balance::{Area, CheckIn, Held, check_ins_table};
use steppingstone_core::day::date_to_text;
use steppingstone_core::store::ListRecord;

use super::{CheckInPage, chart, kept, labels, low};
use crate::platform::{clock, download, intl};
use crate::ui::form::{FieldProps, InputKind, Width, field};
use crate::ui::{Button, ButtonVariant, live, memo, when};
use crate::words::balance_check_in::{boundaries as b, scale};
use crate::words::balance_check_in_more::{files as f, note as n, table as w};

/// So many weeks are shown.
const WEEKS: u64 = 26;

/// The most characters of a note.
const MAX_NOTE: usize = 1_000;

pub(super) fn more(page: CheckInPage) -> AnyView {
    let has_any = memo(move || !page.all.read().is_empty());
    view! {
        {low::low(page)}
        {low::often(page)}
        {kept::kept(page).drawer()}
        {note(page)}
        {when(move || has_any.get(), move || past(page))}
    }
    .into_any()
}

/// What else there is to say of the week. It is never searched for words.
fn note(page: CheckInPage) -> AnyView {
    let stored = memo(move || {
        let all = page.store.records.all::<BalanceWeek>();
        let all = all.read();
        let history = WeekHistory::of(all.iter());
        let week = history.week_of(page.first.get(), page.balance.read().week_start());
        week.map_or_else(String::new, |week| week.note.value.clone())
    });
    let set = Callback::new(move |text: String| {
        page.change_week(|week, _| week.note.value = text);
    });
    let field = field(FieldProps {
        kind: InputKind::Long,
        width: Width::Wide,
        ..FieldProps::new(
            "week-note".to_owned(),
            Signal::stored(n::label().to_owned()),
            MAX_NOTE,
            stored.into(),
            set,
        )
    });
    view! { <div class="measure">{field}</div> }.into_any()
}

fn past(page: CheckInPage) -> AnyView {
    let is_open = RwSignal::new(false);
    let save = move |()| {
        let name = f::file(date_to_text(clock::today()));
        download::save(&name, "text/csv", &csv(page));
    };
    view! {
        <details class="drawer" on:toggle=move |_| is_open.set(true)>
            <summary>{w::heading()}</summary>
            {when(move || is_open.get(), move || view! {
                {live(move || chart::chart(&dots(page)))}
                {live(move || table(page))}
            }.into_any())}
        </details>
        <div class="actions no-print">
            <Button variant=ButtonVariant::Plain on_press=save>{f::save()}</Button>
        </div>
    }
    .into_any()
}

/// All check-ins as a table for a spreadsheet.
pub(super) fn csv(page: CheckInPage) -> String {
    let all = page.store.records.all::<BalanceWeek>();
    let all = all.read_untracked();
    let own = all.iter().filter(|week| !week.is_example());
    let [energy, off, rest, people, say, load] = Area::ALL.map(labels::area);
    let (day, overall) = (f::day(), w::overall());
    let heads = [day, energy, off, rest, people, say, load, overall];
    check_ins_table(&WeekHistory::of(own), heads)
}

/// The dots of the weeks that the table has.
fn dots(page: CheckInPage) -> Vec<(NaiveDate, f64)> {
    let last = page.first.get();
    let from = last.checked_sub_days(Days::new(7 * (WEEKS - 1)));
    chart::dots(&page.all.read(), from.unwrap_or(last))
}

fn table(page: CheckInPage) -> AnyView {
    let all = page.store.records.all::<BalanceWeek>();
    let all = all.read();
    let history = WeekHistory::of(all.iter());
    let start = page.balance.read().week_start();
    let first = history
        .iter()
        .find(|(_, week)| week.check_in.value.is_some());
    let first = first.map(|(day, _)| day);
    let last = page.first.get();
    let days = (0..WEEKS).filter_map(|ago| last.checked_sub_days(Days::new(7 * ago)));
    let days = days.take_while(|day| {
        let ends = day.checked_add_days(Days::new(6));
        first.is_some_and(|first| ends.is_some_and(|ends| ends >= first))
    });
    let rows: Vec<AnyView> = days
        .map(|day| row(day, history.week_of(day, start)))
        .collect();
    let heads = Area::ALL.map(|area| view! { <th scope="col">{labels::area(area)}</th> });
    let shown = w::shown(rows.len());
    view! {
        <p class="muted small">{shown}</p>
        <div class="table-scroll">
            <table class="table table--turns">
                <thead>
                    <tr>
                        <th scope="col">{w::week()}</th>
                        <th scope="col">{w::overall()}</th>
                        {heads.into_iter().collect_view()}
                        <th scope="col">{w::boundaries()}</th>
                        <th scope="col">{n::head()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(day: NaiveDate, week: Option<&BalanceWeek>) -> AnyView {
    let check_in = week.and_then(|week| week.check_in.value.as_ref());
    let overall = match check_in {
        None => w::missed().to_owned(),
        Some(it) => it.overall().map_or_else(
            || w::no_figure().to_owned(),
            |overall| overall.rounded().to_string(),
        ),
    };
    let cells = Area::ALL.map(|area| {
        let words = check_in.map_or("", |it| answer(it, area));
        view! { <td data-label=labels::area(area)>{words}</td> }
    });
    view! {
        <tr>
            <th scope="row">{intl::date(day)}</th>
            <td data-label=w::overall()>{overall}</td>
            {cells.into_iter().collect_view()}
            <td data-label=w::boundaries()>{held(week)}</td>
            <td data-label=n::head() dir="auto">{week.map(|week| week.note.value.clone())}</td>
        </tr>
    }
    .into_any()
}

fn answer(check_in: &CheckIn, area: Area) -> &'static str {
    let answer = check_in.answers.get(&area);
    let place = answer.and_then(|answer| usize::try_from(answer - 1).ok());
    let words = place.and_then(|place| scale().get(place).copied());
    words.unwrap_or_else(w::not_given)
}

/// How the boundaries of a week fared, in words.
fn held(week: Option<&BalanceWeek>) -> String {
    let answers = week.into_iter().flat_map(|week| week.held.iter());
    let words = answers.filter_map(|(_, part)| {
        part.value.as_ref().map(|it| match it.held {
            Held::Kept => b::kept(),
            Held::Mostly => b::mostly(),
            Held::Broken => b::broken(),
            Held::DidNotApply => b::did_not_apply(),
        })
    });
    words.collect::<Vec<&str>>().join(", ")
}
