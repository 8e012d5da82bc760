//! Laws of contact files with made-up people, and files that are made to be hard to read.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

#[path = "../../fuzz/src/mutate.rs"]
#[allow(dead_code, reason = "only its source of chance is used")]
mod mutate;

use chrono::NaiveDate;
use mutate::Chance;
use steppingstone_core::network::contact_files::{
    ContactCard, ContactImport, DuplicateClass, MAX_BYTES, MAX_CARDS, PersonTableRow,
    RefusedReason, TableOptions, duplicates, filled, people_table, read_table, read_vcards, vcard,
};

const SIGNS: [&str; 30] = [
    "a", "B", "ö", "Ł", "и", "李", "🙂", "7", "0", " ", "x y", ",", ";", ":", "\\", "\"", "'", "=",
    "+", "-", "@", ".", "(", "&", "\\n", "=C3", "END", "::", "é", "|",
];

const HEADS: [&str; 12] = [
    "Name",
    "Given name",
    "Family name",
    "Organization",
    "Position",
    "E-mail",
    "Phone",
    "Website",
    "Known since",
    "Tier",
    "Last contact",
    "Due",
];

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 1, 1).unwrap()
}

/// A text that begins and ends with a letter.
fn text(chance: &mut Chance) -> String {
    let inner: String = (0..chance.below(9))
        .map(|_| SIGNS[chance.below(SIGNS.len())])
        .collect();
    let words: Vec<&str> = inner.split_whitespace().collect();
    ["A", &words.join(" "), "z"].concat()
}

fn perhaps(chance: &mut Chance, make: fn(&mut Chance) -> String) -> String {
    match chance.below(3) {
        0 => String::new(),
        _ => make(chance),
    }
}

fn list(chance: &mut Chance, most: usize, make: fn(usize, &mut Chance) -> String) -> Vec<String> {
    let count = chance.below(most + 1);
    (0..count).map(|number| make(number, chance)).collect()
}

fn person(chance: &mut Chance) -> ContactCard {
    let day = i32::try_from(chance.below(9_000)).unwrap();
    let since = NaiveDate::from_num_days_from_ce_opt(730_000 + day);
    ContactCard {
        name: text(chance),
        given: perhaps(chance, text),
        family: perhaps(chance, text),
        organization: perhaps(chance, text),
        role: perhaps(chance, text),
        emails: list(chance, 5, |number, chance| {
            format!("{number}{}@b", text(chance))
        }),
        phones: list(chance, 5, |number, chance| {
            let sign = ["+", "", "(0) "][chance.below(3)];
            format!(
                "{sign}{number}{:07} ext. {}",
                chance.below(9_999_999),
                chance.below(99)
            )
        }),
        links: list(chance, 3, |number, _| {
            format!("https://a.example/{number},b;c")
        }),
        notes: perhaps(chance, |chance| {
            format!("{}\n\t{}", text(chance), text(chance))
        }),
        since: since.filter(|_| chance.below(2) == 0),
    }
}

fn people(count: usize, seed: u64) -> Vec<ContactCard> {
    let mut chance = Chance::new(seed);
    (0..count).map(|_| person(&mut chance)).collect()
}

fn table(text: &str) -> ContactImport {
    let options = TableOptions {
        today: today(),
        columns: None,
        takes_notes: true,
    };
    read_table(text.as_bytes(), &options).import
}

#[test]
fn cards_that_are_written_are_read_as_they_were() {
    let people = people(2_000, 1);
    let file: String = people.iter().map(|card| vcard("p1", card, true)).collect();
    let found = read_vcards(file.as_bytes(), true);
    assert_eq!(
        (
            found.refused.len(),
            found.passed_over.len(),
            found.left_out.len()
        ),
        (0, 0, 0)
    );
    assert_eq!(found.cards.len(), people.len());
    for (found, mut expected) in found.cards.into_iter().zip(people) {
        if expected.given.is_empty() && expected.family.is_empty() {
            expected.given.clone_from(&expected.name);
        }
        expected.since = None;
        assert_eq!(found, expected);
    }
}

