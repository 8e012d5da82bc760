//! What the page of one goal says, and in which order.

use chrono::NaiveDate;
use steppingstone_core::day::date_from_text;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::goals::check_in::CheckIn;
use steppingstone_core::goals::draft::MilestoneText;
use steppingstone_core::goals::{Field, GoalDraft};

use super::*;
use crate::state::{provide_navigation, provide_records, provide_undo};
use crate::words::goals::progress as p;
use crate::words::install_english;

fn day(text: &str) -> NaiveDate {
    date_from_text(text).unwrap()
}

/// A goal of ten weeks from 20 points to 80, with one check-in in its third week and a milestone in
/// its seventh.
fn goal_with(texts: &[(Field, &str)], status: Status) -> Goal {
    let mut draft = GoalDraft::default();
    draft.set_statement("Pass the exam");
    let usual = [
        (Field::Measured, "number"),
        (Field::Metric, "score"),
        (Field::Unit, "points"),
        (Field::Direction, "increase"),
        (Field::Baseline, "20"),
        (Field::Target, "80"),
        (Field::Start, "2026-03-02"),
        (Field::Due, "2026-05-11"),
    ];
    for (field, text) in usual.iter().chain(texts) {
        draft.set(*field, *text);
    }
    draft.milestones.push(MilestoneText {
        due: "2026-04-13".to_owned(),
        target: "50".to_owned(),
    });
    let mut goal = Goal::new("g1", &draft, 1);
    goal.set_status(Status::Active, day("2026-03-02"), 2);
    let check_in = CheckIn {
        on: day("2026-03-16"),
        value: Some(Decimal::whole(30)),
        note: String::new(),
        evidence: String::new(),
    };
    goal.check_in("r1", check_in, 3);
    goal.set_status(status, day("2026-03-23"), 4);
    goal
}

/// The page of that goal. What comes later stands after the rest here.
fn page_with(texts: &[(Field, &str)], status: Status) -> String {
    install_english();
    clock::set_day(2026, 3, 23);
    Owner::new_root(None).with(|| {
        provide_navigation();
        provide_records();
        provide_undo();
        let goal = goal_with(texts, status);
        let plan = goal.plan();
        let store = GoalsStore::new();
        store.records.put(&goal);
        let found = memo(move || store.goal("g1"));
        let page = goal_view(store, "g1".to_owned(), found).to_html();
        page + &progress::view(&goal, &plan).to_html()
    })
}

fn over() -> [Status; 3] {
    let on = day("2026-03-23");
    [
        Status::Done {
            on,
            evidence: "the letter".to_owned(),
        },
        Status::Missed {
            on,
            reason: None,
            note: String::new(),
        },
        Status::Closed { on },
    ]
}

#[test]
fn a_goal_that_is_over_is_asked_for_no_pace() {
    install_english();
    let paces = [p::heading(), p::needed(), p::projection(), p::today()];
    let active = page_with(&[], Status::Active);
    assert!(active.contains(p::heading()) && active.contains(p::needed()));
    assert!(active.contains("you need 6.25 points a week"), "{active}");
    for status in over() {
        let html = page_with(&[], status.clone());
        assert!(html.contains(p::heading_over()), "{status:?} {html}");
        let says = "At your last check-in, you were at 30 points. Your target was 80 points.";
        assert!(html.contains(says), "{status:?} {html}");
        assert!(!html.contains("ou need"), "{status:?} {html}");
        assert!(!html.contains("Check in on two"), "{status:?} {html}");
        for pace in paces {
            let shown = [">", pace, "<"].concat();
            assert!(!html.contains(&shown), "{status:?} {pace}: {html}");
        }
    }
}

#[test]
fn a_limit_keeps_its_line_and_loses_its_question() {
    let limit = [(Field::Direction, "at_most"), (Field::Baseline, "0")];
    let [done, ..] = over();
    let html = page_with(&limit, done);
    assert!(!html.contains(p::heading_limit()), "{html}");
    let says = "At your last check-in, you were at 30 points. Your limit was 80 points.";
    assert!(html.contains(says) && html.contains(p::limit()), "{html}");
}

#[test]
fn what_is_still_to_come_of_a_goal_that_is_over_is_not_said() {
    let is_to_come = |status| {
        let html = page_with(&[], status);
        html.contains(&[">", crate::words::goals::milestone::ahead(), "<"].concat())
    };
    assert!(is_to_come(Status::Active));
    assert!(over().into_iter().all(|status| !is_to_come(status)));
}

#[test]
fn the_check_in_comes_before_editing() {
    let html = page_with(&[], Status::Active);
    let place = |words: &str| {
        html.find(words)
            .unwrap_or_else(|| panic!("{words}: {html}"))
    };
    assert!(place("id=\"check-in\"") < place(w::edit()));
}

#[test]
fn a_check_in_of_a_goal_that_counts_talks_begins_with_those_of_the_network() {
    use steppingstone_core::network::{Contact, ContactKind, ContactTier, Person};
    install_english();
    clock::set_day(2026, 3, 23);
    Owner::new_root(None).with(|| {
        provide_navigation();
        provide_records();
        provide_undo();
        let store = GoalsStore::new();
        let mut draft = GoalDraft::default();
        draft.set(Field::Unit, "talks");
        draft.set(Field::Baseline, "0");
        let mut goal = Goal::new("g1", &draft, 1);
        goal.set_status(Status::Active, day("2026-03-02"), 2);
        store.records.put(&goal);
        let form = || {
            let end = Callback::new(|()| ());
            super::super::check_in::form(store, "g1".to_owned(), end).to_html()
        };
        let words = crate::words::goals::check_in::conversations(1);
        assert!(!form().contains(&words));
        let name = "Ada Byron".to_owned();
        let mut ada = Person::new("p1", name, ContactTier::Active, clock::today(), 1);
        ada.goals.value = vec!["g1".to_owned()];
        let contact = Contact {
            on: day("2026-03-20"),
            kind: ContactKind::Call,
            note: String::new(),
            is_about: false,
        };
        ada.log("c1", contact, clock::today(), 3).unwrap();
        store.records.put(&ada);
        let html = form();
        assert!(html.contains(&words), "{html}");
    });
}
