//! Plan: where the reader wants to go, what leads there, and what is next.

mod aims;
mod choice;
mod ends;
mod goals;
mod labels;
mod report;
mod rows;
mod steps;
mod threads;

pub use choice::preload_choice;
pub use goals::PlanGoals;
pub use rows::has_own;

use leptos::prelude::*;
use steppingstone_core::plan::report::PlanReport;
use steppingstone_core::route::Route;

use self::rows::{PlanRows, plan_rows};
use super::aims::take_over_aims_of;
use super::page_links::{PageLink, page_links};
use crate::state::{ToolStore, use_occupations, use_records};
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{Notice, NoticeKind, later, memo, when};
use crate::words::plan as w;

// All but the heading: what a plan is made of is read from the records of every tool.
part!(body in plan_more, body_view, ());

/// Comes once the plan can be shown, or cannot be had.
pub async fn preload() {
    // If it fails, the view loads it again and says so.
    let _ = (body::PART.load)().await;
}

/// Which offer takes the reader further.
pub fn choice_page(route: Route) -> AnyView {
    choice::choice(route)
}

/// Aims and needs as threads.
pub fn page(route: Route) -> AnyView {
    let body = body::PART.view((), |fetch| loading_placeholder(fetch, w::failed()), || ());
    view! {
        <div class="stack stack--wide">
            <header class="stack">
                <h1 tabindex="-1">{w::heading()}</h1>
                {pages(route)}
                <p class="lead">{w::lead()}</p>
            </header>
            {body}
        </div>
    }
    .into_any()
}

/// Parts of the plan to print.
pub fn report_page(route: Route) -> AnyView {
    report::report(route)
}

/// A report of somebody else.
pub fn read_only(shown: StoredValue<PlanReport>) -> AnyView {
    report::read_only(shown)
}

/// The ways between the tool's pages.
fn pages(shown: Route) -> AnyView {
    page_links(
        w::pages::label(),
        shown,
        &[
            PageLink(Route::Plan, w::pages::threads()),
            PageLink(Route::PlanChoice, w::pages::choice()),
            PageLink(Route::PlanReport, w::pages::report()),
        ],
    )
}

/// What the parts of the page work on.
#[derive(Clone, Copy)]
struct PlanPage {
    store: ToolStore,
    /// What is shown, worked out once for all that shows it.
    rows: Memo<PlanRows>,
}

impl PlanPage {
    fn new(goals: PlanGoals, is_copy_due: bool) -> PlanPage {
        let (store, files) = (ToolStore::new(), use_occupations());
        take_over_aims_of(store.records, goals);
        let rows = move || goals.with(|goals| plan_rows(store, files, goals, is_copy_due));
        PlanPage {
            store,
            rows: memo(rows),
        }
    }
}

fn body_view(_: ()) -> AnyView {
    let plan = PlanPage::new(PlanGoals::new(use_records()), false);
    let aims = aims::Aims::new(plan);
    let is_example = move || {
        let rows = plan.rows.read();
        rows.is_example && !rows.threads.is_empty()
    };
    view! {
        {when(is_example, example_note)}
        {aims::first_aim(aims)}
        {threads::threads(plan)}
        {ends::ends(plan)}
        {later(move || aims::aims(aims))}
    }
    .into_any()
}

/// That what is shown is an example.
fn example_note() -> AnyView {
    view! { <Notice kind=NoticeKind::Info><p>{w::example()}</p></Notice> }.into_any()
}

/// The plan as the start page shows it.
#[derive(Clone, Copy)]
pub struct StartPlan(PlanPage);

impl StartPlan {
    /// `is_copy_due` says whether a copy of all data is due.
    pub fn new(goals: PlanGoals, is_copy_due: bool) -> StartPlan {
        StartPlan(PlanPage::new(goals, is_copy_due))
    }

    /// Whether there is a next step, of the reader's own or of the example of all tools, that is more
    /// than what could be asked about offers; follows it.
    pub fn has_steps(self) -> bool {
        let rows = self.0.rows.read();
        let mut steps = rows.steps.iter();
        rows.is_on_start && steps.any(|step| !step.is_offer_question)
    }

    /// The next steps in their order.
    pub fn steps(self) -> AnyView {
        steps::steps(self.0)
    }

    /// The first threads, with the way to all.
    pub fn threads(self) -> AnyView {
        threads::first_threads(self.0)
    }
}

#[cfg(feature = "ssr")]
#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
