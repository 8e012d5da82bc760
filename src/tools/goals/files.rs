//! Goals as files for other programs: a calendar, and tables.

use leptos::prelude::*;
use steppingstone_core::day::date_to_text;
use steppingstone_core::goals::calendar::{Event, EventKind, calendar, events};
use steppingstone_core::goals::{Goal, table};

use super::names;
use crate::platform::{clock, download, page};
use crate::ui::{Button, Look};
use crate::words::goals::file as w;
use crate::words::goals::untitled;

/// What can be taken out of some goals. `goals` finds them when it is pressed.
pub(super) fn actions(goals: Callback<(), Vec<Goal>>) -> AnyView {
    let act = |words: &'static str, act: fn(&[Goal])| {
        view! {
            <Button look=Look::Plain on_press=move |()| act(&goals.run(()))>{words}</Button>
        }
    };
    view! {
        <section class="stack no-print" aria-labelledby="take-out">
            <h2 id="take-out">{w::heading()}</h2>
            <p class="muted">{w::text()}</p>
            <div class="actions">
                {act(w::calendar(), save_calendar)}
                {act(w::goals(), save_goals)}
                {act(w::check_ins(), save_check_ins)}
                <Button look=Look::Plain on_press=move |()| page::print()>{w::print()}</Button>
            </div>
        </section>
    }
    .into_any()
}

fn save_calendar(goals: &[Goal]) {
    let events: Vec<Event> = goals.iter().flat_map(events).collect();
    let text = calendar(&events, clock::now_ms(), &title);
    download::save(
        &w::calendar_name(date_to_text(clock::today())),
        "text/calendar",
        &text,
    );
}

fn title(event: &Event) -> String {
    let goal = match event.statement.as_str() {
        "" => untitled(),
        statement => statement,
    };
    match event.kind {
        EventKind::FirstStep => w::event_step(goal),
        EventKind::Milestone(at) => w::event_milestone(at + 1, goal),
        EventKind::CheckIn => w::event_check_in(goal),
        EventKind::Review => w::event_review(goal),
        EventKind::Due => w::event_due(goal),
    }
}

fn save_goals(goals: &[Goal]) {
    let heads = heads(w::heads_goals());
    save_table(
        w::goals_name(date_to_text(clock::today())),
        &table::goals(goals, heads, &names::status),
    );
}

fn save_check_ins(goals: &[Goal]) {
    let heads = heads(w::heads_check_ins());
    save_table(
        w::check_ins_name(date_to_text(clock::today())),
        &table::check_ins(goals, heads),
    );
}

fn heads<const N: usize>(words: &'static [&'static str]) -> [&'static str; N] {
    let mut heads = [""; N];
    for (head, word) in heads.iter_mut().zip(words) {
        *head = word;
    }
    heads
}

fn save_table(name: String, text: &str) {
    download::save(&name, "text/csv", text);
}
