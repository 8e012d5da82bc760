//! An opportunity as an offer to work out, and one that was accepted as an entry of the journey. It
//! stands beside the tools, which do not name each other.

use chrono::NaiveDate;

use crate::day::date_to_text;
use crate::journey::EntryKind;
use crate::journey::record::{EntryField, JourneyEntry};
use crate::network::{Opportunity, WorkMode};
use crate::number::DecimalPoint;
use crate::offer_entry::entry_from_offer;
use crate::offers::saved::NAME_MAX;
use crate::offers::{Field, SavedOffer};

/// An offer of what is known of an opportunity, under a new id: its name, pay and weekly hours, and
/// no days on site if it is remote. `point` is what a point is in amounts. What cannot be read stays
/// unknown, and becomes a question of the offer. Each holds the id of the other.
pub fn make_offer(
    opportunity: &mut Opportunity,
    id: impl Into<String>,
    place: i64,
    point: DecimalPoint,
    at_ms: i64,
) -> SavedOffer {
    let mut offer = SavedOffer::new(id, place, at_ms);
    offer.opportunity = Some(opportunity.id.clone());
    offer.draft.name = offer_name(opportunity);
    let is_remote = opportunity.mode.value == Some(WorkMode::Remote);
    for (field, text) in [
        (Field::Pay, opportunity.pay.value.as_str()),
        (Field::WeeklyHours, &opportunity.hours.value),
        (Field::DaysOnSite, if is_remote { "0" } else { "" }),
    ] {
        let text = text.trim();
        let mut tried = offer.clone();
        tried.set_text(field, text, at_ms);
        if let Some(kind) = tried.draft.kind_of_pay() {
            tried.draft.terms.kind = kind;
        }
        if matches!(tried.draft.read(field, point), Ok(Some(_))) {
            offer = tried;
        }
    }
    let value = Some(offer.id.clone());
    opportunity.change(at_ms, |it| it.offer.value = value);
    offer
}

/// "Position, organization" as far as a name can be.
fn offer_name(opportunity: &Opportunity) -> String {
    let title = opportunity.title.value.trim();
    let organization = opportunity.organization.value.trim();
    let name = match (title, organization) {
        ("", name) | (name, "") => name.to_owned(),
        (title, organization) => [title, ", ", organization].concat(),
    };
    let name: String = name.chars().take(NAME_MAX).collect();
    name.trim_end().to_owned()
}

