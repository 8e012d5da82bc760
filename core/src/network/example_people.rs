//! Made-up people, groups and events to look at before anything is typed.

use chrono::{Days, NaiveDate};

use super::{
    Attendance, Contact, ContactKind, ContactTier, EXAMPLE, FeePer, GroupKind, Interval,
    IntervalUnit, Mentor, NetworkEvent, NetworkGroup, NextContact, Person,
};
use crate::record::Stamped;

/// What is said in the example. Each list is in the order of the people, groups or events.
pub struct NetworkExampleWords<'a> {
    pub names: [&'a str; 6],
    pub organizations: [&'a str; 6],
    pub roles: [&'a str; 6],
    /// How one knows each other.
    pub how: [&'a str; 6],
    /// What was said at the last contact of the first four.
    pub notes: [&'a str; 4],
    /// What one can do for the first two.
    pub give: [&'a str; 2],
    /// What the planned contact with the fourth is about.
    pub next: &'a str,
    /// What the second is a mentor for, and what to ask next.
    pub mentor: [&'a str; 2],
    pub groups: [&'a str; 2],
    pub why: [&'a str; 2],
    /// As typed, with the sign of its currency: by the year, and by the month.
    pub fees: [&'a str; 2],
    pub events: [&'a str; 3],
    pub places: [&'a str; 3],
    /// As typed.
    pub costs: [&'a str; 3],
}

/// What is stored for it.
pub struct NetworkExample {
    pub people: Vec<Person>,
    pub groups: Vec<NetworkGroup>,
    pub events: Vec<NetworkEvent>,
}

/// A person as of today: one is losing touch, one is due, one planned, two fine and one parked, so
/// that every state shows.
struct Known {
    tier: ContactTier,
    /// How long ago one was in touch, and how; the latest first.
    contacts: &'static [(i64, IntervalUnit, ContactKind)],
    /// The planned contact, in so many days.
    next_days: Option<u64>,
    /// The places of the groups.
    groups: &'static [usize],
}

const KNOWN: [Known; 6] = [
    Known {
        tier: ContactTier::Close,
        contacts: &[
            (7, IntervalUnit::Week, ContactKind::Call),
            (11, IntervalUnit::Week, ContactKind::Met),
        ],
        next_days: None,
        groups: &[],
    },
    Known {
        tier: ContactTier::Active,
        contacts: &[(14, IntervalUnit::Week, ContactKind::Met)],
        next_days: None,
        groups: &[0],
    },
    Known {
        tier: ContactTier::Close,
        contacts: &[(2, IntervalUnit::Week, ContactKind::Message)],
        next_days: None,
        groups: &[],
    },
    Known {
        tier: ContactTier::Active,
        contacts: &[
            (9, IntervalUnit::Week, ContactKind::Event),
            (20, IntervalUnit::Week, ContactKind::Message),
        ],
        next_days: Some(4),
        groups: &[1],
    },
    Known {
        tier: ContactTier::Occasional,
        contacts: &[
            (1, IntervalUnit::Week, ContactKind::Tried),
            (20, IntervalUnit::Week, ContactKind::Met),
        ],
        next_days: None,
        groups: &[],
    },
    Known {
        tier: ContactTier::Parked,
        contacts: &[],
        next_days: None,
        groups: &[],
    },
];

/// The people, groups and events of the example, as if they had been noted over the last months.
pub fn example_people(words: &NetworkExampleWords, today: NaiveDate, at_ms: i64) -> NetworkExample {
    let ago = |every, unit| Interval::new(every, unit).before(today);
    let in_days = |days| today.checked_add_days(Days::new(days)).unwrap_or(today);
    let people = KNOWN.iter().enumerate();
    let people: Vec<Person> = people
        .map(|(place, known)| person(place, known, words, today, at_ms))
        .collect();
    let groups = [
        (GroupKind::Association, FeePer::Year, 40),
        (GroupKind::Meetup, FeePer::Month, 3),
    ];
    let groups = groups.into_iter().enumerate().map(|(place, row)| {
        let (kind, per, months) = row;
        let mut group = NetworkGroup::new(group_id(place), word(&words.groups, place), kind, at_ms);
        group.change(at_ms, |group| {
            group.why.value = word(&words.why, place);
            group.fee.value = word(&words.fees, place);
            group.fee_per.value = Some(per);
            group.joined.value = Some(ago(months, IntervalUnit::Month));
            group.renews_on.value = (per == FeePer::Year).then(|| in_days(18));
        });
        group
    });
    let events = [
        (ago(9, IntervalUnit::Week), Attendance::Yes, Some(1)),
        (in_days(12), Attendance::Planned, Some(0)),
        (in_days(40), Attendance::Planned, None),
    ];
    let events = events.into_iter().enumerate().map(|(place, row)| {
        let (on, went, group) = row;
        let id = [EXAMPLE, "event", &place.to_string()].concat();
        let mut event = NetworkEvent::new(id, word(&words.events, place), on, went, at_ms);
        event.change(at_ms, |event| {
            event.place.value = word(&words.places, place);
            event.cost.value = word(&words.costs, place);
            event.group.value = group.map(group_id);
        });
        event
    });
    let mut events: Vec<NetworkEvent> = events.collect();
    // The fourth was met at the first event.
    if let (Some(person), Some(event)) = (people.get(3), events.first_mut()) {
        event.change(at_ms, |event| event.met.value = vec![person.id.clone()]);
    }
    NetworkExample {
        people,
        groups: groups.collect(),
        events,
    }
}

fn person(
    place: usize,
    known: &Known,
    words: &NetworkExampleWords,
    today: NaiveDate,
    at_ms: i64,
) -> Person {
    let id = [EXAMPLE, "person", &place.to_string()].concat();
    let since = Interval::new(8, IntervalUnit::Month).before(today);
    let mut person = Person::new(id, word(&words.names, place), known.tier, since, at_ms);
    person.change(at_ms, |person| {
        person.organization.value = word(&words.organizations, place);
        person.role.value = word(&words.roles, place);
        person.how.value = word(&words.how, place);
        person.give.value = word(&words.give, place);
        person.groups.value = known.groups.iter().map(|place| group_id(*place)).collect();
        person.next.value = known.next_days.map(|days| NextContact {
            on: today.checked_add_days(Days::new(days)).unwrap_or(today),
            what: words.next.to_owned(),
        });
        if place == 1 {
            let [topic, question] = words.mentor.map(str::to_owned);
            person.mentor.value = Some(Mentor {
                topic,
                from: Some(since),
                until: None,
                questions: vec![question],
            });
        }
        for (number, (every, unit, kind)) in known.contacts.iter().enumerate() {
            let note = match number {
                0 => word(&words.notes, place),
                _ => String::new(),
            };
            let value = Some(Contact {
                on: Interval::new(*every, *unit).before(today),
                kind: *kind,
                note,
                is_about: false,
            });
            // A contact at an event has the id of the event.
            let id = match kind {
                ContactKind::Event => [EXAMPLE, "event0"].concat(),
                _ => [EXAMPLE, "contact", &number.to_string()].concat(),
            };
            person.contacts.insert(id, Stamped { at_ms, value });
        }
    });
    person
}

fn group_id(place: usize) -> String {
    [EXAMPLE, "group", &place.to_string()].concat()
}

fn word(words: &[&str], place: usize) -> String {
    words.get(place).copied().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::{
        ContactStatus, PeopleList, Starter, is_example, mentors, renewals, starters, year_costs,
    };
    use crate::store::{ListRecord, Record};
    use chrono::Datelike;

    fn words<'a>() -> NetworkExampleWords<'a> {
        NetworkExampleWords {
            names: ["Ada", "Ben", "Chi", "Dana", "Eli", "Fay"],
            organizations: ["Mill"; 6],
            roles: ["Miller"; 6],
            how: ["school"; 6],
            notes: ["the roof"; 4],
            give: ["a recipe"; 2],
            next: "the fair",
            mentor: ["milling", "How fine?"],
            groups: ["Millers", "Bread night"],
            why: ["law"; 2],
            fees: ["$120", "$5"],
            events: ["Bread night", "Fair", "Talk"],
            places: ["Graz"; 3],
            costs: ["", "$30", "free"],
        }
    }

    #[test]
    fn every_state_shows_whatever_the_day() {
        for today in ["2026-11-30", "2027-02-28", "2028-02-29", "2027-12-31"] {
            let today = crate::day::date_from_text(today).unwrap();
            let example = example_people(&words(), today, 5);
            let list = PeopleList::of(&example.people, today);
            use ContactStatus::{Due, Fine, Losing, Planned, Resting};
            let rows = list.rows.iter();
            let states = rows.map(|it| (it.person.name.value.as_str(), it.state.status));
            assert_eq!(
                states.collect::<Vec<_>>(),
                [
                    ("Ada", Losing),
                    ("Ben", Due),
                    ("Dana", Planned),
                    ("Chi", Fine),
                    ("Eli", Fine),
                    ("Fay", Resting),
                ]
            );
            assert_eq!(renewals(&example.groups, today).len(), 1);
            assert_eq!(mentors(&example.people, today).len(), 1);
            let costs = year_costs(&example.groups, &example.events, today.year(), "");
            assert!(!costs.sums.is_empty());
            let dana = &example.people[3];
            assert_eq!(example.events[0].met.value.concat(), dana.id);
            assert!(matches!(starters(dana, today)[0], Starter::LastNote { .. }));
        }
    }

    #[test]
    fn all_of_it_is_labeled_and_can_be_stored() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
        let example = example_people(&words(), today, 5);
        let counts = (
            example.people.len(),
            example.groups.len(),
            example.events.len(),
        );
        assert_eq!(counts, (6, 2, 3));
        fn check<R: Record + ListRecord>(records: &[R]) {
            for record in records {
                assert!(record.is_example() && is_example(record.id()));
                assert!(record.key().is_some());
                assert!(R::from_doc(record.doc()).ok().as_ref() == Some(record));
            }
        }
        check(&example.people);
        check(&example.groups);
        check(&example.events);
    }
}
