//! The goal that is being written: what is typed, and what the checks say of it.

use leptos::prelude::*;
use steppingstone_core::goals::named::Named;
use steppingstone_core::goals::problem::Place;
use steppingstone_core::goals::{Criterion, Field, Goal, GoalDraft, Plan, Problem, QuickFix};
use steppingstone_core::route::Route;

use super::super::store::GoalsStore;
use super::super::{format, labels};
use super::linter::{CheckResults, Linter, Offer, Warning};
use super::new_goal::{self, EditQuery};
use crate::platform::{clock, page};
use crate::state::Records;
use crate::ui::memo;
use crate::words::goals::fix as w;

/// The letters that a goal is written under, in order.
pub(super) const LETTERS: [Criterion; 5] = [
    Criterion::Specific,
    Criterion::Measurable,
    Criterion::Achievable,
    Criterion::Relevant,
    Criterion::Timed,
];

/// The id of the box that the goal is written in.
pub(super) const WHAT: &str = "what";

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
    /// Which of the five letters are open.
    open: RwSignal<[bool; 5]>,
    /// Whether it was to start while something was missing: then that is said beside its field.
    was_to_start: RwSignal<bool>,
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
        // An address may name a letter: it is open then.
        let at = untrack(|| store.here.query("at")).unwrap_or_default();
        let open = LETTERS.map(|letter| key(letter) == at);
        GoalEditor {
            store,
            asked,
            gap,
            goal,
            draft,
            read: memo(move || draft.read().read()),
            linter,
            results,
            open: RwSignal::new(open),
            was_to_start: RwSignal::new(false),
        }
    }

    /// Whether it is still open which goal is to be written.
    pub(super) fn is_choosing(self) -> bool {
        self.asked.read().is_choosing(self.store)
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

    /// What is wrong with a field, or that it is missing.
    pub(super) fn message(self, field: Field) -> String {
        let problem = self.problem(|it| it.place == Place::Field(field), field);
        let is_missing = || self.was_to_start.get() && self.draft.read().missing().contains(&field);
        if problem.is_empty() && is_missing() {
            labels::missing(field).to_owned()
        } else {
            problem
        }
    }

    /// Whether nothing is missing for a start. What is, is said, and the first such field is gone
    /// to. A goal that is only looked at so far is kept.
    pub(super) fn is_ready(self) -> bool {
        let missing = self.draft.read_untracked().missing();
        if let Some(first) = missing.first() {
            self.was_to_start.set(true);
            page::focus_on(id(*first));
            return false;
        }
        self.edit(|_| {});
        true
    }

    /// How much is left to improve under the letter at a place; `None` before the checks are there
    /// and something is given.
    pub(super) fn left(self, at: usize) -> Option<usize> {
        let results = self.results.read();
        results.as_ref()?.left.get(at).copied()
    }

    /// How much is left to improve in all.
    pub(super) fn left_in_all(self) -> Option<usize> {
        let results = self.results.read();
        Some(results.as_ref()?.left.iter().sum())
    }

    /// What the statement names and its fields do not hold yet.
    pub(super) fn named(self) -> Vec<(String, Named)> {
        let linter = self.linter.get();
        linter.map_or_else(Vec::new, |linter| (linter.named)(&self.draft.read()))
    }

    /// Fills the fields with what the statement names.
    pub(super) fn take(self, named: &Named) {
        self.edit_with_undo(w::changed().to_owned(), |draft| named.apply(draft));
        // What named it is there again then.
        self.store.then_focus(WHAT.to_owned());
        self.focus(match named {
            Named::Amount { .. } => Field::Target,
            Named::Due(_) => Field::Due,
        });
    }

    /// The warnings that stand beside a field: those of its own letter.
    pub(super) fn beside(self, field: Field) -> Vec<WarningView> {
        self.warned(|it| it.field == field && stands_beside(it))
    }

    /// The warnings of a letter that stand beside none of its fields.
    pub(super) fn on_top(self, letter: Criterion) -> Vec<WarningView> {
        self.warned(|it| Criterion::of(it.number) == letter && !stands_beside(it))
    }

    /// Whether a warning stands beside a field that is it.
    pub(super) fn warns(self, is_it: impl Fn(Field) -> bool) -> bool {
        let results = self.results.read();
        let mut warnings = results.iter().flat_map(|results| &results.warnings);
        warnings.any(|warning| is_it(warning.field) && stands_beside(warning))
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
        if is_fresh {
            draft.begin(today);
        }
        let typed = draft.clone();
        change(&mut draft);
        draft.follow_numbers(&typed);
        goal.put(&draft, today, clock::now_ms());
        self.store.records.put(&goal);
        if is_fresh {
            self.name_it(&goal.id);
        }
        Some((before, goal))
    }

    pub(super) fn type_text(self, field: Field, text: &str) {
        self.edit(|draft| draft.set(field, text));
    }

    /// Does what is offered for a warning, offers to take it back, and goes on where it was pressed.
    pub(super) fn apply_fix(self, fix: &QuickFix, number: u8, field: Field) {
        let Some(linter) = self.linter.get_untracked() else {
            return;
        };
        if *fix == QuickFix::Split {
            return self.split(linter);
        }
        self.edit_with_undo(w::changed().to_owned(), |draft| {
            *draft = (linter.apply)(fix, draft);
        });
        let letter = Criterion::of(number);
        let place = match field.criterion() == Some(letter) && !field.is_essential() {
            true => id(field),
            false => section_id(letter),
        };
        self.store.then_focus(place.to_owned());
        page::focus_on(place);
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
        store.then_focus(WHAT.to_owned());
        page::focus_on(WHAT);
    }

    /// Whether the letter at a place is open.
    pub(super) fn is_open(self, at: usize) -> bool {
        self.open.read().get(at).copied().unwrap_or_default()
    }

    /// Opens or closes the letter at a place.
    pub(super) fn set_open(self, at: usize, to: bool) {
        // A drawer that goes with its page still says that it closes.
        let _ = self.open.try_update(|open| {
            if let Some(open) = open.get_mut(at) {
                *open = to;
            }
        });
    }

    /// Goes to what a warning is about: its field, or the list of goals that must be done first.
    pub(super) fn show(self, field: Field, is_about_prerequisites: bool) {
        let at = LETTERS
            .into_iter()
            .position(|letter| field.criterion() == Some(letter));
        if let Some(at) = at.filter(|_| is_about_prerequisites || !field.is_essential()) {
            self.set_open(at, true);
        }
        if is_about_prerequisites {
            page::focus_on(PREREQUISITES);
        } else {
            self.focus(field);
        }
    }

    fn focus(self, field: Field) {
        page::focus_on(id(field));
    }

    /// Names the goal in the address, once it is kept.
    fn name_it(self, id: &str) {
        let here = self.store.here;
        here.open_quietly(&self.store.href(Route::GoalsEdit, id));
    }
}

/// Whether a warning stands beside its field. What every goal needs has its warnings under the
/// letters, and so has a field of another letter than the warning.
fn stands_beside(warning: &Warning) -> bool {
    let letter = Criterion::of(warning.number);
    let is_here = warning.field.criterion() == Some(letter) && !warning.field.is_essential();
    is_here && !warning.is_about_prerequisites
}

/// The id of a field: verb and object share a box.
const fn id(field: Field) -> &'static str {
    match field {
        Field::Verb | Field::Object => WHAT,
        field => field.key(),
    }
}

/// The id of the head of a letter.
pub(super) const fn section_id(letter: Criterion) -> &'static str {
    match letter {
        Criterion::Specific => "letter-specific",
        Criterion::Measurable => "letter-measurable",
        Criterion::Achievable => "letter-achievable",
        Criterion::Relevant => "letter-relevant",
        Criterion::Timed | Criterion::Running => "letter-timed",
    }
}

/// A letter in the address.
const fn key(letter: Criterion) -> &'static str {
    match letter {
        Criterion::Specific => "specific",
        Criterion::Measurable => "measurable",
        Criterion::Achievable => "achievable",
        Criterion::Relevant => "relevant",
        Criterion::Timed | Criterion::Running => "timed",
    }
}
