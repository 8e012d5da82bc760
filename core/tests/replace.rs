//! A file in the place of everything, and the copy that is kept before.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

mod records;

use records::stored::{Store, file_of, import, sealed, store_of};
use records::{full, goal, goal_settings, key, offer, settings, taking};
use steppingstone_core::store::backup::{self, FileError, ImportError, OnConflict};
use steppingstone_core::store::{ASIDE_PREFIX, to_stored_text};

#[test]
fn a_file_in_the_place_of_everything_leaves_exactly_what_it_holds() {
    let mut before = full::store();
    before.insert(format!("{ASIDE_PREFIX}settings"), "{\"cut o".to_owned());
    let file = file_of(&before);
    let mut here = store_of(&[sealed(&goal()), sealed(&offer())]);
    here.insert(format!("{ASIDE_PREFIX}settings"), "another".to_owned());
    here.insert(
        key(&goal_settings()).to_string(),
        to_stored_text(&goal_settings(), 0).replace("version\":1", "version\":2"),
    );
    let plan = backup::plan(&file, &Store::new()).unwrap();
    assert_eq!(plan.removes(&here).len(), here.len());
    let gone = here.keys().filter(|key| !before.contains_key(key.as_str()));
    assert_eq!(plan.count_gone(&here), gone.count());
    for stored_key in plan.removes(&here.clone()) {
        here.remove(stored_key);
    }
    import(&plan, &mut here, OnConflict::Join);
    assert_eq!(here, before, "byte for byte");
}

#[test]
fn what_stands_where_a_record_is_left_out_is_not_taken_away() {
    let file = file_of(&store_of(&[sealed(&taking()), sealed(&settings())]));
    let file = file.replace("\"bank_version\":1,", "");
    let here = store_of(&[
        sealed(&taking()),
        sealed(&settings()),
        sealed(&goal_settings()),
    ]);
    let plan = backup::plan(&file, &Store::new()).unwrap();
    let kept = key(&taking()).to_string();
    assert_eq!(plan.errors(), [(kept.as_str(), ImportError::Form)]);
    let removed = plan.removes(&here);
    assert_eq!(removed.len(), 2);
    assert!(!removed.contains(&kept.as_str()));
    assert_eq!(plan.count_gone(&here), 1, "what is not in the file at all");
}

#[test]
fn a_kept_file_gives_back_the_texts_it_was_written_of_whatever_they_are() {
    let mut before = full::store();
    before.insert(key(&goal_settings()).to_string(), "{\"cut o".to_owned());
    before.insert(format!("{ASIDE_PREFIX}x"), "\u{0}\u{1F600}".to_owned());
    let later = to_stored_text(&settings(), 0).replace("version\":1", "version\":9");
    before.insert(key(&settings()).to_string(), later);
    assert_eq!(backup::texts(&file_of(&before)).unwrap(), before);
    assert_eq!(backup::texts("{}"), Err(FileError::NotOurs));
}

#[test]
fn the_place_where_a_file_breaks_off_is_told() {
    let file = file_of(&full::store());
    assert_eq!(backup::broken_at(&file), None);
    assert_eq!(backup::broken_at(""), Some((1, 1)));
    assert_eq!(backup::broken_at("{\"app\":\n  oops}"), Some((2, 3)));
    let lines: Vec<&str> = file.lines().take(4).collect();
    let (line, _) = backup::broken_at(&lines.join("\n")).unwrap();
    assert_eq!(line, 4);
}
