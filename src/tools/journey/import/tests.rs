use std::future::Future;

use steppingstone_core::journey::files::{Refused, ZipProblem};
use steppingstone_core::journey::record::{EntryField, JourneyEntry};

use super::failure::{Failure, message};
use super::*;
use crate::platform::storage::pretended;
use crate::state::{provide_navigation, provide_records, provide_undo, use_undo};
use crate::words::install_english;

const RESUME: &str = r#"{"work":[
    {"name":"Mill","position":"Miller","startDate":"2019-03","endDate":"2020-01"},
    {"name":"Bakery","position":"Baker","startDate":"03/04/2019"}],
    "skills":[{"name":"Dough","level":"Expert"}],"awards":[{"title":"Best"}]}"#;
const POSITIONS: &str = "Company Name,Title,Started On,Finished On\nMill,Trainee,2019,2020\n,,,\n";

fn with_page(check: impl FnOnce(ImportState)) {
    install_english();
    pretended::begin();
    Owner::new_root(None).with(|| {
        provide_navigation();
        provide_records();
        provide_undo();
        check(ImportState::new(JourneyStore::new()));
    });
}

fn show(state: ImportState, files: &[(&str, &str)]) {
    let files = files.iter();
    let files = files.map(|(name, text)| reading::of_text((*name).to_owned(), text));
    state.show(files.collect());
}

/// The text of what was found.
fn preview_text(state: ImportState) -> String {
    let found = state.found.get_untracked();
    let html = match found {
        Some(Ok(found)) => preview::preview(state, found).to_html(),
        Some(Err(problem)) => problem,
        None => String::new(),
    };
    let parts = html
        .split('<')
        .map(|part| part.split_once('>').map_or(part, |it| it.1));
    let text = parts.collect::<Vec<_>>().join(" ");
    let text = text
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check_says(state: ImportState, expected: &[&str]) {
    let said = preview_text(state);
    for part in expected {
        assert!(said.contains(part), "{part:?} is not in: {said}");
    }
}

#[test]
fn what_was_found_is_shown_with_what_is_wrong_beside_it() {
    with_page(|state| {
        show(state, &[("a.json", RESUME)]);
        let problem = "At work[1].startDate: “03/04/2019” was left out.";
        check_says(
            state,
            &[
                "Job 2",
                "Skills 1",
                "Miller, Mill: Job, ",
                problem,
                "1 award was not read.",
                "Dough: accept the level “For others” for “Expert” in the file",
                "Entries ticked: 2. Skills ticked: 1.",
            ],
        );
        assert_eq!(state.entries.get_untracked(), [true, true]);
        assert_eq!(
            state.levels.get_untracked(),
            [false],
            "a level is a suggestion"
        );
    });
}

#[test]
fn places_in_several_files_have_their_names_and_kinds_can_be_changed() {
    with_page(|state| {
        show(
            state,
            &[("Positions.csv", POSITIONS), ("Other.csv", "a,b\n1,2\n")],
        );
        check_says(
            state,
            &[
                "What was found",
                "Trainee, Mill: 2019 to 2020",
                "Other.csv: This is neither",
            ],
        );
        let html = match state.found.get_untracked() {
            Some(Ok(found)) => preview::preview(state, found).to_html(),
            _ => String::new(),
        };
        assert!(
            html.contains("aria-label=\"What this is: Trainee, Mill\""),
            "{html}"
        );
    });
}

#[test]
fn only_what_is_new_is_ticked() {
    with_page(|state| {
        let mut here = JourneyEntry::new("e1", EntryKind::Job, 1);
        here.set_text(EntryField::Title, "miller", 2);
        here.set_text(EntryField::Organization, "Mill", 3);
        here.set_text(EntryField::Start, "2019-03-15", 4);
        state.store.records.put(&here);
        show(state, &[("", RESUME)]);
        assert_eq!(state.entries.get_untracked(), [false, true]);
        check_says(
            state,
            &["You have this entry already.", "Entries ticked: 1."],
        );
    });
}

#[test]
fn nothing_is_stored_before_it_is_pressed_and_undo_takes_all_back() {
    with_page(|state| {
        show(state, &[("", POSITIONS)]);
        let count = move || state.store.entries.read_untracked().len();
        assert_eq!(count(), 0);
        let Some(Ok(found)) = state.found.get_untracked() else {
            panic!("it can be read");
        };
        state.kinds.set(vec![(0, EntryKind::Break)]);
        preview::bring(state, StoredValue::new(found.import));
        assert_eq!(count(), 1);
        let stored = state.store.entries.get_untracked().remove(0);
        assert_eq!((stored.kind, stored.is_private), (EntryKind::Break, true));
        let said = use_undo().current().map(|offer| offer.text);
        assert_eq!(
            said.as_deref(),
            Some("Added to your journey. Entries: 1. Skills: 0.")
        );
        use_undo().take_back();
        assert_eq!(count(), 0);
    });
}

#[test]
fn without_a_tick_nothing_happens_and_it_says_so() {
    with_page(|state| {
        show(state, &[("", POSITIONS)]);
        let Some(Ok(found)) = state.found.get_untracked() else {
            panic!("it can be read");
        };
        state.entries.set(vec![false]);
        preview::bring(state, StoredValue::new(found.import));
        assert_eq!(
            state.refused.get_untracked(),
            "Nothing is ticked. Tick what you want to add."
        );
    });
}

#[test]
fn a_file_that_is_refused_is_said_with_what_to_do() {
    with_page(|state| {
        show(state, &[("cv.pdf", "%PDF-1.7")]);
        check_says(state, &["save the attached XML file"]);
        show(state, &[("a.json", "{\n\n")]);
        check_says(state, &["in line 3"]);
        state.show(Vec::new());
        check_says(state, &["No file could be read."]);
    });
}

#[test]
fn each_reason_has_its_own_sentence() {
    install_english();
    let zip = [
        ZipProblem::Damaged,
        ZipProblem::Unsupported,
        ZipProblem::Encrypted,
        ZipProblem::TooLarge,
        ZipProblem::NoTables,
    ];
    let refused = [
        Refused::TooLarge,
        Refused::TooMany {
            entries: 501,
            skills: 7,
        },
        Refused::Pdf,
        Refused::NotText,
        Refused::NotJson { line: 3 },
        Refused::NotAResume,
        Refused::OtherFormat,
        Refused::QuoteNotClosed { line: 3 },
        Refused::UnknownColumns,
        Refused::NotXml { line: 3 },
        Refused::NotEuropass,
    ];
    let all = refused
        .into_iter()
        .chain(zip.map(Refused::Zip))
        .map(Failure::from);
    let all = all.chain([Failure::OldBrowser]).map(message);
    let all: std::collections::BTreeSet<String> = all.collect();
    assert_eq!(all.len(), 17);
    assert!(
        all.iter()
            .any(|text| text.contains("501 entries and 7 skills"))
    );
    assert!(!all.contains(""));
}

#[test]
fn the_archive_asks_for_its_tables_where_it_cannot_be_unpacked() {
    install_english();
    // Natively nothing inflates, as in an old browser.
    let zip = include_bytes!("../../../../fuzz/corpus/archive/skills").to_vec();
    let mut read = std::pin::pin!(reading::read("a.zip".to_owned(), Some(zip)));
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    let std::task::Poll::Ready(files) = read.as_mut().poll(&mut context) else {
        panic!("there is nothing to wait for");
    };
    let failure = files.into_iter().find_map(|file| file.read.err());
    assert_eq!(failure, Some(Failure::OldBrowser));
}
