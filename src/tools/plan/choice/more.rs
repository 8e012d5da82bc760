//! What follows from the answer: what else could count, the price of a point, and decisions.

pub(super) mod decide;
pub(super) mod decision;
pub(super) mod decisions;
pub(super) mod for_report;
pub(super) mod gaps;
pub(super) mod price;
pub(super) mod review;
pub(super) mod role;

use leptos::prelude::*;
use steppingstone_core::route::Route;

use super::ChoicePage;
use super::figures::Figures;
use crate::ui::{ButtonLink, ButtonVariant};
use crate::words::plan_choice_more as w;

pub(super) fn more(page: ChoicePage) -> AnyView {
    let figures = Figures::new(page);
    view! {
        {gaps::gaps(page)}
        {price::price(page, figures)}
        {decide::decide(page, figures)}
        {decisions::decisions(page.store)}
        <p class="no-print">
            <ButtonLink variant=ButtonVariant::Plain href=page.store.here.href(Route::PlanReport)>
                {w::report()}
            </ButtonLink>
        </p>
    }
    .into_any()
}
