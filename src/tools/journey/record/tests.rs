use chrono::NaiveDate;
use steppingstone_core::journey::record::{EntryField, EvidenceText};
use steppingstone_core::journey::{EntryKind, EvidenceKind, Level};

use super::*;
use crate::words::install_english;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 28).unwrap_or_default()
}

fn entry(kind: EntryKind, title: &str, dates: [&str; 3]) -> JourneyEntry {
    let mut entry = JourneyEntry::new(title.replace(' ', ""), kind, 1);
    let [start, end, expires] = dates;
    for (field, text) in [
        (EntryField::Title, title),
        (EntryField::Organization, "Mill"),
        (EntryField::Start, start),
        (EntryField::End, end),
        (EntryField::Expires, expires),
        (EntryField::Pay, "31.50"),
    ] {
        entry.set_text(field, text, 2);
    }
    entry.skills.value = vec!["s1".to_owned()];
    entry
}

/// What the record says, with dates or without, with skills marked or not.
fn said(has_dates: bool, marks_fading: bool, name: &str) -> String {
    install_english();
    let mut skill = JourneySkill::new("s1", "Dough", 1);
    skill.rate(Some(Level::ON_MY_OWN), 2);
    let test = EvidenceText {
        text: "Guild".to_owned(),
        on: "2019-05".to_owned(),
        expires: "2020".to_owned(),
        ..EvidenceText::new(EvidenceKind::Test)
    };
    skill.set_evidence("a", Some(test), 3);
    let mut hidden = entry(EntryKind::Job, "Hidden role", ["2020-01", "now", ""]);
    hidden.is_private.value = Some(true);
    let entries = [
        hidden,
        entry(EntryKind::Job, "Miller", ["2017-01", "2019-02", ""]),
        entry(EntryKind::Volunteer, "Helper", ["2020-01", "2020-12", ""]),
        entry(EntryKind::Caring, "Twins", ["2020-01", "2021-12", ""]),
        entry(EntryKind::Certificate, "First aid", ["", "2019", "2021"]),
    ];
    let found = skills_record(&entries, &[skill], today());
    Owner::new_root(None).with(|| {
        let options = PrintOptions {
            name: RwSignal::new(name.to_owned()),
            has_dates: RwSignal::new(has_dates),
            marks_fading: RwSignal::new(marks_fading),
        };
        let html = sheet::sheet(options, &found).to_html();
        let parts = html
            .split('<')
            .map(|part| part.split_once('>').map_or(part, |it| it.1));
        let text = parts.collect::<Vec<_>>().join(" ");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    })
}

#[track_caller]
fn check(said: &str, there: &[&str], gone: &[&str]) {
    for part in there {
        assert!(said.contains(part), "{part:?} is not in: {said}");
    }
    for part in gone {
        assert!(!said.contains(part), "{part:?} is in: {said}");
    }
}

#[test]
fn lengths_come_first_and_nothing_private_is_in_it() {
    let lengths = said(false, false, "");
    let there = [
        "Your skills record",
        "On my own",
        "Dough Test: Guild,",
        "(expired)",
        "Last used:",
        "Miller Mill 2 years and 2 months",
        "Helper Mill 1 year",
        "First aid Mill 2019, expired: 2021",
        "Levels are self-described by the sentences above.",
    ];
    check(
        &lengths,
        &there,
        &["Hidden", "Twins", "31.50", "Not used since", "2017"],
    );
}

#[test]
fn dates_fading_marks_and_a_name_are_in_it_if_they_are_chosen() {
    let dated = said(true, true, " Rosa ");
    check(
        &dated,
        &["Rosa", "Your skills record", "2017"],
        &["2 years and 2 months", "Hidden"],
    );
    check(&dated, &["Not used since"], &["Last used:"]);
}

#[test]
fn each_column_of_the_tables_has_its_head() {
    install_english();
    let entries: [&str; 25] = files::heads(crate::words::journey::record::file::entry_heads());
    let skills: [&str; 10] = files::heads(crate::words::journey::record::file::skill_heads());
    assert!(entries.iter().chain(&skills).all(|head| !head.is_empty()));
}

#[test]
fn an_example_is_printed_and_saved_only_where_there_is_nothing_else() {
    install_english();
    Owner::new_root(None).with(|| {
        crate::state::provide_records();
        let records = crate::state::use_records();
        let titles = || -> Vec<String> {
            let kept = Kept::of(records).read_entries();
            kept.into_iter().map(|entry| entry.title).collect()
        };
        let mut example = entry(EntryKind::Job, "Baker", ["2020-01", "now", ""]);
        example.id = "example1".to_owned();
        records.put(&example);
        assert_eq!(titles(), ["Baker"]);
        records.put(&entry(EntryKind::Job, "Miller", ["2017-01", "2019-02", ""]));
        assert_eq!(titles(), ["Miller"]);
    });
}
