//! What a job pays in all, from five facts of an offer: the compact calculator.
//!
//! The same rules as those of the offer calculator's first year: a match follows what is deferred,
//! by the plan's tiers and within the limits of the law, taken for the whole year (conventions M1
//! to M4); the employer's share of premiums counts at what it costs the employer; paid leave lies
//! inside a salary, so its worth is shown and never added (P1, P2).

use crate::decimal::Decimal;
use crate::form::pay::{PAID_WEEKS, WEEKLY_HOURS};
use crate::money::Money;
use crate::offers::law::law_of;
use crate::offers::retirement::{Limits, Plan, Saver, rate_for_whole_match, save};
use crate::offers::time::day_pay;
use crate::offers::{Field, Kind, Offer, OfferDraft, OfferSettings};

/// The facts of an offer that are asked, in order.
pub const ASKED: [Field; 5] = [
    Field::Pay,
    Field::Match,
    Field::EmployerPremium,
    Field::Vacation,
    Field::Holidays,
];

/// What a year comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Benefits {
    pub pay: Money,
    /// What the employer adds to the retirement account.
    pub matched: Money,
    /// The share of pay that is counted as saved for the match, where nobody says; `None` where it is
    /// given, and without a match.
    pub assumed: Option<Decimal>,
    /// What it would add if as much were put in as the law allows.
    pub possible: Money,
    /// The employer's share of the premiums.
    pub premium: Money,
    /// All of these together.
    pub total: Money,
    /// What paid days off are worth. It lies inside the salary.
    pub leave: Money,
    /// What a day of work brings: the total by the days that are worked.
    pub a_day: Money,
}

/// Types a fact. A pay that is typed by the hour makes the job one that is paid by the hour.
pub fn type_text(draft: &mut OfferDraft, field: Field, text: String) {
    draft.texts.insert(field, text);
    if field == Field::Pay {
        draft.terms.kind = Kind::default();
        draft.terms.kind = draft.kind_of_pay().unwrap_or_default();
    }
}

/// Works out a year of an offer with a salary, or with pay by the hour for full time. A fact that is not
/// given adds nothing. `None` without a pay.
pub fn benefits(offer: &Offer, shared: &OfferSettings) -> Option<Benefits> {
    let pay = offer.money(Field::Pay).filter(|pay| *pay > Money::ZERO)?;
    let pay = match offer.by_the_hour {
        true => pay.times(Decimal::whole(WEEKLY_HOURS * PAID_WEEKS)),
        false => pay,
    };
    let plan = Plan {
        tiers: offer.tiers().unwrap_or_default().to_vec(),
        ..Plan::default()
    };
    let limits = Limits::of(law_of(shared.year).law, shared.age);
    let rate = shared
        .deferral
        .unwrap_or_else(|| rate_for_whole_match(&plan, pay, Decimal::ONE, &limits));
    let saver = Saver {
        pay,
        rate,
        eligible: Decimal::ONE,
    };
    let saved = save(&plan, &saver, &limits);
    let premium = offer.money(Field::EmployerPremium).unwrap_or_default();
    let premium = premium.times(Decimal::whole(12));
    let number = |field| offer.number(field).unwrap_or_default();
    let days_off = number(Field::Vacation) + number(Field::Holidays);
    let total = pay + saved.employer + premium;
    let days = (Decimal::whole(260) - days_off).max(Decimal::ZERO);
    Some(Benefits {
        pay,
        matched: saved.employer,
        assumed: (shared.deferral.is_none() && rate > Decimal::ZERO).then_some(rate),
        possible: saved.possible,
        premium,
        total,
        leave: day_pay(pay, Decimal::whole(5)).times(days_off),
        a_day: total.per(days),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::DecimalPoint;

    fn pay_of(text: &str) -> Option<Money> {
        let mut draft = OfferDraft::default();
        type_text(&mut draft, Field::Pay, text.to_owned());
        let (offer, _) = draft.readable_in(DecimalPoint::Fraction, "USD");
        benefits(&offer, &OfferSettings::default()).map(|sum| sum.pay)
    }

    #[test]
    fn a_salary_is_what_offers_read() {
        assert_eq!(pay_of("72k"), Some(Money::units(72_000)));
        assert_eq!(pay_of("3,500/month"), Some(Money::units(42_000)));
        assert_eq!(pay_of("28/h"), Some(Money::units(58_240)));
        // An offer asks whether it is by the hour.
        assert_eq!(pay_of("28"), None);
        assert_eq!(pay_of("lots"), None);
    }

    #[test]
    fn another_pay_makes_the_job_a_salaried_one_again() {
        let mut draft = OfferDraft::default();
        type_text(&mut draft, Field::Pay, "28/h".to_owned());
        assert_eq!(draft.terms.kind, Kind::Hourly);
        type_text(&mut draft, Field::Pay, "58,240".to_owned());
        assert_eq!(draft.terms.kind, Kind::default());
    }
}
