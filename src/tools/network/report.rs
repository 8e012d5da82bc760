//! The record of a job search for an office: how many entries there are, what is missing this week,
//! and the table to print.

mod add;
mod labels;
mod more;
mod settings;
mod sheet;

use chrono::NaiveDate;
use leptos::prelude::*;
use steppingstone_core::day::date_from_text;
use steppingstone_core::network::{
    NetworkEvent, NetworkSettings, Opportunity, RangeProblem, Report, ReportColumn, ReportRange,
    ReportSettings, ReportTemplate, SearchActivity, report as report_of,
};
use steppingstone_core::route::Route;
use steppingstone_core::week_start::WeekStart;

use crate::platform::{clock, intl};
use crate::state::ToolStore;
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{later, memo, text};
use crate::words::network_report as w;

// What is needed once there is a table: its columns, the print, the file, and corrections.
part!(besides in network_report_more, more::more, ReportPage);

/// What the page shows, and what the reader chose for it.
#[derive(Clone, Copy)]
struct ReportPage {
    store: ToolStore,
    template: Memo<ReportTemplate>,
    columns: Memo<Vec<ReportColumn>>,
    week_start: Memo<WeekStart>,
    /// Entries needed in a week; `None` for no number.
    needed: Memo<Option<u32>>,
    range: RwSignal<ReportRange>,
    /// The days as typed, for a range of the reader's own.
    own: [RwSignal<String>; 2],
    days: Memo<Result<(NaiveDate, NaiveDate), RangeProblem>>,
    found: Memo<Report>,
    this_week: Memo<Report>,
    /// Typed for this print. Not stored.
    name: RwSignal<String>,
    number: RwSignal<String>,
}

impl ReportPage {
    fn new() -> ReportPage {
        let store = ToolStore::new();
        let settings = memo(move || store.records.only::<NetworkSettings>());
        let template = memo(move || {
            let key = &settings.read().report_template.value;
            ReportTemplate::from_key(key).unwrap_or(ReportTemplate::General)
        });
        let columns = memo(move || {
            let settings = settings.read();
            let own = settings.report_columns.value.iter();
            let own: Vec<ReportColumn> = own.filter_map(|it| ReportColumn::from_key(it)).collect();
            match own.is_empty() {
                true => template.get().columns().to_vec(),
                false => own,
            }
        });
        let week_start = memo(move || settings.read().week_start.value.unwrap_or_default());
        let needed = memo(move || {
            let own = settings.read().needed.value;
            let own = own.and_then(|it| u32::try_from(it).ok());
            own.or(template.get().needed()).filter(|needed| *needed > 0)
        });
        let range = RwSignal::new(ReportRange::FourWeeks);
        let own = [RwSignal::new(String::new()), RwSignal::new(String::new())];
        let days = memo(move || {
            let own = own.map(|typed| date_from_text(&typed.read()));
            let period = template.get().period();
            range
                .get()
                .days(own, period, week_start.get(), clock::today())
        });
        let settings = move |from, to| ReportSettings {
            from,
            to,
            as_of: clock::today(),
            week_start: week_start.get(),
            needed: needed.get(),
        };
        let found = memo(move || match days.get() {
            Ok((from, to)) => made(store, &settings(from, to)),
            Err(_) => Report {
                rows: Vec::new(),
                weeks: Vec::new(),
            },
        });
        let this_week = memo(move || {
            let today = clock::today();
            made(store, &settings(today, today).of_this_week())
        });
        ReportPage {
            store,
            template,
            columns,
            week_start,
            needed,
            range,
            own,
            days,
            found,
            this_week,
            name: RwSignal::default(),
            number: RwSignal::default(),
        }
    }
}

/// The report of some days, of all that is stored.
fn made(store: ToolStore, settings: &ReportSettings) -> Report {
    let opportunities = store.records.all::<Opportunity>();
    let activities = store.records.all::<SearchActivity>();
    let events = store.records.all::<NetworkEvent>();
    report_of(
        settings,
        &*opportunities.read(),
        &*activities.read(),
        &*events.read(),
    )
}

pub(super) fn report(route: Route) -> AnyView {
    let page = ReportPage::new();
    view! {
        <div class="stack stack--wide">
            <header class="stack no-print">
                <h1 tabindex="-1">{w::heading()}</h1>
                {super::pages(route)}
                <p class="lead">{text(move || answer(page))}</p>
                <p>{text(move || week_so_far(page))}</p>
            </header>
            {settings::settings(page)}
            {sheet::sheet(page)}
            {add::add(page)}
            {later(move || sheet::weeks(page))}
            {later(move || {
                besides::PART.view(page, |fetch| loading_placeholder(fetch, w::failed()), || ())
            })}
        </div>
    }
    .into_any()
}

/// How many entries the days have.
fn answer(page: ReportPage) -> String {
    match page.days.get() {
        Ok((from, to)) => {
            let entries = page.found.read().rows.len();
            w::answer(entries, intl::date(from), intl::date(to))
        }
        Err(_) => w::no_days().to_owned(),
    }
}

/// How this week stands, and what is missing.
fn week_so_far(page: ReportPage) -> String {
    let week = page.this_week.read();
    let entries = week.rows.len();
    match page.needed.get().map(|needed| week.still_missing(needed)) {
        None => w::this_week(entries),
        Some(0) => w::this_week_enough(entries),
        Some(missing) => {
            let missing = usize::try_from(missing).unwrap_or_default();
            w::this_week_missing(missing, w::entries(entries))
        }
    }
}

#[cfg(feature = "ssr")]
#[cfg(test)]
#[path = "report/tests.rs"]
mod tests;
