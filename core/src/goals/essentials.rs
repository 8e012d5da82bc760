//! What a goal needs before it can start, and what is filled in for its owner: the rhythms of
//! check-ins and reviews, the direction, the day of the first step. So reminders come for every
//! goal that was started.

use chrono::NaiveDate;

use super::days::{nearest_workday, plus};
use super::draft::GoalDraft;
use super::field::Field;
use super::goal::Goal;
use super::plan::Direction;
use super::status::Status;
use crate::day::date_to_text;

/// Days from one check-in to the next, until the reader changes it.
const CHECK_IN_DAYS: &str = "7";
/// Days from one review to the next, until the reader changes it.
const REVIEW_DAYS: &str = "14";
/// Days to the first step, if its day is not given.
const STEP_DAYS: i64 = 7;
/// Days by which a first step that is not done yet moves on.
const STEP_LATER_DAYS: i64 = 2;

impl GoalDraft {
    /// What is still missing before the goal can start, in the order of the form: what it is, how
    /// much, and by when. A text that cannot be read is missing. The statement is named by its verb.
    pub fn missing(&self) -> Vec<Field> {
        let (plan, _) = self.read();
        let target = plan.metric().and_then(|metric| metric.target);
        let missing = [
            (Field::Verb, plan.statement.is_empty()),
            (Field::Target, !plan.is_yes_no() && target.is_none()),
            (Field::Due, plan.due.is_none()),
        ];
        let missing = missing.into_iter().filter(|(_, is_missing)| *is_missing);
        missing.map(|(field, _)| field).collect()
    }

    /// Fills in what a goal that is begun today has until the reader changes it.
    pub fn begin(&mut self, today: NaiveDate) {
        self.fill(Field::Start, || date_to_text(today));
        self.fill(Field::CheckInDays, || CHECK_IN_DAYS.to_owned());
        self.fill(Field::ReviewDays, || REVIEW_DAYS.to_owned());
    }

    /// Lets the direction follow the two numbers, once one of them is no longer as it was `before`.
    /// A limit, a minimum and a number that is to stay are the reader's own choice.
    pub fn follow_numbers(&mut self, before: &GoalDraft) {
        let is_as_before = |field| self.text(field) == before.text(field);
        if !(is_as_before(Field::Baseline) && is_as_before(Field::Target)) {
            self.set_direction();
        }
    }

    fn set_direction(&mut self) {
        let (plan, _) = self.read();
        let Some(metric) = plan.metric() else {
            return;
        };
        let is_free = matches!(
            metric.direction,
            None | Some(Direction::Rise | Direction::Fall)
        );
        // Without a start it is counted from none.
        let from = metric.baseline.unwrap_or_default();
        let Some(to) = metric.target else {
            return;
        };
        if is_free && from != to {
            let direction = if from < to {
                Direction::Rise
            } else {
                Direction::Fall
            };
            self.set(Field::Direction, direction.key());
        }
    }

    /// Fills in what reminders and the chart need of a goal that starts today.
    fn prepare(&mut self, today: NaiveDate) {
        self.begin(today);
        if self.text(Field::Direction).is_empty() {
            self.set_direction();
        }
        if !self.text(Field::Step).is_empty() {
            let (plan, _) = self.read();
            let day = plus(today, STEP_DAYS).map(nearest_workday);
            // No later than the goal itself.
            let day = day.map(|day| plan.due.map_or(day, |due| day.min(due)));
            self.fill(Field::StepDue, || day.map(date_to_text).unwrap_or_default());
        }
    }

    fn fill(&mut self, field: Field, text: impl FnOnce() -> String) {
        if self.text(field).is_empty() {
            self.set(field, text());
        }
    }
}

impl Goal {
    /// Starts a goal that is written, with what it needs filled in. Says whether that was possible:
    /// nothing may be missing.
    pub fn start(&mut self, today: NaiveDate, at_ms: i64) -> bool {
        let mut draft = self.draft();
        if self.status.value != Status::Building || !draft.missing().is_empty() {
            return false;
        }
        draft.prepare(today);
        self.put(&draft, today, at_ms);
        self.set_status(Status::Active, today, at_ms)
    }

