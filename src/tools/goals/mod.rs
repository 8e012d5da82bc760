//! Goals: written with help, tracked, and kept.

use leptos::prelude::*;
use steppingstone_core::route::Route;

use crate::words::goals as w;

/// A page of the tool.
pub fn page(_route: Route) -> AnyView {
    view! {
        <div class="goals stack stack--wide">
            <header class="measure stack">
                <h1 tabindex="-1">{w::list::heading()}</h1>
                <p class="lead">{w::list::lead()}</p>
            </header>
        </div>
    }
    .into_any()
}
