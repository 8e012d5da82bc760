//! What a field of a record can hold, and how that is stored.

use std::marker::PhantomData;

use chrono::{Datelike, NaiveDate};

use super::codec::{choice, day, day_json, id, id_of, list, optional, text_json};
use super::form::Form;
use super::{DecodeError, Stamped, revert_list, revert_stamped};
use crate::json::Json;
use crate::keyed::Keyed;
use crate::time_of_day::TimeOfDay;

/// A kind of content: what a value can be, and how it is stored.
pub trait Content {
    type Value: Clone + Ord;

    const FORM: Form;

    /// The value of its stored form.
    ///
    /// # Errors
    /// For a value that is not of the form, or beyond the limits.
    fn read(json: Json) -> Result<Self::Value, DecodeError>;

    fn write(value: &Self::Value) -> Json;

    /// The value within the limits, so that what is written can be read again: longer texts and
    /// lists are cut off. `None` if nothing of it can be stored.
    fn fit(value: Self::Value) -> Option<Self::Value> {
        Some(value)
    }

    /// Undoes the change of `before` into `after`.
    fn revert(
        now: &mut Stamped<Self::Value>,
        before: &Stamped<Self::Value>,
        after: &Stamped<Self::Value>,
        at_ms: i64,
    ) {
        revert_stamped(now, before, after, at_ms);
    }
}

/// A text of at most `MAX` characters.
#[derive(Debug)]
pub struct Text<const MAX: usize>;

impl<const MAX: usize> Content for Text<MAX> {
    type Value = String;

    const FORM: Form = Form::ShortText(MAX);

    fn read(json: Json) -> Result<String, DecodeError> {
        short_text(json, MAX)
    }

    fn write(value: &String) -> Json {
        text_json(value)
    }

    fn fit(value: String) -> Option<String> {
        Some(cut_off(value, MAX))
    }
}

fn short_text(json: Json, max: usize) -> Result<String, DecodeError> {
    let text = json.text()?;
    match text.chars().count() <= max {
        true => Ok(text),
        false => Err(DecodeError::value()),
    }
}

fn cut_off(mut text: String, max: usize) -> String {
    if let Some((end, _)) = text.char_indices().nth(max) {
        text.truncate(end);
    }
    text
}

/// An address of the web, as [`web_link::read`](crate::web_link::read) gives it: `http` or `https`,
/// without blanks, of at most [`LINK_MAX`] characters.
#[derive(Debug)]
pub struct Link;

/// The longest [`Link`], in characters.
pub const LINK_MAX: usize = 500;

impl Content for Link {
    type Value = String;

    const FORM: Form = Form::Pattern {
        pattern: "^https?://[^\\x00-\\x20]{1,492}$",
        what: "address of the web with `http` or `https`, of at most 500 characters",
        sample: "https://a.example/b?c=d",
    };

    fn read(json: Json) -> Result<String, DecodeError> {
        Link::fit(json.text()?).ok_or_else(DecodeError::value)
    }

    fn write(value: &String) -> Json {
        text_json(value)
    }

    fn fit(value: String) -> Option<String> {
        let rest = value.strip_prefix("https://");
        let rest = rest.or_else(|| value.strip_prefix("http://"))?;
        let is_blank = |letter| letter <= ' ';
        let fits = (1..=LINK_MAX - "https://".len()).contains(&rest.chars().count());
        (fits && !rest.contains(is_blank)).then_some(value)
    }
}

/// The id of a record: 1 to 40 ASCII letters and digits.
#[derive(Debug)]
pub struct Id;

impl Content for Id {
    type Value = String;

    const FORM: Form = Form::Id;

    fn read(json: Json) -> Result<String, DecodeError> {
        id(json)
    }

    fn write(value: &String) -> Json {
        text_json(value)
    }

    fn fit(value: String) -> Option<String> {
        id_of(value).ok()
    }
}

/// A calendar day.
#[derive(Debug)]
pub struct Day;

impl Content for Day {
    type Value = NaiveDate;

    const FORM: Form = Form::Day;

