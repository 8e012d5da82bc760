//! When a reader should hear that a copy is due.

/// More records than this are worth a copy. Our own choice: a first quiz and a first offer with
/// what belongs to them are not yet.
pub const BACKUP_REMINDER_MIN: usize = 5;

/// For so long a copy is fresh, in milliseconds: 30 days. Our own choice.
pub const BACKUP_STALE_AFTER_MS: i64 = 30 * 24 * 60 * 60 * 1000;

/// Why a copy is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reminder {
    /// There is more than a handful, and never was a copy.
    Never,
    /// The last copy is not fresh any more, and something was stored since.
    Old,
}

/// Whether a copy is due. `now_ms`, the moment of the last copy and that of the last change are
/// milliseconds since the epoch by the device's clock; `records` is how many there are, settings
/// not counted.
///
/// A clock that was set back reminds nobody: the last copy is then in the future.
pub fn reminder(
    now_ms: i64,
    copied_ms: Option<i64>,
    changed_ms: Option<i64>,
    records: usize,
) -> Option<Reminder> {
    if records == 0 {
        return None;
    }
    match copied_ms {
        None => (records > BACKUP_REMINDER_MIN).then_some(Reminder::Never),
        Some(copied) => {
            let is_old = now_ms.saturating_sub(copied) > BACKUP_STALE_AFTER_MS;
            let has_changed = changed_ms.is_some_and(|changed| changed > copied);
            (is_old && has_changed).then_some(Reminder::Old)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 24 * 60 * 60 * 1000;
    const NOW: i64 = 1_800_000_000_000;

    #[track_caller]
    fn check(copied: Option<i64>, changed: Option<i64>, records: usize, due: Option<Reminder>) {
        let before = |days: Option<i64>| days.map(|days| NOW - days * DAY);
        assert_eq!(
            reminder(NOW, before(copied), before(changed), records),
            due,
            "copied {copied:?} and changed {changed:?} days ago, {records} records"
        );
    }

    #[test]
    fn who_never_saved_a_copy_hears_of_it_once_there_is_something_to_lose() {
        check(None, Some(0), 0, None);
        check(None, Some(0), BACKUP_REMINDER_MIN, None);
        check(
            None,
            Some(400),
            BACKUP_REMINDER_MIN + 1,
            Some(Reminder::Never),
        );
    }

    #[test]
    fn an_old_copy_is_told_of_when_something_changed_since() {
        check(Some(31), Some(0), 1, Some(Reminder::Old));
        check(Some(31), Some(30), 1, Some(Reminder::Old));
        check(Some(31), Some(31), 100, None);
        check(Some(31), Some(40), 100, None);
        check(Some(31), None, 100, None);
        check(Some(31), Some(0), 0, None);
    }

    #[test]
    fn a_fresh_copy_is_left_alone_to_its_last_millisecond() {
        check(Some(0), Some(0), 100, None);
        check(Some(30), Some(0), 100, None);
        let late = NOW - BACKUP_STALE_AFTER_MS - 1;
        assert_eq!(reminder(NOW, Some(late), Some(NOW), 1), Some(Reminder::Old));
        assert_eq!(reminder(NOW, Some(late + 1), Some(NOW), 1), None);
    }

    #[test]
    fn a_clock_that_was_set_back_reminds_nobody() {
        check(Some(-10), Some(-20), 100, None);
        assert_eq!(reminder(i64::MIN, Some(i64::MAX), Some(0), 9), None);
    }
}
