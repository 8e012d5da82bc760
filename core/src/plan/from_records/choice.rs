//! What offers, criteria and decisions say to Plan.

use chrono::NaiveDate;
use litemap::LiteMap;

use super::{facet_scores, latest_taking};
use crate::career::Facet;
use crate::offers::SavedOffer;
use crate::offers::fit::{rated_in, read_rating};
use crate::offers::saved::compared;
use crate::order::insertion_sorted;
use crate::plan::record::{CriterionRecord, DecisionRecord, OfferRating, default_id};
use crate::plan::{
    ChoiceTable, CriterionSource, FacetScores, NeedId, PlanCriterion, PlanOffer, Rating, Weight,
    proposed_ratings,
};
use crate::quiz::Taking;
use crate::store::ListRecord;

/// The criteria in the reader's order. The four facets are there without a record, before those that
/// have one with a higher place.
pub fn plan_criteria(records: &[CriterionRecord]) -> Vec<PlanCriterion> {
    let defaults = Facet::ALL.into_iter().enumerate();
    let defaults = defaults.filter_map(|(place, facet)| {
        let id = default_id(facet);
        let has_record = records.iter().any(|record| record.id == id);
        (!has_record).then(|| (place as i64, default_criterion(facet)))
    });
    let stored = records
        .iter()
        .map(|record| (record.place.value, criterion(record)));
    let sorted = insertion_sorted(defaults.chain(stored), |a, b| {
        (a.0, &a.1.id) < (b.0, &b.1.id)
    });
    sorted.into_iter().map(|(_, criterion)| criterion).collect()
}

/// Moves a criterion up or down among all, by so many places (G2). Gives the records that change;
/// one of the four facets that has none gets one. None where it cannot go there.
pub fn moved_criteria(
    records: &[CriterionRecord],
    id: &str,
    by: isize,
    today: NaiveDate,
    at_ms: i64,
) -> Vec<CriterionRecord> {
    let criteria = plan_criteria(records).into_iter();
    let mut ids: Vec<String> = criteria.map(|criterion| criterion.id).collect();
    let from = ids.iter().position(|it| it == id);
    let to = from.and_then(|from| from.checked_add_signed(by));
    let Some((from, to)) = from.zip(to).filter(|(_, to)| *to < ids.len()) else {
        return Vec::new();
    };
    ids.swap(from, to);
    let placed = (0..).zip(&ids).filter_map(|(place, id)| {
        if let Some(record) = records.iter().find(|record| record.id == *id) {
            let mut record = record.clone();
            let is_changed = record.change(at_ms, |it| it.place.value = place);
            return is_changed.then_some(record);
        }
        let mut defaults = (0..).zip(Facet::ALL);
        let is_there = defaults.any(|(at, it)| at == place && default_id(it) == *id);
        let new = || CriterionRecord::new(id, String::new(), place, Some(today), at_ms);
        (!is_there).then(new)
    });
    placed.collect()
}

fn default_criterion(facet: Facet) -> PlanCriterion {
    PlanCriterion {
        id: default_id(facet),
        is_example: false,
        made: None,
        source: CriterionSource::Need(NeedId::Facet(facet)),
        is_default: true,
        weight: None,
    }
}

fn criterion(record: &CriterionRecord) -> PlanCriterion {
    let facet = Facet::ALL
        .into_iter()
        .find(|facet| default_id(*facet) == record.id);
    // A need that only a later version knows is none here.
    let stored = record.source.value.as_deref().and_then(NeedId::from_text);
    let need = facet.map(NeedId::Facet).or(stored);
    let weight = record.weight.value.and_then(|it| u8::try_from(it).ok());
    PlanCriterion {
        id: record.id.clone(),
        is_example: record.is_example(),
        made: record.made.value,
        source: need.map_or(CriterionSource::Own, CriterionSource::Need),
        is_default: facet.is_some(),
        weight: weight.and_then(Weight::new),
    }
}

