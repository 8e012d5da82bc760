//! Overtime, counted by the week, and the leave of a year.

mod fields;
mod more;

use chrono::Datelike;
use leptos::prelude::*;
use steppingstone_core::balance::record::{Balance, BalanceWeek, LeaveTerms, WeekHistory};
use steppingstone_core::balance::{
    HalfDays, LeaveCount, Overtime, WorkWeek, hours_text, leave_count, overtime, read_half_days,
    read_minutes,
};
use steppingstone_core::day::{date_from_text, date_to_text};
use steppingstone_core::form::Problem;
use steppingstone_core::record::Stamped;
use steppingstone_core::route::Route;

use self::fields::{TypedField, typed_field};
use crate::platform::clock;
use crate::state::ToolStore;
use crate::ui::form::{InputKind, select_field};
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{ButtonLink, ButtonVariant, later, live, memo, text};
use crate::words::balance_time_off as w;

// Below what is asked for first.
part!(besides in balance_time_off_more, more::more, TimeOff);

/// The most minutes of a contract.
const MAX_CONTRACT: i64 = 6_000;

/// The most days of leave of a year.
const MAX_LEAVE: i64 = 100;

/// The most characters of a number.
const MAX_NUMBER: usize = 12;

/// What the page works on.
#[derive(Clone, Copy)]
pub(super) struct TimeOff {
    store: ToolStore,
    balance: Memo<Balance>,
    /// `None` without a contract.
    overtime: Memo<Option<Overtime>>,
    /// The year whose leave is shown.
    year: RwSignal<i32>,
    /// `None` while nothing is given for the year.
    leave: Memo<Option<LeaveCount>>,
}

impl TimeOff {
    fn new(store: ToolStore) -> TimeOff {
        let balance = memo(move || store.records.only::<Balance>());
        let year = RwSignal::new(clock::today().year());
        let overtime = memo(move || {
            let balance = balance.read();
            let contract = balance.contract()?;
            let all = store.records.all::<BalanceWeek>();
            let all = all.read();
            let weeks = WeekHistory::of(all.iter()).work_weeks();
            let weeks: Vec<WorkWeek> = weeks.into_iter().map(|(_, week)| week).collect();
            let settled = balance.settled_minutes();
            Some(overtime(contract, balance.opening.value, &settled, &weeks))
        });
        let leave = memo(move || {
            let terms = balance.read().leave_year(year.get())?;
            let away = store.records.goal_settings().leave.value;
            Some(leave_count(&terms, &away, clock::today()))
        });
        TimeOff {
            store,
            balance,
            overtime,
            year,
            leave,
        }
    }

    /// Changes what holds for all weeks and stores it.
    fn change(self, change: impl FnOnce(&mut Balance, i64)) {
        self.store.change_only(|balance: &mut Balance, now| {
            balance.change(now, |it| change(it, now));
        });
    }

    /// The same, with an offer to undo it.
    fn change_with_undo(self, message: String, change: impl FnOnce(&mut Balance, i64)) {
        let store = self.store;
        store.change_only_with_undo(message, |balance: &mut Balance, now| {
            balance.change(now, |it| change(it, now));
        });
    }

    /// What the year gives; does not follow it.
    fn terms(self) -> LeaveTerms {
        untrack(|| terms_of(&self.balance.read(), self.year.get()))
    }
}

fn terms_of(balance: &Balance, year: i32) -> LeaveTerms {
    let terms = balance.leave.get(&year.to_string());
    let terms = terms.and_then(|terms| terms.value.clone());
    terms.unwrap_or_default()
}

/// Changes what a year gives.
fn set_terms(balance: &mut Balance, year: i32, now: i64, change: impl FnOnce(&mut LeaveTerms)) {
    let mut terms = terms_of(balance, year);
    change(&mut terms);
    let part = Stamped {
        at_ms: now,
        value: Some(terms),
    };
    balance.leave.insert(year.to_string(), part);
}

pub(super) fn time_off(route: Route) -> AnyView {
    let page = TimeOff::new(ToolStore::new());
    view! {
        <div class="measure stack stack--wide">
            <header class="stack">
                <h1 tabindex="-1">{w::heading()}</h1>
                {super::pages(route)}
                <p class="lead">{w::lead()}</p>
            </header>
            {overtime_section(page)}
            {leave_section(page)}
            {later(move || {
                besides::PART.view(page, |fetch| loading_placeholder(fetch, w::failed()), || ())
            })}
        </div>
    }
    .into_any()
}

fn overtime_section(page: TimeOff) -> AnyView {
    use w::overtime as o;
    let stored = untrack(|| page.balance.read().contract.value);
    let contract = typed_field(TypedField {
        id: "contract",
        label: o::contract(),
        hint: o::contract_hint(),
        kind: InputKind::Line,
        max: MAX_NUMBER,
        typed: stored.map(hours_text).unwrap_or_default(),
        set: Callback::new(move |text: String| match read_minutes(&text) {
            Ok(minutes) if minutes.is_none_or(|minutes| minutes <= MAX_CONTRACT) => {
                page.change(|balance, _| balance.contract.value = minutes);
                ""
            }
            Ok(_) | Err(Problem::OutOfRange) => w::contract_range(),
            Err(_) => w::not_hours(),
        }),
    });
    let href = page.store.here.href(Route::Balance);
    view! {
        <section class="stack" aria-labelledby="overtime">
            <h2 id="overtime" tabindex="-1">{o::heading()}</h2>
            <p><strong>{text(move || stands(page.overtime.read().as_ref()))}</strong></p>
            <p class="muted small">{text(move || counted(page.overtime.read().as_ref()))}</p>
            {contract}
            <div class="actions no-print">
                <ButtonLink variant=ButtonVariant::Quiet href=href>{o::to_week()}</ButtonLink>
            </div>
        </section>
    }
    .into_any()
}

