//! A made-up week to look at before anything is typed.

use leptos::prelude::*;
use steppingstone_core::balance::record::{Balance, BalanceTask, BalanceWeek};
use steppingstone_core::balance::{ExampleWords, example, is_example, set_example_plan};
use steppingstone_core::record::Clock;
use steppingstone_core::record::fields::live as live_parts;
use steppingstone_core::store::{Change, Key, Kind, ListRecord, reverted_text};

use super::{WeekPage, focus};
use crate::platform::{clock, page};
use crate::state::Records;
use crate::ui::{Button, ButtonVariant, EXAMPLE_NOTE, ExampleNoteWords, example_note};
use crate::words::balance_week::{example as w, first};

fn words() -> ExampleWords<'static> {
    ExampleWords {
        boundaries: all(w::boundaries()),
        tasks: all(w::tasks()),
        blocks: all(w::blocks()),
        helper: w::helper(),
    }
}

fn all<const N: usize>(words: &'static [&'static str]) -> [&'static str; N] {
    std::array::from_fn(|place| words.get(place).copied().unwrap_or_default())
}

/// Offers it on a first visit.
pub(super) fn button(week: WeekPage) -> AnyView {
    let press = move |()| {
        add(week.store.records);
        focus();
    };
    view! {
        <section class="stack no-print" aria-labelledby="other-ways">
            <h2 id="other-ways">{first::other_ways()}</h2>
            <div><Button variant=ButtonVariant::Plain on_press=press>{first::example()}</Button></div>
        </section>
    }
    .into_any()
}

/// Stores it.
pub fn add(records: Records) {
    let (words, today, now) = (words(), clock::today(), clock::now_ms());
    let mut balance = untrack(|| records.only::<Balance>());
    let example = example(&words, balance.week_start(), today, now);
    for week in &example.weeks {
        records.put(week);
    }
    for task in &example.tasks {
        records.put(task);
    }
    set_example_plan(&mut balance, Some(&words), today, now);
    records.put(&balance);
}

/// Takes it away whole, with one undo for all of it.
pub(super) fn remove(week: WeekPage) {
    let store = week.store;
    let mut changes = store.change_only(|balance: &mut Balance, now| {
        set_example_plan(balance, None, clock::today(), now);
    });
    let weeks = store.records.all::<BalanceWeek>().get_untracked();
    for week in weeks.iter().filter(|week| week.is_example()) {
        changes.extend(store.records.remove(week));
    }
    let tasks = store.records.all::<BalanceTask>().get_untracked();
    for task in tasks.iter().filter(|task| task.is_example()) {
        changes.extend(store.records.remove(task));
    }
    store.offer_revert(w::removed().to_owned(), changes, reverted);
    store.then_focus(EXAMPLE_NOTE.to_owned());
    page::focus_heading();
}

fn reverted(change: &Change, now: Option<&str>, clock: Clock) -> Option<Option<String>> {
    let revert = match Key::parse(&change.stored_key)?.kind() {
        Kind::BalanceWeek => reverted_text::<BalanceWeek>,
        Kind::BalanceTask => reverted_text::<BalanceTask>,
        _ => reverted_text::<Balance>,
    };
    revert(change, now, clock)
}

/// That the week is made up, as long as some of it is.
pub(super) fn note(week: WeekPage) -> AnyView {
    let is_there = move || {
        let balance = week.balance.read();
        let is_in_plan = live_parts(&balance.boundaries).any(|(id, ..)| is_example(id));
        is_in_plan || week.store.list::<BalanceWeek>().has_example()
    };
    let press = move |()| remove(week);
    let words = ExampleNoteWords {
        note: w::note(),
        remove: w::remove(),
    };
    example_note(Signal::derive(is_there), words, Callback::new(press))
}
