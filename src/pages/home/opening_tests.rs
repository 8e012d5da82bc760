//! What opening the start page costs, however much is stored.

use steppingstone_core::goals::check_in::CheckIn;
use steppingstone_core::goals::{Field, Goal, GoalDraft, Status};
use steppingstone_core::network::{ContactTier, Person};
use steppingstone_core::quiz::Taking;
use steppingstone_core::quiz::example::example;
use steppingstone_core::route::Route;
use steppingstone_core::store::Kind;

use super::super::page as home_page;
use super::*;
use crate::platform::storage::pretended;
use crate::state::{
    Records, provide_navigation, provide_occupations, provide_records, provide_undo,
};
use crate::words::install_english;
use crate::words::plan as p;

fn goal(number: u32) -> Goal {
    let today = clock::today();
    let mut draft = GoalDraft::default();
    draft.set_statement(&format!("Pass exam {number}"));
    draft.set(Field::Start, today.to_string());
    draft.set(Field::CheckInDays, "7");
    let mut goal = Goal::new(format!("g{number}"), &draft, 1);
    goal.set_status(Status::Active, today, 2);
    for week in 0..5 {
        let check_in = CheckIn {
            on: today,
            value: None,
            note: "A chapter".to_owned(),
            evidence: String::new(),
        };
        goal.check_in(format!("r{week}"), check_in, 3);
    }
    goal
}

fn tab(act: impl FnOnce(Records)) {
    Owner::new_root(None).with(|| {
        provide_navigation();
        provide_occupations();
        let records = provide_records();
        provide_undo();
        act(records);
    });
}

/// Opens the page with so many goals and people stored. Returns the page, how often a text was read
/// beyond once for each, and how often the storage was listed.
fn opened(many: u32) -> (String, usize, usize) {
    install_english();
    clock::set_day(2026, 11, 30);
    pretended::begin();
    tab(|records| {
        for number in 0..many {
            records.put(&goal(number));
            let name = format!("Ana {number}");
            let id = format!("p{number}");
            let since = clock::today();
            records.put(&Person::new(id, name, ContactTier::Close, since, 1));
        }
        records.put(&Taking {
            id: "t1".to_owned(),
            ..example(clock::today())
        });
    });
    let stored = pretended::with(|storage| {
        (storage.reads, storage.listings) = (0, 0);
        storage.texts.len()
    });
    let mut page = String::new();
    tab(|records| {
        page = home_page(Route::Home).to_html();
        assert!(!untrack(|| records.is_read(Kind::Goal)), "all check-ins");
    });
    let cost = pretended::with(|storage| (storage.reads, storage.listings));
    let (reads, listings) = cost.unwrap_or_default();
    (page, reads - stored.unwrap_or_default(), listings)
}

#[test]
fn the_storage_is_gone_through_once_and_no_goal_is_read_whole() {
    let (page, reads, listings) = opened(3);
    assert!(page.contains(p::threads::heading()), "{page}");
    assert!(page.contains("Pass exam"), "{page}");
    assert_eq!(listings, 1);
    let (_, of_more, listings) = opened(12);
    assert_eq!((of_more, listings), (reads, 1));
}
