//! Under which name a record is stored.

use std::fmt;

use super::Kind;

/// Every key of ours starts with this; other sites of the same origin keep theirs.
pub const PREFIX: &str = "steppingstone/";

/// Where text that could not be read is kept, untouched, until the reader decides.
pub const ASIDE_PREFIX: &str = "steppingstone/aside/";

/// Where it stands when this browser last saved a copy, in milliseconds since the epoch as digits.
/// No record, so not under [`PREFIX`]: it is about this device alone, and in a file it would make
/// two copies of the same records differ.
pub const COPIED: &str = "steppingstone-copied";

/// Where a copy is kept of what was here before a file was last brought in, in the form of that
/// file. No record either: a copy does not hold the copy before it.
pub const BEFORE: &str = "steppingstone-before";

/// The name of one record: its kind and, where there can be several, its id.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    kind: Kind,
    id: Option<String>,
}

impl Key {
    /// The key of the only record of a kind.
    ///
    /// Returns `None` when the kind has many.
    pub fn single(kind: Kind) -> Option<Key> {
        kind.is_single().then_some(Key { kind, id: None })
    }

    /// The key of one of many. Ids are 1 to 40 ASCII letters and digits.
    ///
    /// Returns `None` for any other id, and for a kind that has only one record.
    pub fn of(kind: Kind, id: &str) -> Option<Key> {
        let fits =
            !id.is_empty() && id.len() <= 40 && id.bytes().all(|b| b.is_ascii_alphanumeric());
        (fits && !kind.is_single()).then(|| Key {
            kind,
            id: Some(id.to_owned()),
        })
    }

    /// Reads a stored key back; `None` for a key that is not one of our records.
    pub fn parse(stored: &str) -> Option<Key> {
        let name = stored.strip_prefix(PREFIX)?;
        let (kind, id) = match name.split_once('/') {
            Some((kind, id)) => (kind, Some(id)),
            None => (name, None),
        };
        let kind = Kind::ALL.into_iter().find(|known| known.name() == kind)?;
        match id {
            Some(id) => Key::of(kind, id),
            None => Key::single(kind),
        }
    }

    /// The same where only one kind is asked for, without looking at the others.
    pub fn parse_as(kind: Kind, stored: &str) -> Option<Key> {
        let name = stored.strip_prefix(PREFIX)?.strip_prefix(kind.name())?;
        match name.strip_prefix('/') {
            Some(id) => Key::of(kind, id),
            None if name.is_empty() => Key::single(kind),
            None => None,
        }
    }

    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Whether it is the key of a record of that kind with that id.
    pub fn names(&self, kind: Kind, id: &str) -> bool {
        self.kind == kind && self.id.as_deref() == Some(id)
    }

    /// The record's id, for kinds that have many.
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{PREFIX}{}", self.kind.name())?;
        match &self.id {
            Some(id) => write!(f, "/{id}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(stored: &str, expected: Option<(Kind, Option<&str>)>) {
        let key = Key::parse(stored);
        assert_eq!(
            key.as_ref().map(|k| (k.kind(), k.id())),
            expected,
            "{stored}"
        );
        for kind in Kind::ALL {
            let of_kind = key.clone().filter(|key| key.kind() == kind);
            assert_eq!(Key::parse_as(kind, stored), of_kind, "{stored}");
        }
        if let Some(key) = key {
            assert_eq!(key.to_string(), stored);
        }
    }

    #[test]
    fn keys_are_read_back() {
        check("steppingstone/settings", Some((Kind::Settings, None)));
        check(
            "steppingstone/quiz-taking/a1B2",
            Some((Kind::QuizTaking, Some("a1B2"))),
        );
        check(
            "steppingstone/quiz-draft/x",
            Some((Kind::QuizDraft, Some("x"))),
        );
    }

    #[test]
    fn a_key_names_one_record() {
        let key = Key::of(Kind::Offer, "a1").unwrap();
        assert!(key.names(Kind::Offer, "a1"));
        assert!(!key.names(Kind::Offer, "a2"));
        assert!(!key.names(Kind::Goal, "a1"));
        assert!(
            !Key::single(Kind::Settings)
                .unwrap()
                .names(Kind::Settings, "")
        );
    }

    #[test]
    fn other_keys_are_left_alone() {
        check("steppingstone/goal-season/a", None);
        check("steppingstone/goal", None);
        check("steppingstone/settings/1", None);
        check("steppingstone/quiz-taking", None);
        check("steppingstone/quiz-taking/", None);
        check("steppingstone/quiz-taking/a/b", None);
        check("steppingstone/quiz-taking/ä", None);
        check(
            &format!("steppingstone/quiz-taking/{}", "x".repeat(41)),
            None,
        );
        check("steppingstone/aside/1", None);
        check("steppingstones/settings", None);
        check("settings", None);
    }

    #[test]
    fn what_is_about_this_device_is_no_record_of_ours() {
        for stored in [COPIED, BEFORE] {
            assert!(!stored.starts_with(PREFIX), "{stored}");
            check(stored, None);
        }
    }

    #[test]
    fn what_is_set_aside_is_no_record() {
        assert!(ASIDE_PREFIX.starts_with(PREFIX));
        assert_eq!(Key::parse(&format!("{ASIDE_PREFIX}settings")), None);
    }
}
