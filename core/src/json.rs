//! JSON as this app stores it: without fractions.
//!
//! Records of many shapes are read through this one type. Reading each shape straight into types
//! of its own is compiled anew for every one of them, which weighed four times as much; see
//! `docs/decisions/0014-parts.md`.

use std::fmt;

use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A value of JSON.
#[derive(Debug, Default, PartialEq, Eq)]
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
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// Names with values, in the order in which they stand.
    Object(Vec<(String, Json)>),
    /// A value that takes note when it is reached. No text is read as one.
    Watched(Watched),
}

/// What finds the place of a fault: a value that takes note when it is reached, so that the one
/// that reading reached last is known when it fails. For that, every reader checks a value before
/// it asks for the next.
///
/// It is a trait so that what every page reads its records with carries no more of this than a
/// call; see `docs/decisions/0015-safe-data.md`.
pub trait Watch {
    /// Takes note that this value is reached.
    fn reach(&self);

    /// Whether it is null.
    fn is_null(&self) -> bool;

    /// Takes note, and gives the value; what it holds takes note in turn. If `names` are asked of
    /// an object and one is missing, that is what is noted.
    fn open(self: Box<Self>, names: &[&str]) -> Json;
}

/// A value that takes note; it is equal to itself alone.
pub struct Watched(pub Box<dyn Watch>);

/// Its own: were every [`Watch`] to have one, its code would come along wherever values are watched.
impl fmt::Debug for Watched {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Watched")
    }
}

impl PartialEq for Watched {
    fn eq(&self, other: &Watched) -> bool {
        std::ptr::addr_eq(&raw const *self.0, &raw const *other.0)
    }
}

impl Eq for Watched {}

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
        let mut object = self.opened(&names).object()?;
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
        match object.first() {
            None => Ok((values, more)),
            Some((_, surplus)) => {
                surplus.reach();
                Err(Misshapen)
            }
        }
    }

    /// What an object holds.
    ///
    /// # Errors
    /// [`Misshapen`] for anything else.
    pub fn object(self) -> Result<Vec<(String, Json)>, Misshapen> {
        match self.opened(&[]) {
            Json::Object(object) => Ok(object),
            _ => Err(Misshapen),
        }
    }

    /// The rows of an object whose names are not known beforehand. Each is reached as it is taken:
    /// its name may be at fault before its value is asked for.
    ///
    /// # Errors
    /// [`Misshapen`] for anything else.
    pub fn rows(self) -> Result<impl Iterator<Item = (String, Json)>, Misshapen> {
        let rows = self.object()?.into_iter();
        Ok(rows.inspect(|(_, value)| value.reach()))
    }

    /// What a list holds.
    ///
    /// # Errors
    /// [`Misshapen`] for anything else.
    pub fn items(self) -> Result<Vec<Json>, Misshapen> {
        match self.opened(&[]) {
            Json::List(items) => Ok(items),
            _ => Err(Misshapen),
        }
    }

    /// A text.
    ///
    /// # Errors
    /// [`Misshapen`] for anything else.
    pub fn text(self) -> Result<String, Misshapen> {
        match self.opened(&[]) {
            Json::Text(text) => Ok(text),
            _ => Err(Misshapen),
        }
    }

    /// A number.
    ///
    /// # Errors
    /// [`Misshapen`] for anything else.
    pub fn whole(self) -> Result<i64, Misshapen> {
        match self.opened(&[]) {
            Json::Whole(number) => Ok(number),
            _ => Err(Misshapen),
        }
    }

    /// True or false.
    ///
    /// # Errors
    /// [`Misshapen`] for anything else.
    pub fn flag(self) -> Result<bool, Misshapen> {
        match self.opened(&[]) {
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
        let is_null = match &self {
            Json::Null => true,
            Json::Watched(value) => value.0.is_null(),
            _ => false,
        };
        (!is_null).then_some(self)
    }

    fn reach(&self) {
        if let Json::Watched(value) = self {
            value.0.reach();
        }
    }

    /// The value itself, of which these names are asked if it is an object.
    fn opened(self, names: &[&str]) -> Json {
        match self {
            Json::Watched(value) => value.0.open(names),
            json => json,
        }
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            // The last two are never made to be written.
            Json::Null | Json::Fraction | Json::Watched(_) => serializer.serialize_unit(),
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
