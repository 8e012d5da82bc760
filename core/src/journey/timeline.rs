//! The order in which a path is told: newest first, with what belongs together in one piece.

use chrono::NaiveDate;

use super::months::union;
use super::{End, Entry, Span, folded, month_of, spans};
use crate::order::insertion_sorted;

/// Two roles at one employer are one stretch with so many months between them at most.
const MAX_MONTHS_BETWEEN: i32 = 1;

/// Roles at one employer without a gap, or a single entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The ids of the entries, newest first.
    pub entries: Vec<String>,
    /// The months that they cover together; 0 where none is counted.
    pub months: i32,
}

/// Stretches that overlap, each at least with one other; most are alone.
pub type Together = Vec<Stretch>;

/// The entries in the order of a timeline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// Newest first.
    pub parts: Vec<Together>,
    /// The ids of those of which neither start nor end is known.
    pub undated: Vec<String>,
}

/// An entry with the months from which it is placed.
#[derive(Clone, Copy, Debug)]
struct Placed<'a> {
    entry: &'a Entry,
    span: Span,
    is_counted: bool,
}

/// Puts entries in order.
pub fn timeline(entries: &[Entry], today: NaiveDate) -> Timeline {
    let placed = entries.iter().map(|entry| (entry, place(entry, today)));
    let (mut dated, mut undated) = (Vec::new(), Vec::new());
    for (entry, place) in placed {
        match place {
            Some(placed) => dated.push(placed),
            None => undated.push(entry.id.clone()),
        }
    }
    let is_earlier = |a: &Placed, b: &Placed| {
        let order = |it: &Placed| (it.span.first, it.span.last, it.entry.id.clone());
        order(a) < order(b)
    };
    let dated = insertion_sorted(dated, is_earlier);
    let parts = overlapping(stretches(dated));
    let parts = insertion_sorted(parts, |a, b| is_newer(&a.concat(), &b.concat()));
    let parts = parts.into_iter().map(|part| {
        let part = insertion_sorted(part, |a, b| is_newer(a, b));
        part.into_iter().map(Stretch::of).collect()
    });
    Timeline {
        parts: parts.collect(),
        undated: insertion_sorted(undated, |a, b| a < b),
    }
}

/// The entries that count or will, and those whose dates are not complete, by what is known of
/// them; `None` without any date.
fn place(entry: &Entry, today: NaiveDate) -> Option<Placed<'_>> {
    if let Ok(spans) = spans(entry, today) {
        return Some(Placed {
            entry,
            span: spans.counted,
            is_counted: true,
        });
    }
    let end = match entry.end {
        Some(End::On(end)) => Some(end.latest_month()),
        Some(End::Now) => entry.start.map(|_| month_of(today)),
        None => None,
    };
    let start = entry.start.map(|start| start.earliest_month());
    let first = start.or(end)?;
    let span = Span {
        first,
        last: end.unwrap_or(first).max(first),
    };
    Some(Placed {
        entry,
        span,
        is_counted: false,
    })
}

type Roles<'a> = Vec<Placed<'a>>;

/// Roles at one employer that follow each other, put together. The entries come in order of start.
fn stretches(placed: Vec<Placed>) -> Vec<Roles> {
    let mut stretches: Vec<Roles> = Vec::new();
    for item in placed {
        let before = stretches.iter_mut().find(|roles| {
            roles.iter().all(|role| is_same_employer(role, &item)) && follows(roles, &item)
        });
        match before {
            Some(roles) => roles.push(item),
            None => stretches.push(vec![item]),
        }
    }
    stretches
}

fn is_same_employer(a: &Placed, b: &Placed) -> bool {
    let is_role = |it: &Placed| it.entry.kind.is_work() && it.is_counted;
    let name = folded(&a.entry.organization);
    is_role(a) && is_role(b) && !name.is_empty() && name == folded(&b.entry.organization)
}

fn follows(roles: &[Placed], next: &Placed) -> bool {
    let last = roles.iter().map(|role| role.span.last).max();
    last.is_some_and(|last| next.span.first - last - 1 <= MAX_MONTHS_BETWEEN)
}

