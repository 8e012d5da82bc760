//! An opening that the reader looks at, as the rules look at it.

use chrono::NaiveDate;

use super::History;
use crate::keyed::keyed;
use crate::time_of_day::TimeOfDay;

keyed! {
    /// How the reader came to know of it.
    JobSource {
        Advert "advert",
        Referral "referral",
        Agency "agency",
        /// A job centre or another public office.
        Office "office",
        /// Written to without an opening.
        Speculative "speculative",
        /// The employer wrote first.
        Approached "approached",
        /// At the present employer.
        Internal "internal",
        Other "other",
    }
}

keyed! {
    /// How the reader applied.
    ApplicationMethod {
        OnlineForm "online_form",
        Email "email",
        Post "post",
        Phone "phone",
        InPerson "in_person",
        Agency "agency",
        Other "other",
    }
}

keyed! {
    /// Where the work is done.
    WorkMode {
        OnSite "on_site",
        Hybrid "hybrid",
        Remote "remote",
    }
}

keyed! {
    /// What a step within a stage is.
    StepKind {
        Interview "interview",
        Test "test",
        Call "call",
        FollowUp "follow_up",
        /// Not something that was done: no report has it.
        Note "note",
    }
}

/// A step within a stage, such as a round of interviews; it may lie ahead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub id: String,
    pub on: NaiveDate,
    pub time: Option<TimeOfDay>,
    /// How long it takes, 5 to 1,440.
    pub minutes: Option<i64>,
    pub kind: StepKind,
    pub what: String,
    pub result: String,
}

impl Step {
    pub fn new(id: impl Into<String>, on: NaiveDate, kind: StepKind) -> Step {
        Step {
            id: id.into(),
            on,
            time: None,
            minutes: None,
            kind,
            what: String::new(),
            result: String::new(),
        }
    }
}

/// What the reader means to do next.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FollowUp {
    pub on: NaiveDate,
    pub what: String,
}

/// An opening with all that is known of it. Texts are as typed; empty for what is not given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opportunity {
    pub id: String,
    pub title: String,
    pub organization: String,
    pub link: String,
    pub place: String,
    pub mode: Option<WorkMode>,
    pub hours: String,
    pub pay: String,
    /// The employer's own number or name of it.
    pub reference: String,
    pub source: Option<JobSource>,
    pub method: Option<ApplicationMethod>,
    pub employer_address: String,
    /// The id of a person.
    pub contact: Option<String>,
    pub contact_name: String,
    /// A telephone number or an address of e-mail.
    pub contact_reach: String,
    pub apply_by: Option<NaiveDate>,
    /// By when an offer must be answered.
    pub answer_by: Option<NaiveDate>,
    pub follow_up: Option<FollowUp>,
    /// The id of the offer that was made of it.
    pub offer: Option<String>,
    /// The id of the journey entry that was made of it.
    pub entry: Option<String>,
    /// The ids of the goals that it serves.
    pub goals: Vec<String>,
    pub notes: String,
    pub is_archived: bool,
    pub history: History,
    /// In the order of their days, times and ids.
    pub steps: Vec<Step>,
    /// Its last edit, in milliseconds since 1970-01-01T00:00Z.
    pub changed_ms: i64,
}

impl Opportunity {
    /// What it is called: its position, else its organization.
    pub fn name(&self) -> &str {
        match self.title.is_empty() {
            true => &self.organization,
            false => &self.title,
        }
    }
}