/// An entry of an opportunity that was accepted, under a new id: its position, its organization and
/// the day it begins, and the hours, pay and term of its offer if there is one. `point` is what a
/// point is in amounts, whose currency is `currency`. The opportunity holds the id of the entry.
pub fn make_entry(
    opportunity: &mut Opportunity,
    offer: Option<&SavedOffer>,
    start: Option<NaiveDate>,
    point: DecimalPoint,
    currency: &str,
    id: impl Into<String>,
    at_ms: i64,
) -> JourneyEntry {
    let (id, title) = (id.into(), opportunity.title.value.trim());
    let mut entry = match offer {
        Some(offer) => entry_from_offer(offer, title, point, currency, id, at_ms),
        None => JourneyEntry::new(id, EntryKind::Job, at_ms),
    };
    entry.set_text(EntryField::Title, title, at_ms);
    let organization = opportunity.organization.value.trim();
    entry.set_text(EntryField::Organization, organization, at_ms);
    if let Some(start) = start {
        entry.set_text(EntryField::Start, date_to_text(start), at_ms);
        if entry.text(EntryField::End).is_empty() {
            entry.set_text(EntryField::End, "now", at_ms);
        }
    }
    let value = Some(entry.id.clone());
    opportunity.change(at_ms, |it| it.entry.value = value);
    entry
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offers::Kind;

    fn opportunity() -> Opportunity {
        let (title, organization) = (" Nurse ", "Northwind Clinic");
        let mut opportunity = Opportunity::new("o1", title.to_owned(), organization.to_owned(), 1);
        opportunity.change(2, |it| {
            it.pay.value = "72k".to_owned();
            it.hours.value = "38.5".to_owned();
            it.mode.value = Some(WorkMode::Remote);
        });
        opportunity
    }

    fn made(opportunity: &mut Opportunity) -> SavedOffer {
        make_offer(opportunity, "f1", 3, DecimalPoint::Fraction, 9)
    }

    #[test]
    fn an_offer_has_what_is_known_and_each_holds_the_id_of_the_other() {
        let mut opportunity = opportunity();
        let offer = made(&mut opportunity);
        assert_eq!(offer.draft.name, "Nurse, Northwind Clinic");
        assert_eq!(offer.text(Field::Pay), "72k");
        assert_eq!(offer.text(Field::WeeklyHours), "38.5");
        assert_eq!(offer.text(Field::DaysOnSite), "0");
        assert_eq!(offer.draft.texts.len(), 3, "all else is unknown");
        assert_eq!(offer.opportunity.as_deref(), Some("o1"));
        assert_eq!(opportunity.offer.value.as_deref(), Some("f1"));
        assert_eq!(opportunity.changed_ms(), 9);
        assert_eq!((offer.place, offer.is_current), (3, false));
    }

    #[test]
    fn what_cannot_be_read_stays_unknown() {
        let mut opportunity = opportunity();
        opportunity.change(3, |it| {
            it.pay.value = "a lot".to_owned();
            it.hours.value = "nights".to_owned();
            it.mode.value = Some(WorkMode::Hybrid);
        });
        assert!(made(&mut opportunity).draft.texts.is_empty());
    }

    #[test]
    fn pay_typed_by_the_hour_is_pay_by_the_hour() {
        let mut opportunity = opportunity();
        opportunity.change(3, |it| it.pay.value = "28/h".to_owned());
        let offer = made(&mut opportunity);
        assert_eq!(offer.draft.terms.kind, Kind::Hourly);
        assert_eq!(offer.text(Field::Pay), "28/h");
    }

    #[test]
    fn a_name_is_as_long_as_a_name_can_be() {
        let mut opportunity = opportunity();
        opportunity.change(3, |it| it.title.value = "\u{fc}".repeat(200));
        assert_eq!(made(&mut opportunity).draft.name, "\u{fc}".repeat(NAME_MAX));
        opportunity.change(4, |it| it.title.value = String::new());
        assert_eq!(made(&mut opportunity).draft.name, "Northwind Clinic");
    }

    #[track_caller]
    fn check(entry: &JourneyEntry, expected: [(EntryField, &str); 7]) {
        for (field, expected) in expected {
            assert_eq!(entry.text(field), expected, "{field:?}");
        }
    }

    fn start() -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(2027, 5, 3)
    }

    #[test]
    fn an_entry_has_its_names_and_its_start() {
        let mut opportunity = opportunity();
        let point = DecimalPoint::Fraction;
        let entry = make_entry(&mut opportunity, None, start(), point, "USD", "e1", 9);
        assert_eq!(opportunity.entry.value.as_deref(), Some("e1"));
        assert_eq!(entry.kind.value, EntryKind::Job);
        let expected = [
            (EntryField::Title, "Nurse"),
            (EntryField::Organization, "Northwind Clinic"),
            (EntryField::Start, "2027-05-03"),
            (EntryField::End, "now"),
            (EntryField::HoursWeek, ""),
            (EntryField::Pay, ""),
            (EntryField::Offer, ""),
        ];
        check(&entry, expected);
        let entry = make_entry(&mut opportunity, None, None, point, "USD", "e2", 10);
        assert_eq!(entry.text(EntryField::End), "");
    }

    #[test]
    fn an_entry_has_hours_pay_and_term_of_the_offer() {
        let mut opportunity = opportunity();
        let mut offer = made(&mut opportunity);
        offer.set_text(Field::TermEnd, "2028-05-02", 9);
        let point = DecimalPoint::Fraction;
        let entry = make_entry(
            &mut opportunity,
            Some(&offer),
            start(),
            point,
            "USD",
            "e1",
            9,
        );
        let expected = [
            (EntryField::Title, "Nurse"),
            (EntryField::Organization, "Northwind Clinic"),
            (EntryField::Start, "2027-05-03"),
            (EntryField::End, "2028-05-02"),
            (EntryField::HoursWeek, "38.5"),
            (EntryField::Pay, "72000"),
            (EntryField::Offer, "f1"),
        ];
        check(&entry, expected);
        // The day that the offer gives, unless another is said.
        offer.set_text(Field::Start, "2027-06-01", 10);
        let entry = make_entry(&mut opportunity, Some(&offer), None, point, "USD", "e2", 10);
        assert_eq!(entry.text(EntryField::Start), "2027-06-01");
    }
}
