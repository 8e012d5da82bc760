//! What each offer comes to in money: the same figures as in the offer calculator.

use leptos::prelude::*;
use steppingstone_core::currency::CURRENCIES;
use steppingstone_core::money::Money;
use steppingstone_core::offers::tax::state::StateLaw;
use steppingstone_core::offers::{
    Comparison, Offer, OfferSettings, Outcome, SavedOffer, Taxes, compare, default_year, gives_pay,
};

use super::ChoicePage;
use crate::platform::{clock, intl};
use crate::state::{OfferLaw, States, named_states};
use crate::ui::memo;

/// The figures of an offer; `None` where they are not known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct OfferFigures {
    pub(super) offer: String,
    /// An expected average year.
    pub(super) average: Option<Money>,
    pub(super) guaranteed: Option<Money>,
    /// `None` also while the law of a state is not there.
    pub(super) take_home: Option<Money>,
    pub(super) per_hour: Option<Money>,
}

#[derive(Clone, Copy)]
pub(super) struct Figures {
    /// In the order of the offers.
    pub(super) all: Memo<Vec<OfferFigures>>,
    pub(super) currency: Memo<String>,
    /// What the offers come to.
    pub(super) compared: Memo<ComparedOffers>,
}

/// Offers as they are compared, and what they come to.
#[derive(Clone, PartialEq)]
pub(super) struct ComparedOffers {
    pub(super) offers: Vec<Offer>,
    pub(super) settings: OfferSettings,
    /// The law of the states that are named, by their two letters.
    pub(super) laws: Vec<(String, StateLaw)>,
    pub(super) comparison: Comparison,
    /// Whether take-home pay is known.
    is_taxed: bool,
}

impl Figures {
    pub(super) fn new(page: ChoicePage) -> Figures {
        let (records, offers) = (page.store.records, page.offers);
        let settings = memo(move || records.offer_settings().0);
        let year = memo(move || {
            let chosen = settings.read().year;
            chosen.unwrap_or_else(|| default_year(&offers.read(), clock::today()))
        });
        let law = OfferLaw::new(year, settings, offers);
        let compared = memo(move || {
            let (settings, offers) = (settings.read(), offers.read());
            let codes = named_states(&offers, &settings);
            let has_law = codes.is_empty() || matches!(&*law.states.read(), States::There(_));
            let readable = |offer: &SavedOffer| -> Offer {
                let (mut read, _) = offer.draft.readable_in(settings.point(), settings.code());
                read.is_current = offer.is_current;
                read
            };
            let readable: Vec<Offer> = offers.iter().map(readable).collect();
            let (mut shared, _) = settings.readable();
            shared.year = year.get();
            let laws = law.of(&codes);
            ComparedOffers {
                comparison: compare(&readable, &shared, &laws),
                is_taxed: has_law && shared.taxes != Taxes::BeforeTax,
                offers: readable,
                settings: shared,
                laws,
            }
        });
        let all = memo(move || {
            let (offers, compared) = (offers.read(), compared.read());
            let pairs = offers.iter().zip(&compared.comparison.outcomes);
            pairs
                .map(|(offer, outcome)| figures(offer, outcome, compared.is_taxed))
                .collect()
        });
        let currency = memo(move || {
            let settings = settings.read();
            let chosen = settings.currency.as_deref().and_then(known_currency);
            chosen.unwrap_or("USD").to_owned()
        });
        Figures {
            all,
            currency,
            compared,
        }
    }

    /// Those of one offer.
    pub(super) fn of(self, offer: &str) -> OfferFigures {
        let all = self.all.read();
        let found = all.iter().find(|it| it.offer == offer);
        found.cloned().unwrap_or_default()
    }
}

fn figures(offer: &SavedOffer, outcome: &Outcome, is_taxed: bool) -> OfferFigures {
    let is_paid = gives_pay(outcome);
    OfferFigures {
        offer: offer.id.clone(),
        average: is_paid.then(|| outcome.average.amount()),
        guaranteed: is_paid.then(|| outcome.guaranteed.amount()),
        take_home: (is_paid && is_taxed).then(|| outcome.take_home.amount()),
        per_hour: (is_paid && is_taxed).then_some(outcome.hours.per_hour),
    }
}

/// An amount, with a minus sign where the browser writes a hyphen; a plain number in a currency that
/// is not known here, as an imported decision may have it.
pub(super) fn amount(value: f64, currency: &str, is_exact: bool) -> String {
    let amount = match known_currency(currency) {
        Some(code) => intl::money(value, code, is_exact),
        None => intl::number(value),
    };
    amount.replace('-', "\u{2212}")
}

fn known_currency(code: &str) -> Option<&'static str> {
    let mut codes = CURRENCIES.iter().map(|currency| currency.code);
    codes.find(|known| *known == code)
}
