//! The report: parts of the plan to print, for oneself, a mentor or an adviser.

mod body;
mod parts;
mod sheet;

use leptos::prelude::*;
use steppingstone_core::plan::report::PlanReport;
use steppingstone_core::route::Route;

use crate::state::ToolStore;
use crate::ui::part::{loading_placeholder, part};
use crate::words::plan_report as w;

// All but the heading: it is read from the records of every tool.
part!(whole in plan_report_more, body::body, ToolStore);

pub(super) fn report(route: Route) -> AnyView {
    let store = ToolStore::new();
    let body = whole::PART.view(
        store,
        |fetch| loading_placeholder(fetch, w::failed()),
        || (),
    );
    view! {
        <div class="measure stack stack--wide">
            <header class="stack no-print">
                <h1 tabindex="-1">{w::heading()}</h1>
                {super::pages(route)}
                <p class="lead">{w::lead()}</p>
            </header>
            {body}
        </div>
    }
    .into_any()
}

/// The sheet of somebody else, as they saw it.
pub(super) fn read_only(report: StoredValue<PlanReport>) -> AnyView {
    report.with_value(sheet::sheet)
}

#[cfg(feature = "ssr")]
#[cfg(test)]
#[path = "report_tests.rs"]
mod tests;
