//! The learning plan in the order of its days.

use chrono::NaiveDate;

use super::super::{LearningKind, LearningStatus, read_start};
use super::{JourneyLearning, LearningField, MAX_SKILLS_OF_LEARNING};
use crate::day::date_to_text;
use crate::order::insertion_sorted;
use crate::record::Stamped;

/// A plan in two parts, by the ids of its lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LearningOrder {
    /// What is planned or begun, the next due first; what has no day comes last.
    pub open: Vec<String>,
    /// What is done or dropped, the latest first.
    pub over: Vec<String>,
}

impl LearningOrder {
    pub fn of(lines: &[JourneyLearning]) -> LearningOrder {
        let (over, open): (Vec<_>, Vec<_>) = lines.iter().partition(|line| line.is_over());
        let due = |line: &JourneyLearning| line.due().unwrap_or(NaiveDate::MAX);
        let open = insertion_sorted(open, |one, other| due(one) < due(other));
        let done = |line: &JourneyLearning| last_day(line, LearningField::DoneOn);
        let over = insertion_sorted(over, |one, other| done(one) > done(other));
        let ids = |lines: Vec<&JourneyLearning>| {
            let ids = lines.into_iter().map(|line| line.id.clone());
            ids.collect()
        };
        LearningOrder {
            open: ids(open),
            over: ids(over),
        }
    }
}

impl JourneyLearning {
    /// Whether nothing more is to be done for it.
    pub fn is_over(&self) -> bool {
        matches!(
            self.status.value,
            LearningStatus::Done | LearningStatus::Dropped
        )
    }

    /// The last day on which it is in time.
    pub fn due(&self) -> Option<NaiveDate> {
        last_day(self, LearningField::Due)
    }

    /// Says what it is.
    pub fn set_kind(&mut self, kind: LearningKind, at_ms: i64) {
        let at_ms = self.edited(at_ms);
        self.kind = Stamped { at_ms, value: kind };
    }

    /// Says whether it is for a skill. For one more than there is room for, it is not.
    pub fn list_skill(&mut self, id: &str, is_listed: bool, at_ms: i64) {
        let mut value = self.skills.value.clone();
        value.retain(|other| other != id);
        if is_listed && value.len() < MAX_SKILLS_OF_LEARNING {
            value.push(id.to_owned());
        }
        let at_ms = self.edited(at_ms);
        self.skills = Stamped { at_ms, value };
    }

    /// Says how it stands. What is done was done today, unless another day was given.
    pub fn set_status(&mut self, status: LearningStatus, today: NaiveDate, at_ms: i64) {
        let stamp = self.edited(at_ms);
        self.status = Stamped {
            at_ms: stamp,
            value: status,
        };
        if status == LearningStatus::Done && self.text(LearningField::DoneOn).trim().is_empty() {
            self.set_text(LearningField::DoneOn, date_to_text(today), at_ms);
        }
    }
}

fn last_day(line: &JourneyLearning, field: LearningField) -> Option<NaiveDate> {
    read_start(line.text(field)).ok().flatten()?.last_day()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(id: &str, field: LearningField, day: &str) -> JourneyLearning {
        let mut line = JourneyLearning::new(id, LearningKind::Course, 1);
        line.set_text(field, day, 2);
        line
    }

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 29).unwrap()
    }

    #[test]
    fn what_is_due_first_stands_first_and_what_is_over_last() {
        let due = LearningField::Due;
        let mut lines = vec![
            line("none", due, "soon"),
            line("year", due, "2027"),
            line("month", due, "2027-03"),
            line("day", due, "2027-03-30"),
        ];
        for (id, on) in [("old", "2019"), ("new", "2026-05"), ("unknown", "")] {
            let mut done = line(id, LearningField::DoneOn, on);
            done.status.value = LearningStatus::Done;
            lines.push(done);
        }
        let order = LearningOrder::of(&lines);
        assert_eq!(order.open, ["day", "month", "year", "none"]);
        assert_eq!(order.over, ["new", "old", "unknown"]);
    }

    #[test]
    fn a_line_is_for_five_skills_each_once() {
        let mut line = line("a", LearningField::Due, "");
        for id in ["s1", "s2", "s1", "s3", "s4", "s5", "s6"] {
            line.list_skill(id, true, 3);
        }
        assert_eq!(line.skills.value, ["s2", "s1", "s3", "s4", "s5"]);
        line.list_skill("s1", false, 4);
        assert_eq!(line.skills.value, ["s2", "s3", "s4", "s5"]);
        line.set_kind(LearningKind::Reading, 5);
        assert_eq!(line.kind.value, LearningKind::Reading);
    }

    #[test]
    fn what_is_done_was_done_today_unless_another_day_is_given() {
        let mut one = line("a", LearningField::DoneOn, "");
        one.set_status(LearningStatus::InProgress, today(), 3);
        assert_eq!(one.text(LearningField::DoneOn), "");
        one.set_status(LearningStatus::Done, today(), 4);
        assert_eq!(one.text(LearningField::DoneOn), "2026-11-29");
        assert!(one.is_over());
        let mut other = line("b", LearningField::DoneOn, "2025");
        other.set_status(LearningStatus::Done, today(), 4);
        assert_eq!(other.text(LearningField::DoneOn), "2025");
        assert_eq!(other.item().status, LearningStatus::Done);
    }
}
