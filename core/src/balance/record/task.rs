//! A task, as it is stored.

use chrono::{Datelike, NaiveDate};

use super::super::days::days_between;
use super::super::delegation::Delegation;
use super::super::example::is_example;
use super::super::task::Task;
use crate::keyed::keyed;
use crate::record::fields::{Choice, Day, Flag, Id, Optional, Text, Whole, fields, part};
use crate::store::{Kind, ListRecord};

/// A task that is over can be taken back for so many days; then the page offers to clear it away.
const KEPT_DAYS: i64 = 90;

keyed! {
    /// How a task ended.
    TaskOutcome {
        Done "done",
        /// Let go, which is a result too.
        Dropped "dropped",
    }
}

part! {
    /// That a task is over, and since when.
    TaskEnd "task-end", "That a task is over." {
        how "how": Choice<TaskOutcome>, "Whether it was done or dropped.";
        on "on": Day, "When.";
    }
}

fields! {
    /// Something to do.
    BalanceTask with id, Kind::BalanceTask, "task", known by ["title", "value"], "Something to do." {
        required {
            /// 1 character at least, as it is typed.
            title "title": Text<200>, "What is to be done.";
        }
        optional {
            is_important "important": Flag, "Whether it matters.";
            due "due": Optional<Day>, "The day it is due; null without one.";
            minutes "minutes": Optional<Whole<5, 6000>>, "How long it takes; null if not given.";
            /// `None` while it is open.
            end "status": Optional<TaskEnd>, "Whether it was done or dropped; null while it is open.";
            delegated "delegated": Optional<Delegation>, "To whom it was handed over; null if to nobody.";
            block "block": Optional<Id>, "The id of the block of the week in which it is done.";
            goal "goal": Optional<Id>, "The id of the goal that it serves.";
            note "note": Text<1000>, "What else there is to say.";
        }
    }
}

impl BalanceTask {
    /// What the rules look at.
    pub fn task(&self) -> Task {
        Task {
            id: self.id.clone(),
            title: self.title.value.clone(),
            is_important: self.is_important.value,
            due: self.due.value,
            minutes: self.minutes.value,
        }
    }

    pub fn is_open(&self) -> bool {
        self.end.value.is_none()
    }

    /// Whether it has been over for so long that the page offers to clear it away.
    pub fn can_be_cleared(&self, today: NaiveDate) -> bool {
        let end = self.end.value.as_ref();
        end.is_some_and(|end| days_between(end.on, today) > KEPT_DAYS)
    }

    /// Takes over what a move has changed: see [`Task::moved`].
    pub fn take_move(&mut self, moved: &Task, at_ms: i64) -> bool {
        self.change(at_ms, |it| {
            it.is_important.value = moved.is_important;
            it.due.value = moved.due;
        })
    }
}

/// How many tasks were let go in the month of a day.
pub fn dropped_in_month<'a>(
    tasks: impl IntoIterator<Item = &'a BalanceTask>,
    today: NaiveDate,
) -> usize {
    let month = |day: NaiveDate| (day.year(), day.month());
    let ends = tasks.into_iter().filter_map(|it| it.end.value.as_ref());
    ends.filter(|end| end.how == TaskOutcome::Dropped && month(end.on) == month(today))
        .count()
}

impl ListRecord for BalanceTask {
    fn id(&self) -> &str {
        &self.id
    }

    fn is_example(&self) -> bool {
        is_example(&self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::delegation::IsMine;
    use super::super::super::task::{Quadrant, TaskSettings};
    use super::*;
    use crate::store::{Key, load, to_stored_text};

    /// As the first release writes it. Never changed.
    const STORED: &str = r#"{"app":"steppingstone","kind":"task","version":1,"saved_ms":9,"data":{"id":"t1","title":{"value":"Call the bank","at":1},"important":{"value":true,"at":3},"due":{"value":"2027-03-01","at":3},"minutes":{"value":45,"at":3},"status":{"value":{"how":"dropped","on":"2027-02-20"},"at":3},"delegated":{"value":{"person":null,"name":"Kim","mine":"ask_first","allowed":true,"agreed":false,"follow_up":"2027-02-24"},"at":3},"block":{"value":"k1","at":3},"goal":{"value":"g1","at":3},"note":{"value":"Ask for Ms. Okafor","at":3}}}"#;

    fn day(text: &str) -> NaiveDate {
        crate::day::date_from_text(text).unwrap()
    }

    fn stored() -> BalanceTask {
        let mut task = BalanceTask::new("t1", "Call the bank".to_owned(), 1);
        task.change(3, |it| {
            it.is_important.value = true;
            it.due.value = Some(day("2027-03-01"));
            it.minutes.value = Some(45);
            it.end.value = Some(TaskEnd {
                how: TaskOutcome::Dropped,
                on: day("2027-02-20"),
            });
            it.delegated.value = Some(Delegation {
                person: None,
                name: "Kim".to_owned(),
                mine: IsMine::AskFirst,
                is_allowed: true,
                is_agreed: false,
                follow_up: day("2027-02-24"),
            });
            it.block.value = Some("k1".to_owned());
            it.goal.value = Some("g1".to_owned());
            it.note.value = "Ask for Ms. Okafor".to_owned();
        });
        task
    }

    #[test]
    fn a_task_is_stored_as_the_first_release_writes_it() {
        let key = Key::of(Kind::BalanceTask, "t1").unwrap();
        assert_eq!(
            load::<BalanceTask>(&key, Some(STORED)).unwrap().record,
            stored()
        );
        assert_eq!(to_stored_text(&stored(), 9), STORED);
    }

    #[test]
    fn what_is_over_stays_for_a_while() {
        let mut task = stored();
        assert!(!task.is_open());
        assert!(!task.can_be_cleared(day("2027-05-21")));
        assert!(task.can_be_cleared(day("2027-05-22")));
        assert_eq!(dropped_in_month([&task], day("2027-02-01")), 1);
        assert_eq!(dropped_in_month([&task], day("2028-02-20")), 0);
        // Taken back.
        task.change(4, |it| it.end.value = None);
        assert!(task.is_open() && !task.can_be_cleared(day("2099-01-01")));
        assert_eq!(dropped_in_month([&task], day("2027-02-01")), 0);
    }

    #[test]
    fn a_move_is_an_edit_of_what_it_changed() {
        let mut task = stored();
        let today = day("2027-02-10");
        let rules = task.task();
        let moved = rules.moved(Quadrant::Drop, None, TaskSettings::default(), today);
        assert!(task.take_move(&moved.unwrap(), 7));
        assert_eq!(
            (task.is_important.value, task.is_important.at_ms),
            (false, 7)
        );
        assert_eq!(task.due.at_ms, 3);
    }
}
