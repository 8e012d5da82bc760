//! One step back, offered for ten seconds instead of asking "are you sure?".

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use steppingstone_core::store::{Change, Revert};

use super::Records;
use crate::platform::{page, timer};

/// What was done, and how to take it back.
#[derive(Clone)]
pub struct Offer {
    number: u32,
    /// What happened, in the reader's words.
    pub text: String,
    /// Takes it back. Not a `Callback`: that would be gone with the component whose button was
    /// pressed, such as a dialog that closes.
    back: Arc<dyn Fn() + Send + Sync>,
    /// Leads the reader to what it brought back.
    go_on: Arc<dyn Fn() + Send + Sync>,
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
    /// The class of what shows it.
    pub const BAR: &'static str = "undo__bar";

    /// Offers to take something back, in place of any earlier offer. Afterwards focus goes to where
    /// it is now, unless [`Undo::then`] says otherwise.
    pub fn offer(self, text: String, back: impl Fn() + Send + Sync + 'static) {
        self.count
            .update_value(|count| *count = count.wrapping_add(1));
        let number = self.count.get_value();
        let place = page::focused_place();
        self.offer.set(Some(Offer {
            number,
            text,
            back: Arc::new(back),
            go_on: Arc::new(move || match place.as_str() {
                "" => page::focus_heading(),
                place => page::focus_on(place),
            }),
        }));
        self.end_after(timer::UNDO, number);
    }

    /// Says how the reader goes on once the offer that stands now is taken up.
    pub fn then(self, go_on: impl Fn() + Send + Sync + 'static) {
        let _ = self.offer.try_update_untracked(|offer| {
            if let Some(offer) = offer {
                offer.go_on = Arc::new(go_on);
            }
        });
    }

    /// Says on what focus goes once the offer that stands now is taken up, by its id.
    pub fn then_focus(self, id: String) {
        self.then(move || page::focus_on(&id));
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

    /// Takes back what can be taken back now; false if there is nothing.
    pub fn take_back(self) -> bool {
        let offer = self.offer.try_update(Option::take).flatten();
        let Some(offer) = offer else {
            return false;
        };
        (offer.back)();
        (offer.go_on)();
        true
    }

    fn end_after(self, delay: Duration, number: u32) {
        timer::after(delay, move || {
            let bar = [".", Undo::BAR].concat();
            if self.is_kept(number, page::is_in_use(&bar)) {
                self.end_after(timer::UNDO_IN_USE, number);
            }
        });
    }

    /// When the time of an offer is over: whether it stays, because the reader is at it. Otherwise
    /// it goes, unless a later one stands already.
    fn is_kept(self, number: u32, is_in_use: bool) -> bool {
        let kept = self.offer.try_maybe_update(|offer| {
            let is_it = offer.as_ref().is_some_and(|offer| offer.number == number);
            let goes = is_it && !is_in_use;
            if goes {
                *offer = None;
            }
            (goes, is_it && is_in_use)
        });
        kept.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(undo: Undo) -> Option<String> {
        undo.current().map(|offer| offer.text)
    }

    #[test]
    fn an_offer_stays_while_the_reader_is_at_it_and_only_its_own_time_ends_it() {
        Owner::new_root(None).with(|| {
            let undo = provide_undo();
            undo.offer("first".to_owned(), || {});
            let first = undo.count.get_value();
            assert!(undo.is_kept(first, true));
            assert_eq!(text(undo).as_deref(), Some("first"));
            undo.offer("second".to_owned(), || {});
            assert!(!undo.is_kept(first, true), "asked again for nothing");
            assert!(!undo.is_kept(first, false));
            assert_eq!(text(undo).as_deref(), Some("second"));
            assert!(!undo.is_kept(undo.count.get_value(), false));
            assert_eq!(text(undo), None);
            assert!(!undo.take_back());
        });
    }

    #[test]
    fn what_is_brought_back_is_there_before_focus_goes_to_it() {
        Owner::new_root(None).with(|| {
            let undo = provide_undo();
            let steps = StoredValue::new(Vec::new());
            undo.offer("deleted".to_owned(), move || {
                steps.update_value(|steps| steps.push("back"));
            });
            undo.then(move || steps.update_value(|steps| steps.push("focus")));
            assert!(undo.take_back());
            assert_eq!(steps.get_value(), ["back", "focus"]);
            assert!(!undo.take_back(), "once");
        });
    }
}
