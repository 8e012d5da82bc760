//! Calendar files: RFC 5545.
//!
//! Written by hand: a library would bring more than the few lines that are needed. Titles are words,
//! so they are given.

use chrono::{Datelike, Days, NaiveDate};

use crate::time_of_day::TimeOfDay;

/// When an event reminds: of an all-day event, at nine in the morning of the day before, wherever the
/// reader is.
///
/// It lies before the start, since Outlook takes the absolute value of a duration as the time
/// before it (MS-OXCICAL 2.1.3.1.1.20.62, <https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxcical/>):
/// nine hours after midnight would ring at 15:00 of the day before. As it is, all programs agree.
const REMINDER: &str = "-PT15H";

/// When an event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// All of a day.
    Day(NaiveDate),
    /// From the first day to the last, both included.
    Days(NaiveDate, NaiveDate),
    /// At a time of day, for so many minutes, wherever the reader is: a floating time.
    Time(NaiveDate, TimeOfDay, u32),
}

/// How an event comes again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cadence {
    /// Days from one to the next, 1 or more.
    pub every_days: i64,
    /// The last day on which it may come.
    pub until: NaiveDate,
}

/// How often an event comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recurrence {
    Until(Cadence),
    /// Every week, so many times, 1 or more.
    Weeks(i64),
}

/// An event of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEvent {
    /// Names it for good: the same event of a later file takes its place.
    pub uid: String,
    pub when: When,
    /// `None` for an event that comes once.
    pub cadence: Option<Recurrence>,
    pub title: String,
    pub description: String,
    /// Whether a calendar that has the event may take it out. It reminds of nothing.
    pub is_cancelled: bool,
    /// When it was last edited, in milliseconds since the epoch.
    pub changed_ms: i64,
}

/// A file of events; a valid one also without any. `product` is the tool that writes it, and
/// `now_ms` the device's clock.
pub fn file(product: &str, events: &[CalendarEvent], now_ms: i64) -> String {
    let mut file = String::new();
    let mut line = |text: &str| folded(text, &mut file);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line(&["PRODID:-//Steppingstone//", product, "//EN"].concat());
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
        let title = escaped(&event.title);
        line("BEGIN:VEVENT");
        line(&["UID:", &escaped(&event.uid)].concat());
        line(&["DTSTAMP:", &moment(now_ms)].concat());
        line(&["LAST-MODIFIED:", &moment(event.changed_ms)].concat());
        line(&["SEQUENCE:", &sequence(event.changed_ms).to_string()].concat());
        let (start, end) = start_and_end(event.when);
        line(&start);
        if let Some(end) = end {
            line(&end);
        }
        match event.cadence {
            Some(Recurrence::Until(cadence)) => line(&rule(cadence, event.when)),
            Some(Recurrence::Weeks(count)) => {
                line(&["RRULE:FREQ=WEEKLY;COUNT=", &count.max(1).to_string()].concat());
            }
            None => {}
        }
        line(&["SUMMARY:", &title].concat());
        line(&["DESCRIPTION:", &escaped(&event.description)].concat());
        line(match event.when {
            When::Day(_) | When::Days(..) => "TRANSP:TRANSPARENT",
            When::Time(..) => "TRANSP:OPAQUE",
        });
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

/// Without an end it is an event of its first day or moment (section 3.6.1); a year has four digits.
fn start_and_end(when: When) -> (String, Option<String>) {
    match when {
        When::Day(first) => start_and_end(When::Days(first, first)),
        When::Days(first, last) => {
            let next = last
                .max(first)
                .succ_opt()
                .filter(|next| has_four_digits(*next));
            (
                ["DTSTART;VALUE=DATE:", &day(first)].concat(),
                next.map(|next| ["DTEND;VALUE=DATE:", &day(next)].concat()),
            )
        }
        When::Time(on, time, minutes) => {
            let end = u32::from(time.minutes_since_midnight()).saturating_add(minutes);
            let last = on.checked_add_days(Days::new(u64::from(end / 1_440)));
            let last = last.filter(|last| has_four_digits(*last));
            let start = u32::from(time.minutes_since_midnight());
            (
                ["DTSTART:", &floating(on, start)].concat(),
                last.map(|last| ["DTEND:", &floating(last, end % 1_440)].concat()),
            )
        }
    }
}

fn has_four_digits(day: NaiveDate) -> bool {
    (0..=9999).contains(&day.year())
}

fn rule(cadence: Cadence, when: When) -> String {
    let (frequency, interval) = match cadence.every_days.max(1) {
        days if days % 7 == 0 => ("WEEKLY", days / 7),
        days => ("DAILY", days),
    };
    let until = day(cadence.until);
    // Of the type of the start (section 3.3.10).
    let end_of_day = match when {
        When::Day(_) | When::Days(..) => "",
        When::Time(..) => "T235959",
    };
    format!("RRULE:FREQ={frequency};INTERVAL={interval};UNTIL={until}{end_of_day}")
}

/// A number that grows with every edit and fits into 31 bits until 2088: seconds since 2020.
fn sequence(changed_ms: i64) -> i64 {
    (changed_ms / 1_000 - 1_577_836_800).clamp(0, i64::from(i32::MAX))
}

fn day(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// A day and minutes since its midnight, without a zone.
fn floating(on: NaiveDate, minutes: u32) -> String {
    format!("{}T{:02}{:02}00", day(on), minutes / 60, minutes % 60)
}

/// A moment in UTC.
fn moment(ms: i64) -> String {
    let seconds = ms.div_euclid(1_000);
    let (days, rest) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let epoch = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap_or_default();
    let size = Days::new(days.unsigned_abs());
    let date = match days < 0 {
        true => epoch.checked_sub_days(size),
        false => epoch.checked_add_days(size),
    };
    let date = date.filter(|date| has_four_digits(*date));
    let (hour, minute, second) = (rest / 3_600, rest / 60 % 60, rest % 60);
    let date = day(date.unwrap_or(epoch));
    format!("{date}T{hour:02}{minute:02}{second:02}Z")
}

/// Text as a value (section 3.3.11): a line break of any kind becomes `\n`, other control
/// characters but the tab are left out.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' | '\r' => out.push_str("\\n"),
            '\t' => out.push(letter),
            _ if letter.is_control() => {}
            _ => out.push(letter),
        }
    }
    out
}

