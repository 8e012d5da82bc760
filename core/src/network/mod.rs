//! Network: whom to write to, where each application stands, and a true record of the search.
//!
//! Job search: an [`Opportunity`] moves through stages ([`History`], O1 to O5), what it waits for is
//! a [`Warning`] (O6), what becomes of applications is counted with care ([`Share`], C1 to C4), and
//! a [`Report`] for an office says what was done (R1 to R5). The limits of days are choices of ours.

mod conversion;
mod opportunity;
mod report;
mod report_template;
#[cfg(test)]
mod sample;
mod search_activity;
mod share;
mod stages;
mod warnings;

pub use conversion::{Conversion, conversion};
pub use opportunity::{
    ApplicationMethod, FollowUp, JobSource, MAX_OPPORTUNITIES, Opportunity, StageEntry, Step,
    StepKind, WorkMode,
};
pub use report::{
    Report, ReportEvent, ReportHistory, ReportKind, ReportResult, ReportRow, ReportSettings,
    ReportWeek, ReportWhat, report,
};
pub use report_template::{
    ReportColumn, ReportPeriod, ReportSource, ReportTemplate, calendar_month,
};
pub use search_activity::{ActivityKind, MAX_SEARCH_ACTIVITIES, SearchActivity};
pub use share::{Comparison, Share, ShareForm, ShareRange, compare_shares};
pub use stages::{
    History, HistoryEntry, Move, MoveEdit, MoveEdits, MoveError, OpportunityOutcome,
    OpportunityStage, Standing,
};
pub use warnings::{QuietDays, Warning, WarningKind, suggested_follow_up, warnings};

/// What the ids of all that belongs to the example begin with.
const EXAMPLE: &str = "example";

/// Whether a record of this id is of the example.
pub fn is_example(id: &str) -> bool {
    id.starts_with(EXAMPLE)
}
