use steppingstone_core::goals::{Goal, GoalDraft};
use steppingstone_core::journey::record::JourneySkill;
use steppingstone_core::offers::{SavedOffer, examples};
use steppingstone_core::plan::AimState;
use steppingstone_core::plan::record::{AimRecord, AimStanding};
use steppingstone_core::quiz::example::example;
use steppingstone_core::route::Route;

use super::super::example_note::{note, remove};
use super::super::{is_example_plan, page as home_page, so_far};
use super::*;
use crate::platform::storage::pretended;
use crate::state::{
    ToolStore, Undo, provide_navigation, provide_occupations, provide_records, provide_undo,
};
use crate::words::home as h;
use crate::words::install_english;
use crate::words::plan as p;

fn with_page(check: impl FnOnce(Records, Undo)) {
    install_english();
    clock::set_day(2026, 11, 30);
    pretended::begin();
    Owner::new_root(None).with(|| {
        provide_navigation();
        provide_occupations();
        let records = provide_records();
        check(records, provide_undo());
    });
}

fn html() -> String {
    home_page(Route::Home).to_html()
}

fn stored(records: Records) -> Vec<String> {
    let texts = untrack(|| records.all_texts());
    texts.keys().cloned().collect()
}

#[track_caller]
fn says(page: &str, parts: &[&str]) {
    for part in parts {
        assert!(!part.is_empty(), "install the words first");
        assert!(page.contains(part), "{part}: {page}");
    }
}

#[test]
fn a_first_visit_offers_to_look_around() {
    with_page(|records, _| {
        says(&html(), &[h::heading(), h::start(), h::examples::look()]);
        records.put(&Goal::new("g1", &GoalDraft::default(), 1));
        assert!(!html().contains(h::examples::look()));
    });
}

#[test]
fn the_example_of_all_tools_makes_the_start_page_the_plan() {
    with_page(|records, _| {
        add(records);
        assert!(untrack(|| is_example_plan(records)));
        let page = html();
        let plan = [
            h::examples::heading(),
            h::examples::all(),
            h::examples::remove(),
            h::next::heading(),
            p::threads::heading(),
            w::aim(),
        ];
        says(&page, &plan);
        // The aim has a whole thread: all four stones are done.
        let thread = page.split("The way to: ").nth(1).unwrap();
        let thread = thread.split("</ol>").next().unwrap();
        assert_eq!(thread.matches("data-state=\"done\"").count(), 4, "{thread}");
        assert!(page.contains(p::steps::tomorrow()), "{page}");
        says(
            &page,
            &[h::so_far::goals_example(), h::so_far::offers_example()],
        );
        for part in [h::back(), h::examples::look(), p::steps::copy()] {
            assert!(!page.contains(part), "{part}: {page}");
        }
    });
}

#[test]
fn removing_it_leaves_what_is_own_and_an_undo_brings_it_back() {
    with_page(|records, undo| {
        let standing = AimStanding {
            state: AimState::Open,
            since: None,
        };
        let aim = AimRecord::new("a1", "Sail".to_owned(), standing, 1, None, 1);
        records.put(&SavedOffer::new("mine".to_owned(), 9, 1));
        records.put(&aim);
        let before = stored(records);
        add(records);
        let with_example = stored(records);
        let kinds = [
            "quiz-taking",
            "journey-entry",
            "journey-skill",
            "goal",
            "offer",
            "person",
        ];
        for kind in kinds {
            let is_of = |key: &&String| key.contains(&["/", kind, "/example"].concat());
            assert!(with_example.iter().any(|key| is_of(&key)), "{kind}");
        }
        // With something of the reader's own the page is theirs.
        let page = html();
        says(&page, &[h::back(), h::examples::note(), "Sail"]);
        assert!(!page.contains(w::aim()), "{page}");
        remove(ToolStore::new());
        let left = stored(records);
        assert!(before.iter().all(|key| left.contains(key)));
        assert!(left.iter().all(|key| !key.contains("/example")), "{left:?}");
        let journey = untrack(|| records.journey_plan());
        assert_eq!(journey.targets().count(), 0);
        assert_eq!(journey.wanted.value, Vec::<String>::new());
        undo.take_back();
        assert_eq!(stored(records), with_example);
    });
}

#[test]
fn settings_that_the_example_made_go_with_it() {
    with_page(|records, undo| {
        add(records);
        let texts = || untrack(|| records.offer_settings()).0.texts.len();
        assert_eq!(texts(), 1);
        remove(ToolStore::new());
        assert_eq!(texts(), 0);
        says(&html(), &[h::heading(), h::examples::look()]);
        undo.take_back();
        assert_eq!(texts(), 1);
        says(&html(), &[h::examples::all()]);
    });
}

#[test]
fn an_example_that_is_there_stays_as_it_was_changed() {
    with_page(|records, _| {
        journey::add_example(records);
        let skills = || records.all::<JourneySkill>().get_untracked();
        let mut skill = skills().remove(0);
        skill.set_keeps(true, clock::now_ms());
        records.put(&skill);
        add(records);
        assert!(skills().contains(&skill));
    });
}

#[test]
fn the_examples_of_all_tools_go_at_once_and_come_back() {
    with_page(|records, undo| {
        for offer in examples(["a", "b", "c"], 1) {
            records.put(&offer);
        }
        records.put(&SavedOffer::new("mine".to_owned(), 9, 1));
        records.put(&example(clock::today()));
        let html = note().to_html();
        assert!(html.contains(h::examples::remove()), "{html}");
        let count = |kind| untrack(|| records.ids(kind)).len();
        let before = (count(Kind::Offer), count(Kind::QuizTaking));
        remove(ToolStore::new());
        assert_eq!((count(Kind::Offer), count(Kind::QuizTaking)), (1, 0));
        assert_eq!(records.single_text(Kind::Balance), None);
        assert!(!note().to_html().contains(h::examples::remove()));
        undo.take_back();
        assert_eq!((count(Kind::Offer), count(Kind::QuizTaking)), before);
    });
}

#[test]
fn examples_of_single_tools_are_no_plan() {
    with_page(|records, _| {
        records.put(&example(clock::today()));
        let page = html();
        says(
            &page,
            &[h::heading(), h::examples::note(), h::examples::look()],
        );
        assert!(!so_far::so_far(()).to_html().contains(p::threads::heading()));
    });
}
