//! Tasks by field, in the order of each (T5). Keys are made once for each task, so that two thousand
//! are quick.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::task::{Quadrant, Task, TaskSettings};
use crate::order::merge_sorted;

/// The places of tasks in their list, by field and in the order of each field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quadrants([Vec<usize>; Quadrant::ALL.len()]);

impl Quadrants {
    /// The places of the tasks in a field, in its order.
    pub fn of(&self, quadrant: Quadrant) -> &[usize] {
        let found = Quadrant::ALL.iter().zip(&self.0);
        let found = found.filter(|(other, _)| **other == quadrant);
        found
            .map(|(_, places)| places.as_slice())
            .next()
            .unwrap_or_default()
    }
}

/// Puts tasks into their fields: by due day with none last, then more minutes first, then title in
/// lower case, then id (T3, T5). The tasks are those that are open.
pub fn quadrants(tasks: &[Task], settings: TaskSettings, today: NaiveDate) -> Quadrants {
    struct Row<'a> {
        place: usize,
        quadrant: Quadrant,
        key: (bool, Option<NaiveDate>, Reverse<i64>, String, &'a str),
    }
    let rows = tasks.iter().enumerate().map(|(place, task)| Row {
        place,
        quadrant: task.quadrant(settings, today),
        key: (
            task.due.is_none(),
            task.due,
            Reverse(task.minutes.unwrap_or_default()),
            task.title.to_lowercase(),
            task.id.as_str(),
        ),
    });
    let sorted = merge_sorted(rows.collect(), &|a: &Row, b: &Row| a.key < b.key);
    let places = |quadrant| {
        let rows = sorted.iter().filter(|row| row.quadrant == quadrant);
        rows.map(|row| row.place).collect()
    };
    Quadrants(Quadrant::ALL.map(places))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::date_from_text;

    fn task(id: &str, title: &str, due: Option<&str>, minutes: Option<i64>) -> Task {
        Task {
            id: id.to_owned(),
            title: title.to_owned(),
            is_important: false,
            due: due.map(|due| date_from_text(due).unwrap()),
            minutes,
        }
    }

    #[test]
    fn a_field_goes_by_day_then_size_then_title_then_id() {
        let (soon, later) = (Some("2027-06-01"), Some("2027-06-02"));
        let tasks = [
            task("a", "zebra", None, Some(600)),
            task("b", "Alpha", None, None),
            task("c", "one", later, Some(10)),
            task("e", "same", soon, None),
            task("d", "Same", soon, None),
            task("f", "small", soon, Some(5)),
        ];
        let found = quadrants(&tasks, TaskSettings::default(), NaiveDate::default());
        let ids: Vec<&str> = found
            .of(Quadrant::Drop)
            .iter()
            .map(|place| tasks[*place].id.as_str())
            .collect();
        assert_eq!(ids, ["f", "d", "e", "c", "a", "b"]);
        assert!(found.of(Quadrant::Do).is_empty());
    }

    #[test]
    fn two_thousand_tasks_are_in_the_order_of_the_standard_sort() {
        let mut seed = 11_u64;
        let mut next = |below: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (seed >> 33) % below
        };
        let first = date_from_text("2027-01-01").unwrap();
        let any = |at: usize| Task {
            id: format!("t{at}"),
            title: ["b", "A", "c", "B"][usize::try_from(next(4)).unwrap()].to_owned(),
            is_important: next(2) == 0,
            due: (next(3) > 0).then(|| first + chrono::Days::new(next(60))),
            minutes: (next(2) > 0).then(|| i64::try_from(next(5) * 60).unwrap()),
        };
        let tasks: Vec<Task> = (0..2_000).map(any).collect();
        let (settings, today) = (TaskSettings::default(), first + chrono::Days::new(20));
        let found = quadrants(&tasks, settings, today);
        for quadrant in Quadrant::ALL {
            let mut expected: Vec<usize> = (0..tasks.len())
                .filter(|place| tasks[*place].quadrant(settings, today) == quadrant)
                .collect();
            expected.sort_by_key(|place| {
                let task = &tasks[*place];
                (
                    task.due.unwrap_or(NaiveDate::MAX),
                    -task.minutes.unwrap_or_default(),
                    task.title.to_lowercase(),
                    task.id.clone(),
                )
            });
            assert_eq!(found.of(quadrant), expected);
        }
    }
}
