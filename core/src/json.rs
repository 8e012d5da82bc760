//! JSON as this app stores it: without fractions.
//!
//! Records of many shapes are read through this one type. Reading each shape straight into types
//! of its own is compiled again for every one of them, which weighed four times as much; see
//! `docs/decisions/0014-parts.md`.

use std::fmt;

use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::record::DecodeError;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Json {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A number without a fraction.
    Whole(i64),
    /// A number with a fraction, or beyond 64 bits. Nothing here is stored so, and no reader takes
    /// it: it is known only so that its place can be told.
    Fraction,
    Text(String),
    List(Vec<Json>),
    /// Names with values, in the order in which they stand.
    Object(Vec<(String, Json)>),
}

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

    /// A member of an object.
    pub fn get(&self, name: &str) -> Option<&Json> {
        match self {
            Json::Object(members) => members
                .iter()
                .find(|(other, _)| other == name)
                .map(|(_, value)| value),
            _ => None,
        }
    }

    /// The members of an object that has all of `names`, and no others but `later`.
    ///
    /// # Errors
    /// For anything else: a name that is missing or surplus is not guessed at.
    pub fn members(self, names: &[&str], later: &[&str]) -> Result<Members, DecodeError> {
        let members = self.object()?;
        let has = |name: &str| members.iter().any(|(other, _)| other == name);
        if let Some(missing) = names.iter().find(|name| !has(name)) {
            return Err(DecodeError::form().within(missing));
        }
        let mut known: Vec<&str> = Vec::new();
        for (name, _) in &members {
            let name = name.as_str();
            if known.contains(&name) || !names.contains(&name) && !later.contains(&name) {
                return Err(DecodeError::form().within(name));
            }
            known.push(name);
        }
        Ok(Members(members))
    }

    /// What an object holds.
    ///
    /// # Errors
    /// For anything else.
    pub fn object(self) -> Result<Vec<(String, Json)>, DecodeError> {
        match self {
            Json::Object(object) => Ok(object),
            _ => Err(DecodeError::form()),
        }
    }

    /// What a list holds.
    ///
    /// # Errors
    /// For anything else.
    pub fn items(self) -> Result<Vec<Json>, DecodeError> {
        match self {
            Json::List(items) => Ok(items),
            _ => Err(DecodeError::form()),
        }
    }

    /// A text.
    ///
    /// # Errors
    /// For anything else.
    pub fn text(self) -> Result<String, DecodeError> {
        match self {
            Json::Text(text) => Ok(text),
            _ => Err(DecodeError::form()),
        }
    }

    /// A number.
    ///
    /// # Errors
    /// For anything else.
    pub fn whole(self) -> Result<i64, DecodeError> {
        match self {
            Json::Whole(number) => Ok(number),
            _ => Err(DecodeError::form()),
        }
    }

    /// True or false.
    ///
    /// # Errors
    /// For anything else.
    pub fn flag(self) -> Result<bool, DecodeError> {
        match self {
            Json::Flag(flag) => Ok(flag),
            _ => Err(DecodeError::form()),
        }
    }

    /// The value, unless it is null.
    pub fn optional(self) -> Option<Json> {
        (self != Json::Null).then_some(self)
    }
}

/// The members of an object, each to be read once.
#[derive(Debug, PartialEq, Eq)]
pub struct Members(Vec<(String, Json)>);

impl Members {
    /// Reads a member; one that is not there is null.
    ///
    /// # Errors
    /// What `read` finds, with the place of the member.
    pub fn read<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(Json) -> Result<T, DecodeError>,
    ) -> Result<T, DecodeError> {
        read(self.take(name)).map_err(|error| error.within(name))
    }

    fn take(&mut self, name: &str) -> Json {
        let at = self.0.iter().position(|(other, _)| other == name);
        at.map(|at| self.0.swap_remove(at).1).unwrap_or_default()
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            // The last is never made to be written.
            Json::Null | Json::Fraction => serializer.serialize_unit(),
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
                f.write_str("JSON")
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
                Ok(i64::try_from(number).map_or(Json::Fraction, Json::Whole))
            }

            fn visit_f64<E: Error>(self, _: f64) -> Result<Json, E> {
                Ok(Json::Fraction)
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
#[path = "json_tests.rs"]
mod tests;
