//! People as a table for spreadsheets.

use chrono::NaiveDate;

use super::ContactCard;
use super::table::BETWEEN_VALUES;
use crate::csv;
use crate::day::date_to_text;

/// A person with what the table says of them beside their card.
#[derive(Clone, Copy, Debug)]
pub struct PersonTableRow<'a> {
    pub card: &'a ContactCard,
    /// The word for it.
    pub tier: &'a str,
    pub last_contact: Option<NaiveDate>,
    pub due: Option<NaiveDate>,
}

/// A row for each person, under the heads of the columns: name, given name, family name,
/// organization, position, e-mail, phone, website, known since, tier, last contact, due. Notes
/// are a column more, if they are asked for by its head.
pub fn people_table(
    people: &[PersonTableRow],
    heads: [&str; 12],
    notes_head: Option<&str>,
) -> String {
    let head_row = heads.into_iter().chain(notes_head).map(str::to_owned);
    let mut rows: Vec<Vec<String>> = vec![head_row.collect()];
    for person in people {
        let card = person.card;
        let mut row = vec![
            card.name.clone(),
            card.given.clone(),
            card.family.clone(),
            card.organization.clone(),
            card.role.clone(),
            card.emails.join(BETWEEN_VALUES),
            card.phones.join(BETWEEN_VALUES),
            card.links.join(BETWEEN_VALUES),
            day(card.since),
            person.tier.to_owned(),
            day(person.last_contact),
            day(person.due),
        ];
        row.extend(notes_head.map(|_| card.notes.clone()));
        rows.push(row);
    }
    csv::text(&rows)
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(date_to_text).unwrap_or_default()
}
