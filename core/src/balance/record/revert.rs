//! Undoing changes of Balance's records.

use super::{Balance, BalanceTask, BalanceWeek};
use crate::store::reverted_text_of;

reverted_text_of! {
    /// [`reverted_text`](crate::store::reverted_text) of the kinds of Balance.
    reverted_balance_text:
        Balance,
        BalanceWeek,
        BalanceTask,
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::balance::TimeKind;
    use crate::record::{Clock, Stamped};
    use crate::store::{Change, Record, load, reverted_text_of_any, to_stored_text};

    /// The record once the change of `before` by `edit` is undone, `edit_since` having come after it.
    fn reverted<R: Record>(
        before: &R,
        edit: impl FnOnce(&mut R) -> bool,
        edit_since: impl FnOnce(&mut R) -> bool,
    ) -> R {
        let mut after = before.clone();
        assert!(edit(&mut after));
        let change = Change::of(before, &after, 2).unwrap();
        let mut now = after.clone();
        assert!(edit_since(&mut now));
        let now = to_stored_text(&now, 5);
        let clock = Clock {
            today: NaiveDate::default(),
            now_ms: 9,
        };
        let text = reverted_balance_text(&change, Some(&now), clock);
        assert_eq!(text, reverted_text_of_any(&change, Some(&now), clock));
        let text = text.flatten().unwrap();
        load::<R>(&before.key().unwrap(), Some(&text))
            .unwrap()
            .record
    }

    fn part<T>(value: T) -> Stamped<Option<T>> {
        let value = Some(value);
        Stamped { at_ms: 0, value }
    }

    #[test]
    fn only_the_change_itself_is_taken_back() {
        let plan = reverted(
            &Balance::new(0),
            |it| {
                it.change(2, |it| {
                    it.planned.insert(TimeKind::Work, part("40".to_owned()));
                })
            },
            |it| {
                it.change(3, |it| {
                    it.planned.insert(TimeKind::Sleep, part("56".to_owned()));
                })
            },
        );
        assert_eq!(
            (plan.hours(TimeKind::Work), plan.hours(TimeKind::Sleep)),
            ("", "56")
        );
        let week = reverted(
            &BalanceWeek::new("20270104", 1),
            |it| {
                it.change(2, |it| {
                    it.lived.insert(TimeKind::Work, part(60));
                })
            },
            |it| it.change(3, |it| it.note.value = "so".to_owned()),
        );
        assert!(week.minutes().is_empty() && week.note.value == "so");
        let task = reverted(
            &BalanceTask::new("t1", "Call".to_owned(), 1),
            |it| it.change(2, |it| it.is_important.value = true),
            |it| it.change(3, |it| it.title.value = "Write".to_owned()),
        );
        assert!(!task.is_important.value && task.title.value == "Write");
    }
}
