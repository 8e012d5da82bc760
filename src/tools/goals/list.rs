//! The goals, by what needs the reader next.

mod hours;
mod leave;
mod row;

use leptos::prelude::*;
use steppingstone_core::goals::agenda::{Need, by_urgency, reviews_due};
use steppingstone_core::goals::proof::proven;
use steppingstone_core::route::Route;

use super::files::ExportScope;
use super::store::GoalsStore;
use super::{format, proof_view, suggestions};
use crate::platform::{clock, intl};
use crate::state::{SaveState, use_records};
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{ButtonLink, ButtonVariant, Card, either, live, memo, text};
use crate::words::goals::list as w;

// Not needed before there is a goal.
part!(goals_kept, filled, GoalsStore);

/// Comes once goals that are kept can be shown, or that cannot be had.
pub async fn preload_list() {
    // If it fails, the view loads it again and says so.
    let _ = (goals_kept::PART.load)().await;
}

/// What there is to do, what may be begun, and what can be taken out.
pub(super) fn list() -> AnyView {
    let store = GoalsStore::new();
    let has_any = memo(move || !store.goals.read().is_empty());
    let kept = move || {
        goals_kept::PART.view(
            store,
            |fetch| loading_placeholder(fetch, w::failed()),
            || (),
        )
    };
    view! {
        <div class="goals stack stack--wide">
            <header class="measure stack">
                <h1 tabindex="-1">{w::heading()}</h1>
                <p class="lead">{w::lead()}</p>
            </header>
            {either(move || has_any.get(), kept, move || empty(store))}
        </div>
    }
    .into_any()
}

fn empty(store: GoalsStore) -> AnyView {
    let records = use_records();
    let kept = move || match records.save_state() {
        SaveState::VisitOnly => w::none_text_visit(),
        _ => w::none_text(),
    };
    view! {
        <div class="measure">
            <Card>
                <h2>{w::none()}</h2>
                <p>{text(move || kept().to_owned())}</p>
                {suggestions::suggestions(store)}
            </Card>
        </div>
    }
    .into_any()
}

fn filled(store: GoalsStore) -> AnyView {
    // A row stays as it is, its check-in open, while nothing changes the order.
    let rows = memo(move || {
        let goals = store.goals.read();
        let turn = by_urgency(&goals, clock::today());
        let rows = turn.into_iter().map(|(goal, need)| (goal.id.clone(), need));
        rows.collect::<Vec<(String, Need)>>()
    });
    let split = move |over: bool| {
        let rows = rows.get().into_iter();
        rows.filter(move |(_, need)| (*need == Need::Over) == over)
    };
    view! {
        <div class="measure stack stack--wide">
            {live(move || due(store))}
            <section class="stack" aria-labelledby="next">
                <h2 id="next">{w::next()}</h2>
                {live(move || {
                    let rows: Vec<AnyView> = split(false).map(|(id, need)| row::row(store, id, need)).collect();
                    if rows.is_empty() {
                        return view! { <p>{w::nothing_open()}</p> }.into_any();
                    }
                    view! { <ul class="goals__list" role="list">{rows}</ul> }.into_any()
                })}
            </section>
            {hours::hours(store)}
            {leave::leave(store)}
            <details class="drawer no-print">
                <summary>{w::new()}</summary>
                {suggestions::suggestions(store)}
            </details>
            {live(move || over(store, split(true).collect()))}
            {live(move || proofs(store))}
            {super::export_actions(ExportScope::All(store.goals))}
        </div>
    }
    .into_any()
}

/// The way to the reviews, while one is due.
fn due(store: GoalsStore) -> AnyView {
    let goals = store.goals.read();
    let count = reviews_due(&goals, clock::today()).len();
    if count == 0 {
        return ().into_any();
    }
    let href = store.here.href(Route::GoalsReview);
    view! {
        <div class="so-far no-print">
            <p>{w::reviews(count)}</p>
            <ButtonLink variant=ButtonVariant::Quiet href=href>{w::review()}</ButtonLink>
        </div>
    }
    .into_any()
}

/// Goals that are done or archived: in view, and on paper.
fn over(store: GoalsStore, rows: Vec<(String, Need)>) -> AnyView {
    if rows.is_empty() {
        return ().into_any();
    }
    let rows = rows.into_iter().map(|(id, need)| row::row(store, id, need));
    view! {
        <section class="stack" aria-labelledby="over">
            <h2 id="over" tabindex="-1">{w::over()}</h2>
            <ul class="goals__list" role="list">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// What the check-ins and ends of all goals prove.
fn proofs(store: GoalsStore) -> AnyView {
    let goals = store.goals.read();
    let found = proven(&goals);
    if found.is_empty() {
        return ().into_any();
    }
    let rows = found.iter().flat_map(|(goal, proofs)| {
        let title = format::title(goal);
        proofs.iter().map(move |proof| {
            let of = w::proof_of(&title, intl::date(proof.on));
            view! {
                <li>{proof_view(proof.text)} <p class="muted small">{of}</p></li>
            }
        })
    });
    view! {
        <section class="stack" aria-labelledby="proof">
            <h2 id="proof">{w::proof()}</h2>
            <ul class="list">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}
