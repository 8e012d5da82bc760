//! Network: whom to write to, where each application stands, and a true record of the search.
//!
//! People: how long since the last contact with a [`Person`] decides whom to write to first (P1 to
//! P8); the intervals are choices of ours, and the reader's to change. Groups and events: what they
//! cost in a year, and which membership is to be renewed.
//!
//! Job search: an [`Opportunity`] moves through stages ([`History`], O1 to O5), what it waits for is
//! a [`Warning`] (O6), what becomes of applications is counted with care ([`Share`], C1 to C4), and
//! a [`Report`] for an office says what was done (R1 to R5). The limits of days are choices of ours.

mod contact_calendar;
pub mod contact_files;
mod contact_log;
mod contact_state;
mod contact_tier;
mod conversion;
mod costs;
mod count_range;
mod event;
mod example_groups;
mod example_people;
mod example_search;
mod group;
mod interval;
mod job_board;
mod latin;
mod mentors;
mod opportunity;
mod opportunity_calendar;
mod opportunity_table;
mod organization_name;
mod people_import;
mod people_order;
mod person;
mod report;
mod report_range;
mod report_table;
mod report_template;
mod revert;
#[cfg(test)]
pub(crate) mod sample;
mod search_activity;
mod search_words;
mod settings;
mod share;
mod stages;
mod starters;
#[cfg(test)]
mod stored_tests;
mod tidy_up;
mod warnings;

pub use contact_calendar::{
    CALENDAR_DAYS, ContactDay, calendar_name, contact_days, contact_events, event_events,
    renewal_events,
};
pub use contact_log::{LastTalk, LogError, NotNow, conversations, meet_at_event};
pub use contact_state::{
    ContactDates, ContactState, ContactStatus, contact_state, fits_together, last_contact,
};
pub use contact_tier::ContactTier;
pub use conversion::{Conversion, conversion};
pub use costs::{RENEWAL_DAYS, YearCosts, renewals, year_costs};
pub use count_range::CountRange;
pub use event::{Attendance, EventOrder, MAX_EVENTS, MAX_MET, NetworkEvent};
pub use example_groups::{ExampleGroupWords, example_groups};
pub use example_people::{ExamplePeopleWords, example_people};
pub use example_search::{SearchExample, SearchExampleWords, example_search};
pub use group::{FeePer, GroupKind, MAX_GROUPS, NetworkGroup, group_order};
pub use interval::{Interval, IntervalUnit};
pub use job_board::{
    DatedWarning, JobCounts, JobOrder, JobRow, NextStep, dated_warnings, job_columns, job_rows,
    jobs_in_need, next_step, sorted_jobs,
};
pub use mentors::mentors;
pub use opportunity::{
    ApplicationMethod, FollowUp, JobSource, MAX_OPPORTUNITIES, Opportunity, StageEntry, Step,
    StepKind, WorkMode, open_beside,
};
pub use opportunity_calendar::{OpportunityDay, opportunity_events};
pub use opportunity_table::{OPPORTUNITY_COLUMNS, opportunities_table};
pub use organization_name::{is_same_organization, organization_key};
pub use people_import::{
    BroughtPeople, ChosenCards, ImportActions, ImportedBatch, NoRoomForPeople, bring_in_people,
    imported_batches,
};
pub use people_order::{PeopleList, PersonRow, THIS_WEEK, by_name, folded_name};
pub use person::{Contact, ContactKind, MAX_PEOPLE, Mentor, NextContact, Person};
pub use report::{
    Report, ReportHistory, ReportKind, ReportResult, ReportRow, ReportSettings, ReportWeek,
    ReportWhat, report,
};
pub use report_range::{MAX_REPORT_DAYS, RangeProblem, ReportRange};
pub use report_table::{report_cell, report_table};
pub use report_template::{
    ReportColumn, ReportPeriod, ReportSource, ReportTemplate, calendar_month,
};
pub use revert::reverted_network_text;
pub use search_activity::{ActivityKind, MAX_SEARCH_ACTIVITIES, SearchActivity};
pub use search_words::SearchWords;
pub use settings::{CalendarNames, Looking, NetworkSettings};
pub use share::{Comparison, Share, ShareForm, ShareRange, compare_shares};
pub use stages::{
    History, HistoryEntry, Move, MoveEdit, MoveEdits, MoveError, OpportunityOutcome,
    OpportunityStage, Standing,
};
pub use starters::{Starter, starters};
pub use tidy_up::to_tidy_up;
pub use warnings::{
    QuietDays, Warning, WarningKind, read_quiet_days, suggested_follow_up, warnings,
};

/// What the ids of all that belongs to the example begin with.
const EXAMPLE: &str = "example";

/// Whether a record of this id is of the example.
pub fn is_example(id: &str) -> bool {
    id.starts_with(EXAMPLE)
}
