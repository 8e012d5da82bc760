//! What to ask an employer before deciding.

use super::question_impact::question_impact;
use crate::money::Money;
use crate::offers::tax::state::StateLaw;
use crate::offers::{CriteriaCount, Offer, OfferSettings, Open, Outcome, SavedOffer};
use crate::order::insertion_sorted;

/// Something to ask about an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Whether it has what the reader wants from the next offer, by the key of the criterion.
    Criterion(String),
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

/// What to ask about an offer: first what the reader wants from the next one, then what its figures
/// leave open, what could change most first. The present job is no next offer: nothing is asked of
/// it.
pub fn questions(
    (outcome, offer): (&Outcome, &Offer),
    saved: &SavedOffer,
    wanted: &[String],
    settings: &OfferSettings,
    states: &[(String, StateLaw)],
) -> Vec<RankedQuestion> {
    if saved.is_current {
        return Vec::new();
    }
    let open = outcome.questions.iter().map(|open| RankedQuestion {
        question: Question::Open(*open),
        impact: question_impact(*open, offer, outcome.base, settings, states),
    });
    let criteria = criteria_to_ask(saved, wanted).map(|question| RankedQuestion {
        question,
        impact: Money::ZERO,
    });
    let open = insertion_sorted(open, |one, other| one.impact > other.impact);
    criteria.chain(open).collect()
}

fn criteria_to_ask<'a>(
    offer: &'a SavedOffer,
    wanted: &'a [String],
) -> impl Iterator<Item = Question> + 'a {
    let open = wanted.iter().filter(|key| offer.meets(key).is_none());
    open.map(|key| Question::Criterion(key.clone()))
}

/// How many of the criteria each offer meets, by its place; without the present job, which is no
/// next offer, and nothing where nothing is wanted.
pub fn criteria_counts(offers: &[SavedOffer], wanted: &[String]) -> Vec<(usize, CriteriaCount)> {
    let numbered = offers.iter().enumerate();
    let next = numbered.filter(|(_, offer)| !offer.is_current && !wanted.is_empty());
    next.map(|(place, offer)| (place, CriteriaCount::of(offer, wanted)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offers::{Field, Kind, Point, compare};

    fn ranked(offer: &SavedOffer, wanted: &[&str]) -> Vec<RankedQuestion> {
        let read = offer.draft.parse(Point::Fraction).unwrap();
        let settings = OfferSettings::default();
        let comparison = compare(std::slice::from_ref(&read), &settings, &[]);
        let wanted: Vec<String> = wanted.iter().map(|key| (*key).to_owned()).collect();
        let of = (&comparison.outcomes[0], &read);
        questions(of, offer, &wanted, &settings, &[])
    }

    fn asked(offer: &SavedOffer, wanted: &[&str]) -> Vec<Question> {
        let ranked = ranked(offer, wanted).into_iter();
        ranked.map(|ranked| ranked.question).collect()
    }

    fn criterion(key: &str) -> Question {
        Question::Criterion(key.to_owned())
    }

    #[test]
    fn what_is_wanted_is_asked_first_and_only_of_a_next_offer() {
        let mut offer = SavedOffer::new("a", 0, 1);
        offer.set_text(Field::Pay, "80k", 1);
        offer.set_meets("pay", Some(true), 2);
        let own = asked(&offer, &[]);
        assert!(own.contains(&Question::Open(Open::Field(Field::Vacation))));
        let all = asked(&offer, &["pay", "leave", "commute"]);
        assert_eq!(all[..2], [criterion("leave"), criterion("commute")]);
        assert_eq!(all[2..], own);
    }

    #[test]
    fn the_present_job_is_asked_nothing() {
        let mut offer = SavedOffer::new("a", 0, 1);
        offer.set_text(Field::Pay, "80k", 1);
        offer.is_current = true;
        assert_eq!(asked(&offer, &["pay", "leave"]), []);
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
        let all = asked(&offer, &[]);
        assert!(!all.contains(&Question::Open(Open::Field(Field::Stock))));
        assert!(all.contains(&Question::Open(Open::Field(Field::Premium))));
    }

    #[test]
    fn the_present_job_is_not_measured_by_what_is_wanted_of_the_next() {
        let mut offers = [SavedOffer::new("a", 0, 1), SavedOffer::new("b", 1, 1)];
        offers[0].is_current = true;
        offers[1].set_meets("pay", Some(true), 2);
        let wanted = ["pay", "leave"].map(str::to_owned);
        let count = CriteriaCount {
            met: 1,
            open: 1,
            of: 2,
        };
        assert_eq!(criteria_counts(&offers, &wanted), [(1, count)]);
        assert_eq!(criteria_counts(&offers, &[]), []);
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
