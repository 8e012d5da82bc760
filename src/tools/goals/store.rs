//! What the pages work on: the goals, what they stand in, and how they are changed.

use chrono::NaiveDate;
use leptos::prelude::*;
use steppingstone_core::career::{Practice, QuizResult};
use steppingstone_core::goals::{Goal, GoalDraft, GoalSettings, Link, Status};
use steppingstone_core::journey::record::JourneyLearning;
use steppingstone_core::learning_goal::finish_learning;
use steppingstone_core::quiz::Taking;
use steppingstone_core::route::Route;
use steppingstone_core::store::{Change, Kind, reverted_text};

use crate::platform::{clock, intl};
use crate::state::{Collection, Navigation, Records, Undo, use_navigation, use_records, use_undo};
use crate::ui::memo;
use crate::words::goals::done as w;

/// What the pages work on.
#[derive(Clone, Copy)]
pub(super) struct GoalsStore {
    pub(super) here: Navigation,
    pub(super) records: Records,
    undo: Undo,
    collection: Collection<Goal>,
    pub(super) goals: ReadSignal<Vec<Goal>>,
    /// The ids of the quiz results that are here.
    pub(super) results: Memo<Vec<String>>,
}

/// The id of the title of a goal in the list.
pub(super) fn title_id(id: &str) -> String {
    ["goal-", id].concat()
}

impl GoalsStore {
    pub(super) fn new() -> GoalsStore {
        let (records, undo) = (use_records(), use_undo());
        GoalsStore {
            here: use_navigation(),
            records,
            undo,
            collection: Collection::new(records, undo),
            goals: records.goals().into(),
            results: memo(move || records.ids(Kind::QuizTaking)),
        }
    }

    /// What holds for all goals; follows it. No member, so that a page on which nothing asks for it
    /// comes without the code that reads it.
    pub(super) fn settings(self) -> GoalSettings {
        self.records.goal_settings()
    }

    /// A goal by its id.
    pub(super) fn goal(self, id: &str) -> Option<Goal> {
        let goals = self.goals.read();
        goals.iter().find(|goal| goal.id == id).cloned()
    }

    /// The latest quiz result.
    pub(super) fn taking(self) -> Option<Taking> {
        self.records.latest_taking()
    }

    /// What the latest quiz says.
    pub(super) fn quiz_result(self) -> Option<QuizResult> {
        self.taking().map(|taking| taking.result())
    }

    /// The address of a page about one goal.
    pub(super) fn href(self, route: Route, id: &str) -> String {
        self.here.href_with(route, &["of=", id].concat())
    }

    /// Changes a goal and keeps it. Also after the page is left: an undo stays on the next one.
    /// Returns the goal before and after it, if there is one.
    pub(super) fn change(
        self,
        id: &str,
        change: impl FnOnce(&mut Goal, NaiveDate, i64),
    ) -> Option<(Goal, Goal)> {
        let (today, now) = (clock::today(), clock::now_ms());
        self.collection.change(id, |goal| change(goal, today, now))
    }

    /// Changes a goal, keeps it, and offers to take the change back.
    pub(super) fn change_with_undo(
        self,
        id: &str,
        message: String,
        change: impl FnOnce(&mut Goal, NaiveDate, i64),
    ) {
        let (today, now) = (clock::today(), clock::now_ms());
        self.collection
            .change_with_undo(id, message, |goal| change(goal, today, now));
    }

    /// Keeps a new goal of which only the words and what it serves are known, and opens it.
    pub(super) fn begin(self, statement: &str, serves: Practice) {
        let mut draft = GoalDraft::default();
        draft.set_statement(statement);
        draft.links.push(Link::Practice(serves));
        let goal = Goal::new(clock::new_id(), &draft, clock::now_ms());
        self.records.put(&goal);
        self.here
            .open(&self.href(Route::GoalsEdit, &goal.id), false);
    }

    /// Starts a goal that is written, and offers to take that back.
    pub(super) fn start(self, id: &str) {
        self.change_with_undo(id, w::active().to_owned(), |goal, today, now| {
            goal.start(today, now);
        });
    }

    /// Changes how a goal stands, and offers to take that back.
    pub(super) fn set_status(self, id: &str, to: Status) {
        let message = match to {
            Status::Building | Status::Active => w::active(),
            Status::Paused { .. } => w::paused(),
            Status::Done { ref evidence, .. } if evidence.is_empty() => w::finished(),
            Status::Done { .. } => w::finished_shown(),
            Status::Missed { .. } => w::missed(),
            Status::Closed { .. } => w::closed(),
        };
        let changed = self.change(id, move |goal, today, now| {
            goal.set_status(to, today, now);
        });
        let Some((before, after)) = changed else {
            return;
        };
        let learned = self.finish_learning(&after);
        self.offer(message.to_owned(), move || {
            self.take_back(&before, &after);
            self.records
                .revert(&learned, reverted_text::<JourneyLearning>);
        });
    }

