//! A conference, a talk, a fair as stored.

use chrono::NaiveDate;

use super::is_example;
use crate::keyed::keyed;
use crate::order::merge_sorted;
use crate::record::fields::{Choice, Day, Flag, Id, Link, List, Optional, Text, Time, fields};
use crate::store::{Kind, ListRecord};

/// So many events fit in.
pub const MAX_EVENTS: usize = 500;

keyed! {
    /// Whether one goes, or went.
    Attendance {
        Planned "planned",
        Yes "yes",
        No "no",
    }
}

/// So many people can have been met at one event.
pub const MAX_MET: usize = 50;

impl Attendance {
    /// What an event of a day is taken for when it is noted: one that is over was visited.
    pub fn of_new(on: NaiveDate, today: NaiveDate) -> Attendance {
        match on < today {
            true => Attendance::Yes,
            false => Attendance::Planned,
        }
    }
}

fields! {
    /// Something that people meet at.
    NetworkEvent with id, Kind::NetworkEvent, "event", known by ["name", "value"],
    "A conference, a talk, a fair." {
        required {
            name "name": Text<200>, "What it is called.";
            on "on": Day, "The day, or the first of several.";
            went "went": Choice<Attendance>, "Whether you went.";
        }
        optional {
            until "until": Optional<Day>, "The last day.";
            time "time": Optional<Time>, "When it begins.";
            place "place": Text<200>, "Where.";
            link "link": Optional<Link>, "Its address.";
            group "group": Optional<Id>, "The group that holds it.";
            cost "cost": Text<40>, "What it costs, as typed.";
            counts_as_search "counts_as_search": Flag,
                "Whether it stands in the report of your job search.";
            met "met": List<Id, 50>, "The people you met there.";
            goals "goals": List<Id, 20>, "Goals that it helps with.";
            note "note": Text<1_000>, "What you take from it.";
        }
    }
}

impl ListRecord for NetworkEvent {
    fn id(&self) -> &str {
        &self.id
    }

    fn is_example(&self) -> bool {
        is_example(&self.id)
    }
}

impl NetworkEvent {
    /// The last day; the first one where no later one is given.
    pub fn last_day(&self) -> NaiveDate {
        let until = self.until.value;
        until.map_or(self.on.value, |until| until.max(self.on.value))
    }

    /// Whether its last day lies before its first; it counts as one day then.
    pub fn ends_before_it_begins(&self) -> bool {
        self.until.value.is_some_and(|until| until < self.on.value)
    }

    /// Whether the reader is to say if they went.
    pub fn asks_whether_one_went(&self, today: NaiveDate) -> bool {
        self.went.value == Attendance::Planned && self.on.value <= today
    }

    fn is_ahead(&self, today: NaiveDate) -> bool {
        self.went.value == Attendance::Planned && self.last_day() >= today
    }
}

/// Events as they are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EventOrder {
    /// Ids of those that are planned, the next one first.
    pub ahead: Vec<String>,
    /// Ids of the others, the latest first.
    pub past: Vec<String>,
}

impl EventOrder {
    pub fn of<'a>(
        events: impl IntoIterator<Item = &'a NetworkEvent>,
        today: NaiveDate,
    ) -> EventOrder {
        let keys = events.into_iter().map(|event| {
            let name = event.name.value.to_lowercase();
            (event.on.value, name, &event.id, event.is_ahead(today))
        });
        let sorted = merge_sorted(keys.collect(), &|one: &(NaiveDate, _, _, _), other| {
            one < other
        });
        let mut order = EventOrder::default();
        for (_, _, id, is_ahead) in sorted {
            match is_ahead {
                true => order.ahead.push(id.clone()),
                false => order.past.push(id.clone()),
            }
        }
        order.past.reverse();
        order
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::day;
    use super::*;

    const TODAY: &str = "2027-03-17";

    fn event(id: &str, on: &str, until: &str, went: Attendance) -> NetworkEvent {
        let mut event = NetworkEvent::new(id, "Fair".to_owned(), day(on), went, 1);
        event.until.value = crate::day::date_from_text(until);
        event
    }

    #[test]
    fn planned_ones_are_listed_by_day_and_the_others_from_the_latest() {
        use Attendance::{No, Planned, Yes};
        let events = [
            event("a", "2027-04-01", "", Planned),
            event("b", "2027-03-16", "2027-03-17", Planned),
            event("c", "2027-03-16", "", Planned),
            event("d", "2027-05-01", "", No),
            event("e", "2026-05-01", "", Yes),
            event("f", TODAY, "2020-01-01", Planned),
        ];
        let order = EventOrder::of(&events, day(TODAY));
        assert_eq!(order.ahead, ["b", "f", "a"]);
        assert_eq!(order.past, ["d", "c", "e"]);
    }

    #[test]
    fn a_last_day_before_the_first_is_none() {
        let ends_before = |until| {
            let event = event("a", TODAY, until, Attendance::Planned);
            (event.ends_before_it_begins(), event.last_day())
        };
        assert_eq!(ends_before("2027-03-16"), (true, day(TODAY)));
        assert_eq!(ends_before(TODAY), (false, day(TODAY)));
        assert_eq!(ends_before("2027-03-18"), (false, day("2027-03-18")));
        assert_eq!(ends_before(""), (false, day(TODAY)));
    }

    #[test]
    fn one_is_asked_from_the_first_day_on() {
        let asks = |on, went| event("a", on, "", went).asks_whether_one_went(day(TODAY));
        assert!(asks(TODAY, Attendance::Planned));
        assert!(!asks("2027-03-18", Attendance::Planned));
        assert!(!asks(TODAY, Attendance::No));
        assert_eq!(
            Attendance::of_new(day(TODAY), day(TODAY)),
            Attendance::Planned
        );
        let before = Attendance::of_new(day("2027-03-16"), day(TODAY));
        assert_eq!(before, Attendance::Yes);
    }
}
