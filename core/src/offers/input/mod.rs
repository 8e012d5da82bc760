//! What is typed and picked, and what is read from it: the facts of an offer, and what holds for all
//! offers.
//!
//! A [`field`] and the texts of a [`draft`] give an [`offer`]; [`terms`] are what is picked. Formulas
//! and schedules have a type and a reader each. Nothing here works a year out.

pub mod brief;
pub mod default_year;
pub mod doubt;
pub mod draft;
pub mod facts_file;
pub mod field;
pub mod fix;
pub mod leave_text;
mod lexer;
pub mod offer;
pub mod one_time;
pub mod part_time_pay;
pub mod pension_text;
pub mod price_parity;
pub mod problem;
pub mod schedule;
mod schedule_text;
pub mod settings_draft;
pub mod settings_field;
pub mod terms;
pub mod tiers;
pub mod vesting;
