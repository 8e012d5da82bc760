//! A result in three plain sentences.

use steppingstone_core::career::Facet;
use steppingstone_core::quiz::{LeastPractice, Outcome, PurposeLean, ScaleScore, Sides, Standing};

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
    let sentence = match Sides::of(outcome) {
        Some(Sides::Behind(Some(facet))) => with_gap(outcome, facet, w::gap),
        Some(Sides::Behind(None)) => wanted_and_given(outcome.want, outcome.role)
            .map(|(want, role)| w::gap_whole(want, role)),
        Some(Sides::NoneBehind) => Some(w::no_gap().to_owned()),
        Some(Sides::OnTheWhole(Some(facet))) => with_gap(outcome, facet, w::on_the_whole_but),
        Some(Sides::OnTheWhole(None)) => Some(w::on_the_whole().to_owned()),
        None => None,
    };
    sentence.unwrap_or_else(|| match outcome.least_practice() {
        Some(LeastPractice::One(practice)) => w::practice(names::practice_inline(practice)),
        Some(LeastPractice::Several) => w::practice_several().to_owned(),
        Some(LeastPractice::Same) => w::practice_same().to_owned(),
        None => w::practice_thin().to_owned(),
    })
}

/// A sentence that names a facet with its two scores.
pub(super) fn with_gap(
    outcome: &Outcome,
    facet: Facet,
    sentence: fn(&'static str, String, String) -> String,
) -> Option<String> {
    let scores = outcome.facets.iter().find(|scores| scores.facet == facet)?;
    let (want, role) = wanted_and_given(scores.want, scores.role)?;
    Some(sentence(names::facet_inline(facet), want, role))
}

fn wanted_and_given(want: ScaleScore, role: Option<ScaleScore>) -> Option<(String, String)> {
    let whole = |scale: ScaleScore| Some(intl::number(f64::from(scale.score()?.rounded())));
    Some((whole(want)?, whole(role?)?))
}
