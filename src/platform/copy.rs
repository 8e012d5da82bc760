//! The copy of the site for use without a network: how far it is, and asking for it.
//!
//! `public/start.js` has the worker make it, and says on `<html>` where it is.

pub use imp::{ask, current, on_change, size};

/// Where the copy is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyState {
    /// None can be made here: a frame, a page without a secure address, storage denied.
    Unable,
    /// Nobody has wanted it yet.
    Absent,
    /// So many of so many files are there.
    Coming {
        done: u32,
        all: u32,
    },
    Here,
    Failed,
}

/// Reads what `public/start.js` says: `none`, `coming 9 14`, `here` or `failed`.
#[cfg(any(target_arch = "wasm32", test))]
fn read(said: &str) -> CopyState {
    let mut words = said.split(' ');
    match words.next() {
        Some("none") => CopyState::Absent,
        Some("here") => CopyState::Here,
        Some("failed") => CopyState::Failed,
        Some("coming") => {
            let mut number = || words.next().and_then(|word| word.parse().ok());
            CopyState::Coming {
                done: number().unwrap_or_default(),
                all: number().unwrap_or_default(),
            }
        }
        _ => CopyState::Unable,
    }
}

#[cfg(target_arch = "wasm32")]
mod imp {
    use leptos::ev;
    use leptos::prelude::{on_cleanup, window_event_listener};
    use wasm_bindgen::JsValue;
    use web_sys::Event;

    use super::super::start::tell;
    use super::{CopyState, read};

    fn said(attribute: &str) -> Option<String> {
        let document = web_sys::window()?.document()?;
        document.document_element()?.get_attribute(attribute)
    }

    pub fn current() -> CopyState {
        read(&said("data-copy").unwrap_or_default())
    }

    /// What it takes from the network, in KB.
    pub fn size() -> Option<f64> {
        said("data-size")?.parse().ok()
    }

    /// Asks for it, also over a connection that is dear.
    pub fn ask() {
        tell("steppingstone:keep", &JsValue::NULL);
    }

    /// Calls `f` whenever it is further, as long as the view that asks for it is there.
    pub fn on_change(f: impl Fn(CopyState) + 'static) {
        let event = ev::Custom::<Event>::new("steppingstone:copy");
        let listener = window_event_listener(event, move |_| f(current()));
        on_cleanup(move || listener.remove());
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod imp {
    use super::CopyState;

    pub fn current() -> CopyState {
        CopyState::Absent
    }

    pub fn size() -> Option<f64> {
        None
    }

    pub fn ask() {}

    pub fn on_change(_f: impl Fn(CopyState) + 'static) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_starter_says_is_read() {
        for (said, state) in [
            ("none", CopyState::Absent),
            ("coming 9 14", CopyState::Coming { done: 9, all: 14 }),
            ("coming", CopyState::Coming { done: 0, all: 0 }),
            ("here", CopyState::Here),
            ("failed", CopyState::Failed),
            ("", CopyState::Unable),
            ("anything", CopyState::Unable),
        ] {
            assert_eq!(read(said), state, "{said}");
        }
    }
}
