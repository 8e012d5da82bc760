//! How much a browser lets a site keep, and whether something more should go in.

use litemap::LiteMap;

/// About what browsers let a site keep in its local storage, in UTF-16 code units of keys and
/// texts together. No standard says it and no browser tells it: Chromium and Firefox stop at
/// 5 MiB, counting in ways that differ for letters beyond Latin.
pub const ROOM: usize = 5_242_880;

/// What a text takes of [`ROOM`].
pub fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Whether `more` units can go in beside the `taken` ones and leave a fifth of the room for what
/// the reader does next.
pub const fn has_room(taken: usize, more: usize) -> bool {
    taken.saturating_add(more) <= ROOM / 5 * 4
}

/// How much of [`ROOM`] is taken after changes to what is `stored`, of which `taken` is now: texts
/// by their keys, `None` for one that is removed. Of two changes of one key the later counts.
pub fn taken_after<'a>(
    taken: usize,
    stored: &LiteMap<String, String>,
    changes: impl IntoIterator<Item = (&'a str, Option<&'a str>)>,
) -> usize {
    let mut last: LiteMap<&str, Option<&str>> = LiteMap::new();
    for (key, text) in changes {
        last.insert(key, text);
    }
    let (mut more, mut less) = (0, 0);
    for (key, text) in &last {
        less += stored.get(*key).map_or(0, |text| entry(key, text));
        more += text.map_or(0, |text| entry(key, text));
    }
    (taken + more).saturating_sub(less)
}

/// What a text takes of [`ROOM`] together with its key.
pub fn entry(key: &str, text: &str) -> usize {
    units(key) + units(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_takes_what_a_script_calls_its_length() {
        for (text, expected) in [("", 0), ("abc", 3), ("äß", 2), ("日本", 2), ("🙂", 2)] {
            assert_eq!(units(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_written_over_or_removed_makes_room() {
        let stored = LiteMap::from_iter([("a".to_owned(), "1234".to_owned())]);
        let after =
            |changes: &[(&str, Option<&str>)]| taken_after(100, &stored, changes.iter().copied());
        assert_eq!(after(&[]), 100);
        assert_eq!(after(&[("b", Some("12"))]), 103);
        assert_eq!(after(&[("a", Some("12"))]), 98);
        assert_eq!(after(&[("a", None), ("b", None)]), 95);
        assert_eq!(after(&[("a", None), ("a", Some("123456"))]), 102);
        assert_eq!(taken_after(0, &stored, [("a", None)]), 0);
    }

    #[test]
    fn a_fifth_stays_free() {
        assert!(has_room(0, 0));
        assert!(has_room(4_000_000, 194_304));
        assert!(!has_room(4_000_000, 194_305));
        assert!(!has_room(usize::MAX, 1));
    }
}
