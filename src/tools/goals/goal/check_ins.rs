//! The first step and the check-ins so far.

use leptos::prelude::*;
use steppingstone_core::goals::check_in::CheckIn;
use steppingstone_core::goals::{Goal, Plan};
use steppingstone_core::order::neighbor;

use super::super::store::GoalsStore;
use super::super::{format, proof_view};
use crate::platform::{intl, page};
use crate::ui::form::checkbox;
use crate::ui::{Button, ButtonVariant, later, live, memo};
use crate::words::goals::check_in as w;

/// The id of the heading of the list.
const HEADING: &str = "check-ins";

/// The id of the button that takes a check-in back.
fn take_back_id(id: &str) -> String {
    ["take-back-", id].concat()
}

pub(super) fn check_ins(store: GoalsStore, goal: Memo<Goal>, plan: Memo<Plan>) -> AnyView {
    let step = memo(move || (goal.read().id.clone(), plan.read().step.clone()));
    let drawn_before = StoredValue::new(false);
    view! {
        {live(move || {
            let (id, step) = step.get();
            if step.is_empty() {
                return ().into_any();
            }
            let done = Signal::derive(move || goal.read().step_done.value);
            let tick = Callback::new(move |done| {
                store.change(&id, |goal, _, now| goal.finish_step(done, now));
            });
            let tick = checkbox(w::step_done(step), done, tick);
            view! { <div class="no-print">{tick}</div> }.into_any()
        })}
        <section class="stack" aria-labelledby="check-ins">
            <h2 id=HEADING tabindex="-1">{w::so_far()}</h2>
            {live(move || {
                let is_first = drawn_before.try_update_value(|before| !std::mem::replace(before, true));
                rows(store, &goal.read(), &plan.read(), is_first == Some(true))
            })}
        </section>
    }
    .into_any()
}

/// How many check-ins are drawn in one task.
const CHUNK_SIZE: usize = 15;

/// The list. Drawn for the first time it comes in pieces; later a change leaves it in view as it is.
fn rows(store: GoalsStore, goal: &Goal, plan: &Plan, is_first: bool) -> AnyView {
    let unit = format::unit(plan).to_owned();
    let readings = goal.ordered_check_ins();
    if readings.is_empty() {
        return view! { <p class="muted">{w::none()}</p> }.into_any();
    }
    // The latest first: it is the one that may need to be taken back.
    let readings = readings.into_iter().rev();
    let mut readings: Vec<(String, CheckIn)> = readings
        .map(|(id, reading)| (id.to_owned(), reading.clone()))
        .collect();
    let ids: Vec<String> = readings.iter().map(|(id, _)| id.clone()).collect();
    let below = match is_first {
        true => readings.split_off(readings.len().min(CHUNK_SIZE)),
        false => Vec::new(),
    };
    let goal = goal.id.clone();
    let piece = move |readings: &[(String, CheckIn)]| {
        let rows = readings.iter().map(|(id, reading)| {
            let next = neighbor(&ids, id).map_or(HEADING.to_owned(), |next| take_back_id(next));
            row(
                store,
                [goal.clone(), id.clone(), next],
                reading.clone(),
                &unit,
            )
        });
        rows.collect_view().into_any()
    };
    let first = piece(&readings);
    let pieces = below.chunks(CHUNK_SIZE).map(|readings| {
        let (piece, readings) = (piece.clone(), readings.to_vec());
        later(move || piece(&readings))
    });
    view! { <ul class="history" role="list">{first} {pieces.collect_view()}</ul> }.into_any()
}

/// A check-in by the ids of its goal and of itself, and on what focus goes when it is taken back.
fn row(store: GoalsStore, [goal, id, next]: [String; 3], reading: CheckIn, unit: &str) -> AnyView {
    let day = intl::date(reading.on);
    let value = reading.value.map(|value| format::amount(value, unit));
    let evidence = proof_view(&reading.evidence);
    let note = reading.note.clone();
    let label = w::take_back_of(&day);
    let message = w::taken_back(&day);
    let button = take_back_id(&id);
    let take_back = move |()| {
        store.change(&goal, |goal, _, now| goal.take_back(&id, now));
        let (goal, id, reading) = (goal.clone(), id.clone(), reading.clone());
        let back = take_back_id(&id);
        store.offer(message.clone(), move || {
            store.change(&goal, |goal, _, now| {
                goal.check_in(id.clone(), reading.clone(), now);
            });
        });
        store.then_focus(back);
        page::focus_on(&next);
    };
    view! {
        <li class="history__row">
            <div>
                <p class="muted small">{day}</p>
                <p>{value.map(|value| view! { <strong>{value}</strong> " " })} {note}</p>
                <p class="small">{evidence}</p>
            </div>
            <span class="no-print">
                <Button variant=ButtonVariant::Plain id=button label=label on_press=take_back>{w::take_back()}</Button>
            </span>
        </li>
    }
    .into_any()
}