/// The offers, those that are compared in their order and then the others. Ratings on the four facets
/// are those that offers hold; the others stand with their criteria.
pub fn plan_offers(offers: &[SavedOffer], criteria: &[CriterionRecord]) -> Vec<PlanOffer> {
    let compared = compared(offers);
    let others = offers
        .iter()
        .filter(|offer| compared.iter().all(|other| other.id != offer.id));
    let first = compared.iter().map(|it| plan_offer(it, true, criteria));
    let others = others.map(|it| plan_offer(it, false, criteria));
    first.chain(others).collect()
}

fn plan_offer(offer: &SavedOffer, is_compared: bool, criteria: &[CriterionRecord]) -> PlanOffer {
    let mut ratings: LiteMap<String, Rating> = LiteMap::new();
    for criterion in criteria {
        let rating = criterion.rating_of(&offer.id).and_then(OfferRating::rating);
        if let Some(rating) = rating {
            ratings.insert(criterion.id.clone(), rating);
        }
    }
    for facet in Facet::ALL {
        let field = rated_in(facet);
        let rating = read_rating(offer.text(field)).ok().flatten();
        match rating.and_then(Rating::new) {
            Some(rating) => ratings.insert(default_id(facet), rating),
            None => ratings.remove(&default_id(facet)),
        };
    }
    PlanOffer {
        id: offer.id.clone(),
        is_example: offer.is_example(),
        is_present_job: offer.is_current,
        is_compared,
        ratings,
    }
}

/// A choice with what it is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceView {
    /// In the reader's order, as in the table.
    pub criteria: Vec<PlanCriterion>,
    /// Those that are compared, in the order of the table, and then the others.
    pub offers: Vec<PlanOffer>,
    pub table: ChoiceTable,
    /// What the role gives of the four facets by the result that weights follow (C4).
    pub role: FacetScores,
    /// Whether there is a result that weights follow.
    pub has_result: bool,
}

impl ChoiceView {
    /// The choice between what is compared, with weights that follow the reader's own latest result,
    /// or the example's where there is no other.
    pub fn of(
        offers: &[SavedOffer],
        criteria: &[CriterionRecord],
        takings: &[Taking],
    ) -> ChoiceView {
        let own = latest_taking(takings, false);
        let latest = own.or_else(|| latest_taking(takings, true));
        let (want, role) = latest.map_or(([None; 4], [None; 4]), |taking| {
            facet_scores(&taking.outcome())
        });
        let (rated, offers) = (plan_criteria(criteria), plan_offers(offers, criteria));
        ChoiceView {
            table: ChoiceTable::of(&rated, &offers, &want, &role),
            criteria: rated,
            offers,
            role,
            has_result: latest.is_some(),
        }
    }

    /// Whether the rating of an offer on a criterion is the one that the quiz proposes (C4).
    pub fn is_proposed(&self, offer: &str, criterion: &str) -> bool {
        let mut offers = self.offers.iter();
        let Some(offer) = offers.find(|it| it.id == offer) else {
            return false;
        };
        let proposed = proposed_ratings(offer, &self.criteria, &self.role);
        proposed.iter().any(|(id, _)| id == criterion)
    }
}