    /// Moves the first step to a working day soon after today. Returns that day.
    pub fn postpone_step(&mut self, today: NaiveDate, at_ms: i64) -> Option<NaiveDate> {
        let day = nearest_workday(plus(today, STEP_LATER_DAYS)?);
        let mut draft = self.draft();
        draft.set(Field::StepDue, date_to_text(day));
        self.put(&draft, today, at_ms);
        Some(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::date_from_text;
    use crate::goals::agenda::{Need, needs};

    fn day(text: &str) -> NaiveDate {
        date_from_text(text).unwrap()
    }

    fn draft(texts: &[(Field, &str)]) -> GoalDraft {
        let mut draft = GoalDraft::default();
        for (field, text) in texts {
            draft.set(*field, *text);
        }
        draft
    }

    #[test]
    fn what_how_much_and_by_when_are_asked_before_a_start() {
        let mut draft = GoalDraft::default();
        assert_eq!(draft.missing(), [Field::Verb, Field::Target, Field::Due]);
        draft.set_statement("Apply");
        draft.set(Field::Target, "lots");
        draft.set(Field::Due, "soon");
        assert_eq!(draft.missing(), [Field::Target, Field::Due]);
        draft.set(Field::Target, "12");
        draft.set(Field::Due, "2026-06-30");
        assert_eq!(draft.missing(), []);
        draft.set(Field::Target, "");
        draft.set(Field::Measured, "yes_no");
        assert_eq!(draft.missing(), [], "yes or no has no number");
    }

    #[test]
    fn reminders_come_for_every_goal_that_is_started() {
        let today = day("2026-03-02");
        let draft = draft(&[
            (Field::Verb, "Apply"),
            (Field::Baseline, "0"),
            (Field::Target, "12"),
            (Field::Due, "2026-06-30"),
            (Field::Step, "Write the letter"),
        ]);
        let mut goal = Goal::new("a", &draft, 0);
        assert!(goal.start(today, 1));
        let started = goal.draft();
        let filled = [
            Field::Start,
            Field::CheckInDays,
            Field::ReviewDays,
            Field::Direction,
            Field::StepDue,
        ];
        let filled = filled.map(|field| started.text(field).to_owned());
        assert_eq!(filled, ["2026-03-02", "7", "14", "rise", "2026-03-09"]);
        let due = needs(&goal, day("2026-03-16"));
        let expected = [
            Need::FirstStep(day("2026-03-09")),
            Need::Review(day("2026-03-16")),
            Need::CheckIn(day("2026-03-09")),
        ];
        assert_eq!(due, expected);
        assert!(!goal.start(today, 2), "once");
        assert!(!Goal::new("b", &GoalDraft::default(), 0).start(today, 1));
    }

    #[test]
    fn what_the_reader_gave_stays() {
        let today = day("2026-03-02");
        let mut draft = draft(&[
            (Field::Verb, "Sleep"),
            (Field::Start, "2026-04-01"),
            (Field::CheckInDays, "3"),
            (Field::ReviewDays, "30"),
            (Field::Baseline, "3"),
            (Field::Target, "1"),
            (Field::Direction, "at_most"),
            (Field::Due, "2026-06-30"),
            (Field::Step, "Set an alarm"),
            (Field::StepDue, "2026-03-28"),
        ]);
        let before = draft.clone();
        draft.prepare(today);
        assert_eq!(draft, before);
    }

    #[test]
    fn a_number_without_a_start_is_counted_from_none() {
        let today = day("2026-03-02");
        let mut of_twelve = draft(&[(Field::Target, "12"), (Field::Unit, "applications")]);
        of_twelve.prepare(today);
        assert_eq!(of_twelve.text(Field::Direction), "rise");
        assert_eq!(of_twelve.text(Field::Baseline), "", "nothing is made up");
        let mut of_none = draft(&[(Field::Target, "0"), (Field::Unit, "cigarettes")]);
        of_none.prepare(today);
        assert_eq!(
            of_none.text(Field::Direction),
            "",
            "from where is not known"
        );
    }

    #[test]
    fn the_first_step_is_no_later_than_the_goal() {
        let first_step = |due: &str| {
            let mut draft = draft(&[(Field::Step, "Call"), (Field::Due, due)]);
            draft.prepare(day("2026-03-02"));
            draft.text(Field::StepDue).to_owned()
        };
        assert_eq!(first_step("2026-03-05"), "2026-03-05");
        assert_eq!(first_step("2026-06-30"), "2026-03-09");
    }

    #[test]
    fn the_direction_follows_the_numbers_while_they_are_typed() {
        let mut draft = draft(&[(Field::Baseline, "50")]);
        let mut type_target = |target: &str| {
            let before = draft.clone();
            draft.set(Field::Target, target);
            draft.follow_numbers(&before);
            draft.text(Field::Direction).to_owned()
        };
        assert_eq!(type_target("8"), "fall");
        assert_eq!(type_target("80"), "rise");
        assert_eq!(type_target("50"), "rise", "nowhere to go");
        let mut chosen = draft.clone();
        chosen.set(Field::Direction, "fall");
        chosen.follow_numbers(&draft);
        assert_eq!(chosen.text(Field::Direction), "fall", "as chosen");
        for own in ["keep", "at_least", "at_most"] {
            let before = draft.clone();
            draft.set(Field::Direction, own);
            draft.set(Field::Target, if own == "keep" { "90" } else { "10" });
            draft.follow_numbers(&before);
            assert_eq!(draft.text(Field::Direction), own);
        }
    }

    #[test]
    fn a_first_step_that_is_not_done_moves_to_a_working_day() {
        let step = [(Field::Step, "Call"), (Field::StepDue, "2026-03-02")];
        let mut goal = Goal::new("a", &draft(&step), 0);
        let mut moved = |today| goal.postpone_step(day(today), 1);
        assert_eq!(moved("2026-03-02"), Some(day("2026-03-04")));
        // A Thursday: the Saturday after it gives way to the Friday.
        assert_eq!(moved("2026-03-05"), Some(day("2026-03-06")));
        assert_eq!(moved("2026-03-06"), Some(day("2026-03-09")));
        assert_eq!(goal.plan().step_due, Some(day("2026-03-09")));
    }
}
