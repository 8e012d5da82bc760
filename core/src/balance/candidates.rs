//! What of Balance is worth doing next, for a plan over all tools: tasks to do, follow-ups, and the
//! check-in once a week is over.

use chrono::NaiveDate;

use super::days::days_later;
use super::delegation::DelegationState;
use super::record::{BalanceTask, WeekHistory};
use super::task::{Quadrant, TaskSettings};
use crate::week_start::WeekStart;

/// What there is to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CandidateKind {
    /// An important task that is urgent, by its id.
    Task(String),
    /// Asking about a task that was handed over, by its id.
    FollowUp(String),
    /// The check-in of the week that began on this day.
    CheckIn(NaiveDate),
}

impl CandidateKind {
    /// How much it weighs beside what other tools have: 40 to 80 in steps of 20 are ours.
    pub const fn size(&self) -> i64 {
        match self {
            CandidateKind::Task(_) => 60,
            CandidateKind::FollowUp(_) => 40,
            CandidateKind::CheckIn(_) => 20,
        }
    }
}

/// Something to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub kind: CandidateKind,
    /// The day for which it is meant: due day, follow-up, or the last day of the week.
    pub on: NaiveDate,
    /// When its record was last edited; 0 without one.
    pub changed_ms: i64,
}

/// What is worth doing next, in the order of the records: tasks in the field [`Quadrant::Do`], what was
/// handed over from its follow-up on, and the check-in of the week that is over (from its last day
/// on), unless that was before the first week that was given.
pub fn candidates(
    tasks: &[BalanceTask],
    history: &WeekHistory,
    settings: TaskSettings,
    start: WeekStart,
    today: NaiveDate,
) -> Vec<Candidate> {
    let open = tasks.iter().filter(|task| task.is_open());
    let tasks = open.filter_map(|task| {
        let id = task.id.clone();
        let (kind, on) = match task.delegated.value.as_ref() {
            Some(it) => match it.state(task.due.value, today) {
                DelegationState::FollowUp | DelegationState::Late => {
                    (CandidateKind::FollowUp(id), it.follow_up)
                }
                _ => return None,
            },
            None if task.task().quadrant(settings, today) == Quadrant::Do => {
                (CandidateKind::Task(id), task.due.value?)
            }
            None => return None,
        };
        Some(Candidate {
            kind,
            on,
            changed_ms: task.changed_ms(),
        })
    });
    tasks.chain(check_in(history, start, today)).collect()
}

fn check_in(history: &WeekHistory, start: WeekStart, today: NaiveDate) -> Option<Candidate> {
    let (first, _) = history.iter().next()?;
    let is_last_day = start.last_day(today) == today;
    let day = if is_last_day {
        today
    } else {
        days_later(today, -7)
    };
    if start.last_day(day) < first {
        return None;
    }
    let week = history.week_of(day, start);
    let is_given = week.is_some_and(|week| week.check_in.value.is_some());
    (!is_given).then(|| Candidate {
        kind: CandidateKind::CheckIn(start.first_day(day)),
        on: start.last_day(day),
        changed_ms: week.map_or(0, |week| week.changed_ms()),
    })
}

#[cfg(test)]
mod tests {
    use super::super::check_in;
    use super::super::delegation::{Delegation, IsMine};
    use super::super::record::{BalanceWeek, TaskEnd, TaskOutcome};
    use super::*;

    fn day(text: &str) -> NaiveDate {
        crate::day::date_from_text(text).unwrap()
    }

    fn task(id: &str, edit: impl FnOnce(&mut BalanceTask)) -> BalanceTask {
        let mut task = BalanceTask::new(id, id.to_owned(), 1);
        task.change(2, edit);
        task
    }

    fn handed_over(mine: IsMine, follow_up: &str) -> Option<Delegation> {
        Some(Delegation {
            person: None,
            name: "Kim".to_owned(),
            mine,
            is_allowed: false,
            is_agreed: true,
            follow_up: day(follow_up),
        })
    }

    #[test]
    fn only_what_is_to_be_done_now_is_a_candidate() {
        let due = |it: &mut BalanceTask, on| {
            it.is_important.value = true;
            it.due.value = Some(day(on));
        };
        let tasks = [
            task("late", |it| due(it, "2027-03-01")),
            task("urgent", |it| due(it, "2027-03-12")),
            task("later", |it| due(it, "2027-03-13")),
            task("unimportant", |it| it.due.value = Some(day("2027-03-10"))),
            task("done", |it| {
                due(it, "2027-03-01");
                let (how, on) = (TaskOutcome::Done, day("2027-03-02"));
                it.end.value = Some(TaskEnd { how, on });
            }),
            task("asked", |it| {
                it.delegated.value = handed_over(IsMine::Yes, "2027-03-10")
            }),
            task("overdue", |it| {
                it.delegated.value = handed_over(IsMine::Yes, "2027-03-20");
                it.due.value = Some(day("2027-03-09"));
            }),
            task("waiting", |it| {
                it.delegated.value = handed_over(IsMine::Yes, "2027-03-11")
            }),
            task("not mine", |it| {
                it.delegated.value = handed_over(IsMine::No, "2027-03-01")
            }),
        ];
        let none = WeekHistory::of(&[]);
        let settings = TaskSettings::default();
        let found = candidates(
            &tasks,
            &none,
            settings,
            WeekStart::Monday,
            day("2027-03-10"),
        );
        let found: Vec<(CandidateKind, i64)> = found
            .into_iter()
            .map(|it| (it.kind.clone(), it.kind.size()))
            .collect();
        let task = |id: &str| (CandidateKind::Task(id.to_owned()), 60);
        let follow_up = |id: &str| (CandidateKind::FollowUp(id.to_owned()), 40);
        let expected = [
            task("late"),
            task("urgent"),
            follow_up("asked"),
            follow_up("overdue"),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_week_is_asked_about_from_its_last_day_on() {
        let mut weeks = vec![BalanceWeek::new("20270301", 1)];
        let found = |weeks: &[BalanceWeek], on: &str| {
            let history = WeekHistory::of(weeks);
            let settings = TaskSettings::default();
            let found = candidates(&[], &history, settings, WeekStart::Monday, day(on));
            found.first().map(|it| (it.kind.clone(), it.on))
        };
        let of = |first: &str, last: &str| Some((CandidateKind::CheckIn(day(first)), day(last)));
        let this = of("2027-03-01", "2027-03-07");
        assert_eq!(found(&weeks, "2027-03-06"), None, "before the first week");
        assert_eq!(found(&weeks, "2027-03-07"), this);
        assert_eq!(found(&weeks, "2027-03-13"), this);
        assert_eq!(found(&weeks, "2027-03-14"), of("2027-03-08", "2027-03-14"));
        weeks[0].change(2, |it| {
            it.check_in.value = Some(check_in::check_in("2027-03-07", [3; 6]));
        });
        assert_eq!(found(&weeks, "2027-03-07"), None);
        assert_eq!(found(&weeks, "2027-03-13"), None);
        assert_eq!(
            found(&[], "2027-03-07"),
            None,
            "nobody who never used it is asked"
        );
    }
}
