//! Amounts that are hardly meant as they would be read: pay of an hour typed as a year's, and amounts
//! in another currency. They are left out of the figures until the reader says what is meant.

use super::draft::OfferDraft;
use super::field::{Field, Formula};
use super::offer::{Offer, Value};
use super::problem::{PayDoubt, Problem};
use super::terms::Kind;
use crate::currency::currency_after;
use crate::decimal::Decimal;
use crate::form::{self, FieldKind, pay};
use crate::number::{DecimalPoint, Per};

impl OfferDraft {
    /// Whether its pay is hardly meant for the time that it would be read for. An amount of zero is
    /// meant, and so is a time that was typed: `900 a year`.
    pub fn pay_doubt(&self, point: DecimalPoint, currency: &str) -> Option<PayDoubt> {
        let text = self.texts.get(&Field::Pay)?;
        if pay::time_of(text, point).is_some() {
            return None;
        }
        let Ok(Some(Value::Money(pay))) = self.read(Field::Pay, point) else {
            return None;
        };
        if self.terms.kind == Kind::Hourly {
            return pay::hourly_doubt(pay, currency);
        }
        let payments = match self.read(Field::Payments, DecimalPoint::Fraction) {
            Ok(Some(Value::Number(payments))) if self.terms.kind.is_salaried() => payments,
            _ => Decimal::ONE,
        };
        pay::salary_doubt(pay.times(payments), currency)
    }

    /// The kind of job that a pay typed with its time belongs to, where another one is chosen: `28/hr`
    /// is paid by the hour, and no salary.
    pub fn kind_of_pay(&self) -> Option<Kind> {
        let text = self.texts.get(&Field::Pay)?;
        let is_hourly = self.terms.kind.is_salaried()
            && pay::time_of(text, DecimalPoint::Fraction) == Some(Per::Hour);
        is_hourly.then_some(Kind::Hourly)
    }

    /// What is wrong with a text that can be read, for amounts in a currency.
    ///
    /// # Errors
    /// [`form::Problem::Pay`] and [`form::Problem::OtherCurrency`], besides those of
    /// [`OfferDraft::read`].
    pub fn read_in(
        &self,
        field: Field,
        point: DecimalPoint,
        currency: &str,
    ) -> Result<Option<Value>, form::Problem<Formula>> {
        if matches!(field.kind(), FieldKind::Money | FieldKind::MoneyOrPercent) {
            let text = self.texts.get(&field).map_or("", String::as_str);
            if let Some(other) = currency_after(text, currency) {
                return Err(form::Problem::OtherCurrency(other));
            }
        }
        let value = self.read(field, point)?;
        let doubt = match field {
            Field::Pay => self.pay_doubt(point, currency),
            _ => None,
        };
        doubt.map_or(Ok(value), |doubt| Err(form::Problem::Pay(doubt)))
    }

    /// The offer without what cannot be read or is in doubt, and what that is.
    pub fn readable_in(&self, point: DecimalPoint, currency: &str) -> (Offer, Vec<Problem>) {
        let mut rest = self.clone();
        let mut problems = Vec::new();
        for field in self.texts.keys().copied() {
            if let Err(kind) = self.read_in(field, point, currency) {
                problems.push(Problem { field, kind });
                rest.texts.remove(&field);
            }
        }
        let (offer, more) = rest.readable(point);
        problems.extend(more);
        (offer, problems)
    }

    /// Whether a fact is asked for whatever the kind of job and the country.
    pub const fn always_asks(field: Field) -> bool {
        let depends = matches!(
            field,
            Field::ShiftPay
                | Field::ShiftHours
                | Field::ShiftPay2
                | Field::ShiftHours2
                | Field::ShiftPay3
                | Field::ShiftHours3
                | Field::SecondRate
                | Field::SecondHours
                | Field::FullTimeHours
        );
        !depends && !field.is_american()
    }

