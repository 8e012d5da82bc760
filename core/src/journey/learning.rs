//! What somebody means to learn.

use super::PartialDate;
use crate::keyed::keyed;

keyed! {
    LearningKind {
        Workshop "workshop",
        Course "course",
        Certificate "certificate",
        Degree "degree",
        Mentor "mentor",
        /// Work that asks for more than before.
        StretchTask "stretch_task",
        Reading "reading",
    }
}

keyed! {
    LearningStatus {
        Planned "planned",
        InProgress "in_progress",
        Done "done",
        Dropped "dropped",
    }
}

/// A line of the learning plan, as far as rules look at it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LearningItem {
    pub status: LearningStatus,
    pub done_on: Option<PartialDate>,
    /// The id of the entry that it became.
    pub entry: Option<String>,
}
