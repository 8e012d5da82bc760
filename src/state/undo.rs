//! One step back, offered for ten seconds instead of asking "are you sure?".

use std::sync::Arc;

use leptos::prelude::*;
use steppingstone_core::store::{Change, Revert};

use super::Records;
use crate::platform::timer;

/// What was done, and how to take it back.
#[derive(Clone)]
pub struct Offer {
    number: u32,
    /// What happened, in the reader's words.
    pub text: String,
    /// Takes it back. Not a `Callback`: that would be gone with the component whose button was
    /// pressed, such as a dialog that closes.
    back: Arc<dyn Fn() + Send + Sync>,
}

/// The offer that stands now.
#[derive(Clone, Copy)]
pub struct Undo {
    offer: RwSignal<Option<Offer>>,
    count: StoredValue<u32>,
}

/// Provides [`Undo`] to every view.
pub fn provide_undo() -> Undo {
    let undo = Undo {
        offer: RwSignal::new(None),
        count: StoredValue::new(0),
    };
    provide_context(undo);
    undo
}

/// The offer that stands now.
pub fn use_undo() -> Undo {
    expect_context()
}

impl Undo {
    /// Offers to take something back, in place of any earlier offer.
    pub fn offer(self, text: String, back: impl Fn() + Send + Sync + 'static) {
        self.count
            .update_value(|count| *count = count.wrapping_add(1));
        let number = self.count.get_value();
        self.offer.set(Some(Offer {
            number,
            text,
            back: Arc::new(back),
        }));
        timer::after(timer::UNDO, move || {
            self.offer.try_update(|offer| {
                if offer.as_ref().is_some_and(|offer| offer.number == number) {
                    *offer = None;
                }
            });
        });
    }

    /// Offers to undo changes of records, in place of any earlier offer. What is edited until then
    /// stays as it is.
    pub fn offer_revert(
        self,
        text: String,
        records: Records,
        changes: Vec<Change>,
        revert: Revert,
    ) {
        self.offer(text, move || records.revert(&changes, revert));
    }

    /// What can be taken back now.
    pub fn current(self) -> Option<Offer> {
        self.offer.get()
    }

    pub fn take_back(self) {
        if let Some(offer) = self.offer.try_update(Option::take).flatten() {
            (offer.back)();
        }
    }
}
