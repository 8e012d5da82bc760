//! Something to be learned as a goal, and what that proves once it is done.

use leptos::prelude::*;
use steppingstone_core::goals::{Goal, Status};
use steppingstone_core::journey::record::{JourneyLearning, JourneySkill, LearningField};
use steppingstone_core::learning_goal::{
    Added, GoalWords, add_goal_evidence, finish_learning, goal_draft, shows,
};
use steppingstone_core::route::Route;

use super::super::store::JourneyStore;
use super::line::Line;
use super::says;
use crate::platform::{clock, page};
use crate::ui::{Button, ButtonLink, ButtonVariant, live, memo};
use crate::words::journey::learning::goal as w;

/// How a line and its goal stand.
#[derive(Clone, PartialEq)]
enum Stands {
    /// It is open and no goal.
    MayBecome,
    /// Its goal is in the making or in progress.
    Runs,
    /// Its goal is done, and it is not: the goal was finished where the plan was not known.
    GoalDone,
    /// Both are done. The skills, with their names, that the proof is not yet added to.
    Done(Vec<(String, String)>),
    /// It is over and there is no goal.
    Over,
}

/// The goal of a line, if it is there.
fn goal_of(store: JourneyStore, record: &JourneyLearning) -> Option<Goal> {
    let id = record.text(LearningField::Goal);
    let goals = store.records.goals();
    let goals = goals.read();
    goals.iter().find(|goal| goal.id == id).cloned()
}

fn stands(line: Line) -> Stands {
    let store = line.plan.store;
    let record = line.record.read();
    let Some(goal) = goal_of(store, &record) else {
        return if record.is_over() {
            Stands::Over
        } else {
            Stands::MayBecome
        };
    };
    let is_done = matches!(goal.status.value, Status::Done { .. });
    match (is_done, record.is_over()) {
        (false, _) => Stands::Runs,
        (true, false) => Stands::GoalDone,
        (true, true) => {
            let skills = store.records.all::<JourneySkill>();
            let skills = skills.read();
            let is_of_line = |skill: &&JourneySkill| record.skills.value.contains(&skill.id);
            let without = skills.iter().filter(is_of_line);
            let without = without.filter(|skill| !shows(skill, &goal.id));
            let without = without.map(|skill| (skill.id.clone(), skill.skill().name));
            Stands::Done(without.collect())
        }
    }
}

pub(super) fn as_goal(line: Line) -> AnyView {
    let stands = memo(move || stands(line));
    let place = ["goal-of-", &line.id()].concat();
    let for_focus = place.clone();
    let view = move || {
        let title = untrack(|| line.title());
        match stands.get() {
            Stands::Over => ().into_any(),
            Stands::MayBecome => {
                let press = move |()| make(line);
                view! {
                    <div class="actions">
                        <Button variant=ButtonVariant::Quiet label=w::make_label(title) on_press=press>
                            {w::make()}
                        </Button>
                    </div>
                }
                .into_any()
            }
            Stands::Runs => view! { <div class="actions">{see(line, &title)}</div> }.into_any(),
            Stands::GoalDone => {
                let back = for_focus.clone();
                let label = w::finish_label(&title);
                let press = move |()| {
                    finish(line);
                    page::focus_on(&back);
                };
                view! {
                    <p>{w::is_done()}</p>
                    <div class="actions">
                        <Button variant=ButtonVariant::Quiet label=label on_press=press>{w::finish()}</Button>
                        {see(line, &title)}
                    </div>
                }
                .into_any()
            }
            Stands::Done(skills) => {
                let buttons = skills.into_iter().map(|(id, name)| {
                    let (back, words) = (for_focus.clone(), w::add(&name));
                    let press = move |()| {
                        add_proof(line, &id);
                        page::focus_on(&back);
                    };
                    view! { <Button variant=ButtonVariant::Quiet on_press=press>{words}</Button> }
                });
                view! { <div class="actions">{buttons.collect_view()} {see(line, &title)}</div> }
                    .into_any()
            }
        }
    };
    view! { <div id=place tabindex="-1" class="stack no-print">{live(view)}</div> }.into_any()
}

fn see(line: Line, title: &str) -> AnyView {
    let id = untrack(|| line.record.read().text(LearningField::Goal).to_owned());
    let href = line.plan.store.href(Route::GoalsGoal, &id);
    view! {
        <ButtonLink variant=ButtonVariant::Quiet href=href label=w::see_label(title)>{w::see()}</ButtonLink>
    }
    .into_any()
}

/// What a goal of a line is called.
pub(super) fn draft_of(record: &JourneyLearning) -> steppingstone_core::goals::GoalDraft {
    let kind = record.kind.value;
    let (title, provider) = (
        says::title(record),
        record.text(LearningField::Provider).trim(),
    );
    let object = match provider {
        "" => title,
        provider => w::object(title, provider),
    };
    let words = GoalWords {
        verb: says::verb(kind),
        object: &object,
        proof: says::proof(kind),
    };
    goal_draft(record, words, clock::today())
}

/// Makes the goal, and shows it.
fn make(line: Line) {
    make_goal(line.plan.store, &untrack(|| line.record.get()));
}

/// Makes a goal of a line of the plan, unless there is one, and shows it.
pub(in super::super) fn make_goal(store: JourneyStore, record: &JourneyLearning) {
    let goal = untrack(|| goal_of(store, record)).unwrap_or_else(|| {
        let goal = Goal::new(clock::new_id(), &draft_of(record), clock::now_ms());
        store.records.put(&goal);
        store.learning_records.change(&record.id, |line| {
            line.set_text(LearningField::Goal, &goal.id, clock::now_ms());
        });
        goal
    });
    let href = store.href(Route::GoalsGoal, &goal.id);
    store.here.open(&href, false);
}

/// Marks a line as done whose goal is.
fn finish(line: Line) {
    let store = line.plan.store;
    let Some(goal) = untrack(|| goal_of(store, &line.record.read())) else {
        return;
    };
    let message = w::finished(untrack(|| line.title()));
    store
        .learning_records
        .change_with_undo(&line.id(), message, |record| {
            finish_learning(record, &goal, clock::now_ms());
        });
}

/// Adds what the goal proves to a skill.
fn add_proof(line: Line, id: &str) {
    let store = line.plan.store;
    let Some(goal) = untrack(|| goal_of(store, &line.record.read())) else {
        return;
    };
    let Some(mut skill) = store.skill_records.find(id) else {
        return;
    };
    let added = add_goal_evidence(&mut skill, &goal, &clock::new_id(), clock::now_ms());
    let name = skill.skill().name;
    match added {
        Added::Yes => {
            let message = w::added(name);
            store
                .skill_records
                .change_with_undo(id, message, |now| *now = skill);
        }
        Added::Full => page::announce(&crate::words::journey::skills::goal::full(name)),
        Added::There | Added::NotDone => {}
    }
}
