//! Jobs in a state, its law in a year, and what is said of them.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

use steppingstone_core::money::Money;
use steppingstone_core::offers::tax::state::StateLaw;
use steppingstone_core::offers::tax::wages::Wages;
use steppingstone_core::offers::*;

use crate::pocket::state as of_year;

/// The law of a state.
pub fn state(year: u16, code: &str) -> StateLaw {
    of_year(year, code).1
}

/// A year that pays so much.
pub fn paid(pay: i64) -> Wages {
    Wages {
        pay: Money::units(pay),
        ..Wages::default()
    }
}

/// What holds for all offers there.
pub fn shared(year: u16, code: &str) -> OfferSettings {
    OfferSettings {
        year,
        state: Some(code.to_owned()),
        ..OfferSettings::default()
    }
}

/// What is said of an offer in a state.
pub fn said(offer: &Offer, year: u16, code: &str) -> Vec<Warning> {
    let compared = compare(
        std::slice::from_ref(offer),
        &shared(year, code),
        &[of_year(year, code)],
    );
    compared.outcomes[0].warnings.clone()
}

/// An hourly job of fifty hours a week.
pub fn hourly() -> Offer {
    let texts = [
        (Field::Pay, "30"),
        (Field::WeeklyHours, "40"),
        (Field::OvertimeHours, "10"),
    ];
    let texts = texts.map(|(field, text)| (field, text.to_owned()));
    let mut draft = OfferDraft {
        texts: texts.into_iter().collect(),
        ..OfferDraft::default()
    };
    draft.terms.kind = Kind::Hourly;
    draft.parse(DecimalPoint::Fraction).unwrap()
}
