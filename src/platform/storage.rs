//! The device's storage, or memory where the browser denies it.
//!
//! `gloo_storage` panics in every call when storage is denied (blocked cookies, sandboxed
//! frames), so the browser is asked once, carefully, before it is used at all.

use litemap::LiteMap;

use steppingstone_core::order::collect_map;
use steppingstone_core::store::{PREFIX, units};

pub use imp::{Local, close, on_other_tab, on_return};

/// What another tab, or another page of the same origin, did to the storage.
#[derive(Clone, Debug, Default)]
pub struct StorageChange {
    /// Under which key; `None` if everything was removed.
    pub key: Option<String>,
    /// The text that was there, and the one that was put in its place. These matter: a tab of
    /// another process may still read its own older text when it hears of this one.
    pub old: Option<String>,
    pub new: Option<String>,
}

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

/// Every text under our prefix that is a text to be had, by key. Only to be called on
/// [`Place::Device`].
pub fn all(is_text: impl Fn(&str) -> bool) -> LiteMap<String, String> {
    let ours = Local::keys()
        .into_iter()
        .filter(|key| key.starts_with(PREFIX));
    let texts = ours.filter_map(|key| Local::read(&key).map(|text| (key, text)));
    collect_map(texts.filter(|(_, text)| is_text(text)))
}

/// How much is stored for this address, whoever wrote it, in the units of
/// [`ROOM`](steppingstone_core::store::ROOM).
pub fn used() -> usize {
    let size = |key: String| units(&key) + Local::read(&key).map_or(0, |text| units(&text));
    Local::keys().into_iter().map(size).sum()
}

#[cfg(target_arch = "wasm32")]
mod imp {
    use std::sync::atomic::{AtomicBool, Ordering};

    use gloo_storage::{LocalStorage, Storage};
    use steppingstone_core::store::{Kind, PREFIX};
    use wasm_bindgen::closure::Closure;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::StorageEvent;

    use super::super::start::tell;
    use super::{StorageChange, WriteError};

    /// The browser's storage. Only to be used after [`super::probe`] found it allowed.
    pub struct Local;

    static IS_CLOSED: AtomicBool = AtomicBool::new(false);

    /// From now on the storage counts as denied: nothing in it is read or changed. For the whole app
    /// in a frame, where somebody else's page may lie over its buttons.
    pub fn close() {
        IS_CLOSED.store(true, Ordering::Relaxed);
    }

    /// The storage, if the browser still grants it: it may be denied in the middle of a visit,
    /// and `gloo_storage` then throws.
    fn granted() -> Result<web_sys::Storage, WriteError> {
        if IS_CLOSED.load(Ordering::Relaxed) {
            return Err(WriteError::Denied);
        }
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
            })?;
            // A theme alone is nothing that a reader has made.
            let name = key.strip_prefix(PREFIX);
            if name.is_some_and(|name| name != Kind::Settings.name()) {
                tell_stored();
            }
            Ok(())
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

    /// Tells `public/start.js`, once, that something of the reader's own is stored: then the site is
    /// wanted without a network too.
    fn tell_stored() {
        static IS_TOLD: AtomicBool = AtomicBool::new(false);
        if !IS_TOLD.swap(true, Ordering::Relaxed) {
            tell("steppingstone:stored", &JsValue::NULL);
        }
    }

    pub(super) fn is_allowed() -> bool {
        const PROBE: &str = "steppingstone-probe";
        if granted().is_err() {
            return false;
        }
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

    /// Calls `f` whenever another tab stores or removes something. For the life of the page.
    pub fn on_other_tab(f: impl Fn(StorageChange) + 'static) {
        let listener = Closure::<dyn Fn(StorageEvent)>::new(move |event: StorageEvent| {
            f(StorageChange {
                key: event.key(),
                old: event.old_value(),
                new: event.new_value(),
            });
        });
        if let Some(window) = web_sys::window() {
            let _ = window
                .add_event_listener_with_callback("storage", listener.as_ref().unchecked_ref());
        }
        listener.forget();
    }

    /// Calls `f` whenever the reader comes back to this tab: what happened to the storage while the
    /// page was kept aside is not heard of. For the life of the page.
    pub fn on_return(f: impl Fn() + 'static) {
        let Some(document) = web_sys::window().and_then(|window| window.document()) else {
            return;
        };
        let looked_at = document.clone();
        let listener = Closure::<dyn Fn()>::new(move || {
            if !looked_at.hidden() {
                f();
            }
        });
        let _ = document.add_event_listener_with_callback(
            "visibilitychange",
            listener.as_ref().unchecked_ref(),
        );
        listener.forget();
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod imp {
    use super::{StorageChange, WriteError};

    /// A storage that holds nothing: pages are rendered for a first visit. Tests have one that holds
    /// what they store.
    pub struct Local;

    #[cfg(not(test))]
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

    #[cfg(test)]
    impl Local {
        pub fn read(key: &str) -> Option<String> {
            super::pretended::with(|storage| storage.read(key)).flatten()
        }

        pub fn write(key: &str, text: &str) -> Result<(), WriteError> {
            super::pretended::with(|storage| storage.write(key, text))
                .unwrap_or(Err(WriteError::Denied))
        }

        pub fn remove(key: &str) {
            super::pretended::with(|storage| storage.remove(key));
        }

        pub(super) fn keys() -> Vec<String> {
            super::pretended::with(|storage| {
                storage.listings += 1;
                storage.texts.keys().cloned().collect()
            })
            .unwrap_or_default()
        }
    }

    pub(super) fn is_allowed() -> bool {
        true
    }

    pub fn close() {}

    pub fn on_other_tab(_f: impl Fn(StorageChange) + 'static) {}

    pub fn on_return(_f: impl Fn() + 'static) {}
}

/// A storage for tests: one for each thread, so one for each test.
#[cfg(test)]
pub mod pretended {
    use std::cell::RefCell;
    use std::collections::BTreeMap;

    use super::{StorageChange, WriteError};

    #[derive(Default)]
    pub struct Storage {
        pub texts: BTreeMap<String, String>,
        pub is_full: bool,
        /// How often a text was read.
        pub reads: usize,
        /// How often all keys were listed.
        pub listings: usize,
        /// What another tab hears of.
        pub changes: Vec<StorageChange>,
    }

    impl Storage {
        pub fn read(&mut self, key: &str) -> Option<String> {
            self.reads += 1;
            self.texts.get(key).cloned()
        }

        pub fn write(&mut self, key: &str, text: &str) -> Result<(), WriteError> {
            let size = self.texts.get(key).map_or(0, String::len);
            if self.is_full && text.len() > size {
                return Err(WriteError::Full);
            }
            let old = self.texts.insert(key.to_owned(), text.to_owned());
            self.note(key, old, Some(text.to_owned()));
            Ok(())
        }

        pub fn remove(&mut self, key: &str) {
            let old = self.texts.remove(key);
            self.note(key, old, None);
        }

        fn note(&mut self, key: &str, old: Option<String>, new: Option<String>) {
            let key = Some(key.to_owned());
            self.changes.push(StorageChange { key, old, new });
        }
    }

    thread_local! {
        static STORAGE: RefCell<Option<Storage>> = const { RefCell::new(None) };
    }

    /// From now on this thread has a storage, which is empty.
    pub fn begin() {
        STORAGE.with_borrow_mut(|storage| *storage = Some(Storage::default()));
    }

    /// Does something with the storage of this thread, if it has one.
    pub fn with<T>(f: impl FnOnce(&mut Storage) -> T) -> Option<T> {
        STORAGE.with_borrow_mut(|storage| storage.as_mut().map(f))
    }
}
