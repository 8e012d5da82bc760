//! What was stored and is not any more: kept here until the reader says what becomes of it.

use leptos::prelude::*;
use steppingstone_core::store::{AfterLoss, Loss, after_loss};

use super::sync::Origin;
use super::{Records, WriteBlocked};

impl Records {
    /// The stored keys of what is lost in a way, and kept here; followed.
    pub fn lost(self, loss: Loss) -> Vec<String> {
        let unsaved = self.unsaved.read();
        let lost = unsaved
            .iter()
            .filter(|held| held.obstacle == WriteBlocked::Lost(loss));
        lost.map(|held| held.stored_key.clone()).collect()
    }

    /// Stores again what is lost in a way.
    pub fn keep_lost(self, loss: Loss) {
        for held in self.unsaved.get_untracked() {
            if held.obstacle == WriteBlocked::Lost(loss) {
                self.release(&held.stored_key);
                self.write(&held.stored_key, held.text);
            }
        }
    }

    /// Drops what was lost in one way: what is stored in its place is read, if anything is.
    pub fn discard(self, loss: Loss) {
        for stored_key in untrack(|| self.lost(loss)) {
            self.discard_key(&stored_key);
        }
        self.changes.notify();
    }

    fn discard_key(self, stored_key: &str) {
        self.drop_unsaved(stored_key);
        self.forget_seen(stored_key);
        self.edited
            .update_value(|edited| edited.retain(|key| key != stored_key));
        let here = self.stored(stored_key);
        if let Some(here) = &here {
            self.note_seen(stored_key, here);
        }
        self.take(stored_key, here.as_deref(), Origin::Stored);
    }

    /// What becomes of a text that is lost. `known` is the text.
    pub(super) fn lose(self, stored_key: &str, known: String, loss: Loss) {
        let is_edited = self
            .edited
            .with_value(|edited| edited.iter().any(|key| key == stored_key));
        let is_stored = |key: &str| self.stored(key).is_some();
        match after_loss(stored_key, loss, is_edited, is_stored) {
            AfterLoss::LetGo => self.discard_key(stored_key),
            AfterLoss::Keep => {
                self.forget_seen(stored_key);
                // What waited for room is later than what was stored.
                let text = self.held_text(stored_key).unwrap_or(known);
                self.release(stored_key);
                self.queue_unsaved(stored_key, text, WriteBlocked::Lost(loss));
            }
        }
    }

    /// In which way a text is lost.
    pub(super) fn loss_of(self, stored_key: &str) -> Option<Loss> {
        self.unsaved.with_untracked(|unsaved| {
            let held = unsaved.iter().find(|held| held.stored_key == stored_key)?;
            match held.obstacle {
                WriteBlocked::Lost(loss) => Some(loss),
                WriteBlocked::Write(_) | WriteBlocked::Newer => None,
            }
        })
    }

    /// Lets a text be stored again that was lost.
    pub(super) fn release(self, stored_key: &str) {
        if self.loss_of(stored_key).is_some() {
            self.drop_unsaved(stored_key);
        }
    }

    /// The text that this tab last saw under a key, or still keeps of it.
    pub(super) fn known_text(self, stored_key: &str) -> Option<String> {
        self.seen_text(stored_key).or_else(|| {
            self.loss_of(stored_key)
                .and_then(|_| self.held_text(stored_key))
        })
    }

    pub(super) fn held_text(self, stored_key: &str) -> Option<String> {
        self.unsaved.with_untracked(|unsaved| {
            let held = unsaved.iter().find(|held| held.stored_key == stored_key)?;
            Some(held.text.clone())
        })
    }

    pub(super) fn seen_text(self, stored_key: &str) -> Option<String> {
        self.seen.with_value(|seen| seen.get(stored_key).cloned())
    }

    pub(super) fn note_seen(self, stored_key: &str, text: &str) {
        self.seen
            .update_value(|seen| drop(seen.insert(stored_key.to_owned(), text.to_owned())));
    }

    pub(super) fn forget_seen(self, stored_key: &str) {
        self.seen.update_value(|seen| drop(seen.remove(stored_key)));
    }

    /// Notes that the reader edited something here.
    pub(super) fn note_edited(self, stored_key: &str) {
        self.edited.update_value(|edited| {
            if !edited.iter().any(|key| key == stored_key) {
                edited.push(stored_key.to_owned());
            }
        });
    }
}
