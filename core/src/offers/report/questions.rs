//! What to ask an employer before deciding.

use super::question_impact::question_impact;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::outcome::questions::questions as open_facts;
use crate::offers::tax::state::StateLaw;
use crate::offers::{Field, Offer, OfferSettings, Open, Outcome, Wish};
use crate::order::insertion_sorted;

/// Where stock may be given.
const OF_STOCK: [Field; 5] = [
    Field::Stock,
    Field::StockUnits,
    Field::Refresher,
    Field::Options,
    Field::EsppShare,
];

/// Something to ask about an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Whether it has what the reader wants from the next job.
    Wish(Wish),
    /// A fact that it leaves open.
    Open(Open),
}

/// A question, and how much its answer could change what the offer comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct RankedQuestion {
    /// What is asked.
    pub question: Question,
    /// The most that the answer could change of a year's money: see [`question_impact`]. Zero where
    /// it changes none, and for what the reader wants.
    pub impact: Money,
}

/// Whether any of the offers that are compared gives stock: shares, options or a purchase plan.
pub fn any_gives_stock(offers: &[Offer]) -> bool {
    let gives = |offer: &Offer, field| {
        let amount = offer.money(field).is_some_and(|it| it > Money::ZERO);
        amount || offer.number(field).is_some_and(|it| it > Decimal::ZERO)
    };
    offers.iter().any(|offer| {
        let mut fields = OF_STOCK.into_iter();
        fields.any(|field| gives(offer, field))
    })
}

/// What to ask about an offer: first what the reader wants from the next job, as far as it is
/// `open` whether this one has it, then what its figures leave open, what could change most first.
/// The present job is no next job: nothing is asked of it.
///
/// Most jobs come without stock, and a large answer that nobody expects would rank before all else:
/// whether there is any is asked only where `any_stock`, as [`any_gives_stock`] says, so that offers
/// with and without it can be compared.
pub fn questions(
    (outcome, offer): (&Outcome, &Offer),
    open: &[Wish],
    any_stock: bool,
    settings: &OfferSettings,
    states: &[(String, StateLaw)],
) -> Vec<RankedQuestion> {
    if offer.is_current {
        return Vec::new();
    }
    let is_asked = |open: &&Open| any_stock || **open != Open::Field(Field::Stock);
    let facts = outcome.questions.iter().filter(is_asked);
    let facts = facts.map(|open| RankedQuestion {
        question: Question::Open(*open),
        impact: question_impact(*open, offer, outcome.base, settings, states),
    });
    let wishes = open.iter().map(|wish| RankedQuestion {
        question: Question::Wish(wish.clone()),
        impact: Money::ZERO,
    });
    let facts = insertion_sorted(facts, |one, other| one.impact > other.impact);
    wishes.chain(facts).collect()
}

/// What an offer's figures leave open, in the order of its fields: without working out what the
/// answers could change, which takes all rules of pay and tax.
pub fn unranked_questions(offer: &Offer, any_stock: bool, settings: &OfferSettings) -> Vec<Open> {
    if offer.is_current {
        return Vec::new();
    }
    let mut facts = open_facts(offer, settings);
    facts.retain(|open| any_stock || *open != Open::Field(Field::Stock));
    facts
}

