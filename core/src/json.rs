//! JSON as this app stores it: without fractions.
//!
//! Records of many shapes are read through this one type. Reading each shape straight into types
//! of its own is compiled anew for every one of them, which weighed four times as much; see
//! `docs/decisions/0014-parts.md`.

use std::fmt;

use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A value of JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Json {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A number without a fraction.
    Whole(i64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// Names with values, in the order in which they stand.
    Object(Vec<(String, Json)>),
}

/// A value is of another kind than the one asked for, or an object lacks a name or has one too
/// many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Misshapen;

impl Json {
    /// A text, or null for none.
    pub fn text_or_null(text: Option<String>) -> Json {
        text.map_or(Json::Null, Json::Text)
    }

    /// A list of what `write` makes of each item.
    pub fn list<T>(items: &[T], write: impl Fn(&T) -> Json) -> Json {
        Json::List(items.iter().map(write).collect())
    }

    /// An object with these names.
    pub fn fields_of<const N: usize>(fields: [(&str, Json); N]) -> Json {
        Json::Object(fields.map(|(name, value)| (name.to_owned(), value)).into())
    }

    /// The values of an object that has exactly these names, in their order here.
    ///
    /// # Errors
    /// [`Misshapen`] for anything else: a name that is missing or surplus is not guessed at.
    pub fn fields<const N: usize>(self, names: [&str; N]) -> Result<[Json; N], Misshapen> {
        self.fields_and(names, []).map(|(values, [])| values)
    }

    /// The same for an object that may have other names besides; null where one is missing.
    ///
    /// # Errors
    /// As [`Json::fields`].
    pub fn fields_and<const N: usize, const M: usize>(
        self,
        names: [&str; N],
        others: [&str; M],
    ) -> Result<([Json; N], [Json; M]), Misshapen> {
        let mut object = self.object()?;
        let mut take = |name: &str| {
            let at = object.iter().position(|(known, _)| known == name)?;
            Some(object.swap_remove(at).1)
        };
        let mut values = [const { Json::Null }; N];
        for (value, name) in values.iter_mut().zip(names) {
            *value = take(name).ok_or(Misshapen)?;
        }
        let mut more = [const { Json::Null }; M];
        for (value, name) in more.iter_mut().zip(others) {
            *value = take(name).unwrap_or_default();
        }
        if object.is_empty() {
            Ok((values, more))
        } else {
            Err(Misshapen)
        }
    }

    /// What an object holds.
    ///
    /// # Errors
    /// [`Misshapen`] for anything else.
    pub fn object(self) -> Result<Vec<(String, Json)>, Misshapen> {
        match self {
            Json::Object(object) => Ok(object),
            _ => Err(Misshapen),
        }
    }

    /// What a list holds.
    ///
    /// # Errors
    /// [`Misshapen`] for anything else.
    pub fn items(self) -> Result<Vec<Json>, Misshapen> {
        match self {
            Json::List(items) => Ok(items),
            _ => Err(Misshapen),
        }
    }

    /// A text.
    ///
    /// # Errors
    /// [`Misshapen`] for anything else.
    pub fn text(self) -> Result<String, Misshapen> {
        match self {
            Json::Text(text) => Ok(text),
            _ => Err(Misshapen),
        }
    }

    /// A number.
    ///
    /// # Errors
    /// [`Misshapen`] for anything else.
    pub fn whole(self) -> Result<i64, Misshapen> {
        match self {
            Json::Whole(number) => Ok(number),
            _ => Err(Misshapen),
        }
    }

    /// True or false.
    ///
    /// # Errors
    /// [`Misshapen`] for anything else.
    pub fn flag(self) -> Result<bool, Misshapen> {
        match self {
            Json::Flag(flag) => Ok(flag),
            _ => Err(Misshapen),
        }
    }

    /// A text, or none for null.
    ///
    /// # Errors
    /// [`Misshapen`] for anything else.
    pub fn text_or_none(self) -> Result<Option<String>, Misshapen> {
        self.optional().map(Json::text).transpose()
    }

    /// True or false, or neither for null.
    ///
    /// # Errors
    /// [`Misshapen`] for anything else.
    pub fn flag_or_none(self) -> Result<Option<bool>, Misshapen> {
        self.optional().map(Json::flag).transpose()
    }

    /// The value, unless it is null.
    pub fn optional(self) -> Option<Json> {
        (self != Json::Null).then_some(self)
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Null => serializer.serialize_unit(),
            Json::Flag(flag) => serializer.serialize_bool(*flag),
            Json::Whole(number) => serializer.serialize_i64(*number),
            Json::Text(text) => serializer.serialize_str(text),
            Json::List(items) => serializer.collect_seq(items),
            Json::Object(object) => {
                serializer.collect_map(object.iter().map(|(name, value)| (name, value)))
            }
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Json, D::Error> {
        struct AnyJson;

        impl<'de> Visitor<'de> for AnyJson {
            type Value = Json;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("JSON without fractions")
            }

            fn visit_unit<E: Error>(self) -> Result<Json, E> {
                Ok(Json::Null)
            }

            fn visit_bool<E: Error>(self, flag: bool) -> Result<Json, E> {
                Ok(Json::Flag(flag))
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<Json, E> {
                Ok(Json::Whole(number))
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Json, E> {
                let too_large = |_| E::custom("the number is too large");
                i64::try_from(number).map(Json::Whole).map_err(too_large)
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Json, E> {
                Ok(Json::Text(text.to_owned()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = list.next_element()? {
                    items.push(item);
                }
                Ok(Json::List(items))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
                let mut object: Vec<(String, Json)> = Vec::new();
                while let Some((name, value)) = map.next_entry()? {
                    object.push((name, value));
                }
                Ok(Json::Object(object))
            }
        }

        deserializer.deserialize_any(AnyJson)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_json() -> impl Strategy<Value = Json> {
        let leaf = prop_oneof![
            Just(Json::Null),
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
    fn what_is_not_stored_is_not_read() {
        for text in ["1.5", "1e3", "9223372036854775808", "[1", ""] {
            assert!(serde_json::from_str::<Json>(text).is_err(), "{text}");
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
}
