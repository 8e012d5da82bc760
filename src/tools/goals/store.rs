//! What the pages work on: the goals, what they stand in, and how they are changed.

use chrono::NaiveDate;
use leptos::prelude::*;
use steppingstone_core::career::QuizResult;
use steppingstone_core::goals::{Goal, GoalSettings, Status};
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
    pub(super) settings: Memo<GoalSettings>,
    /// The ids of the quiz results that are here.
    pub(super) results: Memo<Vec<String>>,
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
            settings: memo(move || records.goal_settings()),
            results: memo(move || records.ids(Kind::QuizTaking)),
        }
    }

    /// A goal by its id.
    pub(super) fn goal(self, id: &str) -> Option<Goal> {
        let goals = self.goals.read();
        goals.iter().find(|goal| goal.id == id).cloned()
    }

    /// The latest quiz result.
    pub(super) fn taking(self) -> Option<Taking> {
        self.records.takings().into_iter().next()
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
        self.change_with_undo(id, message.to_owned(), move |goal, today, now| {
            goal.set_status(to, today, now);
        });
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
        self.change_with_undo(id, w::end_told().to_owned(), move |goal, today, now| {
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
    }

    /// Types the hours a week that there are for goals, or changes what else is shared by all.
    /// Returns the change, for an undo.
    pub(super) fn change_settings(
        self,
        change: impl FnOnce(&mut GoalSettings, i64),
    ) -> Vec<Change> {
        let before = self.settings.get_untracked();
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
