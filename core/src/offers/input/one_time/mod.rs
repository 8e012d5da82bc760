//! Money that comes once: sign-on money and its instalments, what leaving early costs of it (S1,
//! S2), and what is paid for moving.

pub mod clawback;
pub mod instalments;
mod reading;
pub mod relocation;

pub use clawback::{Clawback, ClawbackBasis, ClawbackTable, left_after_clawback};
pub use instalments::{Instalment, Instalments};
pub use reading::TableProblem;
pub use relocation::RelocationTax;
