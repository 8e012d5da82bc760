//! Goals: written with help, tracked, and kept.

mod about;
mod check_in;
mod edit;
mod files;
mod form;
mod format;
mod goal;
mod labels;
mod list;
mod reasons;
mod review;
mod shared_view;
mod store;
mod suggestions;
mod templates;

use leptos::prelude::*;
use steppingstone_core::route::Route;
use steppingstone_core::web_link::{self, LinkProblem};

pub use edit::preload_checks;
pub use format::{need, title};
pub use goal::preload_progress;
pub use list::preload_list;
pub use shared_view::read_only;

use crate::ui::ButtonLink;
use crate::ui::part::{loading_placeholder, part};
use crate::words::goals as w;
use files::ExportScope;
use store::GoalsStore;

// Not needed before somebody asks for a file.
part!(take_out in files, files::actions, ExportScope);

/// What can be taken out of one goal or of all.
fn export_actions(taken: ExportScope) -> AnyView {
    take_out::PART.view(
        taken,
        |fetch| loading_placeholder(fetch, w::file::failed()),
        || (),
    )
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

/// A proof: a link out of the app where it is an address, and a text elsewhere. The words of a link
/// are where it leads. Neither changes how what stands around it is read.
fn proof_view(proof: &str) -> AnyView {
    match web_link::read(proof) {
        Ok(Some(link)) => {
            let words = link.clone();
            view! { <a href=link rel="noreferrer external" target="_blank" dir="ltr">{words}</a> }
                .into_any()
        }
        Ok(None) => {
            let words = proof.to_owned();
            view! { <bdi>{words}</bdi> }.into_any()
        }
        Err(problem) => {
            let words = web_link::without_hidden(proof);
            view! { <bdi>{words}</bdi> " " <span class="muted small">{link_problem(problem)}</span> }
                .into_any()
        }
    }
}

/// Why a typed address is not made a link; empty for what is one, and for other texts.
fn proof_problem(proof: &str) -> String {
    match web_link::read(proof) {
        Ok(_) => String::new(),
        Err(problem) => link_problem(problem).to_owned(),
    }
}

fn link_problem(problem: LinkProblem) -> &'static str {
    match problem {
        LinkProblem::UserInfo => w::proof::user_info(),
        LinkProblem::Hidden => w::proof::hidden(),
        LinkProblem::Host => w::proof::host(),
    }
}

/// That there is no such goal here.
fn gone(store: GoalsStore) -> AnyView {
    let href = store.here.href(Route::Goals);
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
