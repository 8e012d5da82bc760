//! People added by name, with a tier and when one last talked.

use leptos::prelude::*;
use steppingstone_core::network::{ContactTier, LastTalk, MAX_PEOPLE, Person};

use crate::platform::clock;
use crate::state::ToolStore;

/// The most characters of a name.
pub(super) const MAX_NAME: usize = 200;

/// What a new person begins with.
pub(super) struct NewPerson {
    name: String,
    tier: ContactTier,
    talk: LastTalk,
}

impl NewPerson {
    /// Of what was typed and chosen; `None` without a name.
    pub(super) fn of(name: &str, tier: &str, talk: &str) -> Option<NewPerson> {
        let name = name.trim();
        (!name.is_empty()).then(|| NewPerson {
            name: name.to_owned(),
            tier: ContactTier::from_key(tier).unwrap_or(ContactTier::Active),
            talk: LastTalk::from_key(talk).unwrap_or(LastTalk::NotYet),
        })
    }
}

/// Whether there is no room for another; follows the people.
pub(super) fn is_full(store: ToolStore) -> bool {
    store.records.all::<Person>().read().len() >= MAX_PEOPLE
}

/// Stores new people, as far as there is room, and returns their ids.
pub(super) fn add_people(store: ToolStore, people: Vec<NewPerson>) -> Vec<String> {
    let (today, now) = (clock::today(), clock::now_ms());
    let mut added = Vec::new();
    for new in people {
        if untrack(|| is_full(store)) {
            break;
        }
        let id = clock::new_id();
        let mut person = Person::new(id.clone(), new.name, new.tier, today, now);
        if let Some(contact) = new.talk.contact(today) {
            // The day lies before today.
            let _ = person.log(&clock::new_id(), contact, today, now);
        }
        store.records.put(&person);
        added.push(id);
    }
    added
}