#[test]
fn a_table_that_is_written_is_read_as_it_was() {
    let people = people(2_000, 2);
    let rows: Vec<PersonTableRow> = people
        .iter()
        .map(|card| PersonTableRow {
            card,
            tier: "Close",
            last_contact: Some(today()),
            due: None,
        })
        .collect();
    let found = table(&people_table(&rows, HEADS, Some("Notes")));
    assert_eq!((found.refused.len(), found.passed_over.len()), (0, 0));
    assert_eq!(
        found.left_out,
        [
            ("Last contact".to_owned(), 2_000),
            ("Tier".to_owned(), 2_000)
        ]
    );
    assert_eq!(found.cards, people);
}

#[test]
fn who_comes_again_is_identical_and_adds_nothing() {
    let people = people(1_000, 3);
    for (place, duplicate) in duplicates(&people, &people).iter().enumerate() {
        assert_ne!(duplicate.class, DuplicateClass::New, "{:?}", people[place]);
    }
    for pair in people.windows(2) {
        let full = filled(&pair[0], &pair[1]);
        assert_eq!(filled(&full, &pair[1]), full);
        assert_eq!(filled(&full, &pair[0]), full);
        assert!(full.emails.len() <= 5 && full.phones.len() <= 5 && full.links.len() <= 3);
        assert!(full.emails.starts_with(&pair[0].emails));
    }
}

/// By comparing each pair: what hash tables must come to as well.
#[test]
fn hash_tables_find_what_comparing_each_pair_finds() {
    let mut chance = Chance::new(4);
    let mut some = |count: usize| -> Vec<ContactCard> {
        let pick = |from: &[&str], chance: &mut Chance| from[chance.below(from.len())].to_owned();
        let card = |_| ContactCard {
            name: pick(&["Ada", "Ben", "Chi", "Dee Ray"], &mut chance),
            emails: vec![pick(&["a@b", "c@d", "e@f", "g@h"], &mut chance)],
            phones: vec![pick(&["1234567", "7654321", "1111111"], &mut chance)],
            links: list(&mut chance, 1, |_, chance| {
                format!("https://a/{}", chance.below(9))
            }),
            ..ContactCard::default()
        };
        (0..count).map(card).collect()
    };
    for _ in 0..200 {
        let (existing, incoming) = (some(4), some(6));
        let found = duplicates(&existing, &incoming);
        for (place, card) in incoming.iter().enumerate() {
            let before = existing.iter().chain(&incoming[..place]);
            let strength = |other: &ContactCard| {
                let has_link = card.links.iter().any(|link| other.links.contains(link));
                let has_address = other.emails == card.emails || other.phones == card.phones;
                match (has_link, has_address, other.name == card.name) {
                    (true, _, _) | (_, true, true) => 2,
                    (_, true, _) | (_, _, true) => 1,
                    _ => 0,
                }
            };
            let best = before.clone().map(strength).max().unwrap_or(0);
            let first = before.clone().position(|other| strength(other) == best);
            let expected = match best {
                0 => (DuplicateClass::New, None),
                1 => (DuplicateClass::Maybe, first),
                _ => {
                    let other = before.clone().nth(first.unwrap()).unwrap();
                    match filled(other, card) == *other {
                        true => (DuplicateClass::Identical, first),
                        false => (DuplicateClass::Same, first),
                    }
                }
            };
            use steppingstone_core::network::contact_files::Known;
            let with = found[place].with.map(|known| match known {
                Known::Existing(place) => place,
                Known::Incoming(place) => existing.len() + place,
            });
            assert_eq!((found[place].class, with), expected);
        }
    }
}

#[track_caller]
fn refused_whole(import: &ContactImport, reason: RefusedReason) {
    assert_eq!(import.whole_refusal().unwrap().reason, reason);
    assert!(import.cards.is_empty());
}

/// Work that grows with the square of so many bytes would not end.
const LARGE: usize = 1_000_000;

/// A text of a million bytes.
fn filled_up(begin: &str, piece: &str, end: &str) -> String {
    let room = LARGE - begin.len() - end.len();
    [begin, &piece.repeat(room / piece.len()), end].concat()
}

