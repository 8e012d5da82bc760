//! What a comparison says: who is ahead and why, the lines of its table, notes, questions and the
//! rows of its file. Views put it into words.

pub mod export;
pub mod leaving;
pub mod line;
mod lines;
pub mod lists_for;
pub mod notes;
pub mod place_facts;
pub mod question_impact;
pub mod questions;
mod shared_asked;
pub mod split;
pub mod step_rows;
pub mod verdict;
mod wage;
pub mod wishes;
