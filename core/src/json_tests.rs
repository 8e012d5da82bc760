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
        assert_eq!(read().whole(), Err(Misshapen), "{text}");
        assert_eq!(read().text_or_none(), Err(Misshapen), "{text}");
        assert_eq!(read().flag_or_none(), Err(Misshapen), "{text}");
        assert_eq!(read().items(), Err(Misshapen), "{text}");
        assert_eq!(read().object(), Err(Misshapen), "{text}");
    }
}

#[test]
fn an_object_has_just_the_names_that_are_asked_for() {
    let read = |text: &str| {
        serde_json::from_str::<Json>(text)
            .unwrap()
            .fields(["a", "b"])
    };
    let found = [Json::Whole(1), Json::Null];
    assert_eq!(read("{\"b\":null,\"a\":1}"), Ok(found));
    for text in [
        "{\"a\":1}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":1,\"b\":2,\"b\":2}",
        "{\"a\":1,\"b\":2,\"c\":3}",
        "{\"a\":1,\"c\":3}",
        "[1,2]",
        "1",
    ] {
        assert_eq!(read(text), Err(Misshapen), "{text}");
    }
}

#[test]
fn what_may_be_there_is_null_where_it_is_not() {
    let read = |text: &str| {
        let json = serde_json::from_str::<Json>(text).unwrap();
        json.fields_and(["a"], ["b"])
    };
    let one = || Json::Whole(1);
    assert_eq!(read("{\"a\":1}"), Ok(([one()], [Json::Null])));
    assert_eq!(read("{\"b\":1,\"a\":1}"), Ok(([one()], [one()])));
    for text in [
        "{\"b\":1}",
        "{\"a\":1,\"c\":1}",
        "{\"a\":1,\"b\":1,\"b\":1}",
    ] {
        assert_eq!(read(text), Err(Misshapen), "{text}");
    }
}

#[test]
fn a_value_is_of_the_kind_that_is_asked_for_or_nothing() {
    assert_eq!(Json::Text("a".to_owned()).text(), Ok("a".to_owned()));
    assert_eq!(Json::Whole(1).text(), Err(Misshapen));
    assert_eq!(Json::Whole(1).whole(), Ok(1));
    assert_eq!(Json::Flag(true).whole(), Err(Misshapen));
    assert_eq!(Json::Flag(true).flag(), Ok(true));
    assert_eq!(Json::Null.flag(), Err(Misshapen));
    assert_eq!(Json::List(Vec::new()).items(), Ok(Vec::new()));
    assert_eq!(Json::Null.items(), Err(Misshapen));
    assert_eq!(Json::Null.optional(), None);
    assert_eq!(Json::Whole(1).optional(), Some(Json::Whole(1)));
}
