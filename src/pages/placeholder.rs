//! What a page says while what it is made of is being fetched.

use leptos::prelude::*;
use steppingstone_core::route::Route;

use crate::state::use_navigation;
use crate::ui::part::Fetch;
use crate::words::frame::fetch as w;

/// The page's heading, and that it is coming or that it failed.
pub fn page_placeholder(fetch: Fetch, title: &'static str, route: Route) -> AnyView {
    let said = if fetch == Fetch::Failed {
        // `target`: the browser opens the page anew, with all that it is made of.
        view! {
            <p>{w::failed()}</p>
            <p><a class="button" href=use_navigation().reload_href(route) target="_self">{w::again()}</a></p>
        }
        .into_any()
    } else {
        view! { <p class="muted">{w::loading()}</p> }.into_any()
    };
    view! {
        <div class="measure stack">
            <h1 tabindex="-1">{title}</h1>
            {said}
        </div>
    }
    .into_any()
}
