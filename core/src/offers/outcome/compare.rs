//! Offers side by side.

use std::sync::Arc;

use super::compute::outcome;
use super::contract::{self, Equal};
use super::model::Outcome;
use crate::money::Money;
use crate::offers::engine::ctx::Ctx;
use crate::offers::engine::figure::PartKind;
use crate::offers::engine::jurisdiction::place;
use crate::offers::input::offer::Offer;
use crate::offers::input::terms::{Kind, OfferSettings};
use crate::offers::law::{InForce, law_of};
use crate::offers::tax::state::StateLaw;
use crate::order::insertion_sorted;

/// What offers are put in order by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Guaranteed recurring cash.
    Guaranteed,
    /// Everything expected, as the average of a year.
    Average,
    /// Everything expected in the first year.
    FirstYear,
    /// Take-home pay.
    TakeHome,
    /// What an hour of life earns.
    PerHour,
    /// Everything expected, discounted.
    PresentValue,
}

/// Offers worked out under the same law and the same assumptions.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The law used, and whether it is of another year.
    pub law: InForce,
    /// One for each offer, in their order. Shared with the comparisons before and after, where an
    /// offer has not changed.
    pub outcomes: Vec<Arc<Outcome>>,
    /// The contract work that equals each offer, if any of them is contract work.
    pub contracts: Vec<Option<Equal>>,
}

/// A part of why one offer comes to more than another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The kind of part.
    pub kind: PartKind,
    /// How much more the one has of it; below zero if less.
    pub more: Money,
}

/// Works offers out. `states` holds the law of the states that they name, by two letters.
///
/// Each offer is worked out on its own: neither order nor company changes its outcome.
pub fn compare(
    offers: &[Offer],
    shared: &OfferSettings,
    states: &[(String, StateLaw)],
) -> Comparison {
    compare_again(offers, shared, states, &[], &[])
}

/// The same where some offers have been worked out before, with the same assumptions and under the
/// same law: whatever of `before` is unchanged keeps its outcome, so that a change of one offer costs
/// one.
pub fn compare_again(
    offers: &[Offer],
    shared: &OfferSettings,
    states: &[(String, StateLaw)],
    before: &[Offer],
    outcomes: &[Arc<Outcome>],
) -> Comparison {
    let law = law_of(shared.year);
    let place = |offer: &Offer| place(offer, shared, states);
    let of = |offer: &Offer| {
        let mut known = before.iter().zip(outcomes);
        let known = known.find(|(other, _)| *other == offer);
        known.map_or_else(
            || Arc::new(outcome(&Ctx::new(offer, shared, place(offer)))),
            |(_, outcome)| Arc::clone(outcome),
        )
    };
    let outcomes: Vec<Arc<Outcome>> = offers.iter().map(of).collect();
    let kinds = || offers.iter().map(|offer| offer.terms.kind);
    let mut contracts = vec![None; offers.len()];
    if kinds().any(|kind| kind == Kind::Contractor) {
        let pairs = offers.iter().zip(&outcomes);
        contracts = pairs
            .map(|(offer, outcome)| contract::contract(offer, outcome, shared, &place(offer)))
            .collect();
    }
    Comparison {
        law,
        outcomes,
        contracts,
    }
}

impl Measure {
    /// What an offer comes to by this measure.
    pub fn of(self, outcome: &Outcome) -> Money {
        match self {
            Measure::Guaranteed => outcome.guaranteed.amount(),
            Measure::Average => outcome.average.amount(),
            Measure::FirstYear => outcome
                .years
                .first()
                .map_or(Money::ZERO, |year| year.total.amount()),
            Measure::TakeHome => outcome.take_home.amount(),
            Measure::PerHour => outcome.hours.per_hour,
            Measure::PresentValue => outcome.present_value.amount(),
        }
    }
}

impl Comparison {
    /// The places of the offers, the one with the most first. Equal ones keep their order.
    pub fn ranked(&self, by: Measure) -> Vec<usize> {
        let places = self
            .outcomes
            .iter()
            .map(|outcome| by.of(outcome))
            .enumerate();
        insertion_sorted(places, |one, other| one.1 > other.1)
            .into_iter()
            .map(|(place, _)| place)
            .collect()
    }
}

/// Why the average year of `one` differs from that of `other`: the difference by kind, the
/// largest first. The reasons add up to the difference.
pub fn reasons(one: &Outcome, other: &Outcome) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = Vec::new();
    let own = one
        .average
        .parts()
        .iter()
        .map(|part| (part.kind, part.amount));
    let theirs = other
        .average
        .parts()
        .iter()
        .map(|part| (part.kind, -part.amount));
    for (kind, amount) in own.chain(theirs) {
        match reasons.iter_mut().find(|reason| reason.kind == kind) {
            Some(reason) => reason.more += amount,
            None => reasons.push(Reason { kind, more: amount }),
        }
    }
    let size = |reason: &Reason| reason.more.max(-reason.more);
    let reasons = reasons
        .into_iter()
        .filter(|reason| reason.more != Money::ZERO);
    insertion_sorted(reasons, |one, other| size(one) > size(other))
}
