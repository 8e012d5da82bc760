//! SMART goals: what a good goal is made of, what is weak in one, and how it goes.
//!
//! Structured fields come first; rules about text only warn, each with its [`Reason`] and, where
//! one can be offered, a [`QuickFix`]. Nothing blocks. The score is checks passed out of checks that
//! apply, per criterion. Why goals are tracked at all: being shown how it goes helps to get there
//! (d = 0.40 over 138 studies: Harkin and others, Psychological Bulletin 142, 2016), and so does
//! an obstacle with an if-then plan (g = 0.28 to 0.34: Wang and others, Frontiers in Psychology
//! 12, 2021).
//!
//! Reading order: a [`field`] and the [`draft`] of a goal, what of it is [`essentials`] and what its
//! statement has [`named`], the [`plan`] read from it, the
//! [`context`] it stands in; [`check`] with its list of fifty, and [`fix`]; the [`words`] that
//! checks look for; then [`pace`], [`split`], [`sentence`], [`template`] and [`suggestions`], the result that a goal came [`from_result`] and what
//! goals ask of the next offer ([`offer_criteria`]); last the
//! kept [`goal`] with its check-ins, how a step with it is [`revert`], its [`progress`], its [`proof`], its [`agenda`], [`calendar`] and
//! [`table`], the [`outline`] that the plan looks at, what the reader has time for ([`settings`]), and the [`stored`] form.
//!
//! Dates are days without times and zones, and `today` is an argument. What was decided where the
//! rules left room is in `docs/decisions/0013-goals.md`.

pub mod agenda;
mod amounts;
pub mod calendar;
pub mod check;
pub mod check_in;
mod checks;
pub mod context;
pub mod criterion;
mod days;
pub mod draft;
pub mod essentials;
mod example;
pub mod field;
pub mod fix;
pub mod form;
pub mod from_result;
pub mod goal;
pub mod link;
pub mod named;
pub mod offer_criteria;
pub mod outline;
pub mod pace;
mod placeholder;
pub mod plan;
pub mod problem;
pub mod progress;
pub mod proof;
pub mod reason;
pub mod revert;
#[cfg(test)]
mod sample;
pub mod sentence;
pub mod settings;
pub mod split;
mod statement;
pub mod status;
pub mod stored;
pub mod suggestions;
pub mod table;
pub mod template;
pub mod text;
pub mod unit;
pub mod verdict;
pub mod words;

pub use crate::record::Stamped;
pub use check::{CHECKS, Check, CheckScore, Finding, Report, report};
pub use checks::running::running_warnings;
pub use context::{Context, LongTermAim, OtherGoal, Prerequisite};
pub use criterion::Criterion;
pub use draft::{GoalDraft, MilestoneText};
pub use example::{EXAMPLE_GOALS, is_example};
pub use field::{Field, FieldKind};
pub use fix::{QuickFix, fixes};
pub use goal::{Commitment, Goal};
pub use link::Link;
pub use plan::{Direction, Kind, Measure, Metric, Milestone, Plan, Priority};
pub use problem::{Problem, ProblemKind};
pub use reason::{PaceLevel, Reason, RunningReason};
pub use settings::GoalSettings;
pub use status::{MissReason, Status};
pub use verdict::Verdict;
pub use words::Lexicon;
