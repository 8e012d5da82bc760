//! Tasks in four fields, by what matters and what is urgent (T1 to T6). People take urgent tasks
//! over important ones even at a loss (Zhu, Yang and Hsee, Journal of Consumer Research 45, 2018),
//! and a mark "urgent" set by hand is forgotten: what is urgent follows from the day and the effort.

use chrono::NaiveDate;

use super::days::days_later;
use crate::keyed::keyed;

keyed! {
    /// One of the four fields (T3).
    Quadrant {
        /// Important and urgent.
        Do "do",
        /// Important.
        Schedule "schedule",
        /// Urgent.
        Delegate "delegate",
        /// Neither.
        Drop "drop",
    }
}

/// What makes a task urgent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaskSettings {
    /// Days before the due day from which a short task is urgent, 0 to 14.
    pub window: i64,
    /// Minutes a day for a task, 15 to 720.
    pub per_day: i64,
}

impl Default for TaskSettings {
    fn default() -> TaskSettings {
        TaskSettings {
            window: 2,
            per_day: 60,
        }
    }
}

/// What the rules look at of an open task.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Task {
    pub id: String,
    pub title: String,
    pub is_important: bool,
    pub due: Option<NaiveDate>,
    /// An estimate.
    pub minutes: Option<i64>,
}

impl Quadrant {
    /// The field of a task (T3).
    pub const fn of(is_important: bool, is_urgent: bool) -> Quadrant {
        match (is_important, is_urgent) {
            (true, true) => Quadrant::Do,
            (true, false) => Quadrant::Schedule,
            (false, true) => Quadrant::Delegate,
            (false, false) => Quadrant::Drop,
        }
    }

    /// Whether the tasks in it are important.
    pub const fn is_important(self) -> bool {
        matches!(self, Quadrant::Do | Quadrant::Schedule)
    }
}

impl Task {
    /// Days that the work takes (T1): one at least.
    pub fn needed_days(&self, settings: TaskSettings) -> i64 {
        let per_day = settings.per_day.max(1);
        let minutes = self.minutes.unwrap_or_default().max(1);
        // Rounded up.
        (minutes - 1) / per_day + 1
    }

    /// The day from which it is urgent (T2); `None` without a due day.
    pub fn urgent_from(&self, settings: TaskSettings) -> Option<NaiveDate> {
        let ahead = self.needed_days(settings) - 1;
        let ahead = ahead.saturating_add(settings.window.max(0));
        Some(days_later(self.due?, ahead.saturating_neg()))
    }

    /// The field in which it lies on a day (T3).
    pub fn quadrant(&self, settings: TaskSettings, today: NaiveDate) -> Quadrant {
        let is_urgent = self.urgent_from(settings).is_some_and(|from| from <= today);
        Quadrant::of(self.is_important, is_urgent)
    }

    /// The day on which it becomes urgent, while it is not (T4).
    pub fn changes_on(&self, settings: TaskSettings, today: NaiveDate) -> Option<NaiveDate> {
        self.urgent_from(settings).filter(|from| *from > today)
    }

    /// Whether its due day has passed.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.due.is_some_and(|due| due < today)
    }

    /// The task once it is moved to a field (T6): important or not by that field, and due on
    /// `due`, where `None` leaves the day as it is and `Some(None)` takes it away. `None` if the task
    /// would lie elsewhere all the same: a day has to be given then, and nothing changes.
    pub fn moved(
        &self,
        to: Quadrant,
        due: Option<Option<NaiveDate>>,
        settings: TaskSettings,
        today: NaiveDate,
    ) -> Option<Task> {
        let moved = Task {
            is_important: to.is_important(),
            due: due.unwrap_or(self.due),
            ..self.clone()
        };
        (moved.quadrant(settings, today) == to).then_some(moved)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::date_from_text;

    fn day(text: &str) -> NaiveDate {
        date_from_text(text).unwrap()
    }

    fn task(due: Option<&str>, minutes: Option<i64>) -> Task {
        Task {
            is_important: true,
            due: due.map(day),
            minutes,
            ..Task::default()
        }
    }

    #[test]
    fn the_days_that_are_needed_are_rounded_up() {
        let days = |minutes, per_day| {
            let settings = TaskSettings { window: 2, per_day };
            task(None, minutes).needed_days(settings)
        };
        assert_eq!(days(None, 60), 1);
        assert_eq!(days(Some(0), 60), 1);
        assert_eq!(days(Some(60), 60), 1);
        assert_eq!(days(Some(61), 60), 2);
        assert_eq!(days(Some(6_000), 15), 400);
        assert_eq!(days(Some(i64::MAX), 0), i64::MAX);
        assert_eq!(days(Some(-5), -5), 1);
    }

    #[test]
    fn more_work_is_urgent_earlier() {
        let from = |minutes| task(Some("2028-03-01"), minutes).urgent_from(TaskSettings::default());
        assert_eq!(from(None), Some(day("2028-02-28")));
        assert_eq!(from(Some(60)), Some(day("2028-02-28")));
        assert_eq!(from(Some(61)), Some(day("2028-02-27")));
        assert_eq!(
            task(None, Some(600)).urgent_from(TaskSettings::default()),
            None
        );
        assert_eq!(from(Some(i64::MAX)), Some(NaiveDate::MIN));
    }

    #[test]
    fn once_urgent_a_task_stays_so() {
        let settings = TaskSettings::default();
        for minutes in (0..1_000).step_by(37) {
            let task = task(Some("2027-06-30"), Some(minutes));
            let from = task.urgent_from(settings).unwrap();
            for days in -40..40 {
                let today = days_later(day("2027-06-30"), days);
                let is_urgent = task.quadrant(settings, today) == Quadrant::Do;
                assert_eq!(is_urgent, from <= today);
                assert_eq!(task.changes_on(settings, today).is_some(), !is_urgent);
                assert!(is_urgent || !task.is_overdue(today));
            }
        }
    }

    #[test]
    fn a_move_ends_in_its_field_or_changes_nothing() {
        let today = day("2027-05-10");
        let settings = TaskSettings::default();
        let dues = [
            None,
            Some("2027-05-01"),
            Some("2027-05-12"),
            Some("2027-05-13"),
            Some("2027-08-01"),
        ];
        for (from, to) in dues.into_iter().flat_map(|from| dues.map(|to| (from, to))) {
            for quadrant in Quadrant::ALL {
                let task = task(from, None);
                let kept = task.moved(quadrant, None, settings, today);
                let given = task.moved(quadrant, Some(to.map(day)), settings, today);
                for (moved, due) in [(kept, from), (given, to)] {
                    let is_urgent = due.is_some_and(|due| day(due) <= day("2027-05-12"));
                    let expected = Quadrant::of(quadrant.is_important(), is_urgent);
                    assert_eq!(moved.is_some(), expected == quadrant);
                    if let Some(moved) = moved {
                        assert_eq!(moved.due, due.map(day), "no day goes by itself");
                        assert_eq!(moved.quadrant(settings, today), quadrant);
                    }
                }
            }
        }
    }
}
