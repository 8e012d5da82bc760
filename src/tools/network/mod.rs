//! Network: whom to write to this week, where each application stands, and a true record of a job search.

mod contact_actions;
mod files;
mod groups;
mod job;
mod job_calendar;
mod job_moves;
mod job_words;
mod jobs;
mod labels;
mod links;
mod new_person;
mod people;
mod person;
mod record_field;
mod report;

use leptos::prelude::*;
use steppingstone_core::route::Route;

pub use groups::example::add as add_example_groups;
pub use jobs::example::add as add_example_jobs;
pub use jobs::preload as preload_jobs;
pub use people::example::add as add_example_people;
pub use people::preload as preload_people;

use super::page_links::{PageLink, page_links};
use crate::words::network::pages as w;

/// Whom to write to first, and everybody else.
pub fn page(route: Route) -> AnyView {
    people::people(route)
}

/// One person.
pub fn person_page(route: Route) -> AnyView {
    person::person(route)
}

/// Comes once all of the page about somebody can be drawn.
pub async fn preload_person() {
    person::preload().await;
}

/// Where each application stands.
pub fn jobs_page(route: Route) -> AnyView {
    jobs::jobs(route)
}

/// One opening.
pub fn job_page(route: Route) -> AnyView {
    job::job(route)
}

/// Groups and events.
pub fn groups_page(route: Route) -> AnyView {
    groups::groups(route)
}

/// The record of a job search.
pub fn report_page(route: Route) -> AnyView {
    report::report(route)
}

/// Contacts brought in, and files to take along.
pub fn files_page(route: Route) -> AnyView {
    files::files(route)
}

/// The ways between the tool's pages.
fn pages(shown: Route) -> AnyView {
    page_links(
        w::label(),
        shown,
        &[
            PageLink(Route::Network, w::people()),
            PageLink(Route::NetworkJobs, w::jobs()),
            PageLink(Route::NetworkGroups, w::groups()),
            PageLink(Route::NetworkReport, w::report()),
            PageLink(Route::NetworkFiles, w::files()),
        ],
    )
}
