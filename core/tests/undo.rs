//! An undo takes back its own change, and nothing that came after it.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

mod records;

use records::{NOW, full, goal, key, offer, settings};
use serde_json::Value;
use steppingstone_core::goals::{Field as GoalField, Goal, GoalSettings};
use steppingstone_core::offers::{Field, SavedOffer, SavedOfferSettings};
use steppingstone_core::record::Clock;
use steppingstone_core::store::{
    Change, Kind, Record, Settings, Theme, load, reverted_text, reverted_text_of_any,
    to_stored_text,
};

fn clock() -> Clock {
    Clock {
        today: full::day(90),
        now_ms: NOW + 1_000_000,
    }
}

fn change<R: Record>(before: Option<&R>, after: Option<&R>) -> Change {
    let text = |record: Option<&R>| record.map(|record| to_stored_text(record, NOW));
    Change {
        stored_key: key(before.or(after).unwrap()).to_string(),
        before: text(before),
        after: text(after),
    }
}

/// What is there after `before` became `after`, that became `now`, and the first is undone.
fn undone<R: Record>(before: Option<&R>, after: Option<&R>, now: Option<&R>) -> Option<R> {
    let now_text = now.map(|now| to_stored_text(now, NOW + 5));
    let back = reverted_text::<R>(&change(before, after), now_text.as_deref(), clock());
    let text = back.unwrap_or(now_text)?;
    let key = key(before.or(after).unwrap());
    Some(load::<R>(&key, Some(&text)).unwrap().record)
}

/// A stored text without the moments in it.
fn content(text: &str) -> Value {
    fn without_moments(value: &mut Value) {
        match value {
            Value::Object(members) => {
                for name in ["at", "stamps", "changed_ms", "saved_ms"] {
                    members.remove(name);
                }
                // An empty text is the same as none.
                members.retain(|_, it| it != "" && it.get("value") != Some(&Value::from("")));
                members.values_mut().for_each(without_moments);
            }
            Value::Array(items) => items.iter_mut().for_each(without_moments),
            _ => {}
        }
    }
    let mut value = serde_json::from_str(text).unwrap();
    without_moments(&mut value);
    value
}

#[test]
fn undoing_at_once_gives_back_what_was_there_of_every_kind() {
    for kind in Kind::ALL {
        for (key, text) in full::of_kind(kind) {
            let stored_key = key.to_string();
            let undo = |before: Option<&str>, after: Option<&str>, now: Option<&str>| {
                let change = Change {
                    stored_key: stored_key.clone(),
                    before: before.map(str::to_owned),
                    after: after.map(str::to_owned),
                };
                reverted_text_of_any(&change, now, clock())
            };
            let (some, there) = (Some(text.as_str()), Some(Some(text.clone())));
            assert_eq!(undo(None, some, some), Some(None), "created: {key}");
            assert_eq!(undo(some, None, None), there, "removed: {key}");
            assert_eq!(undo(some, some, some), None, "unchanged: {key}");
            assert_eq!(undo(None, some, None), None, "removed since: {key}");
            assert_eq!(
                undo(some, Some("cut o"), Some("cut o")),
                there,
                "unreadable: {key}"
            );
            if !kind.is_single() {
                assert_eq!(undo(some, None, some), None, "there again: {key}");
            }
        }
    }
}

#[test]
fn a_record_overwritten_by_another_comes_back_whole() {
    for kind in [Kind::Offer, Kind::Goal] {
        let all = full::of_kind(kind);
        for (key, text) in &all {
            for (_, other) in &all {
                // As if a file had held the other under this key.
                let id = |text: &str| {
                    let value: Value = serde_json::from_str(text).unwrap();
                    value["data"]["id"].as_str().unwrap().to_owned()
                };
                let other = other.replacen(&id(other), &id(text), 1);
                let change = Change {
                    stored_key: key.to_string(),
                    before: Some(text.clone()),
                    after: Some(other.clone()),
                };
                let back = reverted_text_of_any(&change, Some(&other), clock());
                let back = back.flatten().unwrap_or(other);
                assert_eq!(content(&back)["data"], content(text)["data"], "{key}");
            }
        }
    }
}

