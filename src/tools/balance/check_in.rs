//! How the week was, and whether boundaries held.

mod boundaries;
mod chart;
mod help;
mod kept;
mod labels;
mod low;
mod more;
mod result;
mod statements;

use chrono::{Days, NaiveDate};
use leptos::prelude::*;
use steppingstone_core::balance::record::{Balance, BalanceWeek, MAX_WEEKS, WeekHistory, week_id};
use steppingstone_core::balance::{Answers, Area, BoundaryAnswer, CheckIn, help_reasons};
use steppingstone_core::route::Route;

use crate::platform::{clock, intl, page};
use crate::state::ToolStore;
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{self, EXAMPLE_NOTE, ExampleNoteWords, later, memo, text, when};
use crate::words::balance_check_in as w;

// Below what is asked.
part!(besides in balance_check_in_more, more::more, CheckInPage);
part!(pointer in balance_check_in_more, help::pointer, CheckInPage);
part!(lines in balance_check_in_more, help::lines, CheckInPage);

/// What the page works on.
#[derive(Clone, Copy)]
pub(super) struct CheckInPage {
    store: ToolStore,
    balance: Memo<Balance>,
    /// The first day of the week it is about: the one that is over, from its last day on.
    first: Memo<NaiveDate>,
    check_in: Memo<Option<CheckIn>>,
    /// All of them, the oldest first.
    all: Memo<Vec<CheckIn>>,
    /// What the reader said doesn't apply. It is stored as no answer.
    skipped: RwSignal<Vec<Area>>,
    /// Which question a phone shows.
    step: RwSignal<usize>,
}

impl CheckInPage {
    fn new(store: ToolStore) -> CheckInPage {
        let balance = memo(move || store.records.only::<Balance>());
        let first = memo(move || {
            let today = clock::today();
            let day = today.checked_sub_days(Days::new(6)).unwrap_or(today);
            balance.read().week_start().first_day(day)
        });
        let check_in = memo(move || {
            let all = store.records.all::<BalanceWeek>();
            let all = all.read();
            let history = WeekHistory::of(all.iter());
            let week = history.week_of(first.get(), balance.read().week_start())?;
            week.check_in.value.clone()
        });
        let all = memo(move || {
            let all = store.records.all::<BalanceWeek>();
            WeekHistory::of(all.read().iter()).check_ins()
        });
        let is_open = |area: &Area| {
            let check_in = check_in.read_untracked();
            check_in
                .as_ref()
                .is_none_or(|it| it.points(*area).is_none())
        };
        let step = Area::ALL.iter().position(is_open);
        CheckInPage {
            store,
            balance,
            first,
            check_in,
            all,
            skipped: RwSignal::new(Vec::new()),
            step: RwSignal::new(step.unwrap_or(Area::ALL.len())),
        }
    }

    /// Changes the record of the week and stores it. False: there is no room for another week.
    fn change_week(self, change: impl FnOnce(&mut BalanceWeek, i64)) -> bool {
        let now = clock::now_ms();
        let records = self.store.records;
        let all = records.all::<BalanceWeek>();
        let first = self.first.get_untracked();
        let start = self.balance.read_untracked().week_start();
        let (found, is_full) = {
            let all = all.read_untracked();
            let found = WeekHistory::of(all.iter()).week_of(first, start).cloned();
            (found, all.len() >= MAX_WEEKS)
        };
        if found.is_none() && is_full {
            page::announce(w::full());
            return false;
        }
        let new = || week_id(first).map(|id| BalanceWeek::new(id, now));
        if let Some(mut week) = found.or_else(new) {
            week.change(now, |it| change(it, now));
            records.put(&week);
        }
        true
    }

    fn change_check_in(self, change: impl FnOnce(&mut CheckIn)) {
        let on = clock::today();
        self.change_week(|week, _| {
            let new = CheckIn {
                on,
                answers: Answers::new(),
                how: None,
            };
            let check_in = week.check_in.value.get_or_insert(new);
            check_in.on = on;
            change(check_in);
        });
    }

    /// How a boundary fared in this week.
    fn held(self, id: &str) -> Option<BoundaryAnswer> {
        let all = self.store.records.all::<BalanceWeek>();
        let all = all.read();
        let history = WeekHistory::of(all.iter());
        let week = history.week_of(self.first.get(), self.balance.read().week_start())?;
        week.boundary_answer(id).cloned()
    }

    fn needs_help(self) -> bool {
        !help_reasons(&self.all.read(), clock::today()).is_empty()
    }
}

pub(super) fn check_in(route: Route) -> AnyView {
    let page = CheckInPage::new(ToolStore::new());
    let lead = text(move || {
        let first = page.first.get();
        let last = first.checked_add_days(Days::new(6)).unwrap_or(first);
        w::lead(intl::date(first), intl::date(last))
    });
    let pointer_view =
        move || pointer::PART.view(page, |fetch| loading_placeholder(fetch, w::failed()), || ());
    view! {
        <div class="stack stack--wide">
            <header class="stack">
                <h1 tabindex="-1">{w::heading()}</h1>
                {super::pages(route)}
                <p class="lead">{lead}</p>
            </header>
            {example_note(page)}
            {statements::statements(page)}
            {when(move || page.needs_help(), pointer_view)}
            {result::result(page)}
            {boundaries::boundaries(page)}
            {later(move || {
                besides::PART.view(page, |fetch| loading_placeholder(fetch, w::failed()), || ())
            })}
            {help_at_the_foot(page)}
        </div>
    }
    .into_any()
}

fn help_at_the_foot(page: CheckInPage) -> AnyView {
    let is_open = RwSignal::new(false);
    let view =
        move || lines::PART.view(page, |fetch| loading_placeholder(fetch, w::failed()), || ());
    view! {
        <details class="drawer" on:toggle=move |_| is_open.set(true)>
            <summary>{w::help::heading()}</summary>
            {when(move || is_open.get(), view)}
        </details>
    }
    .into_any()
}

/// That some weeks are made up, as long as they are there.
fn example_note(page: CheckInPage) -> AnyView {
    let weeks = page.store.list::<BalanceWeek>();
    let remove = move |()| {
        weeks.remove_examples(w::example::removed().to_owned());
        page.store.then_focus(EXAMPLE_NOTE.to_owned());
        page::focus_heading();
    };
    let words = ExampleNoteWords {
        note: w::example::note(),
        remove: w::example::remove(),
    };
    let is_there = Signal::derive(move || weeks.has_example());
    ui::example_note(is_there, words, Callback::new(remove))
}

#[cfg(feature = "ssr")]
#[cfg(test)]
#[path = "check_in_tests.rs"]
mod tests;
