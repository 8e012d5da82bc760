//! A thread in words, with where its stones lead.

use steppingstone_core::plan::{
    AimState, NeedId, NeedState, Question, ServingGoal, StoneKind, StoneState, Thread, ThreadNeed,
    serving_goals,
};
use steppingstone_core::route::Route;

use super::names::{Names, points};
use super::step::{Stone, stone_words};
use crate::words::plan::{need as n, threads as t};

/// A thread as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::tools::plan) struct ThreadRow {
    /// The id of its place on the page.
    pub(in crate::tools::plan) anchor: String,
    /// What the need is called, and where it is.
    pub(in crate::tools::plan) name: String,
    pub(in crate::tools::plan) href: String,
    /// How the need stands.
    pub(in crate::tools::plan) about: String,
    pub(in crate::tools::plan) stones: Vec<StoneRow>,
    /// The next step or the question, and where it leads.
    pub(in crate::tools::plan) next: Option<(String, String)>,
    pub(in crate::tools::plan) is_resting: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub(in crate::tools::plan) struct StoneRow {
    pub(in crate::tools::plan) kind: StoneKind,
    pub(in crate::tools::plan) state: StoneState,
    /// `None` where it does not apply.
    pub(in crate::tools::plan) href: Option<String>,
}

pub(super) fn row(names: &Names, place: usize, of: &ThreadNeed, thread: &Thread) -> ThreadRow {
    let stone = |kind: StoneKind| {
        let state = thread.stones.of(kind);
        let applies = state != StoneState::DoesNotApply;
        StoneRow {
            kind,
            state,
            href: applies.then(|| stone_href(names, of, kind, state)),
        }
    };
    ThreadRow {
        anchor: format!("thread-{}", place + 1),
        name: names.need(&of.need.id),
        href: names.need_href(&of.need.id),
        about: about(names, of),
        stones: StoneKind::ALL.into_iter().map(stone).collect(),
        next: next(names, of, thread),
        is_resting: thread.is_resting,
    }
}

/// The goals that count for a need.
fn goals<'a>(names: &'a Names, of: &ThreadNeed) -> Vec<&'a ServingGoal> {
    serving_goals(of, &names.view.goals)
}

/// Where a stone leads: to the one record that it stands for, or to where it is to be made.
fn stone_href(names: &Names, of: &ThreadNeed, kind: StoneKind, state: StoneState) -> String {
    let serving = goals(names, of);
    let of_goal = |goal: Option<&&ServingGoal>| {
        let found = goal.and_then(|goal| names.goal(&goal.id));
        found.map(|goal| names.goal_link(goal).1)
    };
    match kind {
        StoneKind::Goal if state == StoneState::Missing => names.new_goal_href(&of.need.id),
        StoneKind::Goal => {
            let in_progress = serving.iter().find(|goal| goal.is_in_progress());
            let goal = in_progress.or(serving.iter().find(|goal| goal.is_finished()));
            of_goal(goal).unwrap_or_else(|| names.href(Route::Goals))
        }
        StoneKind::Proof => {
            let proved = serving.iter().find(|goal| goal.has_evidence());
            let finished = serving.iter().find(|goal| goal.is_finished());
            let goal = proved.or(finished).or(serving.first());
            of_goal(goal).unwrap_or_else(|| names.href(Route::Goals))
        }
        StoneKind::Skill => {
            let own = of.ledger_skill.clone();
            let mut holding = names.view.skills.iter();
            let holds = holding.find(|skill| {
                let mut goals = serving.iter();
                goals.any(|goal| skill.evidence_goals.contains(&goal.id))
            });
            let mut named = serving.iter().flat_map(|goal| &goal.names_skills);
            let id = own
                .or_else(|| holds.map(|skill| skill.id.clone()))
                .or_else(|| named.next().cloned());
            let link = id.and_then(|id| names.skill_link(&id));
            link.map_or_else(|| names.href(Route::JourneySkills), |(_, href)| href)
        }
        StoneKind::Choice => names.href(Route::PlanChoice),
    }
}

/// How a need stands.
pub(super) fn about(names: &Names, of: &ThreadNeed) -> String {
    match of.need.state {
        NeedState::Reached => n::reached().to_owned(),
        NeedState::Unknown => n::unknown().to_owned(),
        NeedState::Open => open_about(names, of),
    }
}

fn open_about(names: &Names, of: &ThreadNeed) -> String {
    match &of.need.id {
        NeedId::Facet(_) => n::gap(points(of.need.size)),
        NeedId::Practice(_) => n::habit().to_owned(),
        NeedId::Skill(_) => n::skill().to_owned(),
        NeedId::Aim(id) => {
            let mut aims = names.view.aims.iter();
            let main = aims.find(|aim| aim.state == AimState::Open);
            let is_main = main.is_some_and(|main| main.id == *id);
            let by = names.aim(id).map_or("", |aim| aim.by.value.trim());
            match (is_main, by) {
                (true, "") => n::main_aim().to_owned(),
                (true, by) => n::main_aim_by(by),
                (false, "") => n::aim().to_owned(),
                (false, by) => n::aim_by(by),
            }
        }
    }
}

/// The next step, or the question where there is none.
fn next(names: &Names, of: &ThreadNeed, thread: &Thread) -> Option<(String, String)> {
    let (stone, record) = match (thread.next, thread.question) {
        (Some(kind), _) => {
            let serving = goals(names, of);
            let of_kind = serving.iter().find(|goal| match kind {
                StoneKind::Goal => goal.is_in_progress(),
                StoneKind::Proof => goal.is_finished(),
                StoneKind::Skill | StoneKind::Choice => false,
            });
            let goal = of_kind.map(|goal| ["goal:", &goal.id].concat());
            (Stone::Step(kind), goal.unwrap_or_default())
        }
        (None, Some(Question::WhatNext { points })) => (Stone::WhatNext(points), String::new()),
        (None, Some(Question::QuizAgain)) => (Stone::QuizAgain, String::new()),
        (None, None) => return None,
    };
    let words = stone_words(names, of, thread, stone, &record);
    let said = match stone {
        Stone::Step(_) => t::next(words.title),
        Stone::WhatNext(_) | Stone::QuizAgain => words.title,
    };
    Some((said, words.href))
}