#[test]
fn a_text_that_is_no_record_comes_back_unless_it_changed_since() {
    let change = Change {
        stored_key: "steppingstone/aside/goal/a".to_owned(),
        before: Some("cut o".to_owned()),
        after: None,
    };
    let back = reverted_text_of_any(&change, None, clock());
    assert_eq!(back, Some(change.before.clone()));
    assert_eq!(reverted_text_of_any(&change, Some("x"), clock()), None);
}

/// Seen: archived in one tab, typed in another, undone in the first; the older pay stood.
#[test]
fn a_pay_typed_after_archiving_stays_when_that_is_undone() {
    let before = offer();
    let mut archived = before.clone();
    archived.change(NOW + 1, |offer| offer.is_archived = true);
    let mut typed = archived.clone();
    typed.set_text(Field::Pay, "99k", NOW + 2);
    typed.change(NOW + 3, |offer| offer.draft.name = "North".to_owned());
    let now = undone(Some(&before), Some(&archived), Some(&typed)).unwrap();
    assert!(!now.is_archived);
    assert_eq!(
        (now.text(Field::Pay), now.draft.name.as_str()),
        ("99k", "North")
    );
    // A copy in another tab that is still archived does not bring that back.
    let joined = SavedOffer::merged(&now, &typed);
    assert!(!joined.is_archived);
    assert_eq!(joined, now);
}

#[test]
fn what_a_change_made_of_an_offer_is_undone_member_by_member() {
    let before = offer();
    let mut after = before.clone();
    after.set_text(Field::Pay, "80k", NOW + 1);
    after.set_text(Field::BonusTarget, "5%", NOW + 1);
    after.set_meets("leave", Some(true), NOW + 1);
    after.change(NOW + 1, |offer| {
        offer.is_current = true;
        offer.draft.terms.true_up = Some(true);
    });
    let mut now = after.clone();
    now.set_text(Field::BonusTarget, "7%", NOW + 2);
    now.set_meets("pay", Some(false), NOW + 2);
    now.change(NOW + 2, |offer| offer.draft.terms.look_back = Some(false));
    let back = undone(Some(&before), Some(&after), Some(&now)).unwrap();
    assert_eq!(back.text(Field::Pay), "72k");
    assert_eq!(back.text(Field::BonusTarget), "7%", "typed since");
    assert_eq!(
        (back.meets("leave"), back.meets("pay")),
        (None, Some(false))
    );
    assert!(!back.is_current);
    let terms = &back.draft.terms;
    assert_eq!((terms.true_up, terms.look_back), (None, Some(false)));
    assert_eq!(
        SavedOffer::merged(&now, &back),
        back,
        "the undo is the latest edit"
    );
}

/// Seen: everything deleted, then colors and a pay chosen, undone; both were overwritten.
#[test]
fn settings_chosen_after_everything_was_deleted_stay() {
    let before = settings();
    let chosen = Settings {
        theme: Theme::Light,
        pay_text: String::new(),
    };
    let back = undone(Some(&before), None, Some(&chosen)).unwrap();
    assert_eq!(back.theme, Theme::Light, "chosen since");
    assert_eq!(
        back.pay_text, before.pay_text,
        "deleted, and not typed since"
    );
    let typed = Settings {
        pay_text: "60k".to_owned(),
        ..Settings::default()
    };
    let back = undone(Some(&before), None, Some(&typed)).unwrap();
    assert_eq!((back.theme, back.pay_text.as_str()), (before.theme, "60k"));
}

