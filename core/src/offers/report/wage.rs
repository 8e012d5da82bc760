//! The pay of an offer as wages are published: of people who are employed.

use crate::occupations::{OwnPay, PayPer};
use crate::offers::{Field, Kind, Offer};

impl Offer {
    /// The pay as a wage; `None` for work as a business of one's own, which no wage compares with, and
    /// where no pay is given.
    pub fn wage(&self, currency: &str) -> Option<OwnPay> {
        let per = match self.terms.kind {
            Kind::SalariedExempt | Kind::SalariedNonExempt => PayPer::Year,
            Kind::Hourly => PayPer::Hour,
            Kind::Contractor => return None,
        };
        Some(OwnPay {
            amount: self.money(Field::Pay)?,
            per,
            hours_week: self.number(Field::WeeklyHours),
            is_in_dollars: currency == "USD",
            ended_months_ago: None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decimal::Decimal;
    use crate::money::Money;
    use crate::offers::{DecimalPoint, OfferDraft};

    fn wage(kind: Kind, pay: &str, currency: &str) -> Option<OwnPay> {
        let mut draft = OfferDraft::default();
        draft.terms.kind = kind;
        for (field, text) in [(Field::Pay, pay), (Field::WeeklyHours, "20")] {
            draft.texts.insert(field, text.to_owned());
        }
        let (offer, problems) = draft.readable(DecimalPoint::Fraction);
        assert!(problems.is_empty(), "{problems:?}");
        offer.wage(currency)
    }

    #[test]
    fn pay_is_told_by_the_year_or_the_hour_with_its_hours() {
        let salary = wage(Kind::SalariedExempt, "50,000", "USD").unwrap();
        assert_eq!(
            (salary.amount, salary.per),
            (Money::units(50_000), PayPer::Year)
        );
        assert_eq!(salary.hours_week, Some(Decimal::whole(20)));
        let hourly = wage(Kind::Hourly, "21.50", "EUR").unwrap();
        assert_eq!(
            (hourly.amount, hourly.per),
            (Money::cents(2_150), PayPer::Hour)
        );
        assert!(!hourly.is_in_dollars);
    }

    #[test]
    fn what_is_no_wage_is_not_compared() {
        assert_eq!(wage(Kind::Contractor, "90,000", "USD"), None);
        assert_eq!(wage(Kind::Hourly, "", "USD"), None);
    }
}
