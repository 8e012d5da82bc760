//! The hours of a week.

use leptos::prelude::*;
use steppingstone_core::route::Route;

use crate::words::balance_week as w;

pub(super) fn week(route: Route) -> AnyView {
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
