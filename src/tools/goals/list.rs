//! The goals, by what needs the reader next.

mod example;
mod hours;
mod leave;
mod row;

use leptos::prelude::*;
use steppingstone_core::goals::agenda::{Need, by_urgency, reviews_due};
use steppingstone_core::goals::proof::proven;
use steppingstone_core::order::in_former_order;
use steppingstone_core::route::Route;

use super::files::ExportScope;
use super::store::GoalsStore;
use super::{format, proof_view, suggestions};
use crate::platform::{clock, intl};
use crate::state::{SaveState, use_records};
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{ButtonLink, ButtonVariant, Card, either, keyed, later, live, memo, text};
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

/// What the rows have in common.
#[derive(Clone, Copy)]
struct List {
    store: GoalsStore,
    /// Each goal with what it needs, in the order of urgency.
    rows: Memo<Vec<(String, Need)>>,
    /// The goals whose check-in is open.
    check_ins: RwSignal<Vec<String>>,
}

impl List {
    /// What a goal needs.
    fn need(self, id: &str) -> Need {
        let rows = self.rows.read();
        let found = rows.iter().find(|(of, _)| of == id);
        found.map_or(Need::Over, |(_, need)| *need)
    }

    /// Opens or closes the check-in of a goal.
    fn open_check_in(self, id: &str, is_open: bool) {
        let change = |open: &mut Vec<String>| {
            open.retain(|of| of != id);
            if is_open {
                open.push(id.to_owned());
            }
        };
        // The page may be gone by now.
        let _ = self.check_ins.try_update(change);
    }
}

fn filled(store: GoalsStore) -> AnyView {
    let rows = memo(move || {
        let goals = store.goals.read();
        let turn = by_urgency(&goals, clock::today());
        let rows = turn.into_iter().map(|(goal, need)| (goal.id.clone(), need));
        rows.collect::<Vec<(String, Need)>>()
    });
    let check_ins = RwSignal::new(Vec::new());
    let list = List {
        store,
        rows,
        check_ins,
    };
    let ids = move |over: bool| {
        let rows = rows.get().into_iter();
        let rows = rows.filter(move |(_, need)| (*need == Need::Over) == over);
        rows.map(|(id, _)| id).collect::<Vec<String>>()
    };
    // While somebody types in a row, no row moves: not theirs from under the finger, and what is
    // focused would lose its focus.
    let order = Memo::new(move |before: Option<&Vec<String>>| {
        let now = ids(false);
        let is_typing = check_ins.read().iter().any(|id| now.contains(id));
        match before {
            Some(before) if is_typing => in_former_order(before, now),
            _ => now,
        }
    });
    let finished = memo(move || ids(true));
    view! {
        <div class="measure stack stack--wide">
            {example::note()}
            {live(move || due(store))}
            <section class="stack" aria-labelledby="next">
                <h2 id="next">{w::next()}</h2>
                {either(
                    move || order.read().is_empty(),
                    || view! { <p>{w::nothing_open()}</p> }.into_any(),
                    move || {
                        let rows = keyed(order, move |id| row::row(list, id));
                        view! { <ul class="goals__list" role="list">{rows}</ul> }.into_any()
                    },
                )}
            </section>
            {later(move || hours::hours(store))}
            {later(move || leave::leave(store))}
            {later(move || more(store))}
            {later(move || {
                either(
                    move || finished.read().is_empty(),
                    || ().into_any(),
                    move || over(list, finished),
                )
            })}
            {later(move || live(move || proofs(store)))}
            {later(move || super::export_actions(ExportScope::All(store.goals)))}
        </div>
    }
    .into_any()
}

/// What else may be begun.
fn more(store: GoalsStore) -> AnyView {
    view! {
        <details class="drawer no-print">
            <summary>{w::new()}</summary>
            {suggestions::suggestions(store)}
        </details>
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
fn over(list: List, finished: Memo<Vec<String>>) -> AnyView {
    view! {
        <section class="stack" aria-labelledby="over">
            <h2 id="over" tabindex="-1">{w::over()}</h2>
            <ul class="goals__list" role="list">{keyed(finished, move |id| row::row(list, id))}</ul>
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
