//! Whether a person of a file is known already (rule K2). Two people with one address are two, and
//! two of one name may be two: only a link, or a name with an address, makes them the same.

use std::collections::HashMap;

use super::ContactCard;
use super::fill::filled;
use super::normal_form::{email_key, link_key, name_key, phone_key};
use crate::keyed::keyed;

keyed! {
    DuplicateClass {
        New "new",
        /// An e-mail address, a phone number or the name is that of somebody.
        Maybe "maybe",
        Same "same",
        /// The same, and nothing would be added.
        Identical "identical",
    }
}

/// What is done with a person of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportAction {
    /// Becomes a person of their own.
    Add,
    /// Fills the gaps of the one who is there.
    Fill,
    Skip,
}

impl DuplicateClass {
    /// What is done unless the reader says otherwise.
    pub const fn usual_action(self) -> ImportAction {
        match self {
            DuplicateClass::New | DuplicateClass::Maybe => ImportAction::Add,
            DuplicateClass::Same => ImportAction::Fill,
            DuplicateClass::Identical => ImportAction::Skip,
        }
    }
}

/// Somebody by their place in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Known {
    /// Of the people who are there.
    Existing(usize),
    /// Of the file itself, in an earlier row.
    Incoming(usize),
}

/// What a person of a file is, and whom they resemble.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duplicate {
    pub class: DuplicateClass,
    /// `None` for a new one.
    pub with: Option<Known>,
}

/// Compares each person of a file with the people who are there, and then with the earlier ones of
/// the file. The strongest resemblance counts, of equal ones the first.
pub fn duplicates(existing: &[ContactCard], incoming: &[ContactCard]) -> Vec<Duplicate> {
    let mut index = Index::default();
    for (place, card) in existing.iter().enumerate() {
        index.insert(Keys::of(card), Known::Existing(place));
    }
    let mut found = Vec::with_capacity(incoming.len());
    for (place, card) in incoming.iter().enumerate() {
        let keys = Keys::of(card);
        let same = index.first(&keys.same);
        let (class, with) = match (same, index.first(&keys.maybe)) {
            (Some(known), _) => {
                let other = match known {
                    Known::Existing(place) => existing.get(place),
                    Known::Incoming(place) => incoming.get(place),
                };
                let adds_nothing = other.is_some_and(|other| filled(other, card) == *other);
                let class = match adds_nothing {
                    true => DuplicateClass::Identical,
                    false => DuplicateClass::Same,
                };
                (class, Some(known))
            }
            (None, Some(known)) => (DuplicateClass::Maybe, Some(known)),
            (None, None) => (DuplicateClass::New, None),
        };
        found.push(Duplicate { class, with });
        index.insert(keys, Known::Incoming(place));
    }
    found
}

/// What of a person is compared.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Key {
    Link(String),
    NameAndEmail(String, String),
    NameAndPhone(String, String),
    Name(String),
    Email(String),
    Phone(String),
}

/// The keys of a person: one that is equal makes two people the same, or maybe the same.
struct Keys {
    same: Vec<Key>,
    maybe: Vec<Key>,
}

impl Keys {
    fn of(card: &ContactCard) -> Keys {
        let links = card.links.iter().filter_map(|link| link_key(link));
        let mut same: Vec<Key> = links.map(Key::Link).collect();
        let mut maybe = Vec::new();
        let name = name_key(&card.name);
        for email in card.emails.iter().filter_map(|email| email_key(email)) {
            if let Some(name) = &name {
                same.push(Key::NameAndEmail(name.clone(), email.clone()));
            }
            maybe.push(Key::Email(email));
        }
        for phone in card.phones.iter().filter_map(|phone| phone_key(phone)) {
            if let Some(name) = &name {
                same.push(Key::NameAndPhone(name.clone(), phone.clone()));
            }
            maybe.push(Key::Phone(phone));
        }
        maybe.extend(name.map(Key::Name));
        Keys { same, maybe }
    }
}

