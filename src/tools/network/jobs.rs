//! Where each application stands, and what needs the reader first.

mod add;
mod counts;
pub(super) mod example;
mod list;
pub(super) mod needs;
mod quiet;
mod table;

use leptos::prelude::*;
use steppingstone_core::network::{
    JobRow, Move, NetworkSettings, Opportunity, OpportunityStage, job_columns, job_rows,
};
use steppingstone_core::route::Route;

use super::job_moves::{MoveForm, move_to, stage_after};
use super::job_words as says;
use crate::platform::clock;
use crate::state::ToolStore;
use crate::ui::part::{LazyChunk, loading_placeholder, part};
use crate::ui::{Board, BoardWords, either, later, memo, when};
use crate::words::network::jobs as shared;
use crate::words::network_jobs as w;

// Not needed before there is an application.
part!(menu in network_jobs_more, move_menu, (JobsPage, StoredValue<String>));
part!(needs_part in network_jobs_more, needs::needs, JobsPage);
part!(list_part in network_jobs_more, list::list, JobsPage);
part!(table_part in network_jobs_more, table::table, JobsPage);
part!(counts_part in network_jobs_more, counts::counts, JobsPage);
part!(quiet_part in network_jobs_more, quiet::quiet, JobsPage);
part!(example_button in network_jobs_more, example::button, JobsPage);
part!(example_note in network_jobs_more, example::note, JobsPage);

/// What begins the ids of the board.
const BOARD: &str = "jobs";

#[derive(Clone, Copy)]
pub(super) struct JobsPage {
    store: ToolStore,
    /// All that are not archived, worked out once for all who show them.
    rows: Memo<Vec<JobRow>>,
    search: RwSignal<String>,
    /// The ids of those that the search finds, by stage.
    columns: Memo<Vec<Vec<String>>>,
    board: Board,
    /// Where the open menu moves its card to.
    to: RwSignal<OpportunityStage>,
    /// The card that keys have sent to the last column: its menu is to ask how it ended.
    closing: StoredValue<Option<String>>,
}

/// Comes once what an application brings can be shown, or that it cannot be had.
pub async fn preload() {
    // If it fails, the view loads it again and says so.
    let _ = (table_part::PART.load)().await;
}

pub(super) fn jobs(route: Route) -> AnyView {
    let page = JobsPage::new(ToolStore::new());
    let store = page.store;
    let has_any = memo(move || {
        let all = store.records.all::<Opportunity>();
        !all.read().is_empty()
    });
    let has_example = move || store.list::<Opportunity>().has_example();
    let filled = move || {
        view! {
            {page.coming(needs_part::PART)}
            {add::drawer(page)}
            {page.coming(list_part::PART)}
            {later(move || page.coming(counts_part::PART))}
            {later(move || page.coming(quiet_part::PART))}
        }
        .into_any()
    };
    let empty = move || {
        view! {
            {add::first(page)}
            {page.coming(example_button::PART)}
        }
        .into_any()
    };
    view! {
        <div class="stack stack--wide">
            <header class="stack">
                <h1 tabindex="-1">{w::heading()}</h1>
                {super::pages(route)}
                {when(move || !has_any.get(), || view! { <p class="lead">{w::lead()}</p> }.into_any())}
                {when(has_example, move || page.coming(example_note::PART))}
            </header>
            {either(move || has_any.get(), filled, empty)}
        </div>
    }
    .into_any()
}

impl JobsPage {
    fn new(store: ToolStore) -> JobsPage {
        let rows = memo(move || {
            let settings = store.records.only::<NetworkSettings>();
            let all = store.records.all::<Opportunity>();
            job_rows(&all.read(), &settings.quiet_days(), clock::today())
        });
        let search = RwSignal::new(String::new());
        let columns = memo(move || job_columns(&rows.read(), &search.read()));
        let to = RwSignal::new(OpportunityStage::Interested);
        // The menu of a card begins with the stage after its own.
        let menu = StoredValue::new(None::<JobsPage>);
        let names = OpportunityStage::ALL.map(says::stage).to_vec();
        let words = BoardWords {
            pick: w::list::pick(),
            none: w::list::none(),
            menu: w::list::menu(),
            menu_of: |name| w::list::menu_of(name),
            more: w::list::more,
        };
        let draw = Callback::new(move |id: String| list::card(store, rows, id));
        let open = Callback::new(move |id: String| match menu.get_value() {
            Some(page) => {
                let of = StoredValue::new(id);
                menu_part(page, of)
            }
            None => ().into_any(),
        });
        let step = Callback::new(move |(id, column): (String, usize)| {
            let stage = OpportunityStage::ALL.get(column).copied();
            if let (Some(page), Some(stage)) = (menu.get_value(), stage) {
                page.step(&id, stage);
            }
        });
        let board = Board::new(BOARD, names, columns, words, draw, open, step);
        let page = JobsPage {
            store,
            rows,
            search,
            columns,
            board,
            to,
            closing: StoredValue::new(None),
        };
        menu.set_value(Some(page));
        page
    }

    /// A piece of the part that comes later.
    fn coming(self, part: LazyChunk<JobsPage>) -> AnyView {
        part.view(
            self,
            |fetch| loading_placeholder(fetch, shared::failed()),
            || (),
        )
    }

    fn stage(self, id: &str) -> OpportunityStage {
        let rows = self.rows.read_untracked();
        let row = rows.iter().find(|row| row.id == id);
        row.map_or(OpportunityStage::Interested, |row| row.stage)
    }

    /// Moves a card to the stage beside its own, today. To close it, its menu asks how it ended.
    fn step(self, id: &str, stage: OpportunityStage) {
        if stage == OpportunityStage::Closed {
            self.closing.set_value(Some(id.to_owned()));
            self.to.set(stage);
            return self.board.open_menu(id);
        }
        let wanted = Move {
            to: stage,
            on: clock::today(),
            outcome: None,
        };
        // A move of today that does not close is never refused.
        let _ = move_to(self.store, id, wanted);
        self.store.then_focus(self.board.card_id(id));
        self.board.focus_card(id);
    }
}

fn menu_part(page: JobsPage, id: StoredValue<String>) -> AnyView {
    menu::PART.view(
        (page, id),
        |fetch| loading_placeholder(fetch, shared::failed()),
        || (),
    )
}

/// What the menu of a card holds.
fn move_menu((page, id): (JobsPage, StoredValue<String>)) -> AnyView {
    let closing = page.closing.get_value();
    page.closing.set_value(None);
    let to = id.with_value(|id| match closing.as_ref() == Some(id) {
        true => OpportunityStage::Closed,
        false => stage_after(page.stage(id)),
    });
    page.to.set(to);
    let moved = move |()| {
        page.board.close_menu();
        id.with_value(|id| page.store.then_focus(page.board.card_id(id)));
    };
    let cancel = move |()| page.board.close_menu();
    MoveForm {
        store: page.store,
        id,
        stage: page.to,
        on_moved: Callback::new(moved),
        on_cancel: Some(Callback::new(cancel)),
    }
    .view()
}

#[cfg(feature = "ssr")]
#[cfg(test)]
#[path = "jobs_tests.rs"]
mod tests;
