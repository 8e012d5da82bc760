//! The address bar: where we are, going elsewhere, and links that stay in the app.

#[cfg(not(target_arch = "wasm32"))]
pub use imp::pretend;
pub use imp::{
    current, document_path, history_note, on_link, on_no_tab, on_pop, open, origin,
    set_history_note,
};

/// An address on this site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// Such as `/quiz/`.
    pub path: String,
    /// Such as `?of=abc`, or empty.
    pub query: String,
    /// Such as `#skills`, or empty.
    pub hash: String,
}

impl Address {
    /// Takes apart an address of ours, such as `/quiz/results/?of=a1#map`.
    pub fn of(href: &str) -> Address {
        let cut = |text: &str, mark| {
            let at = text.find(mark).unwrap_or(text.len());
            let (before, after) = text.split_at(at);
            (before.to_owned(), after.to_owned())
        };
        let (rest, hash) = cut(href, '#');
        let (path, query) = cut(&rest, '?');
        Address { path, query, hash }
    }
}

/// Who follows a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkHandling {
    /// We did.
    Taken,
    /// The browser, as it would.
    Browser,
    /// The browser, in a tab of its own.
    Beside,
}

#[cfg(target_arch = "wasm32")]
mod imp {
    use wasm_bindgen::closure::Closure;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{HtmlAnchorElement, MouseEvent, Url};

    use super::super::pieces;
    use super::{Address, LinkHandling};

