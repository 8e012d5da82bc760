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
