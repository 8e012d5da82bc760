//! State income tax on wages and the employee's state contributions.
//!
//! The law of fifty states and the District is data, a file a year (`facts/us/`), fetched with
//! the tool and never compiled in. [`StateYear::parse`] reads it, strictly: what it does not know
//! is an error and not a guess. [`StateLaw::tax`] follows the file's order of computation.
//!
//! Scope: a resident of the full year, wages, one earner, the standard deduction, no dependents,
//! before refundable credits, no city or county tax. [`StateLaw::cautions`] says where the result
//! is less sure.

mod caution;
mod compute;
mod doc;
mod figures;
mod pretax;
mod rows;
mod rule;
mod stage;

pub use caution::{Cause, Caution};
pub use compute::{Contribution, Income, StateTax};
pub use doc::{Figures, LocalTax, Source, StateError, StateLaw, StateYear};
pub use pretax::PreTax;
pub use stage::Stage;
