//! An offer that somebody took, as an entry of their journey. It stands beside the two tools, which
//! do not name each other.

use chrono::NaiveDate;

use crate::day::date_to_text;
use crate::journey::record::{EntryField, JourneyEntry};
use crate::journey::{End, Entry, EntryKind};
use crate::money::Money;
use crate::number::{DecimalPoint, Per};
use crate::offers::{Field, Kind as JobKind, SavedOffer, Value};

/// The entry that came from an offer, by the id of the entry; `None` if there is none.
pub fn entry_of_offer<'a>(offer: &str, entries: &'a [JourneyEntry]) -> Option<&'a str> {
    let is_it = |entry: &&JourneyEntry| entry.text(EntryField::Offer) == offer;
    entries.iter().find(is_it).map(|entry| entry.id.as_str())
}

/// When the job begins, if that is given.
pub fn start_of_offer(offer: &SavedOffer) -> Option<NaiveDate> {
    day(offer, Field::Start)
}

/// An entry of what is known of an offer: the employer, start, hours, pay, and the end of its term.
/// `point` is what a point is in its amounts, whose currency is `currency`. What cannot be read is
/// left out.
pub fn entry_from_offer(
    offer: &SavedOffer,
    title: &str,
    point: DecimalPoint,
    currency: &str,
    id: String,
    at_ms: i64,
) -> JourneyEntry {
    let kind = match offer.draft.terms.kind {
        JobKind::Contractor => EntryKind::SelfEmployed,
        JobKind::SalariedExempt | JobKind::SalariedNonExempt | JobKind::Hourly => EntryKind::Job,
    };
    let mut entry = JourneyEntry::new(id, kind, at_ms);
    let read = |field| offer.draft.read(field, point).ok().flatten();
    let start = start_of_offer(offer).map(date_to_text);
    let end = day(offer, Field::TermEnd).map(date_to_text);
    let end = end.or_else(|| start.is_some().then(|| "now".to_owned()));
    let hours = match read(Field::WeeklyHours) {
        Some(Value::Number(hours)) => Some(hours.to_text()),
        _ => None,
    };
    let pay = match read(Field::Pay) {
        Some(Value::Money(pay)) => Some(amount(pay)),
        _ => None,
    };
    let per = match offer.draft.per(Field::Pay) {
        Some(Per::Hour) => "hour",
        Some(Per::Month) => "month",
        _ => "year",
    };
    let per = pay.is_some().then(|| per.to_owned());
    let currency = pay.is_some().then(|| currency.to_owned());
    for (field, text) in [
        (EntryField::Title, Some(title.trim().to_owned())),
        (
            EntryField::Organization,
            Some(offer.draft.name.trim().to_owned()),
        ),
        (EntryField::Start, start),
        (EntryField::End, end),
        (EntryField::HoursWeek, hours),
        (EntryField::Pay, pay),
        (EntryField::PayPer, per),
        (EntryField::Currency, currency),
        (EntryField::Offer, Some(offer.id.clone())),
    ] {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            entry.set_text(field, text, at_ms);
        }
    }
    entry
}

/// The roles that go on when another begins. Whether they end then is for the reader to say.
pub fn present_roles(entries: &[JourneyEntry], today: NaiveDate) -> Vec<Entry> {
    let entries = entries.iter().map(JourneyEntry::entry);
    let goes_on = |entry: &Entry| {
        entry.kind.is_work() && entry.end == Some(End::Now) && entry.has_begun(today)
    };
    entries.filter(goes_on).collect()
}

/// When a role ends that gives way to one that begins on `start`: the day before.
pub fn end_before(start: NaiveDate) -> Option<String> {
    start.pred_opt().map(date_to_text)
}

fn day(offer: &SavedOffer, field: Field) -> Option<NaiveDate> {
    match offer.draft.read(field, DecimalPoint::Fraction) {
        Ok(Some(Value::Date(day))) => Some(day),
        _ => None,
    }
}

