//! Blocks, due days of tasks and follow-ups for a calendar file (X4). Blocks are at the time of day
//! wherever the reader is.

use chrono::NaiveDate;

use super::block::{Block, LocalMoment};
use super::days::days_between;
use super::delegation::DelegationState;
use super::record::{Balance, BalanceTask};
use crate::calendar::{CalendarEvent, Recurrence, When};
use crate::record::fields::live;
use crate::time_of_day::TimeOfDay;

/// What an event of a calendar is about: its words are the page's.
#[derive(Clone, Copy, Debug)]
pub enum CalendarEntry<'a> {
    Block(&'a Block),
    /// A block in which a task is done.
    TaskBlock(&'a Block, &'a BalanceTask),
    /// The day on which a task is due.
    Due(&'a BalanceTask),
    /// The day on which to ask how a task goes that was handed over.
    FollowUp(&'a BalanceTask),
}

/// A block as an event, on or after a day: every week for so many weeks, or once if a task is done in
/// it. `None` for a beginning that is no time of day.
pub fn block_event(
    id: &str,
    block: &Block,
    is_once: bool,
    from: NaiveDate,
    weeks: i64,
) -> Option<CalendarEvent> {
    let event = block.event(from, weeks);
    let LocalMoment { day, minute } = event.start;
    let minute = u16::try_from(minute).ok()?;
    let minutes = days_between(day, event.end.day) * 1_440 + event.end.minute - i64::from(minute);
    Some(CalendarEvent {
        uid: ["block-", id, "@steppingstone"].concat(),
        when: When::Time(
            day,
            TimeOfDay::new(minute / 60, minute % 60)?,
            u32::try_from(minutes).ok()?,
        ),
        cadence: (!is_once).then_some(Recurrence::Weeks(event.weeks)),
        title: String::new(),
        description: String::new(),
        is_cancelled: false,
        changed_ms: 0,
    })
}

/// The events of Balance from a day on: blocks, due days and follow-ups. `weeks` is how often a block
/// comes; `title` finds the words. What belongs to a task that is over is cancelled, since an earlier
/// file may have brought it.
pub fn calendar_events(
    balance: &Balance,
    tasks: &[BalanceTask],
    from: NaiveDate,
    weeks: i64,
    title: &dyn Fn(CalendarEntry) -> String,
) -> Vec<CalendarEvent> {
    let blocks = live(&balance.blocks).filter_map(|(id, block, changed_ms)| {
        let is_here = |task: &&BalanceTask| task.block.value.as_deref() == Some(id);
        let of_block = || tasks.iter().filter(is_here);
        let task = of_block().find(|task| task.is_open()).or(of_block().next());
        let event = block_event(id, block, task.is_some(), from, weeks)?;
        Some(CalendarEvent {
            title: title(task.map_or(CalendarEntry::Block(block), |task| {
                CalendarEntry::TaskBlock(block, task)
            })),
            is_cancelled: task.is_some_and(|task| !task.is_open()),
            changed_ms: task.map_or(changed_ms, |task| task.changed_ms().max(changed_ms)),
            ..event
        })
    });
    let days = tasks.iter().flat_map(|task| {
        let due = task.due.value;
        let due = due.map(|on| ("-due", on, CalendarEntry::Due(task)));
        let handed_over = task.delegated.value.as_ref();
        let handed_over = handed_over.filter(|it| it.state(None, from) != DelegationState::Refused);
        let follow_up =
            handed_over.map(|it| ("-follow-up", it.follow_up, CalendarEntry::FollowUp(task)));
        let days = [due, follow_up].into_iter().flatten();
        days.filter(|(_, on, _)| *on >= from)
            .map(|(name, on, entry)| CalendarEvent {
                uid: ["task-", &task.id, name, "@steppingstone"].concat(),
                when: When::Day(on),
                cadence: None,
                title: title(entry),
                description: String::new(),
                is_cancelled: !task.is_open(),
                changed_ms: task.changed_ms(),
            })
    });
    blocks.chain(days).collect()
}

#[cfg(test)]
mod tests {
    use super::super::delegation::{Delegation, IsMine};
    use super::super::record::{TaskEnd, TaskOutcome};
    use super::super::time_kind::TimeKind;
    use super::*;
    use crate::calendar::file;
    use crate::day::date_from_text;
    use crate::record::Stamped;

    fn day(text: &str) -> NaiveDate {
        date_from_text(text).unwrap()
    }

    fn title(entry: CalendarEntry) -> String {
        match entry {
            CalendarEntry::Block(block) => block.title.clone(),
            CalendarEntry::TaskBlock(_, task) => ["Do ", &task.title.value].concat(),
            CalendarEntry::Due(task) => ["Due: ", &task.title.value].concat(),
            CalendarEntry::FollowUp(task) => ["Ask about ", &task.title.value].concat(),
        }
    }

    fn balance() -> Balance {
        let mut balance = Balance::new(1);
        let sleep = Block {
            kind: TimeKind::Sleep,
            title: "Sleep".to_owned(),
            day: 7,
            start: 1_380,
            minutes: 480,
        };
        let course = Block {
            kind: TimeKind::Career,
            title: "Course".to_owned(),
            day: 3,
            start: 1_110,
            minutes: 90,
        };
        balance.change(1_772_280_000_000, |it| {
            for (id, block) in [("s", sleep), ("c", course)] {
                let value = Some(block);
                it.blocks.insert(id.to_owned(), Stamped { at_ms: 0, value });
            }
        });
        balance
    }

    fn task() -> BalanceTask {
        let mut task = BalanceTask::new("t1", "The form".to_owned(), 1);
        task.change(2, |it| {
            it.due.value = Some(day("2028-03-10"));
            it.block.value = Some("c".to_owned());
            it.delegated.value = Some(Delegation {
                person: None,
                name: "Kim".to_owned(),
                mine: IsMine::Yes,
                is_allowed: false,
                is_agreed: false,
                follow_up: day("2028-03-06"),
            });
        });
        task
    }

    fn written(tasks: &[BalanceTask]) -> String {
        let from = day("2028-02-23");
        let events = calendar_events(&balance(), tasks, from, 8, &title);
        file("Balance", &events, 1_772_366_461_000)
    }

    #[track_caller]
    fn has(file: &str, lines: &[&str]) {
        let lines = lines.join("\r\n");
        assert!(file.contains(&lines), "{lines}\n{file}");
    }

    #[test]
    fn a_block_comes_every_week_at_its_time() {
        let file = written(&[]);
        has(
            &file,
            &[
                "DTSTART:20280227T230000",
                "DTEND:20280228T070000",
                "RRULE:FREQ=WEEKLY;COUNT=8",
                "SUMMARY:Sleep",
            ],
        );
        assert!(file.contains("UID:block-s@steppingstone") && file.contains("TRIGGER:-PT15H"));
    }

    #[test]
    fn a_tasks_block_comes_once_and_its_days_are_there() {
        let file = written(&[task()]);
        has(
            &file,
            &[
                "DTSTART:20280223T183000",
                "DTEND:20280223T200000",
                "SUMMARY:Do The form",
            ],
        );
        assert_eq!(file.matches("RRULE").count(), 1);
        for (uid, start) in [("due", "20280310"), ("follow-up", "20280306")] {
            let uid = format!("UID:task-t1-{uid}@steppingstone");
            assert!(file.contains(&uid), "{uid}");
            assert!(file.contains(&["DTSTART;VALUE=DATE:", start].concat()));
        }
        has(&file, &["SUMMARY:Due: The form"]);
        has(&file, &["SUMMARY:Ask about The form"]);
    }

    #[test]
    fn what_is_over_is_cancelled_and_what_is_past_is_left_out() {
        let mut over = task();
        over.change(3, |it| {
            let (how, on) = (TaskOutcome::Done, day("2028-02-20"));
            it.end.value = Some(TaskEnd { how, on });
        });
        assert_eq!(written(&[over]).matches("STATUS:CANCELLED").count(), 3);
        let mut past = task();
        past.change(3, |it| {
            it.due.value = Some(day("2028-02-22"));
            it.delegated.value = None;
            it.block.value = None;
        });
        let file = written(&[past]);
        assert_eq!(file.matches("BEGIN:VEVENT").count(), 2);
        let mut refused = task();
        refused.change(3, |it| {
            if let Some(it) = &mut it.delegated.value {
                it.mine = IsMine::No;
            }
        });
        assert!(!written(&[refused]).contains("follow-up"));
    }

    #[test]
    fn an_empty_calendar_is_a_valid_file() {
        let events = calendar_events(&Balance::new(1), &[], NaiveDate::MAX, 8, &title);
        assert!(file("Balance", &events, 0).contains("BEGIN:VTIMEZONE"));
    }
}