/// Seen: a shared goal kept, rewritten, the keeping undone; the goal was deleted with the edit.
#[test]
fn a_record_that_was_edited_since_it_was_created_stays() {
    let created = goal();
    assert_eq!(undone(None, Some(&created), Some(&created)), None);
    let mut edited = created.clone();
    let mut draft = edited.draft();
    draft.set(GoalField::Step, "Call");
    edited.put(&draft, full::day(1), NOW + 9);
    assert_eq!(undone(None, Some(&created), Some(&edited)), Some(edited));
}

/// Seen: a file joined in, then a pay typed, undone; the pay was gone.
#[test]
fn what_was_typed_after_a_file_was_brought_in_stays_when_that_is_undone() {
    let before = offer();
    let mut joined = before.clone();
    joined.set_text(Field::BonusTarget, "5%", NOW + 1);
    let mut typed = joined.clone();
    typed.set_text(Field::Pay, "80k", NOW + 2);
    let back = undone(Some(&before), Some(&joined), Some(&typed)).unwrap();
    assert_eq!(
        (back.text(Field::Pay), back.text(Field::BonusTarget)),
        ("80k", "")
    );
    let basis = |currency: &str, state: &str| {
        let mut basis = SavedOfferSettings::default();
        basis.0.currency = Some(currency.to_owned());
        basis.0.state = Some(state.to_owned());
        basis
    };
    let (was, file, now) = (basis("USD", "NJ"), basis("EUR", "NJ"), basis("EUR", "NY"));
    assert_eq!(
        undone(Some(&was), Some(&file), Some(&now)),
        Some(basis("USD", "NY"))
    );
    assert_eq!(
        undone(None, Some(&file), Some(&file)),
        None,
        "nothing was set before"
    );
}

#[test]
fn goal_settings_and_an_open_quiz_keep_what_was_changed_since() {
    let mut before = GoalSettings::default();
    before.set_hours("8", NOW);
    let mut after = before.clone();
    after.set_hours("3", NOW + 1);
    after.set_aims(vec!["Lead".to_owned()], NOW + 1);
    let mut now = after.clone();
    now.set_aims(vec!["Lead".to_owned(), "Teach".to_owned()], NOW + 2);
    let back = undone(Some(&before), Some(&after), Some(&now)).unwrap();
    assert_eq!(back.hours.value, "8");
    assert_eq!(back.aims.value, ["Teach"]);
    let before = records::draft();
    let mut after = before.clone();
    let mut asked = before
        .setup
        .items()
        .filter(|it| before.reply(*it).is_none());
    let (first, second) = (asked.next().unwrap(), asked.next().unwrap());
    let given = before.replies.values().next().unwrap().value;
    after.answer(first, given, NOW + 10);
    let mut now = after.clone();
    now.answer(second, given, NOW + 20);
    let back = undone(Some(&before), Some(&after), Some(&now)).unwrap();
    assert_eq!((back.reply(first), back.reply(second)), (None, Some(given)));
}

#[test]
fn changes_in_a_row_are_undone_as_one() {
    let text = |text: &str| Some(text.to_owned());
    let change = |stored_key: &str, before, after| Change {
        stored_key: stored_key.to_owned(),
        before,
        after,
    };
    let first = vec![change("a", text("1"), None), change("b", text("2"), None)];
    let second = vec![change("a", None, text("3")), change("c", None, text("4"))];
    let expected = [
        change("a", text("1"), text("3")),
        change("b", text("2"), None),
        change("c", None, text("4")),
    ];
    assert_eq!(Change::chain(first, second), expected);
}

#[test]
fn a_goal_is_undone_through_the_same_door() {
    let before = goal();
    let mut after: Goal = before.clone();
    after.archive(true, NOW + 1);
    let mut now = after.clone();
    let mut draft = now.draft();
    draft.set(GoalField::Step, "Call");
    now.put(&draft, full::day(1), NOW + 2);
    let back = undone(Some(&before), Some(&after), Some(&now)).unwrap();
    assert!(!back.archived.value);
    assert_eq!(back.draft().text(GoalField::Step), "Call");
}
