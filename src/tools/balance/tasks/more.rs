//! Below the fields: tasks that are over, and when one is urgent.

use leptos::prelude::*;
use steppingstone_core::balance::record::{Balance, BalanceTask, TaskOutcome, dropped_in_month};
use steppingstone_core::store::reverted_text;

use super::add::whole;
use super::{HEADING, TasksPage, files};
use crate::platform::{clock, intl, page};
use crate::ui::form::{FieldProps, InputKind, Note, Width, field};
use crate::ui::{Button, ButtonVariant, keyed, memo, text, when};
use crate::words::balance_tasks_more::{ended as w, urgent as u};

/// So many of those that are over are shown.
const SHOWN: usize = 50;

pub(super) fn more(page: TasksPage) -> AnyView {
    view! {
        {ended(page)}
        {urgent(page)}
        {files::files(page)}
    }
    .into_any()
}

/// Those that are over and can be taken back, the latest first.
fn ids(page: TasksPage) -> Vec<String> {
    let all = page.store.records.all::<BalanceTask>();
    let (all, today) = (all.read(), clock::today());
    let over = all
        .iter()
        .filter(|it| !it.is_open() && !it.can_be_cleared(today));
    let mut over: Vec<_> = over
        .filter_map(|it| Some((it.end.value.as_ref()?.on, &it.id)))
        .collect();
    over.sort_unstable_by(|a, b| b.cmp(a));
    over.into_iter().map(|(_, id)| id.clone()).collect()
}

fn ended(page: TasksPage) -> AnyView {
    let over = memo(move || ids(page));
    let shown = memo(move || {
        over.read()
            .iter()
            .take(SHOWN)
            .cloned()
            .collect::<Vec<String>>()
    });
    let count_of = move |count: fn(&[BalanceTask]) -> usize| {
        memo(move || count(&page.store.records.all::<BalanceTask>().read()))
    };
    let dropped = count_of(|all| dropped_in_month(all, clock::today()));
    let old = count_of(|all| {
        let today = clock::today();
        all.iter().filter(|it| it.can_be_cleared(today)).count()
    });
    let says_dropped = move || {
        let words = text(move || w::dropped_in_month(dropped.get()));
        view! { <p>{words}</p> }.into_any()
    };
    let clear = move || {
        let words = text(move || w::old(old.get()));
        let press = move |()| clear_old(page);
        view! {
            <p>{words} " " <Button variant=ButtonVariant::Plain on_press=press>{w::clear()}</Button></p>
        }
        .into_any()
    };
    let list = move || {
        view! {
            <details class="drawer no-print">
                <summary>{text(move || w::heading(over.read().len()))}</summary>
                <ul class="list">{keyed(shown, move |id| line(page, id))}</ul>
            </details>
        }
        .into_any()
    };
    view! {
        {when(move || dropped.get() > 0, says_dropped)}
        {when(move || !over.read().is_empty(), list)}
        {when(move || old.get() > 0, clear)}
    }
    .into_any()
}

fn line(page: TasksPage, id: String) -> AnyView {
    let Some(task) = page.find(&id) else {
        return ().into_any();
    };
    let title = task.title.value;
    let how = task.end.value.map(|end| match end.how {
        TaskOutcome::Done => w::done(intl::date(end.on)),
        TaskOutcome::Dropped => w::dropped(intl::date(end.on)),
    });
    let (label, message) = (w::take_back_of(&title), w::is_back(&title));
    let press = move |()| {
        let tasks = page.store.list::<BalanceTask>();
        tasks.change_with_undo(&id, message.clone(), |it| {
            it.change(clock::now_ms(), |it| it.end.value = None);
        });
        page.board.focus_card(&id);
    };
    view! {
        <li>
            {title} " " <span class="muted small">{how}</span> " "
            <Button variant=ButtonVariant::Plain label=label on_press=press>{w::take_back()}</Button>
        </li>
    }
    .into_any()
}

fn clear_old(page: TasksPage) {
    let all = page.store.records.all::<BalanceTask>().get_untracked();
    let today = clock::today();
    let old = all.iter().filter(|it| it.can_be_cleared(today));
    let removed = old.flat_map(|it| page.store.records.remove(it)).collect();
    let message = w::cleared().to_owned();
    page.store
        .offer_revert(message, removed, reverted_text::<BalanceTask>);
    page::focus_on(HEADING);
}

/// What makes a task urgent, to change it.
fn urgent(page: TasksPage) -> AnyView {
    let settings = page.settings.get_untracked();
    let set_window = Callback::new(move |days| change(page, |it| it.window.value = days));
    let set_per_day = Callback::new(move |minutes| change(page, |it| it.per_day.value = minutes));
    view! {
        <details class="drawer no-print">
            <summary>{u::heading()}</summary>
            <div class="stack">
                {number("task-window", u::window(), u::window_problem(), settings.window, (0, 14), set_window)}
                {number("task-per-day", u::per_day(), u::per_day_problem(), settings.per_day, (15, 720), set_per_day)}
                <p class="muted small">{u::why()}</p>
            </div>
        </details>
    }
    .into_any()
}

fn change(page: TasksPage, change: impl FnOnce(&mut Balance)) {
    page.store.change_only(|balance: &mut Balance, now| {
        balance.change(now, change);
    });
}

fn number(
    id: &'static str,
    label: &'static str,
    problem: &'static str,
    at_first: i64,
    (least, most): (i64, i64),
    set: Callback<Option<i64>>,
) -> AnyView {
    let typed = RwSignal::new(at_first.to_string());
    let note = move || match whole(&typed.read(), least, most) {
        Ok(_) => Note::default(),
        Err(()) => Note::problem(problem.to_owned()),
    };
    let on_text = Callback::new(move |text: String| {
        if let Ok(number) = whole(&text, least, most) {
            set.run(number);
        }
        typed.set(text);
    });
    field(FieldProps {
        kind: InputKind::Amount,
        width: Width::Short,
        note: memo(note).into(),
        ..FieldProps::new(
            id.to_owned(),
            Signal::stored(label.to_owned()),
            5,
            typed.into(),
            on_text,
        )
    })
}
