//! One goal: how it goes, what happened, and what can be done with it.

mod check_ins;
mod ending;
mod history;
mod progress;

use leptos::prelude::*;
use steppingstone_core::goals::agenda::{Need, needs};
use steppingstone_core::goals::{Goal, Plan, RunningReason, Status, running_warnings};
use steppingstone_core::route::Route;
use steppingstone_core::share::Shared;

use super::files::ExportScope;
use super::store::GoalsStore;
use super::{check_in, format, labels, proof_view, reasons};
use crate::platform::{clock, page};
use crate::tools::share_dialog::share_dialog;
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{Button, ButtonLink, ButtonVariant, Notice, NoticeKind, either, later, live, memo};
use crate::words::goals::page as w;
use crate::words::shared::send;

/// The goal that the address names.
pub(super) fn goal() -> AnyView {
    let store = GoalsStore::new();
    let id = memo(move || store.here.query("of").unwrap_or_default());
    let goal = memo(move || store.goal(&id.read()));
    let there = memo(move || goal.read().as_ref().map(|goal| goal.id.clone()));
    live(move || match there.get() {
        Some(id) => goal_view(store, id, goal),
        None => super::gone(store),
    })
}

fn goal_view(store: GoalsStore, id: String, found: Memo<Option<Goal>>) -> AnyView {
    let goal = memo(move || found.get().unwrap_or_default());
    let plan = memo(move || goal.read().plan());
    view! {
        <div class="goals__page measure stack stack--wide">
            {live(move || head(store, &goal.read(), &plan.read()))}
            {check_in(store, id, goal)}
            {live(move || links(store, &goal.read()))}
            {later(move || {
                let shown = Shown { store, found, goal, plan };
                goal_course::PART.view(shown, |fetch| loading_placeholder(fetch, w::failed()), || ())
            })}
        </div>
    }
    .into_any()
}

/// The goal that is shown.
#[derive(Clone, Copy)]
struct Shown {
    store: GoalsStore,
    /// None once it is deleted.
    found: Memo<Option<Goal>>,
    goal: Memo<Goal>,
    /// What is read of its texts, once for all that show it.
    plan: Memo<Plan>,
}

// The chart, what happened, how it ends, and what can be taken along: below what one comes for most,
// a check-in.
part!(goal_course, progress_view, Shown);
// Asked for by a press.
part!(check_in_form in goal_course, form_view, CheckInForm);

/// Comes once that is there, or cannot be had.
pub async fn preload_progress() {
    // If it fails, the view loads it again and says so.
    let _ = (goal_course::PART.load)().await;
}

/// How the goal goes, what happened, its end, and what can be taken along.
fn progress_view(shown: Shown) -> AnyView {
    let Shown {
        store,
        found,
        goal,
        plan,
    } = shown;
    let share = move |()| Some(Shared::Goal(Box::new(found.get_untracked()?)));
    view! {
        {live(move || progress::view(&goal.read(), &plan.read()))}
        {live(move || weak(&goal.read(), &plan.read()))}
        {later(move || check_ins::check_ins(store, goal, plan))}
        {later(move || live(move || history::history(&goal.read())))}
        {later(move || ending::ending(store, goal))}
        {later(move || super::export_actions(ExportScope::One(found)))}
        {later(move || {
            view! { <div class="no-print">{share_dialog(send::goal(), Callback::new(share))}</div> }.into_any()
        })}
    }
    .into_any()
}

/// The goal, how it stands, and its plan.
fn head(store: GoalsStore, goal: &Goal, plan: &Plan) -> AnyView {
    let needs = needs(goal, clock::today());
    let is_reached = needs.first() == Some(&Need::Reached);
    let lines = needs.into_iter().filter(|need| *need != Need::Over);
    let lines = lines.map(|need| view! { <li>{format::need(need)}</li> });
    let proofs = goal
        .proofs()
        .into_iter()
        .map(|proof| view! { <p>{w::evidence_at()} " " {proof_view(proof.text)}</p> });
    let missed = match &goal.status.value {
        Status::Missed { reason, note, .. } => {
            let reason = reason.map(labels::miss_reason);
            match reason {
                Some(reason) if note.is_empty() => Some(w::missed_why(reason)),
                Some(reason) => Some(w::missed(reason, note)),
                None => (!note.is_empty()).then(|| note.clone()),
            }
        }
        _ => None,
    };
    let done = is_reached.then(|| {
        let id = goal.id.clone();
        let press = move |()| {
            store.finish(&id);
            page::focus_on("ending");
        };
        view! { <Button on_press=press>{w::done()}</Button> }
    });
    let from = format::from_result(goal.from_result(), &store.results.read());
    view! {
        <header class="stack">
            <p class="muted small">{labels::status(&goal.status.value)}</p>
            <h1 tabindex="-1" class="goals__heading">{format::title(goal)}</h1>
            <p>{format::rest(plan).join(" ")}</p>
            {from.map(|from| view! { <p class="goals__gap">{from}</p> })}
            {missed.map(|missed| view! { <p>{missed}</p> })}
            {proofs.collect_view()}
            <ul class="list">{lines.collect_view()}</ul>
            {done.map(|done| view! { <div class="actions">{done}</div> })}
        </header>
    }
    .into_any()
}

