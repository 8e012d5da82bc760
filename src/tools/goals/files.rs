//! Goals as files for other programs: a calendar, and tables.

use leptos::prelude::*;
use steppingstone_core::day::date_to_text;
use steppingstone_core::goals::calendar::{Event, EventKind, Scope, calendar, events_of};
use steppingstone_core::goals::{Goal, table};

use super::labels;
use crate::platform::{clock, download, page};
use crate::ui::{Button, ButtonVariant};
use crate::words::goals::file as w;
use crate::words::goals::untitled;

/// What is taken out.
#[derive(Clone, Copy)]
pub(super) enum ExportScope {
    /// One goal.
    One(Memo<Option<Goal>>),
    /// Every goal.
    All(ReadSignal<Vec<Goal>>),
}

impl ExportScope {
    /// The goals as they are when it is pressed.
    fn goals(self) -> Vec<Goal> {
        match self {
            ExportScope::One(goal) => Vec::from_iter(goal.get_untracked()),
            ExportScope::All(goals) => goals.get_untracked(),
        }
    }

    /// What belongs into the calendar.
    fn events(self) -> Vec<Event> {
        let scope = match self {
            ExportScope::One(_) => Scope::One,
            ExportScope::All(_) => Scope::All,
        };
        events_of(&self.goals(), scope)
    }
}

/// What can be taken out of one goal or of all.
pub(super) fn actions(taken: ExportScope) -> AnyView {
    let act = |words: &'static str, act: fn(ExportScope)| {
        view! { <Button variant=ButtonVariant::Plain on_press=move |()| act(taken)>{words}</Button> }
    };
    let resting = match taken {
        ExportScope::One(_) => w::resting_one(),
        ExportScope::All(_) => w::resting_all(),
    };
    view! {
        <section class="stack no-print" aria-labelledby="take-out">
            <h2 id="take-out">{w::heading()}</h2>
            <p class="muted">{w::text()} " " {resting}</p>
            <div class="actions">
                {act(w::calendar(), save_calendar)}
                {act(w::goals(), save_goals)}
                {act(w::check_ins(), save_check_ins)}
                <Button variant=ButtonVariant::Plain on_press=move |()| page::print()>{w::print()}</Button>
            </div>
        </section>
    }
    .into_any()
}

fn save_calendar(taken: ExportScope) {
    let text = calendar(&taken.events(), clock::now_ms(), &title);
    download::save(
        &w::calendar_name(date_to_text(clock::today())),
        "text/calendar",
        &text,
    );
}

fn title(event: &Event) -> String {
    let goal = match event.about.as_str() {
        "" => untitled(),
        about => about,
    };
    let title = match event.kind {
        EventKind::FirstStep => w::event_step(goal),
        EventKind::Milestone(at) => w::event_milestone(at + 1, goal),
        EventKind::CheckIn => w::event_check_in(goal),
        EventKind::Review => w::event_review(goal),
        EventKind::Due => w::event_due(goal),
    };
    // A program that does not take canceled events out shows at least that they are.
    if event.is_cancelled {
        w::event_canceled(title)
    } else {
        title
    }
}

fn save_goals(taken: ExportScope) {
    let heads = heads(w::heads_goals());
    save_table(
        w::goals_name(date_to_text(clock::today())),
        &table::goals(&taken.goals(), heads, &labels::status),
    );
}

fn save_check_ins(taken: ExportScope) {
    let heads = heads(w::heads_check_ins());
    save_table(
        w::check_ins_name(date_to_text(clock::today())),
        &table::check_ins(&taken.goals(), heads),
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
