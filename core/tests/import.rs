//! What bringing a file in would do is known record by record, and nothing is lost by doing it.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

mod records;

use records::stored::{Store, file_of, import, sealed, store_of};
use records::{NOW, draft, full, goal, goal_settings, key, offer, settings, taking};
use steppingstone_core::goals::{Field, Goal};
use steppingstone_core::offers::SavedOffer;
use steppingstone_core::quiz::{Answer, Draft, Item, Reply};
use steppingstone_core::store::backup::{
    self, Change, FileError, Group, ImportError, MAX_RECORDS, OnConflict,
};
use steppingstone_core::store::{ASIDE_PREFIX, Key, Kind, Record, Settings, load, to_stored_text};
use steppingstone_core::tool::ToolId;

fn loaded<R: Record>(store: &Store, like: &R) -> R {
    let key = key(like);
    let text = store.get(&key.to_string()).map(String::as_str);
    load::<R>(&key, text).unwrap().record
}

#[test]
fn saved_deleted_brought_back_every_kind_is_as_it_was() {
    let mut before = full::store();
    before.insert(format!("{ASIDE_PREFIX}settings"), "{\"cut o".to_owned());
    for kind in Kind::ALL {
        assert!(!full::of_kind(kind).is_empty(), "{kind:?}");
    }
    let file = file_of(&before);
    let mut after = before.clone();
    after.clear();
    let plan = backup::plan(&file, &after).unwrap();
    assert_eq!(plan.count(Change::New), before.len(), "{:?}", plan.errors());
    import(&plan, &mut after, OnConflict::Join);
    assert_eq!(after, before, "byte for byte");
}

#[test]
fn what_input_is_made_up_from_has_a_sound_record_of_every_kind() {
    let corpus = concat!(env!("CARGO_MANIFEST_DIR"), "/../fuzz/corpus/import");
    let file = std::fs::read_to_string(format!("{corpus}/every-kind.json")).unwrap();
    let plan = backup::plan(&file, &Store::new()).unwrap();
    assert_eq!(plan.errors(), []);
    let keys = plan
        .records()
        .iter()
        .filter_map(|it| Key::parse(&it.stored_key));
    let kinds: Vec<Kind> = keys.map(|key| key.kind()).collect();
    // Each stands beside it as a row, to be changed by itself.
    let rows = std::fs::read_dir(corpus).unwrap();
    let rows = rows.filter_map(|row| row.unwrap().file_name().into_string().ok());
    let rows: Vec<String> = rows.filter(|name| name.starts_with("row-")).collect();
    for kind in Kind::ALL {
        assert!(kinds.contains(&kind), "{kind:?} is missing in the file");
        let name = ["row-", kind.name()].concat();
        let is_of_kind = |row: &String| match kind.is_single() {
            true => *row == name,
            false => row.starts_with(&(name.clone() + "-")),
        };
        assert!(rows.iter().any(is_of_kind), "{kind:?} has no row");
    }
    for row in rows {
        let text = std::fs::read_to_string(format!("{corpus}/{row}")).unwrap();
        let (key, text) = text.trim_end().split_once('\t').unwrap();
        let read = steppingstone_core::store::check(&Key::parse(key).unwrap(), text);
        assert_eq!(read, Ok(()), "{row}");
    }
}

#[test]
fn two_files_of_the_same_records_are_the_same_in_whatever_order_they_were_kept() {
    let forwards = full::store();
    let mut backwards = Store::new();
    for (key, text) in forwards.iter().rev() {
        backwards.insert(key.clone(), text.clone());
    }
    assert_eq!(file_of(&forwards), file_of(&backwards));
    // A record has a line of its own, in the order of the keys.
    let file = file_of(&forwards);
    let lines: Vec<&str> = file
        .lines()
        .filter(|line| line.contains("saved_ms"))
        .collect();
    assert_eq!(lines.len(), forwards.len());
    assert!(lines.is_sorted());
    // Brought into an empty store and saved again, it is the same file.
    let mut other = Store::new();
    let plan = backup::plan(&file, &other).unwrap();
    import(&plan, &mut other, OnConflict::Join);
    assert_eq!(file_of(&other), file);
}

/// A goal, an offer and a quiz under way, and what another device made of each.
fn two_devices() -> (Store, Store) {
    let mut ours = (goal(), offer(), draft());
    let mut theirs = ours.clone();
    let mut typed = ours.0.draft();
    typed.set(Field::Why, "for the team");
    ours.0.put(&typed, full::day(1), NOW + 50);
    typed = theirs.0.draft();
    typed.set(Field::Target, "80");
    theirs.0.put(&typed, full::day(1), NOW + 40);
    ours.1
        .set_text(steppingstone_core::offers::Field::Pay, "75k", NOW + 5);
    theirs
        .1
        .set_text(steppingstone_core::offers::Field::Vacation, "30", NOW + 5);
    ours.2
        .answer(Item::WantGrowthNew, Reply::Point(Answer::ALL[0]), NOW + 9);
    theirs
        .2
        .answer(Item::MeaningIdentity, Reply::Point(Answer::ALL[1]), NOW + 9);
    let store = |(goal, offer, draft): &(Goal, SavedOffer, Draft)| {
        store_of(&[sealed(goal), sealed(offer), sealed(draft)])
    };
    (store(&ours), store(&theirs))
}

