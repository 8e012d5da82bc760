//! What a frame and the page around it tell each other, and the colors that the page asks for.
//!
//! Both sides are plain objects `{source, v, id, type}`. What we tell holds nothing that a reader
//! typed; what we take in are two texts that `core` reads. `docs/embedding.md` lists the messages.

pub use imp::{begin, follow_presses, forget_press, on_config, on_height_of, send, set_accent};

/// What a frame sends to the page around it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FrameMessage {
    /// The tool is there, and listens.
    Ready,
    /// It takes so many CSS pixels.
    Height(f64),
    /// The reader went to another page of the tool, and begins at its top.
    Move,
    /// The reader got what the tool is for.
    Done,
}

/// What the page around asks for; each as it was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// Such as `dark`.
    pub theme: String,
    /// Such as `#0b6b6e`.
    pub accent: String,
}

#[cfg(target_arch = "wasm32")]
mod imp {
    use js_sys::{Object, Reflect};
    use leptos::ev;
    use leptos::prelude::{on_cleanup, window_event_listener};
    use steppingstone_core::embed::Accent;
    use wasm_bindgen::closure::Closure;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{
        CssStyleDeclaration, Element, Event, HtmlElement, HtmlIFrameElement, MessageEvent,
        ResizeObserver, Window,
    };

    use super::{Config, FrameMessage};

    /// How both sides sign.
    const SOURCE: &str = "steppingstone";
    const VERSION: f64 = 1.0;

    /// The page around; `None` where there is none.
    fn around() -> Option<Window> {
        let window = web_sys::window()?;
        let parent = window.parent().ok()??;
        (!Object::is(&parent, &window)).then_some(parent)
    }

    /// Tells the page around, whoever it is: nothing in it is a secret.
    pub fn send(channel: &str, message: FrameMessage) {
        let Some(around) = around() else {
            return;
        };
        let (kind, height) = match message {
            FrameMessage::Ready => ("ready", None),
            FrameMessage::Height(height) => ("height", Some(height)),
            FrameMessage::Move => ("move", None),
            FrameMessage::Done => ("done", None),
        };
        let message = Object::new();
        let set = |name: &str, value: JsValue| {
            // Setting a property of a fresh object cannot fail.
            let _ = Reflect::set(&message, &name.into(), &value);
        };
        set("source", SOURCE.into());
        set("v", VERSION.into());
        set("id", channel.into());
        set("type", kind.into());
        if let Some(height) = height {
            set("height", height.into());
        }
        // Refused only by a page that is going away.
        let _ = around.post_message(&message, "*");
    }

    /// Once the tool is drawn, tells the page around that it is there, and from then on how high
    /// it is.
    pub fn begin(channel: String) {
        leptos::prelude::request_animation_frame(move || {
            send(&channel, FrameMessage::Ready);
            follow_height(channel);
        });
    }

