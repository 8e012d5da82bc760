#![allow(
    dead_code,
    reason = "a record of a test does not use all that is made for it"
)]

use chrono::NaiveDate;

use super::*;
use crate::keyed::keyed;
use crate::record::{Clock, DecodeErrorKind};
use crate::store::{Kind, Record};

keyed! {
    Color {
        Red "red",
        Blue "blue",
    }
}

part! {
    /// A part.
    Walk "walk", "A walk." {
        on "on": Day, "When.";
        at "time": Optional<Time>, "At what time.";
        note "note": Text<5>, "What was seen.";
    }
}

fields! {
    /// A record of a kind with many; the kind stands in for one.
    Dog with id, Kind::Goal, "dog", known by ["name", "value"], "A dog." {
        required {
            name "name": Text<10>, "What it is called.";
            since "in_house_since": Day, "When it came.";
        }
        optional {
            color "color": Optional<Choice<Color>>, "Its color.";
            tags "tags": List<Text<4>, 3>, "What it is like.";
            page "page": Optional<Link>, "Its page.";
            age "age": Optional<Whole<0, 30>>, "In years.";
            friends "friends": List<Id, 2>, "Whom it likes.";
            is_old "old": Flag, "Whether it is old.";
            last "last": Optional<Walk>, "The walk before this.";
            walks "walks": Map<Walk>, "Where it went.";
        }
    }
}

fields! {
    /// A record of a kind with one.
    Kennel, Kind::Settings, "kennel", known by [], "Where they sleep." {
        required {}
        optional {
            place "place": Text<10>, "Where it is.";
        }
    }
}

fn day(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, number).unwrap()
}

fn walk(number: u32, note: &str) -> Walk {
    Walk {
        on: day(number),
        at: None,
        note: note.to_owned(),
    }
}

fn part_of<T>(value: T) -> Stamped<Option<T>> {
    let value = Some(value);
    Stamped { at_ms: 0, value }
}

fn dog() -> Dog {
    let mut dog = Dog::new("d1", "Rex".to_owned(), day(1), 5);
    dog.change(7, |dog| {
        dog.color.value = Some(Color::Blue);
        dog.tags.value = vec!["fast".to_owned(), "kind".to_owned()];
        dog.walks.insert("w1".to_owned(), part_of(walk(2, "cat")));
    });
    dog
}

fn text(record: &impl Record) -> String {
    serde_json::to_string(&record.doc()).unwrap()
}

fn read(text: &str) -> Result<Dog, DecodeError> {
    Dog::from_doc(serde_json::from_str(text).unwrap())
}

const STORED: &str = r#"{"id":"d1","name":{"value":"Rex","at":5},"in_house_since":{"value":"2026-03-01","at":5},"color":{"value":"blue","at":7},"tags":{"value":["fast","kind"],"at":7},"walks":{"w1":{"value":{"on":"2026-03-02","time":null,"note":"cat"},"at":7}}}"#;

