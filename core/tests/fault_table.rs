//! A fault in a record of a file is told with the member that it is planted in: a table for every
//! kind.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

mod faults;
mod records;

use faults::{data_of, of_kind, said};
use serde_json::{Value, json};
use steppingstone_core::store::Kind;
use steppingstone_core::store::backup::ImportError;

/// A fault, planted at a JSON pointer.
enum Fault {
    /// A name is missing.
    Without(&'static str),
    /// A name is there that should not be; also one of a map that is none.
    With(&'static str, Value),
    /// A value is another one.
    Is(Value),
}
use Fault::{Is, With, Without};

#[track_caller]
fn check(kind: Kind, pointer: &str, fault: Fault, error: ImportError, place: &str) {
    let record = of_kind(kind).remove(0);
    let mut data = data_of(&record);
    let spot = data.pointer_mut(pointer).unwrap();
    match fault {
        Without(name) => drop(spot.as_object_mut().unwrap().remove(name).unwrap()),
        With(name, value) => drop(spot.as_object_mut().unwrap().insert(name.into(), value)),
        Is(value) => *spot = value,
    }
    let expected = (Some(error), Some(place.to_owned()));
    assert_eq!(said(&record, data), expected, "{kind:?} {pointer}");
}

const LATER: ImportError = ImportError::Newer { found: 1 };

/// A text that is too long.
fn long() -> Fault {
    Is(json!("x".repeat(2_001)))
}

#[test]
fn settings() {
    use ImportError::{Form, Value};
    let check =
        |at: &str, fault, error, place: &str| check(Kind::Settings, at, fault, error, place);
    check("", Is(json!(5)), Form, "data");
    check("/theme", Is(json!(5)), Form, "theme");
    check("/theme", Is(json!("pink")), Value, "theme");
    check("/pay_text", Is(json!(null)), Form, "pay_text");
    check("/pay_text", Is(json!("5".repeat(41))), Value, "pay_text");
}

#[test]
fn quizzes() {
    use ImportError::{Form, Value};
    for kind in [Kind::QuizDraft, Kind::QuizTaking] {
        let check = |at: &str, fault, error, place: &str| check(kind, at, fault, error, place);
        check("", Is(json!([])), Form, "data");
        check("", Without("id"), Form, "id");
        check("", With("mood", json!(3)), Form, "mood");
        check("/id", Is(json!(3)), Form, "id");
        check("/id", Is(json!("a-1")), Value, "id");
        check("/setup", Is(json!("full")), Form, "setup");
        check("/setup", Without("stage"), Form, "setup.stage");
        check("/setup", With("mood", json!(3)), Form, "setup.mood");
        check("/setup/form", Is(json!("long")), Form, "setup.form");
        check("/setup/working", Is(json!(1)), Form, "setup.working");
        check("/setup/stage", Is(json!("late")), Form, "setup.stage");
        check("/replies", Is(json!(null)), Form, "replies");
        check("/replies", With("joy", json!({})), LATER, "replies.joy");
        let (reply, place) = ("/replies/income_pay", "replies.income_pay");
        check(reply, Is(json!(4)), Form, place);
        check(reply, Without("value"), Form, "replies.income_pay.value");
        check(
            reply,
            With("why", json!("")),
            Form,
            "replies.income_pay.why",
        );
        let value = |value, error| {
            let reply = "/replies/income_pay/value";
            check(reply, Is(value), error, "replies.income_pay.value");
        };
        value(json!("4"), Form);
        value(json!(3.5), Form);
        value(json!(6), Value);
        for moment in [json!(-1), json!(8_640_000_000_000_001_i64)] {
            let reply = "/replies/income_pay/at";
            check(reply, Is(moment), Value, "replies.income_pay.at");
        }
    }
    check(
        Kind::QuizDraft,
        "/changed_ms",
        Is(json!(-1)),
        Value,
        "changed_ms",
    );
    let check = |at: &str, fault, error, place| check(Kind::QuizTaking, at, fault, error, place);
    check("/taken_on", Is(json!(20_261_122)), Form, "taken_on");
    check("/taken_on", Is(json!("2026-02-30")), Value, "taken_on");
    check("/taken_ms", Is(json!(u64::MAX)), Form, "taken_ms");
    check("/taken_ms", Is(json!(-1)), Value, "taken_ms");
    check("/bank_version", Is(json!("1")), Form, "bank_version");
    check("/bank_version", Is(json!(2)), LATER, "bank_version");
}

#[test]
fn offers() {
    use ImportError::{Form, Value};
    let check_both = check;
    let check =
        |at: &str, fault, error, place: &str| check_both(Kind::Offer, at, fault, error, place);
    check("", Is(json!(true)), Form, "data");
    check("", Without("place"), Form, "place");
    check("", With("mood", json!(3)), Form, "mood");
    check("/id", Is(json!(null)), Form, "id");
    check("/place", Is(json!(0.5)), Form, "place");
    check("/current", Is(json!("no")), Form, "current");
    check("/archived", Is(json!(null)), Form, "archived");
    check("/changed_ms", Is(json!(-1)), Value, "changed_ms");
    check("/stamps", Is(json!([])), Form, "stamps");
    check("/stamps", With("aaa", json!(1)), LATER, "stamps.aaa");
    check("/stamps/pay", Is(json!("1")), Form, "stamps.pay");
    check("/stamps/pay", Is(json!(-1)), Value, "stamps.pay");
    check("/offer", Without("texts"), Form, "offer.texts");
    check("/offer", With("mood", json!(3)), Form, "offer.mood");
    check("/offer/name", long(), Value, "offer.name");
    check("/offer/kind", Is(json!(1)), Form, "offer.kind");
    check("/offer/kind", Is(json!("daily")), LATER, "offer.kind");
    check("/offer/pays", Is(json!(26)), Form, "offer.pays");
    check("/offer/pays", Is(json!("27")), LATER, "offer.pays");
    check("/offer/clawback", Is(json!("all")), LATER, "offer.clawback");
    check(
        "/offer/clawback_of",
        Is(json!("all")),
        LATER,
        "offer.clawback_of",
    );
    check("/offer/relocation", Is(json!(1)), Form, "offer.relocation");
    check("/offer/last_day", Is(json!(1)), Form, "offer.last_day");
    check(
        "/offer/pay_is_full_time",
        Is(json!("yes")),
        Form,
        "offer.pay_is_full_time",
    );
    check("/offer", With("state", json!(7)), Form, "offer.state");
    check(
        "/offer",
        With("state", json!("x".repeat(2_001))),
        Value,
        "offer.state",
    );
    check(
        "/offer/texts",
        With("aaa", json!("")),
        LATER,
        "offer.texts.aaa",
    );
    check(
        "/offer/texts/pay",
        Is(json!(72_000)),
        Form,
        "offer.texts.pay",
    );
    check("/offer/texts/pay", long(), Value, "offer.texts.pay");

    let check =
        |at: &str, fault, error, place| check_both(Kind::OfferSettings, at, fault, error, place);
    check("", Without("family"), Form, "family");
    check("", With("mood", json!(3)), Form, "mood");
    check("/year", Is(json!(2026)), Form, "year");
    check("/year", Is(json!("soon")), LATER, "year");
    check("/status", Is(json!(null)), Form, "status");
    check("/status", Is(json!("widowed")), LATER, "status");
    check("/state", long(), Value, "state");
    check("/family", Is(json!("yes")), Form, "family");
    check("/currency", long(), Value, "currency");
    check("/texts", With("aaa", json!("")), LATER, "texts.aaa");
    check("/texts/age", Is(json!(52)), Form, "texts.age");
    check("/texts/age", long(), Value, "texts.age");
}

#[test]
fn goals() {
    use ImportError::{Form, Value};
    let check_both = check;
    let check =
        |at: &str, fault, error, place: &str| check_both(Kind::Goal, at, fault, error, place);
    check("", Is(json!("g")), Form, "data");
    check("", Without("after"), Form, "after");
    check("", With("mood", json!(3)), Form, "mood");
    check("/id", Is(json!("")), Value, "id");
    check("/texts", Is(json!([])), Form, "texts");
    check("/texts", With("aaa", json!({})), LATER, "texts.aaa");
    check("/texts/due", Is(json!("2026-06-30")), Form, "texts.due");
    check("/texts/due", Without("at"), Form, "texts.due.at");
    check("/texts/due", With("by", json!("")), Form, "texts.due.by");
    check("/texts/due/at", Is(json!(-1)), Value, "texts.due.at");
    check("/texts/due/value", Is(json!(7)), Form, "texts.due.value");
    check("/texts/due/value", long(), Value, "texts.due.value");
    let first = "milestones.value[0]";
    check("/milestones/value", Is(json!({})), Form, "milestones.value");
    check("/milestones/value/0", Is(json!([])), Form, first);
    check(
        "/milestones/value/0",
        Without("due"),
        Form,
        "milestones.value[0].due",
    );
    check(
        "/milestones/value/0/target",
        long(),
        Value,
        "milestones.value[0].target",
    );
    check("/links/value/2", Is(json!(7)), Form, "links.value[2]");
    check(
        "/links/value/2",
        Is(json!("quiz:joy")),
        LATER,
        "links.value[2]",
    );
    check("/after/value/0", Is(json!("g-0")), Value, "after.value[0]");
    let without_value = json!({ "at": 1 });
    check("/check_ins", With("r 1", json!({})), Value, "check_ins.r 1");
    check(
        "/check_ins/r3",
        Is(without_value),
        Form,
        "check_ins.r3.value",
    );
    check(
        "/check_ins/r1/value/on",
        Is(json!("2026-02-29")),
        Value,
        "check_ins.r1.value.on",
    );
    check(
        "/check_ins/r1/value/value",
        Is(json!(2.5)),
        Form,
        "check_ins.r1.value.value",
    );
    check(
        "/check_ins/r1/value/value",
        Is(json!("2,5")),
        Value,
        "check_ins.r1.value.value",
    );
    check(
        "/check_ins/r1/value",
        Without("note"),
        Form,
        "check_ins.r1.value.note",
    );
    check(
        "/reviews",
        With("2026-02-30", json!({})),
        Value,
        "reviews.2026-02-30",
    );
    check(
        "/reviews",
        With("2026-02-28", json!({})),
        Form,
        "reviews.2026-02-28.value",
    );
    check(
        "/agreements",
        With("today", json!({})),
        Value,
        "agreements.today",
    );
    check(
        "/agreements/2026-03-02/value/due",
        Is(json!(null)),
        Form,
        "agreements.2026-03-02.value.due",
    );
    check(
        "/step_done/value",
        Is(json!("yes")),
        Form,
        "step_done.value",
    );
    check("/status/at", Is(json!("now")), Form, "status.at");
    check(
        "/status/value/on",
        Is(json!("later")),
        Value,
        "status.value.on",
    );
    check(
        "/status/value/reason",
        Is(json!("rain")),
        LATER,
        "status.value.reason",
    );
    check(
        "/status/value/kind",
        Is(json!("asleep")),
        LATER,
        "status.value.kind",
    );
    check("/archived", Is(json!(false)), Form, "archived");
    check("/changed_ms", Is(json!(-1)), Value, "changed_ms");

    let check =
        |at: &str, fault, error, place| check_both(Kind::GoalSettings, at, fault, error, place);
    check("", Without("aims"), Form, "aims");
    check("", With("mood", json!(3)), Form, "mood");
    check("/hours/value", Is(json!(8)), Form, "hours.value");
    check(
        "/leave/value/0",
        Is(json!(["2026-08-03"])),
        Form,
        "leave.value[0]",
    );
    check("/leave/value/0/1", Is(json!(7)), Form, "leave.value[0][1]");
    check(
        "/leave/value/0/1",
        Is(json!("2026-08-32")),
        Value,
        "leave.value[0][1]",
    );
    check("/aims/value/0", long(), Value, "aims.value[0]");
    check("/aims/at", Is(json!(1.5)), Form, "aims.at");
}

/// Which of two that contradict each other is wrong, nobody can know.
#[test]
fn of_what_contradicts_a_status_its_kind_is_told() {
    for status in [
        json!({ "kind": "paused", "on": null, "reason": null, "text": null }),
        json!({ "kind": "paused", "on": "2026-03-02", "reason": null, "text": "" }),
    ] {
        let (at, place) = ("/status/value", "status.value.kind");
        check(Kind::Goal, at, Is(status), ImportError::Value, place);
    }
}
