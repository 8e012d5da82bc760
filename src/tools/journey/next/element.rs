//! The skill of an element: found, or made when it is rated, planned or wanted.

use leptos::prelude::*;
use steppingstone_core::journey::record::{JourneySkill, MAX_SKILLS};
use steppingstone_core::journey::{Level, skill_of_element};
use steppingstone_core::occupations::Element;
use steppingstone_core::store::{Change, Record, to_stored_text};

use super::super::store::JourneyStore;
use crate::platform::clock;

/// The most characters of the name of a skill.
const MAX_NAME: usize = 100;

/// There are as many skills as a ledger holds.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NoRoom;

/// The id of the skill of an element, if there is one; follows the ledger.
pub(super) fn skill_id(store: JourneyStore, element: &Element) -> Option<String> {
    store.with_ledger(|ledger| skill_of_element(element, ledger))
}

/// The id of the skill of an element, and the change by which it was made if there was none.
pub(super) fn ensure_skill(
    store: JourneyStore,
    element: &Element,
) -> Result<(String, Vec<Change>), NoRoom> {
    if let Some(id) = untrack(|| skill_id(store, element)) {
        return Ok((id, Vec::new()));
    }
    add(store, |id, now| JourneySkill::of_element(id, element, now))
}

/// Adds a skill by its name.
pub(super) fn add_skill(store: JourneyStore, name: &str) -> Result<(String, Vec<Change>), NoRoom> {
    let name: String = name.chars().take(MAX_NAME).collect();
    add(store, |id, now| JourneySkill::new(id, name, now))
}

fn add(
    store: JourneyStore,
    new: impl FnOnce(String, i64) -> JourneySkill,
) -> Result<(String, Vec<Change>), NoRoom> {
    let count = store.records.all::<JourneySkill>().read_untracked().len();
    if count >= MAX_SKILLS {
        return Err(NoRoom);
    }
    let (id, now) = (clock::new_id(), clock::now_ms());
    let skill = new(id.clone(), now);
    let change = skill.key().map(|key| Change {
        stored_key: key.to_string(),
        before: None,
        after: Some(to_stored_text(&skill, now)),
    });
    store.records.put(&skill);
    Ok((id, change.into_iter().collect()))
}

/// Rates the skill of an element; makes it if there is none.
pub(super) fn rate(
    store: JourneyStore,
    element: &Element,
    level: Option<Level>,
) -> Result<(), NoRoom> {
    let now = clock::now_ms();
    let id = match (untrack(|| skill_id(store, element)), level) {
        (Some(id), _) => id,
        // Nothing is there, and nothing is said of it.
        (None, None) => return Ok(()),
        (None, Some(_)) => ensure_skill(store, element)?.0,
    };
    store.skill_records.change(&id, |skill| {
        skill.add_element(&element.id, now);
        skill.rate(level, now);
    });
    Ok(())
}
