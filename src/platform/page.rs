//! The document around the app: title, theme, focus, scrolling, printing, width.

pub use imp::{
    announce, can_share, copy, copy_field, facts_file, focus_heading, focus_lost, focus_on,
    focus_question, focused_place, is_in_use, is_kept_on, is_wide, on_press, on_width, print,
    scroll_to_top, set_theme, set_title, set_unsaved, share, show_anchor, words_file,
};

/// The id of the element whose text screen readers say when it changes; see [`announce`].
pub const ANNOUNCER: &str = "announcer";

/// The width from which five questions fit a page. The same as in `style/tools/quiz.css`.
#[cfg(target_arch = "wasm32")]
const WIDE: &str = "(min-width: 48rem)";

#[cfg(target_arch = "wasm32")]
mod imp {
    use wasm_bindgen::closure::Closure;
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{Document, HtmlElement, HtmlInputElement, Window};

    fn window() -> Option<Window> {
        web_sys::window()
    }

    fn document() -> Option<Document> {
        window()?.document()
    }

    /// Names the page in the tab, the history and to screen readers.
    pub fn set_title(title: &str) {
        if let Some(document) = document() {
            document.set_title(title);
        }
    }

    /// Sets which colors the page uses; see `style/tokens.css`.
    pub fn set_theme(name: &str) {
        if let Some(root) = document().and_then(|document| document.document_element()) {
            let _ = root.set_attribute("data-theme", name);
        }
    }

    /// Says whether closing the page would lose something: the browser then asks first, and
    /// `public/start.js` starts no other version. A page that could ask is not kept for going back
    /// to, so that it can only while there is something to lose.
    pub fn set_unsaved(is_unsaved: bool) {
        thread_local! {
            static ASK: Closure<dyn Fn(web_sys::Event) -> JsValue> =
                Closure::new(|event: web_sys::Event| {
                    event.prevent_default();
                    // For browsers that go by what is returned.
                    JsValue::from_str("unsaved")
                });
        }
        let root = document().and_then(|document| document.document_element());
        let (Some(window), Some(root)) = (window(), root) else {
            return;
        };
        if is_unsaved {
            ASK.with(|ask| window.set_onbeforeunload(Some(ask.as_ref().unchecked_ref())));
            let _ = root.set_attribute("data-unsaved", "");
        } else {
            window.set_onbeforeunload(None);
            let _ = root.remove_attribute("data-unsaved");
        }
    }

    /// Calls `f` when a button of the shell is pressed. For the life of the page.
    pub fn on_press(id: &str, f: impl Fn() + 'static) {
        if let Some(button) = document().and_then(|document| document.get_element_by_id(id)) {
            let pressed = Closure::<dyn Fn()>::new(f);
            let _ =
                button.add_event_listener_with_callback("click", pressed.as_ref().unchecked_ref());
            pressed.forget();
        }
    }

    /// Whether this is the page of that name, opened where something is stored (`public/boot.js`).
    pub fn is_kept_on(name: &str) -> bool {
        let root = document().and_then(|document| document.document_element());
        root.is_some_and(|root| {
            root.get_attribute("data-page").as_deref() == Some(name)
                && root.get_attribute("data-kept").is_some()
        })
    }

    /// The address of the words file, as the page names it.
    pub fn words_file() -> Option<String> {
        document()?.document_element()?.get_attribute("data-words")
    }

    /// The address of a file of data by the beginning of its name, as the page names it.
    pub fn facts_file(name: &str) -> Option<String> {
        let files = document()?
            .document_element()?
            .get_attribute("data-facts")?;
        let found = files.split(' ').find(|file| file.contains(name));
        found.map(str::to_owned)
    }

    /// Puts focus on the page's heading, so that a screen reader begins there, without scrolling.
    pub fn focus_heading() {
        focus_first("h1", true);
    }

    /// The same where nothing has focus any more.
    pub fn focus_lost() {
        if is_focus_lost() {
            focus_heading();
        }
    }

