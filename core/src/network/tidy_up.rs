//! Which people of an old import nothing was ever made of.

use chrono::NaiveDate;

use super::{ContactTier, Interval, IntervalUnit, Person};

/// The people to offer for deletion: parked since an import more than a year ago, without a contact
/// or an attempt, without anything the reader wrote about them, and not linked with anything.
/// `is_linked` says whether another record, such as an opportunity or an event, names an id.
pub fn to_tidy_up<'a>(
    people: impl IntoIterator<Item = &'a Person>,
    is_linked: impl Fn(&str) -> bool,
    today: NaiveDate,
) -> Vec<&'a Person> {
    let year_ago = Interval::new(12, IntervalUnit::Month).before(today);
    let people = people.into_iter();
    let is_unused = |person: &&Person| {
        person.tier.value == ContactTier::Parked
            && !person.batch.value.is_empty()
            && person.in_rotation_since.value < year_ago
            && person.live_contacts().next().is_none()
            && !has_notes(person)
            && !has_links(person)
            && !is_linked(&person.id)
    };
    people.filter(is_unused).collect()
}

/// Whether the reader wrote something about the person that no import brings.
fn has_notes(person: &Person) -> bool {
    let texts = [&person.notes, &person.how, &person.give];
    let is_given = texts.iter().any(|text| !text.value.trim().is_empty());
    is_given || person.mentor.value.is_some() || person.next.value.is_some()
}

fn has_links(person: &Person) -> bool {
    let lists = [&person.groups, &person.goals];
    lists.iter().any(|list| !list.value.is_empty()) || person.entry.value.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::{Contact, ContactKind, NextContact};
    use crate::record::Stamped;

    fn day(year: i32, month: u32, number: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, number).unwrap()
    }

    fn is_offered(edit: impl FnOnce(&mut Person)) -> bool {
        let since = day(2026, 2, 28);
        let mut person = Person::new("a", "Ada".to_owned(), ContactTier::Parked, since, 1);
        person.batch.value = "b1".to_owned();
        person.links.value = vec!["https://a.example".to_owned()];
        edit(&mut person);
        let today = day(2027, 3, 1);
        !to_tidy_up([&person], |id| id == "linked", today).is_empty()
    }

    #[test]
    fn only_people_of_an_old_import_without_anything_are_offered() {
        assert!(is_offered(|_| {}));
        assert!(is_offered(|it| it.archived.value = true));
        assert!(!is_offered(
            |it| it.in_rotation_since.value = day(2026, 3, 1)
        ));
        assert!(!is_offered(|it| it.tier.value = ContactTier::Occasional));
        assert!(!is_offered(|it| it.batch.value.clear()));
        assert!(!is_offered(|it| it.id = "linked".to_owned()));
        assert!(!is_offered(|it| it.notes.value = "kind".to_owned()));
        assert!(!is_offered(|it| it.how.value = "school".to_owned()));
        assert!(!is_offered(|it| it.give.value = "help".to_owned()));
        assert!(!is_offered(|it| it.groups.value = vec!["g1".to_owned()]));
        assert!(!is_offered(|it| it.goals.value = vec!["g1".to_owned()]));
        assert!(!is_offered(|it| it.entry.value = Some("e1".to_owned())));
        assert!(!is_offered(|it| {
            it.next.value = Some(NextContact {
                on: day(2027, 4, 1),
                what: String::new(),
            });
        }));
        let tried = |value| Stamped { at_ms: 2, value };
        let contact = Contact {
            on: day(2026, 5, 1),
            kind: ContactKind::Tried,
            note: String::new(),
            is_about: false,
        };
        assert!(!is_offered(|it| {
            it.contacts.insert("c".to_owned(), tried(Some(contact)));
        }));
        assert!(is_offered(|it| {
            it.contacts.insert("c".to_owned(), tried(None));
        }));
    }
}
