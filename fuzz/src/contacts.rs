//! People in a file of another program: cards, tables, and LinkedIn's archive.

use miniz_oxide::inflate::decompress_to_vec_with_limit;
use steppingstone_core::day::date_from_text;
use steppingstone_core::network::contact_files::{
    ContactCard, ContactFileKind, ContactImport, DuplicateClass, MAX_CARDS, PersonTableRow,
    TableImport, TableOptions, connections_in_zip, duplicates, filled, people_table, read_table,
    read_vcards, vcard,
};
use steppingstone_core::network::{ChosenCards, ImportActions, bring_in_people};
use steppingstone_core::store::{Record, load, to_stored_text};

/// A file as each of the programs writes it.
pub fn contacts(data: &[u8]) -> u64 {
    let kind = ContactFileKind::of(data).expect("it is small");
    if kind == ContactFileKind::Zip {
        return match connections_in_zip(data) {
            Err(problem) => problem as u64,
            Ok(member) => {
                let bytes = match member.is_deflated {
                    true => decompress_to_vec_with_limit(member.bytes, member.length),
                    false => Ok(member.bytes.to_vec()),
                };
                let bytes = member.checked(bytes.unwrap_or_default());
                bytes.map_or(9, |bytes| 10 + sound(&table(&bytes).import))
            }
        };
    }
    let cards = sound(&read_vcards(data, true));
    let without_notes = read_vcards(data, false);
    assert!(without_notes.cards.iter().all(|card| card.notes.is_empty()));
    let found = table(data);
    let first = found.import.refused.first();
    let is_refused = first.is_some_and(|it| it.reason.is_of_whole_file());
    assert!(
        !is_refused || found.import.cards.is_empty(),
        "a refused file gives nobody"
    );
    cards * 1_000 + sound(&found.import) * 10 + found.kind.map_or(0, |kind| 1 + kind as u64)
}

fn table(data: &[u8]) -> TableImport {
    let options = TableOptions {
        today: date_from_text("2100-01-01").expect("a day"),
        columns: None,
        takes_notes: true,
    };
    read_table(data, &options)
}

/// The laws of what was found. What comes back tells apart how it was found.
fn sound(import: &ContactImport) -> u64 {
    assert!(import.cards.len() <= MAX_CARDS);
    let lines = |lines: Vec<usize>| lines.is_sorted() && lines.iter().all(|line| *line > 0);
    assert!(lines(import.refused.iter().map(|it| it.line).collect()));
    assert!(lines(import.passed_over.iter().map(|it| it.line).collect()));
    assert!(import.left_out.iter().all(|(_, count)| *count > 0));
    import.cards.iter().for_each(comes_back);
    a_table_comes_back(&import.cards);
    are_known(&import.cards);
    can_be_stored(&import.cards);
    // The first ones tell enough.
    let refused = import.refused.iter().take(4);
    let refused = refused.fold(0, |way, it| way * 11 + it.reason as u64);
    let passed_over = import.passed_over.iter().take(4);
    let passed_over = passed_over.fold(0, |way, it| way * 9 + it.reason as u64);
    let sizes = [
        import.cards.len().min(4),
        import.left_out.len().min(4),
        import
            .cards
            .first()
            .map_or(0, |card| card.emails.len() + card.links.len()),
        usize::from(import.is_encoding_guessed),
    ];
    let sizes = sizes
        .iter()
        .fold(refused % 1_000, |way, size| way * 10 + *size as u64);
    sizes * 100 + passed_over % 100
}

