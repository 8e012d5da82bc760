//! What is stored is read back by later versions; damage is told apart.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

mod records;

use records::{NOW, draft, key, settings, taking};
use steppingstone_core::quiz::Taking;
use steppingstone_core::store::{LoadError, Record, Settings, load, to_stored_text, with_saved_ms};

/// Stored texts of version 1, as that version wrote them. Never edited, only added to.
const SETTINGS_V1: &str = include_str!("fixtures/v1/settings.json");
const DRAFT_V1: &str = include_str!("fixtures/v1/quiz-draft.json");
const TAKING_V1: &str = include_str!("fixtures/v1/quiz-taking.json");

#[track_caller]
fn check_golden<R: Record + std::fmt::Debug>(text: &str, expected: &R) {
    let loaded = load::<R>(&key(expected), Some(text.trim_end())).unwrap();
    assert_eq!(&loaded.record, expected);
    assert_eq!(loaded.saved_ms, NOW);
}

#[test]
fn what_version_1_wrote_is_still_read() {
    check_golden(SETTINGS_V1, &settings());
    check_golden(DRAFT_V1, &draft());
    check_golden(TAKING_V1, &taking());
}

#[test]
fn what_is_written_now_is_what_version_1_wrote() {
    // Fails when a stored form changes: then it needs a version, a migration and a new fixture.
    assert_eq!(to_stored_text(&settings(), NOW), SETTINGS_V1.trim_end());
    assert_eq!(to_stored_text(&draft(), NOW), DRAFT_V1.trim_end());
    assert_eq!(to_stored_text(&taking(), NOW), TAKING_V1.trim_end());
}

#[track_caller]
fn check_load(text: Option<&str>, expected: LoadError) {
    assert_eq!(
        load::<Taking>(&key(&taking()), text).unwrap_err(),
        expected,
        "{text:?}"
    );
}

#[test]
fn what_cannot_be_read_is_told_apart() {
    let good = to_stored_text(&taking(), NOW);
    check_load(None, LoadError::Missing);
    check_load(Some(""), LoadError::Corrupt);
    check_load(Some("null"), LoadError::Corrupt);
    check_load(Some(&good[..good.len() - 1]), LoadError::Corrupt);
    check_load(
        Some(&good.replace("2026-11-22", "2026-02-30")),
        LoadError::Corrupt,
    );
    check_load(
        Some(&good.replace("\"value\":4", "\"value\":6")),
        LoadError::Corrupt,
    );
    check_load(Some(&good.replace("draft1", "draft2")), LoadError::Corrupt);
    check_load(Some(&to_stored_text(&settings(), NOW)), LoadError::Corrupt);
    check_load(
        Some(&good.replace("\"version\":1", "\"version\":99")),
        LoadError::TooNew { found: 99 },
    );
    // Items and banks that only a later version knows are no damage.
    check_load(
        Some(&good.replace("income_pay", "income_later")),
        LoadError::TooNew { found: 1 },
    );
    check_load(
        Some(&good.replace("\"bank_version\":1", "\"bank_version\":2")),
        LoadError::TooNew { found: 1 },
    );
}

#[test]
fn a_setting_that_is_too_long_is_damage() {
    let long = Settings {
        pay_text: "9".repeat(41),
        ..settings()
    };
    assert_eq!(
        load::<Settings>(&key(&long), Some(&to_stored_text(&long, NOW))).unwrap_err(),
        LoadError::Corrupt
    );
}

#[test]
fn what_comes_from_elsewhere_is_saved_here_and_now() {
    let (taken, later) = (to_stored_text(&taking(), NOW), NOW + 1);
    let stored_key = key(&taking()).to_string();
    assert_eq!(
        with_saved_ms(&stored_key, &taken, later),
        to_stored_text(&taking(), later)
    );
    // What is no record of that kind stays to the byte.
    for stored_key in ["steppingstone/settings", "steppingstone/aside/x", "else"] {
        assert_eq!(with_saved_ms(stored_key, &taken, later), taken);
    }
    assert_eq!(with_saved_ms(&stored_key, "{broken", later), "{broken");
}
