//! What an entry says of its pay, read as people write pay: `£38,034`, `28/h`, `5k a month`.

use super::{EntryField, JourneyEntry};
use crate::currency::currency_after;
use crate::form::pay::{hourly_doubt, plain, salary_doubt};
use crate::money::Money;
use crate::number::{DecimalPoint, Per, read};
use crate::occupations::PayPer;

/// The currency where none is given.
pub(super) const DOLLARS: &str = "USD";
/// Currencies have so many letters.
const LETTERS: usize = 3;

/// The pay of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedPay {
    pub amount: Money,
    /// The time typed beside the amount, else the one chosen, else a year. An amount for a week or
    /// another time is one for a year here.
    pub per: PayPer,
    /// Three letters, in capitals: those given, else those that a sign beside the amount means.
    pub currency: String,
}

/// Why a pay counts for nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PayProblem {
    /// Not one amount.
    NotAnAmount,
    /// So little for a year that it is probably for an hour, and no time was typed beside it.
    ByTheHour,
    /// So much for an hour that it is probably for a year.
    ByTheYear,
    /// The sign beside it is of another currency than the one given: its three letters.
    OtherCurrency(&'static str),
    /// The currency given is not three letters.
    Currency,
}

/// Reads the pay of an entry; `None` if none is given.
///
/// # Errors
/// Every [`PayProblem`].
pub fn read_pay(record: &JourneyEntry) -> Result<Option<TypedPay>, PayProblem> {
    let text = plain(record.text(EntryField::Pay));
    if text.is_empty() {
        return Ok(None);
    }
    let currency = currency_of(record, &text)?;
    let point = DecimalPoint::in_amounts_of(&currency);
    let typed = read(&text, point).map_err(|_| PayProblem::NotAnAmount)?;
    let typed = typed.filter(|typed| !typed.percent && typed.money() >= Money::ZERO);
    let typed = typed.ok_or(PayProblem::NotAnAmount)?;
    let chosen = PayPer::from_key(record.text(EntryField::PayPer)).unwrap_or(PayPer::Year);
    let per = match typed.per {
        None => chosen,
        Some(Per::Hour) => PayPer::Hour,
        Some(Per::Month) => PayPer::Month,
        Some(_) => PayPer::Year,
    };
    let amount = match per {
        PayPer::Year => typed.money_per(Per::Year).ok_or(PayProblem::NotAnAmount)?,
        PayPer::Month | PayPer::Hour => typed.money(),
    };
    match (per, typed.per) {
        (PayPer::Year, None) if salary_doubt(amount, &currency).is_some() => {
            Err(PayProblem::ByTheHour)
        }
        (PayPer::Hour, None) if hourly_doubt(amount, &currency).is_some() => {
            Err(PayProblem::ByTheYear)
        }
        _ => Ok(Some(TypedPay {
            amount,
            per,
            currency,
        })),
    }
}

/// The currency of a pay.
fn currency_of(record: &JourneyEntry, pay: &str) -> Result<String, PayProblem> {
    let given = record
        .text(EntryField::Currency)
        .trim()
        .to_ascii_uppercase();
    if given.is_empty() {
        return Ok(currency_after(pay, DOLLARS).unwrap_or(DOLLARS).to_owned());
    }
    let is_letters = given.bytes().all(|byte| byte.is_ascii_alphabetic());
    if given.len() != LETTERS || !is_letters {
        return Err(PayProblem::Currency);
    }
    match currency_after(pay, &given) {
        Some(other) => Err(PayProblem::OtherCurrency(other)),
        None => Ok(given),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::EntryKind;
    use super::*;

    fn pay(pay: &str, per: &str, currency: &str) -> Result<Option<TypedPay>, PayProblem> {
        let mut entry = JourneyEntry::new("e", EntryKind::Job, 1);
        for (field, text) in [
            (EntryField::Pay, pay),
            (EntryField::PayPer, per),
            (EntryField::Currency, currency),
        ] {
            entry.set_text(field, text, 1);
        }
        read_pay(&entry)
    }

    #[track_caller]
    fn check(text: &str, per: &str, currency: &str, cents: i64, of: PayPer, letters: &str) {
        let expected = TypedPay {
            amount: Money::cents(cents),
            per: of,
            currency: letters.to_owned(),
        };
        assert_eq!(pay(text, per, currency), Ok(Some(expected)), "{text}");
    }

    #[test]
    fn pay_is_read_as_people_write_it() {
        check("68,000", "", "", 6_800_000, PayPer::Year, "USD");
        check("68k", "year", "usd", 6_800_000, PayPer::Year, "USD");
        check("$68,000 gross", "", "", 6_800_000, PayPer::Year, "USD");
        check("21.50", "hour", "USD", 2_150, PayPer::Hour, "USD");
        check("4,000", "month", "", 400_000, PayPer::Month, "USD");
        assert_eq!(pay("", "hour", "nonsense"), Ok(None));
    }

    #[test]
    fn the_time_typed_beside_it_counts_more_than_the_one_chosen() {
        check("28/h", "", "", 2_800, PayPer::Hour, "USD");
        check("$28 an hour", "year", "", 2_800, PayPer::Hour, "USD");
        check("5k a month", "", "", 500_000, PayPer::Month, "USD");
        check("1,000 a week", "month", "", 5_200_000, PayPer::Year, "USD");
        check("900 a year", "", "", 90_000, PayPer::Year, "USD");
    }

    #[test]
    fn a_sign_says_the_currency_where_none_is_given() {
        check("£38,034", "", "", 3_803_400, PayPer::Year, "GBP");
        check("45.000 €", "", "", 4_500_000, PayPer::Year, "EUR");
        check("45.000", "", "eur", 4_500_000, PayPer::Year, "EUR");
        check("$60k", "", "CAD", 6_000_000, PayPer::Year, "CAD");
        let other = Err(PayProblem::OtherCurrency("GBP"));
        assert_eq!(pay("£38,034", "", "USD"), other);
        assert_eq!(pay("38,034", "", "dollars"), Err(PayProblem::Currency));
    }

    #[test]
    fn what_is_hardly_meant_as_typed_counts_for_nothing() {
        assert_eq!(pay("28", "", ""), Err(PayProblem::ByTheHour));
        assert_eq!(pay("28", "year", ""), Err(PayProblem::ByTheHour));
        assert_eq!(pay("68,000", "hour", ""), Err(PayProblem::ByTheYear));
        for text in ["enough", "60-70k", "10%", "-5", "120 per pay"] {
            assert_eq!(pay(text, "", ""), Err(PayProblem::NotAnAmount), "{text}");
        }
    }
}
