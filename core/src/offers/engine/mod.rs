//! What works out the years of an offer.
//!
//! A [`figure`] is the sum of its parts. [`pay`], [`time`], [`leave`], [`retirement`], [`equity`],
//! [`health`] and [`projection`] hold the formulas; `base_pay` and `year` put together what an offer
//! brings before tax, and `net` what taxes leave of it.

pub mod assumption;
pub(crate) mod base_pay;
pub(crate) mod benefits;
pub(crate) mod ctx;
pub(crate) mod earnings;
pub mod equity;
pub mod figure;
pub(crate) mod gross;
pub mod health;
pub mod international;
pub(crate) mod job;
pub mod jurisdiction;
pub mod leave;
pub(crate) mod net;
pub(crate) mod one_time;
pub mod pay;
pub mod projection;
pub mod retirement;
pub(crate) mod shifts;
pub(crate) mod supplementary;
pub mod time;
pub(crate) mod year;
