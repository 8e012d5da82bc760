//! How much a browser lets a site keep, and whether something more should go in.

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
    fn a_fifth_stays_free() {
        assert!(has_room(0, 0));
        assert!(has_room(4_000_000, 194_304));
        assert!(!has_room(4_000_000, 194_305));
        assert!(!has_room(usize::MAX, 1));
    }
}
