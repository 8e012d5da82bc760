//! What Balance stores: how a week is planned and what holds for all weeks, a record for each week
//! that was, and one for each task.

mod balance;
mod contents;
mod history;
mod revert;
mod task;
mod week;

pub use balance::{Balance, LeaveTerms, Settled, SettledHow};
pub use history::WeekHistory;
pub use revert::reverted_balance_text;
pub use task::{BalanceTask, TaskEnd, TaskOutcome, dropped_in_month};
pub use week::{BalanceWeek, week_id};

/// There are at most so many; more are refused with their number.
pub const MAX_BOUNDARIES: usize = 5;
pub const MAX_BLOCKS: usize = 60;
pub const MAX_WEEKS: usize = 520;
pub const MAX_TASKS: usize = 2_000;
