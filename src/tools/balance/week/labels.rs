//! What kinds of time are called, and how hours are written.

use steppingstone_core::balance::{TimeKind, hours_text};
use steppingstone_core::form::Problem;

use crate::words::balance_week as w;

pub(super) fn kind(kind: TimeKind) -> &'static str {
    use w::kinds as k;
    match kind {
        TimeKind::Work => k::work(),
        TimeKind::Commute => k::commute(),
        TimeKind::Career => k::career(),
        TimeKind::Care => k::care(),
        TimeKind::Home => k::home(),
        TimeKind::Sleep => k::sleep(),
        TimeKind::Own => k::own(),
    }
}

/// The letter that stands for a kind in the bar; of what is open for `None`.
pub(super) fn letter(kind: Option<TimeKind>) -> &'static str {
    use w::letters as l;
    match kind {
        Some(TimeKind::Work) => l::work(),
        Some(TimeKind::Commute) => l::commute(),
        Some(TimeKind::Career) => l::career(),
        Some(TimeKind::Care) => l::care(),
        Some(TimeKind::Home) => l::home(),
        Some(TimeKind::Sleep) => l::sleep(),
        Some(TimeKind::Own) => l::own(),
        None => l::open(),
    }
}

/// How lived hours lie beside the planned ones.
pub(super) fn compared(difference: i64) -> String {
    let hours = hours_text(difference.saturating_abs());
    match difference {
        0 => w::table::same().to_owned(),
        1.. => w::table::more(hours),
        _ => w::table::less(hours),
    }
}

/// What is wrong with typed hours.
pub(super) fn problem(problem: Problem) -> &'static str {
    match problem {
        Problem::OutOfRange => w::table::out_of_range(),
        _ => w::table::not_read(),
    }
}
