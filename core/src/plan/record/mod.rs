//! What Plan stores: aims, criteria with ratings, decisions, and what the reader said of the page.

mod aim;
mod content;
mod criterion;
mod decision;
mod settings;

pub use aim::{AIM_TEXT_STORED_MAX, AimRecord, AimStanding, MAX_PLACE};
pub use content::{Figure, NeedName};
pub use criterion::{CRITERION_NAME_MAX, CriterionRecord, OfferRating, default_id};
pub use decision::{
    ChosenOffer, DecidedFigure, DecisionFigure, DecisionOutcome, DecisionRecord, DecisionReview,
    Expectation, OtherOffer, REVIEW_AFTER_MONTHS, review_day,
};
pub use settings::{Dismissal, PlanSettings, StepUntil};

/// What the ids of all that belongs to the example begin with.
const EXAMPLE: &str = "example";

/// Whether an aim, a criterion or a decision of this id is of the example.
pub fn is_example(id: &str) -> bool {
    id.starts_with(EXAMPLE)
}
