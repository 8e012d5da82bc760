//! What to ask an employer before deciding.

use crate::offers::CriteriaCount;
use crate::offers::Open;
use crate::offers::Outcome;
use crate::offers::SavedOffer;

/// Something to ask about an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Whether it has what the reader wants from the next offer, by the key of the criterion.
    Criterion(String),
    /// A fact that it leaves open.
    Open(Open),
}

/// What to ask about an offer: first what the reader wants from the next one, then what its figures
/// leave open. The present job is no next offer, and is asked nothing of the first kind.
pub fn questions(outcome: &Outcome, offer: &SavedOffer, wanted: &[String]) -> Vec<Question> {
    let open = outcome.questions.iter();
    let open = open.map(|open| Question::Open(*open));
    criteria_to_ask(offer, wanted).chain(open).collect()
}

fn criteria_to_ask<'a>(
    offer: &'a SavedOffer,
    wanted: &'a [String],
) -> impl Iterator<Item = Question> + 'a {
    let open = wanted
        .iter()
        .filter(|key| !offer.is_current && offer.meets(key).is_none());
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
    use crate::offers::{Field, OfferSettings, Point, compare};

    fn asked(offer: &SavedOffer, wanted: &[&str]) -> Vec<Question> {
        let read = offer.draft.parse(Point::Fraction).unwrap();
        let comparison = compare(&[read], &OfferSettings::default(), &[]);
        let wanted: Vec<String> = wanted.iter().map(|key| (*key).to_owned()).collect();
        questions(&comparison.outcomes[0], offer, &wanted)
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
        offer.is_current = true;
        let of_present = asked(&offer, &["pay", "leave", "commute"]);
        assert!(!of_present.contains(&criterion("leave")));
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
