//! Putting short lists in order.
//!
//! The standard sorts are made for long lists and are compiled again for every type: 54 KB of
//! this app's first wasm was sorting lists of ten. These insert one by one instead, which takes
//! time with the square of the length: fit for hundreds.

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
            prop_assert_eq!(insertion_sorted(items, |a, b| a.0 < b.0), expected);
        }

        #[test]
        fn a_map_is_the_standard_one(pairs: Vec<(u8, u16)>) {
            let expected: BTreeMap<u8, u16> = pairs.iter().copied().collect();
            prop_assert!(collect_map(pairs).into_iter().eq(expected));
        }
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
}
