//! Undoing changes of Network's records.

use super::{NetworkEvent, NetworkGroup, NetworkSettings, Opportunity, Person, SearchActivity};
use crate::store::reverted_text_of;

reverted_text_of! {
    /// [`reverted_text`](crate::store::reverted_text) of the kinds of Network.
    reverted_network_text:
        Person,
        Opportunity,
        SearchActivity,
        NetworkGroup,
        NetworkEvent,
        NetworkSettings,
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::network::{ActivityKind, Attendance, ContactTier, GroupKind};
    use crate::record::Clock;
    use crate::store::{Change, Record, reverted_text_of_any};

    #[track_caller]
    fn check<R: Record>(
        before: &R,
        edit: impl FnOnce(&mut R) -> bool,
        edit_since: impl FnOnce(&mut R) -> bool,
    ) {
        let mut after = before.clone();
        assert!(edit(&mut after));
        let change = Change::of(before, &after, 2).unwrap();
        let mut now = after.clone();
        assert!(edit_since(&mut now));
        let now = crate::store::to_stored_text(&now, 5);
        let clock = Clock {
            today: NaiveDate::from_ymd_opt(2026, 11, 29).unwrap(),
            now_ms: 9,
        };
        let reverted = reverted_network_text(&change, Some(&now), clock);
        assert!(matches!(reverted, Some(Some(_))));
        assert_ne!(
            reverted,
            Some(change.before.clone()),
            "what was edited since stays"
        );
        assert_eq!(reverted, reverted_text_of_any(&change, Some(&now), clock));
    }

    #[test]
    fn each_kind_is_reverted_as_among_all_kinds() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
        check(
            &Person::new("a", "Ada".to_owned(), ContactTier::Close, day, 1),
            |it| it.change(2, |it| it.archived.value = true),
            |it| it.change(3, |it| it.name.value = "Bea".to_owned()),
        );
        check(
            &Opportunity::new("a", "Baker".to_owned(), String::new(), 1),
            |it| it.change(2, |it| it.archived.value = true),
            |it| it.change(3, |it| it.title.value = "Cook".to_owned()),
        );
        check(
            &SearchActivity::new("a", day, ActivityKind::Fair, 1),
            |it| it.change(2, |it| it.with.value = "Office".to_owned()),
            |it| it.change(3, |it| it.what.value = "Letters".to_owned()),
        );
        check(
            &NetworkGroup::new("a", "Club".to_owned(), GroupKind::Union, 1),
            |it| it.change(2, |it| it.fee.value = "$1".to_owned()),
            |it| it.change(3, |it| it.name.value = "Guild".to_owned()),
        );
        check(
            &NetworkEvent::new("a", "Fair".to_owned(), day, Attendance::Yes, 1),
            |it| it.change(2, |it| it.note.value = "so".to_owned()),
            |it| it.change(3, |it| it.name.value = "Talk".to_owned()),
        );
        check(
            &NetworkSettings::new(0),
            |it| it.change(2, |it| it.needed.value = Some(3)),
            |it| it.change(3, |it| it.report_template.value = "ny".to_owned()),
        );
    }
}
