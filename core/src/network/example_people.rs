//! Made-up people to look at before anybody is typed in.

use chrono::{Days, NaiveDate};

use super::{Contact, ContactKind, ContactTier, EXAMPLE, Mentor, NextContact, Person};

/// So many people there are.
const PEOPLE: usize = 6;

/// What is said of them.
#[derive(Clone, Copy, Debug)]
pub struct ExamplePeopleWords<'a> {
    /// One for each, as are the next two; what is not given is left empty.
    pub names: &'a [&'a str],
    pub organizations: &'a [&'a str],
    /// How one knows each other.
    pub how: &'a [&'a str],
    /// What was said at a contact.
    pub note: &'a str,
    /// What a planned contact is about.
    pub plan: &'a str,
    /// What a mentor knows about, and what to ask next.
    pub topic: &'a str,
    pub question: &'a str,
}

/// A tier and the contacts, each so many days ago.
type Known = (ContactTier, &'static [(u64, ContactKind)]);

/// Losing touch, due, tried since, planned, fine, and parked.
const KNOWN: [Known; PEOPLE] = [
    (ContactTier::Close, &[(54, ContactKind::Call)]),
    (ContactTier::Active, &[(104, ContactKind::Message)]),
    (
        ContactTier::Occasional,
        &[(200, ContactKind::Met), (6, ContactKind::Tried)],
    ),
    (ContactTier::Active, &[(70, ContactKind::Event)]),
    (ContactTier::Close, &[(9, ContactKind::Met)]),
    (ContactTier::Parked, &[]),
];

/// The one with a planned contact, and in how many days; the one who is a mentor.
const PLANNED: (usize, u64) = (3, 3);
const MENTOR: usize = 4;

/// The people of the example, as of a day: one of each state, and a mentor.
pub fn example_people(words: &ExamplePeopleWords, today: NaiveDate, at_ms: i64) -> Vec<Person> {
    let known = KNOWN.iter().enumerate();
    let people = known.map(|(number, (tier, contacts))| {
        let text = |of: &[&str]| of.get(number).copied().unwrap_or_default().to_owned();
        let id = [EXAMPLE, "person", &number.to_string()].concat();
        let since = today.checked_sub_days(Days::new(300)).unwrap_or(today);
        let mut person = Person::new(id, text(words.names), *tier, since, at_ms);
        for (place, (ago, kind)) in contacts.iter().enumerate() {
            let note = if number == 0 { words.note } else { "" };
            let contact = Contact {
                on: today.checked_sub_days(Days::new(*ago)).unwrap_or(today),
                kind: *kind,
                note: note.to_owned(),
                is_about: false,
            };
            let id = [EXAMPLE, "contact", &place.to_string()].concat();
            // The days lie before today.
            let _ = person.log(&id, contact, today, at_ms);
        }
        person.change(at_ms, |person| {
            person.organization.value = text(words.organizations);
            person.how.value = text(words.how);
            let (planned, days) = PLANNED;
            if number == planned {
                person.next.value = Some(NextContact {
                    on: today.checked_add_days(Days::new(days)).unwrap_or(today),
                    what: words.plan.to_owned(),
                });
            }
            if number == MENTOR {
                person.mentor.value = Some(Mentor {
                    topic: words.topic.to_owned(),
                    from: Some(since),
                    until: None,
                    questions: vec![words.question.to_owned()],
                });
            }
        });
        person
    });
    people.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::{ContactStatus, contact_state, is_example};

    #[test]
    fn the_example_has_every_state_and_is_told_from_ones_own() {
        let words = ExamplePeopleWords {
            names: &["A", "B", "C", "D", "E", "F"],
            organizations: &["O"],
            how: &[],
            note: "note",
            plan: "plan",
            topic: "topic",
            question: "question",
        };
        // The end of a short month, too.
        for (year, month, day) in [(2026, 11, 30), (2027, 3, 1), (2028, 2, 29), (2026, 7, 31)] {
            let today = NaiveDate::from_ymd_opt(year, month, day).unwrap();
            let people = example_people(&words, today, 1);
            let states = people.iter().map(|it| contact_state(it, today).status);
            assert_eq!(
                states.collect::<Vec<ContactStatus>>(),
                [
                    ContactStatus::Losing,
                    ContactStatus::Due,
                    ContactStatus::Due,
                    ContactStatus::Planned,
                    ContactStatus::Fine,
                    ContactStatus::Resting,
                ],
                "{today}"
            );
            assert!(people.iter().all(|person| is_example(&person.id)));
            assert!(contact_state(&people[2], today).tried.is_some());
            assert!(people[4].mentor.value.is_some());
            assert_eq!(people[1].organization.value, "");
        }
    }
}
