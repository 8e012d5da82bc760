//! A value and the moment of its last edit.

use litemap::LiteMap;

/// A value with the moment it was last edited, in milliseconds since 1970-01-01T00:00Z.
///
/// The order of two is the order of edits: by moment, then by value, so that any two copies agree
/// on which one stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamped<T> {
    pub at_ms: i64,
    pub value: T,
}

impl<T: Ord + Clone> Stamped<T> {
    /// The later edit of two.
    #[must_use]
    pub fn merged(&self, other: &Stamped<T>) -> Stamped<T> {
        self.max(other).clone()
    }
}

/// Two maps of edits joined: the later edit of each key.
pub(crate) fn joined<K: Ord + Clone, T: Ord + Clone>(
    ours: &LiteMap<K, Stamped<T>>,
    theirs: &LiteMap<K, Stamped<T>>,
) -> LiteMap<K, Stamped<T>> {
    let mut joined = ours.clone();
    for (key, theirs) in theirs {
        match joined.get_mut(key) {
            Some(ours) if *ours >= *theirs => {}
            Some(ours) => *ours = theirs.clone(),
            None => {
                joined.insert(key.clone(), theirs.clone());
            }
        }
    }
    joined
}
