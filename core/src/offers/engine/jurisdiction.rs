//! Whose law an offer is worked out under: the state, and the city or county that taxes it.

use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::input::offer::Offer;
use crate::offers::input::terms::{OfferSettings, PlaceChoice, Terms};
use crate::offers::law::{Law, law_of};
use crate::offers::tax::local::{Levied, Levy, LocalIncome, LocalPlace, Presence};
use crate::offers::tax::state::StateLaw;
use crate::offers::tax::wages::Wages;

/// What take-home pay is worked out from, besides the offer.
pub(crate) struct Jurisdiction<'a> {
    pub(crate) law: &'a Law,
    pub(crate) state: Option<&'a StateLaw>,
    pub(crate) local: LocalCharge,
}

/// The city's or county's tax of an offer.
pub(crate) enum LocalCharge {
    /// Nothing is chosen and no rate is given.
    Open,
    /// No tax of a place is due.
    None,
    /// There are no figures of the place that is chosen.
    Missing,
    /// This tax is due; whether its figures are of another year than the one compared.
    Due(Box<Levy>, bool),
}

impl LocalCharge {
    pub(crate) fn of(
        terms: &Terms,
        shared: &OfferSettings,
        code: &str,
        state: Option<&StateLaw>,
    ) -> LocalCharge {
        let own = || match shared.local_rate {
            Some(rate) => LocalCharge::Due(Box::new(Levy::own(rate, shared.local_base)), false),
            None => LocalCharge::Open,
        };
        let id = match chosen_place(terms, shared, code) {
            None if shared.place.is_some() => return LocalCharge::Open,
            None | Some(PlaceChoice::Own) => return own(),
            Some(PlaceChoice::Nowhere) => return LocalCharge::None,
            Some(PlaceChoice::Listed(id)) => id,
        };
        let mut places = state.into_iter().flat_map(|state| &state.places);
        let Some(place) = places.find(|place| place.id == *id) else {
            return LocalCharge::Missing;
        };
        let presence = terms.presence.unwrap_or(shared.presence);
        match place.levy(presence, shared.year) {
            Some(levy) => LocalCharge::Due(Box::new(levy), place.is_of_another_year(shared.year)),
            None => LocalCharge::None,
        }
    }
}

impl Jurisdiction<'_> {
    /// What the place takes of wages. `part` is the share of the year that is worked, `None` for
    /// contract work.
    pub(crate) fn local_tax(
        &self,
        shared: &OfferSettings,
        wages: &Wages,
        part: Option<Decimal>,
    ) -> Levied {
        let LocalCharge::Due(levy, _) = &self.local else {
            return Levied::default();
        };
        levy.of(&LocalIncome {
            law: self.law,
            state: self.state,
            wages,
            state_tax: self.state_tax(shared, wages).unwrap_or_default(),
            part,
        })
    }

    /// The state's income tax: the reader's own rate, or by its table. `None` if there is neither.
    pub(crate) fn state_tax(&self, shared: &OfferSettings, wages: &Wages) -> Option<Money> {
        let own = shared.state_rate.map(|rate| wages.income().times(rate));
        own.or_else(|| Some(self.state?.tax_on_wages(self.law, wages).tax))
    }
}

/// Whose law an offer is worked out under.
pub(crate) fn place<'a>(
    offer: &Offer,
    shared: &OfferSettings,
    states: &'a [(String, StateLaw)],
) -> Jurisdiction<'a> {
    let code = offer.terms.state.as_ref().or(shared.state.as_ref());
    let state = states.iter().find(|(known, _)| Some(known) == code);
    let state = state.map(|(_, state)| state);
    let code = code.map(String::as_str).unwrap_or_default();
    Jurisdiction {
        law: law_of(shared.year).law,
        state,
        local: LocalCharge::of(&offer.terms, shared, code, state),
    }
}

/// The listed city or county that taxes an offer, and what ties the reader to it; `None` if
/// another choice was made, or if there are no figures of it.
pub fn listed_place<'a>(
    terms: &Terms,
    shared: &OfferSettings,
    states: &'a [(String, StateLaw)],
) -> Option<(&'a LocalPlace, Presence)> {
    let code = terms.state.as_ref().or(shared.state.as_ref())?;
    let (_, state) = states.iter().find(|(known, _)| known == code)?;
    let PlaceChoice::Listed(id) = chosen_place(terms, shared, code)? else {
        return None;
    };
    let place = state.places.iter().find(|place| place.id == *id)?;
    Some((place, terms.presence.unwrap_or(shared.presence)))
}

/// The choice of a place that holds for an offer in a state: its own, or that for all. One made
/// for another state does not count.
pub(crate) fn chosen_place<'a>(
    terms: &'a Terms,
    shared: &'a OfferSettings,
    code: &str,
) -> Option<&'a PlaceChoice> {
    let own = terms.place.as_ref().filter(|place| place.fits(code));
    own.or(shared.place.as_ref().filter(|place| place.fits(code)))
}