/// Stretches that overlap, put together. A month in which one ends and the next begins is no
/// overlap. They come in order of start.
fn overlapping(stretches: Vec<Roles>) -> Vec<Vec<Roles>> {
    let mut parts: Vec<Vec<Roles>> = Vec::new();
    // The last month of the part that a stretch can still join, and its place.
    let mut open: Option<(i32, usize)> = None;
    for roles in stretches {
        let span = whole(&roles);
        if !roles.iter().all(|role| role.is_counted) {
            parts.push(vec![roles]);
            continue;
        }
        let joined = open.filter(|(last, _)| span.first < *last);
        let part = joined.and_then(|(_, place)| parts.get_mut(place));
        match (part, joined) {
            (Some(part), Some((last, place))) => {
                part.push(roles);
                open = Some((last.max(span.last), place));
            }
            _ => {
                open = Some((span.last, parts.len()));
                parts.push(vec![roles]);
            }
        }
    }
    parts
}

fn whole(roles: &[Placed]) -> Span {
    let first = roles.iter().map(|role| role.span.first).min();
    let last = roles.iter().map(|role| role.span.last).max();
    Span {
        first: first.unwrap_or_default(),
        last: last.unwrap_or_default(),
    }
}

/// By the last month, then by the first.
fn is_newer(a: &[Placed], b: &[Placed]) -> bool {
    let order = |roles: &[Placed]| {
        let span = whole(roles);
        (span.last, span.first)
    };
    order(a) > order(b)
}

impl Stretch {
    fn of(roles: Roles) -> Stretch {
        let roles = insertion_sorted(roles, |a, b| is_newer(&[*a], &[*b]));
        let counted = roles.iter().filter(|role| role.is_counted);
        Stretch {
            months: union(counted.map(|role| role.span)),
            entries: roles.iter().map(|role| role.entry.id.clone()).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{EntryKind, read_end, read_start};
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 28).unwrap()
    }

    fn entry(id: &str, employer: &str, start: &str, end: &str) -> Entry {
        Entry {
            organization: employer.to_owned(),
            start: read_start(start).unwrap(),
            end: read_end(end).unwrap(),
            ..Entry::new(id, EntryKind::Job)
        }
    }

    /// The order as text: entries of a stretch joined by `+`, what overlaps by `|`.
    #[track_caller]
    fn check(entries: &[Entry], parts: &[&str], undated: &[&str]) {
        let found = timeline(entries, today());
        let said: Vec<String> = found
            .parts
            .iter()
            .map(|part| {
                let stretches = part.iter().map(|stretch| stretch.entries.join("+"));
                stretches.collect::<Vec<_>>().join("|")
            })
            .collect();
        assert_eq!(said, parts);
        assert_eq!(found.undated, undated);
    }

    #[test]
    fn the_newest_comes_first_and_what_has_no_date_stands_apart() {
        let entries = [
            entry("a", "", "2010-01", "2012-01"),
            entry("b", "", "", ""),
            entry("c", "", "2013-01", "now"),
            entry("d", "", "2012-06", ""),
            entry("e", "", "2030-01", ""),
            entry("f", "", "", "now"),
            entry("g", "", "2009-01", "2001-01"),
        ];
        check(&entries, &["e", "c", "d", "a", "g"], &["b", "f"]);
    }

    #[test]
    fn roles_at_one_employer_are_a_stretch_unless_more_than_a_month_lies_between() {
        let bakery = |id, start, end| entry(id, "Miller's Bakery", start, end);
        let other = entry("z", " miller's  BAKERY ", "2012-03", "2014-01");
        check(
            &[bakery("a", "2010-01", "2012-01"), other.clone()],
            &["z+a"],
            &[],
        );
        check(
            &[bakery("a", "2010-01", "2011-12"), other],
            &["z", "a"],
            &[],
        );
        let nameless = [
            entry("a", "", "2010", "2011"),
            entry("b", "", "2012", "2013"),
        ];
        check(&nameless, &["b", "a"], &[]);
        let whole = timeline(
            &[
                bakery("a", "2010-01", "2010-12"),
                bakery("b", "2011-01", "2011-06"),
            ],
            today(),
        );
        assert_eq!(whole.parts[0][0].months, 18);
    }

    #[test]
    fn what_overlaps_is_put_together_and_a_change_within_a_month_is_no_overlap() {
        let a = entry("a", "A", "2010-01", "2012-05");
        check(
            &[a.clone(), entry("b", "B", "2012-05", "2013-01")],
            &["b", "a"],
            &[],
        );
        check(
            &[a.clone(), entry("b", "B", "2012-04", "2013-01")],
            &["b|a"],
            &[],
        );
        let certificate = Entry {
            kind: EntryKind::Certificate,
            ..entry("c", "", "", "2011-03")
        };
        check(
            &[a, certificate, entry("b", "B", "2012-01", "2013-01")],
            &["b|a", "c"],
            &[],
        );
    }
}
