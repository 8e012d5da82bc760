//! A card: what a task is, when that changes, and to whom it was handed over.

use chrono::NaiveDate;
use leptos::prelude::*;
use steppingstone_core::balance::TaskSettings;
use steppingstone_core::balance::record::BalanceTask;

use super::{TasksPage, labels};
use crate::platform::{clock, intl};
use crate::state::ToolStore;
use crate::ui::{BoardCard, CardTitle, memo, text, when};
use crate::words::balance_tasks as w;

pub(super) fn card(
    store: ToolStore,
    settings: Memo<TaskSettings>,
    page: StoredValue<Option<TasksPage>>,
    id: String,
) -> BoardCard {
    let of = id.clone();
    let said = memo(move || {
        let all = store.records.all::<BalanceTask>();
        let all = all.read();
        let task = all.iter().find(|it| it.id == of);
        task.map_or_else(Said::default, |it| {
            Said::of(it, settings.get(), clock::today())
        })
    });
    let press = Callback::new(move |()| {
        if let Some(page) = page.get_value() {
            page.board.open_menu(&id);
        }
    });
    let has_about = move || !said.read().about.is_empty();
    let has_other = move || !said.read().handed_over.is_empty();
    let about = move || {
        let words = text(move || said.read().about.clone());
        view! { <p class="muted small">{words}</p> }.into_any()
    };
    let other = move || {
        let words = text(move || said.read().handed_over.clone());
        view! { <p class="small">{words}</p> }.into_any()
    };
    BoardCard {
        name: Signal::derive(move || said.read().title.clone()),
        title: CardTitle::Press(press),
        about: view! {
            {when(has_about, about)}
            {when(has_other, other)}
        }
        .into_any(),
    }
}

/// What a card says.
#[derive(Clone, Default, PartialEq, Eq)]
struct Said {
    title: String,
    about: String,
    handed_over: String,
}

impl Said {
    fn of(it: &BalanceTask, settings: TaskSettings, today: NaiveDate) -> Said {
        let task = it.task();
        let due = task.due.map(|due| match task.is_overdue(today) {
            true => w::card::overdue(intl::date(due)),
            false => w::card::due(intl::date(due)),
        });
        let urgent = task.changes_on(settings, today);
        let urgent = urgent.map(|day| w::card::urgent_from(intl::date(day)));
        let minutes = task.minutes.map(w::card::minutes);
        let parts = [urgent, due, minutes].into_iter().flatten();
        let handed_over = it.delegated.value.as_ref();
        Said {
            about: parts.collect::<Vec<String>>().join(w::between()),
            handed_over: handed_over
                .map(|delegation| labels::handed_over(delegation, task.due))
                .unwrap_or_default(),
            title: task.title,
        }
    }
}
