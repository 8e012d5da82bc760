//! Goals: written with help, tracked, and kept.

mod about;
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
mod told;

use leptos::prelude::*;
use steppingstone_core::route::Route;

pub use edit::hints_there;
pub use goal::course_there;
pub use list::kept_there;
pub use says::{need, title};
pub use told::told;

use crate::ui::ButtonLink;
use crate::ui::part::{part, to_come};
use crate::words::goals as w;
use desk::Desk;
use files::Taken;

// Not needed before somebody asks for a file.
part!(take_out, files::actions, Taken);

/// What can be taken out of one goal or of all.
fn taken_out(taken: Taken) -> AnyView {
    take_out::PART.view(taken, |fetch| to_come(fetch, w::file::failed()), || ())
}

/// The page where a goal is written.
pub fn edit_page(_route: Route) -> AnyView {
    edit::edit()
}

/// The page of one goal.
pub fn goal_page(_route: Route) -> AnyView {
    goal::goal()
}

/// The page of all goals.
pub fn page(_route: Route) -> AnyView {
    list::list()
}

/// The page where goals are reviewed.
pub fn review_page(_route: Route) -> AnyView {
    review::review()
}

/// That there is no such goal here.
fn gone(desk: Desk) -> AnyView {
    let href = desk.here.href(Route::Goals);
    view! {
        <div class="measure stack">
            <h1 tabindex="-1">{w::gone::heading()}</h1>
            <p class="lead">{w::gone::text()}</p>
            <p>
                <ButtonLink href=href>{w::gone::back()}</ButtonLink>
            </p>
        </div>
    }
    .into_any()
}
