//! What is said of something to be learned.

use chrono::NaiveDate;
use steppingstone_core::journey::record::{JourneyLearning, LearningField};
use steppingstone_core::journey::{LearningKind, LearningStatus, read_start};

use super::super::format;
use crate::words::journey::learning as w;

pub(super) fn kind(kind: LearningKind) -> &'static str {
    use w::kinds as k;
    match kind {
        LearningKind::Workshop => k::workshop(),
        LearningKind::Course => k::course(),
        LearningKind::Certificate => k::certificate(),
        LearningKind::Degree => k::degree(),
        LearningKind::Mentor => k::mentor(),
        LearningKind::StretchTask => k::stretch_task(),
        LearningKind::Reading => k::reading(),
    }
}

pub(super) fn status(status: LearningStatus) -> &'static str {
    use w::statuses as s;
    match status {
        LearningStatus::Planned => s::planned(),
        LearningStatus::InProgress => s::in_progress(),
        LearningStatus::Done => s::done(),
        LearningStatus::Dropped => s::dropped(),
    }
}

/// The verb with which a goal of a kind begins.
pub(super) fn verb(kind: LearningKind) -> &'static str {
    use w::goal::verb as v;
    match kind {
        LearningKind::Workshop => v::workshop(),
        LearningKind::Course => v::course(),
        LearningKind::Certificate => v::certificate(),
        LearningKind::Degree => v::degree(),
        LearningKind::Mentor => v::mentor(),
        LearningKind::StretchTask => v::stretch_task(),
        LearningKind::Reading => v::reading(),
    }
}

/// What proves a goal of a kind.
pub(super) fn proof(kind: LearningKind) -> &'static str {
    use w::goal::proof as p;
    match kind {
        LearningKind::Workshop => p::workshop(),
        LearningKind::Course => p::course(),
        LearningKind::Certificate => p::certificate(),
        LearningKind::Degree => p::degree(),
        LearningKind::Mentor => p::mentor(),
        LearningKind::StretchTask => p::stretch_task(),
        LearningKind::Reading => p::reading(),
    }
}

pub(super) fn title(line: &JourneyLearning) -> String {
    match line.text(LearningField::Title).trim() {
        "" => w::untitled().to_owned(),
        title => title.to_owned(),
    }
}

/// Its day: when it is due, or was done.
pub(super) fn day(line: &JourneyLearning, today: NaiveDate) -> String {
    let read = |field| read_start(line.text(field)).ok().flatten();
    if line.is_over() {
        let on = match line.status.value {
            LearningStatus::Done => read(LearningField::DoneOn),
            _ => None,
        };
        return on.map_or_else(String::new, |on| w::done_on(format::partial_date(on)));
    }
    match read(LearningField::Due) {
        None => w::no_due().to_owned(),
        Some(due) if due.is_over(today) => w::overdue(format::partial_date(due)),
        Some(due) => w::due_on(format::partial_date(due)),
    }
}
