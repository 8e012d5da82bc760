//! The offer calculator: what an offer will really pay, what is kept at leaving, and what an hour
//! of life earns.
//!
//! [`compare`] is the one call of a page: pure, over checked [`Offer`]s, [`OfferSettings`] assumptions and
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
//! which are listed in `docs/offer-conventions.md`.

mod arrange;
mod choice_field;
mod engine;
mod examples;
mod input;
mod input_rows;
pub mod law;
mod outcome;
mod prompts;
mod report;
pub mod saved;
mod settings_chip;
pub mod stored;
pub mod tax;

pub use crate::number::{self, DecimalPoint};
pub use arrange::{not_compared, present_job_changes, swapped_places};
pub use choice_field::ChoiceField;
pub use engine::assumption::{Assumption, Open};
pub use engine::ctx::USUAL_COINSURANCE;
pub use engine::figure::{Certainty, Figure, FigurePart, Form, PartKind};
pub use engine::health::{HealthYear, PLAN_FIELDS};
pub use engine::jurisdiction::listed_place;
pub use engine::leave::LeaveYear;
pub use engine::time::Hours;
pub use engine::{equity, figure, health, international, leave, pay, projection, retirement, time};
pub use examples::{EXAMPLE_DEFERRAL, EXAMPLE_OFFERS, examples};
pub use input::default_year::default_year;
pub use input::draft::OfferDraft;
pub use input::facts_file::{PLACES_FILE, states_file};
pub use input::field::{Field, Formula};
pub use input::fix::{Fix, Meaning};
pub use input::leave_text::{LeaveReading, names_holidays};
pub use input::offer::{Offer, Value};
pub use input::one_time::{ClawbackBasis, RelocationTax, TableProblem};
pub use input::part_time_pay::{PayFor, pay_for};
pub use input::pension_text::names_pension;
pub use input::problem::{FormulaProblem, PayDoubt, Problem};
pub use input::settings_draft::{OfferSettingsDraft, OfferSettingsProblem};
pub use input::settings_field::OfferSettingsField;
pub use input::terms::{
    ClawbackKind, Frequency, Kind, OfferSettings, PlaceChoice, Taxes, Terms, Use,
};
pub use input::{
    brief, draft, field, offer, one_time, price_parity, settings_draft, settings_field, terms,
};
pub use input_rows::{FIRST_ROWS, InputRow, InputSection};
pub use outcome::change::{Change, change};
pub use outcome::common_items::{OnceFor, Several, once_for};
pub use outcome::compare::{Comparison, Measure, Reason, compare, compare_again, reasons};
pub use outcome::contract::Equal;
pub use outcome::law_figures::{LawBasis, figures_used, law_basis};
pub use outcome::model::{Kept, Matching, Outcome, Year};
pub use outcome::warning::{Cliff, Warning};
pub use outcome::working::{Item, Quantity, Sign, Step, Sum, Term, Worked};
pub use outcome::{fit, working};
pub use prompts::{Press, SideEffect, SideEffects, hour_suffix, presses};
pub use report::export::{Export, ExportRow, FitBound, plain_number};
pub use report::leaving::{LATEST_LEAVING, years_until_leaving};
pub use report::line::{Cell, Line, LineId, part_kinds};
pub use report::lists_for::{Audience, ListFor, lists_for};
pub use report::notes::{CarriedFigures, LawNote, Note, NoteFor, shared_defaults};
pub use report::place_facts::{PlaceFact, place_facts};
pub use report::questions::{
    Question, RankedQuestion, any_gives_stock, leaves_questions, questions, unranked_questions,
};
pub use report::split::{CERTAINTIES, FORMS};
pub use report::step_rows::{StepRow, line_steps, part_steps};
pub use report::verdict::{AssumedSaving, MissedMatch, Statement, gives_pay};
pub use report::wishes::{Wish, WishAnswer, WishCount, WishRow, open_wishes, wish_counts, wishes};
pub use saved::is_example as is_example_offer;
pub use saved::{SavedOffer, SavedOfferSettings};
pub use settings_chip::{SettingsChip, TYPED_SETTINGS};
pub use tax::local::{LocalBase, Presence};
