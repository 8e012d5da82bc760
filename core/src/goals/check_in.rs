//! A check-in: what was read, and what there is to say about it.

use chrono::NaiveDate;

use super::draft::read_number;
use super::field::Field;
use super::goal::Goal;
use super::plan::{Direction, Metric, Plan};
use super::problem::ProblemKind;
use super::unit::{is_of_each, is_whole};
use crate::day::date_from_text;
use crate::decimal::Decimal;

/// A check-in on a day.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CheckIn {
    /// The reader's own day.
    pub on: NaiveDate,
    /// Where the number stands, in the goal's unit; `None` in a goal of yes or no.
    pub value: Option<Decimal>,
    /// What there is to say; may be empty.
    pub note: String,
    /// What shows it, such as a link; may be empty.
    pub evidence: String,
}

/// How the number of a check-in is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// How many there are so far, in all: things of this unit, counted from none. Each new one is
    /// one more press.
    HowMany(String),
    /// Where the number stands now.
    Value(Metric),
    /// Not at all: it is a goal of yes or no, or one without a number.
    Nothing,
}

/// How the number of a goal is asked for.
pub fn question(goal: &Goal, plan: &Plan) -> Question {
    let Some(metric) = plan.metric() else {
        return if plan.is_yes_no() {
            Question::Nothing
        } else {
            Question::Value(Metric::default())
        };
    };
    let values: Vec<Decimal> = goal.points().iter().map(|point| point.value).collect();
    let rises = matches!(metric.direction, None | Some(Direction::Rise));
    let from_none = metric.baseline.is_none_or(|from| from == Decimal::ZERO);
    if rises && from_none && is_whole(metric, &values) && !is_of_each(plan) {
        Question::HowMany(metric.unit.clone())
    } else {
        Question::Value(metric.clone())
    }
}

/// What stands in the field of a check-in at first: the last reading, or the start.
pub fn first_value(goal: &Goal, plan: &Plan) -> String {
    let value = goal.last_value().or_else(|| plan.metric()?.baseline);
    value.map(Decimal::to_text).unwrap_or_default()
}

/// One more than what is typed; one, where nothing is that can be read.
pub fn one_more(typed: &str) -> String {
    let value = read_value(typed).ok().flatten().unwrap_or_default();
    (value + Decimal::whole(1)).to_text()
}

/// A check-in as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckInTexts {
    /// Its day.
    pub on: String,
    /// Where the number stands.
    pub value: String,
    /// What there is to say.
    pub note: String,
    /// What shows it.
    pub evidence: String,
}

/// What in a check-in cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckInProblem {
    /// Its value.
    Value,
    /// Its day.
    Day,
}

impl CheckInTexts {
    /// The check-in in these texts. `has_value` says whether the goal has a number.
    ///
    /// # Errors
    /// The first text that cannot be read.
    pub fn read(&self, has_value: bool, today: NaiveDate) -> Result<CheckIn, CheckInProblem> {
        let value = read_value(&self.value).map_err(|_| CheckInProblem::Value)?;
        Ok(CheckIn {
            on: read_day(&self.on, today).map_err(|_| CheckInProblem::Day)?,
            value: value.filter(|_| has_value),
            note: self.note.trim().to_owned(),
            evidence: self.evidence.trim().to_owned(),
        })
    }
}

/// The value of a check-in as typed; `None` if nothing is.
///
/// # Errors
/// As for [`Field::Target`].
pub fn read_value(text: &str) -> Result<Option<Decimal>, ProblemKind> {
    read_number(text, Field::Target)
}

/// Why a day cannot be that of a check-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayProblem {
    /// Not a day of the calendar as `YYYY-MM-DD`.
    NotADay,
    /// Later than today: nothing was read there yet.
    Ahead,
}

