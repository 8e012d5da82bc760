//! Undoing changes of a career.

use super::{JourneyEntry, JourneyLearning, JourneyPlan, JourneySkill};
use crate::record::Clock;
use crate::store::{Change, Key, Kind, reverted_text, reverted_whole};

/// [`reverted_text`] of the kinds of a career. It names each, so that a page comes without the code of
/// the kinds of other tools.
pub fn reverted_journey_text(
    change: &Change,
    now: Option<&str>,
    clock: Clock,
) -> Option<Option<String>> {
    match Key::parse(&change.stored_key).map(|key| key.kind()) {
        Some(Kind::JourneyEntry) => reverted_text::<JourneyEntry>(change, now, clock),
        Some(Kind::JourneySkill) => reverted_text::<JourneySkill>(change, now, clock),
        Some(Kind::JourneyLearning) => reverted_text::<JourneyLearning>(change, now, clock),
        Some(Kind::JourneyPlan) => reverted_text::<JourneyPlan>(change, now, clock),
        _ => reverted_whole(change, now),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::journey::{EntryKind, LearningKind};
    use crate::store::{reverted_text_of_any, to_stored_text, with_saved_ms};

    #[test]
    fn each_kind_is_reverted_as_among_all_kinds() {
        let records = [
            (
                "journey-entry/a",
                to_stored_text(&JourneyEntry::new("a", EntryKind::Job, 1), 2),
            ),
            (
                "journey-skill/a",
                to_stored_text(&JourneySkill::new("a", "Rosters", 1), 2),
            ),
            (
                "journey-learning/a",
                to_stored_text(&JourneyLearning::new("a", LearningKind::Course, 1), 2),
            ),
            ("journey-plan", to_stored_text(&JourneyPlan::default(), 2)),
        ];
        let clock = Clock {
            today: NaiveDate::from_ymd_opt(2026, 11, 29).unwrap(),
            now_ms: 9,
        };
        for (name, text) in records {
            let stored_key = ["steppingstone/", name].concat();
            let now = with_saved_ms(&stored_key, &text, 5);
            let change = Change {
                stored_key,
                before: None,
                after: Some(text),
            };
            let reverted = reverted_journey_text(&change, Some(&now), clock);
            assert_eq!(reverted, Some(None), "{name}");
            assert_eq!(reverted, reverted_text_of_any(&change, Some(&now), clock));
        }
    }
}
