//! Days of goals as a calendar file: RFC 5545.
//!
//! All-day events with an alarm, for milestones, reviews, check-ins, the first step and the due
//! day. Written by hand: a library would bring more than the few lines that are needed. Titles are
//! words, so they are an argument.

use chrono::{Datelike, NaiveDate};

use super::days::plus;
use super::goal::Goal;
use super::status::Status;

/// When an event reminds: at nine in the morning of the day before, wherever the reader is.
///
/// It lies before the start, since Outlook takes the absolute value of a duration as the time
/// before it (MS-OXCICAL 2.1.3.1.1.20.62, <https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxcical/>):
/// nine hours after midnight would ring at 15:00 of the day before. As it is, all programs agree.
const REMINDER: &str = "-PT15H";

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

/// How an event comes again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cadence {
    /// Days from one to the next, 1 or more.
    pub every_days: i64,
    /// The last day on which it may come.
    pub until: NaiveDate,
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
    let mut file = String::new();
    let mut line = |text: &str| folded(text, &mut file);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Steppingstone//Goals//EN");
    line("CALSCALE:GREGORIAN");
    if events.is_empty() {
        // A calendar has at least one component (section 3.6).
        for text in [
            "BEGIN:VTIMEZONE",
            "TZID:UTC",
            "BEGIN:STANDARD",
            "DTSTART:19700101T000000",
            "TZOFFSETFROM:+0000",
            "TZOFFSETTO:+0000",
            "END:STANDARD",
            "END:VTIMEZONE",
        ] {
            line(text);
        }
    }
    for event in events {
        let title = escaped(&title(event));
        line("BEGIN:VEVENT");
        line(&["UID:", &escaped(&event.uid)].concat());
        line(&["DTSTAMP:", &moment(now_ms)].concat());
        line(&["LAST-MODIFIED:", &moment(event.changed_ms)].concat());
        line(&["SEQUENCE:", &sequence(event.changed_ms).to_string()].concat());
        line(&["DTSTART;VALUE=DATE:", &day(event.day)].concat());
        // Without an end it is an event of that one day (section 3.6.1); a year has four digits.
        if let Some(next) = event.day.succ_opt().filter(|next| next.year() <= 9999) {
            line(&["DTEND;VALUE=DATE:", &day(next)].concat());
        }
        if let Some(cadence) = event.cadence {
            line(&rule(cadence));
        }
        line(&["SUMMARY:", &title].concat());
        line(&["DESCRIPTION:", &escaped(&event.statement)].concat());
        line("TRANSP:TRANSPARENT");
        if event.is_cancelled {
            line("STATUS:CANCELLED");
            line("END:VEVENT");
            continue;
        }
        line("BEGIN:VALARM");
        line("ACTION:DISPLAY");
        line(&["DESCRIPTION:", &title].concat());
        line(&["TRIGGER:", REMINDER].concat());
        line("END:VALARM");
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    file
}

fn rule(cadence: Cadence) -> String {
    let (frequency, interval) = match cadence.every_days.max(1) {
        days if days % 7 == 0 => ("WEEKLY", days / 7),
        days => ("DAILY", days),
    };
    let until = day(cadence.until);
    format!("RRULE:FREQ={frequency};INTERVAL={interval};UNTIL={until}")
}

/// A number that grows with every edit and fits into 31 bits until 2088: seconds since 2020.
fn sequence(changed_ms: i64) -> i64 {
    (changed_ms / 1_000 - 1_577_836_800).clamp(0, i64::from(i32::MAX))
}

fn day(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// A moment in UTC.
fn moment(ms: i64) -> String {
    let seconds = ms.div_euclid(1_000);
    let (days, rest) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let epoch = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap_or_default();
    let date = plus(epoch, days).filter(|date| (0..=9999).contains(&date.year()));
    let (hour, minute, second) = (rest / 3_600, rest / 60 % 60, rest % 60);
    let date = day(date.unwrap_or(epoch));
    format!("{date}T{hour:02}{minute:02}{second:02}Z")
}

/// Text as a value (section 3.3.11): a line break of any kind becomes `\n`, other control
/// characters but the tab are left out.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for criterion in text.replace("\r\n", "\n").chars() {
        match criterion {
            '\\' | ';' | ',' => out.extend(['\\', criterion]),
            '\n' | '\r' => out.push_str("\\n"),
            '\t' => out.push(criterion),
            _ if criterion.is_control() => {}
            _ => out.push(criterion),
        }
    }
    out
}

/// Adds a content line, folded so that none is longer than 75 octets (section 3.1). A letter of
/// several octets stays whole.
fn folded(text: &str, file: &mut String) {
    let mut octets = 0;
    for criterion in text.chars() {
        if octets + criterion.len_utf8() > 75 {
            file.push_str("\r\n ");
            octets = 1;
        }
        file.push(criterion);
        octets += criterion.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
#[path = "calendar_tests.rs"]
mod tests;
