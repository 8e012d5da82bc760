//! The first step and the check-ins so far.

use leptos::prelude::*;
use steppingstone_core::goals::Goal;
use steppingstone_core::goals::reading::Reading;

use super::super::desk::Desk;
use super::super::{form, says};
use crate::platform::intl;
use crate::ui::{Button, Look, live, memo};
use crate::words::goals::check_in as w;

pub(super) fn check_ins(desk: Desk, goal: Memo<Goal>) -> AnyView {
    let step = memo(move || (goal.read().id.clone(), goal.read().plan().step));
    view! {
        {live(move || {
            let (id, step) = step.get();
            if step.is_empty() {
                return ().into_any();
            }
            let done = Signal::derive(move || goal.read().step_done.value);
            let tick = Callback::new(move |done| {
                desk.change(&id, |goal, _, now| goal.finish_step(done, now));
            });
            form::ticked(w::step_done(step), done, tick)
        })}
        <section class="stack" aria-labelledby="check-ins">
            <h2 id="check-ins">{w::so_far()}</h2>
            {live(move || rows(desk, &goal.read()))}
        </section>
    }
    .into_any()
}

fn rows(desk: Desk, goal: &Goal) -> AnyView {
    let plan = goal.plan();
    let unit = says::unit(&plan).to_owned();
    let readings = goal.readings();
    if readings.is_empty() {
        return view! { <p class="muted">{w::none()}</p> }.into_any();
    }
    // The latest first: it is the one that may need to be taken back.
    let rows = readings
        .into_iter()
        .rev()
        .map(|(id, reading)| row(desk, goal.id.clone(), id.to_owned(), reading.clone(), &unit));
    view! { <ul class="history" role="list">{rows.collect_view()}</ul> }.into_any()
}

fn row(desk: Desk, goal: String, id: String, reading: Reading, unit: &str) -> AnyView {
    let day = intl::date(reading.on);
    let value = reading.value.map(|value| says::amount(value, unit));
    let evidence = match reading.link() {
        Some(link) => super::away(link),
        None => reading.evidence.clone().into_any(),
    };
    let note = reading.note.clone();
    let label = w::take_back_of(&day);
    let said = w::taken_back(&day);
    let take_back = move |()| {
        desk.change(&goal, |goal, _, now| goal.take_back(&id, now));
        let (goal, id, reading) = (goal.clone(), id.clone(), reading.clone());
        desk.offer(said.clone(), move || {
            desk.change(&goal, |goal, _, now| {
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
                <Button look=Look::Plain label=label on_press=take_back>{w::take_back()}</Button>
            </span>
        </li>
    }
    .into_any()
}
