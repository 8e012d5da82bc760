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
