//! Days of goals for a calendar file.
//!
//! All-day events with an alarm, for milestones, reviews, check-ins, the first step and the due
//! day. Titles are words, so they are an argument.

use chrono::NaiveDate;

use super::days::plus;
use super::goal::Goal;
use super::status::Status;
use crate::calendar::{self, CalendarEvent, Recurrence, When};

pub use crate::calendar::Cadence;

/// What an event is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// The first step.
    FirstStep,
    /// The milestone at this place, counted from 0.
    Milestone(usize),
    /// A check-in, again and again.
    CheckIn,
    /// A review, again and again.
    Review,
    /// The day the goal is due.
    Due,
}

/// An all-day event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Names it for good: the same event of a later file takes its place.
    pub uid: String,
    /// What it is for.
    pub kind: EventKind,
    /// Its first day.
    pub day: NaiveDate,
    /// How it comes again.
    pub cadence: Option<Cadence>,
    /// The goal in words.
    pub statement: String,
    /// What its title names: the first step in words if it is given, else the goal.
    pub about: String,
    /// Whether the goal rests or is over. A calendar that has the event may then take it out, but
    /// many leave it, so its title has to say so too.
    pub is_cancelled: bool,
    /// The moment of the goal's last edit, in milliseconds since the epoch.
    pub changed_ms: i64,
}

/// Which goals a file is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// One goal.
    One,
    /// All goals.
    All,
}

/// The events of a file. That of one goal also cancels the days of a goal that rests or is over; in
/// that of all, such a goal has none.
pub fn events_of(goals: &[Goal], scope: Scope) -> Vec<Event> {
    match scope {
        Scope::One => goals.iter().flat_map(events).collect(),
        Scope::All => events_of_all(goals),
    }
}

/// The events of all goals that ask for something: those that are paused, over or archived have
/// none.
pub fn events_of_all(goals: &[Goal]) -> Vec<Event> {
    let wanted = goals.iter().filter(|goal| !rests(goal));
    wanted.flat_map(events).collect()
}

/// Whether nothing is to be done for a goal: it is paused, over or archived.
fn rests(goal: &Goal) -> bool {
    let status = &goal.status.value;
    goal.archived.value || status.is_over() || matches!(status, Status::Paused { .. })
}

/// The events of a goal; what has no day has no event. Those of a goal that is paused, over or
/// archived are cancelled: an earlier file may have brought them into a calendar.
pub fn events(goal: &Goal) -> Vec<Event> {
    let plan = goal.plan();
    let is_cancelled = rests(goal);
    let event = |name: String, kind, day, cadence| Event {
        uid: [&goal.id, "-", &name, "@steppingstone"].concat(),
        kind,
        day,
        cadence,
        statement: plan.statement.clone(),
        about: match kind {
            EventKind::FirstStep if !plan.step.is_empty() => plan.step.clone(),
            _ => plan.statement.clone(),
        },
        is_cancelled,
        changed_ms: goal.changed_ms,
    };
    let rhythm = |name: &str, kind, every: Option<i64>| {
        let (start, until) = plan.span()?;
        let every_days = every?;
        let first = plus(start, every_days).filter(|first| *first <= until)?;
        let cadence = Cadence { every_days, until };
        Some(event(name.to_owned(), kind, first, Some(cadence)))
    };
    let once =
        |name: &str, kind, day: Option<NaiveDate>| Some(event(name.to_owned(), kind, day?, None));
    let step = plan.step_due.filter(|_| !goal.step_done.value);
    let mut events = Vec::from_iter(once("step", EventKind::FirstStep, step));
    for (at, milestone) in plan.milestones.iter().enumerate() {
        let name = ["milestone-", &(at + 1).to_string()].concat();
        events.push(event(name, EventKind::Milestone(at), milestone.due, None));
    }
    events.extend(rhythm("check-in", EventKind::CheckIn, plan.check_in_days));
    events.extend(rhythm("review", EventKind::Review, plan.review_days));
    events.extend(once("due", EventKind::Due, plan.due));
    events
}

/// A calendar of events, of one goal or of many; a valid file also without any. `now_ms` is the
/// device's clock; `title` finds the words of an event.
pub fn calendar(events: &[Event], now_ms: i64, title: &dyn Fn(&Event) -> String) -> String {
    let events = events.iter().map(|event| CalendarEvent {
        uid: event.uid.clone(),
        when: When::Day(event.day),
        cadence: event.cadence.map(Recurrence::Until),
        title: title(event),
        description: event.statement.clone(),
        is_cancelled: event.is_cancelled,
        changed_ms: event.changed_ms,
    });
    calendar::file("Goals", &events.collect::<Vec<_>>(), now_ms)
}

#[cfg(test)]
#[path = "calendar_tests.rs"]
mod tests;