fn stands(overtime: Option<&Overtime>) -> String {
    use w::overtime as o;
    let Some(overtime) = overtime else {
        return o::none().to_owned();
    };
    let hours = hours_text(overtime.balance.saturating_abs());
    match overtime.balance {
        0 if overtime.weeks.is_empty() => o::no_weeks().to_owned(),
        0 => o::even().to_owned(),
        1.. => o::plus(hours),
        _ => o::minus(hours),
    }
}

/// How many weeks it is from, and how many of them say nothing.
fn counted(overtime: Option<&Overtime>) -> String {
    use w::overtime as o;
    let Some(overtime) = overtime.filter(|overtime| !overtime.weeks.is_empty()) else {
        return String::new();
    };
    let given = o::given(overtime.weeks.len() - overtime.not_given);
    match overtime.not_given {
        0 => given,
        not_given => [given, o::not_given(not_given)].join(" "),
    }
}

fn leave_section(page: TimeOff) -> AnyView {
    use w::leave as l;
    let this_year = clock::today().year();
    let years = [
        ("-1", l::last_year()),
        ("0", l::this_year()),
        ("1", l::next_year()),
    ];
    let chosen = memo(move || (page.year.get() - this_year).to_string());
    let pick = Callback::new(move |key: String| {
        page.year
            .set(this_year + key.parse::<i32>().unwrap_or_default());
    });
    let year = select_field(
        "leave-year".to_owned(),
        l::year(),
        "",
        years.to_vec(),
        chosen.into(),
        pick,
    );
    let href = page.store.here.href(Route::Goals);
    view! {
        <section class="stack" aria-labelledby="leave">
            <h2 id="leave" tabindex="-1">{text(move || l::of_year(page.year.get()))}</h2>
            {live(move || leave_stands(page.leave.get()))}
            {year}
            {live(move || {
                page.year.track();
                leave_fields(page)
            })}
            <p class="muted small">{l::planned_in_goals()}</p>
            <div class="actions no-print">
                <ButtonLink variant=ButtonVariant::Quiet href=href>{l::to_goals()}</ButtonLink>
            </div>
        </section>
    }
    .into_any()
}

fn days_text(days: HalfDays) -> String {
    days.days().to_text()
}

fn leave_stands(count: Option<LeaveCount>) -> AnyView {
    use w::leave as l;
    let Some(count) = count else {
        return view! { <p>{l::none()}</p> }.into_any();
    };
    let none = HalfDays::default();
    let remaining = count.remaining.as_halves();
    let left = match remaining {
        0.. => l::left(days_text(count.remaining)),
        _ => l::over_by(days_text(HalfDays::halves(remaining.saturating_abs()))),
    };
    let carry_left = (count.carry_left > none).then(|| l::carry_left(days_text(count.carry_left)));
    let lost = (count.lost > none).then(|| l::lost(days_text(count.lost)));
    let rest = [
        Some(l::taken(days_text(count.taken))),
        Some(l::planned(days_text(count.planned))),
        carry_left,
        lost,
    ];
    let rest = rest
        .into_iter()
        .flatten()
        .map(|line| view! { <li>{line}</li> });
    view! {
        <ul class="list">
            <li><strong>{left}</strong></li>
            {rest.collect_view()}
        </ul>
    }
    .into_any()
}

/// The fields of the year that is shown.
fn leave_fields(page: TimeOff) -> AnyView {
    use w::leave as l;
    let terms = page.terms();
    let shown = |days: HalfDays| match days.as_halves() {
        0 => String::new(),
        _ => days_text(days),
    };
    let days = |id, label, value: HalfDays, of: fn(&mut LeaveTerms) -> &mut HalfDays| {
        typed_field(TypedField {
            id,
            label,
            hint: "",
            kind: InputKind::Amount,
            max: MAX_NUMBER,
            typed: shown(value),
            set: Callback::new(move |text: String| match read_half_days(&text, MAX_LEAVE) {
                Ok(days) => {
                    let year = page.year.get_untracked();
                    page.change(|balance, now| {
                        set_terms(balance, year, now, |terms| {
                            *of(terms) = days.unwrap_or_default();
                        });
                    });
                    ""
                }
                Err(_) => w::days_problem(),
            }),
        })
    };
    let until = typed_field(TypedField {
        id: "carry-until",
        label: l::carry_until(),
        hint: l::carry_hint(),
        kind: InputKind::Day,
        max: MAX_NUMBER,
        typed: terms.carry_until.map(date_to_text).unwrap_or_default(),
        set: Callback::new(move |text: String| {
            let year = page.year.get_untracked();
            page.change(|balance, now| {
                set_terms(balance, year, now, |terms| {
                    terms.carry_until = date_from_text(text.trim());
                });
            });
            ""
        }),
    });
    view! {
        <div class="skills__narrow">
            {days("entitlement", l::entitlement(), terms.entitlement, |terms| &mut terms.entitlement)}
            {days("carry", l::carry(), terms.carry, |terms| &mut terms.carry)}
            {until}
        </div>
    }
    .into_any()
}

#[cfg(feature = "ssr")]
#[cfg(test)]
#[path = "time_off_tests.rs"]
mod tests;
