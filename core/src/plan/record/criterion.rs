//! A criterion as stored, with how offers are rated on it.

use super::{MAX_PLACE, NeedName, is_example};
use crate::career::Facet;
use crate::decimal::Decimal;
use crate::plan::Rating;
use crate::record::Stamped;
use crate::record::fields::{Day, Map, Optional, Text, Whole, fields, part};
use crate::store::{Kind, ListRecord};

/// The longest name of a criterion, in characters.
pub const CRITERION_NAME_MAX: usize = 80;

part! {
    /// How good an offer is on a criterion, and why. The rating of an offer on one of the four facets
    /// stands in the offer; here is only why.
    OfferRating "offer-rating", "How good an offer is on a criterion." {
        tenths "tenths": Optional<Whole<0, 100>>,
            "From 0 to 100 tenths; null for a side of career-building, which the offer itself has.";
        why "why": Text<300>, "What makes you think so.";
    }
}

impl OfferRating {
    pub fn rating(&self) -> Option<Rating> {
        self.tenths
            .and_then(|tenths| Rating::new(Decimal::ratio(tenths, 10)))
    }
}

fields! {
    /// What counts when offers are compared. The four facets are there without a record, and have
    /// one under [`default_id`] once the reader changes something.
    CriterionRecord with id, Kind::Criterion, "criterion", known by ["name", "value"],
    "What counts when you compare offers." {
        required {
            /// Empty for one of the four facets that was not renamed.
            name "name": Text<CRITERION_NAME_MAX>, "What it is called.";
            place "place": Whole<0, MAX_PLACE>, "Its place among the others.";
            made "made": Optional<Day>, "The day it was made, if that is known.";
        }
        optional {
            source "source": Optional<NeedName>, "What it comes from; null for an idea of your own.";
            weight "weight": Optional<Whole<0, 100>>,
                "How much it counts; null while it follows the quiz.";
            ratings "ratings": Map<OfferRating>, "How good each offer is, by the id of the offer.";
        }
    }
}

/// The id of the criterion of a facet, which is there from the start.
pub fn default_id(facet: Facet) -> String {
    ["facet", facet.key()].concat()
}

impl CriterionRecord {
    /// Whether it is one of the four that are there from the start.
    pub fn is_default(&self) -> bool {
        Facet::ALL.iter().any(|it| default_id(*it) == self.id)
    }

    /// The rating of an offer, if one was entered here.
    pub fn rating_of(&self, offer: &str) -> Option<&OfferRating> {
        self.ratings.get(offer)?.value.as_ref()
    }

    /// Rates an offer, or takes the rating back.
    pub fn rate(&mut self, offer: &str, rating: Option<OfferRating>, at_ms: i64) -> bool {
        self.change(at_ms, |criterion| match rating {
            Some(rating) => {
                let value = Some(rating);
                let part = Stamped { at_ms, value };
                criterion.ratings.insert(offer.to_owned(), part);
            }
            None => drop(criterion.ratings.remove(offer)),
        })
    }
}

impl ListRecord for CriterionRecord {
    fn id(&self) -> &str {
        &self.id
    }

    fn is_example(&self) -> bool {
        is_example(&self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Key, Record, load, to_stored_text};

    /// As the first release writes it. Never changed.
    const STORED: &str = r#"{"app":"steppingstone","kind":"criterion","version":1,"saved_ms":9,"data":{"id":"c1","name":{"value":"Four days a week","at":1},"place":{"value":4,"at":1},"made":{"value":"2026-11-30","at":1},"source":{"value":"aim:a1","at":2},"weight":{"value":60,"at":2},"ratings":{"o1":{"value":{"tenths":75,"why":"They said so"},"at":3},"o2":{"value":null,"at":5}}}}"#;

    fn stored() -> CriterionRecord {
        let made = crate::day::date_from_text("2026-11-30");
        let name = "Four days a week".to_owned();
        let mut criterion = CriterionRecord::new("c1", name, 4, made, 1);
        criterion.change(2, |it| {
            it.source.value = Some("aim:a1".to_owned());
            it.weight.value = Some(60);
        });
        let rating = OfferRating {
            tenths: Some(75),
            why: "They said so".to_owned(),
        };
        criterion.rate("o1", Some(rating.clone()), 3);
        criterion.rate("o2", Some(rating), 4);
        criterion.rate("o2", None, 5);
        criterion
    }

    #[test]
    fn a_criterion_is_stored_as_the_first_release_writes_it() {
        let key = Key::of(Kind::Criterion, "c1").unwrap();
        let read = load::<CriterionRecord>(&key, Some(STORED)).unwrap().record;
        assert_eq!(read, stored());
        assert_eq!(to_stored_text(&read, 9), STORED);
        let rating = read.rating_of("o1").and_then(OfferRating::rating);
        assert_eq!(rating, Rating::new(Decimal::ratio(15, 2)));
        assert_eq!(read.rating_of("o2"), None);
    }

    #[test]
    fn ratings_of_two_tabs_are_both_kept() {
        let (mut one, mut other) = (stored(), stored());
        let rating = |tenths| OfferRating {
            tenths: Some(tenths),
            why: String::new(),
        };
        one.rate("o1", Some(rating(20)), 10);
        other.rate("o3", Some(rating(30)), 9);
        let both = one.merged(&other);
        assert_eq!(both, other.merged(&one));
        let tenths = |id: &str| both.rating_of(id).and_then(|it| it.tenths);
        assert_eq!(["o1", "o2", "o3"].map(tenths), [Some(20), None, Some(30)]);
    }

    #[test]
    fn the_four_facets_have_ids_of_their_own() {
        for facet in Facet::ALL {
            assert!(Key::of(Kind::Criterion, &default_id(facet)).is_some());
            let record = CriterionRecord::new(default_id(facet), String::new(), 0, None, 1);
            assert!(record.is_default() && !record.is_example());
        }
        assert!(!stored().is_default());
    }
}
