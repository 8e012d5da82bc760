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
mod cautions;
mod compute;
mod doc;
mod figures;
mod firmness;
mod floor;
mod model;
mod on_wages;
mod parts;
mod payroll;
mod relief;
mod rule;
mod stage;

pub use caution::{Cause, Caution, NotCounted};
pub use compute::{Income, StateTax};
pub use doc::StateYear;
pub use figures::UsedFor;
pub use firmness::Figures;
pub use floor::Floor;
pub use model::{LocalTax, Source, StateLaw};
pub use on_wages::PreTax;
pub use parts::{LawPart, LawParts};
pub use payroll::{Base, Contribution};
pub use relief::{Reliefs, Treated};
pub use stage::Stage;

pub use super::error::StateError;
pub use crate::offers::law::Region;