    /// Whether a fact is asked for: where it fits the kind of job and the country, or is given
    /// already. A second and a third kind of shift are asked for after the one before.
    pub fn asks(&self, field: Field, abroad: bool) -> bool {
        let is_given = |field| {
            let text = self.texts.get(&field);
            text.is_some_and(|text: &String| !text.trim().is_empty())
        };
        let kind = self.terms.kind;
        let is_employed = kind != Kind::Contractor;
        let fits = match field {
            Field::ShiftPay | Field::ShiftHours | Field::FullTimeHours => is_employed,
            Field::ShiftPay2 | Field::ShiftHours2 => is_employed && is_given(Field::ShiftPay),
            Field::ShiftPay3 | Field::ShiftHours3 => is_employed && is_given(Field::ShiftPay2),
            Field::SecondRate | Field::SecondHours => kind == Kind::Hourly,
            _ => !(abroad && field.is_american()),
        };
        fits || is_given(field)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Money;
    use crate::order::collect_map;

    fn draft(kind: Kind, given: &[(Field, &str)]) -> OfferDraft {
        let texts = given.iter();
        let mut draft = OfferDraft {
            texts: collect_map(texts.map(|(field, text)| (*field, (*text).to_owned()))),
            ..OfferDraft::default()
        };
        draft.terms.kind = kind;
        draft
    }

    #[track_caller]
    fn check(kind: Kind, pay: &str, currency: &str, expected: Option<PayDoubt>) {
        let draft = draft(kind, &[(Field::Pay, pay)]);
        let point = DecimalPoint::in_amounts_of(currency);
        assert_eq!(
            draft.pay_doubt(point, currency),
            expected,
            "{pay} {currency}"
        );
        let (offer, problems) = draft.readable_in(point, currency);
        let kinds: Vec<form::Problem<Formula>> =
            problems.iter().map(|problem| problem.kind).collect();
        let expected: Vec<form::Problem<Formula>> =
            expected.map(form::Problem::Pay).into_iter().collect();
        assert_eq!(kinds, expected, "{pay} {currency}");
        assert_eq!(offer.money(Field::Pay).is_some(), expected.is_empty());
    }

    const HOUR: Option<PayDoubt> = Some(PayDoubt::ByTheHour {
        may_be_a_year: false,
    });
    const HOUR_OR_YEAR: Option<PayDoubt> = Some(PayDoubt::ByTheHour {
        may_be_a_year: true,
    });

    #[test]
    fn a_salary_below_every_year_s_is_asked_about() {
        for kind in [
            Kind::SalariedExempt,
            Kind::SalariedNonExempt,
            Kind::Contractor,
        ] {
            check(kind, "28", "USD", HOUR);
            check(kind, "12.60", "USD", HOUR);
            check(kind, "249", "USD", HOUR);
            check(kind, "250", "USD", HOUR_OR_YEAR);
            check(kind, "999.99", "USD", HOUR_OR_YEAR);
            check(kind, "1,000", "USD", None);
            check(kind, "0", "USD", None);
            check(kind, "900 a year", "USD", None);
            check(kind, "28/week", "USD", None);
            check(kind, "28,50", "EUR", HOUR);
            check(kind, "28.500", "EUR", None);
            check(kind, "1,500", "JPY", HOUR);
            check(kind, "4,000,000", "JPY", None);
            check(kind, "250 kr", "SEK", HOUR);
            check(kind, "800", "INR", HOUR);
            check(kind, "28", "ZZZ", HOUR);
        }
        check(Kind::Contractor, "85/h", "USD", None);
    }

    #[test]
    fn pay_of_an_hour_above_every_hour_s_is_asked_about() {
        let year = Some(PayDoubt::ByTheYear);
        check(Kind::Hourly, "72,000", "USD", year);
        check(Kind::Hourly, "1,000", "USD", None);
        check(Kind::Hourly, "28", "USD", None);
        check(Kind::Hourly, "72,000/h", "USD", None);
        check(Kind::Hourly, "5,000", "JPY", None);
    }

    #[test]
    fn a_pay_alone_is_read_as_that_of_an_offer() {
        for text in [
            "72k",
            "$72,000",
            "3,500/month",
            "52,0",
            "52,00",
            "2,000 every two weeks",
            "2,000 / pay",
            "900 a year",
            "72k base",
            "85k before tax",
            "28",
            "950",
            "28/h",
            "$28.50 an hour",
            "£45,000",
            "50-60k",
            "50k + 5k",
            "80%",
            "3 months",
            "lots",
            "",
        ] {
            let mut offer = draft(Kind::default(), &[(Field::Pay, text)]);
            let by_the_hour = offer.kind_of_pay();
            offer.terms.kind = by_the_hour.unwrap_or_default();
            let of_offer = offer.read_in(Field::Pay, DecimalPoint::Fraction, "USD");
            let alone = pay::yearly(text, Field::Pay.range().1, "USD");
            let alone = match alone {
                Ok(Some(pay)) => {
                    assert_eq!(pay.by_the_hour, by_the_hour.is_some(), "{text}");
                    let hours = Decimal::whole(pay::WEEKLY_HOURS * pay::PAID_WEEKS);
                    let amount = match pay.by_the_hour {
                        true => pay.yearly.per(hours),
                        false => pay.yearly,
                    };
                    let read = Ok(Some(Value::Money(amount)));
                    pay.doubt.map_or(read, |doubt| Err(doubt.widened()))
                }
                Ok(None) => Ok(None),
                Err(problem) => Err(problem.widened()),
            };
            assert_eq!(alone, of_offer, "{text}");
        }
    }

    #[test]
    fn a_payment_counts_with_all_of_a_year() {
        let doubt = |pay, payments| {
            let given = [(Field::Pay, pay), (Field::Payments, payments)];
            draft(Kind::SalariedExempt, &given).pay_doubt(DecimalPoint::Fraction, "EUR")
        };
        assert_eq!(doubt("900", "14"), None);
        assert_eq!(doubt("28", "14"), HOUR_OR_YEAR);
        assert_eq!(doubt("900", ""), HOUR_OR_YEAR);
    }

    #[test]
    fn a_time_that_is_typed_tells_the_kind_of_job() {
        let kind = |kind, pay| draft(kind, &[(Field::Pay, pay)]).kind_of_pay();
        assert_eq!(kind(Kind::SalariedExempt, "$28/hr"), Some(Kind::Hourly));
        assert_eq!(
            kind(Kind::SalariedNonExempt, "28 an hour"),
            Some(Kind::Hourly)
        );
        for pay in ["28", "28/day", "85k", "28/", ""] {
            assert_eq!(kind(Kind::SalariedExempt, pay), None, "{pay}");
        }
        assert_eq!(kind(Kind::Hourly, "28/h"), None);
        assert_eq!(kind(Kind::Contractor, "28/h"), None);
    }

    #[test]
    fn an_amount_in_another_currency_is_left_out() {
        let given = [
            (Field::Pay, "£45,000"),
            (Field::SignOn, "5k"),
            (Field::Start, "2026-01-01"),
        ];
        let draft = draft(Kind::SalariedExempt, &given);
        let (offer, problems) = draft.readable_in(DecimalPoint::Fraction, "USD");
        let other = Problem {
            field: Field::Pay,
            kind: form::Problem::OtherCurrency("GBP"),
        };
        assert_eq!(problems, [other]);
        assert_eq!(offer.money(Field::Pay), None);
        assert_eq!(offer.money(Field::SignOn), Some(Money::units(5_000)));
        let (offer, problems) = draft.readable_in(DecimalPoint::Fraction, "GBP");
        assert_eq!(
            (offer.money(Field::Pay), problems),
            (Some(Money::units(45_000)), vec![])
        );
    }

    #[test]
    fn what_fits_is_asked_and_what_is_told_stays() {
        let asks = |kind, given: &[(Field, &str)], field| draft(kind, given).asks(field, false);
        assert!(asks(Kind::Hourly, &[], Field::SecondRate));
        assert!(!asks(Kind::SalariedExempt, &[], Field::SecondRate));
        assert!(asks(
            Kind::SalariedExempt,
            &[(Field::SecondRate, "4")],
            Field::SecondRate
        ));
        assert!(!asks(Kind::Contractor, &[], Field::ShiftPay));
        assert!(!asks(Kind::Hourly, &[], Field::ShiftPay2));
        assert!(asks(
            Kind::Hourly,
            &[(Field::ShiftPay, "2")],
            Field::ShiftHours2
        ));
        let abroad =
            |given: &[(Field, &str)], field| draft(Kind::SalariedExempt, given).asks(field, true);
        assert!(!abroad(&[], Field::Match));
        assert!(abroad(&[(Field::Match, "50% of 6%")], Field::Match));
        assert!(abroad(&[], Field::Pension));
        // What is always asked is asked of everybody.
        for field in Field::ALL
            .iter()
            .copied()
            .filter(|it| OfferDraft::always_asks(*it))
        {
            for kind in Kind::ALL {
                assert!(draft(kind, &[]).asks(field, true), "{field:?}");
            }
        }
    }
}
