//! What the reader has time for, away from, and in mind: shared by all goals.

use chrono::NaiveDate;

use super::draft::read_number;
use super::field::Field;
use super::goal::Goal;
use super::problem::ProblemKind;
use crate::career::Stage;
use crate::day::date_from_text;
use crate::decimal::Decimal;
use crate::moment::stamp_after;
use crate::order::insertion_sorted;
use crate::record::{Clock, Stamped, revert_list, revert_stamped};

/// What holds for all goals of a reader. Each entry carries its last edit, so that two tabs can
/// be joined.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GoalSettings {
    /// Hours a week for goals, as typed.
    pub hours: Stamped<String>,
    /// Planned leave, first and last day each.
    pub leave: Stamped<Vec<(NaiveDate, NaiveDate)>>,
    /// Long-term aims, in the reader's words.
    pub aims: Stamped<Vec<String>>,
    /// The career stage, as given in goals; the quiz may have it too.
    pub stage: Stamped<Option<Stage>>,
    /// Whether the reader is in paid work, as given in goals; the quiz may have it too.
    pub in_work: Stamped<Option<bool>>,
}

/// Why days away cannot be taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeaveProblem {
    /// One of the two is not a day.
    NoDay,
    /// The last day is before the first.
    Turned,
}

/// The first and last day away, as typed.
///
/// # Errors
/// What is wrong with them.
pub fn read_leave(first: &str, last: &str) -> Result<(NaiveDate, NaiveDate), LeaveProblem> {
    let read = |text: &str| date_from_text(text.trim()).ok_or(LeaveProblem::NoDay);
    let (first, last) = (read(first)?, read(last)?);
    if last < first {
        return Err(LeaveProblem::Turned);
    }
    Ok((first, last))
}

impl GoalSettings {
    /// Hours a week for goals; `None` if not given, or not readable.
    pub fn capacity(&self) -> Option<Decimal> {
        self.read_hours().ok().flatten()
    }

    /// Hours a week for goals as read.
    ///
    /// # Errors
    /// As for [`Field::HoursAWeek`]: not a number, or not within 0 to 168.
    pub fn read_hours(&self) -> Result<Option<Decimal>, ProblemKind> {
        read_number(&self.hours.value, Field::HoursAWeek)
    }

    /// Types the hours a week.
    pub fn set_hours(&mut self, text: impl Into<String>, at_ms: i64) {
        let (at_ms, value) = (self.stamp(at_ms), text.into());
        self.hours = Stamped { at_ms, value };
    }

    /// Sets the planned leave.
    pub fn set_leave(&mut self, leave: Vec<(NaiveDate, NaiveDate)>, at_ms: i64) {
        let at_ms = self.stamp(at_ms);
        self.leave = Stamped {
            at_ms,
            value: leave,
        };
    }

    /// Adds days away, in their order.
    pub fn add_leave(&mut self, leave: (NaiveDate, NaiveDate), at_ms: i64) {
        let leave = self.leave.value.iter().copied().chain([leave]);
        let leave = insertion_sorted(leave, |a, b| a < b);
        self.set_leave(leave, at_ms);
    }

    /// Removes the days away at a place in their list.
    pub fn remove_leave(&mut self, at: usize, at_ms: i64) {
        let mut leave = self.leave.value.clone();
        if at < leave.len() {
            leave.remove(at);
            self.set_leave(leave, at_ms);
        }
    }

    /// Sets the aims.
    pub fn set_aims(&mut self, aims: Vec<String>, at_ms: i64) {
        let at_ms = self.stamp(at_ms);
        self.aims = Stamped { at_ms, value: aims };
    }

    /// Sets the career stage.
    pub fn set_stage(&mut self, stage: Option<Stage>, at_ms: i64) {
        let at_ms = self.stamp(at_ms);
        self.stage = Stamped {
            at_ms,
            value: stage,
        };
    }

    /// Sets whether the reader is in paid work.
    pub fn set_in_work(&mut self, in_work: Option<bool>, at_ms: i64) {
        let at_ms = self.stamp(at_ms);
        self.in_work = Stamped {
            at_ms,
            value: in_work,
        };
    }

    /// What two copies make together: entry by entry the later edit. Both orders give the same.
    #[must_use]
    pub fn merged(&self, other: &GoalSettings) -> GoalSettings {
        GoalSettings {
            hours: self.hours.merged(&other.hours),
            leave: self.leave.merged(&other.leave),
            aims: self.aims.merged(&other.aims),
            stage: self.stage.merged(&other.stage),
            in_work: self.in_work.merged(&other.in_work),
        }
    }

