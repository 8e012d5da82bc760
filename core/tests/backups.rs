//! A backup holds all, and brings all of it back.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

mod records;

use litemap::LiteMap;

use proptest::prelude::*;
use records::{NOW, draft, full, key, settings, taking};
use steppingstone_core::quiz::example::example;
use steppingstone_core::quiz::*;
use steppingstone_core::store::backup::{self, Change, FileError, OnConflict};
use steppingstone_core::store::{Key, LoadError, Settings, Theme, check, load, to_stored_text};

/// A store with a record of every kind, one of a later version, and texts set aside.
fn everything() -> LiteMap<String, String> {
    let later = to_stored_text(&example(chrono::NaiveDate::default()), NOW)
        .replace("\"version\":1", "\"version\":9");
    let mut everything = full::store();
    everything.extend([
        ("steppingstone/quiz-taking/example".to_owned(), later),
        (
            "steppingstone/aside/settings".to_owned(),
            "{\"cut o".to_owned(),
        ),
        ("steppingstone/aside/settings~2".to_owned(), "[]".to_owned()),
    ]);
    everything
}

#[test]
fn a_file_without_people_has_all_else_and_says_so() {
    let is_left = |key: &str| !key.contains("/person/") && !key.contains("/aside/");
    let expected: Vec<String> = everything()
        .keys()
        .filter(|key| is_left(key))
        .cloned()
        .collect();
    let file = backup::write_without_people(&everything(), "2026-11-22", check);
    let keys: Vec<String> = backup::texts(&file).unwrap().keys().cloned().collect();
    assert_eq!(keys, expected);
    let is_person = |key: &&String| key.contains("/person/");
    assert!(
        everything().keys().any(|key| is_person(&key)),
        "there are people to leave out"
    );
    assert!(backup::is_partial(&file));
    assert!(file.contains("\"is_partial\": true"), "{file}");
    let whole = backup::write(&everything(), "2026-11-22", check);
    assert!(!backup::is_partial(&whole));
    assert!(!whole.contains("is_partial"));
    let bad = file.replace("\"is_partial\": true", "\"is_partial\": 1");
    let none = LiteMap::new();
    assert_eq!(backup::plan(&bad, &none), Err(FileError::NotOurs));
}

fn import(file: &str, into: &mut LiteMap<String, String>, on_conflict: OnConflict) {
    let plan = backup::plan(file, into).unwrap();
    for (key, text) in plan.writes(on_conflict) {
        into.insert(key.to_owned(), text.to_owned());
    }
}

#[test]
fn a_backup_brought_into_an_empty_store_is_what_was_there() {
    let file = backup::write(&everything(), "2026-11-22", check);
    let mut store = LiteMap::new();
    import(&file, &mut store, OnConflict::KeepMine);
    // A record of a later version waits in the file for that version.
    let mut expected = everything();
    expected.remove("steppingstone/quiz-taking/example");
    assert_eq!(
        store.keys().collect::<Vec<_>>(),
        expected.keys().collect::<Vec<_>>()
    );
    for (stored_key, text) in &expected {
        let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).ok();
        assert_eq!(value(&store[stored_key]), value(text), "{stored_key}");
        if value(text).is_none() {
            assert_eq!(&store[stored_key], text);
        }
    }
    assert_eq!(
        backup::plan(&file, &LiteMap::new())
            .unwrap()
            .count(Change::TooNew),
        1
    );
}

#[test]
fn bringing_the_same_backup_twice_changes_nothing() {
    let file = backup::write(&everything(), "2026-11-22", check);
    let plan = backup::plan(&file, &everything()).unwrap();
    assert_eq!(plan.count(Change::Same), everything().len() - 1);
    assert_eq!(plan.count(Change::TooNew), 1);
    assert_eq!(plan.writes(OnConflict::TakeFile), []);
}

#[test]
fn a_record_that_differs_is_only_taken_when_asked_for() {
    let file = backup::write(&everything(), "2026-11-22", check);
    let mut mine = everything();
    let stored_key = key(&settings()).to_string();
    let own = to_stored_text(
        &Settings {
            theme: Theme::Light,
            ..settings()
        },
        NOW,
    );
    mine.insert(stored_key.clone(), own.clone());
    assert_eq!(
        backup::plan(&file, &mine).unwrap().count(Change::Differs),
        1
    );

    let mut kept = mine.clone();
    import(&file, &mut kept, OnConflict::KeepMine);
    assert_eq!(kept[&stored_key], own);
    import(&file, &mut mine, OnConflict::TakeFile);
    let record = |text: &str| {
        load::<Settings>(&key(&settings()), Some(text))
            .unwrap()
            .record
    };
    assert_eq!(
        record(&mine[&stored_key]),
        record(&everything()[&stored_key])
    );
}

