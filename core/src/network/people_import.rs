//! What a file of contacts makes of the stored people (K2, M1). All who come in are parked.

use chrono::NaiveDate;

use super::contact_files::{ContactCard, Duplicate, DuplicateClass, ImportAction, Known, filled};
use super::{ContactTier, MAX_PEOPLE, Person};

impl Person {
    /// What a file of contacts holds of the person.
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

    fn set_card(&mut self, card: ContactCard, at_ms: i64) -> bool {
        self.change(at_ms, |it| {
            it.name.value = card.name;
            it.given.value = card.given;
            it.family.value = card.family;
            it.organization.value = card.organization;
            it.role.value = card.role;
            it.emails.value = card.emails;
            it.phones.value = card.phones;
            it.links.value = card.links;
            it.notes.value = card.notes;
            it.since.value = card.since;
        })
    }
}

/// What is done with those who may be somebody who is there, unless it is the usual.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImportActions {
    pub maybe: ImportAction,
    pub same: ImportAction,
}

impl Default for ImportActions {
    fn default() -> ImportActions {
        ImportActions {
            maybe: DuplicateClass::Maybe.usual_action(),
            same: DuplicateClass::Same.usual_action(),
        }
    }
}

impl ImportActions {
    pub const fn of(self, class: DuplicateClass) -> ImportAction {
        match class {
            DuplicateClass::Maybe => self.maybe,
            DuplicateClass::Same => self.same,
            class => class.usual_action(),
        }
    }
}

/// What was found in a file, and what the reader chose of it.
#[derive(Clone, Copy, Debug)]
pub struct ChosenCards<'a> {
    pub cards: &'a [ContactCard],
    /// Of each card, as [`super::contact_files::duplicates`] finds them among the stored people.
    pub duplicates: &'a [Duplicate],
    /// Of each card, whether it is ticked.
    pub ticked: &'a [bool],
    pub actions: ImportActions,
}

/// The people to store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BroughtPeople {
    /// New ones and changed ones.
    pub people: Vec<Person>,
    pub added: usize,
    /// Those of the stored ones that a card added something to.
    pub filled: usize,
}

/// How many people would not fit in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoRoomForPeople(pub usize);

/// Whom a card went to.
#[derive(Clone, Copy)]
enum Target {
    /// By the place among the new ones.
    New(usize),
    /// By the place among the stored ones.
    Stored(usize),
}

/// Brings the ticked cards in, under the id of their import. `stored` are all people, those whom
/// `chosen` was compared with. One who is like an earlier card of the file that was left out is added.
///
/// # Errors
/// [`NoRoomForPeople`] if there would be more than [`MAX_PEOPLE`].
pub fn bring_in_people(
    stored: &[Person],
    chosen: ChosenCards,
    batch: &str,
    new_id: &mut dyn FnMut() -> String,
    today: NaiveDate,
    at_ms: i64,
) -> Result<BroughtPeople, NoRoomForPeople> {
    let mut targets: Vec<Option<Target>> = Vec::with_capacity(chosen.cards.len());
    let mut new: Vec<ContactCard> = Vec::new();
    let mut changed: Vec<Option<ContactCard>> = vec![None; stored.len()];
    let cards = chosen
        .cards
        .iter()
        .zip(chosen.duplicates)
        .zip(chosen.ticked);
    for ((card, duplicate), is_ticked) in cards {
        if !is_ticked {
            targets.push(None);
            continue;
        }
        let known = match duplicate.with {
            Some(Known::Existing(place)) => Some(Target::Stored(place)),
            Some(Known::Incoming(place)) => targets.get(place).copied().flatten(),
            None => None,
        };
        let target = match (chosen.actions.of(duplicate.class), known) {
            (ImportAction::Skip, Some(known)) => known,
            (ImportAction::Fill, Some(known)) => {
                fill(card, known, stored, &mut new, &mut changed);
                known
            }
            (ImportAction::Add, _) | (_, None) => {
                new.push(card.clone());
                Target::New(new.len() - 1)
            }
        };
        targets.push(Some(target));
    }
    let over = (stored.len() + new.len()).saturating_sub(MAX_PEOPLE);
    if over > 0 {
        return Err(NoRoomForPeople(over));
    }
    let added = new.len();
    let mut people = Vec::with_capacity(added);
    for card in new {
        let name = card.name.clone();
        let mut person = Person::new(new_id(), name, ContactTier::Parked, today, at_ms);
        person.set_card(card, at_ms);
        person.change(at_ms, |it| it.batch.value = batch.to_owned());
        people.push(person);
    }
    for (person, card) in stored.iter().zip(changed) {
        let mut person = person.clone();
        if card.is_some_and(|card| person.set_card(card, at_ms)) {
            people.push(person);
        }
    }
    Ok(BroughtPeople {
        filled: people.len() - added,
        people,
        added,
    })
}

/// M1.
fn fill(
    card: &ContactCard,
    target: Target,
    stored: &[Person],
    new: &mut [ContactCard],
    changed: &mut [Option<ContactCard>],
) {
    match target {
        Target::New(place) => {
            if let Some(earlier) = new.get_mut(place) {
                *earlier = filled(earlier, card);
            }
        }
        Target::Stored(place) => {
            if let (Some(person), Some(slot)) = (stored.get(place), changed.get_mut(place)) {
                let now = slot.take().unwrap_or_else(|| person.card());
                *slot = Some(filled(&now, card));
            }
        }
    }
}

/// An import that people came with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedBatch {
    pub id: String,
    pub people: usize,
    /// Those who are no longer parked, or were contacted since.
    pub in_use: usize,
}

/// The imports that people came with, those of most people first; then by id.
pub fn imported_batches<'a>(people: impl IntoIterator<Item = &'a Person>) -> Vec<ImportedBatch> {
    let mut batches: litemap::LiteMap<&str, ImportedBatch> = litemap::LiteMap::new();
    for person in people {
        let id = person.batch.value.as_str();
        if id.is_empty() {
            continue;
        }
        if batches.get(id).is_none() {
            let batch = ImportedBatch {
                id: id.to_owned(),
                people: 0,
                in_use: 0,
            };
            batches.insert(id, batch);
        }
        let is_parked = person.tier.value == ContactTier::Parked;
        let is_in_use = !is_parked || person.live_contacts().next().is_some();
        if let Some(batch) = batches.get_mut(id) {
            batch.people += 1;
            batch.in_use += usize::from(is_in_use);
        }
    }
    let all = batches.into_iter().map(|(_, batch)| batch).collect();
    crate::order::merge_sorted(all, &|one: &ImportedBatch, other| one.people > other.people)
}

#[cfg(test)]
#[path = "people_import_tests.rs"]
mod tests;
