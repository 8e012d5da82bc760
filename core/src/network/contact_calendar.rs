//! Contacts, events and renewals in a calendar (P8).

use chrono::{Datelike, Days, NaiveDate};

use super::{
    Attendance, CalendarNames, ContactStatus, NetworkEvent, NetworkGroup, PeopleList, Person,
    PersonRow,
};
use crate::calendar::{CalendarEvent, When};
use crate::order::merge_sorted;

/// A calendar of contacts reaches so many days ahead of today.
pub const CALENDAR_DAYS: u64 = 90;

/// How long an event with a time takes in a calendar, in minutes: its end is not known.
const EVENT_MINUTES: u32 = 60;

/// A day on which to write to somebody.
#[derive(Clone, Debug)]
pub struct ContactDay<'a> {
    pub on: NaiveDate,
    pub row: PersonRow<'a>,
}

/// The days on which to write to people, from today to [`CALENDAR_DAYS`] later (P8): those that are
/// planned on their day, those that are fine on the day they are due, and of those that are losing
/// touch or due one on each working day after today, the most urgent first. By day, name and id.
pub fn contact_days<'a>(list: &PeopleList<'a>, today: NaiveDate) -> Vec<ContactDay<'a>> {
    let Some(end) = today.checked_add_days(Days::new(CALENDAR_DAYS)) else {
        return Vec::new();
    };
    let mut workdays = today.iter_days().skip(1).filter(is_workday);
    let mut days = Vec::new();
    for row in &list.rows {
        let on = match row.state.status {
            ContactStatus::Losing | ContactStatus::Due => workdays.next(),
            ContactStatus::Planned => row.state.dates.and_then(|dates| dates.planned),
            ContactStatus::Fine => row.state.dates.map(|dates| dates.due),
            ContactStatus::Resting => None,
        };
        if let Some(on) = on.filter(|on| *on <= end) {
            let row = row.clone();
            days.push(ContactDay { on, row });
        }
    }
    merge_sorted(days, &|one: &ContactDay, other| {
        (one.on, one.row.name(), &one.row.person.id)
            < (other.on, other.row.name(), &other.row.person.id)
    })
}

fn is_workday(day: &NaiveDate) -> bool {
    day.weekday().num_days_from_monday() < 5
}

/// What a calendar shows of a person's name: the given name or the first word of the name, the first
/// letters of its words, or all of it.
pub fn calendar_name(person: &Person, names: CalendarNames) -> String {
    let name = person.name.value.trim();
    match names {
        CalendarNames::Full => name.to_owned(),
        CalendarNames::First => {
            let given = person.given.value.split_whitespace().next();
            let first = given.or_else(|| name.split_whitespace().next());
            first.unwrap_or(name).to_owned()
        }
        CalendarNames::Initials => {
            let words = name.split_whitespace();
            let letters = words.filter_map(|word| word.chars().find(|it| it.is_alphanumeric()));
            letters.flat_map(char::to_uppercase).collect()
        }
    }
}

/// Contact days as events of a calendar; `title` finds the words for a person. Their day follows from
/// the day on which the file is made, so that moment is their last change.
pub fn contact_events(
    days: &[ContactDay],
    now_ms: i64,
    title: &dyn Fn(&Person) -> String,
) -> Vec<CalendarEvent> {
    let events = days.iter().map(|day| {
        let person = day.row.person;
        CalendarEvent {
            uid: [&person.id, "-contact@steppingstone"].concat(),
            when: When::Day(day.on),
            cadence: None,
            title: title(person),
            description: String::new(),
            is_cancelled: false,
            changed_ms: person.changed_ms().max(now_ms),
        }
    });
    events.collect()
}

/// The events that are planned from a day on, at their time if it is given; `title` finds the words.
/// One to which the reader does not go is cancelled, since an earlier file may have brought it.
pub fn event_events<'a>(
    events: impl IntoIterator<Item = &'a NetworkEvent>,
    today: NaiveDate,
    title: &dyn Fn(&NetworkEvent) -> String,
) -> Vec<CalendarEvent> {
    let last = |event: &NetworkEvent| event.until.value.unwrap_or(event.on.value);
    let events = events.into_iter().filter(|event| last(event) >= today);
    let events = events.map(|event| {
        let on = event.on.value;
        CalendarEvent {
            uid: [&event.id, "-event@steppingstone"].concat(),
            when: match (event.time.value, event.until.value) {
                (_, Some(until)) if until > on => When::Days(on, until),
                (Some(time), _) => When::Time(on, time, EVENT_MINUTES),
                (None, _) => When::Day(on),
            },
            cadence: None,
            title: title(event),
            description: event.place.value.trim().to_owned(),
            is_cancelled: event.went.value == Attendance::No,
            changed_ms: event.changed_ms(),
        }
    });
    events.collect()
}

/// The renewals of memberships from a day on; `title` finds the words. That of a group which the
/// reader leaves before is cancelled.
pub fn renewal_events<'a>(
    groups: impl IntoIterator<Item = &'a NetworkGroup>,
    today: NaiveDate,
    title: &dyn Fn(&NetworkGroup) -> String,
) -> Vec<CalendarEvent> {
    let groups = groups.into_iter();
    let events = groups.filter_map(|group| {
        let on = group.renews_on.value.filter(|on| *on >= today)?;
        Some(CalendarEvent {
            uid: [&group.id, "-renewal@steppingstone"].concat(),
            when: When::Day(on),
            cadence: None,
            title: title(group),
            description: group.fee.value.trim().to_owned(),
            is_cancelled: group.left.value.is_some_and(|left| left <= on),
            changed_ms: group.changed_ms(),
        })
    });
    events.collect()
}

#[cfg(test)]
#[path = "contact_calendar_tests.rs"]
mod tests;
