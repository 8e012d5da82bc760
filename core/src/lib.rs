//! Every rule of Steppingstone, and nothing of the browser.
//!
//! This crate has no clock, no randomness and no input or output: today's date, a seed or a
//! stored text are arguments. That keeps each rule testable in milliseconds, and lets the
//! compiler hold the wall between what is true and how it is shown.

pub mod balance;
pub mod balance_criteria;
pub mod balance_evidence;
pub mod balance_from_job;
pub mod balance_goal;
pub mod benefits_share;
pub mod calendar;
pub mod career;
pub mod chart;
mod crc32;
pub mod csv;
mod csv_rows;
pub mod currency;
pub mod day;
pub mod decimal;
pub mod embed;
pub mod evidence_copy;
pub mod example_plan;
pub mod fit_score;
pub mod form;
pub mod goals;
pub mod interview_questions;
pub mod journey;
pub mod json;
pub mod keyed;
pub mod learning_goal;
pub mod moment;
pub mod money;
pub mod network;
pub mod network_evidence;
pub mod network_goal;
pub mod next_step;
mod normalize;
pub mod number;
pub mod occupations;
pub mod offer_entry;
pub mod offer_fit;
pub mod offers;
pub mod opportunity_offer;
pub mod order;
pub mod part;
pub mod plan;
pub mod quantity;
pub mod quiz;
pub mod ratio;
pub mod record;
pub mod route;
pub mod score;
pub mod share;
pub mod store;
pub mod time_of_day;
pub mod tool;
pub mod web_link;
pub mod week_start;
pub mod zip;
