//! The offer calculator: what an offer will really pay, what is kept at leaving, and what an hour
//! of life earns.
//!
//! [`compare`] is the one call of a page: pure, over checked [`Offer`]s, [`Shared`] assumptions and
//! the law. Every [`Figure`] is the sum of its parts. A fact that is not told yet is never zero in
//! silence: it is an [`Assumption`] or a question in the [`Outcome`].
//!
//! Reading order: a [`field`] and its [`number`], the [`draft`] of an [`offer`](mod@offer), its
//! [`terms`]; then
//! what a [`law`] says, what is [`tax`], [`pay`], [`time`], [`retirement`], [`health`], [`equity`],
//! [`one_time`], [`projection`] and [`international`]; last a [`figure`], an [`outcome`] how to
//! [`compare`](mod@compare) them, and the [`working`] of what is no sum.
//!
//! What follows which rule is named by the conventions of the worked cases (R1, M2, T4 and so on),
//! which are listed in `docs/decisions/0010-offer-conventions.md`.

mod arrange;
mod benefits;
mod beside;
pub mod brief;
mod care;
mod choice_field;
pub mod compare;
mod contributions;
mod criteria;
mod default_year;
mod doubt;
pub mod draft;
pub mod equity;
mod examples;
mod export;
mod facts;
mod facts_file;
pub mod field;
pub mod figure;
pub mod fit;
mod fix;
mod gross;
pub mod health;
mod hours;
pub mod international;
mod kept;
pub mod law;
pub mod leave;
mod leaving;
mod lexer;
mod line;
mod lines;
mod lists_for;
mod net;
mod notes;
pub mod offer;
mod once;
mod once_for;
pub mod one_time;
pub mod outcome;
mod paid;
pub mod pay;
mod place_facts;
pub mod price_parity;
pub mod projection;
mod questions;
pub mod retirement;
pub mod saved;
mod shared_asked;
pub mod shared_draft;
pub mod shared_field;
mod shares;
mod shifts;
mod split;
mod step_rows;
pub mod stored;
pub mod tax;
pub mod terms;
pub mod time;
mod verdict;
mod warning;
pub mod working;

pub use crate::number::{self, Point};
pub use arrange::{not_compared, present_job_changes, swapped_places};
pub use beside::{Change, Equal, change};
pub use care::{HealthYear, PLAN_FIELDS, USUAL_COINSURANCE};
pub use choice_field::ChoiceField;
pub use compare::{Comparison, Measure, Reason, compare, compare_again, listed_place, reasons};
pub use criteria::CriteriaCount;
pub use default_year::default_year;
pub use doubt::PayDoubt;
pub use draft::{OfferDraft, Problem, ProblemKind};
pub use examples::{EXAMPLE_DEFERRAL, examples};
pub use export::{Export, ExportRow, plain_number};
pub use facts::{Assumption, Open};
pub use facts_file::{PLACES_FILE, states_file};
pub use field::{Counts, Field};
pub use figure::{Certainty, Figure, Form, Part, PartKind};
pub use fix::{Fix, Meaning};
pub use hours::Hours;
pub use kept::Kept;
pub use leave::LeaveYear;
pub use leaving::{LATEST_LEAVING, years_until_leaving};
pub use line::{Cell, Line, LineId, part_kinds};
pub use lists_for::{Audience, ListFor, lists_for};
pub use notes::{CarriedFigures, LawNote, Note, NoteFor, shared_defaults};
pub use offer::{Offer, Value};
pub use once_for::{OnceFor, Several, once_for};
pub use one_time::{ClawbackBasis, RelocationTax, TableProblem};
pub use outcome::{Matching, Outcome, Year};
pub use place_facts::{PlaceFact, place_facts};
pub use questions::{Question, criteria_counts, questions};
pub use saved::{Basis, SavedOffer};
pub use shared_draft::{SharedDraft, SharedProblem};
pub use shared_field::SharedField;
pub use split::{CERTAINTIES, FORMS};
pub use step_rows::{StepRow, line_steps, part_steps};
pub use tax::local::{LocalBase, Presence};
pub use terms::{ClawbackKind, Frequency, Kind, PlaceChoice, Shared, Taxes, Terms, Use};
pub use verdict::{AssumedSaving, Statement};
pub use warning::{Cliff, Warning};
pub use working::{Item, Quantity, Sign, Step, Sum, Term, Worked};
