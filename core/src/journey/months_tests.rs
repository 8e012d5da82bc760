use proptest::prelude::*;

use super::super::{read_end, read_start};
use super::*;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 28).unwrap()
}

fn entry(id: &str, kind: EntryKind, start: &str, end: &str) -> Entry {
    Entry {
        start: read_start(start).unwrap(),
        end: read_end(end).unwrap(),
        ..Entry::new(id, kind)
    }
}

#[track_caller]
fn check(start: &str, end: &str, expected: Result<(i32, i32, i32), NotCounted>) {
    let found = spans(&entry("a", EntryKind::Job, start, end), today()).map(Spans::months);
    let found = found.map(|months| (months.least, months.counted, months.most));
    assert_eq!(found, expected, "{start} {end}");
}

#[test]
fn both_end_months_count_and_days_do_not_matter() {
    check("2020-01", "2020-03", Ok((3, 3, 3)));
    check("2020-01-31", "2020-02-01", Ok((2, 2, 2)));
    check("2026-01", "now", Ok((11, 11, 11)));
}

#[test]
fn a_year_alone_has_three_readings() {
    check("2018", "2020", Ok((14, 24, 36)));
    check("2019", "2019", Ok((1, 6, 12)));
    check("2021-03", "2021", Ok((1, 5, 10)));
    check("2022", "2022-09", Ok((1, 5, 9)));
    check("2026", "now", Ok((1, 6, 11)));
    check("2018-05", "2020", Ok((21, 26, 32)));
    check("2018", "2020-05", Ok((18, 23, 29)));
}

#[test]
fn what_cannot_be_counted_says_why() {
    check("", "2020", Err(NotCounted::NoStart));
    check("2027", "", Err(NotCounted::Future));
    check("2020", "", Err(NotCounted::NoEnd));
    check("2021-05", "2021-04", Err(NotCounted::EndBeforeStart));
    check("2021-05-20", "2021-05-10", Err(NotCounted::EndBeforeStart));
    check("2021-05-20", "2021-05", Ok((1, 1, 1)));
    check("2021", "2020", Err(NotCounted::EndBeforeStart));
}

#[test]
fn the_future_counts_nothing() {
    check("2026-09", "2027-03", Ok((3, 3, 3)));
    check("2026", "2028", Ok((1, 5, 11)));
}

fn any_date() -> impl Strategy<Value = Option<PartialDate>> {
    let date = (1990_u16..2030, proptest::option::of(1_u8..=12))
        .prop_map(|(year, month)| PartialDate::new(year, month, None).ok());
    prop_oneof![9 => date, 1 => Just(None)]
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let end = prop_oneof![
        1 => Just(Some(End::Now)),
        4 => any_date().prop_map(|date| date.map(End::On)),
    ];
    let kind = proptest::sample::select(EntryKind::ALL.to_vec());
    (kind, any_date(), end, 0_u32..1_000_000).prop_map(|(kind, start, end, id)| Entry {
        start,
        end,
        ..Entry::new(id.to_string(), kind)
    })
}

proptest! {
    #[test]
    fn least_is_at_most_counted_and_counted_at_most_most(entry in any_entry()) {
        if let Ok(spans) = spans(&entry, today()) {
            let months = spans.months();
            prop_assert!(1 <= months.least);
            prop_assert!(months.least <= months.counted && months.counted <= months.most);
        }
    }

    #[test]
    fn a_union_is_never_above_its_sum_and_never_below_a_part(
        entries in proptest::collection::vec(any_entry(), 0..12),
    ) {
        let all = experience(&entries, today());
        prop_assert!(all.overlap >= 0);
        prop_assert!(all.work.counted <= all.with_unpaid.counted);
        prop_assert!(all.work.least <= all.work.counted && all.work.counted <= all.work.most);
        for entry in entries.iter().filter(|entry| entry.kind.is_work()) {
            if let Ok(spans) = spans(entry, today()) {
                prop_assert!(spans.months().counted <= all.work.counted);
            }
        }
    }

    #[test]
    fn another_entry_never_lowers_the_months(
        entries in proptest::collection::vec(any_entry(), 1..12),
    ) {
        let all = experience(&entries, today());
        let before = experience(&entries[1..], today());
        prop_assert!(before.work.counted <= all.work.counted);
        prop_assert!(before.with_unpaid.most <= all.with_unpaid.most);
    }

    #[test]
    fn a_union_is_what_counting_month_by_month_gives(
        parts in proptest::collection::vec((0_i32..60, 0_i32..20), 0..8),
    ) {
        let spans: Vec<Span> = parts
            .iter()
            .map(|(first, more)| Span { first: *first, last: first + more })
            .collect();
        let covered = (0..100).filter(|month| {
            spans.iter().any(|span| (span.first..=span.last).contains(month))
        });
        prop_assert_eq!(union(spans.clone()) as usize, covered.count());
    }
}
