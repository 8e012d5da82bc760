//! Files out to the reader and in from them.

pub use imp::{read_chosen, save};

#[cfg(target_arch = "wasm32")]
mod imp {
    use js_sys::Array;
    use wasm_bindgen_futures::JsFuture;
    use web_sys::HtmlInputElement;

    use super::super::start::tell;

    /// Offers a text as a file to save. `public/boot.js` does it, since it also has to when the
    /// app has failed.
    pub fn save(name: &str, mime: &str, text: &str) {
        tell(
            "steppingstone:save",
            &Array::of3(&name.into(), &mime.into(), &text.into()),
        );
    }

    /// The size in bytes and the text of the file chosen in an `<input type="file">`; the field
    /// is emptied, so that the same file can be chosen again. A file over `max_bytes` is not read.
    pub async fn read_chosen(
        input: HtmlInputElement,
        max_bytes: usize,
    ) -> Option<Result<String, usize>> {
        let file = input.files()?.get(0)?;
        let size = file.size() as usize;
        let text = if size > max_bytes {
            Err(size)
        } else {
            Ok(JsFuture::from(file.text()).await.ok()?.as_string()?)
        };
        input.set_value("");
        Some(text)
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod imp {
    use leptos::web_sys::HtmlInputElement;

    pub fn save(_name: &str, _mime: &str, _text: &str) {}

    pub async fn read_chosen(
        _input: HtmlInputElement,
        _max_bytes: usize,
    ) -> Option<Result<String, usize>> {
        None
    }
}
