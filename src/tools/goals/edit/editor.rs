//! The goal that is being written: what is typed, and what the checks say of it.

use leptos::prelude::*;
use steppingstone_core::day::date_to_text;
use steppingstone_core::goals::{
    CheckScore, Criterion, Field, Goal, GoalDraft, Plan, Problem, QuickFix,
};
use steppingstone_core::route::Route;

use super::super::format;
use super::super::store::GoalsStore;
use super::linter::{CheckResults, Linter, Offer, Warning};
use super::new_goal::{self, EditQuery};
use crate::platform::{clock, page};
use crate::state::Records;
use crate::ui::memo;
use crate::words::goals::mend as w;

/// The letters that a goal is written under, in order.
pub(super) const LETTERS: [Criterion; 5] = [
    Criterion::Specific,
    Criterion::Measurable,
    Criterion::Achievable,
    Criterion::Relevant,
    Criterion::Timed,
];

/// The id of the list of goals that must be done first.
pub(super) const PREREQUISITES: &str = "first";

/// A warning with what can be done about it.
#[derive(Clone, PartialEq)]
pub(super) struct WarningView {
    pub(super) number: u8,
    pub(super) field: Field,
    /// Whether it is about what must be done first, and no field.
    pub(super) is_about_prerequisites: bool,
    pub(super) message: String,
    pub(super) offers: Vec<Offer>,
}

/// Reads what a result says of the facet or practice that the address names.
pub(super) type Gap = fn(Records, &EditQuery) -> Option<String>;

/// The goal that is being written.
#[derive(Clone, Copy)]
pub(super) struct GoalEditor {
    pub(super) store: GoalsStore,
    pub(super) asked: Memo<EditQuery>,
    /// What reads the gap that a goal is for from a result; `None` before it is there.
    pub(super) gap: RwSignal<Option<Gap>>,
    goal: Memo<Option<Goal>>,
    pub(super) draft: Memo<GoalDraft>,
    read: Memo<(Plan, Vec<Problem>)>,
    /// The checks; `None` before they are there.
    pub(super) linter: RwSignal<Option<Linter>>,
    results: Memo<Option<CheckResults>>,
    /// The criterion that is open.
    pub(super) at: Memo<usize>,
}

impl GoalEditor {
    pub(super) fn new() -> GoalEditor {
        let store = GoalsStore::new();
        let asked = memo(move || EditQuery::of(store.here));
        // Not stored before something is typed: who only looks in leaves nothing behind.
        let gap = RwSignal::new(None::<Gap>);
        let fresh = memo(move || {
            let asked = asked.read();
            let read = gap.get();
            new_goal::fresh(
                store,
                &asked,
                read.and_then(|read| read(store.records, &asked)),
            )
        });
        let goal = memo(move || match &asked.read().of {
            Some(id) => store.goal(id),
            None => fresh.get(),
        });
        let draft = memo(move || goal.read().as_ref().map(Goal::draft).unwrap_or_default());
        let linter = RwSignal::new(None::<Linter>);
        let results = memo(move || {
            let (goal, draft) = (goal.get().unwrap_or_default(), draft.read());
            // On an empty page everything is missing: no need to say so.
            let is_begun = *draft != GoalDraft::default();
            Some((linter.get()?.check)(store, &goal, &draft)).filter(|_| is_begun)
        });
        let at = memo(move || {
            let named = store.here.query("at").unwrap_or_default();
            let known = LETTERS.into_iter().position(|letter| key(letter) == named);
            known.unwrap_or_default()
        });
        GoalEditor {
            store,
            asked,
            gap,
            goal,
            draft,
            read: memo(move || draft.read().read()),
            linter,
            results,
            at,
        }
    }

    /// Whether it is still open which goal is to be written.
    pub(super) fn is_choosing(self) -> bool {
        self.asked.read().is_choosing()
    }

    /// Whether a goal for what a result shows is begun.
    pub(super) fn is_of_result(self) -> bool {
        let asked = self.asked.read();
        asked.of.is_none() && asked.result.is_some()
    }

