//! The files about occupations: fetched when they are asked for, then kept on this device, where the
//! worker finds them without a network. `public/sw.js` drops those that a new version no longer has.

#[cfg(all(test, not(target_arch = "wasm32")))]
pub use imp::install;
pub use imp::{bring, bring_all, bring_list, installed, kept_count};

/// Is handed the text of a file, or `None` where it cannot be had, and tells whether it is sound.
pub type Take = Box<dyn FnOnce(Option<&str>) -> bool>;

#[cfg(target_arch = "wasm32")]
mod imp {
    use js_sys::Array;
    use wasm_bindgen::JsCast;
    use wasm_bindgen_futures::{JsFuture, spawn_local};
    use web_sys::{Cache, Response};

    use super::super::{lasting, location, start};
    use super::Take;

    /// What the name of the cache begins with: the same in `public/sw.js`.
    const CACHE: &str = "steppingstone-occupations ";

    /// Where the list of the files is, as the page names it.
    fn list_path() -> Option<String> {
        let document = web_sys::window()?.document()?;
        document
            .document_element()?
            .get_attribute("data-occupations")
    }

    /// Fetches the list of the files. It comes with every copy of the site.
    pub fn bring_list(take: Take) {
        spawn_local(async move {
            let text = match list_path() {
                Some(path) => start::fetch_text(&path).await,
                None => None,
            };
            take(text.as_deref());
        });
    }

    /// Fetches a file, and keeps it if it is sound.
    pub fn bring(path: String, take: Take) {
        spawn_local(async move {
            let text = start::fetch_text(&path).await;
            let is_sound = take(text.as_deref());
            match text {
                Some(text) if is_sound => keep(&path, &text).await,
                Some(_) => forget(&path).await,
                None => {}
            }
        });
    }

    /// Fetches and keeps what is not kept yet, one after the other. Tells after each how many are
    /// there; `None` where one cannot be had or kept, and then it ends.
    pub fn bring_all(paths: Vec<String>, on: impl Fn(Option<u32>) + 'static) {
        spawn_local(async move {
            let Some(cache) = kept().await else {
                return on(None);
            };
            let mut done = 0;
            for path in paths {
                let found = JsFuture::from(cache.match_with_str(&path)).await;
                let is_kept = found.is_ok_and(|found| !found.is_undefined());
                if !is_kept && !bring_one(&cache, &path).await {
                    return on(None);
                }
                done += 1;
                on(Some(done));
            }
        });
    }

    async fn bring_one(cache: &Cache, path: &str) -> bool {
        match start::fetch_text(path).await {
            Some(text) => put(cache, path, &text).await,
            None => false,
        }
    }

    /// How many files are kept.
    pub fn kept_count(tell: impl FnOnce(u32) + 'static) {
        spawn_local(async move {
            let Some(cache) = kept().await else {
                return;
            };
            if let Ok(keys) = JsFuture::from(cache.keys()).await {
                tell(Array::from(&keys).length());
            }
        });
    }

    /// In the browser everything is fetched.
    pub fn installed(_name: &str) -> Option<String> {
        None
    }

    /// Where such files are kept; in somebody else's page, and where storage is denied, nowhere.
    async fn kept() -> Option<Cache> {
        let window = web_sys::window()?;
        if lasting::in_frame() || !window.is_secure_context() {
            return None;
        }
        let caches = window.caches().ok()?;
        let name = [CACHE, &location::document_path()].concat();
        JsFuture::from(caches.open(&name))
            .await
            .ok()?
            .dyn_into()
            .ok()
    }

    /// Where there is no room, a file is fetched again another time.
    async fn keep(path: &str, text: &str) {
        if let Some(cache) = kept().await {
            put(&cache, path, text).await;
        }
    }

    async fn put(cache: &Cache, path: &str, text: &str) -> bool {
        let Ok(response) = Response::new_with_opt_str(Some(text)) else {
            return false;
        };
        JsFuture::from(cache.put_with_str(path, &response))
            .await
            .is_ok()
    }

    /// Drops a file that is damaged, so that it is fetched again.
    async fn forget(path: &str) {
        if let Some(cache) = kept().await {
            let _ = JsFuture::from(cache.delete_with_str(path)).await;
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod imp {
    use super::Take;

    pub fn bring_list(_take: Take) {}

    pub fn bring(_path: String, _take: Take) {}

    pub fn bring_all(_paths: Vec<String>, _on: impl Fn(Option<u32>) + 'static) {}

    pub fn kept_count(_tell: impl FnOnce(u32) + 'static) {}

    /// Natively nothing is fetched; tests have what they install.
    #[cfg(not(test))]
    pub fn installed(_name: &str) -> Option<String> {
        None
    }

    #[cfg(test)]
    pub use tests::{install, installed};

    #[cfg(test)]
    mod tests {
        use std::cell::RefCell;
        use std::collections::BTreeMap;

        thread_local! {
            static FILES: RefCell<BTreeMap<String, String>> = RefCell::default();
        }

        /// Has a file there at once, for the test of this thread.
        pub fn install(name: &str, text: &str) {
            FILES.with_borrow_mut(|files| files.insert(name.to_owned(), text.to_owned()));
        }

        pub fn installed(name: &str) -> Option<String> {
            FILES.with_borrow(|files| files.get(name).cloned())
        }
    }
}
