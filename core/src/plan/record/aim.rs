//! An aim as stored.

use chrono::NaiveDate;

use super::is_example;
use crate::plan::AimState;
use crate::record::fields::{Choice, Day, Id, Optional, Text, Whole, fields, part};
use crate::store::{Kind, ListRecord};

/// The longest text of an aim that is stored, in characters. What can be typed is shorter
/// ([`AIM_TEXT`](crate::plan::AIM_TEXT)): an aim that was taken over from the settings of goals is
/// kept whole (A2).
pub const AIM_TEXT_STORED_MAX: usize = 2_000;

/// The last place among others, of aims and of criteria.
pub const MAX_PLACE: i64 = 1_000_000;

part! {
    /// How an aim stands.
    AimStanding "aim-standing", "How an aim stands." {
        state "state": Choice<AimState>, "`open`, `reached` or `let_go`.";
        since "since": Optional<Day>, "Since when, if that is known.";
    }
}

fields! {
    /// Where the reader wants to go.
    AimRecord with id, Kind::Aim, "aim", known by ["text", "value"],
    "Where you want to go." {
        required {
            text "text": Text<AIM_TEXT_STORED_MAX>, "In your words.";
            standing "standing": AimStanding, "How it stands.";
            /// The lower comes first; of equals the one with the lower id.
            place "place": Whole<0, MAX_PLACE>, "Its place among the others.";
            /// `None` for one that was taken over from goals, whose settings had no days.
            made "made": Optional<Day>, "The day it was written down, if that is known.";
        }
        optional {
            by "by": Text<40>, "By when, as typed: a day, a month or a year.";
            target "target": Optional<Id>, "The target of your journey that leads there.";
            why "why": Text<300>, "What for.";
        }
    }
}

impl AimRecord {
    /// Says how it stands from a day on.
    pub fn set_state(&mut self, state: AimState, today: NaiveDate, at_ms: i64) -> bool {
        self.change(at_ms, |aim| {
            if aim.standing.value.state != state {
                let since = Some(today);
                aim.standing.value = AimStanding { state, since };
            }
        })
    }
}

impl ListRecord for AimRecord {
    fn id(&self) -> &str {
        &self.id
    }

    fn is_example(&self) -> bool {
        is_example(&self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::date_from_text;
    use crate::store::{Key, Record, load, to_stored_text};

    /// As the first release writes it. Never changed.
    const STORED: &str = r#"{"app":"steppingstone","kind":"aim","version":1,"saved_ms":9,"data":{"id":"a1","text":{"value":"Lead a team","at":1},"standing":{"value":{"state":"reached","since":"2026-11-30"},"at":3},"place":{"value":2,"at":1},"made":{"value":null,"at":1},"by":{"value":"2027-06","at":2}}}"#;

    fn stored() -> AimRecord {
        let open = AimStanding {
            state: AimState::Open,
            since: None,
        };
        let mut aim = AimRecord::new("a1", "Lead a team".to_owned(), open, 2, None, 1);
        assert!(aim.change(2, |aim| aim.by.value = "2027-06".to_owned()));
        let today = date_from_text("2026-11-30").unwrap();
        assert!(aim.set_state(AimState::Reached, today, 3));
        aim
    }

    #[test]
    fn an_aim_is_stored_as_the_first_release_writes_it() {
        let key = Key::of(Kind::Aim, "a1").unwrap();
        let read = load::<AimRecord>(&key, Some(STORED)).unwrap().record;
        assert_eq!(read, stored());
        assert_eq!(to_stored_text(&read, 9), STORED);
        assert_eq!(read.key(), Some(key));
    }

    #[test]
    fn saying_again_how_it_stands_changes_nothing() {
        let mut aim = stored();
        let later = date_from_text("2027-01-01").unwrap();
        assert!(!aim.set_state(AimState::Reached, later, 9));
        assert_eq!(aim, stored());
        assert!(aim.set_state(AimState::LetGo, later, 9));
        assert_eq!(aim.standing.value.since, Some(later));
    }
}
