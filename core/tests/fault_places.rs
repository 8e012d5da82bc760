//! Wherever a record of a file is at fault, that place is told; or none, where none is.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

mod any_goal;
mod any_offer;
mod faults;
mod records;

use faults::{data_of, of_kind, said};
use proptest::prelude::*;
use proptest::sample::Index;
use records::NOW;
use records::stored::{Store, file_of, store_of};
use serde_json::{Value, json};
use steppingstone_core::offers::SavedOffer;
use steppingstone_core::store::backup::{ImportError, plan};
use steppingstone_core::store::{Kind, Record, to_stored_text};

#[test]
fn what_is_no_single_members_fault_has_no_place() {
    let record = of_kind(Kind::QuizTaking).remove(0);
    let data = || data_of(&record);
    let mut other_id = data();
    other_id["id"] = json!("other");
    assert_eq!(said(&record, other_id), (Some(ImportError::Id), None));
    // However long it is.
    let mut vast = data();
    vast["mood"] = json!("x".repeat(1_000_000));
    let mood = Some("mood".to_owned());
    assert_eq!(said(&record, vast), (Some(ImportError::Form), mood));
    // What cannot be read at all, unlike what is just short of it.
    let said = |form: &str| {
        let text = record.1.replace("\"full\"", form);
        let file = file_of(&store_of(std::slice::from_ref(&record))).replace(&record.1, &text);
        let plan = plan(&file, &Store::new()).unwrap();
        assert_eq!(plan.records()[0].error, Some(ImportError::Form), "{form}");
        plan.records()[0].place.clone()
    };
    let nested = |depth: usize| ["[".repeat(depth), "]".repeat(depth)].concat();
    let somewhere = Some("setup.form".to_owned());
    for (form, place) in [
        ("\"\\ud800\"", None),
        ("\"\\ud800\\udc00\"", somewhere.clone()),
        ("1e999", None),
        ("1e99", somewhere.clone()),
        // Within `setup` within `data`.
        (&nested(126), None),
        (&nested(125), somewhere),
    ] {
        assert_eq!(said(form), place, "{form}");
    }
}

/// Every value inside a value: its JSON pointer, and its place as a reader is told.
fn places(value: &Value, pointer: &str, place: &str, found: &mut Vec<(String, String)>) {
    found.push((pointer.to_owned(), place.to_owned()));
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                let dot = if place.is_empty() { "" } else { "." };
                let place = format!("{place}{dot}{name}");
                places(value, &format!("{pointer}/{name}"), &place, found);
            }
        }
        Value::Array(items) => {
            for (number, value) in items.iter().enumerate() {
                let place = format!("{place}[{number}]");
                places(value, &format!("{pointer}/{number}"), &place, found);
            }
        }
        _ => {}
    }
}

/// What no reader takes in the place of a value.
fn of_another_type(value: &Value) -> Value {
    match value {
        Value::Number(_) => json!("7"),
        // What is null may be a number, but not this one.
        Value::Null => json!(-7),
        Value::Bool(_) | Value::String(_) | Value::Array(_) | Value::Object(_) => json!(7),
    }
}

/// That a value of another type is told at its place.
#[track_caller]
fn check_broken(record: &(String, String), pointer: &str, place: &str) {
    let mut data = data_of(record);
    let spot = data.pointer_mut(pointer).unwrap();
    *spot = of_another_type(spot);
    let (error, found) = said(record, data);
    let expected = if place.is_empty() { "data" } else { place };
    assert_eq!(found.as_deref(), Some(expected), "{}", record.0);
    assert!(
        matches!(error, Some(ImportError::Form | ImportError::Value)),
        "{error:?}"
    );
}

#[test]
fn a_value_of_another_type_is_told_at_its_place_in_every_kind() {
    let mut count = 0;
    for record in Kind::ALL.into_iter().map(|kind| of_kind(kind).remove(0)) {
        let mut found = Vec::new();
        places(&data_of(&record), "", "", &mut found);
        for (pointer, place) in &found {
            check_broken(&record, pointer, place);
        }
        count += found.len();
    }
    assert!(count > 500, "{count}");
}

fn any_record() -> impl Strategy<Value = (String, String)> {
    fn sealed<R: Record>(record: &R) -> (String, String) {
        (
            record.key().unwrap().to_string(),
            to_stored_text(record, NOW),
        )
    }
    let offer = any_offer::draft().prop_map(|draft| {
        let mut offer = SavedOffer::new("o1", 1, NOW);
        for (field, text) in &draft.texts {
            offer.set_text(*field, text, NOW);
        }
        offer.draft.terms = draft.terms;
        sealed(&offer)
    });
    let kept = Kind::ALL.into_iter().flat_map(of_kind).collect::<Vec<_>>();
    prop_oneof![
        any_goal::copy().prop_map(|goal| sealed(&goal)),
        offer,
        proptest::sample::select(kept),
    ]
}

proptest! {
    #[test]
    fn any_broken_member_of_any_record_is_told_at_its_place(record in any_record(), at: Index) {
        let mut found = Vec::new();
        places(&data_of(&record), "", "", &mut found);
        let (pointer, place) = at.get(&found);
        check_broken(&record, pointer, place);
    }
}