/// That a card which is written is read again as it was.
fn comes_back(card: &ContactCard) {
    assert!(!card.name.is_empty());
    assert!(card.emails.len() <= 5 && card.phones.len() <= 5 && card.links.len() <= 3);
    assert!(card.emails.iter().all(|email| email.contains('@')));
    assert_eq!(
        filled(card, card),
        *card,
        "nobody adds anything to themselves"
    );
    let begins = |texts: &[String], scheme: &str| {
        texts
            .iter()
            .any(|text| text.to_ascii_lowercase().starts_with(scheme))
    };
    // What is taken off once would be taken off again, and links are written as they are.
    let is_plain = !begins(&card.emails, "mailto:")
        && !begins(&card.phones, "tel:")
        && !card
            .phones
            .iter()
            .any(|phone| phone.to_ascii_lowercase().contains(";ext="))
        && !card.links.iter().any(|link| link.contains('\\'));
    if !is_plain {
        return;
    }
    let again = read_vcards(vcard("p1", card, true).as_bytes(), true);
    let mut expected = card.clone();
    expected.since = None;
    if expected.given.is_empty() && expected.family.is_empty() {
        // A card has to have a name in parts.
        let given: String = expected.name.chars().take(100).collect();
        expected.given = given.trim_end().to_owned();
    }
    assert_eq!(again.cards, [expected], "what is written is read");
    assert_eq!(
        (
            again.refused.len(),
            again.passed_over.len(),
            again.left_out.len()
        ),
        (0, 0, 0)
    );
}

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

/// That a table which is written is read again as it was.
fn a_table_comes_back(cards: &[ContactCard]) {
    let is_plain = |card: &&ContactCard| {
        let texts = [
            &card.name,
            &card.given,
            &card.family,
            &card.organization,
            &card.role,
        ];
        let lists = [&card.emails, &card.phones, &card.links];
        let mut texts = texts
            .into_iter()
            .chain([&card.notes])
            .chain(lists.into_iter().flatten());
        // These are signs of the table itself, or taken off again.
        let lower = |text: &String| text.to_ascii_lowercase();
        texts.all(|text| {
            !text.contains(":::")
                && !text.starts_with('\'')
                && !["mailto:", "tel:"]
                    .iter()
                    .any(|it| lower(text).starts_with(it))
                && !lower(text).contains(";ext=")
        })
    };
    let cards: Vec<ContactCard> = cards.iter().filter(is_plain).cloned().collect();
    let rows: Vec<PersonTableRow> = cards
        .iter()
        .map(|card| PersonTableRow {
            card,
            tier: "",
            last_contact: None,
            due: None,
        })
        .collect();
    let found = table(people_table(&rows, HEADS, Some("Notes")).as_bytes());
    assert_eq!(found.import.cards, cards, "what is written is read");
    assert_eq!(found.import.refused, []);
    assert_eq!(found.import.passed_over, []);
}

/// That people who come a second time are known.
fn are_known(cards: &[ContactCard]) {
    let again = duplicates(cards, cards);
    for (card, duplicate) in cards.iter().zip(&again) {
        let is_new = duplicate.class == DuplicateClass::New;
        assert_eq!(is_new, duplicate.with.is_none());
        assert!(
            !is_new || card.links.is_empty() && card.emails.is_empty(),
            "{card:?}"
        );
    }
    for pair in cards.windows(2) {
        if let [one, other] = pair {
            let full = filled(one, other);
            assert_eq!(filled(&full, other), full, "a second time adds nothing");
        }
    }
}

/// That all of them can be stored and read again.
fn can_be_stored(cards: &[ContactCard]) {
    let today = date_from_text("2027-01-01").expect("a day");
    let mut number = 0;
    let mut new_id = || {
        number += 1;
        format!("n{number}")
    };
    let found = duplicates(&[], cards);
    let ticked = vec![true; cards.len()];
    let chosen = ChosenCards {
        cards,
        duplicates: &found,
        ticked: &ticked,
        actions: ImportActions::default(),
    };
    let brought = bring_in_people(&[], chosen, "b1", &mut new_id, today, 5);
    for person in brought.map_or(Vec::new(), |brought| brought.people) {
        let key = person.key().expect("the id fits");
        let read = load(&key, Some(&to_stored_text(&person, 1))).map(|loaded| loaded.record);
        assert_eq!(read.as_ref(), Ok(&person), "what is stored is read again");
    }
}
