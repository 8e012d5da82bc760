//! An address that names no page.

use leptos::prelude::*;
use steppingstone_core::route::Route;

use crate::state::use_navigation;
use crate::ui::{ButtonLink, ButtonVariant};
use crate::words::not_found as w;

/// Says so, and where to go instead.
#[component]
pub fn NotFound() -> impl IntoView {
    let here = use_navigation();
    view! {
        <div class="stack measure">
            <h1 tabindex="-1">{w::heading()}</h1>
            <p class="lead">{w::text()}</p>
            <div class="actions">
                <ButtonLink href=here.href(Route::Home)>{w::home()}</ButtonLink>
                <ButtonLink variant=ButtonVariant::Quiet href=here.href(Route::Quiz)>{w::quiz()}</ButtonLink>
                <ButtonLink variant=ButtonVariant::Quiet href=here.href(Route::Guide)>{w::guide()}</ButtonLink>
            </div>
        </div>
    }
}
