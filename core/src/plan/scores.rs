//! How well each offer fits, and which one leads (S1 to S6).

use super::choice_table::{ChoiceTable, RatedOffer};
use super::criterion::Weight;
use super::offer::Rating;
use crate::fit_score::{FitRow, FitScore};
use crate::ratio::Ratio;

/// How well an offer fits, 0 to 100 points (S1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferScore {
    pub offer: String,
    /// Over what is rated; `None` if nothing that counts is.
    pub score: Option<Ratio>,
    /// What it is at least and at most, whatever the missing ratings turn out to be; equal if none
    /// that counts is missing. `None` if nothing counts.
    pub range: Option<(Ratio, Ratio)>,
}

/// The rating that would settle most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settle {
    pub offer: String,
    pub criterion: String,
}

/// The scores of all that is compared, in the reader's order, and what follows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scores {
    pub offers: Vec<OfferScore>,
    /// The one whose range lies above all others (S2).
    pub leader: Option<String>,
    /// Those level at the top where nobody leads and nothing is left to settle (S3); one alone where
    /// nothing is compared with it.
    pub level: Vec<String>,
    /// What to rate first where nobody leads yet (S4).
    pub settle: Option<Settle>,
}

impl ChoiceTable {
    /// Who leads, who is level, or what would settle it.
    ///
    /// An offer that cannot come first any more settles nothing: where all that still can are rated
    /// on all that counts, those are level.
    pub fn scores(&self) -> Scores {
        let offers: Vec<OfferScore> = self.offers.iter().map(|it| self.score(it)).collect();
        let ranges = || offers.iter().filter_map(|it| Some((&it.offer, it.range?)));
        let Some(highest_low) = ranges().map(|(_, (low, _))| low).max() else {
            return Scores {
                offers,
                ..Scores::default()
            };
        };
        let can_lead = |(_, (_, high)): &(&String, (Ratio, Ratio))| *high >= highest_low;
        let top: Vec<&String> = ranges().filter(can_lead).map(|(offer, _)| offer).collect();
        let leader = match top.as_slice() {
            [alone] if offers.len() > 1 => Some((*alone).clone()),
            _ => None,
        };
        let settle = match leader {
            Some(_) => None,
            None => self.settle(&top),
        };
        let is_level = leader.is_none() && settle.is_none();
        Scores {
            level: match is_level {
                true => top.into_iter().cloned().collect(),
                false => Vec::new(),
            },
            leader,
            settle,
            offers,
        }
    }

    fn score(&self, offer: &RatedOffer) -> OfferScore {
        let rows = self.rows(offer).map(|(weight, rating)| FitRow {
            weight: weight.points(),
            rating: rating.map(Rating::value),
        });
        let FitScore { score, range } = FitScore::of(&rows.collect::<Vec<_>>());
        OfferScore {
            offer: offer.id.clone(),
            score,
            range,
        }
    }

    /// Of those offers the missing rating of the largest weight; of equals the first criterion, then
    /// the first offer (S4).
    fn settle(&self, offers: &[&String]) -> Option<Settle> {
        let offers: Vec<&RatedOffer> = self
            .offers
            .iter()
            .filter(|offer| offers.contains(&&offer.id))
            .collect();
        let mut heaviest: Option<(Weight, Settle)> = None;
        for (place, criterion) in self.criteria.iter().enumerate() {
            let is_missing =
                |offer: &&&RatedOffer| offer.ratings.get(place).is_some_and(Option::is_none);
            let Some(offer) = offers.iter().find(is_missing) else {
                continue;
            };
            let most = heaviest
                .as_ref()
                .map_or(Weight::ZERO, |(weight, _)| *weight);
            if criterion.weight > most {
                let settle = Settle {
                    offer: offer.id.clone(),
                    criterion: criterion.id.clone(),
                };
                heaviest = Some((criterion.weight, settle));
            }
        }
        heaviest.map(|(_, settle)| settle)
    }
}
