//! Months of experience, without double counting.

use chrono::NaiveDate;
use litemap::LiteMap;

use super::{End, Entry, EntryKind, PartialDate, month_of};
use crate::keyed::keyed;
use crate::order::insertion_sorted;

const JANUARY: u8 = 1;
const JUNE: u8 = 6;
const JULY: u8 = 7;
const DECEMBER: u8 = 12;

keyed! {
    /// Why an entry counts no months; the first that is so.
    NotCounted {
        NoStart "no_start",
        /// It has not begun.
        Future "future",
        NoEnd "no_end",
        EndBeforeStart "end_before_start",
    }
}

/// Months by their index, the first and the last included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub first: i32,
    pub last: i32,
}

impl Span {
    pub fn months(self) -> i32 {
        self.last - self.first + 1
    }
}

/// Three readings of dates of which a month can be unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spans {
    pub least: Span,
    pub counted: Span,
    pub most: Span,
}

/// How many months there are in each reading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Months {
    pub least: i32,
    pub counted: i32,
    pub most: i32,
}

impl Spans {
    pub fn months(self) -> Months {
        Months {
            least: self.least.months(),
            counted: self.counted.months(),
            most: self.most.months(),
        }
    }
}

/// The months that an entry covers, up to the present one.
///
/// # Errors
/// Why it covers none.
pub fn spans(entry: &Entry, today: NaiveDate) -> Result<Spans, NotCounted> {
    let this_month = month_of(today);
    let start = entry.start.ok_or(NotCounted::NoStart)?;
    if start.earliest_month() > this_month {
        return Err(NotCounted::Future);
    }
    let end = match entry.end.ok_or(NotCounted::NoEnd)? {
        End::On(end) => end,
        End::Now => of_month(today).ok_or(NotCounted::NoEnd)?,
    };
    if is_before(end, start) {
        return Err(NotCounted::EndBeforeStart);
    }
    let [least, counted, most] = readings(start, end).map(|(first, last)| Span {
        first: start.index(first).min(this_month),
        last: end.index(last).min(this_month),
    });
    Ok(Spans {
        least,
        counted,
        most,
    })
}

fn of_month(day: NaiveDate) -> Option<PartialDate> {
    let index = month_of(day);
    let year = u16::try_from(index.div_euclid(12)).ok()?;
    let month = u8::try_from(index.rem_euclid(12) + 1).ok()?;
    PartialDate::new(year, Some(month), None).ok()
}

/// Whether an end cannot be at or after a start.
pub(super) fn is_before(end: PartialDate, start: PartialDate) -> bool {
    let days = end.day().zip(start.day());
    match end.latest_month().cmp(&start.earliest_month()) {
        std::cmp::Ordering::Equal => days.is_some_and(|(end, start)| end < start),
        order => order.is_lt(),
    }
}

/// The months of start and end in their years: at least, as counted, at most. Where a month is
/// unknown, the middle of what is possible is counted.
fn readings(start: PartialDate, end: PartialDate) -> [(u8, u8); 3] {
    let is_one_year = start.year() == end.year();
    match (start.month(), end.month()) {
        (Some(start), Some(end)) => [(start, end); 3],
        (Some(start), None) if is_one_year => [
            (start, start),
            (start, start + (DECEMBER - start) / 2),
            (start, DECEMBER),
        ],
        (None, Some(end)) if is_one_year => {
            [(end, end), (end - (end - 1) / 2, end), (JANUARY, end)]
        }
        (None, None) if is_one_year => [(JULY, JULY), (4, 9), (JANUARY, DECEMBER)],
        (Some(start), None) => [(start, JANUARY), (start, JUNE), (start, DECEMBER)],
        (None, Some(end)) => [(DECEMBER, end), (JULY, end), (JANUARY, end)],
        (None, None) => [(DECEMBER, JANUARY), (JULY, JUNE), (JANUARY, DECEMBER)],
    }
}

/// How many months some spans cover together, each once.
pub(super) fn union(spans: impl IntoIterator<Item = Span>) -> i32 {
    let sorted = insertion_sorted(spans, |a, b| a.first < b.first);
    let mut months = 0;
    let mut covered = i32::MIN;
    for span in sorted {
        let first = span.first.max(covered.saturating_add(1));
        if span.last >= first {
            months += span.last - first + 1;
            covered = span.last;
        }
    }
    months
}

/// The months of a whole career.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Experience {
    /// By the id of the entry.
    pub entries: LiteMap<String, Result<Months, NotCounted>>,
    pub work: Months,
    /// With volunteering and caring.
    pub with_unpaid: Months,
    /// How many months of work coincide with others.
    pub overlap: i32,
}

/// Counts the months of entries.
pub fn experience(entries: &[Entry], today: NaiveDate) -> Experience {
    let read: Vec<(&Entry, Result<Spans, NotCounted>)> = entries
        .iter()
        .map(|entry| (entry, spans(entry, today)))
        .collect();
    let total = |is_counted: fn(EntryKind) -> bool| {
        let of_kind = || {
            let of_kind = read.iter().filter(|(entry, _)| is_counted(entry.kind));
            of_kind.filter_map(|(_, spans)| spans.ok())
        };
        Months {
            least: union(of_kind().map(|spans| spans.least)),
            counted: union(of_kind().map(|spans| spans.counted)),
            most: union(of_kind().map(|spans| spans.most)),
        }
    };
    let work = total(EntryKind::is_work);
    let of_work = read.iter().filter(|(entry, _)| entry.kind.is_work());
    let counted = of_work.filter_map(|(_, spans)| spans.ok());
    let sum: i32 = counted.map(|spans| spans.counted.months()).sum();
    let by_entry = read.iter().map(|(entry, spans)| {
        let months = spans.map(Spans::months);
        (entry.id.clone(), months)
    });
    Experience {
        entries: crate::order::collect_map(by_entry),
        with_unpaid: total(EntryKind::is_paid_or_unpaid_work),
        overlap: sum - work.counted,
        work,
    }
}

#[cfg(test)]
#[path = "months_tests.rs"]
mod tests;
