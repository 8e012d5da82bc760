//! Why a file, or something in it, was not read.

use steppingstone_core::network::contact_files::{Fault, PassedOver, RefusedReason};
use steppingstone_core::zip::ZipProblem;

use crate::platform::intl;
use crate::words::network_files_preview as w;

/// So many lines are named of each kind.
const MOST_LINES: usize = 20;

pub(super) fn archive(problem: ZipProblem) -> &'static str {
    match problem {
        ZipProblem::Damaged => w::zip_damaged(),
        ZipProblem::Unsupported => w::zip_unsupported(),
        ZipProblem::Encrypted => w::zip_encrypted(),
        ZipProblem::TooLarge => w::zip_too_large(),
        ZipProblem::NoTables => w::zip_none(),
    }
}

/// Why a whole file was refused.
pub(super) fn whole(fault: Fault<RefusedReason>) -> String {
    use w::whole as of;
    let said = match fault.reason {
        RefusedReason::TooLarge => of::too_large(),
        RefusedReason::TooMany => of::too_many(),
        RefusedReason::Empty => of::empty(),
        RefusedReason::NoHead => of::no_head(),
        RefusedReason::QuoteOpen => return of::quote_open(fault.line),
        RefusedReason::NoCards
        | RefusedReason::NotEnded
        | RefusedReason::Version
        | RefusedReason::NotAPerson
        | RefusedReason::NoName
        | RefusedReason::Cells => of::no_cards(),
    };
    said.to_owned()
}

fn refused(reason: RefusedReason) -> &'static str {
    use w::refused as of;
    match reason {
        RefusedReason::NotEnded => of::not_ended(),
        RefusedReason::Version => of::version(),
        RefusedReason::NotAPerson => of::not_a_person(),
        RefusedReason::Cells => of::cells(),
        RefusedReason::NoName
        | RefusedReason::TooLarge
        | RefusedReason::TooMany
        | RefusedReason::NoCards
        | RefusedReason::Empty
        | RefusedReason::NoHead
        | RefusedReason::QuoteOpen => of::no_name(),
    }
}

fn passed(reason: PassedOver) -> &'static str {
    use w::passed as of;
    match reason {
        PassedOver::UnreadableLine => of::unreadable_line(),
        PassedOver::Outside => of::outside(),
        PassedOver::StrayEnd => of::stray_end(),
        PassedOver::Charset => of::charset(),
        PassedOver::Bytes => of::bytes(),
        PassedOver::Encoding => of::encoding(),
        PassedOver::Email => of::email(),
        PassedOver::Phone => of::phone(),
        PassedOver::Date => of::date(),
    }
}

/// Cards and rows that were refused, each with its line and why; the first of many.
pub(super) fn refused_lines(faults: &[Fault<RefusedReason>]) -> Vec<String> {
    let lines = faults
        .iter()
        .map(|fault| line(fault.line, refused(fault.reason)));
    first(lines.take(MOST_LINES).collect(), faults.len())
}

/// The same of what was passed over.
pub(super) fn passed_lines(faults: &[Fault<PassedOver>]) -> Vec<String> {
    let lines = faults
        .iter()
        .map(|fault| line(fault.line, passed(fault.reason)));
    first(lines.take(MOST_LINES).collect(), faults.len())
}

fn line(line: usize, reason: &str) -> String {
    w::refused::row(intl::number(line as f64), reason)
}

fn first(mut lines: Vec<String>, all: usize) -> Vec<String> {
    let more = all.saturating_sub(lines.len());
    lines.extend((more > 0).then(|| w::refused::more(more)));
    lines
}