/// The first person of each key.
#[derive(Default)]
struct Index(HashMap<Key, Known>);

impl Index {
    fn insert(&mut self, keys: Keys, known: Known) {
        for key in keys.same.into_iter().chain(keys.maybe) {
            self.0.entry(key).or_insert(known);
        }
    }

    fn first(&self, keys: &[Key]) -> Option<Known> {
        keys.iter().filter_map(|key| self.0.get(key)).min().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(name: &str, emails: &[&str], phones: &[&str], links: &[&str]) -> ContactCard {
        let list = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        ContactCard {
            name: name.to_owned(),
            emails: list(emails),
            phones: list(phones),
            links: list(links),
            ..ContactCard::default()
        }
    }

    #[track_caller]
    fn check(
        existing: &[ContactCard],
        incoming: &[ContactCard],
        expected: &[(DuplicateClass, Option<Known>)],
    ) {
        let found = duplicates(existing, incoming);
        let found: Vec<_> = found.iter().map(|it| (it.class, it.with)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_link_or_a_name_with_an_address_is_the_same() {
        use DuplicateClass::{Identical, Maybe, New, Same};
        let known = [
            card("Ada Okafor", &["a@b"], &["030 1234567"], &[]),
            card("Ben Ito", &["b@b"], &[], &["https://a.example/ben"]),
        ];
        let first = Some(Known::Existing(0));
        let second = Some(Known::Existing(1));
        check(
            &known,
            &[
                card("Dr. Ada Okafor", &["A@B"], &[], &[]),
                card("Okafor, Ada", &[], &["+49 30 1234567"], &[]),
                card("Ada Okafor", &["x@y"], &[], &[]),
                card("Somebody", &["a@b"], &[], &[]),
                card("Somebody Else", &[], &["301234567"], &[]),
                card("Other", &[], &[], &["http://www.a.example/ben/"]),
                card("Nobody", &["n@n"], &["123456"], &[]),
            ],
            &[
                (Identical, first),
                (Identical, first),
                (Maybe, first),
                (Maybe, first),
                (Maybe, first),
                (Identical, second),
                (New, None),
            ],
        );
        let more = card("Ben Ito", &["b@b", "new@b"], &[], &[]);
        check(&known, &[more], &[(Same, second)]);
    }

    #[test]
    fn the_strongest_counts_and_of_equal_ones_the_first() {
        use DuplicateClass::{Identical, Maybe, New};
        let known = [card("Ada", &[], &[], &[]), card("Ada", &["a@b"], &[], &[])];
        let incoming = [card("Ada", &["a@b"], &[], &[]), card("ADA", &[], &[], &[])];
        check(
            &known,
            &incoming,
            &[
                (Identical, Some(Known::Existing(1))),
                (Maybe, Some(Known::Existing(0))),
            ],
        );
        check(
            &[],
            &[
                incoming[1].clone(),
                incoming[0].clone(),
                incoming[0].clone(),
            ],
            &[
                (New, None),
                (Maybe, Some(Known::Incoming(0))),
                (Identical, Some(Known::Incoming(1))),
            ],
        );
    }

    #[test]
    fn a_name_and_the_address_of_two_people_are_not_the_same() {
        let known = [
            card("Ada", &["x@y"], &[], &[]),
            card("Ben", &["a@b"], &[], &[]),
        ];
        let expected = (DuplicateClass::Maybe, Some(Known::Existing(0)));
        check(&known, &[card("Ada", &["a@b"], &[], &[])], &[expected]);
    }

    #[test]
    fn people_without_anything_to_compare_are_new() {
        let nobody = card("...", &[], &["110"], &[]);
        let new = (DuplicateClass::New, None);
        let twice = [nobody.clone(), nobody.clone()];
        check(std::slice::from_ref(&nobody), &twice, &[new, new]);
    }
}
