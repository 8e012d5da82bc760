//! Keys pressed anywhere on the page.

pub use imp::{on_key, on_undo};

/// The id of the button that takes back the last thing done. It is drawn again with each offer, and
/// then with `data-next`: the next Tab leads to it.
pub const UNDO_BUTTON: &str = "undo";

#[cfg(target_arch = "wasm32")]
mod imp {
    use std::cell::RefCell;

    use leptos::ev;
    use leptos::prelude::{on_cleanup, window_event_listener};
    use wasm_bindgen::JsCast;
    use web_sys::{Document, Element, HtmlElement, KeyboardEvent};

    /// Hands each plain key press to `f` while the calling component lives, unless the reader is
    /// typing text. When `f` returns true, the browser does nothing more with it.
    pub fn on_key(f: impl Fn(&str) -> bool + 'static) {
        let listener = window_event_listener(ev::keydown, move |event| {
            // A key that is held down would answer the whole quiz.
            let unmeant = event.ctrl_key() || event.meta_key() || event.alt_key() || event.repeat();
            if !unmeant && !event.default_prevented() && !is_typing(&event) && f(&event.key()) {
                event.prevent_default();
            }
        });
        on_cleanup(move || listener.remove());
    }

    /// Calls `take_back` at Control+Z or Command+Z, unless the reader is typing text; true says that
    /// there was something to take back. And makes the button for it the next in the order of Tab,
    /// wherever it is on the page, until the reader does anything else. While the calling component
    /// lives.
    pub fn on_undo(take_back: impl Fn() -> bool + 'static) {
        // Where Tab left for the button.
        let origin = RefCell::new(None::<HtmlElement>);
        let keys = window_event_listener(ev::keydown, move |event| {
            if event.default_prevented() || event.alt_key() {
                return;
            }
            let key = event.key();
            let is_command = event.ctrl_key() || event.meta_key();
            match key.as_str() {
                "Tab" if !is_command => tab(&event, &origin),
                "Tab" | "Shift" | "Control" | "Meta" => {}
                "z" | "Z" if is_command && !event.shift_key() && !is_typing(&event) => {
                    if take_back() {
                        event.prevent_default();
                    }
                }
                _ => forget_next(),
            }
        });
        let presses = window_event_listener(ev::pointerdown, |_| forget_next());
        on_cleanup(move || {
            keys.remove();
            presses.remove();
        });
    }

    fn undo_button() -> Option<(Document, Element)> {
        let document = web_sys::window()?.document()?;
        let button = document.get_element_by_id(super::UNDO_BUTTON)?;
        Some((document, button))
    }

    /// Leads to the button at first, and from it back to where the reader was: then the browser
    /// goes on from there.
    fn tab(event: &KeyboardEvent, origin: &RefCell<Option<HtmlElement>>) {
        let Some((document, button)) = undo_button() else {
            return;
        };
        let active = document.active_element();
        if active.as_ref() == Some(&button) {
            // Where nothing had focus, the browser goes on from the button.
            let before = origin
                .take()
                .filter(|before| before.is_connected() && before.tag_name() != "BODY");
            if before.is_some_and(|before| before.focus().is_ok()) && event.shift_key() {
                event.prevent_default();
            }
        } else if !event.shift_key() && button.has_attribute("data-next") {
            let _ = button.remove_attribute("data-next");
            origin.replace(active.and_then(|active| active.dyn_into().ok()));
            let Ok(button) = button.dyn_into::<HtmlElement>() else {
                return;
            };
            // A dialog in front does not let focus out.
            if button.focus().is_ok() && document.active_element().as_ref() == Some(button.as_ref())
            {
                event.prevent_default();
            }
        }
    }

    /// The reader has gone on without it.
    fn forget_next() {
        if let Some((_, button)) = undo_button() {
            let _ = button.remove_attribute("data-next");
        }
    }

    fn is_typing(event: &KeyboardEvent) -> bool {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        target.is_some_and(|element| {
            element
                .matches("input:not([type=radio]):not([type=checkbox]), textarea, select")
                .unwrap_or(false)
        })
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod imp {
    pub fn on_key(_f: impl Fn(&str) -> bool + 'static) {}

    /// Calls `take_back` at the key for it.
    pub fn on_undo(_take_back: impl Fn() -> bool + 'static) {}
}
