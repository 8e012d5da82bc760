//! The entries as a table that can be sorted.

use chrono::NaiveDate;

use super::{End, Entry, EntryKind, Months, RoleReading, experience, role_readings};
use crate::keyed::keyed;
use crate::order::insertion_sorted;

keyed! {
    /// What the table can be sorted by.
    EntryColumn {
        When "when",
        What "what",
        Where "where",
        Length "length",
        Scope "scope",
        Reading "reading",
        Skills "skills",
    }
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryRow {
    pub entry: Entry,
    /// `None` where it counts no months.
    pub months: Option<Months>,
    /// `None` for what has no answers.
    pub reading: Option<RoleReading>,
}

impl EntryRow {
    /// What it is called: its title, else where it was; empty without either.
    pub fn name(&self) -> &str {
        self.entry.name()
    }

    /// The month by which it is sorted: of its end, which comes last while it goes on.
    fn when(&self) -> (i32, i32) {
        let end = match (self.entry.end, self.entry.start) {
            (Some(End::Now), _) => i32::MAX,
            (Some(End::On(end)), _) => end.latest_month(),
            (None, Some(start)) => start.earliest_month(),
            (None, None) => i32::MIN,
        };
        let start = self
            .entry
            .start
            .map_or(i32::MIN, |start| start.earliest_month());
        (end, start)
    }
}

/// The rows of some entries, in no order.
pub fn entry_rows(entries: &[Entry], today: NaiveDate) -> Vec<EntryRow> {
    let months = experience(entries, today).entries;
    let readings = role_readings(entries);
    let rows = entries.iter().map(|entry| EntryRow {
        months: months.get(&entry.id).and_then(|months| months.ok()),
        reading: readings.get(&entry.id).copied(),
        entry: entry.clone(),
    });
    rows.collect()
}

/// The rows in the order of a column. Rows that are alike are in the order of their time, the
/// newest first.
pub fn sorted_rows(rows: Vec<EntryRow>, by: EntryColumn, is_falling: bool) -> Vec<EntryRow> {
    let newest_first = insertion_sorted(rows, |a, b| {
        let order = |row: &EntryRow| (row.when(), row.entry.id.clone());
        order(a) > order(b)
    });
    insertion_sorted(newest_first, |a, b| match is_falling {
        true => is_before(by, b, a),
        false => is_before(by, a, b),
    })
}

fn is_before(by: EntryColumn, a: &EntryRow, b: &EntryRow) -> bool {
    let length = |row: &EntryRow| row.months.map(|months| months.counted);
    let score = |row: &EntryRow| {
        row.reading
            .and_then(|it| it.score)
            .map(|score| score.tenths())
    };
    match by {
        EntryColumn::When => a.when() < b.when(),
        EntryColumn::What => a.name().to_lowercase() < b.name().to_lowercase(),
        EntryColumn::Where => {
            a.entry.organization.to_lowercase() < b.entry.organization.to_lowercase()
        }
        EntryColumn::Length => length(a) < length(b),
        EntryColumn::Scope => a.entry.scope < b.entry.scope,
        EntryColumn::Reading => score(a) < score(b),
        EntryColumn::Skills => a.entry.skills.len() < b.entry.skills.len(),
    }
}

impl Entry {
    /// What it is called: its title, else where it was; empty without either.
    pub fn name(&self) -> &str {
        match self.title.is_empty() {
            true => &self.organization,
            false => &self.title,
        }
    }

    /// Whether it goes on, and somebody has a role in it.
    pub fn is_present_role(&self) -> bool {
        self.kind.is_role() && self.end == Some(End::Now)
    }

    /// Whether dates that it needs are not given: a certificate has no start.
    pub fn lacks_date(&self) -> bool {
        let lacks_start = self.start.is_none() && self.kind != EntryKind::Certificate;
        lacks_start || self.end.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Scope, read_end, read_start};
    use super::*;

    fn rows() -> Vec<EntryRow> {
        let entry = |id: &str, title: &str, start: &str, end: &str| Entry {
            title: title.to_owned(),
            start: read_start(start).unwrap(),
            end: read_end(end).unwrap(),
            ..Entry::new(id, EntryKind::Job)
        };
        let led = Entry {
            scope: Some(Scope::LeadWork),
            organization: "Bakery".to_owned(),
            ..entry("c", "", "2001-01", "2001-02")
        };
        let entries = [
            entry("a", "Zebra keeper", "2010-01", "2010-03"),
            entry("b", "actor", "2012-01", "now"),
            led,
        ];
        entry_rows(&entries, NaiveDate::from_ymd_opt(2026, 11, 28).unwrap())
    }

    #[track_caller]
    fn check(by: EntryColumn, is_falling: bool, expected: [&str; 3]) {
        let sorted = sorted_rows(rows(), by, is_falling);
        let ids: Vec<&str> = sorted.iter().map(|row| row.entry.id.as_str()).collect();
        assert_eq!(ids, expected, "{by:?}");
    }

    #[test]
    fn each_column_sorts_and_what_is_alike_stays_newest_first() {
        check(EntryColumn::When, true, ["b", "a", "c"]);
        check(EntryColumn::When, false, ["c", "a", "b"]);
        check(EntryColumn::What, false, ["b", "c", "a"]);
        check(EntryColumn::Where, true, ["c", "b", "a"]);
        check(EntryColumn::Length, false, ["c", "a", "b"]);
        check(EntryColumn::Scope, true, ["c", "b", "a"]);
        check(EntryColumn::Reading, true, ["b", "a", "c"]);
        check(EntryColumn::Skills, false, ["b", "a", "c"]);
    }

    #[test]
    fn a_certificate_needs_no_start() {
        let on = |kind, start: &str, end: &str| Entry {
            start: read_start(start).unwrap(),
            end: read_end(end).unwrap(),
            ..Entry::new("a", kind)
        };
        assert!(on(EntryKind::Job, "", "2010").lacks_date());
        assert!(on(EntryKind::Job, "2010", "").lacks_date());
        assert!(!on(EntryKind::Job, "2010", "now").lacks_date());
        assert!(!on(EntryKind::Certificate, "", "2010").lacks_date());
        assert!(on(EntryKind::Certificate, "", "").lacks_date());
    }
}
