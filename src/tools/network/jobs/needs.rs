//! What needs the reader first.

use leptos::prelude::*;
use steppingstone_core::network::{JobRow, jobs_in_need};
use steppingstone_core::route::Route;

use super::super::job_words as says;
use super::JobsPage;
use crate::state::ToolStore;
use crate::ui::live;
use crate::words::network_jobs::needs as w;

/// More of them are only counted.
const MOST: usize = 5;

pub(super) fn needs(page: JobsPage) -> AnyView {
    let lines = move || {
        let rows = page.rows.read();
        let found = jobs_in_need(&rows);
        if found.is_empty() {
            return view! { <p>{w::none()}</p> }.into_any();
        }
        let more = found.len().saturating_sub(MOST);
        let items = found.into_iter().take(MOST);
        let items = items.map(|row| line(page.store, row));
        let more = (more > 0).then(|| view! { <p class="muted">{w::more(more)}</p> });
        view! {
            <ul class="list">{items.collect_view()}</ul>
            {more}
        }
        .into_any()
    };
    view! {
        <section class="stack measure" aria-labelledby="needs">
            <h2 id="needs" tabindex="-1">{w::heading()}</h2>
            {live(lines)}
        </section>
    }
    .into_any()
}

/// One of them, with what it waits for.
pub(in super::super) fn line(store: ToolStore, row: &JobRow) -> AnyView {
    let href = store.href(Route::NetworkJob, &row.id);
    let organization = row.organization.clone();
    let organization = (!organization.is_empty()).then(|| view! { ", " <bdi>{organization}</bdi> });
    view! {
        <li>
            <a href=href>{row.name.clone()}</a>
            {organization}
            {warnings(row)}
        </li>
    }
    .into_any()
}

/// What one waits for, a line each.
pub(super) fn warnings(row: &JobRow) -> AnyView {
    let lines = row.warnings.iter().map(|it| says::warning(row.stage, it));
    let lines = lines.map(|words| view! { <p>{words}</p> });
    lines.collect_view().into_any()
}
