//! A kept goal: what is typed, how it stands, and what has happened since.
//!
//! Two tabs may edit the same goal, so every entry carries the moment of its last edit and
//! [`Goal::merged`] joins entry by entry. A moment is never before the latest one in the goal: a
//! clock may be set back, and the last edit must still win.

use chrono::NaiveDate;
use litemap::LiteMap;

use super::check_in::CheckIn;
use super::draft::{GoalDraft, MilestoneText};
use super::field::Field;
use super::link::Link;
use super::pace::Sample;
use super::plan::{Metric, Plan};
use super::status::Status;
use crate::day::{date_from_text, date_to_text};
use crate::decimal::Decimal;
use crate::moment::{stamp_after, within};
use crate::order::insertion_sorted;
use crate::record::{Stamped, joined};

/// A kept goal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Goal {
    /// Names it among the reader's own: 1 to 40 ASCII letters and digits.
    pub id: String,
    /// What is typed.
    pub texts: LiteMap<Field, Stamped<String>>,
    /// The points on the way.
    pub milestones: Stamped<Vec<MilestoneText>>,
    /// What it is linked to.
    pub links: Stamped<Vec<Link>>,
    /// Ids of goals that must be done first.
    pub after: Stamped<Vec<String>>,
    /// The check-ins by their ids; `None` for one that was taken back.
    pub check_ins: LiteMap<String, Stamped<Option<CheckIn>>>,
    /// What was said in the review of a day.
    pub reviews: LiteMap<NaiveDate, Stamped<String>>,
    /// Target and due day as they stood at the end of a day on which one of them changed.
    pub commitments: LiteMap<NaiveDate, Stamped<Commitment>>,
    /// Whether the first step is done.
    pub step_done: Stamped<bool>,
    /// How it stands.
    pub status: Stamped<Status>,
    /// Whether it is archived. It keeps its status.
    pub archived: Stamped<bool>,
    /// The moment of the latest edit, in milliseconds since 1970-01-01T00:00Z.
    pub changed_ms: i64,
}

/// A target and a due day as they were agreed with oneself, both as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Commitment {
    /// The target.
    pub target: String,
    /// The due day.
    pub due: String,
}

impl Goal {
    /// A goal in the making, begun at `at_ms` with what a draft holds.
    pub fn new(id: impl Into<String>, draft: &GoalDraft, at_ms: i64) -> Goal {
        let at_ms = within(at_ms);
        let mut goal = Goal {
            id: id.into(),
            changed_ms: at_ms,
            ..Goal::default()
        };
        goal.take(draft, at_ms);
        goal
    }

    /// What is typed, for the form and for checks.
    pub fn draft(&self) -> GoalDraft {
        let mut draft = GoalDraft {
            milestones: self.milestones.value.clone(),
            links: self.links.value.clone(),
            after: self.after.value.clone(),
            ..GoalDraft::default()
        };
        for (field, text) in &self.texts {
            draft.set(*field, text.value.as_str());
        }
        draft
    }

    /// The goal as far as it can be read.
    pub fn plan(&self) -> Plan {
        self.draft().read().0
    }

    /// Takes over a draft: entries that differ are stamped. In a goal that was started, a changed
    /// target or due day goes into the history.
    pub fn put(&mut self, draft: &GoalDraft, today: NaiveDate, at_ms: i64) {
        let at_ms = self.stamp(at_ms);
        self.take(draft, at_ms);
        if self.status.value != Status::Building {
            self.record_commitment(today, at_ms);
        }
    }

    fn take(&mut self, draft: &GoalDraft, at_ms: i64) {
        for field in Field::ALL {
            let typed = draft.texts.get(field).map_or("", String::as_str);
            let kept = self.texts.get(field).map_or("", |kept| kept.value.as_str());
            if typed != kept {
                let value = typed.to_owned();
                self.texts.insert(*field, Stamped { at_ms, value });
            }
        }
        edit(&mut self.milestones, &draft.milestones, at_ms);
        edit(&mut self.links, &draft.links, at_ms);
        edit(&mut self.after, &draft.after, at_ms);
    }

