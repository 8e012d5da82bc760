//! The law that offers are compared under, fetched as far as they name states and places.

use leptos::prelude::*;
use steppingstone_core::offers::tax::local::{LocalPlace, LocalYear};
use steppingstone_core::offers::tax::state::{LocalTax, StateLaw, StateYear};
use steppingstone_core::offers::{OfferSettingsDraft, PLACES_FILE, SavedOffer, states_file};

use super::latest;
use crate::platform::data;

/// How far the tables of the states are.
#[derive(Clone)]
pub enum States {
    Coming,
    There(StateYear),
    Missing,
}

/// How far the list of cities and counties is.
#[derive(Clone)]
pub enum Places {
    /// Not asked for yet, or on its way.
    Coming,
    There(LocalYear),
    Missing,
}

/// The law of the states and places that offers name.
#[derive(Clone, Copy)]
pub struct OfferLaw {
    pub states: ReadSignal<States>,
    pub places: ReadSignal<Places>,
}

impl OfferLaw {
    /// That of a tax year.
    pub fn new(
        year: Memo<u16>,
        settings: Memo<OfferSettingsDraft>,
        offers: Memo<Vec<SavedOffer>>,
    ) -> OfferLaw {
        let states = latest(
            States::Coming,
            move |_| states_file(year.get()),
            |file| {
                Box::pin(async move {
                    let text = data::facts(file).await;
                    let read = text.and_then(|text| StateYear::parse(&text).ok());
                    read.map_or(States::Missing, States::There)
                })
            },
        );
        // The list is long: it is fetched once a state is chosen whose places tax wages.
        let places = latest(
            Places::Coming,
            move |is_wanted| {
                is_wanted == Some(true)
                    || has_places(&settings.read(), &offers.read(), &states.read())
            },
            |is_wanted| {
                Box::pin(async move {
                    if !is_wanted {
                        return Places::Coming;
                    }
                    let text = data::facts(PLACES_FILE).await;
                    let read = text.and_then(|text| LocalYear::parse(&text).ok());
                    read.map_or(Places::Missing, Places::There)
                })
            },
        );
        OfferLaw { states, places }
    }

    /// The cities and counties of a state that tax wages, as far as they are listed.
    pub fn places_of(self, code: &str) -> Vec<LocalPlace> {
        match &*self.places.read() {
            Places::There(places) => places.places(code).unwrap_or_default(),
            Places::Coming | Places::Missing => Vec::new(),
        }
    }

    /// The law of states, by their two letters. It depends on no offer, so that a keystroke does not
    /// read it again.
    pub fn of(self, codes: &[String]) -> Vec<(String, StateLaw)> {
        let states = self.states.read();
        let States::There(states) = &*states else {
            return Vec::new();
        };
        let laws = codes.iter().filter_map(|code| {
            let mut law = states.state(code).ok().flatten()?;
            if law.local_tax != LocalTax::None {
                law.places = self.places_of(code);
            }
            Some((code.clone(), law))
        });
        laws.collect()
    }
}

/// The states that are named, by their two letters, each once.
pub fn named_states(offers: &[SavedOffer], settings: &OfferSettingsDraft) -> Vec<String> {
    let of_offers = offers.iter().map(|offer| &offer.draft.terms.state);
    let mut codes: Vec<String> = Vec::new();
    for code in of_offers.chain([&settings.state]).flatten() {
        if !codes.contains(code) {
            codes.push(code.clone());
        }
    }
    codes
}

/// Whether places tax wages in a state that is chosen, for all offers or for one.
fn has_places(settings: &OfferSettingsDraft, offers: &[SavedOffer], states: &States) -> bool {
    let of_offers = offers.iter().map(|offer| &offer.draft.terms.state);
    let mut codes = of_offers.chain([&settings.state]).flatten();
    match states {
        States::There(states) => codes.any(|code| states.has_local_tax(code)),
        States::Coming | States::Missing => false,
    }
}
