//! Filling the gaps of a person with what a file says (rule M1). Nothing is overwritten.

use super::ContactCard;
use super::card::Addresses;

/// A person with what the other one adds.
pub fn filled(card: &ContactCard, other: &ContactCard) -> ContactCard {
    let has_name_parts = !(card.given.is_empty() && card.family.is_empty());
    let (given, family) = match has_name_parts {
        true => (&card.given, &card.family),
        false => (&other.given, &other.family),
    };
    let since = [card.since, other.since].into_iter().flatten().min();
    ContactCard {
        name: either(&card.name, &other.name),
        given: given.clone(),
        family: family.clone(),
        organization: either(&card.organization, &other.organization),
        role: either(&card.role, &other.role),
        emails: extended(Addresses::emails(), &card.emails, &other.emails),
        phones: extended(Addresses::phones(), &card.phones, &other.phones),
        links: extended(Addresses::links(), &card.links, &other.links),
        notes: either(&card.notes, &other.notes),
        since,
    }
}

fn either(text: &str, other: &str) -> String {
    if text.is_empty() { other } else { text }.to_owned()
}

fn extended(mut list: Addresses, own: &[String], more: &[String]) -> Vec<String> {
    list.keep(own);
    for address in more {
        list.add(address.clone());
    }
    list.into_list()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn list(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn gaps_are_filled_and_nothing_is_overwritten() {
        let day = |year| NaiveDate::from_ymd_opt(year, 5, 1);
        let own = ContactCard {
            name: "Ada".to_owned(),
            family: "Okafor".to_owned(),
            role: "Cook".to_owned(),
            emails: list(&["a@b", "A@B"]),
            links: list(&["https://a", "https://b", "https://c"]),
            ..ContactCard::default()
        };
        let other = ContactCard {
            name: "Dr. Ada".to_owned(),
            given: "Ada".to_owned(),
            organization: "Northwind".to_owned(),
            role: "Head".to_owned(),
            emails: list(&["a@B", "1@b", "2@b", "3@b", "4@b"]),
            links: list(&["https://d"]),
            notes: "kind".to_owned(),
            since: day(2023),
            ..ContactCard::default()
        };
        let full = filled(&own, &other);
        assert_eq!((full.name.as_str(), full.given.as_str()), ("Ada", ""));
        assert_eq!(
            (full.organization.as_str(), full.role.as_str()),
            ("Northwind", "Cook")
        );
        assert_eq!(full.emails, ["a@b", "A@B", "1@b", "2@b", "3@b"]);
        assert_eq!(full.links, own.links);
        assert_eq!((full.notes.as_str(), full.since), ("kind", day(2023)));
        assert_eq!(filled(&full, &other), full);
        assert_eq!(filled(&own, &own), own);
        let later = ContactCard {
            since: day(2024),
            ..ContactCard::default()
        };
        assert_eq!(filled(&full, &later).since, day(2023));
        assert_eq!(filled(&later, &full).since, day(2023));
        assert_eq!(filled(&later, &own).family, "Okafor");
    }
}
