//! The table of typed hours: planned and lived side by side.

use chrono::{Days, NaiveDate};
use leptos::prelude::*;
use steppingstone_core::balance::record::{BalanceWeek, MAX_WEEKS, WeekHistory, week_id};
use steppingstone_core::balance::{
    KindMinutes, MAX_HOURS_TEXT, TimeKind, hours_text, lived_week, read_minutes, week_sums,
};
use steppingstone_core::record::Stamped;

use super::{WeekPage, bar, labels};
use crate::platform::{clock, intl, page};
use crate::ui::form::{FieldProps, InputKind, Note, Width, cell};
use crate::ui::{Button, ButtonVariant, live, memo, text, when};
use crate::words::balance_week::table as w;

/// The lived week that is shown, and what is usual.
#[derive(Clone, Copy)]
struct Lived {
    week: WeekPage,
    /// Its first day.
    first: Memo<NaiveDate>,
    minutes: Memo<KindMinutes>,
    typical: Memo<KindMinutes>,
}

impl Lived {
    fn new(week: WeekPage) -> Lived {
        let first = memo(move || {
            let days = Days::new(7 * u64::from(week.ago.get()));
            let today = clock::today();
            let day = today.checked_sub_days(days).unwrap_or(today);
            week.balance.read().week_start().first_day(day)
        });
        let of_history = move |get: fn(&WeekHistory, &Lived) -> KindMinutes, lived: &Lived| {
            let all = week.store.records.all::<BalanceWeek>();
            let all = all.read();
            get(&WeekHistory::of(all.iter()), lived)
        };
        let none = memo(KindMinutes::new);
        let lived = Lived {
            week,
            first,
            minutes: none,
            typical: none,
        };
        Lived {
            minutes: memo(move || of_history(Lived::shown, &lived)),
            typical: memo(move || of_history(|history, _| history.typical(), &lived)),
            ..lived
        }
    }

    fn shown(history: &WeekHistory, lived: &Lived) -> KindMinutes {
        let start = lived.week.balance.read().week_start();
        let week = history.week_of(lived.first.get(), start);
        week.map_or_else(KindMinutes::new, BalanceWeek::minutes)
    }

    /// Stores lived minutes of the week that is shown. False: there is no room for another week.
    fn store(self, kind: TimeKind, minutes: Option<i64>) -> bool {
        let now = clock::now_ms();
        let records = self.week.store.records;
        let all = records.all::<BalanceWeek>();
        let (first, start) = untrack(|| (self.first.get(), self.week.balance.read().week_start()));
        let found = {
            let all = all.read_untracked();
            let history = WeekHistory::of(all.iter());
            let is_full = all.len() >= MAX_WEEKS;
            let found = history.week_of(first, start).cloned();
            if found.is_none() && is_full {
                return minutes.is_none();
            }
            found
        };
        if found.is_none() && minutes.is_none() {
            return true;
        }
        let new = || week_id(first).map(|id| BalanceWeek::new(id, now));
        let Some(mut week) = found.or_else(new) else {
            return true;
        };
        week.change(now, |it| {
            let part = Stamped {
                at_ms: now,
                value: minutes,
            };
            it.lived.insert(kind, part);
        });
        records.put(&week);
        true
    }
}

pub(super) fn hours(week: WeekPage) -> AnyView {
    let lived = Lived::new(week);
    let rows = TimeKind::ALL.map(|kind| row(lived, kind));
    let open =
        |minutes: Memo<KindMinutes>| text(move || hours_text(week_sums(&minutes.read()).open));
    let planned = week.planned;
    let lived_open = move || {
        let minutes = lived.minutes.read();
        match minutes.is_empty() {
            true => String::new(),
            false => hours_text(week_sums(&minutes).open),
        }
    };
    view! {
        <section class="stack" aria-labelledby="hours">
            <h2 id="hours">{w::heading()}</h2>
            <p class="field__hint" id="hours-hint">{w::hint()}</p>
            {choice(lived)}
            <div class="table-scroll">
                <table class="table table--turns">
                    <thead>
                        <tr>
                            <th scope="col">{w::kind()}</th>
                            <th scope="col">{w::planned()}</th>
                            <th scope="col">{w::lived()}</th>
                            <th scope="col">{w::compared()}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {rows.into_iter().collect_view()}
                        <tr>
                            <th scope="row">{bar::key(None)} {w::open()}</th>
                            <td data-label=w::planned()>{open(planned)}</td>
                            <td data-label=w::lived()>{text(lived_open)}</td>
                            <td></td>
                        </tr>
                    </tbody>
                </table>
            </div>
            <p class="muted small">{text(move || share(lived))}</p>
        </section>
    }
    .into_any()
}