/// Whether there is anything to ask about an offer's figures.
pub fn leaves_questions(offer: &Offer, any_stock: bool, settings: &OfferSettings) -> bool {
    !unranked_questions(offer, any_stock, settings).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offers::{DecimalPoint, Kind, SavedOffer, compare};

    fn ranked(offer: &SavedOffer, wanted: &[&str]) -> Vec<RankedQuestion> {
        ranked_beside(offer, None, wanted)
    }

    fn ranked_beside(
        offer: &SavedOffer,
        other: Option<&SavedOffer>,
        wanted: &[&str],
    ) -> Vec<RankedQuestion> {
        let mut read = offer.draft.parse(DecimalPoint::Fraction).unwrap();
        read.is_current = offer.is_current;
        let settings = OfferSettings::default();
        let comparison = compare(std::slice::from_ref(&read), &settings, &[]);
        let open: Vec<Wish> = wanted.iter().map(|key| wish(key)).collect();
        let of = (comparison.outcomes[0].as_ref(), &read);
        let other = other.map(|it| it.draft.parse(DecimalPoint::Fraction).unwrap());
        let all: Vec<Offer> = other.into_iter().chain([read.clone()]).collect();
        questions(of, &open, any_gives_stock(&all), &settings, &[])
    }

    fn asked(offer: &SavedOffer, wanted: &[&str]) -> Vec<Question> {
        let ranked = ranked(offer, wanted).into_iter();
        ranked.map(|ranked| ranked.question).collect()
    }

    fn wish(key: &str) -> Wish {
        Wish::Criterion(key.to_owned())
    }

    #[test]
    fn what_is_wanted_is_asked_first_and_only_of_a_next_offer() {
        let mut offer = SavedOffer::new("a", 0, 1);
        offer.set_text(Field::Pay, "80k", 1);
        let own = asked(&offer, &[]);
        assert!(own.contains(&Question::Open(Open::Field(Field::Vacation))));
        let all = asked(&offer, &["leave", "commute"]);
        let first = ["leave", "commute"].map(|key| Question::Wish(wish(key)));
        assert_eq!(all[..2], first);
        assert_eq!(all[2..], own);
    }

    #[test]
    fn the_present_job_is_asked_nothing() {
        let mut offer = SavedOffer::new("a", 0, 1);
        offer.set_text(Field::Pay, "80k", 1);
        let settings = OfferSettings::default();
        let leaves = |offer: &SavedOffer| {
            let mut read = offer.draft.parse(DecimalPoint::Fraction).unwrap();
            read.is_current = offer.is_current;
            leaves_questions(&read, false, &settings)
        };
        assert!(leaves(&offer) && !asked(&offer, &[]).is_empty());
        offer.is_current = true;
        assert_eq!(asked(&offer, &["pay", "leave"]), []);
        assert!(!leaves(&offer));
    }

    #[test]
    fn what_could_change_most_is_asked_first() {
        let mut offer = SavedOffer::new("a", 0, 1);
        offer.set_text(Field::Pay, "80k", 1);
        let ranked = ranked(&offer, &[]);
        assert!(ranked.len() > 10);
        assert!(ranked.is_sorted_by(|one, other| one.impact >= other.impact));
        // 15 % of 80,000 before the bonus that comes late in the first year.
        let bonus = Question::Open(Open::Field(Field::BonusTarget));
        let place = ranked.iter().position(|ranked| ranked.question == bonus);
        assert!(place.unwrap() < 5, "{ranked:#?}");
        assert!(ranked[0].impact > Money::units(3_000));
    }

    #[test]
    fn a_job_by_the_hour_is_not_asked_about_stock() {
        let mut offer = SavedOffer::new("a", 0, 1);
        offer.set_text(Field::Pay, "22", 1);
        offer.draft.terms.kind = Kind::Hourly;
        let mut other = SavedOffer::new("b", 0, 1);
        other.set_text(Field::Stock, "40k", 1);
        let all = ranked_beside(&offer, Some(&other), &[]);
        let asks = |field| {
            all.iter()
                .any(|it| it.question == Question::Open(Open::Field(field)))
        };
        assert!(!asks(Field::Stock));
        assert!(asks(Field::Premium));
    }

    #[test]
    fn stock_is_asked_about_where_any_of_the_offers_has_some() {
        let mut offer = SavedOffer::new("a", 0, 1);
        offer.set_text(Field::Pay, "80k", 1);
        let stock = Question::Open(Open::Field(Field::Stock));
        assert!(!asked(&offer, &[]).contains(&stock));
        let beside = |field, text| {
            let mut other = SavedOffer::new("b", 0, 1);
            other.set_text(Field::Pay, "80k", 1);
            other.set_text(field, text, 1);
            let ranked = ranked_beside(&offer, Some(&other), &[]);
            ranked.iter().any(|it| it.question == stock)
        };
        for (field, text) in [
            (Field::Stock, "40k"),
            (Field::StockUnits, "100"),
            (Field::Refresher, "5k"),
            (Field::Options, "100"),
            (Field::EsppShare, "10%"),
        ] {
            assert!(beside(field, text), "{field:?}");
            assert!(!beside(field, "0"), "{field:?}");
        }
        assert!(!beside(Field::BonusTarget, "10%"));
        // Its own counts, too.
        offer.set_text(Field::EsppShare, "10%", 2);
        assert!(asked(&offer, &[]).contains(&stock));
    }

    #[test]
    fn what_is_given_is_not_asked() {
        let mut offer = SavedOffer::new("a", 0, 1);
        offer.set_text(Field::Pay, "80k", 1);
        offer.set_text(Field::Vacation, "15", 1);
        let vacation = Question::Open(Open::Field(Field::Vacation));
        assert!(!asked(&offer, &[]).contains(&vacation));
    }
}
