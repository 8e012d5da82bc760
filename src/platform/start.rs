//! What happens before the first view: the panic hook and the words.

pub use imp::{begin, fail};

/// The element that the app is drawn into.
pub const ROOT: &str = "app";

#[cfg(target_arch = "wasm32")]
mod imp {
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{CustomEvent, CustomEventInit, HtmlElement, Response};

    use super::super::page;

    /// Fetches the words and draws the app with `view`; until then the page stays as it is.
    pub fn begin<V, F>(install: fn(&str) -> bool, view: F)
    where
        V: leptos::prelude::IntoView + 'static,
        F: FnOnce() -> V + 'static,
    {
        std::panic::set_hook(Box::new(|info| fail(&info.to_string())));
        wasm_bindgen_futures::spawn_local(async move {
            match fetch_words().await {
                Some(text) if install(&text) => draw(view),
                _ => fail("words"),
            }
        });
    }

    fn draw<V, F>(view: F)
    where
        V: leptos::prelude::IntoView + 'static,
        F: FnOnce() -> V + 'static,
    {
        let root = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.get_element_by_id(super::ROOT))
            .and_then(|root| root.dyn_into::<HtmlElement>().ok());
        match root {
            Some(root) => {
                root.set_inner_html("");
                leptos::mount::mount_to(root, view).forget();
            }
            None => fail("root"),
        }
    }

    async fn fetch_words() -> Option<String> {
        let window = web_sys::window()?;
        let response: Response = JsFuture::from(window.fetch_with_str(&page::words_file()?))
            .await
            .ok()?
            .dyn_into()
            .ok()?;
        if !response.ok() {
            return None;
        }
        JsFuture::from(response.text().ok()?)
            .await
            .ok()?
            .as_string()
    }

    /// Tells `public/boot.js`, which works without us, to show the recovery panel.
    pub fn fail(what: &str) {
        let detail = CustomEventInit::new();
        detail.set_detail(&JsValue::from_str(what));
        if let (Some(window), Ok(event)) = (
            web_sys::window(),
            CustomEvent::new_with_event_init_dict("steppingstone:failed", &detail),
        ) {
            let _ = window.dispatch_event(&event);
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod imp {
    /// There is no page to draw into natively.
    pub fn begin<V, F>(_install: fn(&str) -> bool, _view: F)
    where
        V: leptos::prelude::IntoView + 'static,
        F: FnOnce() -> V + 'static,
    {
    }

    /// There is no recovery panel natively.
    pub fn fail(_what: &str) {}
}