/// Adds a content line, folded so that none is longer than 75 octets (section 3.1). A letter of
/// several octets stays whole.
fn folded(text: &str, file: &mut String) {
    let mut octets = 0;
    for letter in text.chars() {
        if octets + letter.len_utf8() > 75 {
            file.push_str("\r\n ");
            octets = 1;
        }
        file.push(letter);
        octets += letter.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        crate::day::date_from_text(text).unwrap()
    }

    fn event(when: When, cadence: Option<Recurrence>) -> CalendarEvent {
        CalendarEvent {
            uid: "a1-interview@steppingstone".to_owned(),
            when,
            cadence,
            title: "Interview".to_owned(),
            description: String::new(),
            is_cancelled: false,
            changed_ms: 1_772_280_000_000,
        }
    }

    #[track_caller]
    fn check(event: &CalendarEvent, lines: &[&str]) {
        let file = file("Network", std::slice::from_ref(event), 1_772_366_461_000);
        for line in lines {
            assert!(
                file.contains(&["\r\n", line, "\r\n"].concat()),
                "{line}\n{file}"
            );
        }
    }

    #[test]
    fn a_time_floats_and_may_end_on_another_day() {
        let nine = TimeOfDay::from_text("09:05").unwrap();
        let time = |minutes| event(When::Time(day("2026-12-31"), nine, minutes), None);
        check(
            &time(60),
            &[
                "PRODID:-//Steppingstone//Network//EN",
                "DTSTART:20261231T090500",
                "DTEND:20261231T100500",
                "TRANSP:OPAQUE",
                "TRIGGER:-PT15H",
            ],
        );
        check(&time(15 * 60), &["DTEND:20270101T000500"]);
        check(&time(1_440), &["DTEND:20270101T090500"]);
        let until = day("2027-02-01");
        let weekly = Cadence {
            every_days: 7,
            until,
        };
        let when = When::Time(day("2027-01-04"), nine, 30);
        check(
            &event(when, Some(Recurrence::Until(weekly))),
            &["RRULE:FREQ=WEEKLY;INTERVAL=1;UNTIL=20270201T235959"],
        );
        for (count, written) in [(8, "8"), (0, "1")] {
            let rule = ["RRULE:FREQ=WEEKLY;COUNT=", written].concat();
            check(&event(when, Some(Recurrence::Weeks(count))), &[&rule]);
        }
    }

    #[test]
    fn several_days_end_with_the_last() {
        check(
            &event(When::Days(day("2026-02-27"), day("2026-03-01")), None),
            &[
                "DTSTART;VALUE=DATE:20260227",
                "DTEND;VALUE=DATE:20260302",
                "TRANSP:TRANSPARENT",
            ],
        );
        // A last day before the first is none.
        check(
            &event(When::Days(day("2026-02-27"), day("2026-02-01")), None),
            &["DTEND;VALUE=DATE:20260228"],
        );
    }

    #[test]
    fn no_year_has_five_digits() {
        let last = day("9999-12-31");
        let late = TimeOfDay::from_text("23:30").unwrap();
        for when in [
            When::Day(last),
            When::Days(last, last),
            When::Time(last, late, 60),
        ] {
            let file = file("Network", &[event(when, None)], i64::MAX);
            assert!(!file.contains("DTEND"), "{file}");
        }
        assert_eq!(moment(i64::MAX).len(), "19700101T000000Z".len());
        assert_eq!(moment(i64::MIN).len(), "19700101T000000Z".len());
        assert_eq!(sequence(i64::MIN), 0);
        assert_eq!(sequence(i64::MAX), i64::from(i32::MAX));
    }

    #[test]
    fn control_characters_are_left_out() {
        assert_eq!(escaped("a\u{7}b\tc"), "ab\tc");
    }
}
