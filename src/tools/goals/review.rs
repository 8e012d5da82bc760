//! A walk through the goals whose review is due.

use leptos::prelude::*;
use steppingstone_core::goals::agenda::{needs, reviews_due};
use steppingstone_core::goals::track::course;
use steppingstone_core::goals::{Goal, Status};
use steppingstone_core::route::Route;

use super::desk::Desk;
use super::form::{self, Sort, Typed};
use super::says;
use crate::platform::{clock, page};
use crate::ui::{Button, ButtonLink, Look, live, memo};
use crate::words::goals::review as w;

/// One goal after the other.
pub(super) fn review() -> AnyView {
    let desk = Desk::new();
    let later = RwSignal::new(Vec::<String>::new());
    let due = memo(move || {
        let goals = desk.goals.read();
        let due = reviews_due(&goals, clock::today()).into_iter();
        let due = due.filter(|(goal, _)| !later.read().contains(&goal.id));
        due.map(|(goal, day)| (goal.id.clone(), day))
            .collect::<Vec<_>>()
    });
    let first = memo(move || due.read().first().cloned());
    view! {
        <div class="measure stack stack--wide">
            <header class="stack">
                <h1 tabindex="-1">{w::heading()}</h1>
                <p class="lead">{w::lead()}</p>
            </header>
            {live(move || match first.get() {
                Some((id, _)) => one(desk, id, untrack(|| due.read().len()), later),
                None => none(desk),
            })}
        </div>
    }
    .into_any()
}

fn none(desk: Desk) -> AnyView {
    let href = desk.here.href(Route::Goals);
    view! {
        <p id="review" tabindex="-1">{w::none()}</p>
        <p>
            <ButtonLink href=href>{w::back()}</ButtonLink>
        </p>
    }
    .into_any()
}

fn one(desk: Desk, id: String, left: usize, later: RwSignal<Vec<String>>) -> AnyView {
    let Some(goal) = untrack(|| desk.goal(&id)) else {
        return ().into_any();
    };
    let note = RwSignal::new(String::new());
    let field = form::typed(Typed {
        also: String::new(),
        id: "review-note".to_owned(),
        label: w::note().to_owned(),
        hint: w::note_hint(),
        sort: Sort::Long,
        value: note.into(),
        problem: Signal::derive(String::new),
        on_text: Callback::new(move |text| note.set(text)),
    });
    let owned = || id.clone();
    let (for_note, for_pause, for_later) = (owned(), owned(), owned());
    let keep = move |()| {
        let said = note.get_untracked().trim().to_owned();
        desk.change_with_undo(&for_note, w::noted().to_owned(), |goal, today, now| {
            goal.review(today, said, now);
        });
        page::focus_on("review");
    };
    let pause = move |()| {
        let on = clock::today();
        desk.turn(&for_pause, Status::Paused { on });
        page::focus_on("review");
    };
    let skip = move |()| {
        later.update(|later| later.push(for_later.clone()));
        page::focus_on("review");
    };
    view! {
        <section class="stack" aria-labelledby="review">
            <p class="muted small">{w::left(left)}</p>
            <h2 id="review" tabindex="-1">{says::title(&goal)}</h2>
            {facts(&goal)}
            {field}
            <div class="actions">
                <Button on_press=keep>{w::keep()}</Button>
                <ButtonLink look=Look::Quiet href=desk.href(Route::GoalsEdit, &id)>{w::change()}</ButtonLink>
                <ButtonLink look=Look::Quiet href=desk.href(Route::GoalsGoal, &id)>{w::open()}</ButtonLink>
                <Button look=Look::Plain on_press=pause>{w::pause()}</Button>
                <Button look=Look::Plain on_press=skip>{w::later()}</Button>
            </div>
        </section>
    }
    .into_any()
}

/// What there is to know before deciding.
fn facts(goal: &Goal) -> AnyView {
    let plan = goal.plan();
    let goes = plan
        .metric()
        .is_some()
        .then(|| says::course(&course(&plan, &goal.points()), &plan));
    let needs = needs(goal, clock::today()).into_iter().map(says::need);
    let last = goal.reviews.last().map(|(day, said)| {
        let day = crate::platform::intl::date(*day);
        if said.value.is_empty() {
            w::last(day)
        } else {
            w::last_said(day, &said.value)
        }
    });
    view! {
        <p>{says::rest(&plan).join(" ")}</p>
        {goes.map(|goes| view! { <p>{goes}</p> })}
        <ul class="list">{needs.map(|need| view! { <li>{need}</li> }).collect_view()}</ul>
        {last.map(|last| view! { <p class="muted">{last}</p> })}
    }
    .into_any()
}
