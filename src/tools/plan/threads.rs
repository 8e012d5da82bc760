//! Aims and needs, each with what leads there.

use leptos::prelude::*;
use steppingstone_core::route::Route;

use crate::words::plan as w;

pub(super) fn threads(_route: Route) -> AnyView {
    view! {
        <div class="stack stack--wide">
            <header class="stack">
                <h1 tabindex="-1">{w::heading()}</h1>
                <p class="lead">{w::lead()}</p>
            </header>
        </div>
    }
    .into_any()
}