    /// Puts focus on the answers of the question marked as current, once it has been drawn.
    pub fn focus_question() {
        leptos::prelude::request_animation_frame(|| {
            let _ = focus_first("[data-current=true] input:checked", false)
                || focus_first("[data-current=true] input", false);
        });
    }

    /// How long an element that is to be focused may take to arrive: what renders it may still be on
    /// its way.
    const FRAMES_TO_ARRIVE: u32 = 120;

    /// What takes focus by itself.
    const FOCUSABLE: &str = "a[href], button, input, select, textarea, summary, [tabindex]";

    /// False if there is no such element, or if it is out of sight and takes no focus.
    fn focus_first(selector: &str, stay: bool) -> bool {
        let Some(document) = document() else {
            return false;
        };
        let found = document.query_selector(selector).ok().flatten();
        let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
            return false;
        };
        if !element.matches(FOCUSABLE).unwrap_or(true) {
            // Headings and sections take no focus by themselves.
            let _ = element.set_attribute("tabindex", "-1");
        }
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(stay);
        let _ = element.focus_with_options(&options);
        document.active_element().as_ref() == Some(element.as_ref())
    }

    /// Whether nothing has focus, as after the element that had it is gone.
    fn is_focus_lost() -> bool {
        let active = document().and_then(|document| document.active_element());
        active.is_none_or(|active| active.tag_name() == "BODY")
    }

    /// The id of the closest thing with one around what has focus; empty if there is none.
    pub fn focused_place() -> String {
        let active = document().and_then(|document| document.active_element());
        let around = active.and_then(|active| {
            active
                .closest("[id]:not(#app, main), [aria-labelledby]")
                .ok()?
        });
        let Some(around) = around else {
            return String::new();
        };
        match around.id() {
            id if id.is_empty() => {
                let labels = around.get_attribute("aria-labelledby").unwrap_or_default();
                labels.split(' ').next().unwrap_or_default().to_owned()
            }
            id => id,
        }
    }

    /// Whether the pointer or focus is on or in the first element that a selector names.
    pub fn is_in_use(selector: &str) -> bool {
        let used = [selector, ":is(:hover, :focus-within)"].concat();
        document().is_some_and(|document| matches!(document.query_selector(&used), Ok(Some(_))))
    }

    /// Has screen readers say a text, after whatever they are saying. The same text is said once.
    pub fn announce(text: &str) {
        let found = document().and_then(|document| document.get_element_by_id(super::ANNOUNCER));
        if let Some(announcer) = found
            && announcer.text_content().as_deref() != Some(text)
        {
            announcer.set_text_content(Some(text));
        }
    }

    pub fn scroll_to_top() {
        if let Some(window) = window() {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
    }

    /// Puts a text on the clipboard; false where the browser does not let us.
    pub async fn copy(text: &str) -> bool {
        copied(text).await.is_some()
    }

    /// Puts the text of a field on the clipboard. Where the browser does not let us, the text is
    /// marked, so that the reader can copy it with a key, and the answer is false.
    pub async fn copy_field(id: &str) -> bool {
        let found = document().and_then(|document| document.get_element_by_id(id));
        let Some(field) = found.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) else {
            return false;
        };
        let copied = copy(&field.value()).await;
        if !copied {
            let _ = field.focus();
            field.select();
        }
        copied
    }

    async fn copied(text: &str) -> Option<()> {
        let navigator = window()?.navigator();
        // Not there on pages that did not come over a secure connection.
        let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?;
        let clipboard: web_sys::Clipboard = clipboard.dyn_into().ok()?;
        let written = JsFuture::from(clipboard.write_text(text)).await;
        written.ok().map(drop)
    }

    /// Whether the device has a list of apps to share with.
    pub fn can_share() -> bool {
        let navigator = window().map(|window| window.navigator());
        let share = navigator.and_then(|navigator| {
            js_sys::Reflect::get(&navigator, &JsValue::from_str("share")).ok()
        });
        share.is_some_and(|share| share.is_function())
    }

    /// Opens the device's list of apps to share an address with. Only where [`can_share`] says so.
    pub async fn share(url: &str) {
        let Some(window) = window() else {
            return;
        };
        let data = web_sys::ShareData::new();
        data.set_url(url);
        // Refused when the reader closes the list.
        let _ = JsFuture::from(window.navigator().share_with_data(&data)).await;
    }

    /// Shows the place on the page that a hash such as `#skills` names, and puts focus there, so
    /// that reading and tabbing go on from it. False: there is no such place.
    pub fn show_anchor(hash: &str) -> bool {
        let id = hash.trim_start_matches('#');
        let found = document().and_then(|document| document.get_element_by_id(id));
        let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
            return false;
        };
        if !element.has_attribute("tabindex") {
            // Sections take no focus by themselves.
            let _ = element.set_attribute("tabindex", "-1");
        }
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
        element.scroll_into_view();
        true
    }

    /// Puts focus on the element with an id, once what was just changed is drawn. If it does not
    /// come, and what had focus is gone, the heading takes it.
    pub fn focus_on(id: &str) {
        focus_within(["[id=\"", id, "\"]"].concat(), FRAMES_TO_ARRIVE);
    }

    fn focus_within(selector: String, frames: u32) {
        leptos::prelude::request_animation_frame(move || {
            if focus_first(&selector, false) {
                return;
            }
            if frames > 0 {
                focus_within(selector, frames - 1);
            } else {
                focus_lost();
            }
        });
    }

    pub fn print() {
        if let Some(window) = window() {
            let _ = window.print();
        }
    }

    /// Whether the window is wide enough for several questions at once.
    pub fn is_wide() -> bool {
        query().is_some_and(|query| query.matches())
    }

    /// Calls `f` when [`is_wide`] changes. For the life of the page.
    pub fn on_width(f: impl Fn(bool) + 'static) {
        let listener = Closure::<dyn Fn()>::new(move || f(is_wide()));
        if let Some(query) = query() {
            let _ =
                query.add_event_listener_with_callback("change", listener.as_ref().unchecked_ref());
        }
        listener.forget();
    }

    fn query() -> Option<web_sys::MediaQueryList> {
        window()?.match_media(super::WIDE).ok()?
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod imp {
    pub fn set_title(_title: &str) {}

    pub fn set_theme(_name: &str) {}

    pub fn set_unsaved(_is_unsaved: bool) {}

    pub fn on_press(_id: &str, _f: impl Fn() + 'static) {}

    pub fn is_kept_on(_name: &str) -> bool {
        false
    }

    /// The address of the words file.
    pub fn words_file() -> Option<String> {
        None
    }

    pub fn facts_file(_name: &str) -> Option<String> {
        None
    }

    pub async fn copy(_text: &str) -> bool {
        false
    }

    pub fn can_share() -> bool {
        false
    }

    pub async fn share(_url: &str) {}

    pub async fn copy_field(_id: &str) -> bool {
        false
    }

    /// Puts focus on the page's heading.
    pub fn focus_heading() {}

    /// The same where nothing has focus any more.
    pub fn focus_lost() {}

    /// Puts focus on the current question.
    pub fn focus_question() {}

    pub fn scroll_to_top() {}

    /// Shows the place on the page that a hash names.
    pub fn show_anchor(_hash: &str) -> bool {
        false
    }

    pub fn print() {}

    pub fn focus_on(_id: &str) {}

    /// The id of what is around the focus.
    pub fn focused_place() -> String {
        String::new()
    }

    pub fn is_in_use(_selector: &str) -> bool {
        false
    }

    pub fn announce(_text: &str) {}

    /// Whether the window is wide.
    pub fn is_wide() -> bool {
        false
    }

    /// Calls `f` when the width class changes.
    pub fn on_width(_f: impl Fn(bool) + 'static) {}
}
