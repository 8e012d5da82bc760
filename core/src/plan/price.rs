//! What a point of fit costs, where one offer is ahead in money and another in fit (M1 to M6).
//!
//! Money and fit are never added up.

use super::choice_table::ChoiceTable;
use super::scores::Scores;
use crate::keyed::keyed;
use crate::ratio::Ratio;

/// Two scores less than so many points apart are as good as equal (M2).
const EQUAL_WITHIN: u8 = 2;

/// An offer with what it pays and how it fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Priced {
    pub offer: String,
    /// The money of an expected average year.
    pub yearly: Ratio,
    /// Points of 0 to 100; `None` while a rating that counts is missing.
    pub fit: Option<Ratio>,
}

/// The price between two offers (M6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PriceStep {
    /// Money a year for a point of fit; above zero.
    pub price: Ratio,
    /// The better choice if a point of fit is worth more.
    pub above: String,
    /// The better choice if it is worth less.
    pub below: String,
}

keyed! {
    /// Why there is no price (M2, M3).
    WhyNoPrice {
        /// The one best in money is ahead in fit too.
        AheadInBoth "ahead_in_both",
        /// As good as equal in fit.
        EqualFit "equal_fit",
        EqualMoney "equal_money",
        EqualBoth "equal_both",
        /// A rating that counts is missing.
        FitIncomplete "fit_incomplete",
        /// Nothing counts.
        NoScore "no_score",
    }
}

/// What the choice costs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prices {
    /// From the offer best in money on; prices rise, and each offer is the best choice between its
    /// two prices (M4).
    pub steps: Vec<PriceStep>,
    /// The offers that are the best choice at no price.
    pub never: Vec<String>,
    /// Offers in no step, each with the one in a step that fits as well.
    pub as_good_as: Vec<(String, String)>,
    /// `None` if there is a step, or no offer.
    pub why_none: Option<WhyNoPrice>,
}

impl Prices {
    fn none(why: WhyNoPrice) -> Prices {
        Prices {
            why_none: Some(why),
            ..Prices::default()
        }
    }
}

impl ChoiceTable {
    /// The prices of what is compared. `yearly` is the money of an expected average year by the id of
    /// an offer; one without it takes no part.
    pub fn prices(&self, scores: &Scores, yearly: &dyn Fn(&str) -> Option<Ratio>) -> Prices {
        if self.no_score.is_some() {
            return Prices::none(WhyNoPrice::NoScore);
        }
        let offers = self.offers.iter().zip(&scores.offers);
        let priced = offers.filter_map(|(offer, score)| {
            Some(Priced {
                offer: offer.id.clone(),
                yearly: yearly(&offer.id)?,
                fit: score.score.filter(|_| !self.is_incomplete(offer)),
            })
        });
        let is_incomplete = self.offers.iter().any(|offer| self.is_incomplete(offer));
        match is_incomplete {
            true => Prices::none(WhyNoPrice::FitIncomplete),
            false => prices(&priced.collect::<Vec<_>>()),
        }
    }
}

/// An offer with a fit, of which nothing is missing.
#[derive(Clone, Copy, PartialEq)]
struct Fitting<'a> {
    offer: &'a str,
    yearly: Ratio,
    fit: Ratio,
}

impl Fitting<'_> {
    fn is_as_good_as(&self, other: &Fitting) -> bool {
        let apart = self.fit.minus(other.fit).map(Ratio::abs);
        apart.is_some_and(|apart| apart < EQUAL_WITHIN.into())
    }

    /// The price of a point of fit of another that is ahead in fit (M1).
    fn price_to(&self, other: &Fitting) -> Option<Ratio> {
        let (paid, gained) = (self.yearly.minus(other.yearly)?, other.fit.minus(self.fit)?);
        paid.over(gained)
    }
}

/// The prices between offers, which are in the reader's order.
pub fn prices(offers: &[Priced]) -> Prices {
    let with_fit = offers.iter().map(|it| {
        Some(Fitting {
            offer: &it.offer,
            yearly: it.yearly,
            fit: it.fit?,
        })
    });
    let Some(all) = with_fit.collect::<Option<Vec<Fitting>>>() else {
        return Prices::none(WhyNoPrice::FitIncomplete);
    };
    let better =
        |best: Fitting, other: &Fitting| (other.yearly, other.fit) > (best.yearly, best.fit);
    let best = all.iter().copied();
    let best = best.reduce(|best, other| if better(best, &other) { other } else { best });
    let Some(best) = best else {
        return Prices::default();
    };
    let mut in_steps = vec![best];
    let mut steps = Vec::new();
    let mut at = best;
    while let Some((price, next)) = next_step(&at, &all) {
        steps.push(PriceStep {
            price,
            above: next.offer.to_owned(),
            below: at.offer.to_owned(),
        });
        in_steps.push(next);
        at = next;
    }
    if steps.is_empty() {
        return Prices::none(why_none(&best, &all));
    }
    let mut found = Prices {
        steps,
        ..Prices::default()
    };
    for other in all.iter().filter(|other| !in_steps.contains(other)) {
        match nearest(other, &in_steps).filter(|near| other.is_as_good_as(near)) {
            Some(near) => {
                let pair = (other.offer.to_owned(), near.offer.to_owned());
                found.as_good_as.push(pair);
            }
            None => found.never.push(other.offer.to_owned()),
        }
    }
    found
}

/// The one with the lowest price of those far enough ahead in fit; of equals the furthest ahead,
/// then the first (M4).
fn next_step<'a>(at: &Fitting, all: &[Fitting<'a>]) -> Option<(Ratio, Fitting<'a>)> {
    let ahead = all.iter();
    let ahead = ahead.filter(|other| other.fit > at.fit && !other.is_as_good_as(at));
    let priced = ahead.filter_map(|other| Some((at.price_to(other)?, *other)));
    priced.reduce(|best, other| {
        let is_better = other.0 < best.0 || other.0 == best.0 && other.1.fit > best.1.fit;
        if is_better { other } else { best }
    })
}

fn nearest<'a>(of: &Fitting, in_steps: &[Fitting<'a>]) -> Option<Fitting<'a>> {
    let apart = |it: &Fitting| it.fit.minus(of.fit).map(Ratio::abs);
    let all = in_steps.iter().copied();
    all.reduce(|best, other| match apart(&other) < apart(&best) {
        true => other,
        false => best,
    })
}

/// M2, for two offers or more.
fn why_none(best: &Fitting, all: &[Fitting]) -> WhyNoPrice {
    let is_equal_money = all.iter().all(|it| it.yearly == best.yearly);
    // The one best in money is then best in fit: who is as good as that one is as good as all.
    let is_equal_fit = all.iter().all(|it| it.is_as_good_as(best));
    let mut others = all.iter().filter(|it| it.offer != best.offer);
    match (is_equal_money, is_equal_fit) {
        (true, true) => WhyNoPrice::EqualBoth,
        (true, false) => WhyNoPrice::EqualMoney,
        (false, _) if others.any(|it| it.is_as_good_as(best)) => WhyNoPrice::EqualFit,
        (false, _) => WhyNoPrice::AheadInBoth,
    }
}
