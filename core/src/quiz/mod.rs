//! The career-vs-job quiz: what I want from work, against what my role gives me.
//!
//! It decides which items are asked, what the answers score, how sure the scores are, where they
//! stand on a map of two axes, what they mean in words, and what they lead to. The model, its sources and its limits are
//! in `docs/psychometrics.md`: research-informed, not yet validated, no norms, not for selection.
//!
//! Reading order: the [`bank`] of items, the [`model`] of a taking, [`scoring`], the size of
//! [`error`], [`place`] on the map, [`advice`], [`answer_quality`], [`change`]
//! between two takings, [`disambiguate`], which says how exactly to date each, an [`example`], and the [`stored`]
//! form.

pub mod advice;
pub mod answer_quality;
pub mod band;
pub mod bank;
pub mod change;
pub mod disambiguate;
pub mod draft;
pub mod error;
pub mod example;
pub mod gap;
pub mod measure;
pub mod model;
pub mod outcome;
pub mod place;
pub mod scale;
pub mod scoring;
pub mod stored;
pub mod worked;

pub use advice::{Advice, NoAdvice, advise, first_goal_key, why_no_advice};
pub use answer_quality::{Hint, hints};
pub use band::{FacetBand, PracticeBand, PurposeBand};
pub use bank::{ANTONYM_PAIRS, BANK_VERSION, Item, WORDED_WITHOUT_JOB};
pub use change::{
    Change, ChangeVerdict, Changes, Comparability, comparability, compare, in_order, named_or_at,
    one_before,
};
pub use disambiguate::Disambiguator;
pub use draft::{AfterAnswer, Draft};
pub use gap::{Sides, as_wide_as};
pub use measure::{Block, Measure};
pub use model::{Answer, Form, Given, Replies, Reply, Setup, Taking};
pub use outcome::{FacetScores, LeastPractice, Outcome};
pub use place::{CareerLean, Level, Place, Profile, PurposeLean, Standing};
pub use scale::Scale;
pub use scoring::{ScaleScore, score};
pub use stored::{draft_json, read_draft, read_taking, taking_json};
pub use worked::{WorkedItem, worked};
