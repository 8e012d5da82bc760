//! What would change who leads (W1 to W4).

use super::choice_table::{ChoiceTable, RatedOffer};
use super::criterion::Weight;
use super::scores::Scores;
use crate::keyed::keyed;
use crate::ratio::Ratio;

keyed! {
    /// On which side of a tie weight the leader leads (W4).
    LeadsWhile {
        /// While the criterion counts more.
        More "more",
        Less "less",
    }
}

/// The weight of a criterion at which the leader and another offer tie, the other weights unchanged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TieWeight {
    pub criterion: String,
    pub rival: String,
    /// From 0 to 100.
    pub weight: Ratio,
    pub leads_while: LeadsWhile,
    /// The last whole weight at which the leader is still ahead of the rival.
    pub still_leads_at: Weight,
}

/// The tie weights of a choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TieWeights {
    /// By criterion, then by rival, both in the reader's order.
    pub ties: Vec<TieWeight>,
    /// The place in `ties` of the nearest to the weight that holds now (W2); `None` if there is no
    /// tie.
    pub nearest: Option<usize>,
}

impl ChoiceTable {
    /// Against every other offer (W2), if one leads and no rating that counts is missing (W3).
    pub fn tie_weights(&self, scores: &Scores) -> TieWeights {
        let leads = |offer: &&RatedOffer| scores.leader.as_ref() == Some(&offer.id);
        let is_incomplete = self.offers.iter().any(|offer| self.is_incomplete(offer));
        let Some(leader) = self.offers.iter().find(leads).filter(|_| !is_incomplete) else {
            return TieWeights::default();
        };
        let mut found = TieWeights::default();
        let mut least: Option<Ratio> = None;
        for (place, criterion) in self.criteria.iter().enumerate() {
            let is_alone = self.counts_alone(place);
            for rival in self.offers.iter().filter(|it| it.id != leader.id) {
                let Some(tie) = self.tie(place, leader, rival).filter(|_| !is_alone) else {
                    continue;
                };
                let away = tie.weight.minus(criterion.weight.points().into());
                let away = away.map(Ratio::abs);
                if let Some(away) = away
                    && least.is_none_or(|least| away < least)
                {
                    least = Some(away);
                    found.nearest = Some(found.ties.len());
                }
                found.ties.push(tie);
            }
        }
        found
    }

    /// Whether no other criterion counts.
    fn counts_alone(&self, place: usize) -> bool {
        let mut others = self.criteria.iter().enumerate();
        others.all(|(other, criterion)| other == place || criterion.weight == Weight::ZERO)
    }

    /// Where the two tie by a criterion, if they do (W1).
    fn tie(&self, place: usize, leader: &RatedOffer, rival: &RatedOffer) -> Option<TieWeight> {
        let criterion = self.criteria.get(place)?;
        let difference = difference(place, leader, rival)?;
        let weight = Ratio::from(criterion.weight.points());
        let ahead = self.criteria.iter().enumerate();
        let ahead = ahead.filter(|(_, it)| it.weight > Weight::ZERO);
        let ahead = ahead.map(|(place, it)| {
            let points = Ratio::from(it.weight.points());
            points.times(self::difference(place, leader, rival)?)
        });
        let ahead = Ratio::sum(ahead.collect::<Option<Vec<Ratio>>>()?)?;
        let weight = weight.minus(ahead.over(difference)?)?;
        let is_weight = Ratio::ZERO <= weight && weight <= Weight::MAX.points().into();
        let leads_while = match difference > Ratio::ZERO {
            true => LeadsWhile::More,
            false => LeadsWhile::Less,
        };
        let whole = match leads_while {
            LeadsWhile::More => weight.floor() + 1,
            LeadsWhile::Less => weight.ceiling() - 1,
        };
        Some(TieWeight {
            criterion: criterion.id.clone(),
            rival: rival.id.clone(),
            weight: Some(weight).filter(|_| is_weight)?,
            leads_while,
            still_leads_at: Weight::new(u8::try_from(whole).ok()?)?,
        })
    }
}

/// How much better one offer is rated than another; `None` if a rating is missing.
fn difference(place: usize, one: &RatedOffer, other: &RatedOffer) -> Option<Ratio> {
    let rating = |offer: &RatedOffer| offer.ratings.get(place).copied().flatten();
    Ratio::from(rating(one)?.value()).minus(rating(other)?.value().into())
}
