//! What tax leaves of pay.
//!
//! [`wages`] for employees, [`contractor`] for the self-employed, [`bonus`] for what is withheld
//! from one payment; [`state`] is data that is fetched and not compiled in.

pub mod bonus;
pub mod contractor;
pub mod federal;
pub mod overtime;
pub mod payroll;
pub mod senior;
pub mod slice;
pub mod state;
pub mod tips;
pub mod wages;