    fn read(json: Json) -> Result<NaiveDate, DecodeError> {
        day(json)
    }

    fn write(value: &NaiveDate) -> Json {
        day_json(*value)
    }

    fn fit(value: NaiveDate) -> Option<NaiveDate> {
        (0..=9999).contains(&value.year()).then_some(value)
    }
}

/// A time of day, `HH:MM`.
#[derive(Debug)]
pub struct Time;

impl Content for Time {
    type Value = TimeOfDay;

    const FORM: Form = Form::Pattern {
        pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$",
        what: "time as `HH:MM`",
        sample: "09:30",
    };

    fn read(json: Json) -> Result<TimeOfDay, DecodeError> {
        TimeOfDay::from_text(&json.text()?).ok_or_else(DecodeError::value)
    }

    fn write(value: &TimeOfDay) -> Json {
        Json::Text(value.to_text())
    }
}

/// A whole number from `MIN` to `MAX`.
#[derive(Debug)]
pub struct Whole<const MIN: i64, const MAX: i64>;

impl<const MIN: i64, const MAX: i64> Content for Whole<MIN, MAX> {
    type Value = i64;

    const FORM: Form = Form::Range(MIN, MAX);

    fn read(json: Json) -> Result<i64, DecodeError> {
        let number = json.whole()?;
        let fits = (MIN..=MAX).contains(&number);
        fits.then_some(number).ok_or_else(DecodeError::value)
    }

    fn write(value: &i64) -> Json {
        Json::Whole(*value)
    }

    fn fit(value: i64) -> Option<i64> {
        Some(value.clamp(MIN, MAX))
    }
}

/// True or false.
#[derive(Debug)]
pub struct Flag;

impl Content for Flag {
    type Value = bool;

    const FORM: Form = Form::Flag;

    fn read(json: Json) -> Result<bool, DecodeError> {
        json.flag()
    }

    fn write(value: &bool) -> Json {
        Json::Flag(*value)
    }
}

/// One of some choices, by its stored name. One that is not known is a later version's.
#[derive(Debug)]
pub struct Choice<T>(PhantomData<T>);

impl<T: Keyed> Content for Choice<T> {
    type Value = T;

    const FORM: Form = Form::Choice(T::names);

    fn read(json: Json) -> Result<T, DecodeError> {
        choice(json, T::of_name)
    }

    fn write(value: &T) -> Json {
        text_json(value.name())
    }
}

/// A value, or null for none.
#[derive(Debug)]
pub struct Optional<C>(PhantomData<C>);

impl<C: Content> Content for Optional<C> {
    type Value = Option<C::Value>;

    const FORM: Form = Form::OrNull(&C::FORM);

    fn read(json: Json) -> Result<Self::Value, DecodeError> {
        optional(json, C::read)
    }

    fn write(value: &Self::Value) -> Json {
        value.as_ref().map_or(Json::Null, C::write)
    }

    /// What cannot be stored becomes none.
    fn fit(value: Self::Value) -> Option<Self::Value> {
        Some(value.and_then(C::fit))
    }
}

/// A list of at most `MAX` values.
#[derive(Debug)]
pub struct List<C, const MAX: usize>(PhantomData<C>);

impl<C: Content, const MAX: usize> Content for List<C, MAX> {
    type Value = Vec<C::Value>;

    const FORM: Form = Form::ShortList(MAX, &C::FORM);

    fn read(json: Json) -> Result<Self::Value, DecodeError> {
        let values = list(json, C::read)?;
        match values.len() <= MAX {
            true => Ok(values),
            false => Err(DecodeError::value()),
        }
    }

    fn write(value: &Self::Value) -> Json {
        Json::list(value, C::write)
    }

    fn fit(value: Self::Value) -> Option<Self::Value> {
        Some(value.into_iter().filter_map(C::fit).take(MAX).collect())
    }

    /// Item by item.
    fn revert(
        now: &mut Stamped<Self::Value>,
        before: &Stamped<Self::Value>,
        after: &Stamped<Self::Value>,
        at_ms: i64,
    ) {
        revert_list(now, before, after, at_ms);
    }
}