    pub(super) fn is_there(self) -> bool {
        self.goal.read().is_some()
    }

    /// The goal as it is kept, or as it would be.
    pub(super) fn goal(self) -> Goal {
        self.goal.get().unwrap_or_default()
    }

    pub(super) fn plan(self) -> Plan {
        self.read.read().0.clone()
    }

    /// The text of a field as it was typed, spaces and all.
    pub(super) fn typed(self, field: Field) -> String {
        let draft = self.draft.read();
        draft.texts.get(&field).cloned().unwrap_or_default()
    }

    pub(super) fn problem(self, is_it: impl Fn(&Problem) -> bool, field: Field) -> String {
        let read = self.read.read();
        let found = read.1.iter().find(|problem| is_it(problem));
        found.map_or_else(String::new, |problem| format::problem(problem.kind, field))
    }

    /// The score of the criterion at a place; `None` before the checks are there and something is
    /// given.
    pub(super) fn score(self, at: usize) -> Option<CheckScore> {
        let results = self.results.read();
        results.as_ref()?.scores.get(at).copied()
    }

    /// The warnings that stand beside a field.
    pub(super) fn beside(self, field: Field) -> Vec<WarningView> {
        self.warned(|it| it.field == field && !it.is_about_prerequisites)
    }

    /// The warnings about what must be done first.
    pub(super) fn about_prerequisites(self) -> Vec<WarningView> {
        self.warned(|it| it.is_about_prerequisites)
    }

    /// The warnings of a criterion whose field is asked under another one.
    pub(super) fn elsewhere(self, letter: Criterion) -> Vec<WarningView> {
        self.warned(|it| Criterion::of(it.number) == letter && it.field.criterion() != Some(letter))
    }

    /// Whether a warning stands beside a field that is it.
    pub(super) fn warns(self, is_it: impl Fn(Field) -> bool) -> bool {
        let results = self.results.read();
        let mut warnings = results.iter().flat_map(|results| &results.warnings);
        warnings.any(|warning| is_it(warning.field))
    }

    fn warned(self, is_it: impl Fn(&Warning) -> bool) -> Vec<WarningView> {
        let results = self.results.read();
        let (Some(results), Some(linter)) = (results.as_ref(), self.linter.get()) else {
            return Vec::new();
        };
        let warnings = results.warnings.iter();
        let mut found = warnings.filter(|warning| is_it(warning)).peekable();
        if found.peek().is_none() {
            return Vec::new();
        }
        let draft = self.draft.read();
        found
            .map(|warning| WarningView {
                number: warning.number,
                field: warning.field,
                is_about_prerequisites: warning.is_about_prerequisites,
                message: warning.message.clone(),
                offers: (linter.offers)(&draft, results, warning),
            })
            .collect()
    }

    /// Changes what is typed, and keeps it.
    pub(super) fn edit(self, change: impl FnOnce(&mut GoalDraft)) {
        drop(self.step(change));
    }

    /// Changes what is typed, keeps it, and offers to take that back.
    pub(super) fn edit_with_undo(self, message: String, change: impl FnOnce(&mut GoalDraft)) {
        if let Some((before, after)) = self.step(change) {
            let store = self.store;
            store.offer(message, move || store.take_back(&before, &after));
        }
    }

    /// Changes what is typed, and keeps it. Returns the goal before and after.
    pub(super) fn step(self, change: impl FnOnce(&mut GoalDraft)) -> Option<(Goal, Goal)> {
        let before = self.goal.get_untracked()?;
        let mut goal = before.clone();
        let today = clock::today();
        let mut draft = goal.draft();
        let is_fresh = self.asked.read_untracked().of.is_none();
        if is_fresh && draft.text(Field::Start).is_empty() {
            draft.set(Field::Start, date_to_text(today));
        }
        change(&mut draft);
        goal.put(&draft, today, clock::now_ms());
        self.store.records.put(&goal);
        if is_fresh {
            self.name_it(&goal.id, self.at.get_untracked());
        }
        Some((before, goal))
    }

