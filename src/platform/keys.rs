//! Keys pressed anywhere on the page.

pub use imp::on_key;

#[cfg(target_arch = "wasm32")]
mod imp {
    use leptos::ev;
    use leptos::prelude::{on_cleanup, window_event_listener};
    use wasm_bindgen::JsCast;

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

    fn is_typing(event: &web_sys::KeyboardEvent) -> bool {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
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
}
