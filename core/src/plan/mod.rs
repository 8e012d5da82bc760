//! Plan: where a reader is, where they want to go, what is next, and whether it hangs together.
//!
//! What this tool decides, in the order of its rules: which needs there are (E), how each is served
//! from a goal to a choice (T), what is loose (L), what is next (X), what counts in a choice and how
//! much (C), who leads (S), what would change that (W), what a point of fit costs (M), and how the
//! aims of goals are taken over (A). Arithmetic is exact (G1): who leads and what ties is decided on
//! [fractions](crate::ratio), and only what is shown is rounded.
//!
//! The rules know plain values alone, and no other tool.

mod aims;
mod choice_table;
mod criterion;
mod fnv_id;
pub mod from_records;
mod loose_ends;
mod need;
mod needs;
mod next_steps;
mod offer;
mod price;
pub mod record;
pub mod report;
mod scores;
mod serving;
mod thread;
mod tie_weights;
mod weights;

pub use aims::{
    AIM_TEXT, AimLinks, AimState, AimsTaken, GoalLinks, ListedAim, MAX_OPEN_AIMS, aim_id,
    is_aim_id, take_over_aims,
};
pub use choice_table::{ChoiceTable, RatedOffer, WeightedCriterion};
pub use criterion::{CriterionSource, MAX_CRITERIA, PlanCriterion, Weight};
pub use loose_ends::{LooseEnd, LooseEndKind, LooseEndsInput, loose_ends};
pub use need::{Need, NeedId, NeedState};
pub use needs::{
    AskedSkill, NeedsInput, NeedsShown, PlanAim, PlanResult, TargetItem, TargetOutcome,
    asked_skills, needs, shown,
};
pub use next_steps::{
    Candidate, CandidateKind, NextSteps, PlanTool, PutOff, StepItem, StepSubject, next_steps,
};
pub use offer::{PlanOffer, Rating, is_choice, proposed_ratings};
pub use price::{PriceStep, Priced, Prices, WhyNoPrice, prices};
pub use scores::{OfferScore, Scores, Settle};
pub use serving::{GoalDue, GoalState, LedgerSkill, ServingGoal};
pub use thread::{
    Question, StoneKind, StoneState, Stones, Thread, ThreadInput, ThreadNeed, serving_goals, thread,
};
pub use tie_weights::{LeadsWhile, TieWeight, TieWeights};
pub use weights::{FacetScores, NoScore, weights};
