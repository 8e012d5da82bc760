//! What is to be learned, by the day it is due.

mod add;
mod as_goal;
mod details;
mod line;
mod mentor;
mod on_path;
mod pick_skill;
mod says;

use leptos::prelude::*;
use steppingstone_core::journey::record::{JourneyLearning, LearningOrder};
use steppingstone_core::order::in_former_order;
use steppingstone_core::route::Route;

pub(super) use as_goal::make_goal;

use super::store::JourneyStore;
use crate::ui::{Card, either, keyed, memo, when};
use crate::words::journey::learning as w;

/// The plan, and which of its lines is being changed.
#[derive(Clone, Copy)]
pub(super) struct Plan {
    store: JourneyStore,
    open: RwSignal<Option<String>>,
}

/// The address of a line of the plan.
pub(super) fn href_of(store: JourneyStore, id: &str) -> String {
    let page = store.href(Route::JourneyLearning, id);
    [&page, "#", &line::name_id(id)].concat()
}

pub(super) fn learning(store: JourneyStore) -> AnyView {
    let order = memo(move || {
        let lines = store.records.all::<JourneyLearning>();
        let lines = lines.read();
        LearningOrder::of(&lines)
    });
    // The line that the address names is there to be changed.
    let plan = Plan {
        store,
        open: RwSignal::new(untrack(|| store.here.query("of"))),
    };
    let has_any = memo(move || {
        let order = order.read();
        !order.open.is_empty() || !order.over.is_empty()
    });
    let skills = store.here.href(Route::JourneySkills);
    view! {
        <div class="measure stack stack--wide">
            <header class="stack">
                <h1 tabindex="-1">{w::heading()}</h1>
                <p class="lead">{w::lead()}</p>
            </header>
            {add::add(store)}
            {either(move || has_any.get(), move || filled(plan, order), empty)}
            <p class="no-print"><a href=skills>{w::to_skills()}</a></p>
        </div>
    }
    .into_any()
}

fn empty() -> AnyView {
    view! {
        <Card>
            <h2>{w::none()}</h2>
            <p>{w::none_text()}</p>
        </Card>
    }
    .into_any()
}

fn filled(plan: Plan, order: Memo<LearningOrder>) -> AnyView {
    // While a line is being changed no line moves: what has focus would lose it.
    let open = Memo::new(move |before: Option<&Vec<String>>| {
        let now = order.read().open.clone();
        let is_at = plan.open.read().as_ref().is_some_and(|id| now.contains(id));
        match before {
            Some(before) if is_at => in_former_order(before, now),
            _ => now,
        }
    });
    let over = memo(move || order.read().over.clone());
    let rows = move |ids: Memo<Vec<String>>| {
        let rows = keyed(ids, move |id| line::line(plan, id));
        view! { <ul class="skills__list" role="list">{rows}</ul> }.into_any()
    };
    view! {
        <section class="stack" aria-labelledby="to-learn">
            <h2 id="to-learn" tabindex="-1">{w::open()}</h2>
            {either(
                move || open.read().is_empty(),
                || view! { <p>{w::nothing_open()}</p> }.into_any(),
                move || rows(open),
            )}
        </section>
        {when(
            move || !over.read().is_empty(),
            move || {
                view! {
                    <section class="stack" aria-labelledby="learned">
                        <h2 id="learned" tabindex="-1">{w::over()}</h2>
                        {rows(over)}
                    </section>
                }
                .into_any()
            },
        )}
    }
    .into_any()
}

#[cfg(test)]
#[path = "learning_tests.rs"]
mod tests;
