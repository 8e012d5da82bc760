//! Offers typed in a test, and what they come to.

use litemap::LiteMap;

use steppingstone_core::offers::*;

/// A salaried offer that tells so much.
pub fn draft(told: &[(Field, &str)]) -> OfferDraft {
    let texts = told
        .iter()
        .map(|(field, text)| (*field, (*text).to_owned()));
    OfferDraft {
        texts: texts.collect::<LiteMap<_, _>>(),
        ..OfferDraft::default()
    }
}

/// What it comes to.
pub fn worked(draft: &OfferDraft, shared: &OfferSettings) -> Outcome {
    compare(&[draft.parse(DecimalPoint::Fraction).unwrap()], shared, &[])
        .outcomes
        .remove(0)
        .as_ref()
        .clone()
}

/// The same under what holds by default: 2026, single, no state.
pub fn plain(draft: &OfferDraft) -> Outcome {
    worked(draft, &OfferSettings::default())
}
