//! What was done in a search that belongs to no opening.

use chrono::NaiveDate;

use crate::keyed::keyed;

keyed! {
    ActivityKind {
        Fair "fair",
        Workshop "workshop",
        Course "course",
        Agency "agency",
        /// At a job centre or another public office.
        Office "office",
        Advice "advice",
        Networking "networking",
        /// A profile or a résumé that employers can find.
        Profile "profile",
        /// Looking through openings.
        Search "search",
        Other "other",
    }
}

/// Texts are as typed; empty for what is not given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchActivity {
    pub id: String,
    pub on: NaiveDate,
    pub kind: ActivityKind,
    pub what: String,
    pub with: String,
    pub place: String,
    pub result: String,
    /// How long it took, up to 1,440.
    pub minutes: Option<i64>,
}

impl SearchActivity {
    pub fn new(id: impl Into<String>, on: NaiveDate, kind: ActivityKind) -> SearchActivity {
        SearchActivity {
            id: id.into(),
            on,
            kind,
            what: String::new(),
            with: String::new(),
            place: String::new(),
            result: String::new(),
            minutes: None,
        }
    }
}
