//! Whom to write to first, and everybody else.

use leptos::prelude::*;
use steppingstone_core::route::Route;

use crate::words::network_people as w;

pub(super) fn people(route: Route) -> AnyView {
    view! {
        <div class="stack stack--wide">
            <header class="stack">
                <h1 tabindex="-1">{w::heading()}</h1>
                {super::pages(route)}
            </header>
        </div>
    }
    .into_any()
}
