use proptest::prelude::*;

use super::super::super::{Scope, folded};
use super::super::read_json_resume;
use super::*;

fn any_date() -> impl Strategy<Value = PartialDate> {
    (
        1950_u16..2030,
        proptest::option::of((1_u8..=12, proptest::option::of(1_u8..=28))),
    )
        .prop_map(|(year, month)| {
            let day = month.and_then(|(_, day)| day);
            PartialDate::new(year, month.map(|(month, _)| month), day).unwrap()
        })
}

const EXPORTED: [EntryKind; 10] = [
    EntryKind::Job,
    EntryKind::SelfEmployed,
    EntryKind::Internship,
    EntryKind::Apprenticeship,
    EntryKind::Service,
    EntryKind::Volunteer,
    EntryKind::Education,
    EntryKind::Course,
    EntryKind::Certificate,
    EntryKind::Project,
];

fn any_entry() -> impl Strategy<Value = Entry> {
    let end = prop_oneof![
        Just(None),
        Just(Some(End::Now)),
        any_date().prop_map(|date| Some(End::On(date))),
    ];
    (
        proptest::sample::select(EXPORTED.to_vec()),
        ("[A-Z][a-z ]{0,8}[a-z]", "[A-Z][a-z]{1,8}"),
        (proptest::option::of(any_date()), end),
        proptest::option::of(proptest::sample::select(Scope::ALL.to_vec())),
        proptest::collection::vec("[a-z]{1,6}", 0..3),
        proptest::sample::subsequence(vec!["a".to_owned(), "b".to_owned(), "c".to_owned()], 0..=3),
        proptest::option::of(any_date()),
    )
        .prop_map(
            |(kind, (title, organization), (start, end), scope, results, skills, expires)| {
                let is_certificate = kind == EntryKind::Certificate;
                let mut entry = Entry::new("", kind);
                // What a kind does not have is not given.
                entry.start = start.filter(|_| !is_certificate);
                entry.end = match end {
                    Some(End::Now) if is_certificate || start.is_none() => None,
                    end => end,
                };
                entry.scope = scope;
                entry.expires = expires.filter(|_| is_certificate);
                entry.results = if is_certificate { Vec::new() } else { results };
                entry.skills = skills;
                entry.title = title;
                entry.organization = organization;
                entry
            },
        )
}

fn ledger() -> Vec<Skill> {
    let skill = |(id, level): (&str, u8)| Skill {
        level: Level::new(level),
        ..Skill::new(id, format!("Skill {id}"))
    };
    [("a", 1), ("b", 3), ("c", 9)].map(skill).into()
}

proptest! {
    #[test]
    fn our_own_export_comes_back_whole(
        entries in proptest::collection::vec(any_entry(), 0..8),
    ) {
        let skills = ledger();
        let text = serde_json::to_string(&json_resume(&entries, &skills)).unwrap();
        let import = read_json_resume(&text).unwrap();
        prop_assert_eq!(import.entries.len(), entries.len());
        prop_assert!(import.skipped.is_empty());
        for entry in &entries {
            let named = entry.skills.iter().map(|id| format!("Skill {id}")).collect();
            let expected = Entry { skills: named, ..entry.clone() };
            prop_assert!(import.entries.contains(&expected), "{:?} not in {:?}", expected, import.entries);
        }
        for skill in &skills {
            let found = import.skills.iter().find(|it| folded(&it.name) == folded(&skill.name));
            prop_assert_eq!(found.unwrap().suggested_level, skill.level);
        }
    }
}

#[test]
fn what_is_private_is_never_in_it() {
    let entry = |kind, is_private| Entry {
        title: "Secret".to_owned(),
        is_private,
        ..Entry::new("a", kind)
    };
    let hidden = [
        entry(EntryKind::Job, true),
        entry(EntryKind::Caring, false),
        entry(EntryKind::Break, false),
    ];
    let not_yet = Skill {
        level: Level::new(0),
        ..Skill::new("x", "Secret")
    };
    let text = serde_json::to_string(&json_resume(&hidden, &[not_yet])).unwrap();
    assert!(!text.contains("Secret"), "{text}");
}

#[test]
fn the_newest_start_comes_first_and_none_comes_last() {
    let job = |title: &str, year: Option<u16>| Entry {
        title: title.to_owned(),
        start: year.and_then(|year| PartialDate::new(year, None, None).ok()),
        ..Entry::new("a", EntryKind::Job)
    };
    let entries = [
        job("old", Some(2001)),
        job("undated", None),
        job("new", Some(2020)),
    ];
    let text = serde_json::to_string(&json_resume(&entries, &[])).unwrap();
    let place = |title: &str| text.find(title).unwrap();
    assert!(place("new") < place("old") && place("old") < place("undated"));
}
