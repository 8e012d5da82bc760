use super::super::contact_files::duplicates;
use super::super::sample::day;
use super::*;

const TODAY: &str = "2027-03-17";

fn card(name: &str, email: &str, role: &str) -> ContactCard {
    let emails = match email {
        "" => Vec::new(),
        email => vec![email.to_owned()],
    };
    ContactCard {
        name: name.to_owned(),
        emails,
        role: role.to_owned(),
        ..ContactCard::default()
    }
}

fn stored(id: &str, card: ContactCard) -> Person {
    let name = card.name.clone();
    let mut person = Person::new(id, name, ContactTier::Close, day("2026-01-01"), 1);
    person.set_card(card, 2);
    person
}

fn bring(
    people: &[Person],
    cards: &[ContactCard],
    ticked: &[bool],
    actions: ImportActions,
) -> Result<BroughtPeople, NoRoomForPeople> {
    let existing: Vec<ContactCard> = people.iter().map(Person::card).collect();
    let chosen = ChosenCards {
        cards,
        duplicates: &duplicates(&existing, cards),
        ticked,
        actions,
    };
    let mut number = 0;
    let mut new_id = || {
        number += 1;
        format!("new{number}")
    };
    bring_in_people(people, chosen, "batch", &mut new_id, day(TODAY), 9)
}

fn usual(people: &[Person], cards: &[ContactCard]) -> BroughtPeople {
    let ticked = vec![true; cards.len()];
    bring(people, cards, &ticked, ImportActions::default()).unwrap()
}

#[test]
fn who_is_new_comes_in_parked_and_belongs_to_the_import() {
    let brought = usual(&[], &[card("Ada Lovelace", "ada@a.example", "Engineer")]);
    assert_eq!((brought.added, brought.filled), (1, 0));
    let person = &brought.people[0];
    assert_eq!(person.tier.value, ContactTier::Parked);
    assert_eq!(person.batch.value, "batch");
    assert_eq!(person.in_rotation_since.value, day(TODAY));
    assert_eq!(
        person.card(),
        card("Ada Lovelace", "ada@a.example", "Engineer")
    );
}

#[test]
fn the_same_person_gains_what_was_empty_and_keeps_the_rest() {
    let people = [stored("a", card("Ada Lovelace", "ada@a.example", ""))];
    let brought = usual(
        &people,
        &[card("Ada Lovelace", "ADA@a.example", "Engineer")],
    );
    assert_eq!((brought.added, brought.filled), (0, 1));
    let person = &brought.people[0];
    assert_eq!(
        (person.id.as_str(), person.role.value.as_str()),
        ("a", "Engineer")
    );
    assert_eq!(person.tier.value, ContactTier::Close);
    assert_eq!(person.batch.value, "");
    // Nothing to add, nothing to store.
    let people = [stored("a", card("Ada Lovelace", "ada@a.example", "Baker"))];
    let again = usual(
        &people,
        &[card("Ada Lovelace", "ada@a.example", "Engineer")],
    );
    assert_eq!(again, BroughtPeople::default());
}

#[test]
fn who_may_be_the_same_is_kept_beside_unless_the_reader_says_otherwise() {
    let people = [stored("a", card("Ada Lovelace", "", ""))];
    let cards = [card("Ada Lovelace", "other@a.example", "Engineer")];
    assert_eq!(usual(&people, &cards).added, 1);
    let with = |maybe| {
        let actions = ImportActions {
            maybe,
            ..ImportActions::default()
        };
        let brought = bring(&people, &cards, &[true], actions).unwrap();
        (brought.added, brought.filled)
    };
    assert_eq!(with(ImportAction::Fill), (0, 1));
    assert_eq!(with(ImportAction::Skip), (0, 0));
}

#[test]
fn one_who_is_twice_in_the_file_is_one() {
    let cards = [
        card("Ada Lovelace", "ada@a.example", ""),
        card("Ada Lovelace", "ada@a.example", "Engineer"),
        card("Ada Lovelace", "ada@a.example", "Engineer"),
    ];
    let brought = usual(&[], &cards);
    assert_eq!((brought.people.len(), brought.added), (1, 1));
    assert_eq!(brought.people[0].role.value, "Engineer");
    // The first is left out, so the second is no longer anybody's double.
    let ticked = [false, true, false];
    let brought = bring(&[], &cards, &ticked, ImportActions::default()).unwrap();
    assert_eq!(brought.people.len(), 1);
    let none = bring(&[], &cards, &[false; 3], ImportActions::default()).unwrap();
    assert_eq!(none, BroughtPeople::default());
}

#[test]
fn more_people_than_fit_are_refused_whole() {
    let cards: Vec<ContactCard> = (0..MAX_PEOPLE)
        .map(|number| card(&format!("Person {number}"), "", ""))
        .collect();
    assert_eq!(usual(&[], &cards).added, MAX_PEOPLE);
    let people = [
        stored("a", card("Ada", "", "")),
        stored("b", card("Bo", "", "")),
    ];
    let ticked = vec![true; cards.len()];
    let brought = bring(&people, &cards, &ticked, ImportActions::default());
    assert_eq!(brought, Err(NoRoomForPeople(2)));
}

#[test]
fn imports_are_told_with_how_many_are_in_use() {
    let person = |id: &str, batch: &str, tier| {
        let mut person = Person::new(id, "Ada".to_owned(), tier, day(TODAY), 1);
        person.batch.value = batch.to_owned();
        person
    };
    let people = [
        person("a", "one", ContactTier::Parked),
        person("b", "two", ContactTier::Parked),
        person("c", "two", ContactTier::Close),
        person("d", "", ContactTier::Close),
    ];
    let found = imported_batches(&people).into_iter();
    let found: Vec<_> = found.map(|it| (it.id, it.people, it.in_use)).collect();
    assert_eq!(found, [("two".to_owned(), 2, 1), ("one".to_owned(), 1, 0)]);
}
