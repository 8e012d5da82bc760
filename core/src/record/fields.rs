//! Records declared once, as a list of their fields.
//!
//! Each field has a name in the record's type, a stored name, a kind of content and a line for the
//! documentation. Reading, writing, joining two tabs, undoing and the rows of the schema follow.
//! See `docs/decisions/0029-records-as-fields.md`.

use std::marker::PhantomData;

use litemap::LiteMap;

use super::codec::{id_of, map, map_json, optional, stamped, stamped_json};
pub use super::contents::{
    Choice, Content, Day, Flag, Id, LINK_MAX, Link, List, Optional, Text, Time, Whole,
};
use super::form::Form;
use super::{DecodeError, Stamped, joined, revert_map};
use crate::json::Json;

/// Parts by id, each with the moment of its own edit; a deleted one is null, so that another tab
/// does not bring it back.
#[derive(Debug)]
pub struct Map<C>(PhantomData<C>);

/// What a [`Map`] holds.
pub type Parts<T> = LiteMap<String, Stamped<Option<T>>>;

/// The parts that are not deleted, by id, each with the moment of its last edit.
pub fn live<T>(parts: &Parts<T>) -> impl Iterator<Item = (&str, &T, i64)> {
    let parts = parts.iter();
    parts.filter_map(|(id, part)| Some((id.as_str(), part.value.as_ref()?, part.at_ms)))
}

/// A field of a record: content with the moment of its last edit, or a [`Map`] of such.
pub trait Field {
    type Stored: Clone + PartialEq;

    const STORED_FORM: Form;

    /// # Errors
    /// As [`Content::read`].
    fn read_field(json: Json) -> Result<Self::Stored, DecodeError>;

    fn write_field(stored: &Self::Stored) -> Json;

    /// Two tabs' edits joined: the later edit of each part.
    fn merge(now: &mut Self::Stored, other: &Self::Stored);

    /// Undoes the change of `before` into `after`.
    fn revert_field(
        now: &mut Self::Stored,
        before: &Self::Stored,
        after: &Self::Stored,
        at_ms: i64,
    );

    /// Gives what differs from `before` this moment, within its limits.
    fn stamp(now: &mut Self::Stored, before: &Self::Stored, at_ms: i64);

    /// The moment of the last edit; 0 for none.
    fn latest(stored: &Self::Stored) -> i64;
}

impl<C: Content> Field for C {
    type Stored = Stamped<C::Value>;

    const STORED_FORM: Form = Form::Stamped(&C::FORM);

    fn read_field(json: Json) -> Result<Self::Stored, DecodeError> {
        stamped(json, C::read)
    }

    fn write_field(stored: &Self::Stored) -> Json {
        stamped_json(stored, C::write)
    }

    fn merge(now: &mut Self::Stored, other: &Self::Stored) {
        if *now < *other {
            *now = other.clone();
        }
    }

    fn revert_field(
        now: &mut Self::Stored,
        before: &Self::Stored,
        after: &Self::Stored,
        at_ms: i64,
    ) {
        let was = now.clone();
        C::revert(now, before, after, at_ms);
        // What was removed comes back beside what was added since.
        Self::stamp(now, &was, at_ms);
    }

    fn stamp(now: &mut Self::Stored, before: &Self::Stored, at_ms: i64) {
        if now.value != before.value
            && let Some(value) = C::fit(now.value.clone())
            && value != before.value
        {
            *now = Stamped { at_ms, value };
        } else {
            *now = before.clone();
        }
    }

    fn latest(stored: &Self::Stored) -> i64 {
        stored.at_ms
    }
}

impl<C: Content> Field for Map<C> {
    type Stored = Parts<C::Value>;

    const STORED_FORM: Form = Form::Map(&Form::Id, &Form::Stamped(&Form::OrNull(&C::FORM)));

    fn read_field(json: Json) -> Result<Self::Stored, DecodeError> {
        map(json, id_of, |json| {
            stamped(json, |json| optional(json, C::read))
        })
    }

    fn write_field(stored: &Self::Stored) -> Json {
        map_json(
            stored
                .iter()
                .map(|(id, part)| (id.clone(), stamped_json(part, Optional::<C>::write))),
        )
    }

    fn merge(now: &mut Self::Stored, other: &Self::Stored) {
        *now = joined(now, other);
    }

    fn revert_field(
        now: &mut Self::Stored,
        before: &Self::Stored,
        after: &Self::Stored,
        at_ms: i64,
    ) {
        revert_map(now, before, after, &Some(None), at_ms);
    }