    /// Notes target and due day if they are not those agreed last. On one day the last word
    /// counts, so that typing leaves no trail.
    pub(super) fn record_commitment(&mut self, today: NaiveDate, at_ms: i64) {
        let text = |field| {
            self.texts
                .get(&field)
                .map_or("", |it| it.value.trim())
                .to_owned()
        };
        let value = Commitment {
            target: text(Field::Target),
            due: text(Field::Due),
        };
        let last = self
            .commitments
            .last()
            .map(|(day, agreed)| (*day, agreed.value.clone()));
        if last.as_ref().is_none_or(|(_, agreed)| *agreed != value) {
            let day = last.map_or(today, |(day, _)| day.max(today));
            self.commitments.insert(day, Stamped { at_ms, value });
        }
    }

    /// The targets and due days agreed so far with the day of each, oldest first; what stayed the
    /// same is listed once. Empty before the goal is started.
    pub fn history(&self) -> Vec<(NaiveDate, Commitment)> {
        let mut history: Vec<(NaiveDate, Commitment)> = Vec::new();
        for (day, agreed) in &self.commitments {
            if history.last().is_none_or(|(_, last)| *last != agreed.value) {
                history.push((*day, agreed.value.clone()));
            }
        }
        history
    }

    /// Changes how it stands: starts, pauses, resumes, finishes, misses or closes it. Says whether
    /// that was possible ([`Status::may_become`]).
    pub fn set_status(&mut self, to: Status, today: NaiveDate, at_ms: i64) -> bool {
        let may = self.status.value.may_become(&to);
        if may {
            let at_ms = self.stamp(at_ms);
            if to.is_active() && self.status.value != Status::Building {
                // What came due while it rested is not late.
                let value = date_to_text(today);
                self.texts.insert(Field::Resumed, Stamped { at_ms, value });
            }
            self.status = Stamped { at_ms, value: to };
            self.record_commitment(today, at_ms);
        }
        may
    }

    /// Archives or restores it.
    pub fn archive(&mut self, archived: bool, at_ms: i64) {
        let at_ms = self.stamp(at_ms);
        edit(&mut self.archived, &archived, at_ms);
    }

    /// Notes whether the first step is done.
    pub fn finish_step(&mut self, done: bool, at_ms: i64) {
        let at_ms = self.stamp(at_ms);
        edit(&mut self.step_done, &done, at_ms);
    }

    /// Adds a check-in, or replaces the one with this id (1 to 40 ASCII letters and digits).
    pub fn check_in(&mut self, id: impl Into<String>, reading: CheckIn, at_ms: i64) {
        let at_ms = self.stamp(at_ms);
        let value = Some(reading);
        self.check_ins.insert(id.into(), Stamped { at_ms, value });
    }

    /// Takes a check-in back. Its id stays, so that a copy in another tab does not bring it again.
    pub fn take_back(&mut self, id: &str, at_ms: i64) {
        if self.check_ins.contains_key(id) {
            let at_ms = self.stamp(at_ms);
            let taken_back = Stamped { at_ms, value: None };
            self.check_ins.insert(id.to_owned(), taken_back);
        }
    }

    /// Notes a review on the reader's day.
    pub fn review(&mut self, on: NaiveDate, note: impl Into<String>, at_ms: i64) {
        let at_ms = self.stamp(at_ms);
        let value = note.into();
        self.reviews.insert(on, Stamped { at_ms, value });
    }

    /// The check-ins with their ids, oldest day first; of one day, the one edited last comes last.
    pub fn ordered_check_ins(&self) -> Vec<(&str, &CheckIn)> {
        let there = self.check_ins.iter().filter_map(|(id, it)| {
            let reading = it.value.as_ref()?;
            Some((id.as_str(), reading, it.at_ms))
        });
        let ordered = insertion_sorted(there, |a, b| (a.1.on, a.2) < (b.1.on, b.2));
        ordered
            .into_iter()
            .map(|(id, reading, _)| (id, reading))
            .collect()
    }

    /// The values of the check-ins, oldest day first.
    pub fn points(&self) -> Vec<Sample> {
        let point = |(_, reading): (&str, &CheckIn)| {
            let (on, value) = (reading.on, reading.value?);
            Some(Sample { on, value })
        };
        self.ordered_check_ins()
            .into_iter()
            .filter_map(point)
            .collect()
    }

