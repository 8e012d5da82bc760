//! The offers that are compared, rated on what counts.

use super::criterion::{PlanCriterion, Weight};
use super::offer::{PlanOffer, Rating};
use super::weights::{FacetScores, NoScore, no_score, weights};

/// A criterion, and how much it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeightedCriterion {
    pub id: String,
    pub weight: Weight,
}

/// An offer, or the job that the reader has, with its rating on each criterion of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatedOffer {
    pub id: String,
    /// In the order of the criteria; `None` where there is none.
    pub ratings: Vec<Option<Rating>>,
}

/// What a choice is made between, and by what: both in the reader's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceTable {
    pub criteria: Vec<WeightedCriterion>,
    /// Those that are compared, the job that the reader has among them (S5).
    pub offers: Vec<RatedOffer>,
    /// Why there is no score.
    pub no_score: Option<NoScore>,
}

impl ChoiceTable {
    /// The table of what is compared, with the weights and ratings that the quiz proposes where none
    /// were entered (C1 to C4).
    pub fn of(
        criteria: &[PlanCriterion],
        offers: &[PlanOffer],
        want: &FacetScores,
        role: &FacetScores,
    ) -> ChoiceTable {
        let weights = weights(criteria, want);
        let rated = |offer: &PlanOffer| RatedOffer {
            id: offer.id.clone(),
            ratings: criteria.iter().map(|it| offer.rating(it, role)).collect(),
        };
        let compared = offers.iter().filter(|offer| offer.is_compared);
        let no_score = no_score(criteria, &weights);
        let weighted = |(criterion, weight): (&PlanCriterion, Weight)| WeightedCriterion {
            id: criterion.id.clone(),
            weight,
        };
        ChoiceTable {
            criteria: criteria.iter().zip(weights).map(weighted).collect(),
            offers: compared.map(rated).collect(),
            no_score,
        }
    }

    /// The ratings of an offer with the weights of what they are on.
    pub(super) fn rows<'a>(
        &'a self,
        offer: &'a RatedOffer,
    ) -> impl Iterator<Item = (Weight, Option<Rating>)> + 'a {
        let weights = self.criteria.iter().map(|criterion| criterion.weight);
        weights.zip(offer.ratings.iter().copied())
    }

    /// Whether a rating that counts is missing of an offer.
    pub(super) fn is_incomplete(&self, offer: &RatedOffer) -> bool {
        let mut rows = self.rows(offer);
        rows.any(|(weight, rating)| weight > Weight::ZERO && rating.is_none())
    }
}
