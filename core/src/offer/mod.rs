//! The offer calculator: what an offer will really pay, what is kept at leaving, and what an hour
//! of life earns.
pub mod equity;
pub mod health;
pub mod international;
pub mod law;
pub mod one_time;
pub mod pay;
pub mod projection;
pub mod retirement;
pub mod tax;
pub mod time;
