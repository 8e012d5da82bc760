//! A walk through the goals whose review is due.

use std::cell::RefCell;

use chrono::NaiveDate;
use leptos::prelude::*;
use steppingstone_core::goals::agenda::{needs, reviews_due};
use steppingstone_core::goals::progress::progress;
use steppingstone_core::goals::{Goal, Status};
use steppingstone_core::route::Route;

use super::form::field_of;
use super::format;
use super::store::GoalsStore;
use crate::platform::{clock, page};
use crate::ui::form::{FieldProps, InputKind, field};
use crate::ui::{Button, ButtonLink, ButtonVariant, live, memo};
use crate::words::goals::review as w;

thread_local! {
    /// What was typed for a goal and not noted yet, by its id: whoever skips a goal, or leaves to
    /// change it, finds it again on coming back.
    static TYPED: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
}

/// What was typed for a goal and not noted yet.
fn remembered(id: &str) -> String {
    TYPED.with_borrow(|all| {
        let found = all.iter().find(|(of, _)| of == id);
        found.map(|(_, text)| text.clone()).unwrap_or_default()
    })
}

/// Holds what is typed for a goal; nothing, once it is empty.
fn remember(id: &str, text: &str) {
    TYPED.with_borrow_mut(|all| {
        all.retain(|(of, _)| of != id);
        if !text.is_empty() {
            all.push((id.to_owned(), text.to_owned()));
        }
    });
}

/// One goal after the other.
pub(super) fn review() -> AnyView {
    let store = GoalsStore::new();
    let later = RwSignal::new(Vec::<String>::new());
    let due = memo(move || {
        let goals = store.goals.read();
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
                Some((id, _)) => one(store, id, untrack(|| due.read().len()), later),
                None => none(store),
            })}
        </div>
    }
    .into_any()
}

fn none(store: GoalsStore) -> AnyView {
    let href = store.here.href(Route::Goals);
    view! {
        <p id="review" tabindex="-1">{w::none()}</p>
        <p>
            <ButtonLink href=href>{w::back()}</ButtonLink>
        </p>
    }
    .into_any()
}

fn one(store: GoalsStore, id: String, left: usize, later: RwSignal<Vec<String>>) -> AnyView {
    let Some(goal) = untrack(|| store.goal(&id)) else {
        return ().into_any();
    };
    let note = RwSignal::new(remembered(&id));
    let typed_for = id.clone();
    let on_text = Callback::new(move |text: String| {
        remember(&typed_for, &text);
        note.set(text);
    });
    let (id_of_note, label) = ("review-note".to_owned(), w::note().to_owned());
    let field = field(FieldProps {
        hint: w::note_hint(),
        ..field_of(InputKind::Long, id_of_note, label, note.into(), on_text)
    });
    let owned = || id.clone();
    let (for_note, for_pause, for_later) = (owned(), owned(), owned());
    let keep = move |()| {
        end(
            store,
            &for_note,
            &note.get_untracked(),
            w::noted(),
            |_, _, _| {},
        );
        page::focus_on("review");
    };
    let pause = move |()| {
        let typed = note.get_untracked();
        let on = clock::today();
        if typed.trim().is_empty() {
            store.set_status(&for_pause, Status::Paused { on });
        } else {
            end(
                store,
                &for_pause,
                &typed,
                w::paused(),
                |goal, today, now| {
                    goal.set_status(Status::Paused { on }, today, now);
                },
            );
        }
        page::focus_on("review");
    };
    let skip = move |()| {
        later.update(|later| later.push(for_later.clone()));
        page::focus_on("review");
    };
    view! {
        <section class="stack" aria-labelledby="review">
            <p class="muted small">{w::left(left)}</p>
            <h2 id="review" tabindex="-1">{format::title(&goal)}</h2>
            {facts(store, &goal)}
            {field}
            <div class="actions">
                <Button on_press=keep>{w::keep()}</Button>
                <ButtonLink variant=ButtonVariant::Quiet href=store.href(Route::GoalsEdit, &id)>{w::change()}</ButtonLink>
                <ButtonLink variant=ButtonVariant::Quiet href=store.href(Route::GoalsGoal, &id)>{w::open()}</ButtonLink>
                <Button variant=ButtonVariant::Plain on_press=pause>{w::pause()}</Button>
                <Button variant=ButtonVariant::Plain on_press=skip>{w::later()}</Button>
            </div>
        </section>
    }
    .into_any()
}

/// Notes a review with what else is decided, and offers to take both back: what was typed is then
/// in its field again.
fn end(
    store: GoalsStore,
    id: &str,
    typed: &str,
    message: &str,
    decide: impl FnOnce(&mut Goal, NaiveDate, i64),
) {
    let changed = store.change(id, |goal, today, now| {
        goal.review(today, typed.trim(), now);
        decide(goal, today, now);
    });
    let Some((before, after)) = changed else {
        return;
    };
    remember(id, "");
    let typed = typed.to_owned();
    store.offer(message.to_owned(), move || {
        remember(&before.id, &typed);
        store.take_back(&before, &after);
    });
}

/// What there is to know before deciding.
fn facts(store: GoalsStore, goal: &Goal) -> AnyView {
    let plan = goal.plan();
    let from = untrack(|| format::from_result(goal.from_result(), &store.results.read()));
    let goes = plan
        .metric()
        .is_some()
        .then(|| format::progress(&progress(&plan, &goal.points(), clock::today()), &plan));
    let needs = needs(goal, clock::today()).into_iter().map(format::need);
    let last = goal.reviews.last().map(|(day, message)| {
        let day = crate::platform::intl::date(*day);
        if message.value.is_empty() {
            w::last(day)
        } else {
            w::last_said(day, &message.value)
        }
    });
    view! {
        <p>{format::rest(&plan).join(" ")}</p>
        {from.map(|from| view! { <p class="goals__gap">{from}</p> })}
        {goes.map(|goes| view! { <p>{goes}</p> })}
        <ul class="list">{needs.map(|need| view! { <li>{need}</li> }).collect_view()}</ul>
        {last.map(|last| view! { <p class="muted">{last}</p> })}
    }
    .into_any()
}
