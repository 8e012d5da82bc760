//! How well an offer fits what the reader wants of a career.
//!
//! The quiz asks how much of four facets is wanted, 0 to 100 each; an offer is rated on the same
//! four, 0 to 10. What counts is how much of what is wanted it gives: more than is wanted makes up
//! for nothing, and a facet that is hardly wanted hardly counts. A rule of this tool.

use crate::career::{Facet, QuizResult};
use crate::offers::input::field::Field;
use crate::offers::input::offer::Offer;
use crate::order::insertion_sorted;

/// What is wanted of a facet where no quiz says so: all alike.
const WANTED_UNKNOWN: f64 = 50.0;

/// The field in which a facet is rated.
pub const fn rated_in(facet: Facet) -> Field {
    match facet {
        Facet::Horizon => Field::FitHorizon,
        Facet::Specialisation => Field::FitSpecialisation,
        Facet::Growth => Field::FitGrowth,
        Facet::Advancement => Field::FitAdvancement,
    }
}

/// How much of each facet is wanted, 0 to 100, in the order of [`Facet::ALL`].
pub fn wanted(quiz: Option<&QuizResult>) -> [f64; 4] {
    let score = |index: usize| Some(quiz?.facets.get(index)?.want?.value());
    [0, 1, 2, 3].map(|index| score(index).unwrap_or(WANTED_UNKNOWN))
}

/// A facet that an offer is rated on, in points of 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fitting {
    /// Which.
    pub facet: Facet,
    /// How much of it is wanted.
    pub wanted: f64,
    /// How much of it the offer gives.
    pub given: f64,
}

impl Fitting {
    /// What of that counts: no more than is wanted.
    pub fn counts(&self) -> f64 {
        self.given.min(self.wanted)
    }
}

/// The facets that an offer is rated on.
pub fn fittings(offer: &Offer, wanted: [f64; 4]) -> Vec<Fitting> {
    let facets = Facet::ALL.into_iter().zip(wanted);
    let rated = facets.filter_map(|(facet, wanted)| {
        let rating = offer.number(rated_in(facet))?;
        Some(Fitting {
            facet,
            wanted,
            // From billionths of a rating up to 10 to points up to 100.
            given: rating.as_billionths() as f64 / 1e8,
        })
    });
    rated.collect()
}

/// The share of what is wanted that an offer gives, 0 to 100, over the facets that are rated;
/// `None` if none is, or nothing is wanted of those that are.
pub fn fit(fittings: &[Fitting]) -> Option<f64> {
    let counts: f64 = fittings.iter().map(Fitting::counts).sum();
    let wanted: f64 = fittings.iter().map(|it| it.wanted).sum();
    // Rounding may lift a whole a little above itself.
    (wanted > 0.0).then(|| (100.0 * counts / wanted).min(100.0))
}

/// How much of what is wanted each offer gives, 0 to 100, the one that gives most first; without
/// those that are not rated.
pub fn ranked_fits(offers: &[Offer], wanted: [f64; 4]) -> Vec<(usize, f64)> {
    let fits = offers.iter().enumerate();
    let rated = fits.filter_map(|(place, offer)| Some((place, fit(&fittings(offer, wanted))?)));
    insertion_sorted(rated, |(_, one), (_, other)| one > other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offers::{DecimalPoint, OfferDraft};
    use proptest::prelude::*;

    fn offer(ratings: [&str; 4]) -> Offer {
        let mut draft = OfferDraft::default();
        for (facet, rating) in Facet::ALL.into_iter().zip(ratings) {
            draft.texts.insert(rated_in(facet), rating.to_owned());
        }
        draft.parse(DecimalPoint::Fraction).unwrap()
    }

    #[track_caller]
    fn check(ratings: [&str; 4], wanted: [f64; 4], expected: Option<f64>) {
        assert_eq!(
            fit(&fittings(&offer(ratings), wanted)),
            expected,
            "{ratings:?}"
        );
    }

    #[test]
    fn what_is_wanted_and_given_counts() {
        check(
            ["10", "10", "10", "10"],
            [80.0, 20.0, 60.0, 40.0],
            Some(100.0),
        );
        check(["0", "0", "0", "0"], [80.0, 20.0, 60.0, 40.0], Some(0.0));
        check(["4", "10", "3", "2"], [80.0, 20.0, 60.0, 40.0], Some(55.0));
        // More than is wanted makes up for nothing.
        check(["10", "0", "", ""], [20.0, 60.0, 50.0, 50.0], Some(25.0));
        check(["", "", "7", ""], [80.0, 20.0, 100.0, 40.0], Some(70.0));
        check(["", "", "", ""], [80.0, 20.0, 60.0, 40.0], None);
        check(["5", "", "", ""], [0.0, 20.0, 60.0, 40.0], None);
        assert_eq!(wanted(None), [50.0; 4]);
    }

    #[test]
    fn who_gives_most_of_what_is_wanted_comes_first() {
        let offers = [
            offer(["2", "2", "2", "2"]),
            offer(["", "", "", ""]),
            offer(["9", "9", "9", "9"]),
        ];
        let ranked = ranked_fits(&offers, [80.0; 4]);
        assert_eq!(ranked, [(2, 100.0), (0, 25.0)]);
    }

    proptest! {
        #[test]
        fn a_higher_rating_never_fits_less(
            ratings: [u8; 4],
            wants in proptest::array::uniform4(0.0..100.0_f64),
            which in 0_usize..4,
        ) {
            let texts = |ratings: [u8; 4]| ratings.map(|rating| (rating % 11).to_string());
            let of = |texts: &[String; 4]| {
                fit(&fittings(
                    &offer([&texts[0], &texts[1], &texts[2], &texts[3]]),
                    wants,
                ))
            };
            let before = texts(ratings);
            let mut after = before.clone();
            after[which] = "10".to_owned();
            let (before, after) = (of(&before), of(&after));
            prop_assert!(after >= before);
            prop_assert!(after.is_none_or(|fit| (0.0..=100.0).contains(&fit)));
        }
    }
}
