use super::*;
use crate::network::{Contact, ContactKind, Interval, IntervalUnit, NextContact};
use crate::record::Stamped;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 7, 1).unwrap()
}

fn ago(days: i64) -> NaiveDate {
    today() - chrono::TimeDelta::days(days)
}

/// Last met so many days ago, with an ideal of so many days and twice that as the longest.
fn person(id: &str, name: &str, met: i64, ideal: i64) -> Person {
    let mut person = Person::new(id, name.to_owned(), ContactTier::Active, ago(999), 1);
    person.ideal.value = Some(Interval::new(ideal, IntervalUnit::Day));
    person.longest.value = Some(Interval::new(2 * ideal, IntervalUnit::Day));
    let value = Some(Contact {
        on: ago(met),
        kind: ContactKind::Met,
        note: String::new(),
        is_about: false,
    });
    person
        .contacts
        .insert("c".to_owned(), Stamped { at_ms: 1, value });
    person
}

fn planned(id: &str, name: &str, days: i64) -> Person {
    let mut person = person(id, name, 1, 50);
    person.next.value = Some(NextContact {
        on: ago(-days),
        what: String::new(),
    });
    person
}

fn ids(people: &[Person]) -> String {
    let list = PeopleList::of(people, today());
    let ids: Vec<&str> = list.rows.iter().map(|row| row.person.id.as_str()).collect();
    ids.concat()
}

#[test]
fn the_most_urgent_come_first() {
    let mut parked = person("8", "A", 1, 5);
    parked.tier.value = ContactTier::Parked;
    let mut archived = person("9", "b", 1, 5);
    archived.archived.value = true;
    let people = [
        archived,
        planned("7", "A", 8),
        parked,
        person("6", "A", 1, 20),
        person("5", "A", 1, 10),
        planned("4", "A", 7),
        person("3", "A", 10, 9),
        person("2", "A", 17, 9),
        person("1", "A", 100, 50),
        person("0", "A", 19, 9),
    ];
    assert_eq!(ids(&people), "0123456789");
    let list = PeopleList::of(&people, today());
    assert_eq!((list.losing, list.due), (2, 2));
    let week: Vec<&str> = list.this_week().map(|row| row.person.id.as_str()).collect();
    assert_eq!(week, ["0", "1", "2"]);
    assert_eq!(list.beyond_this_week(), 1);
    assert_eq!(list.to_write_to().count(), 4);
    let calm = PeopleList::of(&people[..2], today());
    assert_eq!((calm.this_week().count(), calm.beyond_this_week()), (0, 0));
}

#[test]
fn lateness_is_an_exact_fraction() {
    // 40 of 30 and 4 of 3 are the same, and 39 of 30 is a little less.
    let people = [
        person("2", "A", 39, 30),
        person("1", "C", 4, 3),
        person("0", "B", 40, 30),
    ];
    assert_eq!(ids(&people), "012");
}

#[test]
fn ties_go_by_tier_then_name_then_id() {
    let mut close = person("0", "Z", 12, 10);
    close.tier.value = ContactTier::Close;
    let people = [
        person("4", "b", 12, 10),
        person("3", "B", 12, 10),
        person("2", "a", 12, 10),
        person("1", "A", 12, 10),
        close,
    ];
    assert_eq!(ids(&people), "01234");
    // Names in lower case, by code point: no alphabet is known.
    let people = [person("1", "Äda", 1, 9), person("0", "zoe", 1, 9)];
    assert_eq!(ids(&people), "01");
}

#[test]
fn people_are_found_by_name() {
    let people = [
        person("3", "eve", 1, 9),
        person("2", "Eve", 1, 9),
        person("1", "Bob", 1, 9),
    ];
    let ids: Vec<&str> = by_name(&people).iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["1", "2", "3"]);
}

/// The order is one, whatever order people come in, and two thousand are soon put in it.
#[test]
fn the_order_does_not_depend_on_where_one_begins() {
    let mut people: Vec<Person> = (0..2_000)
        .map(|number: i64| {
            let name = format!("N{}", number % 17);
            let mut person = person(&format!("p{number}"), &name, number % 90, 1 + number % 30);
            person.tier.value = ContactTier::ALL[usize::try_from(number % 4).unwrap()];
            if number % 11 == 0 {
                person.next.value = planned("x", "X", number % 15).next.value;
            }
            person
        })
        .collect();
    let expected: Vec<String> = PeopleList::of(&people, today())
        .rows
        .iter()
        .map(|row| row.person.id.clone())
        .collect();
    people.reverse();
    let list = PeopleList::of(&people, today());
    let again: Vec<String> = list.rows.iter().map(|row| row.person.id.clone()).collect();
    assert_eq!(again, expected);
    for pair in list.rows.windows(2) {
        assert_eq!(compare(&pair[0], &pair[1], today()), Ordering::Less);
        assert_eq!(compare(&pair[1], &pair[0], today()), Ordering::Greater);
    }
}
