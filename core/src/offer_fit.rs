//! The career fit of offers, by the criteria of Plan (S6). It stands beside the two tools, which do
//! not name each other.

use crate::career::Facet;
use crate::offers::SavedOffer;
use crate::offers::fit::{FitCriterion, Fitting, OfferFit};
use crate::plan::Rating;
use crate::plan::from_records::ChoiceView;
use crate::plan::record::{CriterionRecord, default_id};
use crate::quiz::Taking;

/// How well each of the offers that are compared fits, in their order. Weights follow the reader's
/// latest result, or else the example's, until the reader changes them (C1, C2); of the present job
/// the quiz proposes ratings where none are given (C4).
pub fn offer_fits(
    offers: &[SavedOffer],
    criteria: &[CriterionRecord],
    takings: &[Taking],
) -> Vec<OfferFit> {
    let choice = ChoiceView::of(offers, criteria, takings);
    let names: Vec<FitCriterion> = choice
        .criteria
        .iter()
        .map(|criterion| name(&criterion.id, criteria))
        .collect();
    let fit = |offer: &SavedOffer| {
        let mut rated = choice.table.offers.iter();
        let rated = rated.find(|it| it.id == offer.id);
        let ratings = rated.map_or([].as_slice(), |it| &it.ratings);
        let rows = choice.table.criteria.iter().zip(&names).zip(ratings);
        let fittings = rows.map(|((criterion, name), rating)| Fitting {
            criterion: name.clone(),
            weight: criterion.weight.points(),
            rating: rating.map(Rating::value),
            is_proposed: choice.is_proposed(&offer.id, &criterion.id),
        });
        OfferFit::new(fittings.collect())
    };
    offers.iter().map(fit).collect()
}

/// What a criterion is called: a facet by the facet, unless the reader renamed it.
fn name(id: &str, records: &[CriterionRecord]) -> FitCriterion {
    let mut named = records.iter();
    let record = named.find(|it| it.id == id && !it.name.value.trim().is_empty());
    let facet = Facet::ALL.into_iter().find(|it| default_id(*it) == id);
    match (record, facet) {
        (None, Some(facet)) => FitCriterion::Facet(facet),
        (record, _) => {
            let name = record.map(|it| it.name.value.trim().to_owned());
            FitCriterion::Named(name.unwrap_or_default())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::date_from_text;
    use crate::decimal::Decimal;
    use crate::offers::Field;
    use crate::offers::fit::rated_in;
    use crate::plan::record::OfferRating;
    use crate::quiz::example::example;
    use crate::ratio::Ratio;

    fn offer(id: &str, growth: &str) -> SavedOffer {
        let mut offer = SavedOffer::new(id, 0, 1);
        offer.set_text(Field::FitGrowth, growth, 2);
        offer
    }

    #[test]
    fn the_fit_is_the_score_of_plan() {
        let mut own = CriterionRecord::new("c1", "Four days".to_owned(), 9, None, 1);
        own.change(2, |it| it.weight.value = Some(20));
        let rating = OfferRating {
            tenths: Some(85),
            why: String::new(),
        };
        own.rate("a", Some(rating), 3);
        let (offers, criteria) = ([offer("a", "9"), offer("b", "4")], [own]);
        let fits = offer_fits(&offers, &criteria, &[]);
        let plan = ChoiceView::of(&offers, &criteria, &[]).table.scores();
        let of_plan: Vec<_> = plan.offers.iter().map(|it| (it.score, it.range)).collect();
        let of_offers: Vec<_> = fits
            .iter()
            .map(|it| (it.score.score, it.score.range))
            .collect();
        assert_eq!(of_offers, of_plan);
        // 10 x (50 x 9 + 20 x 8.5) / 70.
        assert_eq!(fits[0].score.score, Ratio::new(6200, 70));
        let last = fits[0].fittings.last().unwrap();
        assert_eq!(last.criterion, FitCriterion::Named("Four days".to_owned()));
        assert_eq!((last.weight, last.is_proposed), (20, false));
    }

    /// The case PS10 of Plan.
    #[test]
    fn a_rating_beyond_what_is_wanted_counts_in_full() {
        let rated = |id: &str, ratings: [&str; 4]| {
            let mut offer = SavedOffer::new(id, 0, 1);
            for (facet, rating) in Facet::ALL.into_iter().zip(ratings) {
                offer.set_text(rated_in(facet), rating, 2);
            }
            offer
        };
        let weights = Facet::ALL.into_iter().zip([29, 57, 100, 86]);
        let criteria = weights.map(|(facet, weight)| {
            let mut record = CriterionRecord::new(default_id(facet), String::new(), 0, None, 1);
            record.change(2, |it| it.weight.value = Some(weight));
            record
        });
        let offers = [
            rated("northwind", ["10", "3", "6", "5"]),
            rated("harbor", ["2", "6", "7", "6"]),
        ];
        let fits = offer_fits(&offers, &criteria.collect::<Vec<_>>(), &[]);
        let scores = fits
            .iter()
            .map(|it| it.score.score.and_then(|it| it.rounded(6)));
        assert_eq!(
            scores.collect::<Vec<_>>(),
            [Some(54_816_176), Some(59_411_765)]
        );
    }

    #[test]
    fn the_present_job_has_the_ratings_that_the_quiz_proposes() {
        let today = date_from_text("2026-11-30").unwrap();
        let mut job = SavedOffer::new("job", 0, 1);
        job.is_current = true;
        let found = offer_fits(&[job, offer("b", "4")], &[], &[example(today)]);
        let [job, other] = found.as_slice() else {
            panic!("two offers have two fits");
        };
        assert!(
            job.fittings
                .iter()
                .all(|it| it.is_proposed && it.rating.is_some())
        );
        assert!(!job.score.is_open() && job.score.score.is_some());
        assert!(other.score.is_open());
        // The most wanted facet counts 100.
        assert!(job.fittings.iter().any(|it| it.weight == 100));
        let rating = other.fittings.iter().find_map(|it| it.rating);
        assert_eq!(rating, Some(Decimal::whole(4)));
    }
}
