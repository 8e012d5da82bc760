//! Offers as a choice looks at them.

use litemap::LiteMap;

use super::criterion::{CriterionSource, PlanCriterion};
use super::need::NeedId;
use super::weights::{FacetScores, score_of};
use crate::decimal::Decimal;

/// How good an offer is on a criterion, from 0 to 10.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rating(Decimal);

impl Rating {
    pub const MAX: Rating = Rating(Decimal::whole(10));

    /// `None` below 0 and above 10.
    pub fn new(rating: Decimal) -> Option<Rating> {
        let is_rating = (Decimal::ZERO..=Rating::MAX.0).contains(&rating);
        is_rating.then_some(Rating(rating))
    }

    pub const fn value(self) -> Decimal {
        self.0
    }
}

/// An offer, or the job that the reader has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanOffer {
    pub id: String,
    pub is_example: bool,
    pub is_present_job: bool,
    /// Whether it is compared; false if it was set aside.
    pub is_compared: bool,
    /// What was entered, by the id of the criterion.
    pub ratings: LiteMap<String, Rating>,
}

impl PlanOffer {
    /// The rating that counts: what was entered, or what the quiz proposes (C4).
    pub(super) fn rating(&self, criterion: &PlanCriterion, role: &FacetScores) -> Option<Rating> {
        let entered = self.ratings.get(&criterion.id).copied();
        entered.or_else(|| self.proposed(criterion, role))
    }

    fn proposed(&self, criterion: &PlanCriterion, role: &FacetScores) -> Option<Rating> {
        let CriterionSource::Need(NeedId::Facet(facet)) = criterion.source else {
            return None;
        };
        let score = self.is_present_job.then(|| score_of(role, facet))??;
        // A tenth of the score, to a tenth: as many tenths as the score has whole points.
        Rating::new(Decimal::ratio(score.rounded(0)?, 10))
    }
}

/// The ratings that the quiz proposes for an offer where none was entered, by the id of the
/// criterion: for the job that the reader has, on facets, as much as the role gives (C4).
pub fn proposed_ratings(
    offer: &PlanOffer,
    criteria: &[PlanCriterion],
    role: &FacetScores,
) -> Vec<(String, Rating)> {
    let open = criteria
        .iter()
        .filter(|criterion| !offer.ratings.contains_key(&criterion.id));
    let proposed =
        open.filter_map(|criterion| Some((criterion.id.clone(), offer.proposed(criterion, role)?)));
    proposed.collect()
}

/// Whether there is a choice between compared offers (T8): one beside the job that the reader has,
/// and not all of those were part of a decision.
pub fn is_choice<'a>(
    compared: impl IntoIterator<Item = &'a PlanOffer>,
    decided: &[String],
) -> bool {
    let others = compared.into_iter().filter(|offer| !offer.is_present_job);
    let mut undecided = others.filter(|offer| !decided.contains(&offer.id));
    undecided.next().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratings_are_from_0_to_10() {
        let is_rating = |rating| Rating::new(rating).is_some();
        assert!(is_rating(Decimal::ZERO) && is_rating(Decimal::whole(10)));
        assert!(!is_rating(Decimal::billionths(-1)));
        assert!(!is_rating(Decimal::billionths(10_000_000_001)));
    }

    #[test]
    fn the_present_job_alone_and_decided_offers_are_no_choice() {
        let offer = |id: &str, is_present_job| PlanOffer {
            id: id.to_owned(),
            is_present_job,
            is_compared: true,
            ..PlanOffer::default()
        };
        let (job, a, b) = (offer("job", true), offer("a", false), offer("b", false));
        let decided = ["a".to_owned()];
        assert!(!is_choice([], &[]) && !is_choice([&job], &[]));
        assert!(is_choice([&job, &a], &[]) && is_choice([&a], &[]));
        assert!(!is_choice([&job, &a], &decided));
        assert!(is_choice([&job, &a, &b], &decided));
    }
}
