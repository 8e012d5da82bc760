//! What a finished goal proves, handed over to a skill: one that is there, or a new one.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use steppingstone_core::goals::{Goal, Status};
use steppingstone_core::journey::record::MAX_SKILLS;
use steppingstone_core::learning_goal::{Added, add_goal_evidence};
use steppingstone_core::route::Route;

use super::super::store::JourneyStore;
use super::super::text_field::{MAX_NAME, TextField};
use super::add::find_or_add;
use crate::platform::{clock, page};
use crate::ui::form::Note;
use crate::ui::{Button, ButtonVariant, live, memo};
use crate::words::journey::skills as s;
use crate::words::journey::skills::goal as w;

/// More skills than these are found by their names.
const MOST: usize = 12;
const FIELD: &str = "proof-skill";

/// What the goal that the address names proves, if it is done.
pub(super) fn from_goal(store: JourneyStore) -> AnyView {
    let id = memo(move || store.here.query("goal"));
    live(move || {
        id.get()
            .map_or_else(|| ().into_any(), |id| of_goal(store, id))
    })
}

pub(super) fn of_goal(store: JourneyStore, id: String) -> AnyView {
    let goal = memo(move || {
        let goals = store.records.goals();
        let goals = goals.read();
        let found = goals.iter().find(|goal| goal.id == id);
        found
            .filter(|goal| matches!(goal.status.value, Status::Done { .. }))
            .cloned()
    });
    live(move || match goal.get() {
        Some(goal) => form(store, goal),
        None => ().into_any(),
    })
}

fn form(store: JourneyStore, goal: Goal) -> AnyView {
    let typed = RwSignal::new(String::new());
    let problem = RwSignal::new(String::new());
    let proof = goal.latest_proof().to_owned();
    let statement = goal.draft().statement();
    let goal = StoredValue::new(goal);
    // Where it is added, the page of the skill takes over.
    let add = move |id: &str| goal.with_value(|goal| hand_over(store, goal, id));
    let refuse = move |refused: Option<String>| {
        if let Some(refused) = refused {
            problem.set(refused);
            page::focus_on(FIELD);
        }
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let name = typed.get_untracked();
        refuse(match find_or_add(store, &name) {
            Some((id, _)) => add(&id),
            None if name.trim().is_empty() => Some(s::name_missing().to_owned()),
            None => Some(s::full(MAX_SKILLS)),
        });
    };
    let field = TextField {
        max: MAX_NAME,
        note: memo(move || Note::problem(problem.get())).into(),
        ..TextField::line(FIELD, w::name(), typed.into(), move |text| {
            typed.set(text);
            problem.set(String::new());
        })
    };
    let known = untrack(|| {
        let skills = store.skills.read();
        let known = skills.iter().take(MOST);
        known
            .map(|skill| (skill.id.clone(), skill.name.clone()))
            .collect::<Vec<_>>()
    });
    let buttons = known.into_iter().map(|(id, name)| {
        let label = w::to_skill(&name);
        let press = move |()| refuse(add(&id));
        view! { <Button variant=ButtonVariant::Quiet label=label on_press=press>{name}</Button> }
    });
    let buttons = buttons.collect_view();
    let choose = (!buttons.is_empty()).then(|| {
        view! {
            <div class="stack" role="group" aria-label=w::choose()>
                <p class="small">{w::choose()}</p>
                <div class="actions">{buttons}</div>
            </div>
        }
    });
    let proof = (!proof.is_empty()).then(|| view! { <p>{w::proof(proof)}</p> });
    view! {
        <section class="stack card" aria-labelledby="from-goal">
            <h2 id="from-goal" tabindex="-1">{w::heading()}</h2>
            <p>{w::text(statement)}</p>
            {proof}
            <form class="stack" on:submit=submit>
                {field.hint(w::name_hint()).view()}
                <div><button type="submit" class="button">{w::press()}</button></div>
            </form>
            {choose}
        </section>
    }
    .into_any()
}

/// Adds what a goal proves to a skill, and shows that. Or says why that is not possible.
fn hand_over(store: JourneyStore, goal: &Goal, id: &str) -> Option<String> {
    let mut skill = store.skill_records.find(id)?;
    let name = skill.skill().name;
    let added = add_goal_evidence(&mut skill, goal, &clock::new_id(), clock::now_ms());
    match added {
        Added::Yes => {
            let href = store.href(Route::JourneySkill, id);
            store.here.open(&href, false);
            let message = w::done(name);
            store
                .skill_records
                .change_with_undo(id, message, |now| *now = skill);
            None
        }
        Added::There => Some(w::there(name)),
        Added::Full => Some(w::full(name)),
        Added::NotDone => None,
    }
}
