//! The career-vs-job quiz: its start, its questions, its results.

mod compare;
mod history;
mod names;
mod paging;
mod questions;
mod results;
mod start;

use leptos::prelude::*;
use steppingstone_core::route::Route;

pub use names::headline;

/// A page of the quiz.
pub fn page(route: Route) -> AnyView {
    match route {
        Route::QuizQuestions => view! { <questions::Questions /> }.into_any(),
        Route::QuizResults => view! { <results::Results /> }.into_any(),
        Route::QuizCompare => view! { <compare::Compare /> }.into_any(),
        _ => view! { <start::Start /> }.into_any(),
    }
}
