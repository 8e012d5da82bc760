//! Whose office a report is for, of which days it is, and what a week needs.

use leptos::prelude::*;
use steppingstone_core::network::{
    NetworkSettings, RangeProblem, ReportPeriod, ReportRange, ReportTemplate,
};
use steppingstone_core::week_start::WeekStart;

use super::{ReportPage, labels};
use crate::platform::intl;
use crate::ui::form::{FieldProps, InputKind, Note, Width, field, select_field};
use crate::ui::{live, memo, when};
use crate::words::network_report as w;

/// The most entries a week can need.
const MOST_NEEDED: i64 = 50;

pub(super) fn settings(page: ReportPage) -> AnyView {
    let is_own = move || page.range.get() == ReportRange::OwnDays;
    view! {
        <div class="measure stack no-print">
            {template(page)}
            {live(move || range(page, page.template.get().period()))}
            {when(is_own, move || live(move || own_days(page, page.template.get().period())))}
            <p>{w::truth()}</p>
            <p>{w::own_form()}</p>
            {live(move || due(page))}
            {week_start(page)}
            {needed(page)}
        </div>
    }
    .into_any()
}

fn template(page: ReportPage) -> AnyView {
    let keys = ReportTemplate::ALL.map(|it| (it.key(), labels::template(it)));
    let value = memo(move || page.template.get().key().to_owned());
    let pick = Callback::new(move |key: String| {
        page.store.change_only::<NetworkSettings>(|it, now| {
            it.change(now, |it| {
                it.report_template.value = key;
                // Those of another office were chosen from its own.
                it.report_columns.value.clear();
            });
        });
    });
    select_field(
        "report-template".to_owned(),
        w::template::label(),
        "",
        keys.to_vec(),
        value.into(),
        pick,
    )
}

fn range(page: ReportPage, period: ReportPeriod) -> AnyView {
    let ranges: Vec<(&str, &str)> = match period {
        ReportPeriod::AnyDays => {
            let all = ReportRange::ALL.into_iter();
            all.map(|it| (it.key(), labels::range(it))).collect()
        }
        ReportPeriod::CalendarMonth => vec![
            (ReportRange::ThisMonth.key(), w::range::this_month()),
            (ReportRange::LastMonth.key(), w::range::last_month()),
            (ReportRange::OwnDays.key(), w::range::own_month()),
        ],
    };
    let is_month = period == ReportPeriod::CalendarMonth;
    let value = memo(move || {
        let range = match page.range.get() {
            // Any other stands for the present month (`ReportRange::days`).
            range @ (ReportRange::LastMonth | ReportRange::OwnDays) => range,
            _ if is_month => ReportRange::ThisMonth,
            range => range,
        };
        range.key().to_owned()
    });
    let pick = Callback::new(move |key: String| {
        if let Some(range) = ReportRange::from_key(&key) {
            page.range.set(range);
        }
    });
    let label = match is_month {
        true => w::range::label_month(),
        false => w::range::label(),
    };
    select_field(
        "report-range".to_owned(),
        label,
        "",
        ranges,
        value.into(),
        pick,
    )
}

fn own_days(page: ReportPage, period: ReportPeriod) -> AnyView {
    let [from, to] = page.own;
    match period {
        ReportPeriod::CalendarMonth => {
            let problem = move || match page.days.get() {
                Err(_) => w::range::no_month(),
                Ok(_) => "",
            };
            day("report-from", w::range::month(), from, problem)
        }
        ReportPeriod::AnyDays => {
            let problem = move || match page.days.get() {
                Ok(_) => "",
                Err(RangeProblem::NoDay) => w::range::no_day(),
                Err(RangeProblem::Backwards) => w::range::backwards(),
                Err(RangeProblem::TooLong) => w::range::too_long(),
            };
            view! {
                {day("report-from", w::range::from(), from, || "")}
                {day("report-to", w::range::to(), to, problem)}
            }
            .into_any()
        }
    }
}

fn day(
    id: &str,
    label: &'static str,
    typed: RwSignal<String>,
    problem: impl Fn() -> &'static str + Send + Sync + 'static,
) -> AnyView {
    field(FieldProps {
        kind: InputKind::Day,
        width: Width::Short,
        note: memo(move || Note::problem(problem().to_owned())).into(),
        ..FieldProps::new(
            id.to_owned(),
            Signal::stored(label.to_owned()),
            10,
            typed.into(),
            Callback::new(move |text| typed.set(text)),
        )
    })
}

/// By when an office wants it, if there is such a day.
fn due(page: ReportPage) -> AnyView {
    let days = page.days.get().ok();
    let due = days.and_then(|(_, to)| page.template.get().due(to));
    let said = due.map(|due| view! { <p>{w::due(intl::date(due))}</p> });
    said.into_any()
}

fn week_start(page: ReportPage) -> AnyView {
    let keys = WeekStart::ALL.map(|it| (it.key(), labels::week_start(it)));
    let value = memo(move || page.week_start.get().key().to_owned());
    let pick = Callback::new(move |key: String| {
        page.store.change_only::<NetworkSettings>(|it, now| {
            it.change(now, |it| it.week_start.value = WeekStart::from_key(&key));
        });
    });
    select_field(
        "report-week".to_owned(),
        w::week_start::label(),
        "",
        keys.to_vec(),
        value.into(),
        pick,
    )
}

/// The number a week needs. An empty field is none, although the template suggests one.
fn needed(page: ReportPage) -> AnyView {
    let typed = RwSignal::new(None::<String>);
    let value = memo(move || match typed.get() {
        Some(typed) => typed,
        None => page
            .needed
            .get()
            .map_or_else(String::new, |it| it.to_string()),
    });
    let set = Callback::new(move |text: String| {
        if let Some(needed) = read_needed(&text) {
            page.store.change_only::<NetworkSettings>(|it, now| {
                it.change(now, |it| it.needed.value = Some(needed));
            });
        }
        typed.set(Some(text));
    });
    let problem = move || match read_needed(&value.read()) {
        Some(_) => String::new(),
        None => w::needed::problem().to_owned(),
    };
    field(FieldProps {
        hint: w::needed::hint(),
        kind: InputKind::Amount,
        width: Width::Short,
        note: memo(move || Note::problem(problem())).into(),
        ..FieldProps::new(
            "report-needed".to_owned(),
            Signal::stored(w::needed::label().to_owned()),
            4,
            value.into(),
            set,
        )
    })
}

/// A number of entries; none is 0.
fn read_needed(text: &str) -> Option<i64> {
    match text.trim() {
        "" => Some(0),
        text => {
            let number = text.parse().ok();
            number.filter(|number| (0..=MOST_NEEDED).contains(number))
        }
    }
}
