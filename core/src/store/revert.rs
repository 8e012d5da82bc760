//! Undoing changes of stored texts.

use super::{Key, Record, load, to_stored_text};
use crate::record::{Clock, revert_json};

/// What a change made of the text under one key; `None` is no text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub stored_key: String,
    pub before: Option<String>,
    pub after: Option<String>,
}

impl Change {
    /// The change of one record into another under the same key; `None` if no key can hold it.
    pub fn of<R: Record>(before: &R, after: &R, now_ms: i64) -> Option<Change> {
        Some(Change {
            stored_key: after.key()?.to_string(),
            before: Some(to_stored_text(before, now_ms)),
            after: Some(to_stored_text(after, now_ms)),
        })
    }

    /// Two changes in a row as one: of a key that both changed, the first text and the last.
    #[must_use]
    pub fn chain(first: Vec<Change>, second: Vec<Change>) -> Vec<Change> {
        let mut all = first;
        for later in second {
            match all.iter_mut().find(|it| it.stored_key == later.stored_key) {
                Some(earlier) => earlier.after = later.after,
                None => all.push(later),
            }
        }
        all
    }
}

/// A way to undo a change: given the change, the text that is there now and the clock, the text to
/// store, `Some(None)` to remove it, or `None` to leave what is there.
pub type Revert = fn(&Change, Option<&str>, Clock) -> Option<Option<String>>;

/// Undoes a change of one kind of record, and nothing that came after it.
///
/// A record that the change created is removed, unless it was edited since: then it is the
/// reader's own. One that it removed comes back, unless there is one again. Of the only record of
/// a kind, none is the same as one in which nothing is set.
pub fn reverted_text<R: Record>(
    change: &Change,
    now: Option<&str>,
    clock: Clock,
) -> Option<Option<String>> {
    if now.is_none() && change.after.is_none() {
        return reverted_whole(change, now);
    }
    let read = |text: Option<&str>| -> Option<R> {
        let key = Key::parse(&change.stored_key)?;
        match text {
            Some(_) => Some(load::<R>(&key, text).ok()?.record),
            None => R::unset(),
        }
    };
    let after = read(change.after.as_deref());
    let (Some(there), Some(made)) = (read(now), after) else {
        return reverted_whole(change, now);
    };
    if change.before.is_none() && there == made {
        return now.is_some().then_some(None);
    }
    let Some(before) = read(change.before.as_deref()) else {
        // It was created and edited since, or what was there before cannot be read.
        return reverted_whole(change, now);
    };
    if before == made {
        // The same record, perhaps written in another way.
        return reverted_whole(change, now);
    }
    let back = there.reverted(&before, &made, clock);
    if back == there {
        return None;
    }
    // Saved now, as any edit is: with its earlier moment it would look like an old copy to another tab.
    Some(Some(to_stored_text(&back, clock.now_ms)))
}

/// Undoes a change of a text as a whole, if nothing else changed it since.
pub fn reverted_whole(change: &Change, now: Option<&str>) -> Option<Option<String>> {
    let is_untouched = now == change.after.as_deref() && change.before != change.after;
    is_untouched.then(|| change.before.clone())
}

/// A function that is [`reverted_text`] of the kinds that it names, so that a page comes without the
/// code of the kinds of other tools. A text of another kind is reverted as a whole.
macro_rules! reverted_text_of {
    ($(#[$doc:meta])* $name:ident: $($record:ident),* $(,)?) => {
        $(#[$doc])*
        pub fn $name(
            change: &$crate::store::Change,
            now: Option<&str>,
            clock: $crate::record::Clock,
        ) -> Option<Option<String>> {
            use $crate::store::{Key, Record, reverted_text, reverted_whole};
            match Key::parse(&change.stored_key).map(|key| key.kind()) {
                $(Some(<$record as Record>::KIND) => reverted_text::<$record>(change, now, clock),)*
                _ => reverted_whole(change, now),
            }
        }
    };
}
pub(crate) use reverted_text_of;

/// A record whose values carry no stamps, reverted member by member of its stored form.
pub(crate) fn reverted_by_members<R: Record>(now: &R, before: &R, after: &R) -> R {
    let back = revert_json(now.doc(), before.doc(), after.doc());
    // Each member is one of three that were read; should they not fit together, nothing changes.
    R::from_doc(back).unwrap_or_else(|_| now.clone())
}
