//! Whether the browser may delete by itself what is stored, and asking it not to.
//!
//! <https://storage.spec.whatwg.org/#persistence>: Chromium decides silently, Firefox asks the
//! reader, Safari goes by how the site is used. Where the page is not served securely, and in older
//! browsers, nothing can be known.

pub use imp::{ask, in_frame, is_granted, usage};

#[cfg(target_arch = "wasm32")]
mod imp {
    use js_sys::{Promise, Reflect};
    use wasm_bindgen::JsValue;
    use wasm_bindgen_futures::{JsFuture, spawn_local};
    use web_sys::StorageManager;

    /// Missing where the page is not served securely, which the type does not say; whatever is
    /// asked of it then fails.
    fn manager() -> Option<StorageManager> {
        Some(web_sys::window()?.navigator().storage())
    }

    /// Hands what the browser answers to `f`, once it does, if it does.
    fn answered(
        question: fn(&StorageManager) -> Result<Promise, JsValue>,
        f: impl FnOnce(JsValue) + 'static,
    ) {
        let Some(promise) = manager().and_then(|manager| question(&manager).ok()) else {
            return;
        };
        spawn_local(async move {
            if let Ok(answer) = JsFuture::from(promise).await {
                f(answer);
            }
        });
    }

    /// Tells whether the browser has agreed not to delete by itself what is stored.
    pub fn is_granted(f: impl FnOnce(bool) + 'static) {
        answered(StorageManager::persisted, |answer| f(answer.is_truthy()));
    }

    /// Asks the browser to agree to that, and tells whether it did.
    pub fn ask(f: impl FnOnce(bool) + 'static) {
        answered(StorageManager::persist, |answer| f(answer.is_truthy()));
    }

    /// Tells the browser's own estimate of what it keeps for this address, in bytes. It counts
    /// the files for use without a network; some browsers do not count local storage.
    pub fn usage(f: impl FnOnce(f64) + 'static) {
        answered(StorageManager::estimate, |answer| {
            let usage = Reflect::get(&answer, &"usage".into());
            if let Some(usage) = usage.ok().and_then(|usage| usage.as_f64()) {
                f(usage);
            }
        });
    }

    /// Whether the page is inside a frame of another.
    pub fn in_frame() -> bool {
        // Another page's window can be compared, though not looked into.
        web_sys::window().is_some_and(|window| window.parent().ok().flatten() != Some(window))
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod imp {
    pub fn is_granted(_f: impl FnOnce(bool) + 'static) {}

    pub fn ask(_f: impl FnOnce(bool) + 'static) {}

    pub fn usage(_f: impl FnOnce(f64) + 'static) {}

    pub fn in_frame() -> bool {
        false
    }
}
