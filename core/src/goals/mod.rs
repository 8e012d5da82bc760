//! SMART goals: what a good goal is made of, what is weak in one, and how it goes.
//!
//! Structured fields come first; rules about text only warn, each with its [`Reason`] and, where
//! one can be offered, a [`Mend`]. Nothing blocks. The score is checks passed out of checks that
//! apply, per letter. Why goals are tracked at all: being told how it goes helps to get there
//! (d = 0.40 over 138 studies: Harkin and others, Psychological Bulletin 142, 2016), and so does
//! an obstacle with an if-then plan (g = 0.28 to 0.34: Wang and others, Frontiers in Psychology
//! 12, 2021).
//!
//! Reading order: a [`field`] and the [`draft`] of a goal, the [`plan`] read from it, the
//! [`context`] it stands in; [`check`] with its list of fifty, and [`fix`]; the [`words`] that
//! checks look for; then [`pace`], [`split`], [`sentence`], [`template`] and [`start`], the result that a goal came [`from_result`] and what
//! goals ask of the next offer ([`criteria`]); last the
//! kept [`goal`] with its readings, how a step with it is [`taken_back`], how it is [`track`]ed, its [`agenda`], [`calendar`] and
//! [`table`], what the reader has time for ([`season`]), and the [`stored`] form.
//!
//! Dates are days without times and zones, and `today` is an argument. What was decided where the
//! rules left room is in `docs/decisions/0013-goals.md`.

pub mod agenda;
mod amounts;
pub mod calendar;
pub mod check;
mod checks;
pub mod context;
pub mod criteria;
pub mod criterion;
mod days;
pub mod draft;
pub mod field;
pub mod fix;
pub mod form;
pub mod from_result;
pub mod goal;
mod left_over;
pub mod link;
pub mod pace;
pub mod plan;
pub mod problem;
pub mod reading;
pub mod reason;
#[cfg(test)]
mod sample;
pub mod season;
pub mod sentence;
pub mod split;
pub mod start;
mod statement;
pub mod status;
pub mod stored;
pub mod table;
pub mod taken_back;
pub mod template;
pub mod text;
pub mod track;
pub mod unit;
pub mod verdict;
pub mod words;

pub use crate::record::Stamped;
pub use check::{CHECKS, Check, Finding, Report, Tally, report};
pub use checks::running::running_warnings;
pub use context::{Context, Other, Prerequisite};
pub use criterion::Letter;
pub use draft::{GoalDraft, MilestoneText};
pub use field::{Counts, Field};
pub use fix::{Mend, mends};
pub use goal::{Agreed, Goal};
pub use link::Link;
pub use plan::{Direction, Kind, Measure, Metric, Milestone, Plan, Priority};
pub use problem::{Problem, ProblemKind};
pub use reason::{Reason, RunningReason, Tempo};
pub use season::Season;
pub use status::{MissReason, Status};
pub use verdict::Verdict;
pub use words::Lexicon;
