//! A result in three plain sentences.

use steppingstone_core::quiz::{Advice, Outcome, PurposeLean, Standing, advise};

use crate::platform::intl;
use crate::tools::quiz::names;
use crate::words::quiz::sentence as w;

/// What is wanted, against what the role gives.
pub(super) fn first(outcome: &Outcome) -> &'static str {
    names::headline(Standing::of(outcome))
}

/// What work is for: meaning, income, or both alike.
pub(super) fn second(outcome: &Outcome) -> &'static str {
    if outcome.purpose().is_none() {
        return w::purpose_thin();
    }
    match PurposeLean::of(outcome) {
        Some(PurposeLean::Meaning) => w::meaning(),
        Some(PurposeLean::Income) => w::income(),
        None => w::both(),
    }
}

/// The widest gap; without a role, the habit that got the least time.
pub(super) fn third(outcome: &Outcome) -> String {
    let asked_for = advise(outcome).into_iter().find_map(|advice| match advice {
        Advice::RoleGap { facets } => facets.first().copied(),
        _ => None,
    });
    let widest =
        asked_for.and_then(|facet| outcome.facets.iter().find(|scores| scores.facet == facet));
    if let Some(scores) = widest
        && let (Some(want), Some(role)) = (
            scores.want.score(),
            scores.role.and_then(|role| role.score()),
        )
    {
        return w::gap(
            names::facet_inline(scores.facet),
            intl::number(f64::from(want.rounded())),
            intl::number(f64::from(role.rounded())),
        );
    }
    if outcome.gap().is_some() {
        return w::no_gap().to_owned();
    }
    match outcome.least_practice() {
        Some(practice) => w::practice(names::practice_inline(practice)),
        None => w::practice_thin().to_owned(),
    }
}
