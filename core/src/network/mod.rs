//! Network: whom to write to, where each application stands, and a true record of the search.
//!
//! Job search: an [`Opportunity`] moves through stages ([`History`], O1 to O5), what it waits for is
//! a [`Warning`] (O6), what becomes of applications is counted with care ([`Share`], C1 to C4), and
//! a [`Report`] for an office says what was done (R1 to R5). The limits of days are choices of ours.

mod conversion;
mod opportunity;
mod report;
mod report_template;
mod search_activity;
mod share;
mod stages;
mod warnings;

pub use conversion::{Conversion, conversion};
pub use opportunity::{
    ApplicationMethod, FollowUp, JobSource, Opportunity, Step, StepKind, WorkMode,
};
pub use report::{
    Report, ReportEvent, ReportHistory, ReportKind, ReportResult, ReportRow, ReportSettings,
    ReportWeek, ReportWhat, report,
};
pub use report_template::{
    ReportColumn, ReportPeriod, ReportSource, ReportTemplate, calendar_month,
};
pub use search_activity::{ActivityKind, SearchActivity};
pub use share::{Comparison, Share, ShareForm, ShareRange, compare_shares};
pub use stages::{
    History, HistoryEntry, Move, MoveEdit, MoveEdits, MoveError, OpportunityOutcome,
    OpportunityStage, Standing,
};
pub use warnings::{QuietDays, Warning, WarningKind, suggested_follow_up, warnings};
