//! The career-vs-job quiz: its start, its questions, its results.

mod compare;
mod from_journey;
mod history;
mod labels;
mod paging;
mod questions;
mod results;
mod start;

use leptos::prelude::*;
use steppingstone_core::quiz::example::{earlier_example, example};
use steppingstone_core::route::Route;

use crate::platform::clock;
use crate::state::Records;

pub use labels::headline;
pub use results::{goal_reason, read_only};

/// A page up to the last question.
pub fn page(route: Route) -> AnyView {
    match route {
        Route::QuizQuestions => view! { <questions::Questions /> }.into_any(),
        _ => view! { <start::Start /> }.into_any(),
    }
}

/// The page of what it came to.
pub fn results_page(_route: Route) -> AnyView {
    view! { <results::Results /> }.into_any()
}

/// The page of two results.
pub fn compare_page(_route: Route) -> AnyView {
    view! { <compare::Compare /> }.into_any()
}

/// Stores a made-up person's two results.
pub fn add_example(records: Records) {
    let today = clock::today();
    records.put(&earlier_example(today));
    records.put(&example(today));
}
