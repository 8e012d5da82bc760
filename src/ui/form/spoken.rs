//! What screen readers say of a text that is being typed.
//!
//! What stands below a field changes with every key. Said at each of them, or at once, it would
//! interrupt whoever types. So it is said politely, by one element for all fields, once the reader
//! pauses. Whoever comes back to a field hears it as the field's description.

use std::cell::Cell;

use leptos::prelude::*;

use super::note::Note;
use crate::platform::{page, timer};

thread_local! {
    /// How many texts have been typed: what is not the latest any more says nothing.
    static COUNT: Cell<u32> = const { Cell::new(0) };
    /// The note of the field that was typed in last.
    static LATEST: Cell<Option<Signal<Note>>> = const { Cell::new(None) };
}

/// Says what a note says by the time the reader pauses; nothing if they type on, anywhere, or if it
/// was said already in this field.
pub(super) fn say_after_pause(note: Signal<Note>) {
    if LATEST.replace(Some(note)) != Some(note) {
        // Another field may have the same to say.
        page::announce("");
    }
    let number = COUNT.get().wrapping_add(1);
    COUNT.set(number);
    timer::after(timer::PAUSE, move || {
        if COUNT.get() == number {
            // Its page may have been left by now.
            let note = note.try_get_untracked();
            page::announce(&note.as_ref().map(Note::spoken).unwrap_or_default());
        }
    });
}
