//! Tasks in four fields.

mod add;
mod card;
mod delegate;
mod details;
mod files;
mod labels;
mod menu;
mod more;

use leptos::prelude::*;
use steppingstone_core::balance::record::{Balance, BalanceTask, TaskEnd, TaskOutcome};
use steppingstone_core::balance::{Quadrant, Task, TaskSettings, quadrants};
use steppingstone_core::route::Route;

use crate::platform::{clock, page};
use crate::state::ToolStore;
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{self, Board, BoardWords, EXAMPLE_NOTE, ExampleNoteWords};
use crate::ui::{either, later, memo, when};
use crate::words::balance_tasks as w;

// Not needed before a task is there.
part!(menu_part in balance_tasks_more, menu::menu, (TasksPage, StoredValue<String>));
part!(besides in balance_tasks_more, more::more, TasksPage);

/// As they stand on the page: what is important and not yet urgent is what people skip, so it comes
/// first.
const FIELDS: [Quadrant; 4] = [
    Quadrant::Schedule,
    Quadrant::Do,
    Quadrant::Delegate,
    Quadrant::Drop,
];

/// Where focus goes when a task has left the board.
const HEADING: &str = "tasks-fields";

/// What the page works on.
#[derive(Clone, Copy)]
pub(super) struct TasksPage {
    store: ToolStore,
    settings: Memo<TaskSettings>,
    /// The ids of the open tasks, for each of [`FIELDS`].
    columns: Memo<Vec<Vec<String>>>,
    board: Board,
    /// A move that keys have asked for and that needs a day, for the menu of its card.
    asked: StoredValue<Option<(String, Quadrant)>>,
}

impl TasksPage {
    fn new(store: ToolStore) -> TasksPage {
        let settings = memo(move || store.records.only::<Balance>().task_settings());
        let columns = memo(move || {
            let all = store.records.all::<BalanceTask>();
            let all = all.read();
            let open = all.iter().filter(|it| it.is_open());
            let tasks: Vec<Task> = open.map(BalanceTask::task).collect();
            let found = quadrants(&tasks, settings.get(), clock::today());
            let ids = |field| {
                let places = found.of(field).iter();
                let ids = places.filter_map(|place| Some(tasks.get(*place)?.id.clone()));
                ids.collect::<Vec<String>>()
            };
            FIELDS.map(ids).to_vec()
        });
        // The board draws cards of the page, and the page moves them on the board.
        let made = StoredValue::new(None::<TasksPage>);
        let words = BoardWords {
            pick: w::list::pick(),
            none: w::list::none(),
            menu: w::list::menu(),
            menu_of: |title| w::list::menu_of(title),
            more: w::list::more,
        };
        let draw = Callback::new(move |id: String| card::card(store, settings, made, id));
        let open = Callback::new(move |id: String| match made.get_value() {
            Some(page) => page.menu(id),
            None => ().into_any(),
        });
        let step = Callback::new(move |(id, column): (String, usize)| {
            if let (Some(page), Some(field)) = (made.get_value(), FIELDS.get(column)) {
                page.step(&id, *field);
            }
        });
        let names = FIELDS.map(labels::field).to_vec();
        let page = TasksPage {
            store,
            settings,
            columns,
            board: Board::new("tasks", names, columns, words, draw, open, step),
            asked: StoredValue::new(None),
        };
        made.set_value(Some(page));
        page
    }

    fn find(self, id: &str) -> Option<BalanceTask> {
        self.store.list::<BalanceTask>().find(id)
    }

    fn menu(self, id: String) -> AnyView {
        let with = (self, StoredValue::new(id));
        menu_part::PART.view(with, |fetch| loading_placeholder(fetch, w::failed()), || ())
    }

    /// The field in which a task would lie.
    fn field(self, task: &Task) -> Quadrant {
        task.quadrant(self.settings.get_untracked(), clock::today())
    }

    /// Moves a task to a field, with an undo. False: a day has to be given first.
    fn move_to(self, id: &str, to: Quadrant, due: Option<Option<chrono::NaiveDate>>) -> bool {
        let Some(task) = self.find(id) else {
            return true;
        };
        let settings = self.settings.get_untracked();
        let Some(moved) = task.task().moved(to, due, settings, clock::today()) else {
            return false;
        };
        self.board.close_menu();
        let message = w::list::moved(labels::field(to), &task.title.value);
        let tasks = self.store.list::<BalanceTask>();
        tasks.change_with_undo(id, message, |it| {
            it.take_move(&moved, clock::now_ms());
        });
        self.store.then_focus(self.board.card_id(id));
        self.board.focus_card(id);
        true
    }

