//! A new task in one row: what, whether it matters, until when, and how long it takes.

use chrono::NaiveDate;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use steppingstone_core::balance::record::{BalanceTask, MAX_TASKS};
use steppingstone_core::day::date_from_text;

use super::{TasksPage, labels};
use crate::platform::{clock, page};
use crate::ui::form::{FieldProps, InputKind, Note, Width, checkbox, field};
use crate::ui::memo;
use crate::words::balance_tasks::add as w;

/// What is typed of a task.
#[derive(Clone, Copy)]
pub(super) struct Typed {
    /// Begins the ids of its fields.
    name: &'static str,
    pub(super) title: RwSignal<String>,
    pub(super) is_important: RwSignal<bool>,
    pub(super) due: RwSignal<String>,
    pub(super) minutes: RwSignal<String>,
    /// What is wrong with the title.
    problem: RwSignal<String>,
}

/// What it means.
pub(super) struct Meant {
    pub(super) title: String,
    pub(super) due: Option<NaiveDate>,
    pub(super) minutes: Option<i64>,
}

/// Minutes as typed; `None` for none.
pub(super) fn whole(text: &str, least: i64, most: i64) -> Result<Option<i64>, ()> {
    match text.trim() {
        "" => Ok(None),
        text => {
            let number = text.parse::<i64>().map_err(drop)?;
            let is_in = (least..=most).contains(&number);
            is_in.then_some(Some(number)).ok_or(())
        }
    }
}

impl Typed {
    pub(super) fn new(name: &'static str) -> Typed {
        Typed {
            name,
            title: RwSignal::new(String::new()),
            is_important: RwSignal::new(false),
            due: RwSignal::new(String::new()),
            minutes: RwSignal::new(String::new()),
            problem: RwSignal::new(String::new()),
        }
    }

    fn id(self, field: &str) -> String {
        [self.name, field].concat()
    }

    /// What it means; `None` if something is wrong, which is said beside its field.
    pub(super) fn read(self) -> Option<Meant> {
        let title = self.title.get_untracked().trim().to_owned();
        if title.is_empty() {
            self.problem.set(w::title_problem().to_owned());
            page::focus_on(&self.id("title"));
            return None;
        }
        let Ok(minutes) = whole(&self.minutes.read_untracked(), 5, 6_000) else {
            page::focus_on(&self.id("minutes"));
            return None;
        };
        let due = date_from_text(&self.due.read_untracked());
        Some(Meant {
            title,
            due,
            minutes,
        })
    }

    pub(super) fn fields(self) -> AnyView {
        let label = |words: &'static str| Signal::stored(words.to_owned());
        let problem = self.problem;
        let type_title = Callback::new(move |text| {
            problem.set(String::new());
            self.title.set(text);
        });
        let title = field(FieldProps {
            note: memo(move || Note::problem(problem.get())).into(),
            ..FieldProps::new(
                self.id("title"),
                label(w::title()),
                200,
                self.title.into(),
                type_title,
            )
        });
        let type_due = Callback::new(move |text| self.due.set(text));
        let due = field(FieldProps {
            kind: InputKind::Day,
            width: Width::Short,
            hint: w::due_hint(),
            ..FieldProps::new(
                self.id("due"),
                label(w::due()),
                10,
                self.due.into(),
                type_due,
            )
        });
        let minutes_note = move || match whole(&self.minutes.read(), 5, 6_000) {
            Ok(_) => Note::default(),
            Err(()) => Note::problem(w::minutes_problem().to_owned()),
        };
        let type_minutes = Callback::new(move |text| self.minutes.set(text));
        let minutes = field(FieldProps {
            kind: InputKind::Amount,
            width: Width::Short,
            note: memo(minutes_note).into(),
            ..FieldProps::new(
                self.id("minutes"),
                label(w::minutes()),
                6,
                self.minutes.into(),
                type_minutes,
            )
        });
        let tick = Callback::new(move |is_important| self.is_important.set(is_important));
        view! {
            <div class="skills__narrow">
                {title}
                {checkbox(w::important().to_owned(), self.is_important.into(), tick)}
                {due}
                {minutes}
            </div>
        }
        .into_any()
    }
}

/// Stores what was typed as a task and returns its id.
pub(super) fn add(page: TasksPage, typed: Typed) -> Option<String> {
    let all = page.store.records.all::<BalanceTask>();
    let is_full = all.read_untracked().len() >= MAX_TASKS;
    let meant = typed.read()?;
    if is_full {
        typed.problem.set(w::full(MAX_TASKS));
        page::focus_on(&typed.id("title"));
        return None;
    }
    let (id, now) = (clock::new_id(), clock::now_ms());
    let mut task = BalanceTask::new(id.clone(), meant.title, now);
    task.change(now, |it| {
        it.is_important.value = typed.is_important.get_untracked();
        it.due.value = meant.due;
        it.minutes.value = meant.minutes;
    });
    page.store.records.put(&task);
    let task = task.task();
    page::announce(&w::added(labels::field(page.field(&task)), &task.title));
    Some(id)
}

pub(super) fn form(page: TasksPage) -> AnyView {
    let typed = Typed::new("new-task-");
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if add(page, typed).is_some() {
            typed.title.set(String::new());
            typed.due.set(String::new());
            typed.minutes.set(String::new());
            typed.is_important.set(false);
            page::focus_on(&typed.id("title"));
        }
    };
    view! {
        <form class="stack no-print" aria-labelledby="new-task" on:submit=submit>
            <h2 id="new-task">{w::heading()}</h2>
            {typed.fields()}
            <div><button type="submit" class="button">{w::add()}</button></div>
        </form>
    }
    .into_any()
}
