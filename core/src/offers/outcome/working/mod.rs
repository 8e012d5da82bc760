//! How a figure that is no sum of parts is worked out: what is multiplied, divided, added and taken
//! away, in steps that a reader can follow with a pocket calculator; and how a part of a sum is,
//! where that is worked out as well.

mod figures;
mod parts;
mod step;

pub use figures::usual_benefits_share;
pub use parts::{Item, Sum};
pub use step::{Quantity, Sign, Step, Term, Worked};
