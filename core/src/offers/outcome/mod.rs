//! What offers come to, and how they compare.
//!
//! The [`model`] holds the results; `compute` works them out, [`mod@compare`] puts offers side by side,
//! and [`working`] shows how a figure that is no sum was worked out.

pub(crate) mod assumptions;
pub mod change;
pub mod common_items;
pub mod compare;
mod compute;
pub mod contract;
pub mod fit;
pub mod law_figures;
pub(in crate::offers) mod leaving;
pub mod model;
pub(crate) mod questions;
pub mod warning;
mod warnings;
pub mod working;
