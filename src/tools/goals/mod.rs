//! Goals: written with help, tracked, and kept.

mod check_in;
mod desk;
mod edit;
mod files;
mod form;
mod goal;
mod list;
mod names;
mod reasons;
mod review;
mod says;
mod start;
mod templates;

use leptos::prelude::*;
use steppingstone_core::route::Route;

use crate::ui::ButtonLink;
use crate::words::goals::gone as w;
use desk::Desk;

/// The page where a goal is written.
pub fn edit_page(_route: Route) -> AnyView {
    edit::edit()
}

/// The page of one goal.
pub fn goal_page(_route: Route) -> AnyView {
    goal::goal()
}

/// A page of all goals.
pub fn page(route: Route) -> AnyView {
    match route {
        Route::GoalsReview => review::review(),
        _ => list::list(),
    }
}

/// That there is no such goal here.
fn gone(desk: Desk) -> AnyView {
    let href = desk.here.href(Route::Goals);
    view! {
        <div class="measure stack">
            <h1 tabindex="-1">{w::heading()}</h1>
            <p class="lead">{w::text()}</p>
            <p>
                <ButtonLink href=href>{w::back()}</ButtonLink>
            </p>
        </div>
    }
    .into_any()
}
