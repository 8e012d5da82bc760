//! The device's storage, or memory where the browser denies it.
//!
//! `gloo_storage` panics in every call when storage is denied (blocked cookies, sandboxed
//! frames), so the browser is asked once, carefully, before it is used at all.

use litemap::LiteMap;

use steppingstone_core::order::collect_map;
use steppingstone_core::store::{PREFIX, units};

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

/// Every text under our prefix whose key is wanted, by key. Only to be called on
/// [`Place::Device`].
pub fn all(is_wanted: impl Fn(&str) -> bool) -> LiteMap<String, String> {
    let ours = Local::keys()
        .into_iter()
        .filter(|key| key.starts_with(PREFIX) && is_wanted(key));
    collect_map(ours.filter_map(|key| Local::read(&key).map(|text| (key, text))))
}

/// How much is stored for this address, whoever wrote it, in the units of
/// [`ROOM`](steppingstone_core::store::ROOM).
pub fn used() -> usize {
    let size = |key: String| units(&key) + Local::read(&key).map_or(0, |text| units(&text));
    Local::keys().into_iter().map(size).sum()
}

#[cfg(target_arch = "wasm32")]
mod imp {
    use gloo_storage::{LocalStorage, Storage};
    use wasm_bindgen::JsCast;
    use wasm_bindgen::closure::Closure;
    use web_sys::StorageEvent;

    use super::WriteError;

    /// The browser's storage. Only to be used after [`super::probe`] found it allowed.
    pub struct Local;

    /// The storage, if the browser still grants it: it may be denied in the middle of a visit,
    /// and `gloo_storage` then throws.
    fn granted() -> Result<web_sys::Storage, WriteError> {
        match web_sys::window().map(|window| window.local_storage()) {
            Some(Ok(Some(_))) => Ok(LocalStorage::raw()),
            _ => Err(WriteError::Denied),
        }
    }

    impl Local {
        pub fn read(key: &str) -> Option<String> {
            granted().ok()?.get_item(key).ok().flatten()
        }

        pub fn write(key: &str, text: &str) -> Result<(), WriteError> {
            granted()?.set_item(key, text).map_err(|error| {
                if is_quota(&error) {
                    WriteError::Full
                } else {
                    WriteError::Denied
                }
            })
        }

        /// Removes a key; one that is not there is fine.
        pub fn remove(key: &str) {
            if let Ok(storage) = granted() {
                // Removing frees room: it only fails when denied, and the next write reports that.
                let _ = storage.remove_item(key);
            }
        }

        pub(super) fn keys() -> Vec<String> {
            let Ok(storage) = granted() else {
                return Vec::new();
            };
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

    /// Calls `f` whenever another tab stores or removes something, with the key (`None`: it
    /// removed everything) and the text that it stored. For the life of the page.
    ///
    /// The text matters: a tab of another process may still read its own older text from the
    /// storage when it hears of this one.
    pub fn on_other_tab(f: impl Fn(Option<String>, Option<String>) + 'static) {
        let listener = Closure::<dyn Fn(StorageEvent)>::new(move |event: StorageEvent| {
            f(event.key(), event.new_value());
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

    /// A storage that holds nothing: pages are rendered for a first visit.
    pub struct Local;

    impl Local {
        pub fn read(_key: &str) -> Option<String> {
            None
        }

        pub fn write(_key: &str, _text: &str) -> Result<(), WriteError> {
            Err(WriteError::Denied)
        }

        pub fn remove(_key: &str) {}

        pub(super) fn keys() -> Vec<String> {
            Vec::new()
        }
    }

    pub(super) fn is_allowed() -> bool {
        true
    }

    pub fn on_other_tab(_f: impl Fn(Option<String>, Option<String>) + 'static) {}
}
