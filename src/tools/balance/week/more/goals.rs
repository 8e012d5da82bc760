//! The hours for goals beside what goals themselves say and were promised.

use leptos::prelude::*;
use steppingstone_core::balance::record::{BalanceWeek, WeekHistory};
use steppingstone_core::balance::{
    CapacityState, PromisedTime, hours_text, lived_time, promised_time,
};
use steppingstone_core::balance_goal::GoalHours;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::goals::GoalSettings;
use steppingstone_core::goals::settings::promised;
use steppingstone_core::route::Route;

use super::super::{WeekPage, room};
use crate::platform::{clock, page};
use crate::ui::{Button, ButtonVariant, memo, text, when};
use crate::words::balance_week_more::goals as w;

const HEADING: &str = "goal-hours";

pub(super) fn goals(week: WeekPage) -> AnyView {
    let store = week.store;
    let room = room::of(week);
    let hours = memo(move || GoalHours::of(room.get(), &store.records.goal_settings()));
    // Every goal has to be read for it: not at each key.
    let promised = memo(move || promised(&store.records.goals().read()));
    let take = move |()| {
        let hours = hours.get_untracked();
        let message = w::used(hours.planned.to_text());
        store.change_only_with_undo(message, |settings: &mut GoalSettings, now| {
            hours.take_into(settings, now);
        });
        page::focus_on(HEADING);
    };
    let button = move || {
        let words = move || w::take(hours.get().planned.to_text());
        view! {
            <div class="actions no-print">
                <Button variant=ButtonVariant::Quiet on_press=take>{text(words)}</Button>
            </div>
        }
        .into_any()
    };
    let fits = move || fits(&promised_time(room.get(), promised.get()));
    let lived = move || lived(week, promised.get());
    let href = store.here.href(Route::Goals);
    view! {
        <section class="stack" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{w::heading()}</h2>
            <p>{text(move || says(&hours.get()))}</p>
            {when(move || hours.get().differ(), button)}
            <p>{text(fits)}</p>
            <p>{text(lived)}</p>
            <p class="no-print"><a href=href>{w::to_goals()}</a></p>
        </section>
    }
    .into_any()
}

fn says(hours: &GoalHours) -> String {
    let ours = hours.planned.to_text();
    match hours.in_goals {
        None => w::none().to_owned(),
        Some(_) if !hours.differ() => w::same(ours),
        Some(theirs) => w::differ(theirs.to_text(), ours),
    }
}

/// How what is promised fits; empty if nothing is.
fn fits(time: &PromisedTime) -> String {
    let hours = hours_text(time.promised);
    match time.state {
        _ if time.promised == 0 => String::new(),
        CapacityState::Within => w::within(hours),
        CapacityState::Stretching => w::stretching(hours),
        CapacityState::Over => w::over(hours),
    }
}

/// What was lived of it; empty while too few weeks say.
fn lived(week: WeekPage, promised: Decimal) -> String {
    let all = week.store.records.all::<BalanceWeek>();
    let all = all.read();
    let start = week.balance.read().week_start();
    let weeks = WeekHistory::of(all.iter()).career_lived(start, clock::today());
    match lived_time(&weeks, promised) {
        None => String::new(),
        Some(time) if time.is_less => w::lived_less(promised.to_text(), hours_text(time.median)),
        Some(time) => w::lived(hours_text(time.median)),
    }
}
