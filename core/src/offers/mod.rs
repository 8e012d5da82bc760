//! The offer calculator: what an offer will really pay, what is kept at leaving, and what an hour
//! of life earns.
//!
//! [`compare`] is the one call of a page: pure, over checked [`Offer`]s, [`Shared`] assumptions and
//! the law. Every [`Figure`] is the sum of its parts. A fact that is not given yet is never zero in
//! silence: it is an [`Assumption`] or a question in the [`Outcome`].
//!
//! The parts, from the bottom up; each uses only those before it:
//!
//! - [`law`]: what United States law says, by year; [`tax`]: what it takes of pay.
//! - `input`: a [`field`] and its [`number`], the [`draft`] of an [`offer`](mod@offer), its [`terms`],
//!   and the readers of formulas and schedules.
//! - `engine`: what works a year out: [`pay`], [`time`], [`leave`], [`retirement`], [`health`],
//!   [`equity`], [`projection`] and [`international`]. Every result is a [`figure`].
//! - `outcome`: an [`Outcome`], how to [`compare`] several, and the [`working`] of what is no sum.
//!
//! What follows which rule is named by the conventions of the worked cases (R1, M2, T4 and so on),
//! which are listed in `docs/decisions/0010-offer-conventions.md`.

mod engine;
mod input;
pub mod law;
mod outcome;
pub mod saved;
pub mod stored;
pub mod tax;

pub use crate::number::{self, Point};
pub use engine::assumption::{Assumption, Open};
pub use engine::ctx::USUAL_COINSURANCE;
pub use engine::figure::{Certainty, Figure, Form, Part, PartKind};
pub use engine::health::{HealthYear, PLAN_FIELDS};
pub use engine::jurisdiction::listed_place;
pub use engine::leave::LeaveYear;
pub use engine::time::Hours;
pub use engine::{equity, figure, health, international, leave, pay, projection, retirement, time};
pub use input::criteria::CriteriaCount;
pub use input::default_year::default_year;
pub use input::draft::OfferDraft;
pub use input::field::{Counts, Field};
pub use input::fix::{Fix, Meaning};
pub use input::offer::{Offer, Value};
pub use input::one_time::{ClawbackBasis, RelocationTax, TableProblem};
pub use input::problem::{PayDoubt, Problem, ProblemKind};
pub use input::shared_draft::{SharedDraft, SharedProblem};
pub use input::shared_field::SharedField;
pub use input::terms::{ClawbackKind, Frequency, Kind, PlaceChoice, Shared, Taxes, Terms, Use};
pub use input::{
    brief, draft, field, offer, one_time, price_parity, shared_draft, shared_field, terms,
};
pub use outcome::change::{Change, change};
pub use outcome::common_items::{OnceFor, Several, once_for};
pub use outcome::compare::{Comparison, Measure, Reason, compare, compare_again, reasons};
pub use outcome::contract::Equal;
pub use outcome::law_figures::figures_used;
pub use outcome::model::{Kept, Matching, Outcome, Year};
pub use outcome::warning::{Cliff, Warning};
pub use outcome::working::{Item, Quantity, Sign, Step, Sum, Term, Worked};
pub use outcome::{fit, working};
pub use saved::{Basis, SavedOffer};
pub use tax::local::{LocalBase, Presence};
