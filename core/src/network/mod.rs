//! Network: whom to write to, where each application stands, and a true record of the search.
//!
//! People: how long since the last contact with a [`Person`] decides whom to write to first (P1 to
//! P8); the intervals are choices of ours, and the reader's to change. Groups and events: what they
//! cost in a year, and which membership is to be renewed.

mod contact_calendar;
mod contact_log;
mod contact_state;
mod contact_tier;
mod costs;
mod event;
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
pub use event::{Attendance, MAX_EVENTS, NetworkEvent};
pub use example_people::{NetworkExample, NetworkExampleWords, example_people};
pub use group::{FeePer, GroupKind, MAX_GROUPS, NetworkGroup};
pub use interval::{Interval, IntervalUnit};
pub use mentors::mentors;
pub use people_order::{PeopleList, PersonRow, THIS_WEEK, by_name, folded_name};
pub use person::{Contact, ContactKind, MAX_PEOPLE, Mentor, NextContact, Person};
pub use revert::reverted_network_text;
pub use settings::{CalendarNames, Looking, NetworkSettings};
pub use starters::{Starter, starters};
pub use tidy_up::to_tidy_up;

/// What the ids of all that belongs to the example begin with.
const EXAMPLE: &str = "example";

/// Whether a record of this id is of the example.
pub fn is_example(id: &str) -> bool {
    id.starts_with(EXAMPLE)
}

#[cfg(test)]
mod stored_tests;
