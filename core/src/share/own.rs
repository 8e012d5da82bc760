//! What a link brought, as records of the reader's own.

use super::Shared;

/// What is here already where it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Surroundings {
    /// The device's clock, in milliseconds since the epoch.
    pub now_ms: i64,
    /// Whether one of the reader's offers is the job that they have.
    pub has_present_job: bool,
    /// Whether anything is kept that holds for all offers.
    pub has_basis: bool,
}

impl Shared {
    /// The same under new names, so that keeping it never writes over anything: what was sent is
    /// a copy of its own from then on, also beside the original. `new_id` gives an id that is not
    /// in use yet, 1 to 40 ASCII letters and digits, at each call.
    ///
    /// Offers come behind those that are here. Only one can be the job that the reader has, and
    /// what holds for all offers exists once: what is here of them stays, and what was sent is
    /// taken only where there is none.
    #[must_use]
    pub fn as_own(self, here: Surroundings, mut new_id: impl FnMut() -> String) -> Shared {
        match self {
            Shared::Goal(mut goal) => {
                goal.id = new_id();
                // They name goals of whoever sent it.
                goal.after.value.clear();
                Shared::Goal(goal)
            }
            Shared::Result(mut taking) => {
                taking.id = new_id();
                Shared::Result(taking)
            }
            Shared::Offers(offers, basis) => {
                let mut may_be_present = !here.has_present_job;
                let mut own = Vec::new();
                for (offer, place) in offers.into_iter().zip(here.now_ms..) {
                    let mut copy = offer.copied(new_id(), place, here.now_ms);
                    copy.is_current = offer.is_current && may_be_present;
                    may_be_present &= !copy.is_current;
                    own.push(copy);
                }
                Shared::Offers(own, basis.filter(|_| !here.has_basis))
            }
        }
    }
}
