//! When a change of job has paid for itself.

use super::model::Outcome;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::engine::figure::{Figure, FigurePart, PartKind};
use crate::offers::engine::projection::months_to_break_even;

/// Leaving the present job for another.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What is lost by leaving now, if given.
    pub cost: Option<Money>,
    /// What comes more in an average year, kind by kind, without what comes once.
    pub gain: Figure,
    /// The months after which the gain has made up for the cost (N4); `None` without a gain, or as
    /// long as the cost is not given.
    pub months: Option<Decimal>,
}

/// What the `other` brings more than the `present` job, and when that has made up for leaving it.
pub fn change(present: &Outcome, other: &Outcome, horizon: u8) -> Change {
    let cost = present.forfeit;
    let yearly = |outcome: &Outcome| {
        let years = Decimal::whole(i64::from(horizon.clamp(1, 6)));
        outcome.over_horizon.only(|part| part.recurring).per(years)
    };
    let (more, less) = (yearly(other), yearly(present));
    let mut kinds: Vec<PartKind> = Vec::new();
    for part in more.parts().iter().chain(less.parts()) {
        if !kinds.contains(&part.kind) {
            kinds.push(part.kind);
        }
    }
    let gain = kinds
        .into_iter()
        .map(|kind| FigurePart::cash(kind, more.of_kind(kind) - less.of_kind(kind)));
    let gain = Figure::of(gain);
    Change {
        cost,
        months: cost.and_then(|cost| months_to_break_even(cost, gain.amount())),
        gain,
    }
}