    /// Moves a card to the field beside its own; its menu asks for a day if that needs one.
    fn step(self, id: &str, to: Quadrant) {
        if !self.move_to(id, to, None) {
            self.asked.set_value(Some((id.to_owned(), to)));
            self.board.open_menu(id);
        }
    }

    /// A task is over, with an undo.
    fn end(self, id: &str, how: TaskOutcome, message: String) {
        self.board.close_menu();
        let on = clock::today();
        let tasks = self.store.list::<BalanceTask>();
        tasks.change_with_undo(id, message, |it| {
            it.change(clock::now_ms(), |it| {
                it.end.value = Some(TaskEnd { how, on })
            });
        });
        self.store.then_focus(self.board.card_id(id));
        page::focus_on(HEADING);
    }
}

pub(super) fn tasks(route: Route) -> AnyView {
    let page = TasksPage::new(ToolStore::new());
    let store = page.store;
    let has_any = memo(move || !store.records.all::<BalanceTask>().read().is_empty());
    view! {
        <div class="stack stack--wide">
            <header class="stack">
                <h1 tabindex="-1">{w::heading()}</h1>
                {super::pages(route)}
                {when(move || !has_any.get(), || view! { <p class="lead">{w::lead()}</p> }.into_any())}
            </header>
            {example_note(page)}
            {add::form(page)}
            {either(move || has_any.get(), move || filled(page), move || empty(page))}
        </div>
    }
    .into_any()
}

fn filled(page: TasksPage) -> AnyView {
    view! {
        <section class="stack tasks" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{w::list::heading()}</h2>
            {when(move || has_no_block(page), move || no_block(page))}
            {page.board.view()}
            <p class="muted small no-print">{w::list::keys()}</p>
            <p class="muted small">{w::list::what()}</p>
        </section>
        {later(move || {
            besides::PART.view(page, |fetch| loading_placeholder(fetch, w::failed()), || ())
        })}
    }
    .into_any()
}

/// Whether nothing that is to be scheduled has a block of the week.
fn has_no_block(page: TasksPage) -> bool {
    let columns = page.columns.read();
    let scheduled = columns.first().map_or(&[][..], Vec::as_slice);
    let balance = page.store.records.only::<Balance>();
    let is_live = |id: &str| balance.blocks.get(id).is_some_and(|it| it.value.is_some());
    let all = page.store.records.all::<BalanceTask>();
    let all = all.read();
    let mut placed = all
        .iter()
        .filter(|it| it.is_open() && it.is_important.value);
    let has_block = |it: &BalanceTask| it.block.value.as_deref().is_some_and(is_live);
    !scheduled.is_empty() && !placed.any(|it| has_block(it) && scheduled.contains(&it.id))
}

fn no_block(page: TasksPage) -> AnyView {
    let href = page.store.here.href(Route::Balance);
    view! { <p class="small">{w::list::no_block()} " " <a href=href>{w::list::to_week()}</a></p> }
        .into_any()
}

fn empty(page: TasksPage) -> AnyView {
    let href = page.store.here.href(Route::Balance);
    view! {
        <div class="stack measure">
            <p>{w::empty::text()}</p>
            <p><a href=href>{w::empty::example()}</a></p>
        </div>
    }
    .into_any()
}

/// That some tasks are made up, as long as they are there.
fn example_note(page: TasksPage) -> AnyView {
    let tasks = page.store.list::<BalanceTask>();
    let remove = move |()| {
        tasks.remove_examples(w::example::removed().to_owned());
        page.store.then_focus(EXAMPLE_NOTE.to_owned());
        page::focus_heading();
    };
    let words = ExampleNoteWords {
        note: w::example::note(),
        remove: w::example::remove(),
    };
    let is_there = Signal::derive(move || tasks.has_example());
    ui::example_note(is_there, words, Callback::new(remove))
}

#[cfg(feature = "ssr")]
#[cfg(test)]
#[path = "tasks_tests.rs"]
mod tests;
