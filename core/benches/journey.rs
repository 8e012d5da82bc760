//! How long everything that follows from a full career takes:
//! `cargo bench -p steppingstone-core --bench journey`.

#![allow(missing_docs, reason = "what the macros of criterion write")]

use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};
use steppingstone_core::journey::{
    AskChange, Entry, EntryKind, ExpertOrPeople, Ledger, Level, Scope, Skill, experience, lanes,
    next_asks, path_reading, read_end, read_start, role_readings, stage,
};

/// As many as a career holds.
const ENTRIES: u16 = 200;
const SKILLS: u16 = 300;

fn entry(number: u16) -> Entry {
    let year = 1970 + number % 55;
    let skills = (0..8).map(|more| format!("s{}", (number * 7 + more * 31) % SKILLS));
    Entry {
        start: read_start(&format!("{year}-{:02}", number % 12 + 1)).unwrap_or_default(),
        end: read_end(&(year + number % 5).to_string()).unwrap_or_default(),
        scope: Scope::ALL.into_iter().nth(usize::from(number % 5)),
        skills: skills.collect(),
        ..Entry::new(format!("e{number}"), EntryKind::Job)
    }
}

fn journey(c: &mut Criterion) {
    let entries: Vec<Entry> = (0..ENTRIES).map(entry).collect();
    let skills: Vec<Skill> = (0..SKILLS)
        .map(|number| Skill {
            level: Level::ALL.into_iter().nth(usize::from(number % 5)),
            ..Skill::new(format!("s{number}"), format!("Skill {number}"))
        })
        .collect();
    let today = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap_or_default();
    let none = |_| AskChange::default();
    c.bench_function("everything of a full career", |b| {
        b.iter(|| {
            let ledger = Ledger::of(&skills, &entries, today);
            let found = stage(&entries, &ledger, None, today);
            let way = ExpertOrPeople::People;
            let asks = next_asks(
                found.effective,
                way,
                &entries,
                &ledger,
                &[],
                &none,
                &[],
                today,
            );
            let months = experience(&entries, today);
            let readings = (role_readings(&entries), path_reading(&entries, today));
            (asks, months, lanes(&entries, today), readings)
        });
    });
}

criterion_group!(benches, journey);
criterion_main!(benches);