    fn follow_height(channel: String) {
        let body = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.body());
        let Some(body) = body else {
            return;
        };
        let watched = body.clone();
        let changed = Closure::<dyn Fn()>::new(move || {
            let height = body.get_bounding_client_rect().height().ceil();
            send(&channel, FrameMessage::Height(height));
        });
        if let Ok(observer) = ResizeObserver::new(changed.as_ref().unchecked_ref()) {
            observer.observe(&watched);
        }
        changed.forget();
    }

    /// Calls `f` with what the page around asks for. Messages of anybody else, or of another
    /// form, count for nothing.
    pub fn on_config(channel: String, f: impl Fn(Config) + 'static) {
        listen(move |event| {
            let from = event.source();
            let is_around = around()
                .zip(from)
                .is_some_and(|(around, from)| Object::is(&around, &from));
            let data = event.data();
            if is_around && is_ours(&data, &channel) && text(&data, "type") == "config" {
                f(Config {
                    theme: text(&data, "theme"),
                    accent: text(&data, "accent"),
                });
            }
        });
    }

    /// Calls `f` with the height of the frame of that class on this page, as long as the view that
    /// asks for it is there.
    pub fn on_height_of(class: &'static str, channel: &'static str, f: impl Fn(f64) + 'static) {
        let listener = window_event_listener(ev::message, move |event| {
            let frames = web_sys::window()
                .and_then(|window| window.document())
                .map(|document| document.get_elements_by_class_name(class));
            let frame = frames.and_then(|frames| frames.item(0)?.dyn_into().ok());
            let window = frame.and_then(|frame: HtmlIFrameElement| frame.content_window());
            let is_its = window
                .zip(event.source())
                .is_some_and(|(window, from)| Object::is(&window, &from));
            let data = event.data();
            if is_its
                && is_ours(&data, channel)
                && let Some(height) = get(&data, "height").as_f64()
            {
                f(height);
            }
        });
        on_cleanup(move || listener.remove());
    }

    /// Notes where the reader last pressed, as `--pressed-at`: a frame may be much higher than the
    /// screen, so what answers a press has to stand near it.
    pub fn follow_presses() {
        let options = web_sys::AddEventListenerOptions::new();
        options.set_capture(true);
        let pressed = Closure::<dyn Fn(Event)>::new(|event: Event| {
            let target = event
                .target()
                .and_then(|target| target.dyn_into::<Element>().ok());
            let scrolled = web_sys::window().and_then(|window| window.scroll_y().ok());
            if let Some((target, scrolled)) = target.zip(scrolled)
                && let Some(style) = root_style()
            {
                let at = target.get_bounding_client_rect().bottom() + scrolled;
                let _ =
                    style.set_property("--pressed-at", &[&at.round().to_string(), "px"].concat());
            }
        });
        if let Some(window) = web_sys::window() {
            let _ = window.add_event_listener_with_callback_and_add_event_listener_options(
                "click",
                pressed.as_ref().unchecked_ref(),
                &options,
            );
        }
        pressed.forget();
    }

    /// Forgets it: on a page of the tool that is shown again one begins at the top.
    pub fn forget_press() {
        if let Some(style) = root_style() {
            let _ = style.remove_property("--pressed-at");
        }
    }

    fn listen(f: impl Fn(MessageEvent) + 'static) {
        let listener = Closure::<dyn Fn(MessageEvent)>::new(f);
        if let Some(window) = web_sys::window() {
            let _ = window
                .add_event_listener_with_callback("message", listener.as_ref().unchecked_ref());
        }
        listener.forget();
    }

    fn is_ours(data: &JsValue, channel: &str) -> bool {
        text(data, "source") == SOURCE
            && get(data, "v").as_f64() == Some(VERSION)
            && text(data, "id") == channel
    }

    fn get(data: &JsValue, name: &str) -> JsValue {
        // Fails for what is no object; that has nothing of the kind.
        Reflect::get(data, &name.into()).unwrap_or_default()
    }

    fn text(data: &JsValue, name: &str) -> String {
        get(data, name).as_string().unwrap_or_default()
    }

    fn root_style() -> Option<CssStyleDeclaration> {
        let root = web_sys::window()?.document()?.document_element()?;
        Some(root.dyn_into::<HtmlElement>().ok()?.style())
    }

    /// Paints with somebody's color, or with ours.
    pub fn set_accent(accent: Option<Accent>) {
        let Some(style) = root_style() else {
            return;
        };
        let shades = accent.map(|accent| (accent.on_light(), accent.on_dark()));
        let set = |name: &str, pair: Option<(Accent, Accent)>| {
            // Only names and values that the browser knows.
            let _ = match pair {
                Some((light, dark)) => {
                    let value = ["light-dark(", &light.text(), ",", &dark.text(), ")"].concat();
                    style.set_property(name, &value)
                }
                None => style.remove_property(name).map(drop),
            };
        };
        set("--accent", shades.map(|(a, b)| (a.accent, b.accent)));
        set("--accent-strong", shades.map(|(a, b)| (a.strong, b.strong)));
        set("--on-accent", shades.map(|(a, b)| (a.on, b.on)));
        set("--accent-soft", shades.map(|(a, b)| (a.soft, b.soft)));
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod imp {
    use steppingstone_core::embed::Accent;

    use super::{Config, FrameMessage};

    pub fn send(_channel: &str, _message: FrameMessage) {}

    pub fn begin(_channel: String) {}

    pub fn on_config(_channel: String, _f: impl Fn(Config) + 'static) {}

    pub fn on_height_of(_class: &'static str, _channel: &'static str, _f: impl Fn(f64) + 'static) {}

    pub fn follow_presses() {}

    pub fn forget_press() {}

    pub fn set_accent(_accent: Option<Accent>) {}
}
