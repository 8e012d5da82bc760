//! In which order people are listed (P6, P7).

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::{ContactState, ContactStatus, ContactTier, Person, contact_state};
use crate::order::merge_sorted;

/// So many people are named for this week; the others are a number.
pub const THIS_WEEK: usize = 3;

/// A planned contact within so many days comes before those that are fine.
const SOON_DAYS: i64 = 7;

/// A person with how it stands.
#[derive(Clone, Debug)]
pub struct PersonRow<'a> {
    pub person: &'a Person,
    pub state: ContactState,
    name: String,
}

impl PersonRow<'_> {
    /// The name as it is compared (P7).
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// People in the order of the list, each with how it stands.
#[derive(Clone, Debug)]
pub struct PeopleList<'a> {
    pub rows: Vec<PersonRow<'a>>,
    pub losing: usize,
    pub due: usize,
}

impl<'a> PeopleList<'a> {
    /// Puts people in order (P6), in time that suits thousands.
    pub fn of(people: impl IntoIterator<Item = &'a Person>, today: NaiveDate) -> PeopleList<'a> {
        let rows = people.into_iter().map(|person| PersonRow {
            person,
            state: contact_state(person, today),
            name: folded_name(&person.name.value),
        });
        let rows: Vec<PersonRow> = merge_sorted(rows.collect(), &|one: &PersonRow, other| {
            compare(one, other, today) == Ordering::Less
        });
        let count = |status| rows.iter().filter(|row| row.state.status == status).count();
        PeopleList {
            losing: count(ContactStatus::Losing),
            due: count(ContactStatus::Due),
            rows,
        }
    }

    /// Those to write to, most urgent first: losing touch, then due.
    pub fn to_write_to(&self) -> impl Iterator<Item = &PersonRow<'a>> {
        let asks = |row: &&PersonRow| row.state.status <= ContactStatus::Due;
        self.rows.iter().take_while(asks)
    }

    /// The first [`THIS_WEEK`] of them (P6).
    pub fn this_week(&self) -> impl Iterator<Item = &PersonRow<'a>> {
        self.to_write_to().take(THIS_WEEK)
    }

    /// How many are to be written to beyond [`PeopleList::this_week`].
    pub fn beyond_this_week(&self) -> usize {
        (self.losing + self.due).saturating_sub(THIS_WEEK)
    }
}

/// A name as it is compared: in lower case, code point by code point (P7).
pub fn folded_name(name: &str) -> String {
    name.to_lowercase()
}

/// People by name alone, as when one is chosen from a list; then by id.
pub fn by_name<'a>(people: impl IntoIterator<Item = &'a Person>) -> Vec<&'a Person> {
    let people = people.into_iter();
    let named = people.map(|person| (folded_name(&person.name.value), person));
    let sorted = merge_sorted(named.collect(), &|one: &(String, &Person), other| {
        (&one.0, &one.1.id) < (&other.0, &other.1.id)
    });
    sorted.into_iter().map(|(_, person)| person).collect()
}

/// P6.
fn compare(one: &PersonRow, other: &PersonRow, today: NaiveDate) -> Ordering {
    let (mine, theirs) = (place(&one.state), place(&other.state));
    mine.cmp(&theirs)
        .then_with(|| match one.state.status {
            ContactStatus::Losing | ContactStatus::Due => {
                // The later of two comes first.
                let late = compare_lateness(&other.state, &one.state, today);
                late.then_with(|| tier(one).cmp(&tier(other)))
            }
            ContactStatus::Planned | ContactStatus::Fine => day(&one.state).cmp(&day(&other.state)),
            ContactStatus::Resting => Ordering::Equal,
        })
        .then_with(|| one.name.cmp(&other.name))
        .then_with(|| one.person.id.cmp(&other.person.id))
}

fn place(state: &ContactState) -> u8 {
    match state.status {
        ContactStatus::Losing => 0,
        ContactStatus::Due => 1,
        ContactStatus::Planned if state.days.is_some_and(|days| days <= SOON_DAYS) => 2,
        ContactStatus::Fine => 3,
        ContactStatus::Planned => 4,
        ContactStatus::Resting => 5,
    }
}

fn tier(row: &PersonRow) -> ContactTier {
    row.person.tier.value
}

/// The day by which those are listed who need nothing today.
fn day(state: &ContactState) -> Option<NaiveDate> {
    let dates = state.dates?;
    Some(dates.planned.unwrap_or(dates.due))
}

/// (today - base) / (ideal - base) of two people, compared as exact fractions.
fn compare_lateness(one: &ContactState, other: &ContactState, today: NaiveDate) -> Ordering {
    let fraction = |state: &ContactState| {
        let dates = state.dates?;
        let days = |day: NaiveDate| day.signed_duration_since(dates.base).num_days();
        Some((
            i128::from(days(today)),
            i128::from(days(dates.ideal).max(1)),
        ))
    };
    match (fraction(one), fraction(other)) {
        (Some((passed, of)), Some((other_passed, other_of))) => {
            (passed * other_of).cmp(&(other_passed * of))
        }
        _ => Ordering::Equal,
    }
}

#[cfg(test)]
#[path = "people_order_tests.rs"]
mod tests;
