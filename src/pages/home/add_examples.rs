//! The examples of all tools, stored in one press, with what ties them together.

use leptos::prelude::*;
use steppingstone_core::example_plan::{
    ExamplePlanWords, example_plan, show_goal, shown_skill, want_skill,
};
use steppingstone_core::journey::record::JourneySkill;
use steppingstone_core::next_step::is_own;
use steppingstone_core::store::Kind;

use super::example_note::NOTE;
use crate::platform::{clock, page};
use crate::state::{Records, use_records};
use crate::tools::{balance, journey, network, offers, quiz};
use crate::words::examples as w;

/// Stores them as soon as it is drawn; nothing is to be seen of it.
pub(super) fn show(_: ()) -> AnyView {
    let records = use_records();
    // The page changes with it: not while it is being drawn.
    request_animation_frame(move || {
        add(records);
        page::announce(w::added());
        page::focus_on(NOTE);
    });
    ().into_any()
}

/// Stores the examples of all tools. Those of a tool that are there already stay as they are.
pub(super) fn add(records: Records) {
    let tools: [(Kind, fn(Records)); 7] = [
        (Kind::QuizTaking, quiz::add_example),
        (Kind::JourneyEntry, journey::add_example),
        (Kind::Offer, offers::add_example),
        (Kind::Person, network::add_example_people),
        (Kind::Opportunity, network::add_example_jobs),
        (Kind::Group, network::add_example_groups),
        (Kind::BalanceTask, balance::add_example),
    ];
    for (kind, add) in tools {
        let ids = untrack(|| records.ids(kind));
        if ids.iter().all(|id| is_own(kind, id)) {
            add(records);
        }
    }
    add_plan(records);
}

/// An aim, goals, proof and a criterion.
fn add_plan(records: Records) {
    let now = clock::now_ms();
    let words = ExamplePlanWords {
        aim: w::aim(),
        why: w::why(),
        verbs: of_each(w::verbs()),
        objects: of_each(w::objects()),
        proofs: of_each(w::proofs()),
        evidence: w::evidence(),
        step: w::step(),
        note: w::note(),
        course: w::course(),
        criterion: w::criterion(),
        reasons: of_each(w::reasons()),
    };
    let plan = example_plan(&words, clock::today(), now);
    records.put(&plan.aim);
    for goal in &plan.goals {
        records.put(goal);
    }
    records.put(&plan.line);
    records.put(&plan.criterion);
    let skills = records.all::<JourneySkill>().get_untracked();
    let shown = shown_skill();
    if let Some(mut skill) = skills.into_iter().find(|skill| skill.id == shown) {
        show_goal(&mut skill, now);
        records.put(&skill);
    }
    let mut journey = untrack(|| records.journey_plan());
    want_skill(&mut journey, now);
    records.put(&journey);
}

/// The words of a list, as many as there are to be.
fn of_each<const N: usize>(words: &[&'static str]) -> [&'static str; N] {
    std::array::from_fn(|place| words.get(place).copied().unwrap_or_default())
}

#[cfg(feature = "ssr")]
#[cfg(test)]
#[path = "examples_tests.rs"]
mod tests;