/// Where else the goal leads: below the check-in, which one comes for.
fn links(store: GoalsStore, goal: &Goal) -> AnyView {
    let edit = store.href(Route::GoalsEdit, &goal.id);
    let to_plan = (!goal.links.value.is_empty()).then(|| {
        let href = store.here.href(Route::Plan);
        view! { <ButtonLink variant=ButtonVariant::Plain href=href>{w::to_plan()}</ButtonLink> }
    });
    view! {
        <div class="actions">
            <ButtonLink variant=ButtonVariant::Quiet href=edit>{w::edit()}</ButtonLink>
            {to_plan}
        </div>
    }
    .into_any()
}

/// A check-in, while the goal is in progress; starting it, while it is not.
fn check_in(store: GoalsStore, id: String, goal: Memo<Goal>) -> AnyView {
    let open = RwSignal::new(false);
    let is_building = memo(move || goal.read().status.value == Status::Building);
    let (for_form, for_start) = (id.clone(), id);
    let end = Callback::new(move |()| {
        let _ = open.try_set(false);
        page::focus_on("check-in");
    });
    let begin = move |()| open.set(true);
    let closed = move || {
        let id = for_start.clone();
        either(
            move || is_building.get(),
            move || {
                let id = id.clone();
                // What it still needs is asked where it is written.
                if untrack(|| !goal.read().draft().missing().is_empty()) {
                    let href = store.href(Route::GoalsEdit, &id);
                    return view! { <ButtonLink href=href>{w::go_on()}</ButtonLink> }.into_any();
                }
                let start = move |()| {
                    store.start(&id);
                    page::focus_on("check-in");
                };
                view! { <Button on_press=start>{w::start()}</Button> }.into_any()
            },
            move || view! { <Button on_press=begin>{w::check_in()}</Button> }.into_any(),
        )
    };
    let asked = CheckInForm {
        store,
        id: StoredValue::new(for_form),
        end,
    };
    let form = move || {
        let meanwhile = |fetch| loading_placeholder(fetch, w::failed());
        check_in_form::PART.view(asked, meanwhile, || ())
    };
    let may = memo(move || is_building.get() || goal.read().is_active());
    let (form, closed) = (StoredValue::new(form), StoredValue::new(closed));
    view! {
        <div id="check-in" tabindex="-1" class="no-print">
            {live(move || {
                if !may.get() {
                    ().into_any()
                } else if open.get() {
                    form.with_value(|form| form())
                } else {
                    closed.with_value(|closed| closed())
                }
            })}
        </div>
    }
    .into_any()
}

/// A check-in that is being written.
#[derive(Clone, Copy)]
struct CheckInForm {
    store: GoalsStore,
    /// That of the goal.
    id: StoredValue<String>,
    end: Callback<()>,
}

/// Its first field has focus, whenever the form is there.
fn form_view(asked: CheckInForm) -> AnyView {
    let id = asked.id.get_value();
    page::focus_on(&["value-", &id].concat());
    check_in::form(asked.store, id, asked.end)
}

/// What the checks of a running goal say.
fn weak(goal: &Goal, plan: &Plan) -> AnyView {
    if goal.status.value == Status::Building {
        return ().into_any();
    }
    let warnings = running_warnings(goal, clock::today());
    // That it is behind, or over its limit, stands with the chart.
    let is_new = |reason: &&RunningReason| {
        !matches!(
            reason,
            RunningReason::Behind { .. }
                | RunningReason::OverLimit(_)
                | RunningReason::UnderMinimum(_)
        )
    };
    let message: Vec<String> = warnings
        .iter()
        .filter(is_new)
        .map(|reason| reasons::running(reason, plan))
        .collect();
    if message.is_empty() {
        return ().into_any();
    }
    view! {
        <Notice kind=NoticeKind::Warn>
            {message.into_iter().map(|message| view! { <p>{message}</p> }).collect_view()}
        </Notice>
    }
    .into_any()
}

#[cfg(feature = "ssr")]
#[cfg(test)]
#[path = "goal_tests.rs"]
mod tests;
