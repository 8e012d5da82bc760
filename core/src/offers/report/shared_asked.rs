//! What of the facts that hold for all offers is asked, and what a choice among them changes besides
//! itself.

use crate::offers::Field;
use crate::offers::OfferSettingsDraft;
use crate::offers::OfferSettingsField;
use crate::offers::SavedOffer;

impl OfferSettingsDraft {
    /// Chooses the state that taxes. A place chosen in another state no longer fits.
    pub fn set_state(&mut self, code: Option<String>) {
        if self.state != code {
            self.place = None;
        }
        self.state = code;
    }

    /// Whether a field is asked: what is a matter of the United States only where amounts are in US
    /// dollars, or where it is given already. What is saved for a match is one wherever an offer
    /// has a match.
    pub fn asks(&self, field: OfferSettingsField, offers: &[SavedOffer]) -> bool {
        if !field.is_american() || !self.is_abroad() {
            return true;
        }
        let is_given = self.texts.get(&field).is_some_and(|text| !text.is_empty());
        let has_match = |offer: &SavedOffer| !offer.text(Field::Match).is_empty();
        is_given || field == OfferSettingsField::Deferral && offers.iter().any(has_match)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offers::PlaceChoice;

    #[test]
    fn a_place_goes_with_its_state() {
        let mut draft = OfferSettingsDraft::default();
        let place = PlaceChoice::Listed("pa_erie".to_owned());
        draft.set_state(Some("PA".to_owned()));
        draft.place = Some(place.clone());
        draft.set_state(Some("PA".to_owned()));
        assert_eq!(draft.place, Some(place));
        draft.set_state(Some("OH".to_owned()));
        assert_eq!((draft.state.as_deref(), draft.place), (Some("OH"), None));
    }

    #[test]
    fn elsewhere_nothing_american_is_asked_unless_it_is_given() {
        let mut draft = OfferSettingsDraft::default();
        let asked = |draft: &OfferSettingsDraft, offers: &[SavedOffer]| {
            let all = OfferSettingsField::ALL.iter();
            all.filter(|field| draft.asks(**field, offers)).count()
        };
        assert_eq!(asked(&draft, &[]), OfferSettingsField::ALL.len());
        draft.currency = Some("EUR".to_owned());
        assert_eq!(asked(&draft, &[]), 7);
        draft.texts.insert(OfferSettingsField::Age, "40".to_owned());
        assert_eq!(asked(&draft, &[]), 8);
        let mut offer = SavedOffer::new("a", 0, 1);
        offer.set_text(Field::Match, "50% of 6%", 1);
        assert_eq!(asked(&draft, &[offer]), 9);
        assert!(!draft.asks(OfferSettingsField::Deferral, &[]));
    }
}
