//! One goal in the list, with a check-in in two taps.

use leptos::prelude::*;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::goals::agenda::Need;
use steppingstone_core::goals::progress::{Against, latest};
use steppingstone_core::goals::sentence::unended;
use steppingstone_core::goals::{Goal, Status};
use steppingstone_core::route::Route;

use super::super::store::GoalsStore;
use super::super::{check_in, format, labels};
use crate::platform::page;
use crate::ui::{Button, ButtonLink, ButtonVariant, either, live, memo, text};
use crate::words::goals::list as w;
use crate::words::goals::sentence as said;

pub(super) fn row(store: GoalsStore, id: String, need: Need) -> AnyView {
    let of = id.clone();
    let goal = memo(move || store.goal(&of).unwrap_or_default());
    let route = match need {
        Need::Finishing => Route::GoalsEdit,
        _ => Route::GoalsGoal,
    };
    let state = match need {
        Need::Reached
        | Need::Ending(_)
        | Need::FirstStep(_)
        | Need::Review(_)
        | Need::CheckIn(_) => "now",
        _ => "later",
    };
    let href = store.href(route, &id);
    view! {
        <li class="goals__row" data-need=state>
            <div>
                <a class="goals__title" href=href>{text(move || format::title(&goal.read()))}</a>
                <p class="muted small">{text(move || line(&goal.read(), need))}</p>
                {live(move || step(&goal.read(), need))}
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
    let Some((value, against)) = latest(&plan, &goal.points()) else {
        return format::need(need);
    };
    let (need, value) = (format::need(need), format::number(value));
    let amount = |target: Decimal| format::amount(target, format::unit(&plan));
    match against {
        Against::Nothing => w::line_open(need, value),
        Against::Target(target) => w::line(need, value, amount(target)),
        Against::Limit(limit) => w::line_limit(need, value, amount(limit)),
        Against::OverLimit(limit) => w::line_over(need, value, amount(limit)),
        Against::Minimum(minimum) => w::line_minimum(need, value, amount(minimum)),
        Against::UnderMinimum(minimum) => w::line_under(need, value, amount(minimum)),
    }
}

/// The first step in words, where it is due.
fn step(goal: &Goal, need: Need) -> AnyView {
    let step = goal.plan().step;
    let is_due = matches!(need, Need::FirstStep(_)) && !step.is_empty();
    is_due
        .then(|| view! { <p class="small">{said::step(unended(&step))}</p> })
        .into_any()
}

/// What answers the question that the row asks, each one press.
fn answers(store: GoalsStore, id: &str, need: Need, goal: &Goal) -> AnyView {
    let back = ["check-in-", id].concat();
    let button = |words: &'static str, label: String, act: fn(GoalsStore, &str)| {
        let (id, back) = (id.to_owned(), back.clone());
        let press = move |()| {
            act(store, &id);
            page::focus_on(&back);
        };
        view! { <Button variant=ButtonVariant::Quiet label=label on_press=press>{words}</Button> }
    };
    match need {
        Need::Reached => {
            let label = w::finish_of(format::title(goal));
            let press = {
                let id = id.to_owned();
                move |()| {
                    store.finish(&id);
                    // It stands there now.
                    page::focus_on("over");
                }
            };
            view! { <Button variant=ButtonVariant::Quiet label=label on_press=press>{w::finish()}</Button> }.into_any()
        }
        Need::FirstStep(_) => {
            let step = goal.plan().step;
            let later = w::step_later_of(&step);
            view! {
                {button(w::step_done(), w::step_done_of(&step), GoalsStore::finish_step)}
                {button(w::step_later(), later, GoalsStore::postpone_step)}
            }
            .into_any()
        }
        _ => ().into_any(),
    }
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
    let (of, for_answers, back_id) = (id.clone(), id, back.clone());
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
                <div id=back.clone() tabindex="-1" class="actions">
                    {answers(store, &for_answers, need, &goal.read_untracked())}
                    <Button variant=ButtonVariant::Quiet label=label on_press=start>{w::check_in()}</Button>
                </div>
            }
            .into_any()
        },
    )
}
