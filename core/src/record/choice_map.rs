//! Values by choice, such as an answer for each area, as content of a record and as fields of one.

use std::marker::PhantomData;

use litemap::LiteMap;

use super::codec::{map, map_json, optional, stamped, stamped_json};
use super::fields::{Content, Field, Optional};
use super::form::Form;
use super::{DecodeError, Stamped, joined, revert_map};
use crate::json::Json;
use crate::keyed::Keyed;

/// Values by choice that are edited as a whole. A choice may be missing; one that is not known is a
/// later version's.
#[derive(Debug)]
pub struct ByChoice<K, C>(PhantomData<(K, C)>);

impl<K: Keyed, C: Content> Content for ByChoice<K, C> {
    type Value = LiteMap<K, C::Value>;

    const FORM: Form = Form::Map(&Form::Choice(K::names), &C::FORM);

    fn read(json: Json) -> Result<Self::Value, DecodeError> {
        map(json, choice_of::<K>, C::read)
    }

    fn write(value: &Self::Value) -> Json {
        let rows = value.iter();
        map_json(rows.map(|(choice, value)| (choice.name().to_owned(), C::write(value))))
    }

    fn fit(value: Self::Value) -> Option<Self::Value> {
        let rows = value.into_iter();
        Some(
            rows.filter_map(|(choice, value)| Some((choice, C::fit(value)?)))
                .collect(),
        )
    }
}

/// Values by choice, each with the moment of its own edit: a field of a record.
#[derive(Debug)]
pub struct EachByChoice<K, C>(PhantomData<(K, C)>);

/// What an [`EachByChoice`] holds; `None` for a value that was removed.
pub type PartsByChoice<K, T> = LiteMap<K, Stamped<Option<T>>>;

impl<K: Keyed, C: Content> Field for EachByChoice<K, C> {
    type Stored = PartsByChoice<K, C::Value>;

    const STORED_FORM: Form = Form::Map(
        &Form::Choice(K::names),
        &Form::Stamped(&Form::OrNull(&C::FORM)),
    );

    fn read_field(json: Json) -> Result<Self::Stored, DecodeError> {
        map(json, choice_of::<K>, |json| {
            stamped(json, |json| optional(json, C::read))
        })
    }

    fn write_field(stored: &Self::Stored) -> Json {
        let rows = stored.iter();
        map_json(rows.map(|(choice, part)| {
            let part = stamped_json(part, Optional::<C>::write);
            (choice.name().to_owned(), part)
        }))
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
        for choice in K::all() {
            let was = before.get(choice).and_then(|part| part.value.as_ref());
            let is = now.get(choice).and_then(|part| part.value.clone());
            if was == is.as_ref() {
                continue;
            }
            let value = is.and_then(C::fit);
            if value.as_ref() != was {
                stamped.insert(*choice, Stamped { at_ms, value });
            }
        }
        *now = stamped;
    }

    fn latest(stored: &Self::Stored) -> i64 {
        stored.values().map(|part| part.at_ms).fold(0, i64::max)
    }
}

fn choice_of<K: Keyed>(name: String) -> Result<K, DecodeError> {
    K::of_name(&name).ok_or_else(DecodeError::later)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keyed::keyed;
    use crate::record::fields::{Whole, fields};
    use crate::record::{Clock, DecodeErrorKind};
    use crate::store::{Kind, Record};

    keyed! {
        Meal {
            Lunch "lunch",
            Dinner "dinner",
        }
    }

    fields! {
        /// A record that stands in for one of a kind.
        Menu, Kind::Settings, "menu", known by [], "What there is." {
            required {}
            optional {
                prices "prices": EachByChoice<Meal, Whole<0, 99>>, "What it costs.";
                stars "stars": ByChoice<Meal, Whole<1, 5>>, "What it is worth.";
            }
        }
    }

    fn part(value: i64) -> Stamped<Option<i64>> {
        let value = Some(value);
        Stamped { at_ms: 0, value }
    }

    fn menu() -> Menu {
        let mut menu = Menu::new(0);
        menu.change(3, |menu| {
            menu.prices.insert(Meal::Dinner, part(20));
            menu.stars.value.insert(Meal::Lunch, 4);
        });
        menu
    }

    const STORED: &str =
        r#"{"prices":{"dinner":{"value":20,"at":3}},"stars":{"value":{"lunch":4},"at":3}}"#;

    fn read(text: &str) -> Result<Menu, DecodeError> {
        Menu::from_doc(serde_json::from_str(text).unwrap())
    }

    #[test]
    fn values_are_stored_by_the_names_of_choices() {
        assert_eq!(serde_json::to_string(&menu().doc()).unwrap(), STORED);
        assert_eq!(Meal::from_key("lunch"), Some(Meal::Lunch));
        assert_eq!(read(STORED), Ok(menu()));
    }

    #[test]
    fn what_does_not_fit_has_its_place() {
        let check = |was: &str, is: &str, kind: DecodeErrorKind, place: &str| {
            let error = read(&STORED.replace(was, is)).unwrap_err();
            assert_eq!((error.kind, error.place()), (kind, place));
        };
        check("dinner", "supper", DecodeErrorKind::Later, "prices.supper");
        check(
            "lunch",
            "brunch",
            DecodeErrorKind::Later,
            "stars.value.brunch",
        );
        check("20", "100", DecodeErrorKind::Value, "prices.dinner.value");
        check("4", "6", DecodeErrorKind::Value, "stars.value.lunch");
    }

    #[test]
    fn what_is_edited_is_stamped_and_within_its_limits() {
        let mut menu = menu();
        assert!(!menu.change(9, |menu| {
            menu.prices.insert(Meal::Dinner, part(20));
            menu.prices.remove(&Meal::Lunch);
        }));
        assert!(menu.change(9, |menu| {
            menu.prices.insert(Meal::Lunch, part(500));
            menu.stars.value.insert(Meal::Lunch, 9);
        }));
        assert_eq!(menu.prices.get(&Meal::Lunch).unwrap().value, Some(99));
        assert_eq!(menu.prices.get(&Meal::Lunch).unwrap().at_ms, 9);
        assert_eq!(menu.prices.get(&Meal::Dinner).unwrap().at_ms, 3);
        assert_eq!(menu.stars.value.get(&Meal::Lunch), Some(&5));
        assert_eq!(menu.changed_ms(), 9);
        // What goes is an edit too.
        menu.change(10, |menu| {
            menu.prices.remove(&Meal::Dinner);
        });
        let gone = Stamped {
            at_ms: 10,
            value: None,
        };
        assert_eq!(menu.prices.get(&Meal::Dinner), Some(&gone));
    }

    #[test]
    fn two_tabs_join_choice_by_choice_and_an_undo_takes_back_one() {
        let (mut one, mut other) = (menu(), menu());
        let before = one.clone();
        one.change(5, |menu| {
            menu.prices.insert(Meal::Lunch, part(8));
        });
        let after = one.clone();
        other.change(6, |menu| {
            menu.prices.insert(Meal::Dinner, part(30));
        });
        let joined = one.merged(&other);
        assert_eq!(joined, other.merged(&one));
        let values: Vec<Option<i64>> = joined.prices.values().map(|it| it.value).collect();
        assert_eq!(values, [Some(8), Some(30)]);
        let clock = Clock {
            today: chrono::NaiveDate::default(),
            now_ms: 9,
        };
        let back = joined.reverted(&before, &after, clock);
        let values: Vec<Option<i64>> = back.prices.values().map(|it| it.value).collect();
        assert_eq!(values, [None, Some(30)]);
    }
}
