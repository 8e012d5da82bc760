//! One goal in the list, with a check-in in two taps.

use leptos::prelude::*;
use steppingstone_core::goals::agenda::Need;
use steppingstone_core::goals::progress::{ProgressStatus, progress};
use steppingstone_core::goals::{Direction, Goal, Status};
use steppingstone_core::route::Route;

use super::super::store::GoalsStore;
use super::super::{check_in, format, labels};
use crate::platform::{clock, page};
use crate::ui::{Button, ButtonLink, ButtonVariant, either, live, memo, text};
use crate::words::goals::list as w;

pub(super) fn row(store: GoalsStore, id: String, need: Need) -> AnyView {
    let of = id.clone();
    let goal = memo(move || store.goal(&of).unwrap_or_default());
    let route = match need {
        Need::Finishing => Route::GoalsEdit,
        _ => Route::GoalsGoal,
    };
    let state = match need {
        Need::Ending(_) | Need::FirstStep(_) | Need::Review(_) | Need::CheckIn(_) => "now",
        _ => "later",
    };
    let href = store.href(route, &id);
    view! {
        <li class="goals__row" data-need=state>
            <div>
                <a class="goals__title" href=href>{text(move || format::title(&goal.read()))}</a>
                <p class="muted small">{text(move || line(&goal.read(), need))}</p>
                {(need != Need::Over).then(|| from_result(store, goal))}
            </div>
            {act(store, id, need, goal)}
        </li>
    }
    .into_any()
}

/// The gap that the goal came from.
fn from_result(store: GoalsStore, goal: Memo<Goal>) -> AnyView {
    let message = memo(move || {
        // Most goals came from none: then nothing else is looked at.
        let found = goal.read().from_result()?;
        format::from_result(Some(found), &store.results.read())
    });
    live(move || {
        let message = message.get();
        message
            .map(|message| view! { <p class="muted small">{message}</p> })
            .into_any()
    })
}

/// How the goal stands, and what it needs.
fn line(goal: &Goal, need: Need) -> String {
    let status = labels::status(&goal.status.value);
    if need == Need::Over {
        return if goal.archived.value {
            w::put_away(status)
        } else {
            status.to_owned()
        };
    }
    let plan = goal.plan();
    let goes = progress(&plan, &goal.points(), clock::today());
    let metric = plan.metric();
    let (Some(latest), Some(metric)) = (goes.latest, metric) else {
        return format::need(need);
    };
    let Some(target) = metric.target else {
        return w::line_open(format::need(need), format::number(latest.value));
    };
    let is_outside = goes.standing == Some(ProgressStatus::Outside);
    let line = match (metric.direction, is_outside) {
        (Some(Direction::AtMost), false) => w::line_limit,
        (Some(Direction::AtMost), true) => w::line_over,
        (Some(Direction::AtLeast), false) => w::line_minimum,
        (Some(Direction::AtLeast), true) => w::line_under,
        _ => w::line,
    };
    line(
        format::need(need),
        format::number(latest.value),
        format::amount(target, &metric.unit),
    )
}

/// What one press does: mostly a check-in.
fn act(store: GoalsStore, id: String, need: Need, goal: Memo<Goal>) -> AnyView {
    if need == Need::Finishing {
        let href = store.href(Route::GoalsEdit, &id);
        return view! { <ButtonLink variant=ButtonVariant::Quiet href=href>{w::go_on()}</ButtonLink> }
            .into_any();
    }
    if !matches!(goal.read_untracked().status.value, Status::Active)
        || goal.read_untracked().archived.value
    {
        return ().into_any();
    }
    let open = RwSignal::new(false);
    let field = ["value-", &id].concat();
    let (back, name) = (
        ["check-in-", &id].concat(),
        format::title(&goal.read_untracked()),
    );
    let (of, back_id) = (id, back.clone());
    let start = move |()| {
        open.set(true);
        page::focus_on(&field);
    };
    let end = Callback::new(move |()| {
        // The row may be gone: a check-in changes the order.
        let _ = open.try_set(false);
        page::focus_on(&back_id);
    });
    either(
        move || open.get(),
        move || check_in::form(store, of.clone(), end),
        move || {
            let start = start.clone();
            let label = w::check_in_of(&name);
            view! {
                <div id=back.clone() tabindex="-1" class="no-print">
                    <Button variant=ButtonVariant::Quiet label=label on_press=start>{w::check_in()}</Button>
                </div>
            }
            .into_any()
        },
    )
}