#[test]
fn what_a_later_version_wrote_is_never_written_over() {
    let file = backup::write(&everything(), "2026-11-22", check);
    let stored_key = key(&settings()).to_string();
    let later = to_stored_text(&settings(), NOW)
        .replace("\"version\":1", "\"version\":7")
        .replace("dark", "light");
    let mine = LiteMap::from_iter([(stored_key.clone(), later)]);
    let plan = backup::plan(&file, &mine).unwrap();
    assert!(
        plan.writes(OnConflict::TakeFile)
            .iter()
            .all(|(key, _)| *key != stored_key)
    );
}

#[test]
fn a_file_that_is_no_backup_is_refused() {
    let store = LiteMap::new();
    let file = backup::write(&everything(), "2026-11-22", check);
    assert_eq!(
        backup::plan(&file[..file.len() / 2], &store),
        Err(FileError::NotJson)
    );
    assert_eq!(backup::plan("[1]", &store), Err(FileError::NotOurs));
    assert_eq!(
        backup::plan("{\"app\":\"steppingstone\"}", &store),
        Err(FileError::NotOurs)
    );
    assert_eq!(
        backup::plan(
            &file.replace(
                "\"app\": \"steppingstone\",\n  \"format\"",
                "\"app\": \"x\",\n  \"format\""
            ),
            &store
        ),
        Err(FileError::NotOurs)
    );
    assert_eq!(
        backup::plan(&file.replace("\"format\": 1", "\"format\": 2"), &store),
        Err(FileError::TooNew)
    );
    assert_eq!(
        backup::plan(&"{\"x\":".repeat(200), &store),
        Err(FileError::NotJson)
    );
    assert_eq!(
        backup::plan(&" ".repeat(backup::MAX_BYTES + 1), &store),
        Err(FileError::TooLarge)
    );
}

#[test]
fn keys_that_are_not_ours_are_left_out() {
    let file = backup::write(&everything(), "2026-11-22", check)
        .replace("steppingstone/settings", "another-app/settings");
    let plan = backup::plan(&file, &LiteMap::new()).unwrap();
    assert!(
        plan.writes(OnConflict::TakeFile)
            .iter()
            .all(|(key, _)| key.starts_with("steppingstone/"))
    );
    assert_eq!(plan.count(Change::Unreadable), 1);
}

#[test]
fn text_set_aside_never_takes_a_place_that_is_taken() {
    let taken = [
        "steppingstone/aside/settings",
        "steppingstone/aside/settings~2",
    ];
    let is_taken = |key: &str| taken.contains(&key);
    assert_eq!(
        backup::aside_key("steppingstone/settings", is_taken),
        "steppingstone/aside/settings~3"
    );
    assert_eq!(
        backup::aside_key("steppingstone/quiz-draft/a", is_taken),
        "steppingstone/aside/quiz-draft/a"
    );
    assert_eq!(
        Key::parse(&backup::aside_key("steppingstone/settings", is_taken)),
        None
    );
}

proptest! {
    #[test]
    fn any_records_come_back_from_a_backup(pay in ".{0,40}", points in prop::collection::vec(0..5_usize, 0..20)) {
        let mut draft = draft();
        for (item, point) in draft.setup.items().zip(points) {
            draft.answer(item, Reply::Point(Answer::ALL[point]), NOW);
        }
        let settings = Settings { pay_text: pay, ..settings() };
        let texts = [(key(&settings), to_stored_text(&settings, NOW)), (key(&draft), to_stored_text(&draft, NOW))];
        let before: LiteMap<_, _> = texts.into_iter().map(|(key, text)| (key.to_string(), text)).collect();
        let mut after = LiteMap::new();
        import(&backup::write(&before, "2026-11-22", check), &mut after, OnConflict::KeepMine);
        prop_assert_eq!(after, before);
    }

    #[test]
    fn no_text_is_mistaken_or_breaks_anything(text in ".{0,200}", name in "[a-z/~0-9-]{0,30}") {
        for stored_key in [key(&settings()), key(&draft()), key(&taking())] {
            prop_assert_eq!(check(&stored_key, &text), Err(LoadError::Corrupt));
        }
        let _ = Key::parse(&format!("steppingstone/{name}"));
        let _ = backup::plan(&text, &everything());
        let store = LiteMap::from_iter([(format!("steppingstone/{name}"), text.clone())]);
        let file = backup::write(&store, "2026-11-22", check);
        let plan = backup::plan(&file, &LiteMap::new()).unwrap();
        prop_assert!(plan.records().iter().any(|planned| planned.text == text));
    }
}
