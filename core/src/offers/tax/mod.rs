//! What tax leaves of pay.
//!
//! [`wages`] for employees, [`contractor`] for the self-employed, [`bonus`] for what is withheld
//! from one payment; [`state`] and [`local`] are
//! data that is fetched and not compiled in.

pub mod bonus;
pub mod contractor;
mod error;
pub mod federal;
pub mod local;
pub mod overtime;
pub mod payroll;
mod rows;
pub mod senior;
pub mod slice;
pub mod state;
pub mod tips;
pub mod wages;
