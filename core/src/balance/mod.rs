//! Balance: where the 168 hours of a week go, what must stay the reader's own in them, and how many
//! are truly left for goals.
//!
//! What this tool decides: how a week adds up and what of it is open, how that compares with the
//! weeks that were, which tasks are urgent and whose turn it is with those handed over, whether
//! boundaries hold, whether check-ins go up or down and when to say where help is, overtime, and
//! leave. Its thresholds are choices of ours; nothing here is a norm, a screening or a measurement
//! of anybody.

mod block;
mod boundary;
mod calendar;
mod candidates;
mod capacity;
mod check_in;
mod days;
mod delegation;
mod example;
mod half_days;
mod help;
mod help_lines;
mod hours;
mod leave;
mod low_area;
mod median;
mod overtime;
mod preset;
pub mod record;
mod table;
mod task;
mod task_order;
mod time_kind;
mod time_use;
mod trend;
mod week;
mod weekdays;

pub use block::{
    BLOCK_WEEKS, Block, BlockEvent, LocalMoment, MAX_BLOCK_WEEKS, Overlap, PlacedTime, overlaps,
    placed_time,
};
pub use boundary::{
    Boundary, BoundaryAnswer, BoundaryCount, BrokenReason, Held, boundary_count, main_reason,
};
pub use calendar::{CalendarEntry, block_event, calendar_events};
pub use candidates::{Candidate, CandidateKind, candidates};
pub use capacity::{
    Capacity, CapacityState, LivedTime, PromisedTime, SPARE_MINUTES, WithOffer, capacity,
    commute_minutes, lived_time, promised_time, with_offer,
};
pub use check_in::{Answers, Area, CheckIn, HowAreYou, Overall, area_points};
pub use delegation::{Delegation, DelegationState, IsMine, follow_up_day};
pub use example::{Example, ExampleWords, example, is_example, set_example_plan};
pub use half_days::{HalfDays, read_half_days};
pub use help::{HelpReason, help_reasons};
pub use help_lines::{HelpDirectory, HelpNumber, HelpNumbers};
pub use hours::{MAX_HOURS_TEXT, hours_text, read_minutes};
pub use leave::{LeaveCount, LeaveYear, leave_count};
pub use low_area::low_area;
pub use overtime::{Contract, Overtime, WorkWeek, overtime, target};
pub use preset::WeekPreset;
pub use table::{
    OvertimeRow, TaskWords, check_ins_table, overtime_table, tasks_table, weeks_table,
};
pub use task::{Quadrant, Task, TaskSettings};
pub use task_order::{Quadrants, quadrants};
pub use time_kind::{KindMinutes, TimeKind};
pub use time_use::{SurveyedDays, SurveyedPeople, TimeUse, time_use, week_minutes};
pub use trend::{Trend, TrendResult, trend};
pub use week::{
    LivedWeek, PlannedWeek, WEEK_MINUTES, WHOLE_WEEK_MINUTES, WeekSums, lived_week, planned_week,
    typical_week, week_sums,
};
pub use weekdays::Weekdays;