    /// These settings without a change that made `after` of `before`: what was edited since stays.
    #[must_use]
    pub fn reverted(
        &self,
        before: &GoalSettings,
        after: &GoalSettings,
        clock: Clock,
    ) -> GoalSettings {
        let mut now = self.clone();
        let at_ms = now.stamp(clock.now_ms);
        revert_stamped(&mut now.hours, &before.hours, &after.hours, at_ms);
        revert_list(&mut now.leave, &before.leave, &after.leave, at_ms);
        revert_list(&mut now.aims, &before.aims, &after.aims, at_ms);
        revert_stamped(&mut now.stage, &before.stage, &after.stage, at_ms);
        let (was, is) = (&before.in_work, &after.in_work);
        revert_stamped(&mut now.in_work, was, is, at_ms);
        now
    }

    fn stamp(&self, at_ms: i64) -> i64 {
        let stamps = [
            self.hours.at_ms,
            self.leave.at_ms,
            self.aims.at_ms,
            self.stage.at_ms,
            self.in_work.at_ms,
        ];
        stamp_after(stamps.into_iter().fold(0, i64::max), at_ms)
    }
}

/// The hours a week that active goals have been promised together.
pub fn promised(goals: &[Goal]) -> Decimal {
    let active = goals.iter().filter(|goal| goal.is_active());
    active
        .filter_map(|goal| goal.plan().hours_a_week)
        .fold(Decimal::ZERO, |sum, hours| sum + hours)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goals::{GoalDraft, Status};

    #[test]
    fn hours_are_read_and_the_last_word_counts() {
        let mut settings = GoalSettings::default();
        assert_eq!(settings.capacity(), None);
        settings.set_hours("7.5", 90);
        assert_eq!(settings.capacity(), Some(Decimal::ratio(15, 2)));
        settings.set_hours("200", 10);
        assert_eq!(settings.hours.at_ms, 91);
        assert_eq!(settings.read_hours(), Err(ProblemKind::OutOfRange));
        assert_eq!(settings.capacity(), None);
    }

    #[test]
    fn days_away_are_added_in_their_order() {
        let mut settings = GoalSettings::default();
        let mut add = |first, last| {
            settings.add_leave(read_leave(first, last)?, 1);
            Ok(settings.leave.value.len())
        };
        assert_eq!(add("2026-07-06", " 2026-07-17 "), Ok(1));
        assert_eq!(add("2026-05-01", "2026-05-01"), Ok(2));
        assert_eq!(add("2026-05-02", "2026-05-01"), Err(LeaveProblem::Turned));
        assert_eq!(add("2026-05-02", ""), Err(LeaveProblem::NoDay));
        assert_eq!(add("soon", "2026-05-02"), Err(LeaveProblem::NoDay));
        let first = settings.leave.value[0].0;
        assert_eq!(first, date_from_text("2026-05-01").unwrap());
        settings.remove_leave(0, 2);
        settings.remove_leave(7, 3);
        assert_eq!(settings.leave.value.len(), 1);
        assert_ne!(settings.leave.value[0].0, first);
    }

    #[test]
    fn no_stamp_is_beyond_what_can_be_read() {
        use crate::goals::stored::{goal_settings_json, read_goal_settings};
        let mut settings = GoalSettings::default();
        for at_ms in [crate::moment::LATEST_MS, 7] {
            settings.set_hours(at_ms.to_string(), at_ms);
            assert_eq!(
                read_goal_settings(goal_settings_json(&settings)),
                Ok(settings.clone())
            );
        }
    }

    #[test]
    fn only_active_goals_have_a_promise() {
        let mut draft = GoalDraft::default();
        draft.set(Field::HoursAWeek, "2.5");
        let today = NaiveDate::default();
        let mut goals: Vec<Goal> = ["a", "b", "c"].map(|id| Goal::new(id, &draft, 0)).into();
        for goal in &mut goals[..2] {
            assert!(goal.set_status(Status::Active, today, 1));
        }
        assert_eq!(promised(&goals), Decimal::whole(5));
        goals[0].set_status(Status::Paused { on: today }, today, 2);
        assert_eq!(promised(&goals), Decimal::ratio(5, 2));
        goals[1].archive(true, 3);
        assert_eq!(promised(&goals), Decimal::ZERO);
    }
}
