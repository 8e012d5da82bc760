//! Undoing a change, and nothing else with it.
//!
//! An undo is offered for some seconds, in which the reader goes on typing and another tab may
//! write too. So it is no return to an earlier copy: only what the change made, and what still
//! stands as the change made it, becomes what it was before. Each function here takes three
//! states: before the change, after it, and now.

use chrono::NaiveDate;
use litemap::LiteMap;

use super::Stamped;
use crate::json::Json;

/// When something is undone. What it restores is stamped with this moment: a copy in another tab
/// that still has the change is older then, and does not bring it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// The reader's day.
    pub today: NaiveDate,
    /// Milliseconds since 1970-01-01T00:00Z.
    pub now_ms: i64,
}

/// Reverts the members of objects one by one, also of objects within objects; any other value as
/// a whole. For documents whose values carry no stamps.
pub(crate) fn revert_json(now: Json, before: Json, after: Json) -> Json {
    match (now, before, after) {
        (now, before, after) if before == after => now,
        (now, before, after) if now == after => before,
        (Json::Object(now), Json::Object(mut before), Json::Object(mut after)) => {
            let mut members = Vec::new();
            for (name, now) in now {
                match (take(&mut before, &name), take(&mut after, &name)) {
                    (Some(before), Some(after)) => {
                        members.push((name, revert_json(now, before, after)));
                    }
                    (None, Some(after)) if now == after => {}
                    _ => members.push((name, now)),
                }
            }
            // What the change removed. What is left of `after` was removed since.
            let is_removed = |name: &String| after.iter().all(|(other, _)| other != name);
            members.extend(before.into_iter().filter(|(name, _)| is_removed(name)));
            Json::Object(members)
        }
        (now, _, _) => now,
    }
}

fn take(members: &mut Vec<(String, Json)>, name: &str) -> Option<Json> {
    let at = members.iter().position(|(other, _)| other == name)?;
    Some(members.swap_remove(at).1)
}

/// Reverts a list: what the change removed is there again, in its place, and what it added is
/// gone. What was added, removed or edited since stays so.
fn list_without_change<T: PartialEq + Clone>(now: &[T], before: &[T], after: &[T]) -> Vec<T> {
    if now == after {
        return before.to_vec();
    }
    let mut list = now.to_vec();
    for added in without(after, before) {
        if let Some(at) = list.iter().position(|it| it == added) {
            list.remove(at);
        }
    }
    for removed in without(before, after) {
        let count = |list: &[T]| list.iter().filter(|it| *it == removed).count();
        if count(&list) < count(before) {
            let at = before.iter().position(|it| it == removed);
            let at = at.unwrap_or_default().min(list.len());
            list.insert(at, removed.clone());
        }
    }
    list
}

/// What one list holds and another does not; what it holds twice counts twice.
fn without<'a, T: PartialEq>(these: &'a [T], those: &'a [T]) -> Vec<&'a T> {
    let mut left: Vec<&T> = those.iter().collect();
    let is_missing = |it: &&T| match left.iter().position(|other| other == it) {
        Some(at) => {
            left.remove(at);
            false
        }
        None => true,
    };
    these.iter().filter(is_missing).collect()
}

pub(crate) fn revert_stamped<T: PartialEq + Clone>(
    now: &mut Stamped<T>,
    before: &Stamped<T>,
    after: &Stamped<T>,
    at_ms: i64,
) {
    if before.value != after.value && now.value == after.value {
        let value = before.value.clone();
        *now = Stamped { at_ms, value };
    }
}

/// Reverts a list that has one stamp; see [`list_without_change`].
pub(crate) fn revert_list<T: PartialEq + Clone>(
    now: &mut Stamped<Vec<T>>,
    before: &Stamped<Vec<T>>,
    after: &Stamped<Vec<T>>,
    at_ms: i64,
) {
    let value = list_without_change(&now.value, &before.value, &after.value);
    if before.value != after.value && now.value != value {
        *now = Stamped { at_ms, value };
    }
}

/// Reverts a map entry by entry. `blank` is what an entry becomes that was not there before; without
/// it, the entry goes.
pub(crate) fn revert_map<K: Ord + Clone, T: PartialEq + Clone>(
    now: &mut LiteMap<K, Stamped<T>>,
    before: &LiteMap<K, Stamped<T>>,
    after: &LiteMap<K, Stamped<T>>,
    blank: &Option<T>,
    at_ms: i64,
) {
    for (key, wrote) in after {
        let was = before.get(key).map(|it| &it.value);
        let is = now.get(key).map(|it| &it.value);
        if was == Some(&wrote.value) || is != Some(&wrote.value) {
            continue;
        }
        match was.or(blank.as_ref()).cloned() {
            Some(value) => drop(now.insert(key.clone(), Stamped { at_ms, value })),
            None => drop(now.remove(key)),
        }
    }
    for (key, was) in before {
        if !after.contains_key(key) && !now.contains_key(key) {
            let value = was.value.clone();
            now.insert(key.clone(), Stamped { at_ms, value });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_reverted_item_by_item() {
        let check = |now: &[u8], before: &[u8], after: &[u8], expected: &[u8]| {
            assert_eq!(list_without_change(now, before, after), expected);
        };
        // Nothing since: as it was, order and all.
        check(&[3, 1], &[1, 2, 3], &[3, 1], &[1, 2, 3]);
        // What was added goes, unless it went already.
        check(&[1, 2, 9], &[1], &[1, 2], &[1, 9]);
        check(&[1, 9], &[1], &[1, 2], &[1, 9]);
        // What was removed comes, unless it came again; of two alike, one.
        check(&[9, 2], &[1, 2], &[2], &[1, 9, 2]);
        check(&[2, 1], &[1, 2], &[2], &[2, 1]);
        check(&[0, 9], &[0, 0], &[0], &[0, 0, 9]);
        check(&[], &[1, 2], &[1], &[2]);
    }

    #[test]
    fn documents_are_reverted_member_by_member() {
        let check = |now: &str, before: &str, after: &str, expected: &str| {
            let read = |text: &str| serde_json::from_str::<Json>(text).unwrap();
            let back = revert_json(read(now), read(before), read(after));
            assert_eq!(serde_json::to_string(&back).unwrap(), expected);
        };
        check(
            "{\"a\":2,\"b\":3}",
            "{\"a\":1,\"b\":1}",
            "{\"a\":2,\"b\":1}",
            "{\"a\":1,\"b\":3}",
        );
        check("{\"a\":3}", "{\"a\":1}", "{\"a\":2}", "{\"a\":3}");
        // Added by the change, and since.
        check("{\"a\":1,\"b\":1}", "{}", "{\"a\":1}", "{\"b\":1}");
        check("{\"a\":2}", "{}", "{\"a\":1}", "{\"a\":2}");
        // Removed by the change, and since.
        check("{}", "{\"a\":1}", "{}", "{\"a\":1}");
        check("{}", "{\"a\":1,\"b\":1}", "{\"a\":1}", "{\"b\":1}");
        check(
            "{\"o\":{\"a\":2,\"b\":2}}",
            "{\"o\":{\"a\":1,\"b\":1}}",
            "{\"o\":{\"a\":2,\"b\":1}}",
            "{\"o\":{\"a\":1,\"b\":2}}",
        );
        check("[2]", "[1]", "[2]", "[1]");
    }
}
