//! Putting lists in order.
//!
//! The standard sorts are made for long lists and are compiled again for every type: 54 KB of
//! this app's first wasm was sorting lists of ten. [`insertion_sorted`] inserts one by one instead,
//! which takes time with the square of the length: fit for hundreds. Where there can be thousands,
//! as of people, it is [`merge_sorted`].

use litemap::LiteMap;
use serde::{Serialize, Serializer};

/// The items in an order in which none comes before one that `is_before` puts in front of it.
/// Equal items keep their order.
pub fn insertion_sorted<T>(
    items: impl IntoIterator<Item = T>,
    is_before: impl Fn(&T, &T) -> bool,
) -> Vec<T> {
    let mut ordered: Vec<T> = Vec::new();
    for item in items {
        let place = ordered.iter().rposition(|other| !is_before(&item, other));
        ordered.insert(place.map_or(0, |place| place + 1), item);
    }
    ordered
}

/// The items in an order, as [`insertion_sorted`] gives it, in time that suits thousands of them.
/// What `is_before` compares is best made once for each item.
pub fn merge_sorted<T>(mut items: Vec<T>, is_before: &impl Fn(&T, &T) -> bool) -> Vec<T> {
    if items.len() < 2 {
        return items;
    }
    let behind = items.split_off(items.len() / 2);
    let mut merged = Vec::with_capacity(items.len() + behind.len());
    let mut ahead = merge_sorted(items, is_before).into_iter().peekable();
    let mut behind = merge_sorted(behind, is_before).into_iter().peekable();
    loop {
        let next = match (ahead.peek(), behind.peek()) {
            (Some(one), Some(other)) if is_before(other, one) => behind.next(),
            (Some(_), _) => ahead.next(),
            (None, _) => behind.next(),
        };
        match next {
            Some(item) => merged.push(item),
            None => return merged,
        }
    }
}

/// The item of a list that stands where another one is, once that is gone: the one behind it, or
/// before it if it is the last. `None` if there is no other, or no such item.
pub fn neighbor<'a, T: PartialEq>(items: &'a [T], gone: &T) -> Option<&'a T> {
    let at = items.iter().position(|item| item == gone)?;
    let before = || items.get(at.checked_sub(1)?);
    items.get(at + 1).or_else(before)
}

/// The pairs as a map. Of pairs with the same key the last stays.
pub fn collect_map<K: Ord, V>(pairs: impl IntoIterator<Item = (K, V)>) -> LiteMap<K, V> {
    let mut map = LiteMap::new();
    for (key, value) in pairs {
        map.insert(key, value);
    }
    map
}

/// Writes a map as an object, empty or not: by itself an empty one would become a list, which is
/// not what is stored.
///
/// # Errors
/// Those of the serializer.
pub fn as_object<V: Serialize, S: Serializer>(
    map: &LiteMap<String, V>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(map.iter())
}

/// What is there `now`, in the order it had `before`. What is new comes last, in its own order.
pub fn in_former_order<T: PartialEq>(before: &[T], now: Vec<T>) -> Vec<T> {
    let place = |item: &T| before.iter().position(|other| other == item);
    let place = |item: &T| place(item).unwrap_or(usize::MAX);
    insertion_sorted(now, |a, b| place(a) < place(b))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_order_is_the_standard_one(items: Vec<(u8, u16)>) {
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            prop_assert_eq!(insertion_sorted(items.clone(), |a, b| a.0 < b.0), expected.clone());
            prop_assert_eq!(merge_sorted(items, &|a, b| a.0 < b.0), expected);
        }

        #[test]
        fn a_map_is_the_standard_one(pairs: Vec<(u8, u16)>) {
            let expected: BTreeMap<u8, u16> = pairs.iter().copied().collect();
            prop_assert!(collect_map(pairs).into_iter().eq(expected));
        }
    }

    #[test]
    fn what_is_behind_takes_the_place_of_what_goes() {
        #[track_caller]
        fn check(items: &str, gone: char, expected: Option<char>) {
            let items: Vec<char> = items.chars().collect();
            assert_eq!(neighbor(&items, &gone).copied(), expected);
        }
        check("abc", 'a', Some('b'));
        check("abc", 'b', Some('c'));
        check("abc", 'c', Some('b'));
        check("a", 'a', None);
        check("abc", 'd', None);
        check("", 'a', None);
    }

    #[test]
    fn a_map_is_written_as_an_object_also_when_it_is_empty() {
        #[derive(serde::Serialize)]
        struct Doc {
            #[serde(serialize_with = "as_object")]
            map: LiteMap<String, u8>,
        }
        let mut doc = Doc {
            map: LiteMap::new(),
        };
        assert_eq!(serde_json::to_string(&doc).unwrap(), r#"{"map":{}}"#);
        doc.map.insert("b".to_owned(), 2);
        doc.map.insert("a".to_owned(), 1);
        assert_eq!(
            serde_json::to_string(&doc).unwrap(),
            r#"{"map":{"a":1,"b":2}}"#
        );
    }

    #[test]
    fn nothing_moves_in_its_former_order() {
        let of = |before: &str, now: &str| {
            let now = now.chars().collect();
            let before: Vec<char> = before.chars().collect();
            in_former_order(&before, now)
                .into_iter()
                .collect::<String>()
        };
        assert_eq!(of("abc", "cba"), "abc");
        assert_eq!(of("abc", "ca"), "ac");
        assert_eq!(of("abc", "ycxa"), "acyx");
        assert_eq!(of("", "cab"), "cab");
    }
}