    /// What was to be learned by a goal is done once the goal is. Returns the changes, for an undo.
    fn finish_learning(self, goal: &Goal) -> Vec<Change> {
        if !matches!(goal.status.value, Status::Done { .. }) {
            return Vec::new();
        }
        let lines = self.records.all::<JourneyLearning>().get_untracked();
        let changes = lines.into_iter().flat_map(|before| {
            let mut line = before.clone();
            match finish_learning(&mut line, goal, clock::now_ms()) {
                true => self.records.put_change(&before, &line),
                false => Vec::new(),
            }
        });
        changes.collect()
    }

    /// Marks a goal as done, with the proof that is known.
    pub(super) fn finish(self, id: &str) {
        let goal = self.find(id).unwrap_or_default();
        let evidence = goal.latest_proof().to_owned();
        let on = clock::today();
        self.set_status(id, Status::Done { on, evidence });
    }

    /// Marks the first step of a goal as done, and offers to take that back.
    pub(super) fn finish_step(self, id: &str) {
        self.change_with_undo(id, w::step_done().to_owned(), |goal, _, now| {
            goal.finish_step(true, now);
        });
    }

    /// Moves the first step of a goal to a later day, and offers to take that back.
    pub(super) fn postpone_step(self, id: &str) {
        let mut day = None;
        let changed = self.change(id, |goal, today, now| {
            day = goal.postpone_step(today, now);
        });
        if let (Some((before, after)), Some(day)) = (changed, day) {
            self.offer(w::step_later(intl::date(day)), move || {
                self.take_back(&before, &after);
            });
        }
    }

    /// Tells more of how a goal ended, and offers to take that back.
    pub(super) fn change_end(self, id: &str, end: Status) {
        self.change_with_undo(id, w::end_changed().to_owned(), move |goal, today, now| {
            goal.set_status(end, today, now);
        });
    }

    /// Archives or restores a goal, and offers to take that back.
    pub(super) fn archive(self, id: &str, archived: bool) {
        let message = if archived {
            w::archived()
        } else {
            w::restored()
        };
        self.change_with_undo(id, message.to_owned(), move |goal, _, now| {
            goal.archive(archived, now);
        });
    }

    /// Deletes a goal, and offers to bring it back.
    pub(super) fn delete(self, id: &str) {
        self.collection.delete(id, w::deleted().to_owned());
        self.then_focus(title_id(id));
    }

    /// Says on what focus goes once the offer that stands now is taken up, by its id.
    pub(super) fn then_focus(self, id: String) {
        self.undo.then_focus(id);
    }

    /// Types the hours a week that there are for goals, or changes what else is shared by all.
    /// Returns the change, for an undo.
    pub(super) fn change_settings(
        self,
        change: impl FnOnce(&mut GoalSettings, i64),
    ) -> Vec<Change> {
        let before = untrack(|| self.settings());
        let mut settings = before.clone();
        change(&mut settings, clock::now_ms());
        self.records.put_change(&before, &settings)
    }

    /// Offers something that takes a step back.
    pub(super) fn offer(self, message: String, back: impl Fn() + Send + Sync + 'static) {
        self.undo.offer(message, back);
    }

    /// Undoes a change of what holds for all goals.
    pub(super) fn revert_settings(self, changes: &[Change]) {
        self.records.revert(changes, reverted_text::<GoalSettings>);
    }

    /// Takes a change back, and nothing that came after it.
    pub(super) fn take_back(self, before: &Goal, after: &Goal) {
        self.collection.revert(before, after);
    }

    /// A goal by its id, from what lives as long as the app.
    pub(super) fn find(self, id: &str) -> Option<Goal> {
        self.collection.find(id)
    }
}

#[cfg(test)]
mod tests {
    use steppingstone_core::goals::GoalDraft;
    use steppingstone_core::journey::record::LearningField;
    use steppingstone_core::journey::{LearningKind, LearningStatus};

    use super::*;
    use crate::state::{provide_navigation, provide_records, provide_undo};
    use crate::words::install_english;

    #[test]
    fn what_was_to_be_learned_is_done_with_its_goal_and_open_again_after_an_undo() {
        install_english();
        Owner::new_root(None).with(|| {
            provide_navigation();
            let (records, undo) = (provide_records(), provide_undo());
            let store = GoalsStore::new();
            let mut goal = Goal::new("g1", &GoalDraft::default(), 1);
            goal.set_status(Status::Active, clock::today(), 2);
            records.put(&goal);
            for (id, goal) in [("its", "g1"), ("other", "g2")] {
                let mut line = JourneyLearning::new(id, LearningKind::Course, 1);
                line.set_text(LearningField::Goal, goal, 2);
                records.put(&line);
            }
            let lines = Collection::<JourneyLearning>::new(records, undo);
            let status = |id: &str| lines.find(id).unwrap().status.value;
            let (planned, done) = (LearningStatus::Planned, LearningStatus::Done);
            store.set_status("g1", Status::Paused { on: clock::today() });
            assert_eq!(status("its"), planned);
            store.finish("g1");
            assert_eq!((status("its"), status("other")), (done, planned));
            undo.take_back();
            assert_eq!(status("its"), planned);
            let paused = store.find("g1").unwrap().status.value;
            assert!(matches!(paused, Status::Paused { .. }), "{paused:?}");
        });
    }
}
