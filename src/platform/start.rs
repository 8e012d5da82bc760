//! What happens before the first view: the panic hook and the words.

use std::future::Future;
use std::pin::Pin;

#[cfg(target_arch = "wasm32")]
pub use imp::fetch_text;
#[cfg(target_arch = "wasm32")]
pub(super) use imp::tell;
pub use imp::{begin, complain, fail};

/// Fetches what has to be there before the app can be drawn.
type Arrival = fn() -> Pin<Box<dyn Future<Output = ()>>>;

#[cfg(target_arch = "wasm32")]
mod imp {
    use js_sys::{Array, JSON, Promise};
    use leptos::mount::mount_to;
    use leptos::prelude::{AnyView, Owner};
    use wasm_bindgen::closure::Closure;
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{CustomEvent, CustomEventInit, HtmlElement, Response};

    use super::super::{page, pieces};
    use super::Arrival;

    /// The element that the app is drawn into.
    const ROOT: &str = "app";

    /// Fetches the words and draws the app, part by part, once its page has arrived; until it is
    /// whole the prerendered page stays. `ahead` is not waited for.
    pub fn begin(
        install: fn(&str) -> bool,
        ahead: Arrival,
        provide: fn(),
        arrival: Arrival,
        parts: &'static [fn() -> AnyView],
    ) {
        std::panic::set_hook(Box::new(|info| fail(&info.to_string())));
        more_words(install);
        wasm_bindgen_futures::spawn_local(ahead());
        wasm_bindgen_futures::spawn_local(async move {
            match words().await {
                Some(text) if install(&text) => draw(provide, arrival, parts).await,
                _ => fail("words"),
            }
        });
    }

    async fn draw(provide: fn(), arrival: Arrival, parts: &'static [fn() -> AnyView]) {
        let root = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.create_element("div").ok())
            .and_then(|root| root.dyn_into::<HtmlElement>().ok());
        let Some(root) = root else {
            return fail("root");
        };
        root.set_id(ROOT);
        next_task().await;
        let owner = Owner::new();
        // By way of a mount, which is what sets Leptos up for effects; the parts find it all in
        // the owner around them.
        let around = owner.clone();
        mount_to(root.clone(), move || around.with(provide)).forget();
        owner.with(arrival).await;
        for part in parts {
            next_task().await;
            owner.with(|| mount_to(root.clone(), part).forget());
        }
        while let Some(piece) = pieces::next() {
            next_task().await;
            piece();
            // What it draws may be in pieces itself.
            leptos::task::tick().await;
        }
        // Effects of the first view run before it is shown: they would undo what a reader typed
        // meanwhile.
        leptos::task::tick().await;
        // `public/takeover.js` puts it in the prerendered page's place, in one step.
        tell("steppingstone:draw", &root);
        pieces::started();
        // For the life of the page.
        std::mem::forget(owner);
    }

    /// Lets the browser do what waits: a long task is one in which it does not answer.
    async fn next_task() {
        let Some(window) = web_sys::window() else {
            return;
        };
        // A page in the background has nobody to answer to, and timers there take a second.
        if window.document().is_none_or(|document| document.hidden()) {
            return;
        }
        let later = Promise::new(&mut |resolve, _| {
            // Refused only where there is no page; then nothing resumes, and nothing is there to.
            let _ = window.set_timeout_with_callback(&resolve);
        });
        let _ = JsFuture::from(later).await;
    }

    /// Takes in the words of a tool: `public/parts.js` fetches them with its parts.
    fn more_words(install: fn(&str) -> bool) {
        let take_in = Closure::<dyn Fn(CustomEvent)>::new(move |event: CustomEvent| {
            if !event
                .detail()
                .as_string()
                .is_some_and(|text| install(&text))
            {
                fail("words");
            }
        });
        if let Some(window) = web_sys::window() {
            let listener = take_in.as_ref().unchecked_ref();
            let _ = window.add_event_listener_with_callback("steppingstone:words", listener);
        }
        // For the life of the page.
        take_in.forget();
    }

    /// Tells those who look after the app of a fault that readers can live with.
    pub fn complain(of: &str) {
        web_sys::console::error_1(&of.into());
    }

    /// The words of every page. What is no JSON is another server's answer, or half of ours.
    async fn words() -> Option<String> {
        fetch_sound(&page::words_file()?, |text| JSON::parse(text).is_ok()).await
    }

    /// How long a file may take, in ms.
    const PATIENCE_MS: i32 = 20_000;

    /// The text of one of our own files; asked for once more if it does not come, at an address that
    /// no cache holds.
    pub async fn fetch_text(href: &str) -> Option<String> {
        fetch_sound(href, |_| true).await
    }

    async fn fetch_sound(href: &str, is_sound: fn(&str) -> bool) -> Option<String> {
        match text_at(href).await {
            Some(text) if is_sound(&text) => Some(text),
            _ => text_at(&[href, "?again"].concat()).await,
        }
    }

    async fn text_at(href: &str) -> Option<String> {
        let window = web_sys::window()?;
        let late = Promise::new(&mut |_, reject| {
            // Refused only where there is no page; then there is nothing to wait for either.
            let _ =
                window.set_timeout_with_callback_and_timeout_and_arguments_0(&reject, PATIENCE_MS);
        });
        let first = Promise::race(&Array::of2(&window.fetch_with_str(href), &late));
        let response: Response = JsFuture::from(first).await.ok()?.dyn_into().ok()?;
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
    pub fn tell(event: &str, what: &JsValue) {
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
    use leptos::prelude::AnyView;

    use super::Arrival;

    pub fn begin(
        _install: fn(&str) -> bool,
        _ahead: Arrival,
        _provide: fn(),
        _arrival: Arrival,
        _parts: &'static [fn() -> AnyView],
    ) {
    }

    pub fn complain(_of: &str) {}

    pub fn fail(_what: &str) {}
}
