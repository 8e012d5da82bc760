//! A made-up week to look at before anything is typed: five weeks that were, six check-ins, two
//! boundaries and nine tasks.

use chrono::NaiveDate;

use super::block::Block;
use super::boundary::{Boundary, BoundaryAnswer, BrokenReason, Held};
use super::check_in::{Area, CheckIn, HowAreYou};
use super::days::days_later;
use super::delegation::{Delegation, IsMine};
use super::half_days::HalfDays;
use super::record::{Balance, BalanceTask, BalanceWeek, TaskEnd, TaskOutcome, week_id};
use super::time_kind::TimeKind;
use crate::record::Stamped;
use crate::record::fields::live;
use crate::week_start::WeekStart;

/// What the ids of all that belongs to it begin with.
pub(super) const EXAMPLE: &str = "example";

/// Whether a week, a task, a boundary or a block of this id is of the example.
pub fn is_example(id: &str) -> bool {
    id.starts_with(EXAMPLE)
}

/// What is said in it.
pub struct ExampleWords<'a> {
    /// One that is mostly kept, and one that others break.
    pub boundaries: [&'a str; 2],
    /// Titles: two for each field of tasks, and one that was let go.
    pub tasks: [&'a str; 9],
    /// A course, sport, and an evening with somebody.
    pub blocks: [&'a str; 3],
    /// To whom the seventh task was handed over.
    pub helper: &'a str,
}

/// The weeks and tasks that are stored for it.
pub struct Example {
    pub weeks: Vec<BalanceWeek>,
    pub tasks: Vec<BalanceTask>,
}

/// Hours as typed, in the order of [`TimeKind::ALL`].
const HOURS: [&str; TimeKind::ALL.len()] = ["37.5", "4:30", "6", "9", "12", "54", "28"];

/// Of a week: how many weeks ago it was, hours as they were (none were given for the first), how the
/// two boundaries fared, and the answers of the check-in.
type WeekRow = (
    i64,
    Option<[i64; 7]>,
    [(Held, Option<BrokenReason>); 2],
    [i64; 6],
);

const KEPT: (Held, Option<BrokenReason>) = (Held::Kept, None);
const ASKED: (Held, Option<BrokenReason>) = (Held::Broken, Some(BrokenReason::Asked));

const WEEKS: [WeekRow; 6] = [
    (6, None, [KEPT, KEPT], [3, 3, 3, 4, 3, 3]),
    (
        5,
        Some([38, 5, 5, 9, 11, 54, 29]),
        [KEPT, KEPT],
        [4, 3, 4, 4, 3, 3],
    ),
    (
        4,
        Some([41, 5, 4, 9, 12, 53, 26]),
        [KEPT, ASKED],
        [3, 2, 3, 4, 3, 3],
    ),
    (
        3,
        Some([43, 4, 2, 10, 12, 51, 24]),
        [(Held::Mostly, None), ASKED],
        [3, 2, 3, 3, 3, 2],
    ),
    (
        2,
        Some([40, 5, 3, 9, 13, 52, 26]),
        [KEPT, (Held::DidNotApply, None)],
        [3, 2, 3, 4, 3, 2],
    ),
    (
        1,
        Some([44, 5, 3, 10, 12, 50, 23]),
        [KEPT, ASKED],
        [2, 2, 3, 3, 3, 2],
    ),
];

/// Of a task: whether it is important, in how many days it is due, and its estimate in minutes.
const TASKS: [(bool, Option<i64>, Option<i64>); 9] = [
    (true, Some(1), Some(90)),
    (true, Some(-1), Some(30)),
    (true, Some(21), Some(240)),
    (true, None, Some(60)),
    (false, Some(2), Some(30)),
    (false, Some(1), None),
    (false, Some(12), Some(120)),
    (false, None, None),
    (false, None, Some(45)),
];

/// The place of the task that was handed over, and of the one that was let go.
const HANDED_OVER: usize = 6;
const LET_GO: usize = 8;

/// The weeks and tasks of the example, around today.
pub fn example(words: &ExampleWords, start: WeekStart, today: NaiveDate, at_ms: i64) -> Example {
    let weeks = WEEKS
        .iter()
        .filter_map(|row| week(row, start, today, at_ms));
    let tasks = TASKS.iter().zip(words.tasks).enumerate();
    let task =
        |(place, (row, title)): (usize, (&_, &str))| task(place, row, title, words, today, at_ms);
    Example {
        weeks: weeks.collect(),
        tasks: tasks.map(task).collect(),
    }
}

/// Adds the example's plan, boundaries and blocks, or takes them away with `None`. Hours are filled
/// in only where none are, and go only as long as they are the example's.
pub fn set_example_plan(
    balance: &mut Balance,
    words: Option<&ExampleWords>,
    today: NaiveDate,
    at_ms: i64,
) -> bool {
    balance.change(at_ms, |it| match words {
        Some(words) => add_plan(it, words, today),
        None => remove_plan(it),
    })
}

fn add_plan(balance: &mut Balance, words: &ExampleWords, today: NaiveDate) {
    let is_blank = TimeKind::ALL
        .iter()
        .all(|kind| balance.hours(*kind).trim().is_empty());
    for (kind, hours) in TimeKind::ALL.into_iter().zip(HOURS) {
        if is_blank {
            balance.planned.insert(kind, part(hours.to_owned()));
        }
    }
    for (place, text) in words.boundaries.into_iter().enumerate() {
        let boundary = Boundary {
            words: text.to_owned(),
            from: days_later(today, -49),
            until: None,
        };
        balance
            .boundaries
            .insert(boundary_id(place), part(boundary));
    }
    let [course, sport, evening] = words.blocks;
    for (place, (kind, title, day, start, minutes)) in [
        (TimeKind::Career, course, 2, 18 * 60 + 30, 120),
        (TimeKind::Own, sport, 4, 18 * 60, 90),
        (TimeKind::Own, evening, 5, 19 * 60, 180),
    ]
    .into_iter()
    .enumerate()
    {
        let block = Block {
            kind,
            title: title.to_owned(),
            day,
            start,
            minutes,
        };
        balance
            .blocks
            .insert(format!("{EXAMPLE}block{place}"), part(block));
    }
}

fn remove_plan(balance: &mut Balance) {
    if live(&balance.boundaries).all(|(id, ..)| !is_example(id))
        && live(&balance.blocks).all(|(id, ..)| !is_example(id))
    {
        return;
    }
    for (kind, hours) in TimeKind::ALL.into_iter().zip(HOURS) {
        if balance.hours(kind) == hours {
            balance.planned.remove(&kind);
        }
    }
    balance.boundaries.retain(|id, _| !is_example(id));
    balance.blocks.retain(|id, _| !is_example(id));
}

fn boundary_id(place: usize) -> String {
    format!("{EXAMPLE}boundary{place}")
}

fn part<T>(value: T) -> Stamped<Option<T>> {
    let value = Some(value);
    Stamped { at_ms: 0, value }
}

fn week(row: &WeekRow, start: WeekStart, today: NaiveDate, at_ms: i64) -> Option<BalanceWeek> {
    let (ago, hours, held, answers) = row;
    let day = days_later(today, -7 * ago);
    let id = [EXAMPLE, &week_id(start.first_day(day))?].concat();
    let mut week = BalanceWeek::new(id, at_ms);
    week.change(at_ms, |it| {
        for (kind, hours) in TimeKind::ALL.into_iter().zip(hours.iter().flatten()) {
            it.lived.insert(kind, part(hours * 60));
        }
        for (place, (held, why)) in held.iter().enumerate() {
            let answer = BoundaryAnswer {
                held: *held,
                why: *why,
            };
            it.held.insert(boundary_id(place), part(answer));
        }
        it.check_in.value = Some(CheckIn {
            on: start.last_day(day),
            answers: Area::ALL.into_iter().zip(*answers).collect(),
            how: Some(HowAreYou::Managing),
        });
        if *ago == 2 {
            it.leave_days.value = HalfDays::halves(1);
        }
    });
    Some(week)
}

fn task(
    place: usize,
    row: &(bool, Option<i64>, Option<i64>),
    title: &str,
    words: &ExampleWords,
    today: NaiveDate,
    at_ms: i64,
) -> BalanceTask {
    let (is_important, due, minutes) = row;
    let mut task = BalanceTask::new(format!("{EXAMPLE}task{place}"), title.to_owned(), at_ms);
    task.change(at_ms, |it| {
        it.is_important.value = *is_important;
        it.due.value = due.map(|days| days_later(today, days));
        it.minutes.value = *minutes;
        if place == HANDED_OVER {
            it.delegated.value = Some(Delegation {
                person: None,
                name: words.helper.to_owned(),
                mine: IsMine::Yes,
                is_allowed: false,
                is_agreed: true,
                follow_up: days_later(today, 4),
            });
        }
        if place == LET_GO {
            it.end.value = Some(TaskEnd {
                how: TaskOutcome::Dropped,
                on: days_later(today, -3),
            });
        }
    });
    task
}

#[cfg(test)]
mod tests {
    use super::super::boundary::boundary_count;
    use super::super::low_area::low_area;
    use super::super::record::WeekHistory;
    use super::super::task::Quadrant;
    use super::super::task_order::quadrants;
    use super::super::trend::{Trend, trend};
    use super::super::week::{lived_week, week_sums};
    use super::super::{Task, TaskSettings, help_reasons};
    use super::*;
    use crate::store::{Key, Kind, Record, load, to_stored_text};

    const WORDS: ExampleWords = ExampleWords {
        boundaries: ["Dinner at home", "No messages after seven"],
        tasks: ["a", "b", "c", "d", "e", "f", "g", "h", "i"],
        blocks: ["Course", "Swimming", "An evening for two"],
        helper: "Kim",
    };

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 30).unwrap()
    }

    fn made() -> Example {
        example(&WORDS, WeekStart::Monday, today(), 5)
    }

    fn read_back<R: Record + std::fmt::Debug>(kind: Kind, id: &str, record: &R) {
        let key = Key::of(kind, id).unwrap();
        let text = to_stored_text(record, 6);
        assert_eq!(load::<R>(&key, Some(&text)).unwrap().record, *record);
    }

    #[test]
    fn what_it_stores_can_be_read_and_is_known_as_an_example() {
        let example = made();
        assert_eq!((example.weeks.len(), example.tasks.len()), (6, 9));
        for week in &example.weeks {
            assert!(is_example(&week.id) && week.first_day().is_some());
            read_back(Kind::BalanceWeek, &week.id, week);
        }
        for task in &example.tasks {
            assert!(is_example(&task.id));
            read_back(Kind::BalanceTask, &task.id, task);
        }
        assert!(!is_example("20270104") && !is_example("t1"));
    }

    #[test]
    fn five_weeks_are_whole_and_six_have_a_check_in() {
        let example = made();
        let history = WeekHistory::of(&example.weeks);
        let whole = history.iter().filter(|(_, week)| {
            let lived = lived_week(&Balance::new(0).planned_week().minutes, &week.minutes());
            lived.is_whole && lived.over == 0
        });
        assert_eq!(whole.count(), 5);
        let check_ins = history.check_ins();
        assert_eq!(check_ins.len(), 6);
        assert_eq!(trend(&check_ins, today()).trend, Trend::DownLikely);
        assert_eq!(low_area(&check_ins, today(), None), Some(Area::Load));
        assert_eq!(help_reasons(&check_ins, today()), []);
        let count = |place| boundary_count(&history.boundary_answers(&boundary_id(place)));
        assert!(!count(0).is_often_broken && count(1).is_asked_by_others);
    }

    #[test]
    fn every_field_has_two_tasks() {
        let tasks: Vec<Task> = made()
            .tasks
            .iter()
            .filter(|task| task.is_open())
            .map(BalanceTask::task)
            .collect();
        let found = quadrants(&tasks, TaskSettings::default(), today());
        for quadrant in Quadrant::ALL {
            assert_eq!(found.of(quadrant).len(), 2, "{quadrant:?}");
        }
    }

    #[test]
    fn its_plan_comes_and_goes_without_touching_what_is_the_readers() {
        let mut balance = Balance::new(1);
        assert!(set_example_plan(&mut balance, Some(&WORDS), today(), 5));
        assert_eq!(week_sums(&balance.planned_week().minutes).open, 17 * 60);
        assert_eq!(balance.active_boundaries(today()).count(), 2);
        assert_eq!(balance.ordered_blocks().len(), 3);
        balance.change(6, |it| {
            it.planned.insert(TimeKind::Work, part("40".to_owned()));
        });
        assert!(set_example_plan(&mut balance, None, today(), 7));
        assert_eq!(balance.hours(TimeKind::Work), "40");
        assert_eq!(balance.hours(TimeKind::Sleep), "");
        assert_eq!(balance.active_boundaries(today()).count(), 0);
        assert!(balance.ordered_blocks().is_empty());
        // Hours of one's own stay, though they are as in the example.
        let mut own = Balance::new(1);
        own.change(2, |it| {
            drop(it.planned.insert(TimeKind::Sleep, part("54".to_owned())))
        });
        assert!(!set_example_plan(&mut own, None, today(), 3));
        assert!(set_example_plan(&mut own, Some(&WORDS), today(), 4));
        assert_eq!(own.hours(TimeKind::Work), "");
    }
}
