//! Weeks, tasks, check-ins and overtime as tables for spreadsheets. Days are `YYYY-MM-DD`, times are
//! minutes.

use chrono::NaiveDate;

use super::check_in::Area;
use super::overtime::{Contract, target};
use super::record::{Balance, BalanceTask, SettledHow, TaskOutcome, WeekHistory};
use super::task::{Quadrant, TaskSettings};
use super::time_kind::TimeKind;
use super::week::lived_week;
use crate::csv;
use crate::day::date_to_text;
use crate::decimal::Decimal;
use crate::order::merge_sorted;
use crate::record::fields::live;

/// A row for each week, under the heads of the columns: first day, minutes of work, way, career, care,
/// home, sleep and own, percent of the week that is given, days of leave, note.
pub fn weeks_table(history: &WeekHistory, heads: [&str; 11]) -> String {
    let mut rows = vec![heads.map(str::to_owned).to_vec()];
    for (first, week) in history.iter() {
        let minutes = week.minutes();
        let given = lived_week(&minutes, &minutes).given_percent;
        let kinds = TimeKind::ALL.map(|kind| number(minutes.get(&kind).copied()));
        let mut row = vec![date_to_text(first)];
        row.extend(kinds);
        row.push(given.to_string());
        row.push(week.leave_days.value.days().to_text());
        row.push(week.note.value.clone());
        rows.push(row);
    }
    csv::text(&rows)
}

/// Finds the words for what is chosen of a task.
pub struct TaskWords<'a> {
    pub quadrant: &'a dyn Fn(Quadrant) -> &'static str,
    /// `None` while a task is open.
    pub outcome: &'a dyn Fn(Option<TaskOutcome>) -> &'static str,
    /// To whom it was handed over, for somebody who is in the network; `None` for a name that was
    /// typed, which stands as it is.
    pub person: &'a dyn Fn(&str) -> Option<String>,
}

/// A row for each task, under the heads of the columns: title, field on this day, due day, minutes,
/// how it stands, since when, to whom it was handed over, when to ask about it, note.
pub fn tasks_table(
    tasks: &[BalanceTask],
    heads: [&str; 9],
    words: &TaskWords,
    settings: TaskSettings,
    today: NaiveDate,
) -> String {
    let mut rows = vec![heads.map(str::to_owned).to_vec()];
    for task in tasks {
        let end = task.end.value.as_ref();
        let handed_over = task.delegated.value.as_ref();
        let to = handed_over.map(|it| {
            let person = it.person.as_deref().and_then(words.person);
            person.unwrap_or_else(|| it.name.clone())
        });
        let quadrant = task.task().quadrant(settings, today);
        rows.push(vec![
            task.title.value.clone(),
            (words.quadrant)(quadrant).to_owned(),
            day(task.due.value),
            number(task.minutes.value),
            (words.outcome)(end.map(|end| end.how)).to_owned(),
            day(end.map(|end| end.on)),
            to.unwrap_or_default(),
            day(handed_over.map(|it| it.follow_up)),
            task.note.value.clone(),
        ]);
    }
    csv::text(&rows)
}

/// A row for each check-in, under the heads of the columns: day, points of energy, off, rest, people,
/// say and load, the mean of them to two places.
pub fn check_ins_table(history: &WeekHistory, heads: [&str; 8]) -> String {
    let mut rows = vec![heads.map(str::to_owned).to_vec()];
    for check_in in history.check_ins() {
        let overall = check_in.overall();
        let overall = overall.map(|it| Decimal::ratio(it.sixtieths(), 60).rounded(2).to_text());
        let mut row = vec![date_to_text(check_in.on)];
        row.extend(Area::ALL.map(|area| number(check_in.points(area))));
        row.push(overall.unwrap_or_default());
        rows.push(row);
    }
    csv::text(&rows)
}

/// What a row of overtime is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OvertimeRow {
    /// What was there before the first week.
    Opening,
    Week,
    /// A week without hours, which adds nothing.
    NotGiven,
    Settled(SettledHow),
}

/// A row for each week and for each time that overtime was settled, by day, under the heads of the
/// columns: day, what it is, minutes worked, days of leave, minutes owed, difference, balance. `word`
/// finds what a row is.
pub fn overtime_table(
    balance: &Balance,
    contract: Contract,
    history: &WeekHistory,
    heads: [&str; 7],
    word: &dyn Fn(OvertimeRow) -> &'static str,
) -> String {
    let weeks = history.work_weeks().into_iter().map(|(first, week)| {
        let owed = target(contract, week.leave_days);
        let difference = week.work.map_or(0, |work| work - owed);
        let cells = [
            number(week.work),
            week.leave_days.to_text(),
            owed.to_string(),
        ];
        let kind = match week.work {
            Some(_) => OvertimeRow::Week,
            None => OvertimeRow::NotGiven,
        };
        (first, kind, cells, difference)
    });
    let settled = live(&balance.settled).map(|(_, settled, _)| {
        let kind = OvertimeRow::Settled(settled.how);
        let cells = ["", "", ""].map(str::to_owned);
        (settled.on, kind, cells, -settled.minutes)
    });
    let all = merge_sorted(weeks.chain(settled).collect(), &|a, b| a.0 < b.0);
    let mut sum = balance.opening.value;
    let opening = ["", word(OvertimeRow::Opening), "", "", "", ""].map(str::to_owned);
    let opening = opening.into_iter().chain([sum.to_string()]).collect();
    let mut rows = vec![heads.map(str::to_owned).to_vec(), opening];
    for (on, kind, cells, difference) in all {
        sum += difference;
        let mut row = vec![date_to_text(on), word(kind).to_owned()];
        row.extend(cells);
        row.push(difference.to_string());
        row.push(sum.to_string());
        rows.push(row);
    }
    csv::text(&rows)
}

