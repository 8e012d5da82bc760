//! Plan: where the reader wants to go, what leads there, and what is next.

mod choice;
mod threads;

use leptos::prelude::*;
use steppingstone_core::route::Route;

/// Aims and needs as threads.
pub fn page(route: Route) -> AnyView {
    threads::threads(route)
}

/// Which offer takes the reader further.
pub fn choice_page(route: Route) -> AnyView {
    choice::choice(route)
}
