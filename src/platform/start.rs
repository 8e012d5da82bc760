//! What happens before the first view: the panic hook and the words.

pub use imp::{begin, fail};

#[cfg(target_arch = "wasm32")]
mod imp {
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{CustomEvent, CustomEventInit, HtmlElement, Response};

    use super::super::page;

    /// The element that the app is drawn into.
    const ROOT: &str = "app";

    /// Fetches the words and draws the app with `view`; until then the prerendered page stays.
    pub fn begin<V, F>(install: fn(&str) -> bool, view: F)
    where
        V: leptos::prelude::IntoView + 'static,
        F: FnOnce() -> V + 'static,
    {
        std::panic::set_hook(Box::new(|info| fail(&info.to_string())));
        wasm_bindgen_futures::spawn_local(async move {
            match fetch_words().await {
                Some(text) if install(&text) => draw(view).await,
                _ => fail("words"),
            }
        });
    }

    async fn draw<V, F>(view: F)
    where
        V: leptos::prelude::IntoView + 'static,
        F: FnOnce() -> V + 'static,
    {
        let root = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.create_element("div").ok())
            .and_then(|root| root.dyn_into::<HtmlElement>().ok());
        match root {
            Some(root) => {
                root.set_id(ROOT);
                leptos::mount::mount_to(root.clone(), view).forget();
                // Effects of the first view run before it is shown: they would undo what a reader
                // typed meanwhile.
                leptos::task::tick().await;
                // `public/takeover.js` puts it in the prerendered page's place, in one step.
                tell("steppingstone:draw", &root);
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
        tell("steppingstone:failed", &JsValue::from_str(what));
    }

    /// Tells our own scripts, which work without us.
    fn tell(event: &str, what: &JsValue) {
        let detail = CustomEventInit::new();
        detail.set_detail(what);
        if let (Some(window), Ok(event)) = (
            web_sys::window(),
            CustomEvent::new_with_event_init_dict(event, &detail),
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
