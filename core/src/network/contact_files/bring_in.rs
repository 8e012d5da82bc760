//! What bringing in people would store. The reader chose what is done with each before.

use chrono::NaiveDate;

use super::super::{ContactTier, MAX_PEOPLE, Person};
use super::duplicates::{Duplicate, ImportAction, Known};
use super::fill::filled;
use super::{ContactCard, DuplicateClass};

/// How an import is stored.
#[derive(Clone, Copy, Debug)]
pub struct Batch<'a> {
    /// The id of the import, by which all of it can be deleted later.
    pub id: &'a str,
    pub today: NaiveDate,
    pub at_ms: i64,
}

/// Records to be stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BroughtPeople {
    /// Parked, so that nobody is overdue because of an import.
    pub new: Vec<Person>,
    /// Those of the people who are there that gained something.
    pub filled: Vec<Person>,
}

/// Where a person of a file ends up.
#[derive(Clone, Copy, Debug)]
enum Target {
    Existing(usize),
    New(usize),
}

/// The records of what was chosen. `duplicates` are those of the same cards beside the same people.
/// A card that fills an earlier one of the file fills whatever became of that one.
///
/// # Errors
/// How many people too many that would be.
pub fn bring_in_people(
    cards: &[ContactCard],
    duplicates: &[Duplicate],
    action: &dyn Fn(usize) -> ImportAction,
    existing: &[Person],
    batch: &Batch,
    new_id: &mut dyn FnMut() -> String,
) -> Result<BroughtPeople, usize> {
    let mut people: Vec<Option<Person>> = existing.iter().map(|_| None).collect();
    let mut new = Vec::new();
    let mut targets: Vec<Option<Target>> = Vec::new();
    for (place, (card, duplicate)) in cards.iter().zip(duplicates).enumerate() {
        let known = match duplicate.with {
            Some(Known::Existing(place)) => Some(Target::Existing(place)),
            Some(Known::Incoming(place)) => targets.get(place).copied().flatten(),
            None => None,
        };
        let is_same = matches!(
            duplicate.class,
            DuplicateClass::Same | DuplicateClass::Identical
        );
        let target = match (action(place), known) {
            (ImportAction::Skip, known) => known.filter(|_| is_same),
            (ImportAction::Fill, Some(Target::Existing(place))) => {
                if let (Some(changed), Some(person)) = (people.get_mut(place), existing.get(place))
                {
                    let person = changed.get_or_insert_with(|| person.clone());
                    person.fill(card, batch.at_ms);
                }
                known
            }
            (ImportAction::Fill, Some(Target::New(place))) => {
                if let Some(person) = new.get_mut(place) {
                    Person::fill(person, card, batch.at_ms);
                }
                known
            }
            (ImportAction::Fill, None) | (ImportAction::Add, _) => {
                new.push(Person::of_card(new_id(), card, batch));
                Some(Target::New(new.len() - 1))
            }
        };
        targets.push(target);
    }
    let over = (existing.len() + new.len()).saturating_sub(MAX_PEOPLE);
    if !new.is_empty() && over > 0 {
        return Err(over);
    }
    let pairs = people.into_iter().zip(existing);
    let changed = pairs.filter_map(|(person, before)| person.filter(|it| it != before));
    Ok(BroughtPeople {
        new,
        filled: changed.collect(),
    })
}

impl Person {
    /// A parked person of a card.
    fn of_card(id: String, card: &ContactCard, batch: &Batch) -> Person {
        let parked = ContactTier::Parked;
        let mut person = Person::new(id, card.name.clone(), parked, batch.today, batch.at_ms);
        person.fill(card, batch.at_ms);
        person.change(batch.at_ms, |person| {
            batch.id.clone_into(&mut person.batch.value);
        });
        person
    }

    /// The person as a card.
    pub fn card(&self) -> ContactCard {
        ContactCard {
            name: self.name.value.clone(),
            given: self.given.value.clone(),
            family: self.family.value.clone(),
            organization: self.organization.value.clone(),
            role: self.role.value.clone(),
            emails: self.emails.value.clone(),
            phones: self.phones.value.clone(),
            links: self.links.value.clone(),
            notes: self.notes.value.clone(),
            since: self.since.value,
        }
    }

    /// Fills gaps with what a card says (M1). Whether anything changed.
    pub fn fill(&mut self, card: &ContactCard, at_ms: i64) -> bool {
        let card = filled(&self.card(), card);
        self.change(at_ms, |person| {
            person.name.value = card.name;
            person.given.value = card.given;
            person.family.value = card.family;
            person.organization.value = card.organization;
            person.role.value = card.role;
            person.emails.value = card.emails;
            person.phones.value = card.phones;
            person.links.value = card.links.iter().map(|link| stored_link(link)).collect();
            person.notes.value = card.notes;
            person.since.value = card.since;
        })
    }
}