/// The offers that were part of a decision, by id (T8).
pub fn decided_offers(decisions: &[DecisionRecord]) -> Vec<String> {
    let ids = decisions.iter().flat_map(DecisionRecord::offers);
    ids.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decimal::Decimal;
    use crate::offers::Field;
    use crate::ratio::Ratio;

    #[test]
    fn the_four_facets_are_there_from_the_start() {
        let ids = |records: &[CriterionRecord]| -> Vec<String> {
            let criteria = plan_criteria(records).into_iter();
            criteria.map(|criterion| criterion.id).collect()
        };
        let four = Facet::ALL.map(default_id);
        assert_eq!(ids(&[]), four);
        assert!(
            plan_criteria(&[])
                .iter()
                .all(|it| it.is_default && it.weight.is_none())
        );
        let own = CriterionRecord::new("c1", "Four days".to_owned(), 9, None, 1);
        let growth = default_id(Facet::Growth);
        let mut changed = CriterionRecord::new(growth.clone(), String::new(), 12, None, 1);
        changed.change(2, |it| it.weight.value = Some(80));
        let found = plan_criteria(&[changed.clone(), own.clone()]);
        let order: Vec<&str> = found.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(order, [&four[0], &four[1], &four[3], "c1", &growth]);
        assert!(found[4].is_default && found[3].source == CriterionSource::Own);
        assert_eq!(
            found[4].source,
            CriterionSource::Need(NeedId::Facet(Facet::Growth))
        );
        assert_eq!(found[4].weight, Weight::new(80));
    }

    #[test]
    fn criteria_are_moved_with_and_without_a_record() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
        let own = CriterionRecord::new("c1", "Four days".to_owned(), 9, None, 1);
        let mut records = Vec::from([own]);
        let order = |records: &[CriterionRecord]| -> Vec<String> {
            let criteria = plan_criteria(records).into_iter();
            criteria.map(|criterion| criterion.id).collect()
        };
        let [a, b, c, d] = Facet::ALL.map(default_id);
        let shift = |records: &mut Vec<CriterionRecord>, id: &str, by| {
            let moved = moved_criteria(records, id, by, today, 5);
            records.retain(|it| moved.iter().all(|other| other.id != it.id));
            let count = moved.len();
            records.extend(moved);
            count
        };
        // The last facet and the reader's own change places: both have a record then.
        assert_eq!(shift(&mut records, "c1", -1), 2);
        assert_eq!(order(&records), [&*a, &*b, &*c, "c1", &*d]);
        assert_eq!(shift(&mut records, &a, 1), 2);
        assert_eq!(order(&records), [&*b, &*a, &*c, "c1", &*d]);
        let follows = |it: &CriterionRecord| it.weight.value.is_none();
        assert!(records.iter().all(follows));
        // Nobody goes past an end, and what is gone goes nowhere.
        assert_eq!(shift(&mut records, &b, -1), 0);
        assert_eq!(shift(&mut records, &d, 1), 0);
        assert_eq!(shift(&mut records, "gone", 1), 0);
    }

    #[test]
    fn ratings_that_exist_keep_their_numbers() {
        let mut offer = SavedOffer::new("o1", 0, 1);
        offer.set_text(Field::FitGrowth, "8.5", 2);
        offer.set_text(Field::FitHorizon, "many", 2);
        let mut own = CriterionRecord::new("c1", "Four days".to_owned(), 9, None, 1);
        let rating = |tenths| OfferRating {
            tenths: Some(tenths),
            why: String::new(),
        };
        own.rate("o1", Some(rating(75)), 2);
        let mut archived = SavedOffer::new("o2", 1, 1);
        archived.is_archived = true;
        let mut job = SavedOffer::new("job", 2, 1);
        job.is_current = true;
        // A rating of a facet that stands anywhere else does not count.
        let mut horizon = CriterionRecord::new("facethorizon", String::new(), 0, None, 1);
        horizon.rate("o1", Some(rating(10)), 2);
        let records = [own, horizon];
        let found = plan_offers(&[offer, archived, job], &records);
        let ids: Vec<&str> = found.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(ids, ["job", "o1", "o2"]);
        let flags = |it: &PlanOffer| (it.is_present_job, it.is_compared);
        assert_eq!(
            [0, 1, 2].map(|at| flags(&found[at])),
            [(true, true), (false, true), (false, false)]
        );
        let rated = |id: &str| found[1].ratings.get(id).map(|it| it.value());
        assert_eq!(rated("facetgrowth"), Some(Decimal::ratio(17, 2)));
        assert_eq!(rated("c1"), Some(Decimal::ratio(15, 2)));
        assert_eq!((found[1].ratings.len(), rated("facethorizon")), (2, None));
        // All weigh 50: (8.5 + 7.5) / 2.
        let criteria = plan_criteria(&records);
        let table = ChoiceTable::of(&criteria, &found, &[None; 4], &[None; 4]);
        assert_eq!(table.scores().offers[1].score, Some(Ratio::whole(80)));
    }
}
