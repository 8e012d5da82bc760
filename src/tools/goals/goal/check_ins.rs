//! The first step and the check-ins so far.

use leptos::prelude::*;
use steppingstone_core::goals::Goal;
use steppingstone_core::goals::check_in::CheckIn;

use super::super::store::GoalsStore;
use super::super::{format, proof_view};
use crate::platform::intl;
use crate::ui::form::checkbox;
use crate::ui::{Button, ButtonVariant, live, memo};
use crate::words::goals::check_in as w;

pub(super) fn check_ins(store: GoalsStore, goal: Memo<Goal>) -> AnyView {
    let step = memo(move || (goal.read().id.clone(), goal.read().plan().step));
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
            <h2 id="check-ins">{w::so_far()}</h2>
            {live(move || rows(store, &goal.read()))}
        </section>
    }
    .into_any()
}

fn rows(store: GoalsStore, goal: &Goal) -> AnyView {
    let plan = goal.plan();
    let unit = format::unit(&plan).to_owned();
    let readings = goal.ordered_check_ins();
    if readings.is_empty() {
        return view! { <p class="muted">{w::none()}</p> }.into_any();
    }
    // The latest first: it is the one that may need to be taken back.
    let rows = readings.into_iter().rev().map(|(id, reading)| {
        row(
            store,
            goal.id.clone(),
            id.to_owned(),
            reading.clone(),
            &unit,
        )
    });
    view! { <ul class="history" role="list">{rows.collect_view()}</ul> }.into_any()
}

fn row(store: GoalsStore, goal: String, id: String, reading: CheckIn, unit: &str) -> AnyView {
    let day = intl::date(reading.on);
    let value = reading.value.map(|value| format::amount(value, unit));
    let evidence = proof_view(&reading.evidence);
    let note = reading.note.clone();
    let label = w::take_back_of(&day);
    let message = w::taken_back(&day);
    let take_back = move |()| {
        store.change(&goal, |goal, _, now| goal.take_back(&id, now));
        let (goal, id, reading) = (goal.clone(), id.clone(), reading.clone());
        store.offer(message.clone(), move || {
            store.change(&goal, |goal, _, now| {
                goal.check_in(id.clone(), reading.clone(), now);
            });
        });
    };
    view! {
        <li class="history__row">
            <div>
                <p class="muted small">{day}</p>
                <p>{value.map(|value| view! { <strong>{value}</strong> " " })} {note}</p>
                <p class="small">{evidence}</p>
            </div>
            <span class="no-print">
                <Button variant=ButtonVariant::Plain label=label on_press=take_back>{w::take_back()}</Button>
            </span>
        </li>
    }
    .into_any()
}