#[test]
fn hard_cards_end_in_time() {
    const BEGIN: &str = "BEGIN:VCARD\n";
    const QUOTED: &str = "BEGIN:VCARD\nFN;QUOTED-PRINTABLE:";
    const END: &str = "\nFN:x\nEND:VCARD\n";
    for (begin, piece) in [
        ("BEGIN:VCARD\nNOTE:a", "\n b"),
        ("BEGIN:VCARD\nNOTE", "\n ="),
        ("BEGIN:VCARD\nNOTE;X=\"", "\n :"),
        ("BEGIN:VCARD\nN:", ";,"),
        ("BEGIN:VCARD\nNOTE:", "\\"),
        ("BEGIN:VCARD\nX", ";TYPE=pref"),
        (BEGIN, "EMAIL:a@b\n"),
        (BEGIN, "NOTE:a\n"),
        (BEGIN, "rubbish\n"),
        (BEGIN, "\n"),
        (BEGIN, "X:y\n"),
        (QUOTED, "=\n"),
        (QUOTED, "=C3=B6"),
        (QUOTED, "=C3=\n =B6=\n"),
    ] {
        let file = filled_up(begin, piece, END);
        let found = read_vcards(file.as_bytes(), true);
        assert_eq!(found.cards.len(), 1, "{begin:?} {piece:?}");
    }
    let distinct: String = (0..60_000)
        .map(|number| format!("EMAIL:{number}@b\n"))
        .collect();
    let found = read_vcards([BEGIN, &distinct, END].concat().as_bytes(), true);
    assert_eq!(found.left_out, [("EMAIL".to_owned(), 59_995)]);

    let one_line = "x".repeat(MAX_BYTES);
    refused_whole(
        &read_vcards(one_line.as_bytes(), true),
        RefusedReason::NoCards,
    );
    let many = "BEGIN:VCARD\nFN:x\nEND:VCARD\n".repeat(100_000);
    refused_whole(&read_vcards(many.as_bytes(), true), RefusedReason::TooMany);
    let nested = "BEGIN:VCARD\n".repeat(100_000);
    refused_whole(
        &read_vcards(nested.as_bytes(), true),
        RefusedReason::TooMany,
    );
    let large = one_line + "xy";
    refused_whole(
        &read_vcards(large.as_bytes(), true),
        RefusedReason::TooLarge,
    );
}

#[test]
fn hard_tables_end_in_time() {
    let many = "Name\n".to_owned() + &"x\n".repeat(100_000);
    refused_whole(&table(&many), RefusedReason::TooMany);
    refused_whole(&table(&"x".repeat(MAX_BYTES)), RefusedReason::NoHead);
    refused_whole(&table(&filled_up("", ",", "")), RefusedReason::NoHead);
    refused_whole(&table(&filled_up("", "\n", "")), RefusedReason::Empty);
    refused_whole(&table(&filled_up("", "\"", "a")), RefusedReason::QuoteOpen);
    let rows_of_quotes = filled_up("Name\n", "\"\"\n\"", "");
    refused_whole(&table(&rows_of_quotes), RefusedReason::TooMany);
    for (begin, piece) in [
        ("Name,E-mail\nx,\"a@b", " ::: a@b"),
        ("Name,Phone\nx,", "1"),
        ("Name,Notes\nx,\"", "a\n"),
        ("Name\nx\n", ",\n"),
    ] {
        let end = if begin.contains('"') { "\"" } else { "" };
        let found = table(&filled_up(begin, piece, end));
        assert_eq!(found.cards.len(), 1, "{begin:?} {piece:?}");
    }
    let found = table(&filled_up("Name\nx", ",", ""));
    assert_eq!(found.refused[0].reason, RefusedReason::Cells);
    let heads: String = (0..50_000)
        .map(|number| format!("Phone {number},"))
        .collect();
    assert_eq!(table(&(heads + "Name\n1,2\n")).cards.len(), 0);
}

#[test]
fn five_thousand_of_one_address_are_compared_in_time() {
    let shared = |number: usize| ContactCard {
        name: format!("Person {number}"),
        emails: vec!["info@example.org".to_owned()],
        phones: vec!["030 1234567".to_owned()],
        ..ContactCard::default()
    };
    let incoming: Vec<ContactCard> = (0..MAX_CARDS).map(shared).collect();
    let existing: Vec<ContactCard> = (0..2_000)
        .map(|number| shared(number + MAX_CARDS))
        .collect();
    let found = duplicates(&existing, &incoming);
    assert!(found.iter().all(|it| it.class == DuplicateClass::Maybe));
}
