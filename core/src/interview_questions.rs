//! What to ask in an interview: what counts for the reader and is not known of this job, and what its
//! offer leaves open. It stands beside the tools, which do not name each other.

use crate::career::Facet;
use crate::goals::link::OFFER_CRITERIA;
use crate::offers::fit::rated_in;
use crate::offers::{
    OfferSettingsDraft, Question, SavedOffer, Wish, any_gives_stock, unranked_questions,
};
use crate::plan::record::{CriterionRecord, default_id};
use crate::store::ListRecord;

/// Questions about the job of an offer, each once: first the criteria of the choice on which it is
/// not rated, then what is `wanted` of the next job by the keys of criteria and not answered, then
/// what the offer leaves open, in the order of its fields. Nothing of the present job.
///
/// What figures answer (pay, days off and the like) is asked by what of them is open. Criteria that
/// count nothing are not asked about, and those of the example ask nobody.
pub fn interview_questions(
    offer: &SavedOffer,
    criteria: &[CriterionRecord],
    wanted: &[String],
    settings: &OfferSettingsDraft,
) -> Vec<Question> {
    let (mut read, _) = offer.draft.readable_in(settings.point(), settings.code());
    read.is_current = offer.is_current;
    if read.is_current {
        return Vec::new();
    }
    let counts = |id: &str| {
        let record = criteria.iter().find(|record| record.id == id);
        record.is_none_or(|record| record.weight.value != Some(0))
    };
    let facets = Facet::ALL.into_iter().filter(|facet| {
        let is_rated = read.number(rated_in(*facet)).is_some();
        !is_rated && counts(&default_id(*facet))
    });
    let own = criteria.iter().filter(|record| {
        let rating = record.rating_of(&offer.id).and_then(|it| it.tenths);
        let is_open = rating.is_none() && record.weight.value != Some(0);
        is_open && !record.is_default() && !record.is_example()
    });
    let own = own.map(|record| record.name.value.trim().to_owned());
    let own: Vec<String> = own.filter(|name| !name.is_empty()).collect();
    let unanswered = wanted.iter().filter(|key| {
        let is_of_figures = OFFER_CRITERIA.contains(&key.as_str());
        !is_of_figures && offer.meets(key).is_none() && !own.contains(key)
    });
    let unanswered: Vec<String> = unanswered.cloned().collect();
    let wishes = facets.map(Wish::Facet);
    let wishes = wishes.chain(own.into_iter().chain(unanswered).map(Wish::Criterion));
    let (settings, _) = settings.readable();
    let any_stock = any_gives_stock(std::slice::from_ref(&read));
    let open = unranked_questions(&read, any_stock, &settings);
    let open = open.into_iter().map(Question::Open);
    wishes.map(Question::Wish).chain(open).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offers::{Field, Open};
    use crate::plan::record::OfferRating;

    fn offer(texts: &[(Field, &str)]) -> SavedOffer {
        let mut offer = SavedOffer::new("o1", 0, 1);
        for (field, text) in texts {
            offer.set_text(*field, text, 2);
        }
        offer
    }

    fn criterion(id: &str, name: &str, weight: Option<i64>) -> CriterionRecord {
        let mut record = CriterionRecord::new(id, name.to_owned(), 4, None, 1);
        record.change(2, |it| it.weight.value = weight);
        record
    }

    /// The wishes that are asked about, in words.
    #[track_caller]
    fn check(offer: &SavedOffer, criteria: &[CriterionRecord], wanted: &[&str], expected: &[&str]) {
        let wanted: Vec<String> = wanted.iter().map(|key| (*key).to_owned()).collect();
        let all = interview_questions(offer, criteria, &wanted, &OfferSettingsDraft::default());
        let wishes = all.iter().filter_map(|question| match question {
            Question::Wish(Wish::Facet(facet)) => Some(facet.key()),
            Question::Wish(Wish::Criterion(key)) => Some(key.as_str()),
            Question::Open(_) => None,
        });
        assert_eq!(wishes.collect::<Vec<&str>>(), expected);
    }

    #[test]
    fn criteria_without_a_rating_come_first() {
        let all = ["horizon", "specialisation", "growth", "advancement"];
        check(&offer(&[]), &[], &[], &all);
        let rated = offer(&[(Field::FitGrowth, "7"), (Field::FitHorizon, "3")]);
        check(&rated, &[], &[], &["specialisation", "advancement"]);
        let mut done = criterion("c2", "Near home", Some(20));
        let rating = OfferRating {
            tenths: Some(80),
            why: String::new(),
        };
        done.rate("o1", Some(rating), 3);
        let criteria = [
            criterion(&default_id(Facet::Advancement), "", Some(0)),
            criterion("c1", "Four days a week", None),
            done,
            criterion("c3", "A view", Some(0)),
            criterion("example1", "Made up", None),
        ];
        let expected = ["specialisation", "Four days a week"];
        check(&rated, &criteria, &[], &expected);
    }

    #[test]
    fn what_is_wanted_is_asked_until_it_is_answered() {
        let mut rated = offer(&[
            (Field::FitGrowth, "7"),
            (Field::FitHorizon, "3"),
            (Field::FitAdvancement, "3"),
            (Field::FitSpecialisation, "3"),
        ]);
        let wanted = ["pay", "after_hours", "A view"];
        check(&rated, &[], &wanted, &["after_hours", "A view"]);
        let view = [criterion("c1", "A view", None)];
        check(&rated, &view, &wanted, &["A view", "after_hours"]);
        rated.set_meets("after_hours", Some(true), 3);
        check(&rated, &[], &wanted, &["A view"]);
        rated.is_current = true;
        check(&rated, &[], &wanted, &[]);
    }

    #[test]
    fn then_comes_what_the_offer_leaves_open() {
        let settings = OfferSettingsDraft::default();
        let asks = |offer: &SavedOffer, field| {
            let all = interview_questions(offer, &[], &[], &settings);
            all.contains(&Question::Open(Open::Field(field)))
        };
        let given = offer(&[(Field::Pay, "80k"), (Field::Vacation, "15")]);
        assert!(!asks(&given, Field::Vacation) && asks(&given, Field::DaysOnSite));
        assert!(!asks(&given, Field::Stock));
        assert!(asks(&offer(&[]), Field::Pay));
    }
}
