//! The menu of a card: moving it, ending it, changing it, and handing it over.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use steppingstone_core::balance::Quadrant;
use steppingstone_core::balance::record::TaskOutcome;
use steppingstone_core::day::date_from_text;

use super::{FIELDS, TasksPage, delegate, details, labels};
use crate::platform::page;
use crate::ui::form::{FieldProps, InputKind, Note, Width, field};
use crate::ui::{Button, ButtonVariant, live, memo};
use crate::words::balance_tasks_more::{end as e, moving as w};

const DAY: &str = "task-move-day";

pub(super) fn menu((page, id): (TasksPage, StoredValue<String>)) -> AnyView {
    let id = id.get_value();
    let asked = page.asked.get_value();
    page.asked.set_value(None);
    let asked = asked.filter(|(of, _)| *of == id).map(|(_, to)| to);
    // The field that needs a day.
    let to = RwSignal::new(asked);
    let Some(task) = page.find(&id) else {
        return ().into_any();
    };
    let here = page.field(&task.task());
    let others = FIELDS.into_iter().filter(|it| *it != here);
    let of = id.clone();
    let moves = others.map(move |other| {
        let id = of.clone();
        let press = move |()| {
            if !page.move_to(&id, other, None) {
                to.set(Some(other));
                page::focus_on(DAY);
            }
        };
        view! { <Button variant=ButtonVariant::Quiet on_press=press>{labels::field(other)}</Button> }
            .into_any()
    });
    let moves = moves.collect::<Vec<AnyView>>();
    let (of, title) = (id.clone(), task.title.value.clone());
    let done = move |()| page.end(&of, TaskOutcome::Done, e::is_done(&title));
    let (of, title) = (id.clone(), task.title.value.clone());
    let dropped = move |()| page.end(&of, TaskOutcome::Dropped, e::is_dropped(&title));
    let of = id.clone();
    let ask = move || match to.get() {
        Some(field) => ask_day(page, of.clone(), field, to),
        None => ().into_any(),
    };
    view! {
        <p><strong>{w::heading()}</strong></p>
        <div class="actions">{moves}</div>
        {live(ask)}
        <div class="actions">
            <Button variant=ButtonVariant::Quiet on_press=done>{e::done()}</Button>
            <Button variant=ButtonVariant::Quiet on_press=dropped>{e::drop()}</Button>
        </div>
        {details::details(page, id.clone())}
        {delegate::delegate(page, id)}
    }
    .into_any()
}

/// The day that a move needs. The due day there was is never taken away unasked.
fn ask_day(
    page: TasksPage,
    id: String,
    to: Quadrant,
    asked: RwSignal<Option<Quadrant>>,
) -> AnyView {
    let day = RwSignal::new(String::new());
    let problem = RwSignal::new(String::new());
    let is_urgent = matches!(to, Quadrant::Do | Quadrant::Delegate);
    let name = labels::field(to);
    let words = if is_urgent {
        w::ask_earlier(name)
    } else {
        w::ask_later(name)
    };
    let on_text = Callback::new(move |text| {
        problem.set(String::new());
        day.set(text);
    });
    let field = field(FieldProps {
        kind: InputKind::Day,
        width: Width::Short,
        note: memo(move || Note::problem(problem.get())).into(),
        ..FieldProps::new(
            DAY.to_owned(),
            Signal::stored(w::day().to_owned()),
            10,
            day.into(),
            on_text,
        )
    });
    let of = id.clone();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(due) = date_from_text(&day.read_untracked()) else {
            problem.set(w::day_problem().to_owned());
            return page::focus_on(DAY);
        };
        if page.move_to(&of, to, Some(Some(due))) {
            return;
        }
        let task = page.find(&of).map(|it| it.task());
        let elsewhere = task.map(|mut task| {
            task.is_important = to.is_important();
            task.due = Some(due);
            labels::field(page.field(&task))
        });
        problem.set(w::elsewhere(elsewhere.unwrap_or_default()));
        page::focus_on(DAY);
    };
    let no_day = (!is_urgent).then(|| {
        let press = move |()| {
            page.move_to(&id, to, Some(None));
        };
        view! { <Button variant=ButtonVariant::Quiet on_press=press>{w::no_day()}</Button> }
    });
    let cancel = move |()| {
        asked.set(None);
        page.board.close_menu();
    };
    view! {
        <form class="stack" on:submit=submit>
            <p>{words}</p>
            {field}
            <div class="actions">
                <button type="submit" class="button">{w::set()}</button>
                {no_day}
                <Button variant=ButtonVariant::Plain on_press=cancel>{w::cancel()}</Button>
            </div>
        </form>
    }
    .into_any()
}
