//! After how many years the reader may leave, and what an offer comes to then.

use crate::offers::Kept;
use crate::offers::OfferSettings;
use crate::offers::Outcome;
use crate::offers::outcome::leaving::MAX_YEARS;

/// The latest year to leave after, whatever is compared.
pub const LATEST_LEAVING: u8 = MAX_YEARS;

/// The years after which leaving is shown: those that the reader has chosen, or as many as they expect
/// to stay.
pub fn years_until_leaving(chosen: Option<u8>, shared: &OfferSettings) -> u8 {
    chosen.unwrap_or(shared.stay).min(LATEST_LEAVING)
}

impl Outcome {
    /// What leaving after so many years comes to; `None` after [`LATEST_LEAVING`].
    pub fn leaving_after(&self, years: u8) -> Option<&Kept> {
        self.kept.iter().find(|kept| kept.after == years)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offers::{Offer, compare};

    #[test]
    fn leaving_is_shown_after_the_years_chosen_or_expected() {
        let shared = OfferSettings {
            stay: 3,
            ..OfferSettings::default()
        };
        assert_eq!(years_until_leaving(None, &shared), 3);
        assert_eq!(years_until_leaving(Some(0), &shared), 0);
        assert_eq!(years_until_leaving(Some(9), &shared), LATEST_LEAVING);
    }

    #[test]
    fn leaving_is_worked_out_beyond_the_years_compared() {
        let shared = OfferSettings {
            horizon: 1,
            ..OfferSettings::default()
        };
        let comparison = compare(&[Offer::default()], &shared, &[]);
        let outcome = &comparison.outcomes[0];
        for years in 0..=LATEST_LEAVING {
            assert_eq!(outcome.leaving_after(years).unwrap().after, years);
        }
        assert_eq!(outcome.leaving_after(LATEST_LEAVING + 1), None);
    }
}