#[test]
fn what_two_devices_made_of_a_record_is_joined_field_by_field() {
    let (ours, theirs) = two_devices();
    let plan = backup::plan(&file_of(&theirs), &ours).unwrap();
    assert_eq!(plan.count(Change::Joined), 3);
    let mut after = ours.clone();
    import(&plan, &mut after, OnConflict::default());
    let joined = loaded(&after, &goal()).draft();
    assert_eq!(joined.text(Field::Why), "for the team");
    assert_eq!(joined.text(Field::Target), "80");
    let joined = loaded(&after, &offer());
    assert_eq!(joined.text(steppingstone_core::offers::Field::Pay), "75k");
    assert_eq!(
        joined.text(steppingstone_core::offers::Field::Vacation),
        "30"
    );
    let joined = loaded(&after, &draft());
    assert!(joined.replies.contains_key(&Item::WantGrowthNew));
    assert!(joined.replies.contains_key(&Item::MeaningIdentity));

    // The other way round gives the same records, and a second time changes nothing.
    let mut other = theirs.clone();
    let back = backup::plan(&file_of(&ours), &theirs).unwrap();
    import(&back, &mut other, OnConflict::Join);
    assert_eq!(other, after);
    let again = backup::plan(&file_of(&theirs), &after).unwrap();
    assert_eq!(again.count(Change::Older), 3);
    assert_eq!(again.writes(OnConflict::Join), []);
    // An older file is still taken when that is asked for.
    import(&again, &mut after, OnConflict::TakeFile);
    assert_eq!(after, theirs);
}

#[test]
fn keeping_what_is_here_joins_nothing() {
    let (ours, theirs) = two_devices();
    let plan = backup::plan(&file_of(&theirs), &ours).unwrap();
    assert_eq!(plan.writes(OnConflict::KeepMine), []);
}

#[test]
fn records_without_a_join_of_their_own_are_left_unless_the_files_are_asked_for() {
    let own = Settings {
        pay_text: "1".to_owned(),
        ..settings()
    };
    let here = store_of(&[sealed(&own)]);
    let plan = backup::plan(&file_of(&store_of(&[sealed(&settings())])), &here).unwrap();
    assert_eq!(plan.count(Change::Differs), 1);
    assert_eq!(plan.writes(OnConflict::Join), []);
    assert_eq!(plan.writes(OnConflict::TakeFile).len(), 1);
}

#[test]
fn the_preview_counts_by_what_a_record_belongs_to() {
    let (mut here, _) = two_devices();
    let later = sealed(&goal_settings())
        .1
        .replace("\"version\":1", "\"version\":9");
    here.insert(key(&goal_settings()).to_string(), later);
    let mut there = full::store();
    there.insert(
        key(&goal()).to_string(),
        two_devices().1[&key(&goal()).to_string()].clone(),
    );
    there.insert(format!("{ASIDE_PREFIX}x"), "?".to_owned());
    let file = file_of(&there).replace("quiz-taking/taking2", "quiz-taking/taking3");
    let plan = backup::plan(&file, &here).unwrap();
    let count = |group, change| plan.count_in(group, change);
    assert_eq!(count(Group::Tool(ToolId::Goals), Change::Joined), 1);
    assert_eq!(count(Group::Tool(ToolId::Goals), Change::TooNew), 1);
    assert_eq!(count(Group::Tool(ToolId::Offers), Change::Joined), 1);
    assert_eq!(count(Group::Tool(ToolId::Quiz), Change::Unreadable), 1);
    assert_eq!(count(Group::Tool(ToolId::Quiz), Change::New), 1);
    let is_of_the_app =
        |key: &&String| Key::parse(key).is_some_and(|it| it.kind().tool().is_none());
    let of_the_app = there.keys().filter(is_of_the_app).count();
    assert_eq!(count(Group::App, Change::New), of_the_app);
    assert_eq!(count(Group::SetAside, Change::New), 1);
    let changes = [
        Change::New,
        Change::Same,
        Change::Joined,
        Change::Older,
        Change::Differs,
        Change::TooNew,
        Change::Unreadable,
    ];
    let all = Group::all().flat_map(|group| changes.map(|change| count(group, change)));
    assert_eq!(all.sum::<usize>(), plan.records().len());
}

/// What is wrong with a taking after a part of its text is replaced.
#[track_caller]
fn check_error(from: &str, to: &str, expected: ImportError) {
    let (stored_key, text) = sealed(&taking());
    assert!(text.contains(from));
    let file = file_of(&store_of(&[(stored_key.clone(), text.clone())]));
    let plan = backup::plan(&file.replace(&text, &text.replace(from, to)), &Store::new()).unwrap();
    assert_eq!(plan.errors(), [(stored_key.as_str(), expected)], "{to}");
    assert_eq!(plan.writes(OnConflict::TakeFile), []);
}