    /// The day of the last check-in.
    pub fn last_check_in(&self) -> Option<NaiveDate> {
        let there = self.check_ins.values().filter_map(|it| it.value.as_ref());
        there.map(|reading| reading.on).max()
    }

    /// The value of the last check-in that has one: that of the last of [`Goal::points`].
    pub fn last_value(&self) -> Option<Decimal> {
        let there = self.check_ins.values().filter_map(|it| {
            let reading = it.value.as_ref()?;
            Some(((reading.on, it.at_ms), reading.value?))
        });
        let last = there.max_by_key(|(place, _)| *place);
        last.map(|(_, value)| value)
    }

    /// The day of the last review.
    pub fn last_review(&self) -> Option<NaiveDate> {
        self.reviews.last().map(|(day, _)| *day)
    }

    /// The day on which it was last resumed, after a pause or an end; `None` if it never was.
    pub fn resumed(&self) -> Option<NaiveDate> {
        date_from_text(&self.texts.get(&Field::Resumed)?.value)
    }

    /// Whether it is in progress and not archived.
    pub fn is_active(&self) -> bool {
        self.status.value.is_active() && !self.archived.value
    }

    /// The same goal to be planned again, begun today: with the last reading as its baseline, and
    /// without due day, milestones, first step and confidence, which want a fresh look. A target
    /// that is reached already is left open, too. A limit that held from the start stays with its
    /// baseline: what is counted against it starts again.
    pub fn replan(&self, today: NaiveDate) -> GoalDraft {
        let mut draft = self.draft();
        draft.set(Field::Start, date_to_text(today));
        if let Some(last) = self.points().last() {
            let (plan, _) = draft.read();
            let holds = plan.metric().is_some_and(Metric::starts_within);
            if !holds {
                draft.set(Field::Baseline, last.value.to_text());
            }
            if plan.metric().is_some_and(|it| it.is_reached_by(last.value)) {
                draft.set(Field::Target, "");
            }
        }
        for field in [
            Field::Due,
            Field::Step,
            Field::StepDue,
            Field::StepMinutes,
            Field::Confidence,
            Field::Resumed,
        ] {
            draft.set(field, "");
        }
        draft.milestones.clear();
        draft
    }

    /// Leaves out what names other records of whoever shares it: the goals that come before it, and
    /// the quiz result that it came from.
    pub fn forget_sender(&mut self) {
        self.after.value.clear();
        self.texts.remove(&Field::FromResult);
    }

    /// What two copies of a goal make together: entry by entry the later edit, equal moments by
    /// the value. The result depends neither on which copy is asked, nor on grouping, nor on
    /// repetition.
    ///
    /// Goals with different ids are different goals and are not mixed: the one changed later
    /// stands (at equal moments the one with the greater id).
    #[must_use]
    pub fn merged(&self, other: &Goal) -> Goal {
        if self.id != other.id {
            let keep_self = (self.changed_ms, &self.id) >= (other.changed_ms, &other.id);
            return if keep_self { self } else { other }.clone();
        }
        Goal {
            id: self.id.clone(),
            texts: joined(&self.texts, &other.texts),
            milestones: self.milestones.merged(&other.milestones),
            links: self.links.merged(&other.links),
            after: self.after.merged(&other.after),
            check_ins: joined(&self.check_ins, &other.check_ins),
            reviews: joined(&self.reviews, &other.reviews),
            commitments: joined(&self.commitments, &other.commitments),
            step_done: self.step_done.merged(&other.step_done),
            status: self.status.merged(&other.status),
            archived: self.archived.merged(&other.archived),
            changed_ms: self.changed_ms.max(other.changed_ms),
        }
    }

    /// The moment of an edit: after every other.
    pub(super) fn stamp(&mut self, at_ms: i64) -> i64 {
        self.changed_ms = stamp_after(self.changed_ms, at_ms);
        self.changed_ms
    }
}

fn edit<T: PartialEq + Clone>(kept: &mut Stamped<T>, value: &T, at_ms: i64) {
    if kept.value != *value {
        *kept = Stamped {
            at_ms,
            value: value.clone(),
        };
    }
}

#[cfg(test)]
#[path = "goal_tests.rs"]
mod tests;
