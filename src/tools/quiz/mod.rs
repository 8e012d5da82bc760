//! The career-vs-job quiz: its start, its questions, its results.

mod compare;
mod history;
mod names;
mod paging;
mod questions;
mod results;
mod start;

pub use compare::Compare;
pub use names::headline;
pub use questions::Questions;
pub use results::Results;
pub use start::Start;
