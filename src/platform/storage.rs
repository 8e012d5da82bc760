//! The device's storage, or memory where the browser denies it.
//!
//! `gloo_storage` panics in every call when storage is denied (blocked cookies, sandboxed
//! frames), so the browser is asked once, carefully, before it is used at all.

use std::collections::BTreeMap;

use steppingstone_core::order::map_of;
use steppingstone_core::store::PREFIX;

pub use imp::{Local, on_other_tab};

/// Where texts go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The browser's own storage: still there tomorrow.
    Device,
    /// This page's memory: gone with the tab.
    Memory,
}

/// Why a text was not stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteError {
    /// No room left.
    Full,
    /// The browser no longer lets us write.
    Denied,
}

/// Asks the browser whether it lets this page store anything.
///
/// A full storage counts as a device that lets us: what is there can still be read.
pub fn probe() -> Place {
    if imp::is_allowed() {
        Place::Device
    } else {
        Place::Memory
    }
}

/// Every text under our prefix, by key. Only to be called on [`Place::Device`].
pub fn all() -> BTreeMap<String, String> {
    let ours = Local::keys()
        .into_iter()
        .filter(|key| key.starts_with(PREFIX));
    map_of(ours.filter_map(|key| Local::read(&key).map(|text| (key, text))))
}

#[cfg(target_arch = "wasm32")]
mod imp {
    use gloo_storage::{LocalStorage, Storage};
    use wasm_bindgen::JsCast;
    use wasm_bindgen::closure::Closure;

    use super::WriteError;

    /// The browser's storage. Only to be used after [`super::probe`] found it allowed.
    pub struct Local;

    impl Local {
        /// The text under a key.
        pub fn read(key: &str) -> Option<String> {
            LocalStorage::raw().get_item(key).ok().flatten()
        }

        /// Stores a text.
        pub fn write(key: &str, text: &str) -> Result<(), WriteError> {
            LocalStorage::raw().set_item(key, text).map_err(|error| {
                if is_quota(&error) {
                    WriteError::Full
                } else {
                    WriteError::Denied
                }
            })
        }

        /// Removes a key; one that is not there is fine.
        pub fn remove(key: &str) {
            // Removing frees room: the only failure is a denial, and the next write reports it.
            let _ = LocalStorage::raw().remove_item(key);
        }

        pub(super) fn keys() -> Vec<String> {
            let storage = LocalStorage::raw();
            let count = storage.length().unwrap_or_default();
            (0..count)
                .filter_map(|index| storage.key(index).ok().flatten())
                .collect()
        }
    }

    pub(super) fn is_allowed() -> bool {
        const PROBE: &str = "steppingstone-probe";
        let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
        let Some(storage) = storage else {
            return false;
        };
        match storage.set_item(PROBE, "") {
            Ok(()) => storage.remove_item(PROBE).is_ok(),
            Err(error) => is_quota(&error),
        }
    }

    /// Chromium throws a `QuotaExceededError` class, Firefox a DOMException of an old name.
    fn is_quota(error: &wasm_bindgen::JsValue) -> bool {
        let name = js_sys::Reflect::get(error, &"name".into())
            .ok()
            .and_then(|name| name.as_string());
        matches!(
            name.as_deref(),
            Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED")
        )
    }

    /// Calls `f` with the key whenever another tab stores or removes something (`None`: it
    /// removed everything). For the life of the page.
    pub fn on_other_tab(f: impl Fn(Option<String>) + 'static) {
        let listener =
            Closure::<dyn Fn(web_sys::StorageEvent)>::new(move |event: web_sys::StorageEvent| {
                f(event.key());
            });
        if let Some(window) = web_sys::window() {
            let _ = window
                .add_event_listener_with_callback("storage", listener.as_ref().unchecked_ref());
        }
        listener.forget();
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod imp {
    use super::WriteError;

    /// No storage natively.
    pub struct Local;

    impl Local {
        /// The text under a key.
        pub fn read(_key: &str) -> Option<String> {
            None
        }

        /// Stores a text.
        pub fn write(_key: &str, _text: &str) -> Result<(), WriteError> {
            Err(WriteError::Denied)
        }

        /// Removes a key.
        pub fn remove(_key: &str) {}

        pub(super) fn keys() -> Vec<String> {
            Vec::new()
        }
    }

    pub(super) fn is_allowed() -> bool {
        false
    }

    /// There are no other tabs natively.
    pub fn on_other_tab(_f: impl Fn(Option<String>) + 'static) {}
}