#[test]
fn what_was_never_edited_is_left_out() {
    assert_eq!(text(&dog()), STORED);
    assert_eq!(read(STORED), Ok(dog()));
    let mut bare = Dog::new("d1", "Rex".to_owned(), day(1), 5);
    let stored = text(&bare);
    assert_eq!(
        stored,
        r#"{"id":"d1","name":{"value":"Rex","at":5},"in_house_since":{"value":"2026-03-01","at":5}}"#
    );
    assert_eq!(read(&stored), Ok(bare.clone()));
    let with_null = stored.replace("}}", "},\"age\":null,\"walks\":null}");
    assert_eq!(read(&with_null), Ok(bare.clone()));
    // What was cleared is an edit, and stays.
    bare.change(6, |dog| dog.is_old.value = true);
    bare.change(6, |dog| dog.is_old.value = false);
    assert!(text(&bare).contains(r#""old":{"value":false,"at":7}"#));
    assert_eq!(text(&Kennel::new(9)), "{}");
    assert_eq!(Kennel::unset(), Some(Kennel::new(0)));
    assert_eq!(Dog::unset(), None);
}

#[test]
fn an_error_has_its_place() {
    #[track_caller]
    fn check(was: &str, is: &str, kind: DecodeErrorKind, place: &str) {
        let error = read(&STORED.replace(was, is)).unwrap_err();
        assert_eq!((error.kind, error.place()), (kind, place));
    }
    use DecodeErrorKind::{Form, Later, Value};
    check("\"d1\"", "\"d-1\"", Value, "id");
    check("\"Rex\"", "\"Rex Rex Rex\"", Value, "name.value");
    check("\"Rex\"", "null", Form, "name.value");
    check("{\"value\":\"Rex\",\"at\":5}", "null", Form, "name");
    check(
        "\"2026-03-01\"",
        "\"2026-02-30\"",
        Value,
        "in_house_since.value",
    );
    check("\"blue\"", "\"green\"", Later, "color.value");
    check("\"kind\"", "\"kinder\"", Value, "tags.value[1]");
    check("\"fast\"", "\"a\",\"b\",\"c\"", Value, "tags.value");
    check("\"at\":5},\"in", "\"at\":-1},\"in", Value, "name.at");
    check("\"w1\"", "\"w 1\"", Value, "walks.w 1");
    check("null", "\"9:30\"", Value, "walks.w1.value.time");
    check("\"cat\"", "\"horses\"", Value, "walks.w1.value.note");
    check("\"note\"", "\"remark\"", Form, "walks.w1.value.note");
    check("\"color\"", "\"mood\"", Form, "mood");
    check("\"name\"", "\"named\"", Form, "name");
}

#[test]
fn links_are_addresses_of_the_web() {
    let fits = |text: &str| Link::fit(text.to_owned()).is_some();
    assert!(fits("https://a.example/b"));
    assert!(fits("http://a"));
    for text in [
        "",
        "https://",
        "a.example",
        "HTTPS://a",
        "javascript:https://a",
        "https://a b",
        "https://a\n",
    ] {
        assert!(!fits(text), "{text}");
    }
    let long = |count: usize| ["https://", &"ü".repeat(count)].concat();
    assert!(fits(&long(492)));
    assert!(!fits(&long(493)));
}

#[test]
fn a_change_stamps_what_differs_and_cuts_it_to_its_limits() {
    let mut dog = dog();
    let was = dog.clone();
    let changed = dog.change(7, |dog| {
        dog.id = "other".to_owned();
        dog.name.value = "Rex".to_owned();
        dog.tags.value = ["longer", "b", "c", "d"].map(str::to_owned).to_vec();
        dog.friends.value = ["a b", "d2", "d3", "d4"].map(str::to_owned).to_vec();
        dog.page.value = Some("javascript:1".to_owned());
        dog.age.value = Some(99);
        let mut long = part_of(walk(3, "a horse"));
        dog.walks.insert("w2".to_owned(), long.clone());
        long.at_ms = 99;
        dog.walks.insert("w 3".to_owned(), long);
    });
    assert!(changed);
    assert_eq!((dog.id.as_str(), dog.name.at_ms), ("d1", 5));
    assert_eq!(dog.tags.value, ["long", "b", "c"]);
    assert_eq!(
        dog.tags.at_ms, 8,
        "after the edit before, whatever the clock says"
    );
    assert_eq!(dog.friends.value, ["d2", "d3"]);
    assert_eq!(dog.page, was.page, "nothing that could be stored");
    assert_eq!(dog.age.value, Some(30));
    let walks: Vec<_> = live(&dog.walks).collect();
    assert_eq!(
        walks,
        [("w1", &walk(2, "cat"), 7), ("w2", &walk(3, "a hor"), 8)]
    );
    assert_eq!(dog.changed_ms(), 8);
    assert_eq!(read(&text(&dog)), Ok(dog.clone()));
    assert!(!dog.change(20, |dog| dog.name.at_ms = 50));
    assert_eq!(dog.changed_ms(), 8);
    // What is taken out of a map stays named, so that no other tab brings it back.
    dog.change(9, |dog| drop(dog.walks.remove("w2")));
    assert_eq!(
        dog.walks.get("w2").unwrap(),
        &Stamped {
            at_ms: 9,
            value: None
        }
    );
    assert_eq!(live(&dog.walks).count(), 1);
    assert!(!dog.change(10, |dog| drop(dog.walks.remove("w2"))));
}

#[test]
fn two_tabs_join_part_by_part() {
    let (mut one, mut other) = (dog(), dog());
    one.change(20, |dog| {
        dog.name.value = "Max".to_owned();
        dog.walks.insert("w1".to_owned(), part_of(walk(2, "dog")));
        dog.walks.insert("w2".to_owned(), part_of(walk(3, "")));
    });
    other.change(30, |dog| {
        dog.age.value = Some(3);
        dog.walks.remove("w1");
    });
    let joined = one.merged(&other);
    assert_eq!(joined, other.merged(&one));
    assert_eq!(joined.merged(&joined), joined);
    assert_eq!(
        (joined.name.value.as_str(), joined.age.value),
        ("Max", Some(3))
    );
    let walks: Vec<&str> = live(&joined.walks).map(|(id, ..)| id).collect();
    assert_eq!(walks, ["w2"], "deleted after it was edited");
}

#[test]
fn an_undo_takes_back_what_the_change_made_and_still_stands() {
    let before = dog();
    let mut after = before.clone();
    after.change(10, |dog| {
        dog.name.value = "Max".to_owned();
        dog.age.value = Some(3);
        dog.tags.value = vec!["kind".to_owned()];
        dog.walks.remove("w1");
        dog.walks.insert("w2".to_owned(), part_of(walk(3, "")));
    });
    let mut now = after.clone();
    now.change(11, |dog| {
        dog.age.value = Some(4);
        dog.tags.value = ["kind", "b", "c"].map(str::to_owned).to_vec();
    });
    let clock = Clock {
        today: day(9),
        now_ms: 12,
    };
    let back = now.reverted(&before, &after, clock);
    assert_eq!((back.name.value.as_str(), back.name.at_ms), ("Rex", 12));
    assert_eq!(back.age.value, Some(4), "edited since");
    assert_eq!(back.tags.value, ["fast", "kind", "b"], "no more than fit");
    let walks: Vec<&str> = live(&back.walks).map(|(id, ..)| id).collect();
    assert_eq!(walks, ["w1"]);
    assert_eq!(read(&text(&back)), Ok(back.clone()));
    assert_eq!(now.merged(&back), back, "the undo is the latest edit");
    assert_eq!(before.reverted(&before, &before, clock), before);
}