/// Which week the lived hours are of.
fn choice(lived: Lived) -> AnyView {
    let ago = lived.week.ago;
    let step = move |to: fn(u32) -> u32| {
        move |()| {
            ago.update(|ago| *ago = to(*ago));
            page::announce(&w::shown(intl::date(lived.first.get_untracked())));
            if ago.get_untracked() == 0 {
                page::focus_on("week-before");
            }
        }
    };
    let earlier = step(|ago| (ago + 1).min(520));
    let back = step(|ago| ago.saturating_sub(1));
    let next = move || {
        view! { <Button variant=ButtonVariant::Quiet on_press=back>{w::later()}</Button> }
            .into_any()
    };
    view! {
        <p><strong>{text(move || w::week(intl::date(lived.first.get())))}</strong></p>
        <div class="actions no-print">
            <Button variant=ButtonVariant::Quiet id="week-before" on_press=earlier>{w::earlier()}</Button>
            {when(move || ago.get() > 0, next)}
        </div>
    }
    .into_any()
}

/// How much of the week is given.
fn share(lived: Lived) -> String {
    let minutes = lived.minutes.read();
    if minutes.is_empty() {
        return w::nothing().to_owned();
    }
    let week = lived_week(&lived.week.planned.read(), &minutes);
    let share = w::share(week.given_percent);
    let more = match (week.over, week.is_whole) {
        (1.., _) => w::over(hours_text(week.over)),
        (_, false) => w::part_only().to_owned(),
        _ => return share,
    };
    [share, more].join(" ")
}

fn row(lived: Lived, kind: TimeKind) -> AnyView {
    let name = labels::kind(kind);
    let difference = move || {
        let minutes = lived.minutes.read();
        let week = lived_week(&lived.week.planned.read(), &minutes);
        let difference = week.difference.get(&kind).copied().map(labels::compared);
        let typical = lived.typical.read().get(&kind).copied();
        let typical = typical.map(|minutes| w::typical(hours_text(minutes)));
        let parts: Vec<String> = difference.into_iter().chain(typical).collect();
        parts.join(crate::words::balance_week::between())
    };
    view! {
        <tr>
            <th scope="row">{bar::key(Some(kind))} {name}</th>
            <td data-label=w::planned()>{planned_cell(lived.week, kind)}</td>
            <td data-label=w::lived()>
                {live(move || {
                    lived.first.track();
                    lived_cell(lived, kind)
                })}
            </td>
            <td data-label=w::compared()>{text(difference)}</td>
        </tr>
    }
    .into_any()
}

fn note(text: &str) -> Note {
    let problem = read_minutes(text).err().map(labels::problem);
    Note::problem(problem.unwrap_or_default().to_owned())
}

fn hours_cell(
    id: String,
    label: String,
    value: Signal<String>,
    note: Memo<Note>,
    on_text: Callback<String>,
) -> AnyView {
    cell(FieldProps {
        kind: InputKind::Line,
        width: Width::Short,
        described_by: "hours-hint".to_owned(),
        note: note.into(),
        ..FieldProps::new(id, label.into(), MAX_HOURS_TEXT, value, on_text)
    })
}

fn planned_cell(week: WeekPage, kind: TimeKind) -> AnyView {
    let value = memo(move || week.balance.read().hours(kind).to_owned());
    let set = Callback::new(move |text: String| {
        week.change(|balance, now| {
            let part = Stamped {
                at_ms: now,
                value: Some(text),
            };
            balance.planned.insert(kind, part);
        });
    });
    hours_cell(
        ["planned-", kind.key()].concat(),
        w::planned_of(labels::kind(kind)),
        value.into(),
        memo(move || note(&value.read())),
        set,
    )
}

/// The text stays as typed while the week is shown; what it means is stored.
fn lived_cell(lived: Lived, kind: TimeKind) -> AnyView {
    let stored = untrack(|| lived.minutes.read().get(&kind).copied());
    let typed = RwSignal::new(stored.map(hours_text).unwrap_or_default());
    let is_full = RwSignal::new(false);
    let set = Callback::new(move |text: String| {
        if let Ok(minutes) = read_minutes(&text) {
            is_full.set(!lived.store(kind, minutes));
        }
        typed.set(text);
    });
    let note = memo(move || match is_full.get() {
        true => Note::problem(w::full().to_owned()),
        false => note(&typed.read()),
    });
    hours_cell(
        ["lived-", kind.key()].concat(),
        w::lived_of(labels::kind(kind)),
        typed.into(),
        note,
        set,
    )
}
