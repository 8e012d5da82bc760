//! State income tax on wages and the employee's state contributions.
//!
//! The law of fifty states and the District is data, a file a year (`facts/us/`), fetched with
//! the tool and never compiled in. [`StateYear::parse`] reads it, strictly: what it does not know
//! is an error and not a guess. [`StateLaw::tax`] follows the file's order of computation.
//!
//! Scope: a resident of the full year, wages, one earner, the standard deduction, no dependents,
//! before refundable credits. City and county taxes are those of [`super::local`]. [`StateLaw::cautions`] says where the result
//! is less sure.

mod caution;
mod compute;
mod doc;
mod figures;
mod floor;
mod parts;
mod payroll;
mod pretax;
mod relief;
mod rule;
mod stage;

pub use caution::{Cause, Caution, NotCounted};
pub use compute::{Income, StateTax};
pub use doc::{Figures, LocalTax, Source, StateLaw, StateYear};
pub use figures::UsedFor;
pub use floor::Floor;
pub use parts::{LawPart, LawParts};
pub use payroll::{Base, Contribution};
pub use pretax::PreTax;
pub use relief::{Reliefs, Treated};
pub use stage::Stage;

pub use super::error::StateError;
pub use crate::offers::law::Region;
