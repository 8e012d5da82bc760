//! Shown in place of a page that could not be drawn.

use leptos::prelude::*;
use steppingstone_core::route::Route;

use crate::state::use_here;
use crate::ui::ButtonLink;
use crate::words::frame::error as w;

/// Says that the page could not be shown, that nothing is lost, and what to do.
#[component]
pub fn Failed() -> impl IntoView {
    let here = use_here();
    view! {
        <div class="stack measure">
            <h1 tabindex="-1">{w::heading()}</h1>
            <p class="lead">{w::text()}</p>
            <p>
                <ButtonLink href=here.href(Route::Home)>{w::reload()}</ButtonLink>
            </p>
        </div>
    }
}
