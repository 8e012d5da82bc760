//! Taking an action back, and nothing else with it.
//!
//! A step back is offered for some seconds, in which the reader goes on and another tab may write
//! too. So it is no return to an earlier copy: only the entries that the action changed, and that
//! still hold what it wrote, become what they were.

use chrono::NaiveDate;
use litemap::LiteMap;

use super::goal::Goal;
use super::stamped::Stamped;
use super::status::Status;

impl Goal {
    /// The goal as it is now without what an action changed, which made `after` of `before`.
    /// Entries that were edited since stay as they are. `today` is the reader's day.
    #[must_use]
    pub fn taken_back(&self, before: &Goal, after: &Goal, today: NaiveDate, at_ms: i64) -> Goal {
        let mut now = self.clone();
        let at_ms = now.stamp(at_ms);
        let empty = Some(String::new());
        entries(&mut now.texts, &before.texts, &after.texts, &empty, at_ms);
        // A check-in leaves its id behind, or a copy in another tab would bring it again.
        let (were, are) = (&before.check_ins, &after.check_ins);
        entries(&mut now.check_ins, were, are, &Some(None), at_ms);
        entries(
            &mut now.reviews,
            &before.reviews,
            &after.reviews,
            &None,
            at_ms,
        );
        let (were, are) = (&before.agreements, &after.agreements);
        entries(&mut now.agreements, were, are, &None, at_ms);
        let (were, are) = (&before.milestones, &after.milestones);
        list(&mut now.milestones, were, are, at_ms);
        list(&mut now.links, &before.links, &after.links, at_ms);
        list(&mut now.after, &before.after, &after.after, at_ms);
        value(
            &mut now.step_done,
            &before.step_done,
            &after.step_done,
            at_ms,
        );
        value(&mut now.status, &before.status, &after.status, at_ms);
        value(&mut now.archived, &before.archived, &after.archived, at_ms);
        if now.status.value != Status::Building {
            // What was agreed may have been changed since, target and due day together.
            now.record_commitment(today, at_ms);
        }
        now
    }
}

/// A list as it is now without what an action changed: what it removed is there again, in its
/// place, and what it added is gone. What was added, removed or changed since stays so.
pub fn list_taken_back<T: PartialEq + Clone>(now: &[T], before: &[T], after: &[T]) -> Vec<T> {
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

fn value<T: PartialEq + Clone>(
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

fn list<T: PartialEq + Clone>(
    now: &mut Stamped<Vec<T>>,
    before: &Stamped<Vec<T>>,
    after: &Stamped<Vec<T>>,
    at_ms: i64,
) {
    let value = list_taken_back(&now.value, &before.value, &after.value);
    if before.value != after.value && now.value != value {
        *now = Stamped { at_ms, value };
    }
}

/// `blank` is what an entry becomes that was not there before; without it, the entry goes.
fn entries<K: Ord + Clone, T: PartialEq + Clone>(
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
}

#[cfg(test)]
#[path = "taken_back_tests.rs"]
mod tests;
