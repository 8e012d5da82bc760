//! Comparisons of typed offers, for tests of what is said about them.

use steppingstone_core::offers::tax::local::LocalYear;
use steppingstone_core::offers::tax::state::StateYear;
use steppingstone_core::offers::{Field, OfferSettingsDraft, OfferSettingsField, SavedOffer};

use super::{ComparisonView, Laws, computed};
use crate::words::install_english;

const STATES: &str = include_str!("../../../../facts/us/states-2026.json");
const PLACES: &str = include_str!("../../../../facts/us/local-2026.json");

/// An offer with a name and what is typed of it. Its id is its name.
pub(super) fn offer(name: &str, texts: &[(Field, &str)]) -> SavedOffer {
    let mut offer = SavedOffer::new(name, 0, 1);
    offer.draft.name = name.to_owned();
    for (field, text) in texts {
        offer.set_text(*field, text, 1);
    }
    offer
}

/// What holds for all offers, as typed.
pub(super) fn settings(texts: &[(OfferSettingsField, &str)]) -> OfferSettingsDraft {
    let mut settings = OfferSettingsDraft::default();
    for (field, text) in texts {
        settings.texts.insert(*field, (*text).to_owned());
    }
    settings
}

/// The comparison of offers of 2026, with the law of these states.
pub(super) fn compared(
    offers: &[SavedOffer],
    settings: &OfferSettingsDraft,
    states: &[&str],
) -> ComparisonView {
    of_year(2026, offers, settings, states)
}

/// The same for a tax year.
pub(super) fn of_year(
    year: u16,
    offers: &[SavedOffer],
    settings: &OfferSettingsDraft,
    states: &[&str],
) -> ComparisonView {
    install_english();
    let laws = states.iter().map(|code| {
        let file = StateYear::parse(STATES).unwrap();
        let mut law = file.state(code).unwrap().unwrap();
        law.places = LocalYear::parse(PLACES).unwrap().places(code).unwrap();
        ((*code).to_owned(), law)
    });
    computed(offers, settings, year, Laws::new(laws.collect()), None)
}

/// The comparison of offers with nothing else given.
pub(super) fn plain(offers: &[SavedOffer]) -> ComparisonView {
    compared(offers, &OfferSettingsDraft::default(), &[])
}