/// A link with its scheme in lower case, as it is stored.
fn stored_link(link: &str) -> String {
    match link.split_once("://") {
        Some((scheme, rest)) => [&scheme.to_ascii_lowercase(), "://", rest].concat(),
        None => link.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::duplicates;
    use super::*;
    use crate::store::{Record, load, to_stored_text};

    fn card(name: &str, email: &str, role: &str) -> ContactCard {
        let list = |text: &str| (!text.is_empty()).then(|| text.to_owned()).into_iter();
        ContactCard {
            name: name.to_owned(),
            emails: list(email).collect(),
            role: role.to_owned(),
            links: list(&["HTTPS://a.example/", &name.replace(' ', "")].concat()).collect(),
            ..ContactCard::default()
        }
    }

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2027, 1, 1).unwrap()
    }

    const BATCH: &str = "b1";

    fn bring_in(
        cards: &[ContactCard],
        existing: &[Person],
        action: Option<ImportAction>,
    ) -> Result<BroughtPeople, usize> {
        let known: Vec<ContactCard> = existing.iter().map(Person::card).collect();
        let found = duplicates(&known, cards);
        let usual = |place: usize| action.unwrap_or(found[place].class.usual_action());
        let batch = Batch {
            id: BATCH,
            today: today(),
            at_ms: 5,
        };
        let mut number = 0;
        let mut new_id = || {
            number += 1;
            format!("n{number}")
        };
        bring_in_people(cards, &found, &usual, existing, &batch, &mut new_id)
    }

    fn existing(card: &ContactCard) -> Person {
        let mut person = Person::new("p1", card.name.clone(), ContactTier::Close, today(), 1);
        person.fill(card, 2);
        person
    }

    #[test]
    fn people_come_in_parked_and_can_be_stored() {
        let mut long = card("Ada Okafor", "ada@example.org", "Head");
        long.given = "g".repeat(300);
        let brought = bring_in(&[long.clone()], &[], None).unwrap();
        let [person] = brought.new.as_slice() else {
            panic!("one person");
        };
        assert_eq!(person.tier.value, ContactTier::Parked);
        assert_eq!(person.batch.value, BATCH);
        assert_eq!(person.in_rotation_since.value, today());
        assert_eq!(person.links.value, ["https://a.example/AdaOkafor"]);
        assert_eq!(person.given.value.len(), 100);
        let key = person.key().unwrap();
        let read = load::<Person>(&key, Some(&to_stored_text(person, 1)));
        assert_eq!(read.unwrap().record, *person);
    }

    #[test]
    fn the_same_person_is_filled_once_and_keeps_what_is_there() {
        let known = existing(&card("Ada Okafor", "ada@example.org", ""));
        let more = card("Ada Okafor", "ada@example.com", "Head");
        let other = card("Ada Okafor", "ada@example.net", "Cook");
        let brought = bring_in(&[more, other], &[known], None).unwrap();
        assert!(brought.new.is_empty());
        let [person] = brought.filled.as_slice() else {
            panic!("one person");
        };
        assert_eq!(person.role.value, "Head");
        let expected = ["ada@example.org", "ada@example.com", "ada@example.net"];
        assert_eq!(person.emails.value, expected);
        assert_eq!(person.tier.value, ContactTier::Close);
        assert_eq!(person.batch.value, "");
    }

    #[test]
    fn a_second_time_nothing_changes() {
        let cards = [
            card("Ada Okafor", "ada@example.org", "Head"),
            card("Ben Ito", "", "Cook"),
        ];
        let first = bring_in(&cards, &[], None).unwrap().new;
        assert_eq!(first.len(), 2);
        assert_eq!(bring_in(&cards, &first, None), Ok(BroughtPeople::default()));
    }

    #[test]
    fn a_row_fills_what_became_of_an_earlier_one() {
        let rows = [
            card("Ada Okafor", "ada@example.org", ""),
            card("Ada Okafor", "ada@example.org", "Head"),
        ];
        let brought = bring_in(&rows, &[], None).unwrap();
        assert_eq!(brought.new.len(), 1);
        assert_eq!(brought.new[0].role.value, "Head");

        let known = existing(&rows[0]);
        let brought = bring_in(&rows, &[known], None).unwrap();
        assert_eq!((brought.new.len(), brought.filled.len()), (0, 1));
    }

    #[test]
    fn who_is_skipped_is_not_filled_later() {
        let rows = [card("Ada Okafor", "", ""), card("Ada Okafor", "", "Head")];
        let skipped = bring_in(&rows, &[], Some(ImportAction::Skip)).unwrap();
        assert_eq!(skipped, BroughtPeople::default());
        let added = bring_in(&rows, &[], Some(ImportAction::Add)).unwrap();
        assert_eq!(added.new.len(), 2);
    }

    #[test]
    fn more_than_fit_in_are_refused() {
        let cards: Vec<ContactCard> = (0..MAX_PEOPLE)
            .map(|number| card(&format!("n{number}"), "", ""))
            .collect();
        let known = existing(&card("Ada Okafor", "", ""));
        assert_eq!(bring_in(&cards, &[known.clone()], None), Err(1));
        assert!(bring_in(&cards[1..], &[known], None).is_ok());
    }
}
