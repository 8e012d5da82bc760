//! Threads: how each need is served, as stones across water.

use leptos::prelude::*;
use steppingstone_core::route::Route;

use super::rows::{StoneRow, ThreadRow};
use super::{PlanPage, labels};
use crate::ui::{ButtonLink, ButtonVariant, live, memo};
use crate::words::plan::threads as w;

/// How many threads the start page shows.
const FIRST: usize = 3;

/// All threads: those that are shown, and the rest behind a disclosure.
pub(super) fn threads(plan: PlanPage) -> AnyView {
    let all = memo(move || {
        let rows = plan.rows.read();
        (rows.threads.clone(), rows.behind.clone())
    });
    let list = move || {
        let (shown, behind) = all.get();
        if shown.is_empty() {
            return nothing(plan);
        }
        let rest = (!behind.is_empty()).then(|| {
            view! {
                <details class="drawer">
                    <summary>{w::rest(behind.len())}</summary>
                    {rows(behind)}
                </details>
            }
        });
        view! {
            {rows(shown)}
            {rest}
        }
        .into_any()
    };
    view! {
        <section class="stack" aria-labelledby="threads">
            <h2 id="threads">{w::heading()}</h2>
            <p class="muted">{w::lead()}</p>
            {live(list)}
        </section>
    }
    .into_any()
}

/// The first threads, with the way to all; nothing where there is none.
pub(super) fn first_threads(plan: PlanPage) -> AnyView {
    let first = memo(move || {
        let rows = plan.rows.read();
        let first = rows.threads.iter().filter(|_| rows.is_on_start);
        first.take(FIRST).cloned().collect::<Vec<_>>()
    });
    live(move || {
        let first = first.get();
        if first.is_empty() {
            return ().into_any();
        }
        let href = plan.store.here.href(Route::Plan);
        view! {
            <section class="section stack" aria-labelledby="threads">
                <h2 id="threads">{w::heading()}</h2>
                {rows(first)}
                <p>
                    <ButtonLink variant=ButtonVariant::Quiet href=href>{w::all()}</ButtonLink>
                </p>
            </section>
        }
        .into_any()
    })
}

/// What could begin a thread.
fn nothing(plan: PlanPage) -> AnyView {
    let href = |route| plan.store.here.href(route);
    view! {
        <p>{w::none()}</p>
        <div class="actions">
            <ButtonLink variant=ButtonVariant::Quiet href=href(Route::Quiz)>{w::to_quiz()}</ButtonLink>
            <ButtonLink variant=ButtonVariant::Quiet href=href(Route::JourneyNext)>{w::to_target()}</ButtonLink>
        </div>
    }
    .into_any()
}

fn rows(threads: Vec<ThreadRow>) -> AnyView {
    let rows = threads.into_iter().map(row).collect_view();
    view! { <ul class="skills__list" role="list">{rows}</ul> }.into_any()
}

fn row(row: ThreadRow) -> AnyView {
    let next = row
        .next
        .filter(|_| !row.is_resting)
        .map(|(words, href)| view! { <p><a href=href>{words}</a></p> });
    let resting = row.is_resting.then(|| view! { <p>{w::resting()}</p> });
    let stones = row.stones.into_iter().map(stone).collect_view();
    view! {
        <li class="skills__row" id=row.anchor tabindex="-1">
            <h3 class="skills__name"><a href=row.href>{row.name.clone()}</a></h3>
            <p class="muted">{row.about}</p>
            <ol class="thread" aria-label=w::way_to(row.name)>{stones}</ol>
            {next}
            {resting}
        </li>
    }
    .into_any()
}

fn stone(stone: StoneRow) -> AnyView {
    let words = view! {
        {labels::stone(stone.kind)}
        " "
        <small>{labels::state(stone.state)}</small>
    };
    let words = match stone.href {
        Some(href) => view! { <a href=href>{words}</a> }.into_any(),
        None => view! { <span>{words}</span> }.into_any(),
    };
    view! { <li data-state=stone.state.key()>{words}</li> }.into_any()
}
