//! What a finished quiz says to goals and offers.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

use chrono::NaiveDate;
use steppingstone_core::career::{Facet, Stage};
use steppingstone_core::goals::from_result::FromResult;
use steppingstone_core::goals::suggestions::query;
use steppingstone_core::quiz::example::{EXAMPLE_ID, example};
use steppingstone_core::quiz::{Answer, Draft, Form, Item, Reply, Setup, Taking};

/// Four points for the want of new things, `want` for the other item of growth.
fn taking(form: Form, working: bool, want: u8) -> Taking {
    let setup = Setup {
        form,
        working,
        stage: Some(Stage::Early),
    };
    let mut draft = Draft::new("t1", setup, 1);
    let points = [
        (Item::WantGrowthNew, want),
        (Item::RoleGrowthNew, 2),
        (Item::NetworkingMet, 1),
    ];
    for (item, point) in points {
        draft.answer(item, Reply::Point(Answer::new(point).unwrap()), 2);
    }
    draft.finish(NaiveDate::from_ymd_opt(2026, 11, 2).unwrap(), 3)
}

#[track_caller]
fn check(taking: &Taking, key: &str, expected: Option<&str>) {
    let found = FromResult::of(&taking.result(), key);
    let text = found.map(|found| found.to_text());
    assert_eq!(text.as_deref(), expected);
}

#[test]
fn a_goal_keeps_the_numbers_of_its_result() {
    let working = taking(Form::Quick, true, 4);
    check(&working, "growth", Some("growth 75 25 2026-11-02 t1"));
    check(&working, "networking", Some("networking 0 - 2026-11-02 t1"));
    check(&working, "horizon", None);
    let out = taking(Form::Quick, false, 4);
    check(&out, "growth", Some("growth 75 - 2026-11-02 t1"));
    let example = Taking {
        id: EXAMPLE_ID.to_owned(),
        ..working
    };
    check(&example, "growth", None);
}

#[test]
fn the_address_of_a_goal_says_stage_and_work() {
    let result = example(NaiveDate::default()).result();
    assert_eq!(
        query("growth", &result),
        "from=growth&stage=middle&work=yes&result=example"
    );
}

#[test]
fn little_is_wanted_below_the_error_around_the_middle() {
    let growth = |want| taking(Form::Quick, true, want).result().facets[2];
    assert_eq!(growth(2).facet, Facet::Growth);
    assert!(growth(2).is_little_wanted);
    assert!(!growth(3).is_little_wanted);
    let unanswered = taking(Form::Quick, true, 2).result().facets[0];
    assert!(!unanswered.is_little_wanted);
}
