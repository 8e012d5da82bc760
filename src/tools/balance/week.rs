//! The hours of a week: planned, lived, and what is left of them.

mod bar;
pub(super) mod example;
mod first_use;
mod hours;
mod labels;
mod more;
mod room;

use leptos::prelude::*;
use steppingstone_core::balance::record::Balance;
use steppingstone_core::balance::{KindMinutes, TimeKind};
use steppingstone_core::route::Route;

use crate::platform::page;
use crate::state::ToolStore;
use crate::ui::part::{LazyChunk, loading_placeholder, part};
use crate::ui::{either, later, memo};
use crate::words::balance_week as w;

// Not needed before there is a plan to show.
part!(filled_week in balance_week_plan, filled, WeekPage);
part!(example_button in balance_week_plan, example::button, WeekPage);
// Below what a plan shows first.
part!(besides in balance_week_more, more::more, WeekPage);

/// Comes once a plan can be shown, or cannot be had.
pub async fn preload_plan() {
    // If it fails, the view loads it again and says so.
    let _ = (filled_week::PART.load)().await;
}

/// Where focus goes once there is a week.
const BAR: &str = "week-bar";

/// What the page works on.
#[derive(Clone, Copy)]
pub(super) struct WeekPage {
    store: ToolStore,
    balance: Memo<Balance>,
    /// The planned minutes as far as they can be read.
    planned: Memo<KindMinutes>,
    /// How many weeks ago the lived week is that is shown.
    ago: RwSignal<u32>,
}

impl WeekPage {
    fn new(store: ToolStore) -> WeekPage {
        let balance = memo(move || store.records.only::<Balance>());
        WeekPage {
            store,
            balance,
            planned: memo(move || balance.read().planned_week().minutes),
            ago: RwSignal::new(0),
        }
    }

    /// Whether hours were ever typed into the plan: one that is emptied is still a plan.
    fn has_plan(self) -> bool {
        let balance = self.balance.read();
        let hours = |kind| {
            balance
                .planned
                .get(&kind)
                .is_some_and(|it| it.value.is_some())
        };
        TimeKind::ALL.into_iter().any(hours)
    }

    /// Changes what holds for all weeks and stores it.
    fn change(self, change: impl FnOnce(&mut Balance, i64)) {
        self.store.change_only(|balance: &mut Balance, now| {
            balance.change(now, |it| change(it, now));
        });
    }

    /// What a later part draws.
    fn coming(self, part: LazyChunk<WeekPage>, arrived: fn()) -> AnyView {
        let meanwhile = |fetch| loading_placeholder(fetch, w::failed());
        part.view(self, meanwhile, arrived)
    }

    /// The same, with an offer to undo it.
    fn change_with_undo(self, message: String, change: impl FnOnce(&mut Balance, i64)) {
        let store = self.store;
        store.change_only_with_undo(message, |balance: &mut Balance, now| {
            balance.change(now, |it| change(it, now));
        });
    }
}

fn focus() {
    page::focus_on(BAR);
}

pub(super) fn week(route: Route) -> AnyView {
    let week = WeekPage::new(ToolStore::new());
    let has_plan = memo(move || week.has_plan());
    view! {
        <div class="measure stack stack--wide">
            <header class="stack">
                <h1 tabindex="-1">{w::heading()}</h1>
                {super::pages(route)}
            </header>
            {either(
                move || has_plan.get(),
                // Its file comes late only to somebody who has just made the plan.
                move || week.coming(filled_week::PART, focus),
                move || first_use::first_use(week),
            )}
        </div>
    }
    .into_any()
}

fn filled(week: WeekPage) -> AnyView {
    view! {
        {example::note(week)}
        {bar::bar(week)}
        {room::room(week)}
        {hours::hours(week)}
        {later(move || week.coming(besides::PART, || ()))}
    }
    .into_any()
}

#[cfg(feature = "ssr")]
#[cfg(test)]
#[path = "week_tests.rs"]
mod tests;
