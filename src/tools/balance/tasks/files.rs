//! Tasks as files for other programs: a table, and a calendar of the days they have.

use leptos::prelude::*;
use steppingstone_core::balance::record::{Balance, BalanceTask, TaskOutcome};
use steppingstone_core::balance::{
    BLOCK_WEEKS, CalendarEntry, TaskWords, calendar_events, tasks_table,
};
use steppingstone_core::calendar::{self, CalendarEvent};
use steppingstone_core::day::date_to_text;
use steppingstone_core::store::ListRecord;

use super::{TasksPage, labels};
use crate::platform::{clock, download};
use crate::ui::{Button, ButtonVariant, memo, when};
use crate::words::balance_tasks_more::files as w;

pub(super) fn files(page: TasksPage) -> AnyView {
    let any = move |is: fn(&BalanceTask) -> bool| {
        memo(move || {
            let all = page.store.records.all::<BalanceTask>();
            let all = all.read();
            all.iter().any(|task| !task.is_example() && is(task))
        })
    };
    let has_any = any(|_| true);
    let has_days = any(|task| task.due.value.is_some() || task.delegated.value.is_some());
    let save_table = move |()| save(w::table_file, "text/csv", &table(page));
    let save_days = move |()| {
        let text = calendar::file("Steppingstone Balance", &days(page), clock::now_ms());
        save(w::days_file, "text/calendar", &text);
    };
    let view = move || {
        view! {
            <div class="actions no-print">
                <Button variant=ButtonVariant::Plain on_press=save_table>{w::table()}</Button>
                {when(move || has_days.get(), move || {
                    view! {
                        <Button variant=ButtonVariant::Plain on_press=save_days>{w::days()}</Button>
                    }
                    .into_any()
                })}
            </div>
        }
        .into_any()
    };
    when(move || has_any.get(), view)
}

fn save(name: fn(String) -> String, mime: &str, text: &str) {
    download::save(&name(date_to_text(clock::today())), mime, text);
}

/// The reader's own, as they are when a file is asked for.
fn own(page: TasksPage) -> Vec<BalanceTask> {
    let mut all = page.store.records.all::<BalanceTask>().get_untracked();
    all.retain(|task| !task.is_example());
    all
}

pub(super) fn table(page: TasksPage) -> String {
    let words = TaskWords {
        quadrant: &labels::field,
        outcome: &|outcome| match outcome {
            None => w::open(),
            Some(TaskOutcome::Done) => w::done(),
            Some(TaskOutcome::Dropped) => w::dropped(),
        },
        // Whoever is chosen from the network is stored with the name as well.
        person: &|_| None,
    };
    // There are as many heads as columns: a test counts them.
    let heads = w::heads().try_into().unwrap_or([""; 9]);
    let settings = page.settings.get_untracked();
    tasks_table(&own(page), heads, &words, settings, clock::today())
}

/// Due days and follow-ups. Blocks are the week's to take along.
pub(super) fn days(page: TasksPage) -> Vec<CalendarEvent> {
    let balance = untrack(|| page.store.records.only::<Balance>());
    let title = |entry: CalendarEntry| match entry {
        CalendarEntry::Due(task) => w::due(&task.title.value),
        CalendarEntry::FollowUp(task) => w::ask(&task.title.value),
        CalendarEntry::TaskBlock(_, task) => task.title.value.clone(),
        CalendarEntry::Block(block) => block.title.clone(),
    };
    let events = calendar_events(&balance, &own(page), clock::today(), BLOCK_WEEKS, &title);
    let events = events.into_iter();
    events.filter(|it| it.uid.starts_with("task-")).collect()
}