    pub(super) fn type_text(self, field: Field, text: &str) {
        self.edit(|draft| draft.set(field, text));
    }

    /// Does what is offered, offers to take it back, and goes on where it was pressed.
    pub(super) fn apply_fix(self, fix: &QuickFix, field: Field) {
        let Some(linter) = self.linter.get_untracked() else {
            return;
        };
        if *fix == QuickFix::Split {
            return self.split(linter);
        }
        self.edit_with_undo(w::mended().to_owned(), |draft| {
            *draft = (linter.apply)(fix, draft);
        });
        if matches!(fix, QuickFix::NotAfter(_)) && self.is_at(field) {
            return page::focus_on(PREREQUISITES);
        }
        self.focus(field);
    }

    /// Makes a goal of each action.
    fn split(self, linter: Linter) {
        let Some(goals) = (linter.split)(&self.draft.get_untracked()) else {
            return;
        };
        let mut goals = goals.into_iter();
        let Some(first) = goals.next() else {
            return;
        };
        let others: Vec<Goal> = goals
            .map(|it| Goal::new(clock::new_id(), &it, clock::now_ms()))
            .collect();
        let Some((before, after)) = self.step(|draft| *draft = first) else {
            return;
        };
        let store = self.store;
        others.iter().for_each(|other| store.records.put(other));
        let statements: Vec<String> = others.iter().map(|it| it.draft().statement()).collect();
        let message = match statements.as_slice() {
            [second, third] => w::split_done_three(second, third),
            statements => w::split_done(statements.concat()),
        };
        store.offer(message, move || {
            for other in &others {
                // Once somebody has gone on with another goal, it is one of its own.
                if store.find(&other.id).as_ref() == Some(other) {
                    drop(store.records.remove(other));
                }
            }
            store.take_back(&before, &after);
        });
        page::focus_on(Field::Object.key());
    }

    /// Opens the criterion at a place, and says so in the address: a reload comes back to it.
    pub(super) fn open(self, at: usize) {
        let of = self.asked.read_untracked().of.clone();
        match of {
            Some(id) => self.name_it(&id, at),
            None => {
                // A criterion further on is a beginning.
                self.edit(|_| {});
                let goal = self.goal.get_untracked();
                self.name_it(&goal.map(|goal| goal.id).unwrap_or_default(), at);
            }
        }
        page::focus_on("letter");
    }

    /// Opens the criterion that a warning is about, and goes to its field or list.
    pub(super) fn show(self, field: Field, is_about_prerequisites: bool) {
        let at = LETTERS
            .into_iter()
            .position(|letter| field.criterion() == Some(letter));
        if let Some(at) = at {
            self.open(at);
            page::focus_on(if is_about_prerequisites {
                PREREQUISITES
            } else {
                field.key()
            });
        }
    }

    /// Goes to a field; where it is asked under another criterion, to the head of this one.
    fn focus(self, field: Field) {
        page::focus_on(if self.is_at(field) {
            field.key()
        } else {
            "letter"
        });
    }

    /// Whether a field is asked under the criterion that is open.
    fn is_at(self, field: Field) -> bool {
        field.criterion() == LETTERS.get(self.at.get_untracked()).copied()
    }

    fn name_it(self, id: &str, at: usize) {
        let letter = LETTERS.get(at).copied().unwrap_or(Criterion::Specific);
        let query = ["of=", id, "&at=", key(letter)].concat();
        let here = self.store.here;
        here.open_quietly(&here.href_with(Route::GoalsEdit, &query));
    }
}

/// A criterion in the address.
const fn key(letter: Criterion) -> &'static str {
    match letter {
        Criterion::Specific => "specific",
        Criterion::Measurable => "measurable",
        Criterion::Achievable => "achievable",
        Criterion::Relevant => "relevant",
        Criterion::Timed | Criterion::Running => "timed",
    }
}
