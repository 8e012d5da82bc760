//! Undoing changes of a career.

use super::{JourneyEntry, JourneyLearning, JourneyPlan, JourneySkill};
use crate::store::reverted_text_of;

reverted_text_of! {
    /// [`reverted_text`](crate::store::reverted_text) of the kinds of a career.
    reverted_journey_text:
        JourneyEntry,
        JourneySkill,
        JourneyLearning,
        JourneyPlan,
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::journey::{EntryKind, LearningKind};
    use crate::record::Clock;
    use crate::store::{Change, reverted_text_of_any, to_stored_text, with_saved_ms};

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
