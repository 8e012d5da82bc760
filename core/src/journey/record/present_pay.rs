//! The pay of the role that somebody has now, or had last.

use chrono::NaiveDate;

use super::typed_pay::{DOLLARS, read_pay};
use super::{EntryField, JourneyEntry};
use crate::journey::{End, month_of, spans};
use crate::number::{DecimalPoint, read};
use crate::occupations::OwnPay;

/// The pay of the paid role that goes on, or ended last; of several, of the one that began last.
/// `None` where none says what it pays.
///
/// # Errors
/// The id of that role if what it says of its pay counts for nothing.
pub fn present_pay(entries: &[JourneyEntry], today: NaiveDate) -> Result<Option<OwnPay>, String> {
    let paid = entries.iter().filter_map(|record| {
        let entry = record.entry();
        let span = spans(&entry, today).ok().filter(|_| entry.kind.is_work())?;
        let ended = match entry.end? {
            End::Now => None,
            End::On(end) => Some((month_of(today) - end.latest_month()).max(0)),
        };
        let pay = own_pay(record, ended).transpose()?;
        Some((
            (ended.is_none(), span.counted.last, span.counted.first),
            pay,
        ))
    });
    let latest = paid.max_by_key(|(order, _)| *order);
    latest.map(|(_, pay)| pay).transpose()
}

fn own_pay(record: &JourneyEntry, ended_months_ago: Option<i32>) -> Result<Option<OwnPay>, String> {
    let typed = read_pay(record).map_err(|_| record.id.clone())?;
    let hours = read(record.text(EntryField::HoursWeek), DecimalPoint::Fraction);
    let hours_week = hours.ok().flatten().map(|hours| hours.decimal());
    Ok(typed.map(|typed| OwnPay {
        amount: typed.amount,
        per: typed.per,
        hours_week,
        is_in_dollars: typed.currency == DOLLARS,
        ended_months_ago,
    }))
}

#[cfg(test)]
mod tests {
    use super::super::super::EntryKind;
    use super::*;
    use crate::decimal::Decimal;
    use crate::money::Money;
    use crate::occupations::PayPer;

    const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 29).unwrap();

    fn entry(kind: EntryKind, texts: &[(EntryField, &str)]) -> JourneyEntry {
        let mut entry = JourneyEntry::new("e", kind, 1);
        for (field, text) in texts {
            entry.set_text(*field, *text, 1);
        }
        entry
    }

    fn job(start: &str, end: &str, pay: &str) -> JourneyEntry {
        use EntryField::{End, Pay, Start};
        entry(EntryKind::Job, &[(Start, start), (End, end), (Pay, pay)])
    }

    #[track_caller]
    fn check(entries: &[JourneyEntry], expected: Option<(i64, Option<i32>)>) {
        let found = present_pay(entries, TODAY).unwrap();
        let found = found.map(|pay| (pay.amount, pay.ended_months_ago));
        let expected = expected.map(|(amount, ended)| (Money::units(amount), ended));
        assert_eq!(found, expected);
    }

    #[test]
    fn the_present_role_counts_before_one_that_ended() {
        let present = job("2020-01", "now", "68,000");
        let before = job("2010-01", "2026-09", "50000");
        check(&[before.clone(), present.clone()], Some((68_000, None)));
        check(std::slice::from_ref(&before), Some((50_000, Some(2))));
        let later = job("2024-01", "now", "20000");
        check(&[later, present], Some((20_000, None)));
        check(&[job("2020", "now", ""), before], Some((50_000, Some(2))));
    }

    #[test]
    fn what_says_no_pay_is_passed_over() {
        use EntryField::{End, Pay, Start};
        check(&[], None);
        check(&[job("", "now", "50000")], None);
        let volunteer = [(Start, "2020"), (End, "now"), (Pay, "50000")];
        check(&[entry(EntryKind::Volunteer, &volunteer)], None);
    }

    #[test]
    fn pay_that_counts_for_nothing_is_named_and_no_earlier_pay_takes_its_place() {
        let before = job("2010-01", "2026-09", "50000");
        for text in ["enough", "28", "60-70k"] {
            let entries = [before.clone(), job("2020", "now", text)];
            assert_eq!(present_pay(&entries, TODAY), Err("e".to_owned()), "{text}");
        }
        let entries = [before, job("2020", "now", "£38,034")];
        let pay = present_pay(&entries, TODAY).unwrap().unwrap();
        assert!(!pay.is_in_dollars);
    }

    #[test]
    fn pay_is_read_with_its_unit_hours_and_currency() {
        use EntryField::{Currency, HoursWeek, PayPer as Per};
        let mut record = job("2020", "now", "21.50");
        for (field, text) in [(HoursWeek, "30"), (Per, "hour"), (Currency, "EUR")] {
            record.set_text(field, text, 2);
        }
        let pay = present_pay(&[record], TODAY).unwrap().unwrap();
        assert_eq!((pay.per, pay.is_in_dollars), (PayPer::Hour, false));
        assert_eq!(pay.hours_week, Some(Decimal::whole(30)));
        assert_eq!(pay.amount, Money::cents(2_150));
    }
}
