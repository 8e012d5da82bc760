//! The checks, a file for each criterion.

pub(super) mod achievable;
pub(super) mod measurable;
pub(super) mod relevant;
pub(super) mod running;
pub(super) mod specific;
pub(super) mod timed;

#[cfg(test)]
pub(super) mod sample;
#[cfg(test)]
mod tests_early;
#[cfg(test)]
mod tests_late;
#[cfg(test)]
mod tests_middle;