    fn stamp(now: &mut Self::Stored, before: &Self::Stored, at_ms: i64) {
        let mut stamped = before.clone();
        for (id, part) in before {
            if part.value.is_some() && !now.contains_key(id) {
                stamped.insert(id.clone(), Stamped { at_ms, value: None });
            }
        }
        for (id, part) in now.iter() {
            let is_same = before.get(id).map(|it| &it.value) == Some(&part.value);
            if is_same || id_of(id.clone()).is_err() {
                continue;
            }
            let value = part.value.clone().and_then(C::fit);
            if value.is_some() || before.contains_key(id) {
                stamped.insert(id.clone(), Stamped { at_ms, value });
            }
        }
        *now = stamped;
    }

    fn latest(stored: &Self::Stored) -> i64 {
        stored.values().map(|part| part.at_ms).fold(0, i64::max)
    }
}

/// A field that may never have been edited: it is left out then.
pub(crate) fn read_optional<F: Field>(json: Json) -> Result<F::Stored, DecodeError>
where
    F::Stored: Default,
{
    optional(json, F::read_field).map(Option::unwrap_or_default)
}

/// Writes such a field; null to leave it out.
pub(crate) fn write_optional<F: Field>(stored: &F::Stored) -> Json
where
    F::Stored: Default,
{
    match *stored == F::Stored::default() {
        true => Json::Null,
        false => F::write_field(stored),
    }
}