fn number(number: Option<i64>) -> String {
    number.map(|it| it.to_string()).unwrap_or_default()
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(date_to_text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::check_in::check_in;
    use super::super::delegation::{Delegation, IsMine};
    use super::super::half_days::HalfDays;
    use super::super::overtime::overtime;
    use super::super::record::{BalanceWeek, Settled, TaskEnd};
    use super::*;
    use crate::record::Stamped;

    fn on(text: &str) -> NaiveDate {
        crate::day::date_from_text(text).unwrap()
    }

    fn part<T>(value: T) -> Stamped<Option<T>> {
        let value = Some(value);
        Stamped { at_ms: 0, value }
    }

    fn weeks() -> Vec<BalanceWeek> {
        let week = |id: &str, work: Option<i64>| {
            let mut week = BalanceWeek::new(id, 1);
            week.change(2, |it| {
                if let Some(work) = work {
                    it.lived.insert(TimeKind::Work, part(work));
                }
                it.note.value = "=1+1".to_owned();
            });
            week
        };
        let mut weeks = vec![week("20270111", None), week("20270104", Some(2_520))];
        weeks[1].change(3, |it| {
            it.leave_days.value = HalfDays::halves(1);
            it.lived.insert(TimeKind::Sleep, part(3_000));
            it.check_in.value = Some(check_in("2027-01-10", [4, 2, 3, 5, 0, 2]));
        });
        weeks
    }

    fn lines(table: &str) -> Vec<&str> {
        table
            .trim_start_matches('\u{FEFF}')
            .lines()
            .skip(1)
            .collect()
    }

    #[test]
    fn a_week_is_a_row_in_which_nothing_is_not_zero() {
        let weeks = weeks();
        let table = weeks_table(&WeekHistory::of(&weeks), [""; 11]);
        let empty = r#""","","","""#;
        assert_eq!(
            lines(&table),
            [
                format!(r#""2027-01-04",2520,{empty},3000,"",55,0.5,"'=1+1""#),
                format!(r#""2027-01-11","",{empty},"","",0,0,"'=1+1""#),
            ]
        );
    }

    #[test]
    fn a_task_is_a_row_with_the_name_of_whoever_does_it() {
        let mut task = BalanceTask::new("t1", "Call, or write".to_owned(), 1);
        task.change(2, |it| {
            it.is_important.value = true;
            it.due.value = Some(on("2027-03-01"));
            it.minutes.value = Some(45);
            it.delegated.value = Some(Delegation {
                person: Some("p1".to_owned()),
                name: "typed".to_owned(),
                mine: IsMine::Yes,
                is_allowed: true,
                is_agreed: true,
                follow_up: on("2027-02-24"),
            });
            let how = TaskOutcome::Dropped;
            let on = on("2027-02-20");
            it.end.value = Some(TaskEnd { how, on });
        });
        let table = |person: &dyn Fn(&str) -> Option<String>| {
            let words = TaskWords {
                quadrant: &Quadrant::key,
                outcome: &|how| how.map_or("open", TaskOutcome::key),
                person,
            };
            let tasks = [task.clone()];
            tasks_table(
                &tasks,
                [""; 9],
                &words,
                TaskSettings::default(),
                on("2027-02-27"),
            )
        };
        let row =
            r#""Call, or write","do","2027-03-01",45,"dropped","2027-02-20","Kim","2027-02-24","""#;
        assert_eq!(
            lines(&table(&|id| (id == "p1").then(|| "Kim".to_owned()))),
            [row]
        );
        assert_eq!(lines(&table(&|_| None)), [row.replace("Kim", "typed")]);
    }

    #[test]
    fn a_check_in_is_a_row_of_points() {
        let weeks = weeks();
        let table = check_ins_table(&WeekHistory::of(&weeks), [""; 8]);
        assert_eq!(lines(&table), [r#""2027-01-10",75,25,50,100,"",25,55"#]);
    }

    #[test]
    fn overtime_runs_to_its_balance() {
        let mut weeks = weeks();
        weeks.push(BalanceWeek::new("20270125", 1));
        weeks[2].change(2, |it| {
            it.lived.insert(TimeKind::Work, part(2_310));
        });
        let mut balance = Balance::new(1);
        balance.change(2, |it| {
            it.opening.value = 120;
            let settled = Settled {
                on: on("2027-01-20"),
                minutes: 180,
                how: SettledHow::Paid,
            };
            it.settled.insert("s".to_owned(), part(settled));
            it.contract.value = Some(2_400);
        });
        let contract = balance.contract().unwrap();
        let history = WeekHistory::of(&weeks);
        let word = |row| match row {
            OvertimeRow::Opening => "before",
            OvertimeRow::Week => "week",
            OvertimeRow::NotGiven => "nothing",
            OvertimeRow::Settled(how) => how.key(),
        };
        let table = overtime_table(&balance, contract, &history, [""; 7], &word);
        assert_eq!(
            lines(&table),
            [
                r#""","before","","","","",120"#,
                r#""2027-01-04","week",2520,0.5,2160,360,480"#,
                r#""2027-01-11","nothing","",0,2400,0,480"#,
                r#""2027-01-18","nothing","",0,2400,0,480"#,
                r#""2027-01-20","paid","","","",-180,300"#,
                r#""2027-01-25","week",2310,0,2400,-90,210"#,
            ]
        );
        let weeks: Vec<_> = history.work_weeks().into_iter().map(|it| it.1).collect();
        let settled = balance.settled_minutes();
        assert_eq!(overtime(contract, 120, &settled, &weeks).balance, 210);
    }
}
