//! Where each stone lies in the wide timeline.

use chrono::NaiveDate;

use super::{Entry, spans};
use crate::order::insertion_sorted;

/// No stone is narrower than the whole divided by this.
const NARROWEST: i32 = 20;

/// A stone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// The id of the entry.
    pub entry: String,
    /// From 0.
    pub lane: usize,
    /// Months from the left edge.
    pub from: i32,
    /// How wide it is drawn.
    pub months: i32,
}

/// The stones, from left to right.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lanes {
    /// Months from the first start to the last end.
    pub total: i32,
    /// How wide the narrowest stone is drawn.
    pub least: i32,
    pub lanes: usize,
    pub items: Vec<Lane>,
}

/// Puts the entries that count into lanes: by where they begin, wider ones first, each into the
/// first lane that is free there.
pub fn lanes(entries: &[Entry], today: NaiveDate) -> Lanes {
    let counted: Vec<_> = entries
        .iter()
        .filter_map(|entry| Some((entry, spans(entry, today).ok()?.counted)))
        .collect();
    let first = counted.iter().map(|(_, span)| span.first).min();
    let last = counted.iter().map(|(_, span)| span.last).max();
    let Some((first, last)) = first.zip(last) else {
        return Lanes::default();
    };
    let total = last - first + 1;
    let least = (total + NARROWEST - 1) / NARROWEST;
    let items = counted.iter().map(|(entry, span)| {
        let months = span.months().max(least);
        Lane {
            entry: entry.id.clone(),
            lane: 0,
            from: (span.first - first).min(total - months),
            months,
        }
    });
    let order = |item: &Lane| (item.from, -item.months, item.entry.clone());
    let mut items = insertion_sorted(items, |a, b| order(a) < order(b));
    // Where each lane is free again.
    let mut ends: Vec<i32> = Vec::new();
    for item in &mut items {
        let end = item.from + item.months;
        match ends
            .iter_mut()
            .enumerate()
            .find(|(_, free)| **free <= item.from)
        {
            Some((lane, free)) => {
                item.lane = lane;
                *free = end;
            }
            None => {
                item.lane = ends.len();
                ends.push(end);
            }
        }
    }
    Lanes {
        total,
        least,
        lanes: ends.len(),
        items,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{End, EntryKind, PartialDate};
    use super::*;
    use proptest::prelude::*;

    fn entry(id: usize, start: i32, months: i32) -> Entry {
        let date = |index: i32| {
            let year = u16::try_from(index / 12).unwrap();
            PartialDate::new(year, Some(u8::try_from(index % 12 + 1).unwrap()), None).unwrap()
        };
        Entry {
            start: Some(date(start)),
            end: Some(End::On(date(start + months - 1))),
            ..Entry::new(id.to_string(), EntryKind::Job)
        }
    }

    proptest! {
        #[test]
        fn no_stone_lies_on_another_or_outside(
            parts in proptest::collection::vec((24_000_i32..24_200, 1_i32..100), 0..12),
        ) {
            let today = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
            let entries: Vec<Entry> = parts
                .iter()
                .enumerate()
                .map(|(id, (start, months))| entry(id, *start, *months))
                .collect();
            let lanes = lanes(&entries, today);
            prop_assert_eq!(lanes.items.len(), entries.len());
            for (at, item) in lanes.items.iter().enumerate() {
                prop_assert!(item.months >= lanes.least && item.lane < lanes.lanes);
                prop_assert!(item.from >= 0 && item.from + item.months <= lanes.total);
                for other in &lanes.items[at + 1..] {
                    let apart = item.from + item.months <= other.from
                        || other.from + other.months <= item.from;
                    prop_assert!(apart || item.lane != other.lane);
                }
            }
        }
    }

    #[test]
    fn nothing_has_no_lanes() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
        let undated = Entry::new("a", EntryKind::Break);
        assert_eq!(lanes(&[undated], today), Lanes::default());
    }
}
