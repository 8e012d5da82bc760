//! How much each criterion counts (C1 to C3).

use super::criterion::{CriterionSource, PlanCriterion, Weight};
use super::need::NeedId;
use crate::career::Facet;
use crate::keyed::keyed;
use crate::ratio::Ratio;

/// Scores of the four facets in the order of [`Facet::ALL`], 0 to 100; `None` with too few answers,
/// without a result or without a role.
pub type FacetScores = [Option<Ratio>; 4];

pub(super) fn score_of(scores: &FacetScores, facet: Facet) -> Option<Ratio> {
    let mut all = Facet::ALL.iter().zip(scores);
    let (_, score) = all.find(|(other, _)| **other == facet)?;
    *score
}

keyed! {
    /// Why there is no score: nothing counts (C3).
    NoScore {
        /// The latest result says that none of the facets is wanted.
        NothingWanted "nothing_wanted",
        /// The reader set every weight to 0.
        NothingCounts "nothing_counts",
    }
}

/// How much each criterion counts, in their order: as the reader says, or as the latest result says
/// is wanted, scaled so that the most wanted of the four facets counts 100 (C1, C2).
pub fn weights(criteria: &[PlanCriterion], want: &FacetScores) -> Vec<Weight> {
    let wanted = wanted_weights(want);
    let weight = |criterion: &PlanCriterion| {
        criterion.weight.unwrap_or_else(|| match criterion.source {
            CriterionSource::Need(NeedId::Facet(facet)) => {
                let mut all = Facet::ALL.into_iter().zip(wanted);
                let found = all.find(|(other, _)| *other == facet);
                found.map_or(Weight::USUAL, |(_, weight)| weight)
            }
            // Nothing that the quiz asks.
            CriterionSource::Own | CriterionSource::Need(_) => Weight::USUAL,
        })
    };
    criteria.iter().map(weight).collect()
}

fn wanted_weights(want: &FacetScores) -> [Weight; 4] {
    if want.iter().all(Option::is_none) {
        return [Weight::USUAL; 4];
    }
    let usual = Ratio::from(Weight::USUAL.points());
    let known = want.map(|score| score.unwrap_or(usual));
    let most = known.into_iter().max().unwrap_or_default();
    known.map(|score| {
        let share = score.over(most);
        let points = share.and_then(|share| share.times(Weight::MAX.points().into()));
        let points = points.and_then(|points| points.rounded(0));
        let points = points.and_then(|points| u8::try_from(points).ok());
        // Nothing is a share of nothing: where no facet is wanted at all, none counts.
        points.and_then(Weight::new).unwrap_or_default()
    })
}

/// Why there is no score with these weights; `None` if something counts (C3).
pub fn no_score(criteria: &[PlanCriterion], weights: &[Weight]) -> Option<NoScore> {
    if weights.iter().any(|weight| *weight > Weight::ZERO) {
        return None;
    }
    let follows_quiz = criteria.iter().any(|criterion| criterion.weight.is_none());
    Some(match follows_quiz {
        true => NoScore::NothingWanted,
        false => NoScore::NothingCounts,
    })
}
