//! One goal in the list, with a check-in in two taps.

use leptos::prelude::*;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::goals::agenda::Need;
use steppingstone_core::goals::progress::{Against, latest};
use steppingstone_core::goals::sentence::unended;
use steppingstone_core::goals::{Goal, Status};
use steppingstone_core::route::Route;

use super::super::store::{GoalsStore, title_id};
use super::super::{check_in, format, labels};
use super::List;
use crate::platform::page;
use crate::ui::{Button, ButtonLink, ButtonVariant, attr, either, live, memo, text, when};
use crate::words::goals::list as w;
use crate::words::goals::sentence as said;

/// A row follows its goal: it is drawn once, so that a check-in typed in it stays while others
/// change.
pub(super) fn row(list: List, id: String) -> AnyView {
    let store = list.store;
    let (of, need_of, href_of) = (id.clone(), id.clone(), id.clone());
    let goal = memo(move || store.goal(&of).unwrap_or_default());
    let need = memo(move || list.need(&need_of));
    let href = move || {
        let route = match need.get() {
            Need::Finishing => Route::GoalsEdit,
            _ => Route::GoalsGoal,
        };
        store.href(route, &href_of)
    };
    let state = move || match need.get() {
        Need::Reached
        | Need::Ending(_)
        | Need::FirstStep(_)
        | Need::Review(_)
        | Need::CheckIn(_) => "now",
        _ => "later",
    };
    view! {
        <li class="goals__row" data-need=attr(move || Some(state()))>
            <div>
                <a class="goals__title" id=title_id(&id) href=text(href)>{text(move || format::title(&goal.read()))}</a>
                <p class="muted small">{text(move || line(&goal.read(), need.get()))}</p>
                {live(move || step(&goal.read(), need.get()))}
                {when(move || need.get() != Need::Over, move || from_result(store, goal))}
            </div>
            {act(list, id, need, goal)}
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
            w::archived(status)
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

/// The question that a row asks, with what it is about.
#[derive(Clone, PartialEq)]
enum Question {
    /// Whether the goal of this title is done.
    IsDone(String),
    /// Whether this first step is done.
    Step(String),
    Nothing,
}

fn question(goal: &Goal, need: Need) -> Question {
    match need {
        Need::Reached => Question::IsDone(format::title(goal)),
        Need::FirstStep(_) => Question::Step(goal.plan().step),
        _ => Question::Nothing,
    }
}

/// What answers the question that the row asks, each one press.
fn answers(store: GoalsStore, id: &str, question: &Question) -> AnyView {
    let back = ["check-in-", id].concat();
    let button = |words: &'static str, label: String, act: fn(GoalsStore, &str)| {
        let (id, back) = (id.to_owned(), back.clone());
        let press = move |()| {
            act(store, &id);
            page::focus_on(&back);
        };
        view! { <Button variant=ButtonVariant::Quiet label=label on_press=press>{words}</Button> }
    };
    match question {
        Question::IsDone(title) => {
            let label = w::finish_of(title);
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
        Question::Step(step) => {
            let later = w::step_later_of(step);
            view! {
                {button(w::step_done(), w::step_done_of(step), GoalsStore::finish_step)}
                {button(w::step_later(), later, GoalsStore::postpone_step)}
            }
            .into_any()
        }
        Question::Nothing => ().into_any(),
    }
}

/// What one press does: mostly a check-in.
fn act(list: List, id: String, need: Memo<Need>, goal: Memo<Goal>) -> AnyView {
    let edit_of = id.clone();
    let is_active = memo(move || {
        let goal = goal.read();
        goal.status.value == Status::Active && !goal.archived.value
    });
    either(
        move || need.get() == Need::Finishing,
        move || {
            let href = list.store.href(Route::GoalsEdit, &edit_of);
            view! { <ButtonLink variant=ButtonVariant::Quiet href=href>{w::go_on()}</ButtonLink> }
                .into_any()
        },
        move || {
            let id = id.clone();
            when(
                move || is_active.get(),
                move || check_in(list, id.clone(), need, goal),
            )
        },
    )
}

/// The check-in of a goal that is in progress, and what answers the question of its row.
fn check_in(list: List, id: String, need: Memo<Need>, goal: Memo<Goal>) -> AnyView {
    let store = list.store;
    let field = ["value-", &id].concat();
    let back = ["check-in-", &id].concat();
    let (open_of, form_of, start_of) = (id.clone(), id.clone(), id.clone());
    let (end_of, back_id) = (id.clone(), back.clone());
    let question = memo(move || question(&goal.read(), need.get()));
    let title = memo(move || format::title(&goal.read()));
    let start = move |()| {
        list.open_check_in(&start_of, true);
        page::focus_on(&field);
    };
    let end = Callback::new(move |()| {
        list.open_check_in(&end_of, false);
        page::focus_on(&back_id);
    });
    either(
        move || list.check_ins.read().contains(&open_of),
        move || check_in::form(store, form_of.clone(), end),
        move || {
            let (start, id) = (start.clone(), id.clone());
            let label = move || w::check_in_of(title.get());
            view! {
                <div id=back.clone() tabindex="-1" class="actions">
                    {live(move || answers(store, &id, &question.read()))}
                    {live(move || {
                        let start = start.clone();
                        view! { <Button variant=ButtonVariant::Quiet label=label() on_press=start>{w::check_in()}</Button> }
                            .into_any()
                    })}
                </div>
            }
            .into_any()
        },
    )
}