    /// The path of the document's base address.
    pub fn document_path() -> String {
        let base = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.base_uri().ok()?);
        base.and_then(|base| Url::new(&base).ok())
            .map(|url| url.pathname())
            .unwrap_or_else(|| "/".to_owned())
    }

    /// What stands before a path to make it an address for others, such as `https://example.org`.
    pub fn origin() -> String {
        let location = web_sys::window().map(|window| window.location());
        location
            .and_then(|location| location.origin().ok())
            .unwrap_or_default()
    }

    pub fn current() -> Address {
        let Some(location) = web_sys::window().map(|window| window.location()) else {
            return Address::default();
        };
        Address {
            path: location.pathname().unwrap_or_default(),
            query: location.search().unwrap_or_default(),
            hash: location.hash().unwrap_or_default(),
        }
    }

    /// Shows another address without loading it; `replace` leaves no step to go back to.
    pub fn open(href: &str, replace: bool) {
        let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else {
            return;
        };
        // Refused only in odd frames; the page then changes all the same, under the old address.
        let _ = if replace {
            history.replace_state_with_url(&JsValue::NULL, "", Some(href))
        } else {
            history.push_state_with_url(&JsValue::NULL, "", Some(href))
        };
    }

    /// Notes a text with this entry of the tab's history: it is there when the page is loaded again,
    /// in no address and in no storage. Who has the browser open a closed tab again finds it there.
    pub fn set_history_note(text: &str) {
        if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
            // Refused where a page asks too often; the next text is noted then.
            let _ = history.replace_state_with_url(&JsValue::from_str(text), "", None);
        }
    }

    /// The text that was noted, if any.
    pub fn history_note() -> Option<String> {
        let history = web_sys::window()?.history().ok()?;
        history.state().ok()?.as_string()
    }

    /// Calls `f` when the reader goes back or forward, or to an anchor. For the life of the page.
    pub fn on_pop(f: impl Fn() + 'static) {
        let listener = Closure::<dyn Fn()>::new(move || {
            // The browser restores the place right after this.
            pieces::draw_whole();
            f();
        });
        if let Some(window) = web_sys::window() {
            let _ = window
                .add_event_listener_with_callback("popstate", listener.as_ref().unchecked_ref());
        }
        listener.forget();
    }

    /// Hands every plain click on a link of our own origin to `f`, which says who follows it.
    /// Modified clicks, downloads and links that open elsewhere stay the browser's. For the life
    /// of the page.
    pub fn on_link(f: impl Fn(Address) -> LinkHandling + 'static) {
        let listener = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
            let Some((link, address)) = followed(&event) else {
                return;
            };
            match f(address) {
                LinkHandling::Taken => event.prevent_default(),
                LinkHandling::Browser => {}
                LinkHandling::Beside => {
                    link.set_target("_blank");
                    // The page that it opens learns nothing of this one and cannot steer it.
                    link.set_rel("noopener");
                }
            }
        });
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            let _ = document
                .add_event_listener_with_callback("click", listener.as_ref().unchecked_ref());
        }
        listener.forget();
    }

    /// Opens by hand every link that was plainly pressed and opens in a tab of its own, and calls
    /// `f` with its whole address where no tab came: left to itself, the browser says nothing then.
    /// For the life of the page.
    pub fn on_no_tab(f: impl Fn(String) + 'static) {
        let listener = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
            let link = pressed(&event).filter(|link| link.target() == "_blank");
            let Some(link) = link else {
                return;
            };
            event.prevent_default();
            let href = link.href();
            if !beside(&href) {
                f(href);
            }
        });
        // After `on_link`, which listens at the document and says which links those are.
        if let Some(window) = web_sys::window() {
            let _ =
                window.add_event_listener_with_callback("click", listener.as_ref().unchecked_ref());
        }
        listener.forget();
    }

    /// Opens an address in a tab of its own, which learns nothing of this one. False where that is
    /// not allowed, as in a frame that is fenced in. Only to be called while a press is answered.
    fn beside(href: &str) -> bool {
        let tab = web_sys::window().and_then(|window| {
            let tab = window.open_with_url_and_target(href, "_blank");
            tab.ok().flatten()
        });
        if let Some(tab) = &tab {
            // By hand: with `noopener` the answer is the same whether there is a tab or not. It is
            // refused where the tab has no way back anyway.
            let _ = tab.set_opener(&JsValue::NULL);
        }
        tab.is_some()
    }

    fn followed(event: &MouseEvent) -> Option<(HtmlAnchorElement, Address)> {
        let link = pressed(event)?;
        let ours = link.origin() == web_sys::window()?.location().origin().ok()?
            && link.target().is_empty();
        let address = Address {
            path: link.pathname(),
            query: link.search(),
            hash: link.hash(),
        };
        ours.then_some((link, address))
    }

    /// The link that was pressed, if nobody has answered to that and it asks for nothing else.
    fn pressed(event: &MouseEvent) -> Option<HtmlAnchorElement> {
        let plain = event.button() == 0
            && !event.default_prevented()
            && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        if !plain {
            return None;
        }
        let target: web_sys::Element = event.target()?.dyn_into().ok()?;
        let link: HtmlAnchorElement = target.closest("a[href]").ok()??.dyn_into().ok()?;
        (!link.has_attribute("download")).then_some(link)
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod imp {
    use std::cell::RefCell;

    use super::{Address, LinkHandling};

    thread_local! {
        static PATHS: RefCell<(String, String)> = RefCell::new(("/".to_owned(), "/".to_owned()));
    }

    /// Sets the path of the document's base address, and that of the page to render.
    pub fn pretend(base: &str, page: &str) {
        PATHS.set((base.to_owned(), page.to_owned()));
    }

    /// The path of the document's base address.
    pub fn document_path() -> String {
        PATHS.with_borrow(|(base, _)| base.clone())
    }

    pub fn origin() -> String {
        String::new()
    }

    pub fn current() -> Address {
        Address {
            path: PATHS.with_borrow(|(_, page)| page.clone()),
            ..Address::default()
        }
    }

    pub fn open(_href: &str, _replace: bool) {}

    pub fn set_history_note(_text: &str) {}

    pub fn history_note() -> Option<String> {
        None
    }

    pub fn on_pop(_f: impl Fn() + 'static) {}

    pub fn on_link(_f: impl Fn(Address) -> LinkHandling + 'static) {}

    pub fn on_no_tab(_f: impl Fn(String) + 'static) {}
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn an_address_is_taken_apart() {
        let of = |path: &str, query: &str, hash: &str| Address {
            path: path.to_owned(),
            query: query.to_owned(),
            hash: hash.to_owned(),
        };
        assert_eq!(Address::of("/quiz/"), of("/quiz/", "", ""));
        assert_eq!(Address::of("/a/?of=b#c"), of("/a/", "?of=b", "#c"));
        assert_eq!(Address::of("/a/#c?d"), of("/a/", "", "#c?d"));
    }
}
