//! What was done in a search that belongs to no opening, as stored.

use super::is_example;
use crate::keyed::keyed;
use crate::record::fields::{Choice, Day, Optional, Text, Whole, fields};
use crate::store::{Kind, ListRecord};

/// So many activities fit in.
pub const MAX_SEARCH_ACTIVITIES: usize = 2_000;

keyed! {
    ActivityKind {
        Fair "fair",
        Workshop "workshop",
        Course "course",
        Agency "agency",
        /// At a job centre or another public office.
        Office "office",
        Advice "advice",
        Networking "networking",
        /// A profile or a résumé that employers can find.
        Profile "profile",
        /// Looking through openings.
        Search "search",
        Other "other",
    }
}

fields! {
    /// Something done to find work.
    SearchActivity with id, Kind::SearchActivity, "search-activity", known by ["what", "value"],
    "Something done to find work that belongs to no opening." {
        required {
            on "on": Day, "The day.";
            kind "kind": Choice<ActivityKind>, "What it is.";
        }
        optional {
            what "what": Text<200>, "What was done.";
            with "with": Text<200>, "With whom.";
            place "where": Text<200>, "Where.";
            result "result": Text<200>, "What came of it.";
            minutes "minutes": Optional<Whole<0, 1_440>>, "How long it took.";
        }
    }
}

impl ListRecord for SearchActivity {
    fn id(&self) -> &str {
        &self.id
    }

    fn is_example(&self) -> bool {
        is_example(&self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::day;
    use super::*;
    use crate::store::{Key, load, to_stored_text};

    /// As the first release writes it. Never changed.
    const STORED: &str = r#"{"app":"steppingstone","kind":"search-activity","version":1,"saved_ms":9,"data":{"id":"x1","on":{"value":"2027-03-04","at":1},"kind":{"value":"fair","at":1},"with":{"value":"Job centre","at":2},"minutes":{"value":90,"at":2}}}"#;

    #[test]
    fn an_activity_is_stored_as_the_first_release_writes_it() {
        let mut activity = SearchActivity::new("x1", day("2027-03-04"), ActivityKind::Fair, 1);
        activity.change(2, |it| {
            it.with.value = "Job centre".to_owned();
            it.minutes.value = Some(90);
        });
        assert_eq!(to_stored_text(&activity, 9), STORED);
        let key = Key::of(Kind::SearchActivity, "x1").unwrap();
        let read = load::<SearchActivity>(&key, Some(STORED)).unwrap().record;
        assert_eq!(read, activity);
    }
}