/// The day of a check-in as typed, on the reader's day `today`.
///
/// # Errors
/// What is wrong with it.
pub fn read_day(text: &str, today: NaiveDate) -> Result<NaiveDate, DayProblem> {
    let day = date_from_text(text.trim()).ok_or(DayProblem::NotADay)?;
    if day > today {
        return Err(DayProblem::Ahead);
    }
    Ok(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goals::GoalDraft;

    #[test]
    fn a_check_in_is_of_today_or_before() {
        let today = date_from_text("2026-03-02").unwrap();
        let check = |text, expected| assert_eq!(read_day(text, today), expected, "{text}");
        check("2026-03-02", Ok(today));
        check(" 2025-12-31 ", Ok(date_from_text("2025-12-31").unwrap()));
        check("2026-03-03", Err(DayProblem::Ahead));
        check("2031-01-01", Err(DayProblem::Ahead));
        check("", Err(DayProblem::NotADay));
        check("2026-02-30", Err(DayProblem::NotADay));
    }

    fn goal(texts: &[(Field, &str)]) -> Goal {
        let mut draft = GoalDraft::default();
        for (field, text) in texts {
            draft.set(*field, *text);
        }
        Goal::new("a", &draft, 0)
    }

    #[test]
    fn things_counted_from_none_are_asked_for_in_all() {
        let ask = |unit: &str, baseline: &str, direction: &str| {
            let goal = goal(&[
                (Field::Unit, unit),
                (Field::Baseline, baseline),
                (Field::Direction, direction),
            ]);
            match question(&goal, &goal.plan()) {
                Question::HowMany(unit) => unit,
                Question::Value(metric) => ["now: ", &metric.unit].concat(),
                Question::Nothing => String::new(),
            }
        };
        assert_eq!(ask("applications", "0", "rise"), "applications");
        assert_eq!(ask("applications", "", ""), "applications");
        assert_eq!(ask("applications", "3", "rise"), "now: applications");
        assert_eq!(ask("errors", "0", "at_most"), "now: errors");
        assert_eq!(ask("points", "0", "rise"), "now: points");
        assert_eq!(ask("calls a week", "0", "rise"), "now: calls a week");
        let yes_no = goal(&[(Field::Measured, "yes_no")]);
        assert_eq!(question(&yes_no, &yes_no.plan()), Question::Nothing);
        let open = goal(&[]);
        let value = Question::Value(Metric::default());
        assert_eq!(question(&open, &open.plan()), value);
    }

    #[test]
    fn one_more_is_one_press() {
        assert_eq!(one_more("3"), "4");
        assert_eq!(one_more("1,200"), "1201");
        assert_eq!(one_more(""), "1");
        assert_eq!(one_more("many"), "1");
    }

    #[test]
    fn a_check_in_is_read_whole_or_not_at_all() {
        let today = date_from_text("2026-03-02").unwrap();
        let texts = |on: &str, value: &str| CheckInTexts {
            on: on.to_owned(),
            value: value.to_owned(),
            note: " well ".to_owned(),
            evidence: " page 12".to_owned(),
        };
        let read = texts("2026-03-02", "4").read(true, today).unwrap();
        assert_eq!(read.value, Some(Decimal::whole(4)));
        assert_eq!(
            (read.note.as_str(), read.evidence.as_str()),
            ("well", "page 12")
        );
        let read = texts("2026-03-02", "4").read(false, today).unwrap();
        assert_eq!(read.value, None);
        let problem = |on, value| texts(on, value).read(true, today).unwrap_err();
        assert_eq!(problem("2026-03-03", "4"), CheckInProblem::Day);
        assert_eq!(problem("2026-03-03", "many"), CheckInProblem::Value);
    }

    #[test]
    fn the_field_begins_with_what_is_known() {
        let mut goal = goal(&[(Field::Baseline, "3")]);
        assert_eq!(first_value(&goal, &goal.plan()), "3");
        let check_in = CheckIn {
            on: date_from_text("2026-03-02").unwrap(),
            value: Some(Decimal::whole(5)),
            note: String::new(),
            evidence: String::new(),
        };
        goal.check_in("r1", check_in, 1);
        assert_eq!(first_value(&goal, &goal.plan()), "5");
        assert_eq!(first_value(&Goal::default(), &Plan::default()), "");
    }

    #[test]
    fn a_value_is_read_as_people_type_it() {
        assert_eq!(read_value("1,200.5"), Ok(Some(Decimal::ratio(2401, 2))));
        assert_eq!(read_value(" "), Ok(None));
        assert!(read_value("many").is_err());
        assert_eq!(read_value("1000000000"), Err(ProblemKind::OutOfRange));
    }
}
