use super::*;
use proptest::prelude::*;

fn any_json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(()).prop_map(|()| Json::Null),
        any::<bool>().prop_map(Json::Flag),
        any::<i64>().prop_map(Json::Whole),
        any::<String>().prop_map(Json::Text),
    ];
    leaf.prop_recursive(4, 32, 6, |inner| {
        let object = proptest::collection::btree_map(any::<String>(), inner.clone(), 0..6);
        prop_oneof![
            proptest::collection::vec(inner, 0..6).prop_map(Json::List),
            object.prop_map(|object| Json::Object(object.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(json in any_json()) {
        let text = serde_json::to_string(&json).unwrap();
        prop_assert_eq!(serde_json::from_str::<Json>(&text).unwrap(), json);
    }
}

#[test]
fn what_is_not_stored_is_taken_by_no_reader() {
    for text in ["[1", "", "1e999", "\"\\ud800\""] {
        assert!(serde_json::from_str::<Json>(text).is_err(), "{text}");
    }
    for text in ["1.5", "1e3", "1.0", "9223372036854775808"] {
        let read = || serde_json::from_str::<Json>(text).unwrap();
        assert_eq!(read().whole(), Err(DecodeError::form()), "{text}");
        assert_eq!(read().text(), Err(DecodeError::form()), "{text}");
        assert_eq!(read().flag(), Err(DecodeError::form()), "{text}");
        assert_eq!(read().items(), Err(DecodeError::form()), "{text}");
        assert_eq!(read().object(), Err(DecodeError::form()), "{text}");
    }
}

/// Reads an object that has a member `a` and may have a later one `b`.
fn read_pair(text: &str) -> Result<(Json, Json), String> {
    let json = serde_json::from_str::<Json>(text).unwrap();
    let place = |error: DecodeError| error.place().to_owned();
    let mut members = json.members(&["a"], &["b"]).map_err(place)?;
    let a = members.read("a", Ok).map_err(place)?;
    Ok((a, members.read("b", Ok).map_err(place)?))
}

#[test]
fn an_object_has_just_the_members_that_are_asked_for() {
    let one = || Json::Whole(1);
    assert_eq!(read_pair("{\"a\":1}"), Ok((one(), Json::Null)));
    assert_eq!(read_pair("{\"a\":null}"), Ok((Json::Null, Json::Null)));
    assert_eq!(read_pair("{\"b\":1,\"a\":1}"), Ok((one(), one())));
    for (text, place) in [
        ("{\"b\":1}", "a"),
        ("{\"a\":1,\"c\":1}", "c"),
        ("{\"a\":1,\"a\":1}", "a"),
        ("{\"a\":1,\"b\":1,\"b\":1}", "b"),
        ("[1,2]", "data"),
        ("1", "data"),
    ] {
        assert_eq!(read_pair(text), Err(place.to_owned()), "{text}");
    }
}

#[test]
fn a_fault_in_a_member_is_told_at_its_place() {
    let json = serde_json::from_str::<Json>("{\"a\":1}").unwrap();
    let mut members = json.members(&["a"], &[]).unwrap();
    let error = members.read("a", Json::text).unwrap_err();
    assert_eq!(error.place(), "a");
}

#[test]
fn a_value_is_of_the_kind_that_is_asked_for_or_nothing() {
    assert_eq!(Json::Text("a".to_owned()).text(), Ok("a".to_owned()));
    assert_eq!(Json::Whole(1).text(), Err(DecodeError::form()));
    assert_eq!(Json::Whole(1).whole(), Ok(1));
    assert_eq!(Json::Flag(true).whole(), Err(DecodeError::form()));
    assert_eq!(Json::Flag(true).flag(), Ok(true));
    assert_eq!(Json::Null.flag(), Err(DecodeError::form()));
    assert_eq!(Json::List(Vec::new()).items(), Ok(Vec::new()));
    assert_eq!(Json::Null.items(), Err(DecodeError::form()));
    assert_eq!(Json::Null.optional(), None);
    assert_eq!(Json::Whole(1).optional(), Some(Json::Whole(1)));
}
