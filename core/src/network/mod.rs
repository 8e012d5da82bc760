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
mod contact_log;
mod contact_state;
mod contact_tier;
mod costs;
mod event;
mod example_groups;
mod example_people;
mod group;
mod interval;
mod mentors;
mod people_order;
mod person;
mod revert;
mod settings;
mod starters;
mod tidy_up;

pub use contact_calendar::{
    CALENDAR_DAYS, ContactDay, calendar_name, contact_days, contact_events, event_events,
    renewal_events,
};
pub use contact_log::{LastTalk, LogError, NotNow, conversations, meet_at_event};
pub use contact_state::{
    ContactDates, ContactState, ContactStatus, contact_state, fits_together, last_contact,
};
pub use contact_tier::ContactTier;
pub use costs::{RENEWAL_DAYS, YearCosts, renewals, year_costs};
pub use event::{Attendance, EventOrder, MAX_EVENTS, MAX_MET, NetworkEvent};
pub use example_groups::{ExampleGroupWords, example_groups};
pub use example_people::{ExamplePeopleWords, example_people};
pub use group::{FeePer, GroupKind, MAX_GROUPS, NetworkGroup, group_order};
pub use interval::{Interval, IntervalUnit};
pub use mentors::mentors;
pub use people_order::{PeopleList, PersonRow, THIS_WEEK, by_name, folded_name};
pub use person::{Contact, ContactKind, MAX_PEOPLE, Mentor, NextContact, Person};
pub use revert::reverted_network_text;
pub use settings::{CalendarNames, Looking, NetworkSettings};
pub use starters::{Starter, starters};
pub use tidy_up::to_tidy_up;
pub mod contact_files;
mod conversion;
mod latin;
mod opportunity;
mod opportunity_calendar;
mod organization_name;
mod people_import;
mod report;
mod report_range;
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
pub use opportunity_calendar::{OpportunityDay, opportunity_events};
pub use organization_name::{is_same_organization, organization_key};
pub use people_import::{
    BroughtPeople, ChosenCards, ImportActions, ImportedBatch, NoRoomForPeople, bring_in_people,
    imported_batches,
};
pub use report::{
    Report, ReportEvent, ReportHistory, ReportKind, ReportResult, ReportRow, ReportSettings,
    ReportWeek, ReportWhat, report,
};
pub use report_range::{MAX_REPORT_DAYS, RangeProblem, ReportRange};
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

#[cfg(test)]
mod stored_tests;
