//! What follows from the answer: what else could count, the price of a point, and decisions.

pub(super) mod decide;
pub(super) mod decision;
pub(super) mod decisions;
pub(super) mod gaps;
pub(super) mod price;
pub(super) mod review;
pub(super) mod role;

use leptos::prelude::*;

use super::ChoicePage;
use super::figures::Figures;

pub(super) fn more(page: ChoicePage) -> AnyView {
    let figures = Figures::new(page);
    view! {
        {gaps::gaps(page)}
        {price::price(page, figures)}
        {decide::decide(page, figures)}
        {decisions::decisions(page.store)}
    }
    .into_any()
}
