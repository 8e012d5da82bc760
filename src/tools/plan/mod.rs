//! Plan: where the reader wants to go, what leads there, and what is next.

mod threads;

use leptos::prelude::*;
use steppingstone_core::route::Route;

/// Aims and needs as threads.
pub fn page(route: Route) -> AnyView {
    threads::threads(route)
}
