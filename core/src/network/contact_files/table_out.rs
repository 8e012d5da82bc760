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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_a_row() {
        let day = |month| NaiveDate::from_ymd_opt(2027, month, 1);
        let card = ContactCard {
            name: "Ada Okafor".to_owned(),
            emails: vec!["a@b".to_owned(), "c@d".to_owned()],
            phones: vec!["+49 30 5".to_owned()],
            notes: "kind".to_owned(),
            since: day(1),
            ..ContactCard::default()
        };
        let row = PersonTableRow {
            card: &card,
            tier: "Close",
            last_contact: day(2),
            due: None,
        };
        let heads = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];
        let row_text = "\"Ada Okafor\",\"\",\"\",\"\",\"\",\"a@b ::: c@d\",\"'+49 30 5\",\"\",\
                        \"2027-01-01\",\"Close\",\"2027-02-01\",\"\"";
        let table = people_table(&[row], heads, None);
        assert!(table.ends_with(&[row_text, "\r\n"].concat()), "{table}");
        let table = people_table(&[row], heads, Some("m"));
        assert!(table.ends_with(&[row_text, ",\"kind\"\r\n"].concat()));
        assert_eq!(table.lines().next().unwrap().matches(',').count(), 12);
    }
}
