//! Kinds of content that only Balance has.

use super::super::half_days::HalfDays;
use super::super::weekdays::Weekdays;
use crate::json::Json;
use crate::record::DecodeError;
use crate::record::fields::{Content, List, Whole};
use crate::record::form::Form;

/// A set of days of the week, as a list of their numbers.
#[derive(Debug)]
pub struct WeekdaySet;

/// How it is stored.
type WeekdayList = List<Whole<1, 7>, 7>;

impl Content for WeekdaySet {
    type Value = Weekdays;

    const FORM: Form = WeekdayList::FORM;

    fn read(json: Json) -> Result<Weekdays, DecodeError> {
        Ok(WeekdayList::read(json)?.into_iter().collect())
    }

    fn write(value: &Weekdays) -> Json {
        WeekdayList::write(&value.iter().collect())
    }
}

/// Days from 0 to half of `MAX`, as a number of half days.
#[derive(Debug)]
pub struct HalfDaysUpTo<const MAX: i64>;

impl<const MAX: i64> Content for HalfDaysUpTo<MAX> {
    type Value = HalfDays;

    const FORM: Form = Whole::<0, MAX>::FORM;

    fn read(json: Json) -> Result<HalfDays, DecodeError> {
        Whole::<0, MAX>::read(json).map(HalfDays::halves)
    }

    fn write(value: &HalfDays) -> Json {
        Json::Whole(value.as_halves())
    }

    fn fit(value: HalfDays) -> Option<HalfDays> {
        Whole::<0, MAX>::fit(value.as_halves()).map(HalfDays::halves)
    }
}
