//! What a link brought, as records of the reader's own.

use super::Shared;
use crate::goals::Goal;
use crate::offers::saved::MAX_COMPARED;
use crate::offers::{SavedOffer, SavedOfferSettings};
use crate::quiz::{Draft, Taking};
use crate::record::Clock;
use crate::store::{Change, Key, Kind, reverted_text, reverted_whole};

/// What is here already where it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeepContext {
    /// The device's clock, in milliseconds since the epoch.
    pub now_ms: i64,
    /// Whether one of the reader's offers is the job that they have.
    pub has_present_job: bool,
    /// Whether what holds for all offers is the reader's own. That is so where it is kept, and
    /// also where nothing of it is kept but offers of their own are compared: their figures rest
    /// on what holds as long as nothing was said.
    pub has_settings: bool,
    /// How many offers are compared here, examples among them.
    pub compared: usize,
}

impl KeepContext {
    /// What is here at `now_ms`, milliseconds since the epoch by the device's clock: `offers` are
    /// all that are kept, and `has_settings` tells whether a record is kept of what holds for them.
    pub fn of(now_ms: i64, offers: &[SavedOffer], has_settings: bool) -> KeepContext {
        let compared = || offers.iter().filter(|offer| !offer.is_archived);
        KeepContext {
            now_ms,
            has_present_job: offers.iter().any(|offer| offer.is_current),
            has_settings: has_settings || compared().any(|offer| !offer.is_example()),
            compared: compared().count(),
        }
    }

    /// Whether so many offers more do not all fit among those that are compared at once.
    pub fn is_full_with(&self, more: usize) -> bool {
        self.compared.saturating_add(more) > MAX_COMPARED
    }
}

/// [`reverted_text`] of the kinds that can be kept. It names each, so that a page that keeps what was
/// sent carries no code of other kinds.
pub fn reverted_shared_text(
    change: &Change,
    now: Option<&str>,
    clock: Clock,
) -> Option<Option<String>> {
    match Key::parse(&change.stored_key).map(|key| key.kind()) {
        Some(Kind::Goal) => reverted_text::<Goal>(change, now, clock),
        Some(Kind::QuizTaking) => reverted_text::<Taking>(change, now, clock),
        Some(Kind::QuizDraft) => reverted_text::<Draft>(change, now, clock),
        Some(Kind::Offer) => reverted_text::<SavedOffer>(change, now, clock),
        Some(Kind::OfferSettings) => reverted_text::<SavedOfferSettings>(change, now, clock),
        _ => reverted_whole(change, now),
    }
}

impl Shared {
    /// The same under new names, so that keeping it never writes over anything: what was sent is
    /// a copy of its own from then on, also beside the original. `new_id` gives an id that is not
    /// in use yet, 1 to 40 ASCII letters and digits, at each call.
    ///
    /// Offers come behind those that are here. Only one can be the job that the reader has, and
    /// what holds for all offers exists once: what is here of them stays, and what was sent is
    /// taken only where no figure of the reader's own rests on another.
    #[must_use]
    pub fn as_own(self, here: KeepContext, mut new_id: impl FnMut() -> String) -> Shared {
        match self {
            Shared::Goal(mut goal) => {
                goal.id = new_id();
                goal.forget_sender();
                Shared::Goal(goal)
            }
            Shared::Result(mut taking) => {
                taking.id = new_id();
                Shared::Result(taking)
            }
            Shared::Draft(mut draft) => {
                draft.id = new_id();
                Shared::Draft(draft)
            }
            Shared::Offers(offers, settings) => {
                let mut may_be_present = !here.has_present_job;
                let mut own = Vec::new();
                for (offer, place) in offers.into_iter().zip(here.now_ms..) {
                    let mut copy = offer.copied(new_id(), place, here.now_ms);
                    copy.forget_sender();
                    copy.is_current = offer.is_current && may_be_present;
                    may_be_present &= !copy.is_current;
                    own.push(copy);
                }
                Shared::Offers(own, settings.filter(|_| !here.has_settings))
            }
            // Nothing of it is kept.
            Shared::Journey(..) => Shared::Journey(Vec::new(), Vec::new()),
            Shared::Report(report) => Shared::Report(report),
        }
    }
}
