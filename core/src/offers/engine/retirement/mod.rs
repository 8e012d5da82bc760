//! Employer retirement plans: what is matched, what the law allows, and what is kept at leaving.
//!
//! [`tiers`] reads a match as people say it, [`limits`] holds the law's ceilings, [`yearly`] and
//! [`per_pay`] work the match out, [`vesting`] says whose it is.

pub(crate) mod contributions;
pub mod limits;
pub mod per_pay;
pub mod yearly;

pub use limits::Limits;
pub use per_pay::{PerPay, per_pay};
pub use yearly::{Plan, Saved, Saver, rate_for_whole_match, save};

pub use crate::offers::input::tiers::{self, Tier, TiersProblem};
pub use crate::offers::input::vesting::{self, Vesting, VestingProblem};
