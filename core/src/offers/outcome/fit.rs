//! How well an offer fits what the reader wants of a career.
//!
//! An offer is rated on criteria, 0 to 10 each: on four facets in its own fields, and on what else the
//! reader compares by. Each counts by its weight; how much that is follows the quiz until the reader
//! says otherwise. The fit is the weighted mean (S6).

use crate::career::Facet;
use crate::decimal::Decimal;
use crate::fit_score::{FitRow, FitScore};
use crate::form::{self, FieldKind, Problem, Spec, Time, Value};
use crate::number::DecimalPoint;
use crate::offers::input::field::Field;
use crate::order::insertion_sorted;
use crate::quantity::Unit;
use crate::ratio::Ratio;

/// The field in which a facet is rated.
pub const fn rated_in(facet: Facet) -> Field {
    match facet {
        Facet::Horizon => Field::FitHorizon,
        Facet::Specialisation => Field::FitSpecialisation,
        Facet::Growth => Field::FitGrowth,
        Facet::Advancement => Field::FitAdvancement,
    }
}

/// Reads a rating as the fields of the facets do, without the grammars that other fields have;
/// `None` if nothing is typed.
///
/// # Errors
/// See [`Problem`].
pub fn read_rating(text: &str) -> Result<Option<Decimal>, Problem> {
    let field = rated_in(Facet::Growth);
    let spec: Spec = Spec {
        kind: FieldKind::Number(Unit::Rating),
        range: field.range(),
        time: Time::per(None),
        point: DecimalPoint::Fraction,
    };
    match form::read(text, &spec)? {
        Some(Value::Number(rating)) => Ok(Some(rating)),
        _ => Ok(None),
    }
}

/// What offers are rated on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FitCriterion {
    Facet(Facet),
    /// By the name that the reader gave it.
    Named(String),
}

/// A criterion with how an offer is rated on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fitting {
    pub criterion: FitCriterion,
    /// How much it counts, 0 to 100.
    pub weight: u8,
    /// 0 to 10; `None` if it is missing.
    pub rating: Option<Decimal>,
    /// Whether the rating comes from the quiz and was not entered.
    pub is_proposed: bool,
}

impl Fitting {
    /// The weight times the rating; `None` if that is missing.
    pub fn counts(&self) -> Option<Ratio> {
        Ratio::from(self.weight).times(self.rating?.into())
    }
}

/// How well an offer fits, and by what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfferFit {
    /// In the reader's order.
    pub fittings: Vec<Fitting>,
    pub score: FitScore,
}

impl OfferFit {
    pub fn new(fittings: Vec<Fitting>) -> OfferFit {
        let rows = fittings.iter().map(|it| FitRow {
            weight: it.weight,
            rating: it.rating,
        });
        let score = FitScore::of(&rows.collect::<Vec<_>>());
        OfferFit { fittings, score }
    }

    /// The criteria that count and are rated: those that the score is made of.
    pub fn rated(&self) -> impl Iterator<Item = &Fitting> {
        let all = self.fittings.iter();
        all.filter(|it| it.weight > 0 && it.rating.is_some())
    }
}

/// The offers with a score by their places, the one that fits best first.
pub fn ranked_fits(fits: &[OfferFit]) -> Vec<(usize, Ratio)> {
    let all = fits.iter().enumerate();
    let rated = all.filter_map(|(place, fit)| Some((place, fit.score.score?)));
    insertion_sorted(rated, |(_, one), (_, other)| one > other)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(rows: &[(u8, Option<i64>)]) -> OfferFit {
        let facets = Facet::ALL.into_iter().zip(rows);
        let fittings = facets.map(|(facet, (weight, rating))| Fitting {
            criterion: FitCriterion::Facet(facet),
            weight: *weight,
            rating: rating.map(Decimal::whole),
            is_proposed: false,
        });
        OfferFit::new(fittings.collect())
    }

    #[test]
    fn a_rating_is_read_as_the_fields_of_an_offer_are() {
        use crate::offers::Value;
        use crate::offers::draft::read;
        for text in [
            "", " ", "7", "7.5", "8,5", "10", "11", "-1", "8/10", "many", "7 points",
        ] {
            for facet in Facet::ALL {
                let field = read(rated_in(facet), text, DecimalPoint::Fraction);
                let of_field = field.map(|value| match value {
                    Some(Value::Number(number)) => Some(number),
                    _ => None,
                });
                assert_eq!(read_rating(text).ok(), of_field.ok(), "{text}");
            }
        }
    }

    #[test]
    fn who_fits_best_comes_first_and_who_is_not_rated_not_at_all() {
        let fits = [
            fit(&[(80, Some(2)), (80, Some(2))]),
            fit(&[(80, None), (0, Some(9))]),
            fit(&[(80, Some(9)), (20, None)]),
        ];
        let ranked = ranked_fits(&fits);
        assert_eq!(ranked, [(2, Ratio::whole(90)), (0, Ratio::whole(20))]);
        assert!(fits[2].score.is_open() && !fits[0].score.is_open());
    }

    #[test]
    fn the_score_is_made_of_what_counts_and_is_rated() {
        let fit = fit(&[(80, Some(4)), (0, Some(9)), (60, None), (20, Some(10))]);
        let counts: Vec<_> = fit.rated().map(Fitting::counts).collect();
        let whole = |number| Some(Ratio::whole(number));
        assert_eq!(counts, [whole(320), whole(200)]);
        // 10 x 520 / 100.
        assert_eq!(fit.score.score, whole(52));
    }
}
