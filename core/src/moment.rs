//! Moments that two tabs agree on: which of two edits is the later.
//!
//! What is stored is checked against [`LATEST_MS`], so no stamp may be made that is beyond it: a
//! record with one could be written and never read again.

/// The latest moment a browser's clock can tell, in milliseconds since 1970-01-01T00:00Z
/// (ECMA-262, "Time Values and Time Range"); JSON readers still hold it exactly.
pub const LATEST_MS: i64 = 8_640_000_000_000_000;

/// The stamp of an edit made at `at_ms` by the device's clock, the one before it being stamped
/// `last_ms`.
///
/// It is one millisecond after that if the clock does not say later: a clock may be set back, and
/// the last edit must still win. It is never outside 0 to [`LATEST_MS`]; at that end the moments
/// of two edits are the same.
pub fn stamp_after(last_ms: i64, at_ms: i64) -> i64 {
    within(at_ms.max(last_ms.saturating_add(1)))
}

/// The nearest moment that can be stored.
pub fn within(at_ms: i64) -> i64 {
    at_ms.clamp(0, LATEST_MS)
}

/// Whether it can be stored: not before 1970, nor beyond what a browser's clock can tell.
pub fn is_storable(at_ms: i64) -> bool {
    (0..=LATEST_MS).contains(&at_ms)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_later_edit_has_a_later_stamp() {
        assert_eq!(stamp_after(5, 9), 9);
        assert_eq!(stamp_after(5, 5), 6);
        assert_eq!(stamp_after(5, 1), 6);
    }

    #[test]
    fn no_stamp_is_beyond_what_can_be_read() {
        for last in [i64::MIN, -1, 0, LATEST_MS - 1, LATEST_MS, i64::MAX] {
            for at in [i64::MIN, -1, 0, LATEST_MS, LATEST_MS + 1, i64::MAX] {
                assert!(is_storable(stamp_after(last, at)), "{last} {at}");
            }
        }
        assert_eq!(stamp_after(LATEST_MS, 7), LATEST_MS);
        assert!(!is_storable(-1));
        assert!(!is_storable(LATEST_MS + 1));
    }
}