/// Defines a part of a record that is edited as a whole, such as one talk of many: a struct that is
/// [`Content`]. All its members are always stored.
macro_rules! part {
    (
        $(#[$doc:meta])* $name:ident $title:literal, $about:literal {
            $($(#[$field_doc:meta])* $field:ident $stored:literal: $content:ty, $what:literal;)*
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name {
            $($(#[$field_doc])* pub $field: <$content as $crate::record::fields::Content>::Value,)*
        }

        impl $crate::record::fields::Content for $name {
            type Value = $name;

            const FORM: $crate::record::form::Form =
                $crate::record::form::Form::Object(&$crate::record::form::Table {
                    name: $title,
                    what: $about,
                    note: "",
                    members: &[$($crate::record::form::Member {
                        name: $stored,
                        form: <$content as $crate::record::fields::Content>::FORM,
                        what: $what,
                        is_later: false,
                    },)*],
                });

            fn read(json: $crate::json::Json) -> Result<$name, $crate::record::DecodeError> {
                let mut members = json.members(&[$($stored),*], &[])?;
                Ok($name {
                    $($field: members.read(
                        $stored,
                        <$content as $crate::record::fields::Content>::read,
                    )?,)*
                })
            }

            fn write(value: &$name) -> $crate::json::Json {
                $crate::json::Json::fields_of([$((
                    $stored,
                    <$content as $crate::record::fields::Content>::write(&value.$field),
                ),)*])
            }

            fn fit(value: $name) -> Option<$name> {
                Some($name {
                    $($field: <$content as $crate::record::fields::Content>::fit(value.$field)?,)*
                })
            }
        }
    };
}

/// Defines a record: its type, `new`, `change` and [`Record`](crate::store::Record).
///
/// `with id` stands for a kind with many records. The `required` fields are in every stored text and
/// are arguments of `new`; an `optional` one is left out while it was never edited. Stored names
/// never change; a field that comes in a later release is an optional one.
macro_rules! fields {
    (
        $(#[$doc:meta])* $name:ident $(with $id:ident)?, $kind:path, $title:literal,
        known by $known:expr, $about:literal {
            required {
                $($(#[$need_doc:meta])* $need:ident $need_stored:literal: $need_content:ty,
                    $need_what:literal;)*
            }
            optional {
                $($(#[$field_doc:meta])* $field:ident $stored:literal: $content:ty, $what:literal;)*
            }
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name {
            $(pub $id: String,)?
            $($(#[$need_doc])*
                pub $need: <$need_content as $crate::record::fields::Field>::Stored,)*
            $($(#[$field_doc])*
                pub $field: <$content as $crate::record::fields::Field>::Stored,)*
        }

        impl $name {
            #[doc = concat!("A record with what every ", $title, " has, made at `at_ms`.")]
            pub fn new(
                $($id: impl Into<String>,)?
                $($need: <$need_content as $crate::record::fields::Content>::Value,)*
                at_ms: i64,
            ) -> $name {
                let at_ms = $crate::moment::within(at_ms);
                let _ = at_ms;
                $name {
                    $($id: $id.into(),)?
                    $($need: $crate::record::Stamped { at_ms, value: $need },)*
                    $($field: Default::default(),)*
                }
            }

            /// Edits values, whose stamps it may leave alone: what differs afterwards is stamped as
            /// the latest edit and cut to its limits, and a part of a map that is gone is deleted.
            /// Whether anything differs.
            pub fn change(&mut self, at_ms: i64, edit: impl FnOnce(&mut $name)) -> bool {
                let before = self.clone();
                edit(self);
                $(self.$id = before.$id.clone();)?
                let at_ms = $crate::moment::stamp_after(before.changed_ms(), at_ms);
                $(<$need_content as $crate::record::fields::Field>::stamp(
                    &mut self.$need, &before.$need, at_ms,
                );)*
                $(<$content as $crate::record::fields::Field>::stamp(
                    &mut self.$field, &before.$field, at_ms,
                );)*
                *self != before
            }

            /// When it was last edited, in milliseconds since 1970-01-01T00:00Z.
            pub fn changed_ms(&self) -> i64 {
                let mut latest = 0;
                $(latest = latest.max(
                    <$need_content as $crate::record::fields::Field>::latest(&self.$need),
                );)*
                $(latest = latest.max(
                    <$content as $crate::record::fields::Field>::latest(&self.$field),
                );)*
                latest
            }
        }

        impl $crate::store::Record for $name {
            const KIND: $crate::store::Kind = $kind;

            const FORM: &'static $crate::record::form::Table = &$crate::record::form::Table {
                name: $title,
                what: $about,
                note: "",
                members: &[
                    $($crate::record::form::Member {
                        name: stringify!($id),
                        form: $crate::record::form::Form::Id,
                        what: "As in the key.",
                        is_later: false,
                    },)?
                    $($crate::record::form::Member {
                        name: $need_stored,
                        form: <$need_content as $crate::record::fields::Field>::STORED_FORM,
                        what: $need_what,
                        is_later: false,
                    },)*
                    $($crate::record::form::Member {
                        name: $stored,
                        form: <$content as $crate::record::fields::Field>::STORED_FORM,
                        what: $what,
                        is_later: true,
                    },)*
                ],
            };

            const TITLE: &'static [&'static str] = &$known;

            fn key(&self) -> Option<$crate::store::Key> {
                $crate::record::fields::fields!(@key $kind $(, &self.$id)?)
            }

            $(
                fn has_key(&self, key: &$crate::store::Key) -> bool {
                    key.names(Self::KIND, &self.$id)
                }
            )?

            fn doc(&self) -> $crate::json::Json {
                $crate::record::codec::object(
                    [
                        $((stringify!($id), $crate::record::codec::text_json(&self.$id)),)?
                        $((
                            $need_stored,
                            <$need_content as $crate::record::fields::Field>::write_field(
                                &self.$need,
                            ),
                        ),)*
                    ],
                    [$((
                        $stored,
                        $crate::record::fields::write_optional::<$content>(&self.$field),
                    ),)*],
                )
            }

            fn from_doc(doc: $crate::json::Json) -> Result<$name, $crate::record::DecodeError> {
                let mut doc = doc.members(
                    &[$(stringify!($id),)? $($need_stored),*],
                    &[$($stored),*],
                )?;
                Ok($name {
                    $($id: doc.read(stringify!($id), $crate::record::codec::id)?,)?
                    $($need: doc.read(
                        $need_stored,
                        <$need_content as $crate::record::fields::Field>::read_field,
                    )?,)*
                    $($field: doc.read(
                        $stored,
                        $crate::record::fields::read_optional::<$content>,
                    )?,)*
                })
            }

            fn merged(&self, other: &$name) -> $name {
                let mut now = self.clone();
                $(<$need_content as $crate::record::fields::Field>::merge(
                    &mut now.$need, &other.$need,
                );)*
                $(<$content as $crate::record::fields::Field>::merge(
                    &mut now.$field, &other.$field,
                );)*
                now
            }

            fn unset() -> Option<$name> {
                $crate::record::fields::fields!(@unset $name $($id)?)
            }

            fn reverted(
                &self,
                before: &$name,
                after: &$name,
                clock: $crate::record::Clock,
            ) -> $name {
                let mut now = self.clone();
                let at_ms = $crate::moment::stamp_after(self.changed_ms(), clock.now_ms);
                $(<$need_content as $crate::record::fields::Field>::revert_field(
                    &mut now.$need, &before.$need, &after.$need, at_ms,
                );)*
                $(<$content as $crate::record::fields::Field>::revert_field(
                    &mut now.$field, &before.$field, &after.$field, at_ms,
                );)*
                now
            }
        }
    };
    (@key $kind:path) => { $crate::store::Key::single($kind) };
    (@key $kind:path, $id:expr) => { $crate::store::Key::of($kind, $id) };
    (@unset $name:ident) => { Some($name::new(0)) };
    (@unset $name:ident $id:ident) => { None };
}

pub(crate) use {fields, part};

#[cfg(test)]
#[path = "fields_tests.rs"]
mod tests;