/// An amount in digits, with cents where it has any.
fn amount(money: Money) -> String {
    let cents = money.as_cents();
    match cents % 100 {
        0 => (cents / 100).to_string(),
        rest => format!("{}.{rest:02}", cents / 100),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offer(texts: &[(Field, &str)]) -> SavedOffer {
        let mut offer = SavedOffer::new("o1", 1, 1);
        offer.draft.name = " Northwind ".to_owned();
        for (field, text) in texts {
            offer.set_text(*field, text, 2);
        }
        offer
    }

    fn entry(offer: &SavedOffer) -> JourneyEntry {
        let point = DecimalPoint::Fraction;
        entry_from_offer(offer, " Baker ", point, "USD", "e1".to_owned(), 7)
    }

    #[track_caller]
    fn check(entry: &JourneyEntry, field: EntryField, expected: &str) {
        assert_eq!(entry.text(field), expected, "{field:?}");
    }

    #[test]
    fn what_is_known_of_the_offer_is_in_the_entry() {
        let made = entry(&offer(&[
            (Field::Pay, "72k"),
            (Field::WeeklyHours, "38.5"),
            (Field::Start, "2027-02-01"),
            (Field::TermEnd, "2028-01-31"),
        ]));
        assert_eq!(made.kind.value, EntryKind::Job);
        for (field, expected) in [
            (EntryField::Title, "Baker"),
            (EntryField::Organization, "Northwind"),
            (EntryField::Start, "2027-02-01"),
            (EntryField::End, "2028-01-31"),
            (EntryField::HoursWeek, "38.5"),
            (EntryField::Pay, "72000"),
            (EntryField::PayPer, "year"),
            (EntryField::Currency, "USD"),
            (EntryField::Offer, "o1"),
        ] {
            check(&made, field, expected);
        }
        assert_eq!(
            entry_of_offer("o1", std::slice::from_ref(&made)),
            Some("e1")
        );
        assert_eq!(entry_of_offer("o2", &[made]), None);
    }

    #[test]
    fn pay_by_the_hour_stays_so_and_a_job_without_a_term_goes_on() {
        let mut hourly = offer(&[(Field::Pay, "31.5"), (Field::Start, "2026-03-02")]);
        hourly.draft.terms.kind = JobKind::Hourly;
        let made = entry(&hourly);
        check(&made, EntryField::Pay, "31.50");
        check(&made, EntryField::PayPer, "hour");
        check(&made, EntryField::End, "now");
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let mut contract = offer(&[(Field::Pay, "a lot")]);
        contract.draft.terms.kind = JobKind::Contractor;
        let made = entry(&contract);
        assert_eq!(made.kind.value, EntryKind::SelfEmployed);
        for field in [
            EntryField::Start,
            EntryField::End,
            EntryField::Pay,
            EntryField::PayPer,
            EntryField::Currency,
            EntryField::HoursWeek,
        ] {
            check(&made, field, "");
        }
    }

    #[test]
    fn only_work_that_goes_on_is_asked_about() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
        let of = |id: &str, kind, start: &str, end: &str| {
            let mut entry = JourneyEntry::new(id, kind, 1);
            entry.set_text(EntryField::Start, start, 2);
            entry.set_text(EntryField::End, end, 3);
            entry
        };
        let entries = [
            of("now", EntryKind::Job, "2020", "now"),
            of("over", EntryKind::Job, "2020", "2021"),
            of("later", EntryKind::Job, "2027-02", "now"),
            of("course", EntryKind::Education, "2020", "now"),
        ];
        let found = present_roles(&entries, today);
        let ids: Vec<&str> = found.iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(ids, ["now"]);
    }

    #[test]
    fn the_role_before_ends_on_the_day_before() {
        let start = start_of_offer(&offer(&[(Field::Start, "2027-03-01")])).unwrap();
        assert_eq!(end_before(start).as_deref(), Some("2027-02-28"));
        assert_eq!(start_of_offer(&offer(&[])), None);
    }
}