#[test]
fn what_is_wrong_is_told_apart_with_its_place() {
    check_error(
        "\"app\":\"steppingstone\"",
        "\"app\":\"other\"",
        ImportError::Envelope,
    );
    check_error("\"quiz-taking\"", "\"goal\"", ImportError::Envelope);
    check_error("\"bank_version\":1,", "", ImportError::Form);
    check_error(
        "\"bank_version\":1,",
        "\"bank_version\":1,\"mood\":1,",
        ImportError::Form,
    );
    check_error("2026-11-22", "2026-02-30", ImportError::Value);
    check_error("\"value\":4", "\"value\":6", ImportError::Value);
    check_error("draft1", "draft2", ImportError::Id);
    check_error(
        "\"version\":1",
        "\"version\":3",
        ImportError::Newer { found: 3 },
    );
    check_error(
        "income_pay",
        "income_later",
        ImportError::Newer { found: 1 },
    );
}

#[test]
fn every_problem_of_a_file_is_listed() {
    let (stored_key, text) = sealed(&taking());
    let here = store_of(&[
        (key(&settings()).to_string(), "{".to_owned()),
        (
            key(&goal_settings()).to_string(),
            to_stored_text(&goal_settings(), 0).replace("version\":1", "version\":2"),
        ),
    ]);
    let file = format!(
        r#"{{"app":"steppingstone","format":1,"exported_on":"","records":{{
            "elsewhere/goal/1": {{}},
            "steppingstone/goal/1": null,
            "{stored_key}": {text},
            "{}": {},
            "{}": {},
            "{stored_key}": {text}}}}}"#,
        key(&settings()),
        to_stored_text(&settings(), NOW),
        key(&goal_settings()),
        to_stored_text(&goal_settings(), NOW),
    );
    let plan = backup::plan(&file, &here).unwrap();
    assert_eq!(
        plan.errors(),
        [
            ("elsewhere/goal/1", ImportError::Key),
            (
                "steppingstone/goal-season",
                ImportError::NewerHere { found: 2 }
            ),
            ("steppingstone/goal/1", ImportError::Envelope),
            ("steppingstone/quiz-taking/draft1", ImportError::Twice),
            ("steppingstone/settings", ImportError::UnreadableHere),
        ]
    );
    assert_eq!(plan.writes(OnConflict::TakeFile), []);
    assert_eq!(plan.count_in(Group::Foreign, Change::Unreadable), 1);
}

#[test]
fn only_the_record_itself_is_taken_from_a_file() {
    let (stored_key, text) = sealed(&settings());
    let spaced = text.replace("{\"app\"", "{ \"note\":\"<script>\",\n \"app\"");
    let file = file_of(&store_of(&[(stored_key.clone(), spaced)]));
    let plan = backup::plan(&file, &Store::new()).unwrap();
    assert_eq!(
        plan.writes(OnConflict::Join),
        [(stored_key.as_str(), text.as_str())]
    );
}

#[track_caller]
fn check_refused(file: &str, expected: FileError) {
    assert_eq!(backup::plan(file, &full::store()), Err(expected));
}

#[test]
fn a_file_of_a_later_form_is_refused_whole_whatever_else_it_has() {
    let file = file_of(&full::store());
    for format in ["2", "65536", "18446744073709551615"] {
        let later = file.replace("\"format\": 1", &format!("\"format\": {format}"));
        check_refused(&later, FileError::TooNew);
    }
    check_refused(
        r#"{"app":"steppingstone","format":2,"rows":[]}"#,
        FileError::TooNew,
    );
    check_refused(r#"{"app":"steppingstone","format":0}"#, FileError::NotOurs);
    check_refused(r#"{"app":"steppingstone","format":-1}"#, FileError::NotOurs);
}

#[test]
fn more_rows_than_allowed_are_refused_and_not_kept() {
    let rows = |count: usize, row: &dyn Fn(usize) -> String| {
        (0..count).map(row).collect::<Vec<_>>().join(",")
    };
    let file = |records: &str, unreadable: &str| {
        format!(
            r#"{{"app":"steppingstone","format":1,"exported_on":"","records":{{{records}}},"unreadable":{{{unreadable}}}}}"#
        )
    };
    let record = |number: usize| format!("\"k{number}\":0");
    let same = |_: usize| "\"k\":0".to_owned();
    let text = |number: usize| format!("\"{}{number}\":\"{number}\"", "x".repeat(80));
    let refused = [
        file(&rows(MAX_RECORDS + 1, &record), ""),
        file(&rows(MAX_RECORDS + 1, &same), ""),
        file("", &rows(MAX_RECORDS + 1, &text)),
    ];
    for refused in refused {
        check_refused(&refused, FileError::TooLarge);
    }
    // As many as allowed, all of them to be set aside under the same name, take no time.
    let full = file(&rows(MAX_RECORDS, &record), &rows(MAX_RECORDS, &text));
    let plan = backup::plan(&full, &Store::new()).unwrap();
    assert_eq!(plan.count(Change::New), MAX_RECORDS);
    assert_eq!(plan.count(Change::Unreadable), MAX_RECORDS);
}
