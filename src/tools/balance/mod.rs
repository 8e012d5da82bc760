//! Balance: where the hours of a week go, and how many are left for goals.

mod block_time;
mod check_in;
mod evidence;
mod tasks;
mod time_off;
mod week;

use leptos::prelude::*;
use steppingstone_core::route::Route;

pub use week::example::add as add_example;
pub use week::preload_plan;

use super::page_links::{PageLink, page_links};
use crate::words::balance::pages as w;

/// The hours of a week.
pub fn page(route: Route) -> AnyView {
    week::week(route)
}

/// Tasks in four fields.
pub fn tasks_page(route: Route) -> AnyView {
    tasks::tasks(route)
}

/// How the week was, and whether boundaries held.
pub fn check_in_page(route: Route) -> AnyView {
    check_in::check_in(route)
}

/// Overtime and leave.
pub fn time_off_page(route: Route) -> AnyView {
    time_off::time_off(route)
}

/// The ways between the tool's pages.
fn pages(shown: Route) -> AnyView {
    page_links(
        w::label(),
        shown,
        &[
            PageLink(Route::Balance, w::week()),
            PageLink(Route::BalanceTasks, w::tasks()),
            PageLink(Route::BalanceCheckIn, w::check_in()),
            PageLink(Route::BalanceTimeOff, w::time_off()),
        ],
    )
}
